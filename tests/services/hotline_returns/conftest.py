"""A room whose hotline rang: calls of one quarter, typed by hand."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from models.vocabulary import AgeBand, Sex
from services.desk import Desk
from services.hotline import CallFacts, HotlineService
from services.hotline_returns.service import HotlineReturnService
from services.visits.records import NewVisit
from tests.services.visits.conftest import colleague, desk, engine

__all__ = ["colleague", "desk", "engine"]

Ring = Callable[..., int]


@pytest.fixture
def returns(desk: Desk) -> HotlineReturnService:
    return HotlineReturnService(desk)


@pytest.fixture
def ring(desk: Desk) -> Ring:
    """Take a call down on a day; gives the visit's id."""
    hotline = HotlineService(desk)

    def take(day: date, topic: str = "mood", risk: str = "none", **facts: Any) -> int:
        visit = NewVisit(
            day=day,
            mode="",
            topics=(topic,),
            risk=risk,
            sex=Sex.FEMALE,
            age_band=AgeBand.UNKNOWN,
            start_minute=1260,
            minutes=20,
        )
        return hotline.finish(visit, CallFacts(**facts)).id

    return take
