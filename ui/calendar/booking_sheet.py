"""Book an appointment, or change one, in a sheet before the calendar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from services.appointments.records import (
    AppointmentRow,
    Clash,
    Extent,
    NewAppointment,
    Planner,
)
from services.errors import InvalidInput
from services.progress import Progress
from ui.calendar.booking_form import BookingForm
from ui.calendar.words import clash_words
from ui.navigation import Place
from ui.shared.choices import Option, Segmented
from ui.shared.entries import row_of
from ui.shared.sheet import Sheet
from ui.shared.sheet_draft import SheetDraft, SheetName, sheet_key
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, plain_button, primary_button, text_label
from ui.workplace import Workplace


class BookingSheet(Sheet):
    """``open()`` it. Signal ``booked`` (rows, as they are on record now)."""

    booked = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        workplace: Workplace,
        planner: Planner,
        new: NewAppointment,
        changing: AppointmentRow | None = None,
    ) -> None:
        super().__init__(parent, "", "")
        self._workplace, self._changing, self._new = workplace, changing, new
        self.setFixedWidth(Theme.current().px(640))
        self._form = BookingForm(workplace, planner, changing)
        self._extent = Segmented(
            [
                Option(Extent.ONE, self.tr("Only this one")),
                Option(Extent.FOLLOWING, self.tr("This and all following")),
            ],
            Extent.ONE,
        )
        self._clash = Banner()
        self._lay_out()
        self._form.show_new(new)
        part = f"appointment {changing.id}" if changing else f"client {new.client_id or ''}"
        key = sheet_key(SheetName.BOOKING, Place.CALENDAR, part=part.strip())
        self._draft = SheetDraft(self, workplace, key, self._form, new.client_id)
        self.column.insertWidget(1, self._draft.banner)
        self._draft.shown.connect(self._look_for_clashes)
        self._form.changed.connect(self._look_for_clashes)
        self._form.client_changed.connect(self._look_for_clashes)
        self._look_for_clashes()
        self._form.focus_first()

    @override
    def reject(self) -> None:
        """Esc: nothing typed is thrown away without a word."""
        if self._draft.has_work() and not self._workplace.dialogs.ask(
            self.tr("Leave without booking?"), "", self.tr("Leave"), self.tr("Go on")
        ):
            return
        self._draft.discard()
        super().reject()

    def keep_open_work(self) -> None:
        """Save what is half typed: the register is about to be locked."""
        self._draft.keep()

    def _look_for_clashes(self) -> None:
        calendar, leave_out = self._workplace.register.appointments, self._id()
        try:
            new = self._form.record()
        except InvalidInput:
            self._show_clashes(())
            return
        job = self._workplace.jobs.start(lambda progress: calendar.clashes(new, leave_out))
        job.succeeded.connect(self._show_clashes)

    def _show_clashes(self, clashes: Sequence[Clash]) -> None:
        curtain = self._workplace.curtain
        lines = [clash_words(clash, curtain) for clash in clashes[:2]]
        others = len(clashes) - len(lines)
        last = [self.tr("and %n more", "", others)] if others else []
        if lines:
            last.append(self.tr("You may book it all the same."))
            lines.append("  ".join(last))
        self._clash.say("\n".join(lines), Tone.WARN)

    def _finish(self) -> None:
        calendar, row = self._workplace.register.appointments, self._changing
        extent = Extent(self._extent.value())
        try:
            new = self._form.record()
        except InvalidInput as error:
            self._form.show_error(error)
            return

        self._draft.hold()

        def work(progress: Progress) -> tuple[AppointmentRow, ...]:
            if row is None:
                return calendar.book(new)
            return calendar.change(row.id, new, row.version, extent)

        job = self._workplace.jobs.start(work, self._show_error)
        job.succeeded.connect(self._show_booked)

    def _show_booked(self, rows: tuple[AppointmentRow, ...]) -> None:
        self._draft.discard()
        self.accept()
        self.booked.emit(rows)

    def _show_error(self, error: BaseException) -> None:
        self._draft.touch()
        if not self._form.show_error(error):
            self._workplace.dialogs.show_error(error)

    def _id(self) -> int:
        return self._changing.id if self._changing else 0

    def _lay_out(self) -> None:
        heading = text_label(_title(self._changing), "lead")
        self.setAccessibleName(heading.text())
        self.column.addWidget(row_of(heading, 1, self._form.kind))
        self._form.kind.setVisible(self._changing is None)
        self.column.addWidget(self._form)
        has_series = self._changing is not None and self._changing.series_id is not None
        self.column.addWidget(self._extent)
        self._extent.setVisible(has_series)
        self.column.addWidget(self._clash)
        words = self.tr("Book") if self._changing is None else self.tr("Save")
        finish, leave = primary_button(words, Keys.FINISH), plain_button(self.tr("Back"))
        finish.clicked.connect(self._finish)
        leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(finish)
        self.column.addSpacing(Theme.current().px(8))
        self.column.addLayout(row)


def _title(changing: AppointmentRow | None) -> str:
    if changing is None:
        return QCoreApplication.translate("BookingSheet", "New appointment")
    return QCoreApplication.translate("BookingSheet", "Change the appointment")
