"""Everything that can be done about appointments, from the calendar and from today's page."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.vocabulary import AppointmentState, Area
from services.appointments.records import (
    AppointmentRow,
    Clash,
    Extent,
    NewAppointment,
    Planner,
)
from services.appointments.service import AppointmentService
from services.progress import Progress
from ui.calendar.appointment_sheet import Act, AppointmentSheet, CancelSheet, possible
from ui.calendar.booking_sheet import BookingSheet
from ui.calendar.words import clash_words, done_words
from ui.navigation import Place
from ui.workplace import Workplace

_Rows = tuple[AppointmentRow, ...]


class AppointmentActions(QObject):
    """``parent`` is the page. Signal ``done`` (what to say): it can be taken back by ``undo``."""

    done = Signal(str)

    def __init__(self, parent: QWidget, workplace: Workplace) -> None:
        super().__init__(parent)
        self._page, self._workplace = parent, workplace
        self._new: NewAppointment | None = None
        self._changing: AppointmentRow | None = None
        self._acts: dict[Act, Callable[[AppointmentRow], None]] = {
            Act.LOG_VISIT: self._log_visit,
            Act.OPEN_VISIT: self._open_visit,
            Act.CAME: self._note_came,
            Act.NO_SHOW: self._note_no_show,
            Act.CHANGE: self.change,
            Act.CANCEL: self.cancel,
            Act.PLAN_AGAIN: self._plan_again,
            Act.BOOK_AGAIN: self._book_again,
            Act.OPEN_FILE: self._open_file,
        }

    def book(self, new: NewAppointment) -> None:
        """Ask for the rest in a sheet that begins with ``new``."""
        self._new, self._changing = new, None
        self._plan()

    def change(self, row: AppointmentRow) -> None:
        """Show it in the sheet."""
        self._new, self._changing = row.as_new(), row
        self._plan()

    def open(self, row: AppointmentRow) -> None:
        """Show it with everything that can be done about it."""
        acts = self._possible(row)
        sheet = AppointmentSheet(self._page, self._workplace, row, acts)
        if sheet.wait() and sheet.act is not None:
            self._acts[sheet.act](row)

    def do(self, act: Act, row: AppointmentRow) -> None:
        """Do it, if it is possible at all."""
        if act in self._possible(row):
            self._acts[act](row)

    def cancel(self, row: AppointmentRow) -> None:
        """Ask for the reason first."""
        sheet = CancelSheet(self._page, self._workplace, row)
        if not sheet.wait():
            return
        calendar, reason, extent = self._calendar(), sheet.reason(), sheet.extent()
        self._start(lambda p: calendar.cancel(row.id, reason, row.version, extent), "cancelled")

    def move(self, row: AppointmentRow, new: NewAppointment) -> None:
        """Put it elsewhere; what is there already is said, and blocks nothing."""
        calendar = self._calendar()

        def work(progress: Progress) -> tuple[Clash, ...]:
            clashes = calendar.clashes(new, row.id)
            calendar.change(row.id, new, row.version, Extent.ONE)
            return clashes

        self._workplace.jobs.start(work).succeeded.connect(self._show_moved)

    def undo(self) -> None:
        """Take the last act back."""
        calendar = self._calendar()
        job = self._workplace.jobs.start(lambda progress: calendar.undo_last())
        job.succeeded.connect(self._show_undone)

    def _possible(self, row: AppointmentRow) -> tuple[Act, ...]:
        return possible(row, row.day <= self._workplace.clock.today())

    def _plan(self) -> None:
        calendar = self._calendar()
        job = self._workplace.jobs.start(lambda progress: calendar.planner())
        job.succeeded.connect(self._show_sheet)

    def _show_sheet(self, planner: Planner) -> None:
        if self._new is None:
            return
        sheet = BookingSheet(self._page, self._workplace, planner, self._new, self._changing)
        sheet.booked.connect(self._show_booked)
        sheet.open()

    def _show_booked(self, rows: Sequence[AppointmentRow]) -> None:
        self._tell("booked" if self._changing is None else "changed")

    def _show_moved(self, clashes: Sequence[Clash]) -> None:
        curtain = self._workplace.curtain
        self._tell("moved", *(clash_words(clash, curtain) for clash in clashes[:2]))

    def _show_undone(self) -> None:
        self._workplace.changes.announce({Area.APPOINTMENTS})
        self.done.emit("")  # nothing more to say, and nothing more to take back

    def _mark(self, row: AppointmentRow, state: AppointmentState) -> None:
        calendar = self._calendar()
        self._start(lambda progress: calendar.mark(row.id, state, row.version), state.value)

    def _start(self, work: Callable[[Progress], _Rows], name: str) -> None:
        job = self._workplace.jobs.start(work)
        job.setObjectName(name)
        job.succeeded.connect(self._show_done)

    def _show_done(self, rows: _Rows) -> None:
        self._tell(self.sender().objectName())

    def _tell(self, name: str, *more: str) -> None:
        self._workplace.changes.announce({Area.APPOINTMENTS})
        self.done.emit("  ".join((done_words(name), *more)))

    def _note_came(self, row: AppointmentRow) -> None:
        self._mark(row, AppointmentState.ATTENDED)

    def _note_no_show(self, row: AppointmentRow) -> None:
        self._mark(row, AppointmentState.NO_SHOW)

    def _plan_again(self, row: AppointmentRow) -> None:
        self._mark(row, AppointmentState.PLANNED)

    def _book_again(self, row: AppointmentRow) -> None:
        today = self._workplace.clock.today()
        day = max(today, row.day + timedelta(days=7))
        self.book(replace(row.as_new(), day=day, purpose=""))

    def _log_visit(self, row: AppointmentRow) -> None:
        self._workplace.navigate.go(Place.LOG_VISIT, row.client_id)

    def _open_visit(self, row: AppointmentRow) -> None:
        self._workplace.navigate.go(Place.VISIT, row.kept_in_id)

    def _open_file(self, row: AppointmentRow) -> None:
        self._workplace.navigate.go(Place.CLIENT, row.client_id)

    def _calendar(self) -> AppointmentService:
        return self._workplace.register.appointments
