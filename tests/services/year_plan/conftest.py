"""The year's plan of a room, and the fixtures of visits."""

import pytest

from services.desk import Desk
from services.year_plan.records import Chosen, Task
from services.year_plan.service import YearPlanService
from tests.services.visits.conftest import colleague, desk, engine

__all__ = ["colleague", "desk", "engine"]


@pytest.fixture
def plans(desk: Desk) -> YearPlanService:
    return YearPlanService(desk)


def plan_all(plans: YearPlanService, year: int = 2026) -> None:
    """Everything that the rules ask for, on their days."""
    proposed = plans.propose(year)
    plans.make(year, [Chosen(one.key, one.from_day, one.due_day) for one in proposed])


def of(plans: YearPlanService, key: str, year: int = 2026) -> list[Task]:
    """The tasks of a rule, in order."""
    return [task for task in plans.plan(year).tasks if task.key == key]
