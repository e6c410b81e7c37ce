"""Statements over activities: the list, one activity, the last of a kind."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, select, tuple_
from sqlalchemy.orm import Session

from models.activity import Activity, ActivityMaterial
from models.group import GroupSession
from models.room import Staff
from models.summary import ClosedMonth
from models.vocabulary import ActivityState
from services.activities.records import (
    ActivityCursor,
    ActivityDetails,
    ActivityFilter,
    ActivitySummary,
    ActivityWords,
    DayNotice,
    Material,
    NewActivity,
    Survey,
)
from services.errors import NotFound
from services.months import first_day, month_of, shifted

MONTH = func.strftime("%Y-%m", Activity.day)
PIECES = (
    select(func.coalesce(func.sum(ActivityMaterial.pieces), 0))
    .where(ActivityMaterial.activity_id == Activity.id)
    .correlate(Activity)
    .scalar_subquery()
)
IS_DONE = Activity.state == ActivityState.DONE

_IS_LATE = and_(IS_DONE, ClosedMonth.closed_at < Activity.counted_at)
_LINE = select(Activity, PIECES.label("pieces"), _IS_LATE.label("is_late")).outerjoin(
    ClosedMonth, ClosedMonth.month == MONTH
)


def existing(session: Session, activity_id: int) -> Activity:
    """Raises NotFound."""
    found = session.get(Activity, activity_id)
    if found is None:
        raise NotFound
    return found


def page(
    session: Session, wanted: ActivityFilter, after: ActivityCursor | None, limit: int
) -> tuple[ActivitySummary, ...]:
    """At most ``limit`` lines, the latest day first, after the one at ``after``."""
    statement = _LINE.where(*_conditions(wanted))
    if after is not None:
        statement = statement.where(tuple_(Activity.day, Activity.id) < tuple_(after.day, after.id))
    ordered = statement.order_by(Activity.day.desc(), Activity.id.desc()).limit(limit)
    return tuple(_summary(row) for row in session.execute(ordered))


def details(session: Session, activity: Activity) -> ActivityDetails:
    """Everything about one activity."""
    session.flush()
    row = session.execute(_LINE.where(Activity.id == activity.id)).one()
    return ActivityDetails(
        summary=_summary(row),
        entry=activity.entry,
        feature=activity.feature,
        speaker=activity.speaker,
        recorder=activity.recorder,
        materials=materials(session, activity.id),
        words=words_of(activity.answers),
        survey=_survey(activity),
        paper_place=activity.paper_place,
        reason=activity.reason,
        made_by=session.get_one(Staff, activity.made_by).name,
        made_at=activity.made_at,
        changed_at=activity.changed_at,
    )


def materials(session: Session, activity_id: int) -> tuple[Material, ...]:
    """In the order in which they were written."""
    wanted = select(ActivityMaterial).where(ActivityMaterial.activity_id == activity_id)
    rows = session.scalars(wanted.order_by(ActivityMaterial.id))
    return tuple(Material(row.kind, row.pieces) for row in rows)


def as_it_stands(session: Session, activity: Activity) -> NewActivity:
    """What of it is counted, as if it were written now."""
    return NewActivity(
        kind=activity.kind,
        title=activity.title,
        day=activity.day,
        is_done=activity.state == ActivityState.DONE,
        entry=activity.entry,
        audience=tuple(json.loads(activity.audience)),
        feature=activity.feature,
        present=activity.present,
        materials=materials(session, activity.id),
        survey=_survey(activity),
    )


def last_of(session: Session, kind: str) -> Activity | None:
    """The latest one of a kind that was done, or else that is planned."""
    wanted = select(Activity).where(
        Activity.kind == kind, Activity.state != ActivityState.CANCELLED
    )
    ordered = wanted.order_by(IS_DONE.desc(), Activity.day.desc(), Activity.id.desc())
    return session.scalars(ordered.limit(1)).first()


def notice(session: Session, day: date) -> DayNotice:
    """What is known of the day already."""
    met = select(func.count()).select_from(GroupSession).where(GroupSession.day == day)
    is_closed = session.get(ClosedMonth, month_of(day)) is not None
    return DayNotice(is_closed, session.scalar(met) or 0)


def in_months(first: str, last: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """From the first day of ``first`` to the last of ``last``, by the index of days."""
    return Activity.day >= first_day(first), Activity.day < first_day(shifted(last, 1))


def words_of(answers: str) -> ActivityWords:
    """The words as they are stored."""
    return ActivityWords(**json.loads(answers))


def stored(words: ActivityWords) -> str:
    """The words as JSON."""
    return json.dumps(asdict(words), ensure_ascii=False)


def _survey(activity: Activity) -> Survey:
    return Survey(activity.asked, activity.aware, activity.asked_rural, activity.aware_rural)


def _conditions(wanted: ActivityFilter) -> list[ColumnElement[bool]]:
    first = wanted.month or f"{wanted.year:04d}-01"
    found = list(in_months(first, wanted.month or f"{wanted.year:04d}-12"))
    if wanted.kind:
        found.append(Activity.kind == wanted.kind)
    if wanted.state is not None:
        found.append(Activity.state == wanted.state)
    return found


def _summary(row: Row[Any]) -> ActivitySummary:
    activity: Activity = row.Activity
    return ActivitySummary(
        id=activity.id,
        number=activity.number,
        kind=activity.kind,
        state=ActivityState(activity.state),
        title=activity.title,
        day=activity.day,
        starts=activity.starts,
        ends=activity.ends,
        place=activity.place,
        audience=tuple(json.loads(activity.audience)),
        planned=activity.planned,
        present=activity.present,
        pieces=row.pieces,
        is_late=bool(row.is_late),
        version=activity.version,
    )
