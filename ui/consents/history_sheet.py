"""Everything that a client signed, refused or took back."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from services.consents.records import ConsentOverview, ConsentState, Word
from ui.consents.words import purpose_word, state_tone, state_word, word_words
from ui.shared.entries import Entries, row_of
from ui.shared.scrolling import scrolling
from ui.shared.sheet import Sheet
from ui.shared.theme import Theme
from ui.shared.widgets import Chip, plain_button, text_label

_HIGHEST = 420


class HistorySheet(Sheet):
    """Signals: ``withdraw_wanted``, ``undo_wanted`` (Word)."""

    withdraw_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget, overview: ConsentOverview) -> None:
        super().__init__(parent, QCoreApplication.translate("HistorySheet", "All consents"), "")
        self._counting = {one.word.id for one in overview.standings if one.word is not None}
        self._words = {word.id: word for word in overview.words}
        self.setMinimumWidth(Theme.current().px(560))
        entries = Entries(10)
        entries.set_rows([self._row(word) for word in overview.words])
        self.column.addWidget(_scrolling(entries))
        self.add_close()

    def _row(self, word: Word) -> QWidget:
        state = _state(word)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        head = [Chip(state_word(state), state_tone(state)), text_label(purpose_word(word.purpose))]
        lines.addWidget(row_of(*head, 1, spacing=10))
        lines.addWidget(text_label(word_words(word), "muted"))
        lines.addWidget(text_label(self._recorded(word), "muted"))
        left = QWidget()
        left.setLayout(lines)
        lines.setContentsMargins(0, 0, 0, 0)
        parts: list[QWidget | int] = [left]
        if word.is_of_today:
            parts.append(self._button(self.tr("Undo"), word, "undo"))
        elif state is ConsentState.SIGNED and word.id in self._counting:
            parts.append(self._button(self.tr("Take back…"), word, "withdraw"))
        return row_of(*parts)

    def _recorded(self, word: Word) -> str:
        words = self.tr("recorded by {name}").format(name=word.recorded_by)
        if word.withdrawn_day is None:
            return words
        taken = self.tr("taken back {day}").format(day=word.withdrawn_day.isoformat())
        return " · ".join(part for part in (taken, word.withdrawal_reason, words) if part)

    def _button(self, text: str, word: Word, action: str) -> QWidget:
        button = plain_button(text)
        button.setAutoDefault(False)
        button.setProperty("act", (action, word.id))
        button.clicked.connect(self._act)
        return button

    def _act(self) -> None:
        sender = self.sender()
        if sender is None:
            return
        action, word_id = sender.property("act")
        self.accept()
        wanted = self.undo_wanted if action == "undo" else self.withdraw_wanted
        wanted.emit(self._words[word_id])


def _state(word: Word) -> ConsentState:
    if not word.is_given:
        return ConsentState.REFUSED
    return ConsentState.SIGNED if word.withdrawn_day is None else ConsentState.WITHDRAWN


def _scrolling(entries: QWidget) -> QScrollArea:
    """So that a long history fits a small screen."""
    area = scrolling(entries)
    highest = Theme.current().px(_HIGHEST)
    area.setMinimumHeight(min(entries.sizeHint().height() + 4, highest))
    return area
