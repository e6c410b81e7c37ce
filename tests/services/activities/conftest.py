"""The room's activities, and the fixtures of visits."""

from datetime import date, datetime, timedelta

import pytest

from models.summary import ClosedMonth
from services.activities.records import NewActivity
from services.activities.service import ActivityService
from services.desk import Desk
from tests.services.visits.conftest import client_id, colleague, desk, engine

__all__ = ["client_id", "colleague", "desk", "engine"]

OCTOBER = date(2026, 10, 10)


@pytest.fixture
def activities(desk: Desk) -> ActivityService:
    return ActivityService(desk)


def lecture(day: date = OCTOBER, **changes: object) -> NewActivity:
    """A talk that was held, with forty people."""
    told: dict[str, object] = {
        "kind": "lecture",
        "title": "老年人睡眠与情绪",
        "day": day,
        "is_done": True,
        "present": 40,
        "audience": ("elderly",),
    }
    return NewActivity(**{**told, **changes})  # type: ignore[arg-type]


def close_month(desk: Desk, month: str, at: datetime | None = None) -> None:
    """The month's summary is approved, an hour ago."""
    moment = at or desk.clock.now() - timedelta(hours=1)
    with desk.write() as session:
        session.add(ClosedMonth(month=month, closed_at=moment, closed_by=1))
