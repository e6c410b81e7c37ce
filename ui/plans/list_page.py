"""All individual plans, with filters; whom they reach beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area, PlanState
from services import months
from services.plans.records import (
    Coverage,
    Delivered,
    PlanFilter,
    PlanPage,
    PlanSummary,
)
from ui.navigation import Place
from ui.page import Page
from ui.plans.coverage_card import CoverageCard, DeliveredCard
from ui.plans.words import count_words, plan_state_word
from ui.shared.check_box import CheckBox
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
_MONTHS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class _Beside:
    states: dict[PlanState, int]
    coverage: tuple[Coverage, ...]
    months: tuple[str, ...]
    delivered: tuple[Delivered, ...]


class PlansPage(Page):
    """Newest first; those under way are chosen at first."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.PLANS, Area.VISITS, Area.CLIENTS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = labels = Labels(workplace)
        self._new = primary_button(self.tr("New plan"), Keys.NEW, "plus")
        self._state = Segmented(self._states({}), PlanState.ACTIVE.value)
        every = Option("", self.tr("Every population"))
        self._population = Choice((every, *labels.options("population")))
        self._is_due = CheckBox(self.tr("Review is due"))
        self._empty = EmptyState(
            self.tr("No plan yet"),
            self.tr("A plan has goals and a number of sessions; ordinary visits fill it."),
            self.tr("New plan"),
            "list-checks",
        )
        self._model = RecordModel[PlanSummary](self._columns(), workplace.curtain)
        self._table = RecordTable(self._model, self._empty)
        self._pages = Paging(workplace, self._model, self._table, chooses=True)
        self._coverage, self._delivered = CoverageCard(labels), DeliveredCard()
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Care plans")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        return (self._new,)

    @override
    def reload(self) -> None:
        wanted, plans = self._wanted(), self.workplace.register.plans
        last = months.month_of(self.workplace.clock.today())
        first = months.shifted(last, 1 - _MONTHS_SHOWN)
        every_state = PlanFilter(population=wanted.population)

        def beside() -> _Beside:
            return _Beside(
                plans.state_counts(every_state),
                plans.coverage(),
                months.span(first, last),
                plans.delivered(first, last),
            )

        self._pages.load(lambda after: plans.list_page(wanted, after), beside)

    def _wanted(self) -> PlanFilter:
        state = self._state.value()
        return PlanFilter(
            state=None if state in (_ALL, "") else PlanState(state),
            population=self._population.value(),
            is_review_due=self._is_due.isChecked(),
        )

    def _show_beside(self, page: PlanPage, beside: _Beside) -> None:
        self._state.set_options(self._states(beside.states), self._state.value())
        self._coverage.show_coverage(beside.coverage)
        self._delivered.show_months(beside.months, beside.delivered)
        if beside.states:
            self._empty.say(self.tr("Nothing here"), self.tr("No plan is like this."))

    def _open(self, plan: PlanSummary) -> None:
        self.workplace.navigate.go(Place.PLAN, plan.id)

    def _open_new(self) -> None:
        self.workplace.navigate.go(Place.PLAN, None)

    def _states(self, counts: dict[PlanState, int]) -> list[Option]:
        words = {state.value: (plan_state_word(state), counts.get(state, 0)) for state in PlanState}
        words[_ALL] = (self.tr("All"), sum(counts.values()))
        return [Option(code, f"{word} {n or ''}".strip()) for code, (word, n) in words.items()]

    def _columns(self) -> list[Column[PlanSummary]]:
        return [
            Column(self.tr("Name"), _name, ColumnKind.NAME, 104),
            Column(self.tr("Counted under"), self._population_word),
            Column(self.tr("Sessions"), _sessions, ColumnKind.NUMBER, 84),
            Column(self.tr("Responsible"), _responsible, ColumnKind.MUTED, 96),
            Column(self.tr("Number"), _number, ColumnKind.MUTED, 108),
            Column(self.tr("State"), self._standing, ColumnKind.CHIP, 128, self._tone),
        ]

    def _population_word(self, plan: PlanSummary) -> str:
        return self._labels.label("population", plan.population)

    def _standing(self, plan: PlanSummary) -> str:
        return self.tr("Review is due") if self._is_late(plan) else plan_state_word(plan.state)

    def _tone(self, plan: PlanSummary) -> Tone:
        if self._is_late(plan):
            return Tone.WARN
        return Tone.INFO if plan.state is PlanState.ACTIVE else Tone.NEUTRAL

    def _is_late(self, plan: PlanSummary) -> bool:
        is_due = plan.review_on is not None and plan.review_on <= self.workplace.clock.today()
        return plan.state is PlanState.ACTIVE and is_due

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(Theme.current().px(8))
        for part in (self._state, self._population, self._is_due):
            filters.addWidget(part)
        filters.addStretch(1)
        self._population.setAccessibleName(self.tr("Counted under"))
        card = Card()
        card.body.addLayout(filters)
        card.body.addWidget(self._table, 1)
        self._table.setMinimumHeight(Theme.current().px(280))
        columns = Columns((70, 30))
        columns.left.addWidget(card, 1)
        columns.right.addWidget(self._coverage)
        columns.right.addWidget(self._delivered)
        columns.right.addStretch(1)
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._open_new)
        self._state.chosen.connect(self.reload)
        self._population.chosen.connect(self.reload)
        self._is_due.toggled.connect(self.reload)
        self._pages.loaded.connect(self._show_beside)
        self._table.opened.connect(self._open)
        self._empty.acted.connect(self._open_new)
        self.setFocusProxy(self._table)


def _name(plan: PlanSummary) -> str:
    return plan.client_name


def _sessions(plan: PlanSummary) -> str:
    return count_words(plan.delivered, plan.planned_sessions)


def _responsible(plan: PlanSummary) -> str:
    return plan.responsible


def _number(plan: PlanSummary) -> str:
    return plan.number
