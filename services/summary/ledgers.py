"""Ledgers of rounded numbers: one at a time; a new one begins with counters at zero.

A policy of the county that changes base, tables or codes opens a new one, at most once a year
(disclosure.md 5.1). What was published stays as it is, and no month is published a second time.
"""

import json
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.room import Preference, Room
from models.summary import Package
from services.desk import Desk
from services.errors import Conflict
from services.months import shifted
from services.preferences import WHOLE_ROOM
from services.summary import policy as policies
from services.summary.policy import Policy

_CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_LENGTH = 12
_NEXT = "summary.next_ledger"
_FIRST, _LAST = "summary.first_number.{ledger}", "summary.last_number.{ledger}"
_LEAST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class NextLedger:
    """A ledger that begins with the month ``first``."""

    ledger_id: str
    first: str


def begin(session: Session, desk: Desk, room: Room, policy: Policy) -> None:
    """A new ledger from the next package on, under ``policy``."""
    room.ledger_id = _new_id(desk)
    policies.remember(session, room.ledger_id, policy)
    session.flush()
    desk.audit.record(session, "ledger_begun", "room", room.id)


def plan(session: Session, desk: Desk, policy: Policy, first: str) -> None:
    """A new ledger under ``policy`` with the month ``first``; in the place of another planned one.
    A room that has published nothing in its ledger goes on with it under ``policy``."""
    room = session.scalars(select(Room)).one()
    if first_month(session, room.ledger_id) is None:
        policies.remember(session, room.ledger_id, policy)
        return
    ledger_id = _new_id(desk)
    policies.remember(session, ledger_id, policy)
    value = json.dumps({"ledger_id": ledger_id, "first": first})
    session.merge(Preference(staff_id=WHOLE_ROOM, key=_NEXT, value=value))
    desk.audit.record(session, "ledger_planned", "room", room.id)


def earliest_next(session: Session) -> str | None:
    """The first month with which another ledger may begin; None: this one has not begun."""
    room = session.scalars(select(Room)).one()
    first = first_month(session, room.ledger_id)
    last = session.scalar(select(func.max(Package.month)))
    if first is None or last is None:
        return None
    return max(shifted(first, _LEAST_MONTHS), shifted(last, 1))


def note_last(session: Session, ledger_id: str, number: int) -> None:
    """The package with this number is the newest of the ledger; it may be its first one."""
    _note(session, _LAST.format(ledger=ledger_id), number)
    first = _FIRST.format(ledger=ledger_id)
    if _noted(session, first) is None:
        _note(session, first, number)


def highest_number(session: Session) -> int:
    """The highest number that a package of any ledger had, also of packages that were lost."""
    noted = select(Preference.value).where(
        Preference.staff_id == WHOLE_ROOM,
        Preference.key.startswith(_LAST.format(ledger=""), autoescape=True),
    )
    return max((json.loads(value) for value in session.scalars(noted)), default=0)


def require_whole(session: Session, ledger_id: str) -> None:
    """Raises Conflict ``packages_lost`` if packages are not here that the ledger has published:
    without them nobody knows what is published already, and a step from zero would tell it a
    second time (disclosure.md 5.7.5)."""
    first = _noted(session, _FIRST.format(ledger=ledger_id))
    last = _noted(session, _LAST.format(ledger=ledger_id))
    if first is None or last is None:
        return
    # Of one ledger the numbers run on: a package that is missing between two others shows.
    ours = Package.ledger_id == ledger_id, Package.number.between(first, last)
    found = session.scalar(select(func.count()).select_from(Package).where(*ours))
    if found != last - first + 1:
        raise Conflict("packages_lost")


def planned(session: Session) -> NextLedger | None:
    """The ledger that is to begin, or None."""
    row = session.get(Preference, (WHOLE_ROOM, _NEXT))
    return NextLedger(**json.loads(row.value)) if row is not None else None


def terms_in_use(session: Session) -> Policy:
    """The policy of the ledger that the room is in."""
    return policies.of_ledger(session, session.scalars(select(Room.ledger_id)).one())


def of_month(session: Session, room: Room, month: str) -> str:
    """The ledger in which ``month`` is published, or is to be."""
    published = session.scalar(select(Package.ledger_id).where(Package.month == month).limit(1))
    if published is not None:
        return published
    following = planned(session)
    return following.ledger_id if following and month >= following.first else room.ledger_id


def enter(session: Session, desk: Desk, room: Room, ledger_id: str) -> None:
    """``ledger_id`` is the room's from now on: its first month is being closed."""
    if room.ledger_id == ledger_id:
        return
    room.ledger_id = ledger_id
    row = session.get(Preference, (WHOLE_ROOM, _NEXT))
    if row is not None:
        session.delete(row)
    session.flush()
    desk.audit.record(session, "ledger_begun", "room", room.id)


def first_month(session: Session, ledger_id: str) -> str | None:
    """The first month that was published in a ledger, or None."""
    return session.scalar(select(func.min(Package.month)).where(Package.ledger_id == ledger_id))


def _note(session: Session, key: str, number: int) -> None:
    session.merge(Preference(staff_id=WHOLE_ROOM, key=key, value=json.dumps(number)))


def _noted(session: Session, key: str) -> int | None:
    row = session.get(Preference, (WHOLE_ROOM, key))
    return int(json.loads(row.value)) if row is not None else None


def _new_id(desk: Desk) -> str:
    return "".join(desk.randomness.choice(_CHARACTERS) for _ in range(_LENGTH))
