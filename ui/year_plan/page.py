"""The year on one page: what is asked for, month by month, and how each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.actor import Right
from services.documents.rendered import Rendered
from services.year_plan.records import OPEN, Proposal, Task, TaskState, YearPlan
from ui.activities.subjects import PlanActivity
from ui.indicators.subjects import ShowLine
from ui.navigation import Place
from ui.page import Page
from ui.shared.choices import Choice, Option
from ui.shared.columns import Columns
from ui.shared.record_sheet import RecordSheet
from ui.shared.shortcuts import Keys
from ui.shared.show_paper import show_paper
from ui.shared.theme import Theme, Tone
from ui.shared.widgets import Card, Chip, EmptyState, plain_button, primary_button
from ui.visits.words import Labels
from ui.workplace import Workplace
from ui.year_plan.grid import YearGrid, YearModel
from ui.year_plan.make_sheet import MakeSheet
from ui.year_plan.sheets import DropSheet, MoveSheet, SaySheet, TaskSheet
from ui.year_plan.task_card import TaskCard

_PLACES = {
    "training": Place.TRAINING,
    "screening": Place.SCREENINGS,
    "summary": Place.SUMMARIES,
}


@dataclass(frozen=True, slots=True)
class _Found:
    years: tuple[int, ...]
    plan: YearPlan


class YearPlanPage(Page):
    """Takes a year, or None for this one."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.YEAR_PLAN, Area.ACTIVITIES, Area.TRAININGS, Area.SCREENINGS}
        | {Area.SUMMARIES, Area.INDICATORS}
    )

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._labels = Labels(workplace)
        may_manage = workplace.register.vault.actor.may(Right.MANAGE)
        self._plan: YearPlan | None = None
        self._sheet: RecordSheet | None = None
        this = workplace.clock.today().year
        self._offered: tuple[int, ...] = (this,)
        self._year = Choice((Option(str(this), self._year_words(this)),), str(this))
        self._chips = [Chip() for _ in range(4)]
        self._model = YearModel(workplace.language.value)
        self._grid = YearGrid(self._model)
        self._columns = Columns((72, 28))
        self._task = TaskCard(workplace, self._labels, may_manage=may_manage)
        self._empty = EmptyState(
            self.tr("This year is not planned yet"),
            self.tr(
                "What papers ask of a room like yours, with its days. What you put on record "
                "ticks it off."
            ),
            self.tr("Make the plan"),
            "calendar-days",
        )
        self._add = plain_button(self.tr("A task of your own"), Keys.NEW, "plus")
        self._make = plain_button(self.tr("More that is asked for…"))
        self._print = primary_button(self.tr("Print the plan"), Keys.PRINT, "printer")
        self._lay_out()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Plan of the year")

    @override
    def header_actions(self) -> Sequence[QWidget]:
        plan = self._plan
        if plan is None or not plan.tasks:
            return (self._add,)
        return (*((self._make,) if plan.can_add else ()), self._add, self._print)

    @override
    def open_subject(self, subject: object) -> None:
        if isinstance(subject, int):
            self._offer((*self._offered, subject))
            self._year.set_value(str(subject))
            self.outdate()

    @override
    def reload(self) -> None:
        plans, year = self.workplace.register.year_plan, int(self._year.value())
        job = self.workplace.jobs.start(lambda progress: _Found(plans.years(), plans.plan(year)))
        job.succeeded.connect(self._show)

    @override
    def keep_open_work(self) -> None:
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.keep_open_work()

    def _show(self, found: _Found) -> None:
        self._plan = plan = found.plan
        self._offer(found.years)
        is_made = bool(plan.tasks)
        chosen = self._task.task_id()
        self._model.set_tasks(plan.tasks)
        self._grid.fit()
        self._columns.setVisible(is_made)
        self._empty.setVisible(not is_made)
        self._show_counts(plan)
        if chosen is None or not self._grid.choose(chosen):
            self._choose_urgent(plan)
        self.header_changed.emit()

    def _show_counts(self, plan: YearPlan) -> None:
        overdue, due = plan.count(TaskState.OVERDUE), plan.count(TaskState.DUE)
        missed, done = plan.count(TaskState.MISSED), plan.count(TaskState.DONE)
        counts = (
            (overdue, self.tr("%n overdue", "", overdue), Tone.WARN),
            (due, self.tr("%n due soon", "", due), Tone.WARN),
            (missed, self.tr("%n left out", "", missed), Tone.WARN),
            (done, self.tr("%n done", "", done), Tone.ACCENT),
        )
        for chip, (number, words, tone) in zip(self._chips, counts, strict=True):
            chip.show_state(words if number else "", tone)
            chip.setVisible(number > 0)

    def _choose_urgent(self, plan: YearPlan) -> None:
        """What is due first, else what comes next, else the last of all."""
        every = sorted(plan.tasks, key=lambda task: task.due_day)
        due = [task for task in every if task.state in OPEN]
        coming = [task for task in every if task.due_day >= plan.today]
        for task in (*due, *coming, *every[-1:]):
            self._grid.choose(task.id)
            return
        self._task.hide()

    def _act(self, task: Task) -> None:
        """What fulfils it, where that is done."""
        if task.state in (TaskState.DONE, TaskState.DROPPED):
            return
        if task.record == "activity":
            title = task.title.get("zh")
            day = max(task.due_day, self.workplace.clock.today())
            plan = PlanActivity(task.kinds[0], title, min(day, task.last_day))
            self.workplace.navigate.go(Place.ACTIVITY, plan)
        elif task.record:
            self.workplace.navigate.go(_PLACES[task.record])
        else:
            self._ask(SaySheet(self.window(), self.workplace, task))

    def _ask_move(self, task: Task) -> None:
        self._ask(MoveSheet(self.window(), self.workplace, task))

    def _ask_drop(self, task: Task) -> None:
        self._ask(DropSheet(self.window(), self.workplace, task))

    def _restore(self, task: Task) -> None:
        plans = self.workplace.register.year_plan
        job = self.workplace.jobs.start(lambda progress: plans.restore(task.id, task.version))
        job.succeeded.connect(self._changed)

    def _take_back(self, task: Task) -> None:
        plans = self.workplace.register.year_plan
        job = self.workplace.jobs.start(lambda progress: plans.take_back(task.id, task.version))
        job.succeeded.connect(self._changed)

    def _show_line(self, task: Task) -> None:
        line = ShowLine(task.indicator, self._year.value())
        self.workplace.navigate.go(Place.INDICATORS, line)

    def _ask_task(self) -> None:
        year = int(self._year.value())
        self._ask(TaskSheet(self.window(), self.workplace, self._labels, year))

    def _find_proposals(self) -> None:
        plans, year = self.workplace.register.year_plan, int(self._year.value())
        job = self.workplace.jobs.start(lambda progress: plans.propose(year))
        job.succeeded.connect(partial(self._ask_make, year))

    def _ask_make(self, year: int, proposals: Sequence[Proposal]) -> None:
        if proposals:
            self._ask(MakeSheet(self.window(), self.workplace, year, proposals))
        else:  # a colleague was quicker
            self.reload()

    def _ask(self, sheet: RecordSheet) -> None:
        self._sheet = sheet
        sheet.saved.connect(self._changed)
        sheet.open()

    def _changed(self, _: object = None) -> None:
        self.workplace.changes.announce({Area.YEAR_PLAN, Area.INDICATORS})

    def _show_paper(self) -> None:
        plans, year = self.workplace.register.year_plan, int(self._year.value())

        def make() -> Rendered:
            from services.documents import year_plan

            return year_plan.filled(plans.paper(year))

        title = self.tr("Plan of {year}").format(year=year)
        show_paper(self.workplace, self, make, title, f"year-plan-{year}", has_names=False)

    def _offer(self, years: Sequence[int]) -> None:
        self._offered = tuple(sorted({*years}, reverse=True))
        options = [Option(str(year), self._year_words(year)) for year in self._offered]
        self._year.set_options(options, self._year.value())

    def _year_words(self, year: int) -> str:
        return self.tr("Year {year}").format(year=year)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Theme.current().px(8))
        head.addWidget(self._year)
        self._year.setAccessibleName(self.tr("Year"))
        for chip in self._chips:
            head.addWidget(chip)
        head.addStretch(1)
        card, plan = Card(), Card()
        card.body.addLayout(head)
        plan.body.addWidget(self._grid)
        self._columns.left.addWidget(plan)
        self._columns.left.addStretch(1)
        self._columns.right.addWidget(self._task)
        self._columns.right.addStretch(1)
        for part in (card, self._empty, self._columns):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._empty.hide()
        self._columns.hide()
        self._grid.setAccessibleName(self.title())

    def _connect(self) -> None:
        self._year.chosen.connect(self.reload)
        self._grid.selected.connect(self._task.show_task)
        self._grid.opened.connect(self._act)
        self._empty.acted.connect(self._find_proposals)
        self._make.clicked.connect(self._find_proposals)
        self._add.clicked.connect(self._ask_task)
        self._print.clicked.connect(self._show_paper)
        for signal, slot in (
            (self._task.act_wanted, self._act),
            (self._task.move_wanted, self._ask_move),
            (self._task.drop_wanted, self._ask_drop),
            (self._task.restore_wanted, self._restore),
            (self._task.take_back_wanted, self._take_back),
            (self._task.line_wanted, self._show_line),
        ):
            signal.connect(slot)
