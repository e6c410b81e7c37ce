"""Appointments as they are shown: by week, by client, and what stands in the way of one."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.base import table
from models.client import Client
from models.room import Staff
from models.vocabulary import AppointmentKind, AppointmentState
from services.access import shut_of
from services.appointments.records import (
    AppointmentId,
    AppointmentRow,
    Clash,
    ClashKind,
    NewAppointment,
)
from services.desk import Desk
from services.errors import NotFound

C = table(Appointment).c
# More in a week would be no calendar any more.
MOST = 1000
MOST_CLASHES = 20
LINE = (
    select(
        table(Appointment),
        table(Client).c.name.label("client_name"),
        table(Staff).c.name.label("counsellor_name"),
    )
    .select_from(table(Appointment))
    .outerjoin(table(Client), table(Client).c.id == C.client_id)
    .join(table(Staff), table(Staff).c.id == C.counsellor_id)
)
# Who was cancelled or did not come takes no room; who came did.
_TAKES_ROOM = C.state.in_((AppointmentState.PLANNED, AppointmentState.ATTENDED))
BY_TIME = (C.day, C.start_minute.nulls_last(), C.id)


def one(session: Session, desk: Desk, appointment_id: int) -> AppointmentRow:
    """One appointment. Raises NotFound."""
    found = told(session, desk, rows(session, C.id == appointment_id))
    if not found:
        raise NotFound
    return found[0]


def some(session: Session, desk: Desk, ids: tuple[int, ...]) -> tuple[AppointmentRow, ...]:
    """These appointments, by time."""
    return told(session, desk, rows(session, C.id.in_(ids)))


def rows(
    session: Session, *wanted: ColumnElement[bool], limit: int = MOST
) -> tuple[AppointmentRow, ...]:
    """Appointments that fulfil the conditions, by time."""
    found = session.execute(LINE.where(*wanted).order_by(*BY_TIME).limit(limit))
    return tuple(row_of(row) for row in found)


def between(
    session: Session, first: date, last: date, counsellor_id: int | None
) -> tuple[AppointmentRow, ...]:
    """All appointments of these days, cancelled ones too, of one counsellor or of all."""
    wanted: list[ColumnElement[bool]] = [C.day.between(first, last)]
    if counsellor_id is not None:
        wanted.append(C.counsellor_id == counsellor_id)
    return rows(session, *wanted)


def planned_with(session: Session, client_id: int, limit: int) -> tuple[AppointmentRow, ...]:
    """What is planned with a client, by time, overdue ones too."""
    return rows(session, C.client_id == client_id, C.state == AppointmentState.PLANNED, limit=limit)


def of_client(session: Session, client_id: int, limit: int) -> tuple[AppointmentRow, ...]:
    """A client's planned appointments by time, then the others, newest first."""
    planned = planned_with(session, client_id, limit)
    is_past = (C.client_id == client_id, C.state != AppointmentState.PLANNED)
    newest_first = LINE.where(*is_past).order_by(C.day.desc(), C.id.desc())
    others = session.execute(newest_first.limit(limit - len(planned)))
    return planned + tuple(row_of(row) for row in others)


def identical(
    session: Session,
    client_id: int,
    days: tuple[date, ...],
    minute: int | None,
    leave_out: tuple[int, ...],
) -> bool:
    """Whether the client has a planned appointment at the same minute of one of these days."""
    same = (
        select(C.id)
        .where(
            C.client_id == client_id,
            C.day.in_(days),
            C.start_minute.is_not_distinct_from(minute),
            C.state == AppointmentState.PLANNED,
            C.id.not_in(leave_out),
        )
        .limit(1)
    )
    return session.scalar(same) is not None


def clashes(
    session: Session,
    new: NewAppointment,
    days: tuple[date, ...],
    counsellor_id: int,
    leave_out: int,
) -> tuple[Clash, ...]:
    """What is at the same time with the same counsellor, room or client.

    Two appointments without a room's name are not taken for a clash of rooms: nobody knows how
    many rooms there are. A follow-up at any time clashes with nothing.
    """
    if new.kind is AppointmentKind.FOLLOW_UP:
        return ()
    same: list[ColumnElement[bool]] = [C.counsellor_id == counsellor_id]
    if new.client_id is not None:
        same.append(C.client_id == new.client_id)
    if new.place:
        same.append(C.place == new.place)
    wanted = (C.day.in_(days), C.id != leave_out, _TAKES_ROOM, _overlaps(new), or_(*same))
    found = rows(session, *wanted, limit=MOST_CLASHES)
    return tuple(Clash(_clash_kind(new, counsellor_id, other), other) for other in found)


def _overlaps(new: NewAppointment) -> ColumnElement[bool]:
    is_whole_day = and_(C.kind == AppointmentKind.BLOCKED, C.start_minute.is_(None))
    if new.start_minute is None:
        return or_(is_whole_day, C.start_minute.is_not(None))
    return or_(
        is_whole_day,
        and_(
            C.start_minute < new.start_minute + new.minutes,
            C.start_minute + C.minutes > new.start_minute,
        ),
    )


def _clash_kind(new: NewAppointment, counsellor_id: int, other: AppointmentRow) -> ClashKind:
    """The worst of them: a person cannot be in two places, a room may be shared on purpose."""
    if new.client_id is not None and new.client_id == other.client_id:
        return ClashKind.CLIENT
    is_same_person = counsellor_id == other.counsellor_id
    return ClashKind.COUNSELLOR if is_same_person else ClashKind.PLACE


def told(
    session: Session, desk: Desk, found: tuple[AppointmentRow, ...]
) -> tuple[AppointmentRow, ...]:
    """The rows as the signed-in person may read them (see `services.access`)."""
    shut = shut_of(session, desk, (row.client_id for row in found))
    return tuple(
        replace(row, client_name="", purpose="", state_reason="", is_shut=True)
        if row.client_id in shut
        else row
        for row in found
    )


def week_of(day: date) -> date:
    """The Monday of the week of ``day``."""
    return day - timedelta(days=day.weekday())


def row_of(found: Row[Any]) -> AppointmentRow:
    """What a row of `LINE` says."""
    return AppointmentRow(
        id=AppointmentId(found.id),
        kind=AppointmentKind(found.kind),
        state=AppointmentState(found.state),
        state_reason=found.state_reason,
        client_id=found.client_id,
        client_name=found.client_name or "",
        counsellor_id=found.counsellor_id,
        counsellor_name=found.counsellor_name,
        mode=found.mode,
        day=found.day,
        start_minute=found.start_minute,
        minutes=found.minutes,
        place=found.place,
        purpose=found.purpose,
        series_id=found.series_id,
        kept_in_id=found.kept_in_id,
        version=found.version,
    )
