"""A register with two members of staff and a woman of 46."""

from datetime import date, timedelta

import pytest

from models.vocabulary import AssessmentMode, DutyKind
from services.assessments.records import NewAssessment
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.risk.duty_records import DutyView
from services.risk.duty_service import DutyService
from tests.services.visits.conftest import client_id, colleague, desk, engine

__all__ = ["client_id", "colleague", "desk", "engine"]

TODAY = date(2026, 11, 22)


@pytest.fixture
def assessments(desk: Desk) -> AssessmentService:
    return AssessmentService(desk)


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def phq9(client_id: int, *values: int | None, **changes: object) -> NewAssessment:
    """A PHQ-9; the last values given stand for the items at its end, the others are 1."""
    given: tuple[int | None, ...] = (*[1] * (9 - len(values)), *values)
    answers = {str(number): value for number, value in enumerate(given, 1)}
    fields: dict[str, object] = {
        "client_id": client_id,
        "scale": "phq9",
        "day": TODAY,
        "mode": AssessmentMode.INTERVIEW,
        "informant": "self",
        "answers": answers,
        **changes,
    }
    return NewAssessment(**fields)  # type: ignore[arg-type]


def marked_duties(desk: Desk) -> list[DutyView]:
    """What the page of the day asks for because of an answer."""
    found = DutyService(desk).open_ones()
    return [duty for duty in found if duty.kind is DutyKind.CRITICAL_ANSWER]
