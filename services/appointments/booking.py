"""What other services do with appointments, inside the transaction of their own action.

A finalised visit agrees on the next day and keeps what was planned; taking it back undoes both.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.base import table
from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import USUAL_MINUTES
from services.desk import Desk

LONGEST_PURPOSE = 200

_ROW = table(Appointment)
_C = _ROW.c


@dataclass(frozen=True, slots=True)
class Agreement:
    """A coming day that was agreed on.

    ``start_minute`` is minutes after midnight; without it the day is a follow-up at any time.
    ``client_id`` None: somebody anonymous. ``visit_id``: the visit in which it was agreed.
    """

    client_id: int | None
    counsellor_id: int
    day: date
    start_minute: int | None = None
    mode: str = ""
    purpose: str = ""
    visit_id: int | None = None


_SAME = (
    select(_C.id)
    .where(
        _C.client_id == bindparam("client"),
        _C.day == bindparam("on_day"),
        _C.start_minute.is_not_distinct_from(bindparam("minute")),
        _C.state == AppointmentState.PLANNED,
    )
    .limit(1)
)
_INSERT = insert(_ROW)


def agree(session: Session, desk: Desk, agreement: Agreement) -> int | None:
    """Put the appointment into the calendar and return its id: a MEETING with a time, a FOLLOW_UP
    without. None if the same client is there at the same day and time already.

    Nothing is refused: whoever agrees here has been with the person, and a clash is theirs to see.
    """
    connection = session.connection()
    if agreement.client_id is not None:
        wanted = {
            "client": agreement.client_id,
            "on_day": agreement.day,
            "minute": agreement.start_minute,
        }
        if connection.execute(_SAME, wanted).scalar() is not None:
            return None
    written = connection.execute(_INSERT, _columns(desk, agreement))
    (appointment_id,) = written.inserted_primary_key or (0,)
    return int(appointment_id)


def agree_anew(session: Session, desk: Desk, visit_id: int, agreement: Agreement | None) -> None:
    """The visit was amended: what is still planned from it moves to the day it says now, or is
    gone without one. What was moved in the calendar since is the calendar's."""
    connection = session.connection()
    withdraw(connection, _C.agreed_in_id == visit_id)
    rest = select(_C.id).where(_C.agreed_in_id == visit_id).limit(1)
    if agreement is not None and connection.execute(rest).scalar() is None:
        agree(session, desk, agreement)


def withdraw(connection: Connection, agreed: ColumnElement[bool]) -> None:
    """Remove what was ``agreed`` and is planned as it was: what was moved, cancelled or kept since
    is the calendar's."""
    untouched = (_C.state == AppointmentState.PLANNED, _C.version == 1)
    connection.execute(delete(_ROW).where(agreed, *untouched))


def _columns(desk: Desk, agreement: Agreement) -> dict[str, object]:
    is_timed = agreement.start_minute is not None
    return {
        "client_id": agreement.client_id,
        "counsellor_id": agreement.counsellor_id,
        "kind": AppointmentKind.MEETING if is_timed else AppointmentKind.FOLLOW_UP,
        "mode": agreement.mode,
        "day": agreement.day,
        "start_minute": agreement.start_minute,
        "minutes": USUAL_MINUTES,
        "place": "",
        "purpose": agreement.purpose[:LONGEST_PURPOSE],
        "state": AppointmentState.PLANNED,
        "state_reason": "",
        "agreed_in_id": agreement.visit_id,
        "created_by": desk.actor.staff_id,
        "created_at": desk.clock.now(),
        "version": 1,
    }


# Somebody ticked them off at the door; the visit is written down now.
_CAME = and_(
    _C.state == AppointmentState.ATTENDED,
    _C.kept_in_id.is_(None),
    _C.day == bindparam("on_day"),
)
_MAY_BE_KEPT = (
    _C.client_id == bindparam("client"),
    _C.day <= bindparam("on_day"),
    or_(_C.state == AppointmentState.PLANNED, _CAME),
)


def is_expected() -> ColumnElement[bool]:
    """The SQL condition, with ``client`` and ``on_day``: there is something for `keep` to keep."""
    return exists().where(*_MAY_BE_KEPT)


_KEEP = (
    update(_ROW)
    .where(
        _C.id
        == select(_C.id)
        .where(*_MAY_BE_KEPT)
        .order_by(
            case((_C.day == bindparam("on_day"), 0), else_=1),
            _C.day,
            _C.start_minute.nulls_last(),
            _C.id,
        )
        .limit(1)
        .correlate(None)
        .scalar_subquery()
    )
    .values(
        state=AppointmentState.ATTENDED,
        kept_in_id=bindparam("visit"),
        version=_C.version + 1,
    )
)
_RELEASE = (
    update(_ROW)
    .where(_C.kept_in_id == bindparam("visit"))
    .values(state=AppointmentState.PLANNED, kept_in_id=None, version=_C.version + 1)
)


def keep(connection: Connection, visit_id: int, client_id: int | None, day: date) -> None:
    """The client came: the planned appointment of that day, or else the oldest one overdue, became
    the visit ``visit_id``. Nobody knows whether somebody anonymous came again."""
    if client_id is not None:
        connection.execute(_KEEP, {"visit": visit_id, "client": client_id, "on_day": day})


def release(connection: Connection, visit_id: int) -> None:
    """The visit did not happen after all: what it kept is planned again."""
    connection.execute(_RELEASE, {"visit": visit_id})


def take_back(connection: Connection, visit_id: int) -> None:
    """Before the visit ``visit_id`` is removed: nothing was kept by it or agreed in it.

    What became of an agreed appointment meanwhile (moved, cancelled, kept) stays on record.
    """
    release(connection, visit_id)
    agreed = _C.agreed_in_id == visit_id
    withdraw(connection, agreed)
    connection.execute(update(_ROW).where(agreed).values(agreed_in_id=None))
