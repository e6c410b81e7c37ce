"""Crises and mandatory reports, with filters; the numbers of the year beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, CaseState
from services.crises.records import (
    CrisisCounts,
    CrisisFilter,
    CrisisPage,
    CrisisSummary,
)
from ui.calendar.words import restricted_word
from ui.crises.figures import YearCard
from ui.crises.reports_card import ReportsCard
from ui.navigation import Place
from ui.page import Page
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.paging import Paging
from ui.shared.record_table import RecordTable
from ui.shared.shortcuts import Keys
from ui.shared.tables import Column, ColumnKind, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, EmptyState, primary_button
from ui.visits.words import Labels, anonymous
from ui.workplace import Workplace

_ALL = "all"


@dataclass(frozen=True, slots=True)
class _Beside:
    states: dict[CaseState, int]
    year: tuple[CrisisCounts, ...]


class CrisesPage(Page):
    """Newest first; open ones first in the filter."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.CRISES, Area.DUTIES, Area.CLIENTS, Area.REPORTS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = labels = Labels(workplace)
        self._new = primary_button(self.tr("Record a crisis"), Keys.NEW, "plus")
        self._state = Segmented(self._states({}), _ALL)
        self._level = Choice((Option("", self.tr("Every level")), *labels.options("risk")))
        self._kind = Choice((Option("", self.tr("Every kind")), *labels.options("crisis_kind")))
        self._empty = EmptyState(
            self.tr("No crisis on record"),
            self.tr("When somebody is in danger, write here what you saw, did and whom you told."),
            self.tr("Record a crisis"),
            "shield-alert",
        )
        self._model = RecordModel[CrisisSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._year, self._reports = YearCard(labels), ReportsCard(workplace)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Crises")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,)

    @override
    def reload(self) -> None:
        wanted, crises = self._wanted(), self.workplace.register.crises
        year = self.workplace.clock.today().year
        all_states = CrisisFilter(level=wanted.level, kind=wanted.kind)

        def beside() -> _Beside:
            counts = crises.counts(f"{year}-01", f"{year}-12")
            return _Beside(crises.state_counts(all_states), counts)

        self._pages.load(lambda after: crises.list_page(wanted, after), beside)
        self._reports.reload()

    def _wanted(self) -> CrisisFilter:
        state = self._state.value()
        return CrisisFilter(
            state=None if state in (_ALL, "") else CaseState(state),
            level=self._level.value(),
            kind=self._kind.value(),
        )

    def _show_beside(self, page: CrisisPage, beside: _Beside) -> None:
        self._state.set_options(self._states(beside.states), self._state.value())
        self._year.show_year(beside.year)
        self._say_if_empty()

    def _say_if_empty(self) -> None:
        if self._wanted() == CrisisFilter():
            self._empty.say(
                self.tr("No crisis on record"),
                self.tr(
                    "When somebody is in danger, write here what you saw, did and whom you told."
                ),
            )
        else:
            self._empty.say(self.tr("Nothing here"), self.tr("No crisis is like this."))

    def _open(self, crisis: CrisisSummary) -> None:
        self.workplace.navigate.go(Place.CRISIS, crisis.id)

    def _open_new(self) -> None:
        self.workplace.navigate.go(Place.CRISIS, None)

    def _open_report(self, report_id: int) -> None:
        self.workplace.navigate.go(Place.REPORT, report_id)

    def _write_report(self) -> None:
        self.workplace.navigate.go(Place.REPORT, None)

    def _states(self, counts: dict[CaseState, int]) -> list[Option]:
        total = sum(counts.values())
        words = {
            _ALL: (self.tr("All"), total),
            CaseState.OPEN.value: (self.tr("Open"), counts.get(CaseState.OPEN, 0)),
            CaseState.CLOSED.value: (self.tr("Closed"), counts.get(CaseState.CLOSED, 0)),
        }
        return [Option(code, f"{word} {n or ''}".strip()) for code, (word, n) in words.items()]

    def _columns(self) -> list[Column[CrisisSummary]]:
        return [
            Column(self.tr("Name"), _name, ColumnKind.NAME, 104),
            Column(self.tr("What it is"), self._kinds),
            Column(self.tr("Level"), self._level_word, ColumnKind.CHIP, 84, self._level_tone),
            Column(self.tr("Found on"), _day, ColumnKind.MUTED, 104),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 112),
            Column(self.tr("State"), self._standing, ColumnKind.CHIP, 116, self._standing_tone),
        ]

    def _kinds(self, crisis: CrisisSummary) -> str:
        return self._labels.labels("crisis_kind", crisis.kinds)

    def _level_word(self, crisis: CrisisSummary) -> str:
        return self._labels.label("risk", crisis.level)

    def _level_tone(self, crisis: CrisisSummary) -> Tone:
        return self._labels.risk_tone(crisis.level)

    def _standing(self, crisis: CrisisSummary) -> str:
        """Closed, a check that is due, or open."""
        if crisis.state is CaseState.CLOSED:
            return self.tr("Closed")
        if crisis.next_check and crisis.next_check <= self.workplace.clock.today():
            return self.tr("check due")
        return self.tr("Open")

    def _standing_tone(self, crisis: CrisisSummary) -> Tone:
        if crisis.state is CaseState.CLOSED:
            return Tone.NEUTRAL
        is_due = crisis.next_check and crisis.next_check <= self.workplace.clock.today()
        return Tone.WARN if is_due else Tone.INFO

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Theme.current().px(8))
        for part in (self._state, self._level, self._kind):
            filters.addWidget(part)
        filters.addStretch(1)
        self._level.setAccessibleName(self.tr("Level"))
        self._kind.setAccessibleName(self.tr("What it is"))
        card = Card()
        card.body.addLayout(filters)
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(Theme.current().px(280))
        columns = Columns((70, 30))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._reports)
        columns.right.addWidget(self._year)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._open_new)
        self._state.chosen.connect(self.reload)
        self._level.chosen.connect(self.reload)
        self._kind.chosen.connect(self.reload)
        self._pages.loaded.connect(self._show_beside)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._open_new)
        self._reports.wanted.connect(self._open_report)
        self._reports.new_wanted.connect(self._write_report)
        self.setFocusProxy(self._table)


def _name(crisis: CrisisSummary) -> str:
    return crisis.client_name or (restricted_word() if crisis.client_id else anonymous())


def _day(crisis: CrisisSummary) -> str:
    return crisis.day.isoformat()


def _number(crisis: CrisisSummary) -> str:
    return crisis.number
