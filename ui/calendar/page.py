"""The room's week: who comes when, where and to whom."""

from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.appointments.listing import week_of
from services.appointments.printing import CallSpan
from services.appointments.records import AppointmentRow, NewAppointment, Planner, Week
from services.clients.records import ClientRow
from services.clock import CHINA
from services.progress import Progress
from ui.calendar.actions import AppointmentActions
from ui.calendar.agenda import Agenda
from ui.calendar.appointment_sheet import LETTERS
from ui.calendar.grid import WeekGrid
from ui.calendar.painting import Scene
from ui.calendar.papers import show_call_list, show_week_sheet
from ui.calendar.words import week_words
from ui.page import Page
from ui.shared.choices import Choice, Option
from ui.shared.columns import Columns
from ui.shared.form import DayField
from ui.shared.icons import icon
from ui.shared.shortcuts import Keys
from ui.shared.subjects import ForClient
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Banner, plain_button, primary_button, text_label
from ui.visits.words import Labels
from ui.workplace import Workplace

_EVERYBODY = ""


class CalendarPage(Page):
    """Takes a day to show, `ForClient` to book for somebody, or None for this week."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.APPOINTMENTS, Area.CLIENTS, Area.VISITS, Area.STAFF, Area.PREFERENCES}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._day = workplace.clock.today()
        self._planner: Planner | None = None
        self._booking_for: ClientRow | None = None
        self._labels = Labels(workplace)
        self._grid = WeekGrid(self._scene())
        self._agenda = Agenda(workplace)
        self._actions = AppointmentActions(self, workplace)
        self._told, self._for_whom = Banner(), Banner()
        self._field = DayField(workplace.clock.today)
        self._whose = Choice()
        self._book = primary_button(self.tr("Book"), Keys.NEW, "plus")
        self._call_list = plain_button(self.tr("Call list"), icon_name="phone")
        self._sheet = plain_button(self.tr("Print the week"), Keys.PRINT, "printer")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._grid)

    @override
    def title(self) -> str:
        return self.tr("Calendar")

    @override
    def subtitle(self) -> str:
        return week_words(week_of(self._day))

    @override
    def header_actions(self) -> tuple[QWidget, ...]:
        return (self._book,)

    @override
    def open_subject(self, subject: object) -> None:
        self._told.hide()
        self._set_client(None)
        if isinstance(subject, ForClient):
            clients = self.workplace.register.clients
            job = self.workplace.jobs.start(lambda progress: clients.row(subject.client_id))
            job.succeeded.connect(self._set_client)
        self._go_to(subject if isinstance(subject, date) else self.workplace.clock.today())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grid.setFocus()

    @override
    def reload(self) -> None:
        calendar, day = self.workplace.register.appointments, self._day
        whose = self._counsellor()

        def work(progress: Progress) -> tuple[Week, Planner]:
            return calendar.week(day, whose), calendar.planner()

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    @override
    def curtain_changed(self) -> None:
        self._show_for_whom()

    def _show(self, found: tuple[Week, Planner]) -> None:
        week, self._planner = found
        if week.monday != week_of(self._day):
            return  # somebody has leafed on meanwhile
        self._show_people(self._planner)
        self._grid.show_week(week, self._scene())
        self._agenda.show_rows(*self._grid.beside())

    def _show_people(self, planner: Planner) -> None:
        people = [Option(str(key), name) for key, name in planner.counsellors]
        everybody = Option(_EVERYBODY, self.tr("Everybody"))
        self._whose.set_options([everybody, *people], self._whose.value())
        self._whose.setVisible(len(people) > 1)

    def _go_to(self, day: date) -> None:
        """Show the week of ``day`` with the cursor on it."""
        is_other = week_of(day) != week_of(self._day)
        self._day = day
        if not self._field.hasFocus():
            self._field.set_value(day)
        self._grid.put_cursor(day)
        self.header_changed.emit()
        if is_other:
            self.outdate()

    def _go_to_typed(self) -> None:
        day = self._field.value()
        if day is not None:
            self._go_to(day)

    def _go_to_today(self) -> None:
        self._go_to(self.workplace.clock.today())

    def _week_before(self) -> None:
        self._go_to(self._grid.day() - timedelta(days=7))

    def _week_after(self) -> None:
        self._go_to(self._grid.day() + timedelta(days=7))

    def _book_here(self) -> None:
        self._book_at(self._grid.day(), self._grid.minute())

    def _book_at(self, day: date, minute: int) -> None:
        client_id = self._booking_for.id if self._booking_for else None
        today = self.workplace.clock.today()
        new = NewAppointment(day=max(day, today), start_minute=minute, client_id=client_id)
        self._actions.book(replace(new, counsellor_id=self._counsellor()))

    def _move(self, row: AppointmentRow, day: date, minute: int) -> None:
        self._actions.move(row, replace(row.as_new(), day=day, start_minute=minute))

    def _take_letter(self, letter: str, row: AppointmentRow | None) -> None:
        if letter == "N":
            self._book_here()
        elif letter == "T":
            self._go_to_today()
        elif letter == "U":
            self._actions.undo()
        elif row is not None and letter in LETTERS:
            self._actions.do(LETTERS[letter], row)

    def _show_call_list(self) -> None:
        show_call_list(self.workplace, self, CallSpan.WEEK)

    def _show_sheet(self) -> None:
        show_week_sheet(self.workplace, self, self._day, self._counsellor())

    def _counsellor(self) -> int | None:
        """Whose week is shown; None for everybody's."""
        return int(self._whose.value()) if self._whose.value() else None

    def _set_client(self, client: ClientRow | None) -> None:
        self._booking_for = client
        self._show_for_whom()

    def _show_for_whom(self) -> None:
        client = self._booking_for
        if client is None:
            self._for_whom.hide()
            return
        words = self.tr("Booking for {name}: choose a time and press Enter.")
        name = self.workplace.curtain.name(client.name)
        self._for_whom.say(words.format(name=name), Tone.INFO, self.tr("Not now"))

    def _leave_booking(self) -> None:
        self._set_client(None)

    def _tell_done(self, words: str) -> None:
        self._set_client(None)
        self._told.say(words, Tone.ACCENT, self.tr("Undo"))
        self._grid.setFocus()

    def _scene(self) -> Scene:
        now = self.workplace.clock.now().astimezone(CHINA)
        staff_id = self._planner.staff_id if self._planner else 0
        return Scene(
            today=self.workplace.clock.today(),
            now_minute=now.hour * 60 + now.minute,
            staff_id=staff_id,
            curtain=self.workplace.curtain,
            labels=self._labels,
        )

    def _connect(self) -> None:
        grid, actions = self._grid, self._actions
        grid.slot_chosen.connect(self._book_at)
        grid.opened.connect(actions.open)
        grid.moved.connect(self._move)
        grid.week_wanted.connect(self._go_to)
        grid.letter.connect(self._take_letter)
        self._agenda.opened.connect(actions.open)
        actions.done.connect(self._tell_done)
        self._told.acted.connect(actions.undo)
        self._for_whom.acted.connect(self._leave_booking)
        self._book.clicked.connect(self._book_here)
        self._call_list.clicked.connect(self._show_call_list)
        self._sheet.clicked.connect(self._show_sheet)
        self._field.changed.connect(self._go_to_typed)
        self._whose.chosen.connect(self.reload)

    def _lay_out(self) -> None:
        px = Theme.current().px
        for banner in (self._told, self._for_whom):
            banner.hide()
            self.body.addWidget(banner)
        self.body.addLayout(self._tools())
        columns = Columns((78, 22), narrow=700)
        frame = QFrame()
        frame.setProperty("role", "card")
        around = QVBoxLayout(frame)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._grid)
        columns.left.addWidget(frame, 1)
        columns.right.addWidget(self._agenda)
        columns.right.addWidget(self._sheet)
        columns.right.addWidget(self._call_list)
        columns.right.addStretch(1)
        self.body.setSpacing(px(10))
        self.body.addWidget(columns, 1)
        self.body.addWidget(text_label(self._keys(), "small"))

    def _tools(self) -> QHBoxLayout:
        px = Theme.current().px
        before = self._arrow("chevron-left", self.tr("The week before (PgUp)"))
        after = self._arrow("chevron-right", self.tr("The week after (PgDn)"))
        before.clicked.connect(self._week_before)
        after.clicked.connect(self._week_after)
        today = plain_button(self.tr("This week"))
        today.clicked.connect(self._go_to_today)
        self._field.setFixedWidth(px(170))
        self._field.setAccessibleName(self.tr("Go to a day"))
        self._whose.setAccessibleName(self.tr("Whose appointments"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for part in (before, today, after, self._field):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._whose)
        return row

    def _arrow(self, icon_name: str, words: str) -> QPushButton:
        button = plain_button("")
        button.setIcon(icon(icon_name))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFixedWidth(Theme.current().px(38))
        button.setProperty("narrow", True)
        return button

    def _keys(self) -> str:
        return self.tr(
            "Arrows move · Enter books or opens · M moves it: arrows, then Enter · U undo"
            " · T this week · PgUp PgDn other weeks"
        )
