"""Scales to be repeated: when they are due, and how a result moves the next day on.

A result counts as the repeat if it is not before the window; the next one is then due the full
number of days after it. An extra result before the window moves nothing. [H] No norm says how
often; an interval that measures change, not noise, is the counsellor's choice.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, ScalarSelect, String, and_, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.assessment import Assessment, AssessmentSchedule
from models.base import table
from models.client import Client
from models.scale import ScaleDefinition
from models.vocabulary import ClientState
from services.access import shut_of
from services.assessments.records import DueAssessment
from services.consents.guards import SERVICE, says_no
from services.desk import Desk

MOST = 200
_C = table(AssessmentSchedule).c


class DueState(StrEnum):
    """Where a day stands to the window around the due day."""

    EARLY = "early"
    NOW = "now"
    OVERDUE = "overdue"


class Moved(NamedTuple):
    """A schedule and the day on which it was due before a result moved it."""

    schedule_id: int
    due_day: date


def state_on(today: date, due_day: date, window_days: int) -> DueState:
    """Before, inside or after the window; both of its ends belong to it."""
    window = timedelta(days=window_days)
    if today < due_day - window:
        return DueState.EARLY
    return DueState.NOW if today <= due_day + window else DueState.OVERDUE


def follow_save(session: Session, row: Assessment) -> tuple[Moved, ...]:
    """Move the running schedules of the scale on; says how they stood, for taking it back."""
    running = select(AssessmentSchedule).where(runs_for(row.client_id, row.scale))
    moved = []
    for schedule in session.scalars(running).all():
        if state_on(row.day, schedule.due_day, schedule.window_days) is not DueState.EARLY:
            moved.append(Moved(schedule.id, schedule.due_day))
            schedule.due_day = row.day + timedelta(days=schedule.every_days)
    return tuple(moved)


def runs_for(client_id: int, scale: str) -> ColumnElement[bool]:
    """The schedules of a client for a scale that have not ended."""
    return and_(_C.client_id == client_id, _C.scale == scale, _C.ended_at.is_(None))


def take_back(session: Session, moved: Sequence[Moved]) -> None:
    """The result that moved them is taken back; one that was changed or ended since stays."""
    for schedule_id, due_day in moved:
        schedule = session.get(AssessmentSchedule, schedule_id)
        if schedule is not None and schedule.ended_at is None:
            schedule.due_day = due_day


def is_running() -> ColumnElement[bool]:
    """Schedules, joined to their clients, that ask for something: of files that are open, and not
    of people who said no to the service, who are not asked again."""
    return and_(
        AssessmentSchedule.ended_at.is_(None),
        Client.state == ClientState.ACTIVE,
        ~says_no(_C.client_id, SERVICE),
    )


def is_to_repeat(today: date) -> ColumnElement[bool]:
    """Running ones whose window has opened, or is over."""
    opens = func.date(_C.due_day, "-" + cast(_C.window_days, String) + " days")
    return and_(is_running(), opens <= today.isoformat())


def due(session: Session, desk: Desk) -> tuple[DueAssessment, ...]:
    """What is to be repeated, early ones too, the first due first. At most MOST."""
    last = (
        select(func.max(Assessment.day))
        .where(
            Assessment.client_id == AssessmentSchedule.client_id,
            Assessment.scale == AssessmentSchedule.scale,
            Assessment.replaced_by_id.is_(None),
        )
        .scalar_subquery()
    )
    wanted = (
        select(
            AssessmentSchedule,
            Client.name,
            Client.file_no,
            last.label("last_day"),
            short_of(AssessmentSchedule.scale).label("short"),
        )
        .join(Client, Client.id == AssessmentSchedule.client_id)
        .where(is_running())
        .order_by(AssessmentSchedule.due_day, AssessmentSchedule.id)
        .limit(MOST)
    )
    rows = session.execute(wanted).all()
    shut = shut_of(session, desk, (row.AssessmentSchedule.client_id for row in rows))
    today = desk.clock.today()
    return tuple(_due(row, today, is_shut=row.AssessmentSchedule.client_id in shut) for row in rows)


def short_of(scale: ColumnElement[str] | InstrumentedAttribute[str]) -> ScalarSelect[str]:
    """What the newest kept definition of a scale calls it; one is kept when a schedule is made."""
    return (
        select(func.json_extract(ScaleDefinition.body, "$.short"))
        .where(ScaleDefinition.scale == scale)
        .order_by(ScaleDefinition.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _due(row: Row[*tuple[Any, ...]], today: date, *, is_shut: bool) -> DueAssessment:
    schedule: AssessmentSchedule = row.AssessmentSchedule
    window = timedelta(days=schedule.window_days)
    return DueAssessment(
        schedule_id=schedule.id,
        client_id=schedule.client_id,
        client_name="" if is_shut else row.name,
        file_no=row.file_no,
        scale=schedule.scale,
        short=row.short or schedule.scale,
        due_day=schedule.due_day,
        opens_on=schedule.due_day - window,
        closes_on=schedule.due_day + window,
        state=state_on(today, schedule.due_day, schedule.window_days),
        last_day=row.last_day,
    )
