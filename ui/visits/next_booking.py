"""The next day agreed in a visit goes into the calendar: what is in the way is said at once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from services.appointments.records import Clash, NewAppointment
from ui.calendar.words import clash_words
from ui.visits.form import VisitForm
from ui.workplace import Workplace


class NextBooking(QObject):
    """Watches a form and warns below its next step; blocks nothing."""

    def __init__(self, form: VisitForm, workplace: Workplace) -> None:
        super().__init__(form)
        self._form, self._workplace = form, workplace
        self._asked: NewAppointment | None = None
        for signal in (form.next_day.changed, form.next_time.changed, form.client_changed):
            signal.connect(self._look)

    def _look(self) -> None:
        new = self._agreed()
        if new == self._asked:
            return
        self._asked = new
        if new is None:
            self._show(())
            return
        calendar = self._workplace.register.appointments
        job = self._workplace.jobs.start(lambda progress: calendar.clashes(new))
        job.succeeded.connect(self._show)

    def _agreed(self) -> NewAppointment | None:
        """What the calendar would get; None while there is no time to clash with."""
        day, minute = self._form.next_day.value(), self._form.next_time.minute()
        if day is None or minute is None:
            return None
        return NewAppointment(
            day=day,
            start_minute=minute,
            client_id=self._form.client.client_id(),
            mode=self._form.mode.value(),
            purpose="-",  # somebody anonymous is possible in a visit
        )

    def _show(self, clashes: Sequence[Clash]) -> None:
        curtain = self._workplace.curtain
        lines = [clash_words(clash, curtain) for clash in clashes[:2]]
        self._form.form.set_warning("next_step", "\n".join(lines))
