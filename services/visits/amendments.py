"""Versions of a finalised visit: amending keeps the visit as it stood, with the reason."""

import json
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Staff
from models.visit import Visit, VisitAmendment, VisitText, VisitTopic
from services.errors import InvalidInput, Problem
from services.visits.records import VisitVersion

LONGEST_REASON = 500

_COLUMNS = (
    "client_id",
    "counsellor_id",
    "day",
    "start_minute",
    "minutes",
    "mode",
    "risk",
    "population",
    "sex",
    "age_band",
    "next_day",
    "next_minute",
    "legal_ground",
    "is_date_uncertain",
)


def as_it_stands(session: Session, visit: Visit) -> dict[str, object]:
    """The visit as plain JSON values: its columns, ``topics``, ``done`` and ``next_step``."""
    words = session.get(VisitText, visit.id)
    topics = select(VisitTopic.topic).where(VisitTopic.visit_id == visit.id)
    values = {name: getattr(visit, name) for name in _COLUMNS}
    return {
        **{name: _plain(value) for name, value in values.items()},
        "topics": list(session.scalars(topics.order_by(VisitTopic.position))) or [visit.topic],
        "done": words.done if words else "",
        "next_step": words.next_step if words else "",
    }


def checked_reason(reason: str, longest: int = LONGEST_REASON) -> str:
    """The trimmed reason. Raises InvalidInput (``reason``) if it is missing or too long."""
    reason = reason.strip()
    if not reason:
        raise InvalidInput({"reason": Problem.REQUIRED})
    if len(reason) > longest:
        raise InvalidInput({"reason": Problem.TOO_LONG})
    return reason


def keep(
    session: Session,
    visit: Visit,
    before: dict[str, object],
    reason: str,
    staff_id: int,
    at: datetime,
) -> None:
    """Store the version that has just been replaced."""
    session.add(
        VisitAmendment(
            visit_id=visit.id,
            version=visit.version - 1,
            before=json.dumps(before, ensure_ascii=False),
            reason=reason,
            staff_id=staff_id,
            at=at,
        )
    )


def versions(session: Session, visit_id: int) -> tuple[VisitVersion, ...]:
    """The versions before each amendment, oldest first."""
    wanted = (
        select(VisitAmendment, Staff.name)
        .join(Staff, Staff.id == VisitAmendment.staff_id)
        .where(VisitAmendment.visit_id == visit_id)
        .order_by(VisitAmendment.version)
    )
    return tuple(
        VisitVersion(old.version, json.loads(old.before), old.reason, name, old.at)
        for old, name in session.execute(wanted)
    )


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
