"""Closing a file with a reason and a summary, and opening it again (practice.md 6, nos. 40, 41).

Every closing is kept, also after the file was opened again.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from models.client import Client
from models.client_file import Closing
from models.plan import Plan
from models.referral import Referral
from models.risk import Duty
from models.room import Staff
from models.vocabulary import ClientState, PlanState, ReferralState
from services.appointments import cancelling
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.risk.duty_rows import readable
from services.visits.amendments import checked_reason
from services.visits.checks import past_day_problem

LONGEST_SUMMARY = 5000
LONGEST_REASON = 200
_UNDER_WAY = (ReferralState.ISSUED, ReferralState.ARRIVED)
_Reopener = aliased(Staff)


@dataclass(frozen=True, slots=True)
class ClosingView:
    """One closing; ``reopened_day`` is None while the file is closed by it."""

    id: int
    day: date
    reason: str
    summary: str
    closed_by: str
    reopened_day: date | None
    reopened_by: str
    reopen_reason: str


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """What is still under way in a file and should not be forgotten when it is closed.

    ``appointments``: the planned ones, by day, with minutes after midnight or None; also those
    before today of which nobody said whether the client came.
    """

    duties: int
    appointments: tuple[tuple[date, int | None], ...]
    referrals: int
    plans: int


def close(
    session: Session, desk: Desk, client: Client, reason: str, summary: str, day: date | None
) -> None:
    """Close the file. Raises InvalidInput (``reason``, ``summary``, ``day``); Conflict
    ``file_is_closed``."""
    today = desk.clock.today()
    problems = {}
    if not desk.codes.has("closing_reason", reason):
        problems["reason"] = Problem.UNKNOWN_CODE if reason else Problem.REQUIRED
    if len(summary.strip()) > LONGEST_SUMMARY:
        problems["summary"] = Problem.TOO_LONG
    if day is not None and (problem := past_day_problem(day, today)):
        problems["day"] = problem
    if problems:
        raise InvalidInput(problems)
    if client.state == ClientState.CLOSED:
        raise Conflict("file_is_closed")
    client.state = ClientState.CLOSED
    session.add(
        Closing(
            client_id=client.id,
            day=day or today,
            reason=reason,
            summary=summary.strip(),
            closed_by=desk.actor.staff_id,
        )
    )


def reopen(session: Session, desk: Desk, client: Client, reason: str) -> None:
    """Open a closed file again; the newest closing remembers it. Raises InvalidInput (``reason``);
    Conflict ``file_is_open``."""
    reason = checked_reason(reason, LONGEST_REASON)
    if client.state != ClientState.CLOSED:
        raise Conflict("file_is_open")
    client.state = ClientState.ACTIVE
    newest = select(Closing).where(Closing.client_id == client.id, Closing.reopened_day.is_(None))
    row = session.scalars(newest.order_by(Closing.id.desc())).first()
    if row is not None:  # files that were closed before reasons were asked for have none
        row.reopened_day = desk.clock.today()
        row.reopened_by = desk.actor.staff_id
        row.reopen_reason = reason


def history(session: Session, client_id: int) -> tuple[ClosingView, ...]:
    """All closings of a file, newest first."""
    wanted = (
        select(Closing, Staff.name, _Reopener.name)
        .join(Staff, Staff.id == Closing.closed_by)
        .outerjoin(_Reopener, _Reopener.id == Closing.reopened_by)
        .where(Closing.client_id == client_id)
        .order_by(Closing.day.desc(), Closing.id.desc())
    )
    return tuple(
        ClosingView(
            row.id,
            row.day,
            row.reason,
            row.summary,
            closer,
            row.reopened_day,
            reopener or "",
            row.reopen_reason,
        )
        for row, closer, reopener in session.execute(wanted)
    )


def open_matters(session: Session, desk: Desk, client_id: int) -> OpenMatters:
    """What to think of before closing, so far as the signed-in person may know of it."""

    def count(*where: ColumnElement[bool]) -> int:
        return session.scalar(select(func.count()).where(*where)) or 0

    return OpenMatters(
        duties=count(Duty.client_id == client_id, Duty.closed_at.is_(None), readable(desk)),
        appointments=tuple(
            (row.day, row.start_minute) for row in cancelling.planned(session, client_id)
        ),
        referrals=count(Referral.client_id == client_id, Referral.state.in_(_UNDER_WAY)),
        plans=count(Plan.client_id == client_id, Plan.state == PlanState.ACTIVE),
    )
