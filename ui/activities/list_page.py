"""The room's activities of a year: its months, the list, the counts beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import ActivityState, Area
from services.activities.records import (
    ActivityFilter,
    ActivityPage,
    ActivitySummary,
    YearCounts,
)
from ui.activities.counts_card import CountsCard, MaterialsCard
from ui.activities.words import late_word, people_words, state_tone, state_word
from ui.activities.year_card import YearCard
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
from ui.visits.words import Labels
from ui.workplace import Workplace

_ALL = "all"


@dataclass(frozen=True, slots=True)
class _Beside:
    years: tuple[int, ...]
    counts: YearCounts


class ActivitiesPage(Page):
    """The latest day first, planned ones on top of those that were held."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.ACTIVITIES})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = labels = Labels(workplace)
        self._new = primary_button(self.tr("New activity"), Keys.NEW, "plus")
        self._year = YearCard(workplace.clock.today().year)
        every = Option("", self.tr("Every kind"))
        self._kind = Choice((every, *labels.options("activity_kind")))
        self._state = Segmented(self._states(), _ALL)
        self._state.setAccessibleName(self.tr("State"))
        self._empty = EmptyState(
            self.tr("No activity yet"),
            self.tr("Lectures, theme days, leaflets and what else reaches people stand here."),
            self.tr("New activity"),
            "megaphone",
        )
        self._model = RecordModel[ActivitySummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._counts, self._materials = CountsCard(labels), MaterialsCard(labels)
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Community activities")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,)

    @override
    def reload(self) -> None:
        wanted, activities = self._wanted(), self.workplace.register.activities

        def beside() -> _Beside:
            return _Beside(activities.years(), activities.year(wanted.year))

        self._pages.load(lambda after: activities.list_page(wanted, after), beside)

    def _wanted(self) -> ActivityFilter:
        state = self._state.value()
        return ActivityFilter(
            self._year.year(),
            self._year.month(),
            self._kind.value(),
            None if state in (_ALL, "") else ActivityState(state),
        )

    def _show_beside(self, page: ActivityPage, beside: _Beside) -> None:
        self._year.offer_years(beside.years)
        self._year.show_year(beside.counts)
        self._counts.show_year(beside.counts)
        self._materials.show_year(beside.counts)
        if self._wanted() != ActivityFilter(self.workplace.clock.today().year):
            self._empty.say(self.tr("Nothing here"), self.tr("No activity is like this."))

    def _open(self, line: ActivitySummary) -> None:
        self.workplace.navigate.go(Place.ACTIVITY, line.id)

    def _open_new(self) -> None:
        self.workplace.navigate.go(Place.ACTIVITY, None)

    def _states(self) -> list[Option]:
        words = [(_ALL, self.tr("All"))]
        words += [(state.value, state_word(state)) for state in ActivityState]
        return [Option(code, word) for code, word in words]

    def _columns(self) -> list[Column[ActivitySummary]]:
        return [
            Column(self.tr("Day"), _day, ColumnKind.MUTED, 72),
            Column(self.tr("Title"), _title),
            Column(self.tr("Kind"), self._kind_word, width=118),
            Column(self.tr("People"), people_words, ColumnKind.NUMBER, 92),
            Column(self.tr("State"), self._standing, ColumnKind.CHIP, 100, self._tone),
        ]

    def _kind_word(self, line: ActivitySummary) -> str:
        return self._labels.label("activity_kind", line.kind)

    def _standing(self, line: ActivitySummary) -> str:
        if self._is_waiting(line):
            return self.tr("Result missing")
        return late_word() if line.is_late else state_word(line.state)

    def _tone(self, line: ActivitySummary) -> Tone:
        is_odd = line.is_late or self._is_waiting(line)
        return Tone.WARN if is_odd else state_tone(line.state)

    def _is_waiting(self, line: ActivitySummary) -> bool:
        """Its day is over, and nobody said yet whether it was held."""
        is_planned = line.state is ActivityState.PLANNED
        return is_planned and line.day < self.workplace.clock.today()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Theme.current().px(8))
        for part in (self._state, self._kind):
            filters.addWidget(part)
        filters.addStretch(1)
        self._kind.setAccessibleName(self.tr("Kind"))
        card = Card()
        card.body.addLayout(filters)
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(Theme.current().px(260))
        columns = Columns((70, 30))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._counts)
        columns.right.addWidget(self._materials)
        columns.right.addStretch(1)
        self.body.addWidget(self._year)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._open_new)
        self._state.chosen.connect(self.reload)
        self._kind.chosen.connect(self.reload)
        self._year.year_chosen.connect(self.reload)
        self._year.month_chosen.connect(self.reload)
        self._pages.loaded.connect(self._show_beside)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._open_new)
        self.setFocusProxy(self._table)


def _day(line: ActivitySummary) -> str:
    """The year stands above the list."""
    return f"{line.day:%m-%d}"


def _title(line: ActivitySummary) -> str:
    return line.title
