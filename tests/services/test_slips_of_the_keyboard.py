"""Days that nobody meant: refused beside their field, and no record that cannot be read again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from services.clients import ClientService
from services.crises.records import CrisisAnswers, GuardianTold, NewCrisis
from services.crises.service import CrisisService
from services.desk import Desk
from services.disclosures import DisclosureService, NewDisclosure
from services.errors import InvalidInput, Problem
from services.reports.records import NewReport
from services.reports.service import ReportService
from services.risk.answers import RiskAnswers
from services.risk.assessments import NewAssessment, RiskService
from services.risk.duty_records import Told
from services.risk.safety_plans import NewPlan, PlanAnswers, SafetyPlanService
from tests.services.visits.conftest import client_id, desk, engine
from tests.services.visits.rows import TODAY

__all__ = ["client_id", "desk", "engine"]

Attempt = Callable[[Desk, int, date], object]


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _crisis(desk: Desk, client_id: int, day: date) -> object:
    return CrisisService(desk).record(NewCrisis(day, ("ideation",), "low", client_id=client_id))


def _guardian(desk: Desk, client_id: int, day: date) -> object:
    told = GuardianTold("told", "王秀兰", day=day.isoformat(), minute=10**14)
    answers = CrisisAnswers(said="需要有人陪", guardian=told)
    return CrisisService(desk).record(NewCrisis(TODAY, ("ideation",), "low", answers=answers))


def _told(desk: Desk, client_id: int, day: date) -> object:
    answers = CrisisAnswers(said="需要有人陪", told=(Told("police", "", _moment(day)),))
    return CrisisService(desk).record(NewCrisis(TODAY, ("ideation",), "low", answers=answers))


def _assessed(desk: Desk, client_id: int, day: date) -> object:
    answers = RiskAnswers(ideation="none")
    return RiskService(desk).finalise(NewAssessment(client_id, answers, "low", day=day))


def _plan(desk: Desk, client_id: int, day: date) -> object:
    return SafetyPlanService(desk).finalise(NewPlan(client_id, PlanAnswers(steps="散步"), day=day))


def _review(desk: Desk, client_id: int, day: date) -> object:
    new = NewPlan(client_id, PlanAnswers(steps="散步"), review_on=day)
    return SafetyPlanService(desk).finalise(new)


def _disclosed(desk: Desk, client_id: int, day: date) -> object:
    new = NewDisclosure(client_id, "母亲", "danger", "需要有人陪", "只说这些", day=day)
    return DisclosureService(desk).add(new)


def _closed(desk: Desk, client_id: int, day: date) -> None:
    ClientService(desk).close(client_id, "moved", "", day)


def _reported(desk: Desk, client_id: int, day: date) -> object:
    return ReportService(desk).record(NewReport(("unnatural_injury",), known_at=_moment(day)))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1900, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize(
    ("attempt", "field"),
    [
        (_crisis, "day"),
        (_guardian, "guardian_day"),
        (_told, "told"),
        (_assessed, "day"),
        (_plan, "day"),
        (_review, "review_on"),
        (_disclosed, "day"),
        (_closed, "day"),
        (_reported, "known_at"),
    ],
)
def test_a_day_that_nobody_meant(
    desk: Desk, client_id: int, attempt: Attempt, field: str, day: date
) -> None:
    with pytest.raises(InvalidInput) as caught:
        attempt(desk, client_id, day)
    assert caught.value.problems[field] in (Problem.OUT_OF_RANGE, Problem.IN_FUTURE)


def test_a_day_that_somebody_meant(desk: Desk, client_id: int) -> None:
    for attempt in (_crisis, _told, _assessed, _plan, _disclosed, _reported, _closed):
        attempt(desk, client_id, TODAY - timedelta(days=400))
    assert _review(desk, client_id, TODAY + timedelta(days=90))
    assert len(ReportService(desk).list_page()) == 1
