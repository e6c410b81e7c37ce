"""Reads duties as lists and dialogs show them."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from models.base import table
from models.client import Client
from models.crisis import CaseEntry
from models.risk import Duty
from models.room import Staff
from models.vocabulary import DutyKind
from services.access import shut_of
from services.actor import Right
from services.ages import age_on
from services.assessments import marked
from services.assessments.marked import Marked
from services.desk import Desk
from services.risk.duty_records import (
    CHECKS,
    Disposition,
    DutyDetails,
    DutyEntry,
    DutyView,
    told_from_json,
)

MOST = 200
MOST_STUDENTS = 50

_DUTY, _CLIENT, _STAFF = table(Duty), table(Client), table(Staff)
_ENTRY = table(CaseEntry)
# Nobody has judged the danger behind a marked answer yet, so it stands with the high ones.
_IS_HIGH = or_(_DUTY.c.level == "high", _DUTY.c.kind == DutyKind.CRITICAL_ANSWER)
_URGENCY = case((_DUTY.c.level == "urgent", 0), (_IS_HIGH, 1), else_=2)
_IS_STUDENT = _DUTY.c.source == marked.STUDENT_SOURCE
_VIEW = (
    select(
        _DUTY,
        _CLIENT.c.name,
        _CLIENT.c.file_no,
        _CLIENT.c.birth_date,
        _CLIENT.c.birth_year,
        _STAFF.c.name.label("opener"),
        select(func.count())
        .select_from(_ENTRY)
        .where(_ENTRY.c.source == "duty", _ENTRY.c.source_id == _DUTY.c.id)
        .scalar_subquery()
        .label("notes"),
    )
    .select_from(_DUTY)
    .outerjoin(_CLIENT, _CLIENT.c.id == _DUTY.c.client_id)
    .outerjoin(_STAFF, _STAFF.c.id == _DUTY.c.opened_by)
)


def is_now(today: date) -> ColumnElement[bool]:
    """Open, and to be done now: dangers and reports at once, checks and reviews from the day
    before they are due."""
    at_once = _DUTY.c.kind.not_in([*CHECKS, DutyKind.SAFETY_PLAN])
    is_due = or_(at_once, _DUTY.c.due_day <= today + timedelta(days=1))
    return and_(_DUTY.c.closed_at.is_(None), is_due)


def first_students() -> ColumnElement[bool]:
    """Not more than `MOST_STUDENTS` students of screenings: a school may have hundreds of marked
    answers on one day, and other people's dangers must not be lost among them. Each of them
    stands on the list of the screening."""
    theirs = (
        select(_DUTY.c.id)
        .where(_IS_STUDENT, _DUTY.c.closed_at.is_(None))
        .order_by(_URGENCY, _DUTY.c.due_day, _DUTY.c.id)
        .limit(MOST_STUDENTS)
    )
    return or_(~_IS_STUDENT, _DUTY.c.id.in_(theirs))


def readable(desk: Desk) -> ColumnElement[bool]:
    """What the signed-in person may see: of mandatory reports only those that they found
    themselves, unless they lead; reporter and child are protected (practice.md 3.4)."""
    if desk.actor.may(Right.MANAGE):
        return true()
    return or_(_DUTY.c.kind != DutyKind.REPORT, _DUTY.c.opened_by == desk.actor.staff_id)


def views(session: Session, desk: Desk, *where: ColumnElement[bool]) -> tuple[DutyView, ...]:
    """At most MOST readable duties: dangers by their level, then by the day they are due."""
    is_check = _DUTY.c.kind.in_([*CHECKS, DutyKind.SAFETY_PLAN])
    wanted = _VIEW.where(readable(desk), *where).order_by(
        is_check, _URGENCY, _DUTY.c.due_day, _DUTY.c.id
    )
    today, rows = desk.clock.today(), session.execute(wanted.limit(MOST)).all()
    shut = shut_of(session, desk, (row.client_id for row in rows))
    answered = [row for row in rows if row.kind == DutyKind.CRITICAL_ANSWER]
    marks = marked.of_sources(session, ((row.source, row.source_id) for row in answered))
    return tuple(
        _view(row, today, marks.get((row.source, row.source_id)), is_shut=row.client_id in shut)
        for row in rows
    )


def details(session: Session, desk: Desk, duty: Duty) -> DutyDetails:
    """One duty with what was noted and done."""
    session.flush()
    (view,) = views(session, desk, _DUTY.c.id == duty.id)
    closer = session.get(Staff, duty.closed_by) if duty.closed_by else None
    return DutyDetails(
        view=view,
        entries=_entries(session, duty.id),
        disposition=_disposition(duty),
        closed_by=closer.name if closer else "",
        closed_at=duty.closed_at,
        others_open=_others(session, duty),
    )


def _view(row: Row[Any], today: date, mark: Marked | None, *, is_shut: bool) -> DutyView:
    is_late = row.closed_at is None and row.due_day < today
    return DutyView(
        id=row.id,
        kind=DutyKind(row.kind),
        level=row.level,
        source=row.source,
        source_id=row.source_id,
        client_id=row.client_id,
        client_name="" if is_shut else row.name or "",
        file_no=row.file_no or "",
        age=None if is_shut else age_on(today, row.birth_date, row.birth_year),
        is_restricted=is_shut,
        due_day=row.due_day,
        days_overdue=(today - row.due_day).days if is_late else 0,
        opened_by=row.opener or "",
        opened_at=row.opened_at,
        notes=row.notes,
        marked=None if is_shut else mark,
    )


def _entries(session: Session, duty_id: int) -> tuple[DutyEntry, ...]:
    author = aliased(Staff)
    wanted = (
        select(CaseEntry, author.name)
        .join(author, author.id == CaseEntry.recorded_by)
        .where(CaseEntry.source == "duty", CaseEntry.source_id == duty_id)
        .order_by(CaseEntry.id)
    )
    return tuple(
        DutyEntry(entry.day, entry.text, name, entry.recorded_at)
        for entry, name in session.execute(wanted)
    )


def _disposition(duty: Duty) -> Disposition | None:
    if duty.closed_at is None:
        return None
    told, result = told_from_json(duty.told), duty.result
    return Disposition(duty.disposition, told, result, "", "", duty.level)


def _others(session: Session, duty: Duty) -> tuple[int, ...]:
    if duty.client_id is None:
        return ()
    others = select(Duty.id).where(
        Duty.client_id == duty.client_id,
        Duty.id != duty.id,
        Duty.closed_at.is_(None),
        Duty.kind == DutyKind.HIGH_RISK,
    )
    return tuple(session.scalars(others.order_by(Duty.id).limit(MOST)))
