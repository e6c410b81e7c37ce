"""Review a plan, and complete or end it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import GoalState, PlanState
from services.errors import InvalidInput, Problem
from services.plans.records import GoalView, NewReview, PlanDetails
from ui.navigation import Place
from ui.plans.words import goal_options, plan_state_word
from ui.risk.moments import day_in
from ui.shared.choices import Option, Segmented
from ui.shared.day_field import day_example
from ui.shared.form import Field, NoteField
from ui.shared.record_form import RecordForm
from ui.shared.record_sheet import RecordSheet
from ui.shared.sheet_draft import SheetName, sheet_key
from ui.visits.coming_day import ComingDayField
from ui.visits.words import Labels
from ui.workplace import Workplace


class _ReviewForm(RecordForm):
    def __init__(self, workplace: Workplace, plan: PlanDetails) -> None:
        super().__init__()
        self._goals = tuple(goal for goal in plan.goals if goal.state is not GoalState.DROPPED)
        progress = Labels(workplace).options("plan_progress")
        self.add(Field("progress", self.tr("On the whole"), Segmented(progress)))
        for number, goal in enumerate(self._goals, 1):
            states = Segmented(goal_options(), goal.state.value)
            self.add(Field(_name(goal), f"{number}.  {goal.text}", states))
        self.add(Field("text", self.tr("What changed, and what next"), NoteField(3)))
        today = workplace.clock.today
        next_day = ComingDayField(today)
        self.add(
            Field("next_review", self.tr("Look again on"), next_day, example=day_example()),
        )

    @override
    def record(self) -> NewReview:
        self.require_readable("progress")
        return NewReview(
            progress=self.value("progress"),
            goals={goal.id: GoalState(self.value(_name(goal))) for goal in self._goals},
            text=self.value("text"),
            next_review=day_in(self.value("next_review")),
        )


def _name(goal: GoalView) -> str:
    return f"goal_{goal.id}"


class ReviewSheet(RecordSheet):
    """Signal ``saved`` (PlanDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, plan: PlanDetails) -> None:
        title = QCoreApplication.translate("ReviewSheet", "Look at the plan again")
        self._review_form = _ReviewForm(workplace, plan)
        super().__init__(parent, workplace, title, self._review_form)
        self._line = plan.summary
        key = sheet_key(SheetName.PLAN_REVIEW, Place.PLAN, self._line.id)
        self.keep_draft(key, self._line.client_id)
        self.lay_out(self.tr("Save the review"))

    @override
    def saving(self) -> Callable[[], PlanDetails]:
        plans, new, line = self.workplace.register.plans, self._review_form.record(), self._line
        return lambda: plans.review(line.id, new, line.version)


class _EndForm(RecordForm):
    def __init__(self) -> None:
        super().__init__()
        states = [
            Option(state.value, plan_state_word(state))
            for state in (PlanState.COMPLETED, PlanState.ENDED)
        ]
        self.add(Field("state", self.tr("The plan is"), Segmented(states)))
        self.add(Field("outcome", self.tr("How it went"), NoteField(4)))

    @override
    def record(self) -> tuple[PlanState, str]:
        state = self.value("state")
        if not state:
            raise InvalidInput({"state": Problem.REQUIRED})
        return PlanState(state), self.value("outcome")


class EndPlanSheet(RecordSheet):
    """Signal ``saved`` (PlanDetails)."""

    def __init__(self, parent: QWidget, workplace: Workplace, plan: PlanDetails) -> None:
        title = QCoreApplication.translate("EndPlanSheet", "Complete or end the plan")
        self._end_form = _EndForm()
        super().__init__(parent, workplace, title, self._end_form)
        self._line = plan.summary
        key = sheet_key(SheetName.PLAN_END, Place.PLAN, self._line.id)
        self.keep_draft(key, self._line.client_id)
        self.lay_out(self.tr("Save"))

    @override
    def saving(self) -> Callable[[], PlanDetails]:
        state, outcome = self._end_form.record()
        plans, line = self.workplace.register.plans, self._line
        return lambda: plans.end(line.id, state, outcome, line.version)
