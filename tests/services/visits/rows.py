"""Valid input for visits; a test overrides what it is about."""

from dataclasses import replace
from datetime import date
from typing import Any

from models.vocabulary import AgeBand, Sex
from services.visits import NewVisit

TODAY = date(2026, 11, 22)


def new_visit(**changes: Any) -> NewVisit:
    """A talk of fifty minutes this morning, anonymous unless ``client_id`` is given."""
    visit = NewVisit(
        day=TODAY,
        mode="face_to_face",
        topics=("sleep", "family"),
        risk="none",
        start_minute=570,
        end_minute=620,
        done="倾听、放松训练",
        next_step="再约",
    )
    if "client_id" not in changes:
        changes = {"sex": Sex.FEMALE, "age_band": AgeBand.UNDER_60, **changes}
    return replace(visit, **changes)
