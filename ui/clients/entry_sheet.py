"""One entry of the line of time that has no page of its own, to be read in full."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from services.clients.timeline import TimelineEntry
from services.clients.timeline_sources import EntryKind
from ui.clients.timeline_words import entry_words, kind_word
from ui.shared.entries import row_of, selectable_label
from ui.shared.scrolling import scrolling
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import Chip, muted_label, plain_button
from ui.visits.words import Labels

_HIGHEST = 320


class EntrySheet(Sheet):
    """Signal ``remove_wanted`` (TimelineEntry): an observation that was noted by mistake."""

    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget, entry: TimelineEntry, labels: Labels) -> None:
        super().__init__(parent, kind_word(entry.kind), "")
        self._entry = entry
        said = entry_words(entry, labels)
        self.setMinimumWidth(Theme.current().px(520))
        head: list[QWidget | int] = [muted_label(entry.day.isoformat()), 1]
        if said.state:
            head.insert(1, Chip(said.state, said.tone))
        self.column.addWidget(row_of(*head))
        self.column.addWidget(_scrolling(row_of(selectable_label(said.text))))
        if entry.kind is EntryKind.OBSERVATION:
            remove = plain_button(self.tr("Take it out: noted by mistake"))
            remove.setProperty("role", "link")
            remove.clicked.connect(self._remove)
            self.column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_close()

    def _remove(self) -> None:
        self.accept()
        self.remove_wanted.emit(self._entry)


def _scrolling(content: QWidget) -> QScrollArea:
    area = scrolling(content)
    area.setMaximumHeight(Theme.current().px(_HIGHEST))
    return area
