"""Cards that list what is due: overdue, today, the coming days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from models.vocabulary import AppointmentState
from services.appointments.due import DueAppointment
from services.today import LateReceipt
from ui.calendar.words import restricted_word, who
from ui.navigation import Place
from ui.shared.entries import Entries
from ui.shared.subjects import ForClient
from ui.shared.theme import Tone
from ui.shared.widgets import Card, text_label
from ui.today.rows import Target, TaskRow, days_between, joined, name_label
from ui.visits.words import Labels, clock_words, day_words
from ui.workplace import Workplace

_RISKS_SHOWN = ("high", "urgent")


class DueCard(Card):
    """Each ``show_...`` fills it with one kind of thing; an empty card hides itself.

    Signals: ``wanted`` (`Target`), ``appointment_wanted`` (`AppointmentRow`).
    """

    wanted = Signal(object)
    appointment_wanted = Signal(object)

    def __init__(self, workplace: Workplace, labels: Labels, title: str) -> None:
        super().__init__(title)
        self._curtain, self._labels = workplace.curtain, labels
        self._staff_id = 0
        self._entries = Entries(10)
        self.body.addWidget(self._entries)

    def set_reader(self, staff_id: int) -> None:
        """Who looks at it: colleagues' appointments say whose they are."""
        self._staff_id = staff_id

    def show_overdue(
        self,
        overdue: Sequence[DueAppointment],
        missed: Sequence[DueAppointment],
        receipts: Sequence[LateReceipt],
        today: date,
    ) -> None:
        """What should have been done by now."""
        rows = [self._overdue_row(due, today) for due in overdue]
        rows += [self._missed_row(due, today) for due in missed]
        rows += [self._receipt_row(receipt, today) for receipt in receipts]
        self._show(rows)
        self.set_note(self.tr("%n thing(s)", "", len(rows)))

    def show_today(self, due: Sequence[DueAppointment]) -> None:
        """Who comes today; says so if nobody does."""
        self._show([self._today_row(one) for one in due])
        self.set_note(self.tr("%n thing(s)", "", len(due)) if due else "")
        if not due:
            words = self.tr("Nobody has an appointment today. What you agree shows up here.")
            self._entries.set_rows([text_label(words, "muted")])
        self.setVisible(True)

    def show_coming(self, due: Sequence[DueAppointment]) -> None:
        """Who comes in the next days."""
        self._show([self._coming_row(one) for one in due])

    def _show(self, rows: Sequence[TaskRow]) -> None:
        for row in rows:
            row.acted.connect(self.wanted)
            row.more_wanted.connect(self.appointment_wanted)
        self._entries.set_rows(list[QWidget](rows))
        self.setVisible(bool(rows))

    def _overdue_row(self, due: DueAppointment, today: date) -> TaskRow:
        late = self.tr("%n day(s)", "", days_between(due.row.day, today))
        return self._row(late, due, self.tr("Log follow-up"))

    def _missed_row(self, due: DueAppointment, today: date) -> TaskRow:
        days = days_between(due.row.day, today)
        late = self.tr("%n day(s)", "", days) if days else self.tr("today")
        target = Target(Place.CALENDAR, ForClient(due.row.client_id or 0))
        row = TaskRow(late, self._name(due), self._facts(due), self.tr("Agree anew"), target)
        row.add_chip(self.tr("Did not come"), Tone.WARN)
        row.offer_more(due.row)
        return row

    def _today_row(self, due: DueAppointment) -> TaskRow:
        row = self._row(clock_words(due.row.start_minute) or "–", due, self.tr("Begin"))
        if due.row.state is AppointmentState.ATTENDED:
            row.add_chip(self.tr("Has come"), Tone.ACCENT)
        return row

    def _coming_row(self, due: DueAppointment) -> TaskRow:
        when = joined(day_words(due.row.day), clock_words(due.row.start_minute))
        name = self._name(due)
        target = Target(Place.CALENDAR, due.row.day)
        row = TaskRow(when, name, self._facts(due), self.tr("Calendar"), target)
        row.offer_more(due.row)
        return row

    def _receipt_row(self, receipt: LateReceipt, today: date) -> TaskRow:
        late = self.tr("%n day(s)", "", days_between(receipt.reply_by, today))
        facts = self.tr("no receipt yet: {institution}").format(institution=receipt.institution)
        name = name_label(self._curtain, receipt.client_name, restricted_word())
        target = Target(Place.REFERRAL, receipt.referral_id)
        row = TaskRow(late, name, facts, self.tr("Look after it"), target)
        row.add_chip(self.tr("Receipt overdue"), Tone.WARN)
        return row

    def _row(self, when: str, due: DueAppointment, action: str) -> TaskRow:
        target = Target(Place.LOG_VISIT, due.row.client_id)
        row = TaskRow(when, self._name(due), self._facts(due), action, target)
        if due.risk in _RISKS_SHOWN:
            risk = self.tr("{level} risk").format(level=self._labels.label("risk", due.risk))
            row.add_chip(risk, self._labels.risk_tone(due.risk))
        row.offer_more(due.row)
        return row

    def _name(self, due: DueAppointment) -> QLabel:
        return name_label(self._curtain, due.row.client_name, who(due.row, self._curtain))

    def _facts(self, due: DueAppointment) -> str:
        """What it is about, or the mode where nothing was written; whose it is if a colleague's."""
        row = due.row
        what = row.purpose or self._labels.label("mode", row.mode)
        topic = self._labels.label("topic", due.topic) if due.topic and not row.purpose else ""
        number = self.tr("visit {number}").format(number=due.visits + 1) if due.visits else ""
        whose = row.counsellor_name if row.counsellor_id != self._staff_id else ""
        return joined(what, topic, number, row.place, whose)
