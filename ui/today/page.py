"""The first page of the day: what must not be missed, what is due, how the month stands."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.appointments.printing import CallSpan
from services.reminders import Reminder
from services.today import Today
from ui.calendar.actions import AppointmentActions
from ui.calendar.papers import show_call_list
from ui.navigation import Place
from ui.page import Page
from ui.risk.duties_card import DutiesCard
from ui.shared.columns import Columns
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone, set_look
from ui.shared.widgets import Banner, Card, plain_button, primary_button
from ui.today.drafts_card import DraftsCard
from ui.today.due_card import DueCard
from ui.today.figures_card import FiguresCard
from ui.today.reminders_card import RemindersCard
from ui.today.rows import Target
from ui.visits.words import Labels
from ui.workplace import Workplace


class TodayPage(Page):
    """Every line leads to where something is done about it."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.VISITS, Area.CLIENTS, Area.DRAFTS, Area.REFERRALS, Area.IMPORTS, Area.APPOINTMENTS}
        | {Area.DUTIES, Area.CONSENTS, Area.PLANS, Area.RIGHTS, Area.NOTES, Area.RISK, Area.CRISES}
        | {Area.REPORTS, Area.ASSESSMENTS, Area.YEAR_PLAN, Area.ACTIVITIES, Area.TRAININGS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        labels = Labels(workplace)
        self._duties = DutiesCard(workplace)
        self._overdue = DueCard(workplace, labels, self.tr("Overdue"))
        self._today = DueCard(workplace, labels, self.tr("Due today"))
        self._coming = DueCard(workplace, labels, self.tr("The next seven days"))
        self._drafts = DraftsCard(workplace)
        self._figures = FiguresCard()
        self._reminders = RemindersCard(workplace)
        self._call_list = plain_button(self.tr("Call list"), Keys.PRINT, "phone")
        self._call_list.clicked.connect(self._show_call_list)
        self._actions = AppointmentActions(self, workplace)
        self._told = Banner()
        self._lay_out()

    @override
    def title(self) -> str:
        return self.tr("Today")

    @override
    def subtitle(self) -> str:
        day = self.workplace.clock.today()
        words = self.tr("d MMMM, dddd", "Qt's format of a day with its weekday")
        return QLocale().toString(QDate(day.year, day.month, day.day), words)

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._call_list,)

    @override
    def reload(self) -> None:
        today = self.workplace.register.today
        jobs = self.workplace.jobs
        self._duties.reload()
        jobs.start(lambda progress: today.load()).succeeded.connect(self._show)
        jobs.start(lambda progress: today.figures()).succeeded.connect(self._figures.show_figures)
        jobs.start(lambda progress: today.reminders()).succeeded.connect(self._show_reminders)

    def _show(self, today: Today) -> None:
        for card in self._due_cards():
            card.set_reader(today.staff_id)
        self._overdue.show_overdue(today.overdue, today.missed, today.late_receipts, today.day)
        self._today.show_today(today.due_today)
        self._coming.show_coming(today.coming)
        self._drafts.show_drafts(today.drafts)

    def _show_reminders(self, reminders: Sequence[Reminder]) -> None:
        self._reminders.show_reminders(reminders)

    def _show_call_list(self) -> None:
        show_call_list(self.workplace, self, CallSpan.TODAY)

    def _tell_done(self, words: str) -> None:
        self._told.say(words, Tone.ACCENT, self.tr("Undo"))

    def _go(self, target: Target) -> None:
        self.workplace.navigate.go(target.place, target.subject)

    def _log_new_visit(self) -> None:
        self._go(Target(Place.LOG_VISIT))

    def _log_call(self) -> None:
        self._go(Target(Place.HOTLINE))

    def _add_client(self) -> None:
        self._go(Target(Place.CLIENT))

    def _book(self) -> None:
        self._go(Target(Place.CALENDAR))

    def _due_cards(self) -> tuple[DueCard, ...]:
        return (self._overdue, self._today, self._coming)

    def _lay_out(self) -> None:
        self._told.hide()
        self._told.acted.connect(self._actions.undo)
        self._actions.done.connect(self._tell_done)
        self.body.addWidget(self._told)
        columns = Columns((64, 36))
        set_look(self._duties, tone=Tone.RISK)
        columns.left.addWidget(self._duties)
        for due in self._due_cards():
            due.appointment_wanted.connect(self._actions.open)
        for card in (self._overdue, self._drafts, self._today, self._coming):
            card.wanted.connect(self._go)
            columns.left.addWidget(card)
            if card is not self._today:
                card.hide()
        columns.left.addStretch(1)
        self._reminders.wanted.connect(self._go)
        self._reminders.hide()
        for part in (self._figures, self._quick_card(), self._reminders):
            columns.right.addWidget(part)
        columns.right.addStretch(1)
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def _quick_card(self) -> Card:
        card = Card(self.tr("Quick entry"))
        grid = QGridLayout()
        grid.setSpacing(Theme.current().px(8))
        for number, (button, slot) in enumerate(
            (
                (primary_button(self.tr("Log a visit"), Keys.NEW), self._log_new_visit),
                (plain_button(self.tr("Hotline call")), self._log_call),
                (plain_button(self.tr("Book a time")), self._book),
                (plain_button(self.tr("New client")), self._add_client),
            )
        ):
            button.clicked.connect(slot)
            grid.addWidget(button, number // 2, number % 2)
        card.body.addLayout(grid)
        return card
