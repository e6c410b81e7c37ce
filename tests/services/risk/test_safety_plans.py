"""The newest safety plan is in force; its review is a duty; hotline numbers say if verified."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.vocabulary import DutyKind
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.risk.duty_service import DutyService
from services.risk.safety_plans import NewPlan, PlanAnswers, SafetyPlanService, hotlines
from tests.fakes import FixedClock
from tests.services.visits.rows import TODAY

ANSWERS = PlanAnswers(signs="整夜睡不着", steps="出门走到小桥", people="姐姐 13800000000")
NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def plans(desk: Desk) -> SafetyPlanService:
    return SafetyPlanService(desk)


def test_a_new_plan_takes_the_place_of_the_old_one(
    plans: SafetyPlanService, client_id: int
) -> None:
    first = plans.finalise(NewPlan(client_id, ANSWERS))
    second = plans.finalise(NewPlan(client_id, replace(ANSWERS, reasons=" 女儿 ")))
    assert [plan.version for plan in plans.of_client(client_id)] == [2, 1]
    assert plans.get(first.id).ended_day == TODAY
    assert (second.answers.reasons, second.ended_day) == ("女儿", None)


def test_its_review_is_a_duty_until_it_is_renewed(
    desk: Desk, plans: SafetyPlanService, client_id: int, clock: FixedClock
) -> None:
    plans.finalise(NewPlan(client_id, ANSWERS, review_on=NEXT_WEEK))
    clock.move(days=7)
    (duty,) = DutyService(desk).open_ones()
    assert (duty.kind, duty.due_day) == (DutyKind.SAFETY_PLAN, NEXT_WEEK)
    plans.finalise(NewPlan(client_id, ANSWERS))
    assert DutyService(desk).open_ones() == ()


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"answers": PlanAnswers(signs="睡不着")}, "steps", Problem.REQUIRED),
        ({"answers": replace(ANSWERS, places="远" * 1001)}, "places", Problem.TOO_LONG),
        ({"day": TODAY + timedelta(days=1)}, "day", Problem.IN_FUTURE),
        ({"review_on": TODAY}, "review_on", Problem.OUT_OF_RANGE),
    ],
)
def test_bad_plans(
    plans: SafetyPlanService,
    client_id: int,
    changes: dict[str, object],
    field: str,
    problem: Problem,
) -> None:
    with pytest.raises(InvalidInput) as caught:
        plans.finalise(replace(NewPlan(client_id, ANSWERS), **changes))  # type: ignore[arg-type]
    assert caught.value.problems == {field: problem}


def test_an_ended_plan_asks_for_nothing(
    desk: Desk, plans: SafetyPlanService, client_id: int, clock: FixedClock
) -> None:
    made = plans.finalise(NewPlan(client_id, ANSWERS, review_on=NEXT_WEEK))
    plans.end(made.id)
    clock.move(days=8)
    assert DutyService(desk).open_ones() == ()


def test_prints_are_counted(plans: SafetyPlanService, client_id: int) -> None:
    made = plans.finalise(NewPlan(client_id, ANSWERS))
    assert (plans.count_print(made.id), plans.count_print(made.id)) == (1, 2)
    assert plans.form(made.id).details.prints == 2


def test_hotline_numbers_are_data() -> None:
    found = {line.number: line.is_verified for line in hotlines()}
    assert found["12356"]
    assert not found["12355"]
