"""Duties: what must be done, and stays on the page of the day until somebody says what was done.

A duty is opened by the record that asks for it, inside that record's transaction, and is never
deleted: it ends with a disposition (who was told, when, result). Another visit does not end it.
A counsellor who sees danger has to act, and shows with the disposition how (CPS ethics code 3.2,
3.3; Mental Health Law art. 28; practice.md 3.1, 3.5; mission.md 1.6 no. 38 and section 4 no. 5).
"""

from datetime import date, timedelta

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from models.base import table
from models.crisis import CaseEntry
from models.risk import Duty
from models.vocabulary import DutyKind
from services.desk import Desk
from services.errors import Conflict
from services.risk import duty_rows
from services.risk.duty_records import DutyDetails

HIGH_LEVELS = ("high", "urgent")
SOURCE = "duty"
# A room's own habit, not law: no norm sets hours (practice.md 2.7). An urgent danger is of today.
_DAYS = {"urgent": 0}
_USUAL_DAYS = 1

_ROW = table(Duty)
_C = _ROW.c
_INSERT = insert(_ROW)
_OF_SOURCE = (_C.source == bindparam("from_source"), _C.source_id == bindparam("from_id"))


def open_duty(
    session: Session,
    desk: Desk,
    kind: DutyKind,
    *,
    source: str,
    source_id: int,
    client_id: int | None,
    level: str = "",
    due_day: date | None = None,
) -> int:
    """Open a duty in the caller's transaction; one statement. Returns its id.

    ``source`` is the table of the record that asks for it. Without ``due_day`` an urgent level is
    due today, any other tomorrow.
    """
    days = _DAYS.get(level, _USUAL_DAYS)
    row = {
        "client_id": client_id,
        "kind": kind,
        "level": level,
        "source": source,
        "source_id": source_id,
        "due_day": due_day or desk.clock.today() + timedelta(days=days),
        "opened_by": desk.actor.staff_id,
        "opened_at": desk.clock.now(),
        "disposition": "",
        "told": "[]",
        "result": "",
    }
    written = session.connection().execute(_INSERT, row)
    (duty_id,) = written.inserted_primary_key or (0,)
    return int(duty_id)


def close_duties(
    session: Session, desk: Desk, source: str, source_id: int, disposition: str, result: str
) -> int:
    """End the open duties of a record whose own action says what was done; returns how many."""
    closing = (
        update(_ROW)
        .where(*_OF_SOURCE, _C.closed_at.is_(None))
        .values(
            disposition=disposition,
            result=result,
            closed_by=desk.actor.staff_id,
            closed_at=desk.clock.now(),
        )
    )
    asked = {"from_source": source, "from_id": source_id}
    return session.connection().execute(closing, asked).rowcount


def raise_duty(
    session: Session, desk: Desk, source: str, source_id: int, client_id: int | None, level: str
) -> None:
    """A record was corrected: its level is ``level`` now, and it is about ``client_id``.

    An open duty follows a higher level; one that is done with does not cover it, so another is
    opened. A lower level closes nothing: that it was a mistake is for somebody to say.
    """
    connection = session.connection()
    asked = {"from_source": source, "from_id": source_id}
    found = connection.execute(
        select(_C.id, _C.level, _C.closed_at).where(*_OF_SOURCE, _C.kind == DutyKind.HIGH_RISK),
        asked,
    ).all()
    still_open = [row for row in found if row.closed_at is None]
    if still_open:
        values: dict[str, object] = {"client_id": client_id}
        if rank(desk, level) > max(rank(desk, row.level) for row in still_open):
            values |= {"level": level, "due_day": desk.clock.today()}
        open_ones = (*_OF_SOURCE, _C.closed_at.is_(None))
        connection.execute(update(_ROW).where(*open_ones).values(values), asked)
    elif level in HIGH_LEVELS and all(rank(desk, level) > rank(desk, r.level) for r in found):
        open_duty(
            session,
            desk,
            DutyKind.HIGH_RISK,
            source=source,
            source_id=source_id,
            client_id=client_id,
            level=level,
        )


def is_open(session: Session, source: str, source_id: int) -> bool:
    """A record has a duty that nobody has dealt with yet."""
    wanted = select(_C.id).where(*_OF_SOURCE, _C.closed_at.is_(None)).limit(1)
    asked = {"from_source": source, "from_id": source_id}
    return session.connection().execute(wanted, asked).first() is not None


def follow_client(session: Session, source: str, source_id: int, client_id: int | None) -> None:
    """The record of somebody unknown turned out to be about this client."""
    asked = {"from_source": source, "from_id": source_id}
    change = update(_ROW).where(*_OF_SOURCE).values(client_id=client_id)
    session.connection().execute(change, asked)


def move(
    session: Session, old: tuple[str, int], new: tuple[str, int], *, is_open_only: bool
) -> bool:
    """The duties of one record go on with another that takes its place; whether there were any."""
    wanted = (*_OF_SOURCE, _C.closed_at.is_(None)) if is_open_only else _OF_SOURCE
    moving = update(_ROW).where(*wanted).values(source=new[0], source_id=new[1])
    asked = {"from_source": old[0], "from_id": old[1]}
    return session.connection().execute(moving, asked).rowcount > 0


def make_urgent(session: Session, desk: Desk, source: str, source_id: int) -> None:
    """The open duties of a record turned out to be of this hour."""
    change = update(_ROW).where(*_OF_SOURCE, _C.closed_at.is_(None))
    values = {"level": "urgent", "due_day": desk.clock.today()}
    asked = {"from_source": source, "from_id": source_id}
    session.connection().execute(change.values(values), asked)


def of_source(session: Session, desk: Desk, source: str, source_id: int) -> tuple[DutyDetails, ...]:
    """All duties of one record, done or not, in the order in which they are due."""
    theirs = select(Duty).where(Duty.source == source, Duty.source_id == source_id)
    found = session.scalars(theirs.order_by(Duty.due_day, Duty.id)).all()
    return tuple(duty_rows.details(session, desk, duty) for duty in found)


def withdraw_duty(session: Session, source: str, source_id: int) -> None:
    """The record is taken back at once, so nothing asked for the duty; not a way to be rid of it.

    Raises Conflict ``duty_in_hand`` if somebody has already acted on it.
    """
    asked = {"from_source": source, "from_id": source_id}
    connection = session.connection()
    ids = connection.execute(select(_C.id, _C.closed_at).where(*_OF_SOURCE), asked).all()
    if not ids:
        return
    entries = select(CaseEntry.id).where(
        CaseEntry.source == SOURCE, CaseEntry.source_id.in_([row.id for row in ids])
    )
    if any(row.closed_at is not None for row in ids) or session.scalar(entries.limit(1)):
        raise Conflict("duty_in_hand")
    connection.execute(delete(_ROW).where(*_OF_SOURCE), asked)


def rank(desk: Desk, level: str) -> int:
    """The place of a level in the code list; an unknown one is below all."""
    codes = desk.codes.get("risk").codes()
    return codes.index(level) if level in codes else -1
