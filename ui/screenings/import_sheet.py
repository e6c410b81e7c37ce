"""The frame of bringing in a file: columns above, rows below, then all or nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.ledger_import.rows import OtherKind
from services.screenings.tables import OpenedTable
from ui.screenings.words import joined, other_words
from ui.shared.progress_dialog import show_progress
from ui.shared.record_table import RecordTable
from ui.shared.sheet import Sheet
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, RecordModel
from ui.shared.theme import Tone
from ui.shared.widgets import Banner, muted_label, plain_button, primary_button
from ui.workplace import Workplace

_WIDTH, _ROWS_HEIGHT = 920, 240


class ImportSheet(Sheet):
    """``open()`` it. Signal ``saved``. A subclass gives ``columns``, ``try_again`` and
    ``bring_in``, and calls ``lay_out`` last."""

    saved = Signal(object)

    def __init__(
        self, parent: QWidget, workplace: Workplace, title: str, opened: OpenedTable
    ) -> None:
        super().__init__(parent, title, "")
        self.workplace, self.opened = workplace, opened
        self.setMaximumWidth(workplace.theme.px(_WIDTH))
        self.setMinimumWidth(min(workplace.theme.px(_WIDTH), self.screen().size().width() - 40))
        self.said, self.counts = Banner(), muted_label()
        self.counts.setWordWrap(True)
        self.rows = RecordModel[Any](self.columns(), workplace.curtain)
        self._table = RecordTable(self.rows)
        self._table.setFixedHeight(workplace.theme.px(_ROWS_HEIGHT))
        self._go = primary_button("", Keys.FINISH)
        self._go.setAutoDefault(False)
        self._is_busy, self._count = False, 0

    def columns(self) -> Sequence[Column[Any]]:
        """The columns of the rows."""
        raise NotImplementedError

    def try_again(self) -> None:
        """Judge all rows as the columns are understood now."""
        raise NotImplementedError

    def bring_in(self) -> None:
        """Write what the last trial showed."""
        raise NotImplementedError

    def lay_out(self, *parts: QWidget) -> None:
        """The parts, what is to be said, the rows, the buttons."""
        for part in parts:
            self.column.addWidget(part)
        self.column.addWidget(self.said)
        self.column.addWidget(self.counts)
        self.column.addWidget(self._table)
        back = plain_button(self.tr("Cancel"))
        back.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(self.workplace.theme.px(8))
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self._go)
        self.column.addLayout(row)
        back.clicked.connect(self.reject)
        self._go.clicked.connect(self.bring_in)
        self.said.hide()
        self.try_again()

    def offer(self, words: str, count: int) -> None:
        """What the button says, and whether there is anything to bring in."""
        self._go.setText(words)
        self._count = count
        self._go.setEnabled(count > 0 and not self._is_busy)

    def say_others(self, *facts: str, others: Mapping[OtherKind, int]) -> None:
        """Counts of what is in the file: nothing is left out without a word."""
        papers = [f"{other_words(kind)} {count}" for kind, count in others.items()]
        left_out = ", ".join((*papers, *self.opened.other_sheets))
        aside = self.tr("not part of the list: {what}").format(what=left_out) if left_out else ""
        self.counts.setText(joined(*facts, aside))

    def run(self, job: Any, doing: str) -> None:
        """Show how far a job is; the button waits for it."""
        self._is_busy = True
        self._go.setEnabled(False)
        job.finished.connect(self._rest)
        show_progress(job, doing, self)

    def end(self, title: str, text: str) -> None:
        """It is written: say what was done."""
        self.accept()
        self.saved.emit(None)
        self.workplace.dialogs.tell(title, text)

    def warn(self, words: str) -> None:
        """Something that the user should know before bringing it in; nothing if empty."""
        self.said.say(words, Tone.WARN)

    def _rest(self) -> None:
        self._is_busy = False
        self._go.setEnabled(self._count > 0)
