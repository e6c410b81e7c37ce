"""Requests that wait for an answer, for Today (PIPL art. 50: without delay)."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.rights import RightsRequest
from models.vocabulary import RequestKind, RequestState
from services.rights.records import DueRequest, RequestId

# The law says "without delay" and names no number; the room's own measure, in days.
ANSWER_WITHIN_DAYS = 15


def due_day(asked_day: date) -> date:
    """The last day of an answer that is in time."""
    return asked_day + timedelta(days=ANSWER_WITHIN_DAYS)


def days_overdue(asked_day: date, state: str, today: date) -> int:
    """How many days too late the answer is by now; 0 once there is one."""
    return max(0, (today - due_day(asked_day)).days) if state == RequestState.OPEN else 0


def open_requests(session: Session, today: date, limit: int = 50) -> tuple[DueRequest, ...]:
    """All open ones, the longest waiting first; overdue are those with ``days_overdue`` > 0."""
    wanted = (
        select(RightsRequest, Client.name, Client.file_no)
        .join(Client, Client.id == RightsRequest.client_id)
        .where(RightsRequest.state == RequestState.OPEN)
        .order_by(RightsRequest.asked_day, RightsRequest.id)
        .limit(limit)
    )
    return tuple(
        DueRequest(
            id=RequestId(row.id),
            client_id=row.client_id,
            client_name=name,
            file_no=file_no,
            kind=RequestKind(row.kind),
            due_day=due_day(row.asked_day),
            days_overdue=days_overdue(row.asked_day, row.state, today),
        )
        for row, name, file_no in session.execute(wanted)
    )
