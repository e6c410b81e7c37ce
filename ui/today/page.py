"""The first page of the day: what must not be missed, what is due, how the month stands."""

from typing import ClassVar

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from models.vocabulary import Area
from services.today import Figures, Today
from ui.navigation import Place
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.entries import row_of
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, muted_label, plain_button, primary_button
from ui.today.due_card import DueCard
from ui.today.figures_card import FiguresCard
from ui.visits.subjects import BeginBy
from ui.visits.words import Labels
from ui.workplace import Workplace


class TodayPage(Page):
    """Reads only; every line leads to where something is done about it."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.VISITS, Area.CLIENTS, Area.DRAFTS, Area.REFERRALS, Area.IMPORTS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        labels = Labels(workplace.language)
        self._high_risk = DueCard(workplace, labels, self.tr("High risk"), Tone.RISK)
        self._high_risk.mark(self.tr("Must be dealt with"), Tone.RISK)
        self._high_risk.set_note(self.tr("stays until they have been seen again"))
        self._overdue = DueCard(workplace, labels, self.tr("Overdue"))
        self._today = DueCard(workplace, labels, self.tr("Due today"))
        self._coming = DueCard(workplace, labels, self.tr("The next seven days"))
        self._drafts = DueCard(workplace, labels, self.tr("Not finished"))
        self._figures = FiguresCard()
        self._lost = Chip()
        self._reminders = Card(self.tr("Reminders"))
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
    def reload(self) -> None:
        today = self.workplace.register.today
        jobs = self.workplace.jobs
        jobs.start(lambda progress: today.load()).succeeded.connect(self._show)
        jobs.start(lambda progress: today.figures()).succeeded.connect(self._show_figures)

    def _show(self, today: Today) -> None:
        self._high_risk.show_high_risk(today.high_risk, today.day)
        self._overdue.show_overdue(today.overdue, today.late_receipts, today.day)
        self._today.show_today(today.due_today)
        self._coming.show_coming(today.coming)
        self._drafts.show_drafts(today.drafts)

    def _show_figures(self, figures: Figures) -> None:
        self._figures.show_figures(figures)
        lost = figures.lost_from_sight
        self._lost.show_state(self.tr("%n person(s)", "", lost), Tone.NEUTRAL)
        self._reminders.setVisible(lost > 0)

    def _log_visit(self, subject: object) -> None:
        self.workplace.navigate.go(Place.LOG_VISIT, subject)

    def _log_new_visit(self) -> None:
        self.workplace.navigate.go(Place.LOG_VISIT)

    def _log_call(self) -> None:
        self.workplace.navigate.go(Place.LOG_VISIT, BeginBy("hotline"))

    def _add_client(self) -> None:
        self.workplace.navigate.go(Place.CLIENT)

    def _read_visit(self, visit_id: object) -> None:
        self.workplace.navigate.go(Place.VISIT, visit_id)

    def _open_referral(self, referral_id: object) -> None:
        self.workplace.navigate.go(Place.REFERRAL, referral_id)

    def _go_on_referring(self, draft: object) -> None:
        self.workplace.navigate.go(Place.NEW_REFERRAL, draft)

    def _go_on_with_file(self, draft: object) -> None:
        self.workplace.navigate.go(Place.CLIENT, draft)

    def _lay_out(self) -> None:
        columns = Columns((60, 40))
        for card in (self._high_risk, self._overdue, self._drafts, self._today, self._coming):
            card.visit_wanted.connect(self._log_visit)
            card.reading_wanted.connect(self._read_visit)
            card.referral_wanted.connect(self._open_referral)
            card.new_referral_wanted.connect(self._go_on_referring)
            card.client_wanted.connect(self._go_on_with_file)
            columns.left.addWidget(card)
            if card is not self._today:
                card.hide()
        columns.left.addStretch(1)
        self._reminders.body.addWidget(
            row_of(muted_label(self.tr("Not seen for 60 days or more")), 1, self._lost)
        )
        self._reminders.hide()
        for part in (self._figures, self._quick_card(), self._reminders):
            columns.right.addWidget(part)
        columns.right.addStretch(1)
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def _quick_card(self) -> Card:
        card = Card(self.tr("Quick entry"))
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        for button, slot in (
            (primary_button(self.tr("Log a visit"), Keys.NEW), self._log_new_visit),
            (plain_button(self.tr("Hotline call")), self._log_call),
            (plain_button(self.tr("New client")), self._add_client),
        ):
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card
