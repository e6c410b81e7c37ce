"""Appointments that ask for something to be done, with what one must know before doing it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.base import table
from models.client import Client
from models.visit import Visit
from models.vocabulary import AppointmentKind, AppointmentState, ClientState
from services.ages import age_on
from services.appointments import listing
from services.appointments.listing import BY_TIME, LINE, C, row_of
from services.appointments.records import AppointmentRow
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.desk import Desk
from services.populations import NO_POPULATION
from services.preferences import stored_value

COMING_DAYS = 7
# Somebody who did not come is asked why within this time; then they are overdue no longer.
MISSED_DAYS = 21
MOST = 50

_CLIENT, _VISIT = table(Client).c, table(Visit)
_LAST = _VISIT.alias("last_visit")
_EARLIER, _COUNTED = _VISIT.alias("earlier"), _VISIT.alias("counted")
_LATER, _OTHER = _VISIT.alias("later"), C.id.table.alias("other")


@dataclass(frozen=True, slots=True)
class DueAppointment:
    """``risk`` and ``topic`` are those of the last visit, empty before the first one;
    ``visits`` counts those on record."""

    row: AppointmentRow
    age: int | None
    population: str
    topic: str
    risk: str
    visits: int


_LAST_ID = (
    select(_EARLIER.c.id)
    .where(_EARLIER.c.client_id == C.client_id)
    .order_by(_EARLIER.c.day.desc(), _EARLIER.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_VISITS = (
    select(func.count())
    .select_from(_COUNTED)
    .where(_COUNTED.c.client_id == C.client_id)
    .scalar_subquery()
)
# Neither blocked time nor a closed file asks for anything.
_ASKING = (
    C.kind != AppointmentKind.BLOCKED,
    or_(C.client_id.is_(None), _CLIENT.state == ClientState.ACTIVE),
)
_DUE = (
    LINE.add_columns(
        _CLIENT.birth_date,
        _CLIENT.birth_year,
        _LAST.c.population,
        _LAST.c.topic,
        _LAST.c.risk,
        _VISITS.label("visits"),
    )
    .outerjoin(_LAST, _LAST.c.id == func.coalesce(_LAST_ID, C.agreed_in_id))
    .where(*_ASKING)
)
_IDS = (
    select(C.id)
    .select_from(table(Appointment))
    .outerjoin(table(Client), _CLIENT.id == C.client_id)
    .where(*_ASKING)
)
_PLANNED = C.state == AppointmentState.PLANNED
_CAME_UNRECORDED = and_(C.state == AppointmentState.ATTENDED, C.kept_in_id.is_(None))


def overdue(session: Session, today: date) -> tuple[DueAppointment, ...]:
    """Planned, and nothing was said of it since. After the days that the room calls out of touch
    it is no longer overdue: the client was lost from sight."""
    return _due(session, today, *_are_overdue(session, today))


def missed(session: Session, today: date) -> tuple[DueAppointment, ...]:
    """Who did not come lately, was not seen since and has nothing planned."""
    return _due(session, today, *_are_missed(today))


def count_late(session: Session, today: date) -> int:
    """How many `overdue` and `missed` list, without looking at what they say."""
    late = (_are_overdue(session, today), _are_missed(today))
    return sum(_count(session, *wanted) for wanted in late)


def _are_overdue(session: Session, today: date) -> tuple[ColumnElement[bool], ...]:
    days = stored_value(session, OUT_OF_TOUCH_DAYS)
    first, last = today - timedelta(days=days), today - timedelta(days=1)
    return (_PLANNED, C.day.between(first, last))


def _are_missed(today: date) -> tuple[ColumnElement[bool], ...]:
    seen = exists().where(_LATER.c.client_id == C.client_id, _LATER.c.day >= C.day)
    newer = and_(
        _OTHER.c.client_id == C.client_id,
        _OTHER.c.id != C.id,
        or_(_OTHER.c.state == AppointmentState.PLANNED, _OTHER.c.day > C.day),
    )
    since = today - timedelta(days=MISSED_DAYS)
    return (
        C.state == AppointmentState.NO_SHOW,
        C.day.between(since, today),
        C.client_id.is_not(None),
        ~seen,
        ~exists().where(newer),
    )


def due_today(session: Session, today: date) -> tuple[DueAppointment, ...]:
    """Planned for today, and who came today without a visit on record yet."""
    return _due(session, today, or_(_PLANNED, _CAME_UNRECORDED), C.day == today)


def coming(session: Session, today: date) -> tuple[DueAppointment, ...]:
    """Planned for the next days."""
    first, last = today + timedelta(days=1), today + timedelta(days=COMING_DAYS)
    return _due(session, today, _PLANNED, C.day.between(first, last))


def told(
    session: Session, desk: Desk, found: tuple[DueAppointment, ...]
) -> tuple[DueAppointment, ...]:
    """As the signed-in person may read them; of a shut file only that there is something."""
    rows = listing.told(session, desk, tuple(one.row for one in found))
    return tuple(
        DueAppointment(row, None, NO_POPULATION, "", "", 0)
        if row.is_shut
        else replace(one, row=row)
        for one, row in zip(found, rows, strict=True)
    )


def _due(session: Session, today: date, *wanted: ColumnElement[bool]) -> tuple[DueAppointment, ...]:
    found = session.execute(_DUE.where(*wanted).order_by(*BY_TIME).limit(MOST))
    return tuple(_due_of(row, today) for row in found)


def _count(session: Session, *wanted: ColumnElement[bool]) -> int:
    found = _IDS.where(*wanted).limit(MOST).subquery()
    return session.scalar(select(func.count()).select_from(found)) or 0


def _due_of(found: Row[Any], today: date) -> DueAppointment:
    return DueAppointment(
        row=row_of(found),
        age=age_on(today, found.birth_date, found.birth_year),
        population=found.population or NO_POPULATION,
        topic=found.topic or "",
        risk=found.risk or "",
        visits=found.visits,
    )
