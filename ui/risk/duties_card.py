"""The card of duties: on the page of the day until each of them is settled."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.vocabulary import DutyKind
from services.risk.duty_records import DutyView
from services.risk.duty_rows import MOST_STUDENTS
from ui.clients.words import age_word
from ui.navigation import Place
from ui.risk.duty_dialog import DutyDialog
from ui.risk.words import kind_word, marked_words, nameless_words, source_word
from ui.shared.entries import Entries
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import (
    Card,
    Chip,
    NameLabel,
    muted_label,
    plain_button,
    text_label,
)
from ui.visits.words import Labels, day_words
from ui.workplace import Workplace


class DutiesCard(Card):
    """Hidden while there is none. ``reload`` fetches; each line opens its dialog."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("To be seen to"))
        self._workplace, self._labels = workplace, Labels(workplace)
        self._entries = Entries(10)
        self.body.addWidget(self._entries)
        self.hide()

    def reload(self) -> None:
        """Fetch what must be done now."""
        duties = self._workplace.register.duties
        job = self._workplace.jobs.start(lambda progress: duties.open_ones())
        job.succeeded.connect(self.show_duties)

    def show_duties(self, duties: Sequence[DutyView]) -> None:
        """Show these instead; a client's file shows only its own."""
        rows = [_DutyRow(duty, self._workplace, self._labels) for duty in duties]
        for row in rows:
            row.wanted.connect(self._open)
        self._entries.set_rows(rows)
        note = self.tr("%n thing(s)", "", len(rows))
        students = sum(bool(duty.marked and duty.marked.student_id) for duty in duties)
        if students >= MOST_STUDENTS:
            note += self.tr(", more students stand on their screening's list")
        self.set_note(note)
        self.setVisible(bool(rows))

    def _open(self, duty: DutyView) -> None:
        """A mandatory report is made on its own page; everything else is settled in a dialog."""
        if duty.kind is DutyKind.REPORT:
            self._workplace.navigate.go(Place.REPORT, duty.source_id)
        else:
            DutyDialog(self.window(), self._workplace, duty.id).open()


class _DutyRow(QWidget):
    """Name and level above, what is to be done below. Signal ``wanted`` (DutyView)."""

    wanted = Signal(object)

    def __init__(self, duty: DutyView, workplace: Workplace, labels: Labels) -> None:
        super().__init__()
        self._duty, self._labels = duty, labels
        is_report = duty.kind is DutyKind.REPORT  # at once: no norm sets hours (practice.md 3.4)
        px = Theme.current().px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        if duty.client_name:
            head.addWidget(NameLabel(workplace.curtain, duty.client_name))
        else:
            nameless = self.tr("Restricted file") if duty.is_restricted else nameless_words(duty)
            head.addWidget(text_label(nameless, "strong"))
        head.addWidget(muted_label(age_word(duty.age)))
        if duty.level:
            tone = labels.risk_tone(duty.level)
            words = self.tr("{level} risk").format(level=labels.label("risk", duty.level))
            head.addWidget(Chip(words, tone))
        if duty.days_overdue and not is_report:
            head.addWidget(Chip(self.tr("%n day(s) late", "", duty.days_overdue), Tone.WARN))
        head.addStretch(1)
        facts = text_label(self._facts(duty), "muted")
        facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words_column = QVBoxLayout()
        words_column.setSpacing(px(2))
        words_column.addLayout(head)
        words_column.addWidget(facts)
        button = plain_button(self.tr("Report at once") if is_report else self.tr("See to it"))
        button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(words_column, 1)
        row.addWidget(button)

    def _facts(self, duty: DutyView) -> str:
        due = self.tr("due {day}").format(day=day_words(duty.due_day))
        if duty.kind is DutyKind.REPORT:
            due = self.tr("not reported yet")
        source = self.tr("from a {record} by {name}").format(
            record=source_word(duty.source), name=duty.opened_by
        )
        tried = self.tr("%n note(s)", "", duty.notes) if duty.notes else ""
        marked = marked_words(duty.marked, self._labels)
        parts = (kind_word(duty.kind), marked, due, source, tried)
        return "   ".join(part for part in parts if part)

    def _ask(self) -> None:
        self.wanted.emit(self._duty)
