"""Repeats of the room that are due or late, the first due first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from services.assessments.records import DueAssessment
from services.assessments.repeats import DueState
from ui.assessments.words import due_tone, due_word
from ui.shared.entries import Entries
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, NameLabel, muted_label, plain_button, text_label
from ui.workplace import Workplace

_LISTED = 8


class DueCard(Card):
    """Signal ``fill_wanted`` (a `DueAssessment`); hidden while nothing is to be repeated."""

    fill_wanted = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("To be repeated"))
        self._workplace = workplace
        self._entries = Entries()
        self._more = text_label("", "small")
        self.body.addWidget(self._entries)
        self.body.addWidget(self._more)
        self.hide()

    def show_due(self, due: Sequence[DueAssessment]) -> None:
        """Those whose window has opened; how many come later."""
        now = [one for one in due if one.state != DueState.EARLY]
        rows: list[QWidget] = [self._row(one) for one in now[:_LISTED]]
        self._entries.set_rows(rows)
        self.set_note(self.tr("%n to do", "", len(now)))
        rest = len(due) - len(rows)
        self._more.setText(self.tr("%n more later", "", rest) if rest else "")
        self._more.setVisible(bool(rest))
        self.setVisible(bool(now))

    def _row(self, due: DueAssessment) -> QWidget:
        row = _DueRow(self._workplace, due)
        row.fill_wanted.connect(self.fill_wanted)
        return row


class _DueRow(QWidget):
    fill_wanted = Signal(object)

    def __init__(self, workplace: Workplace, due: DueAssessment) -> None:
        super().__init__()
        self._due = due
        days = (due.due_day - workplace.clock.today()).days
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(12))
        row.addWidget(NameLabel(workplace.curtain, due.client_name or due.file_no))
        last = self.tr("last on {day}").format(day=due.last_day) if due.last_day else ""
        row.addWidget(muted_label(f"{due.short}    {last}".strip()))
        row.addStretch(1)
        row.addWidget(Chip(due_word(due.state, days), due_tone(due.state)))
        fill = plain_button(self.tr("Fill in"))
        fill.setEnabled(bool(due.client_name))
        fill.clicked.connect(self._ask)
        row.addWidget(fill)

    def _ask(self) -> None:
        self.fill_wanted.emit(self._due)
