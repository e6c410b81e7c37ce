"""The room in figures, on one page: for whoever works here, and to look at with a visitor."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.dashboard.records import FACT_TOTALS, Board
from services.documents.rendered import Rendered
from services.indicators.records import Line
from services.reminders import Reminder
from services.summary.explained import FACTS
from services.summary.wording import SummaryWording
from ui.dashboard.month_card import MonthCard
from ui.dashboard.targets_card import TargetsCard
from ui.dashboard.tiles import Tiles
from ui.dashboard.trend_card import TrendCard
from ui.dashboard.work_card import WorkCard
from ui.indicators.line_records import show_line_records
from ui.navigation import Place
from ui.page import Page
from ui.shared.columns import Columns
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.widgets import Card, EmptyState, primary_button, text_label
from ui.summaries.behind_sheet import BehindSheet, WantedRecords
from ui.today.reminders_card import RemindersCard
from ui.today.rows import Target
from ui.workplace import Workplace

# Where the records of a total are listed that is a sum of several facts.
_LISTS = dict(zip(FACT_TOTALS, (Place.ACTIVITIES, Place.TRAININGS), strict=True))


class DashboardPage(Page):
    """No name stands on it; every figure opens its records."""

    areas: ClassVar[frozenset[Area]] = frozenset(Area) - {
        Area.DRAFTS,
        Area.BACKUPS,
        Area.PREFERENCES,
        Area.INSTITUTIONS,
    }

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        wording = SummaryWording(workplace.codes, workplace.language)
        self._board: Board | None = None
        self._tiles, self._month = Tiles(wording), MonthCard(wording)
        self._trend = TrendCard(wording)
        self._targets = TargetsCard(workplace.language.value)
        self._work, self._reminders = WorkCard(), RemindersCard(workplace)
        self._empty = Card()
        self._print = primary_button(self.tr("Print a page"), Keys.PRINT, "printer")
        self._print.setToolTip(self.tr("With published figures: it may leave the room."))
        self._sheet: BehindSheet | None = None
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("The room in figures")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._print,) if self._board is not None and self._board.is_published else ()

    @override
    def reload(self) -> None:
        register, jobs = self.workplace.register, self.workplace.jobs
        jobs.start(lambda progress: register.dashboard.board()).succeeded.connect(self._show)
        jobs.start(lambda progress: register.today.reminders()).succeeded.connect(self._remind)

    def _show(self, board: Board) -> None:
        self._board = board
        is_used = board.first_month is not None
        for part in (self._tiles, self._month, self._trend):
            part.setVisible(is_used)
        self._empty.setVisible(not is_used)
        for card in (self._tiles, self._month, self._trend, self._work):
            card.show_board(board)
        self._targets.show_lines(board.targets)
        self.header_changed.emit()

    def _remind(self, reminders: Sequence[Reminder]) -> None:
        self._reminders.show_reminders(reminders)

    def _want_row(self, measure: str, table: str, row: str, place: int) -> None:
        """Records of one month of a figure; ``table`` is empty for all that a measure counts."""
        if self._board is None:
            return
        month = self._board.months[place]
        if measure in _LISTS:
            self.workplace.navigate.go(_LISTS[measure])
        elif "/" in measure:
            self._open(WantedRecords(FACTS, "", measure, month, month))
        else:
            table = table or self._board.tables[measure]
            wanted = WantedRecords(measure, table, row, month, month, of_whole_year=True)
            self._open(wanted)

    def _want_tile(self, measure: str) -> None:
        self._want_row(measure, "", "", -1)

    def _want_month(self, measure: str, place: int) -> None:
        self._want_row(measure, "", "", place)

    def _open(self, wanted: WantedRecords) -> None:
        self._sheet = BehindSheet(self.window(), self.workplace, wanted)

    def _want_line(self, line: Line) -> None:
        show_line_records(self.workplace, self.window(), line)

    def _show_indicators(self) -> None:
        self.workplace.navigate.go(Place.INDICATORS)

    def _log_visit(self) -> None:
        self.workplace.navigate.go(Place.LOG_VISIT)

    def _go(self, target: Target) -> None:
        self.workplace.navigate.go(target.place, target.subject)

    def _show_paper(self) -> None:
        dashboard, codes = self.workplace.register.dashboard, self.workplace.codes

        def make() -> Rendered:
            from services.documents import dashboard as page

            return page.render(dashboard.paper(), SummaryWording(codes))

        title = self.tr("The room in figures, published")
        # Whoever may not carry files out of the room prints the page and saves none.
        can_save = self.workplace.register.vault.actor.may(Right.EXPORT)
        name = "dashboard"
        show_paper(self.workplace, self, make, title, name, has_names=False, can_save=can_save)

    def _lay_out(self) -> None:
        hint = EmptyState(
            self.tr("Nothing is on record yet"),
            self.tr("Visits, activities and all else that is logged are counted here."),
            self.tr("Log a visit"),
            "chart-line",
        )
        hint.acted.connect(self._log_visit)
        self._empty.body.addWidget(hint)
        self._empty.hide()
        columns = Columns((60, 40))
        for part in (self._empty, self._trend, self._work, self._reminders):
            columns.left.addWidget(part)
        columns.left.addStretch(1)
        columns.right.addWidget(self._targets)
        columns.right.addStretch(1)
        self._reminders.hide()
        # Not beside the title: there large text has no room for it.
        said = self.tr("True figures, without names. They stay in this room.")
        self.body.addWidget(text_label(said, "muted"))
        self.body.addWidget(self._tiles)
        self.body.addWidget(columns)
        self.body.addWidget(self._month)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._tiles.wanted.connect(self._want_tile)
        self._month.wanted.connect(self._want_row)
        self._trend.wanted.connect(self._want_month)
        self._targets.wanted.connect(self._want_line)
        self._targets.all_wanted.connect(self._show_indicators)
        for card in (self._work, self._reminders):
            card.wanted.connect(self._go)
        self._print.clicked.connect(self._show_paper)
