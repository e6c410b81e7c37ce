"""What is told and typed about a unit, and what is checked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import Unit
from services.division_code import DivisionLevel, explained, is_division_code, plain_digits
from services.errors import Problem

KINDS = ("village", "community", "school", "town", "county", "city", "other")
LONGEST_NAME = 200

LEVELS = {
    "village": DivisionLevel.VILLAGE,
    "community": DivisionLevel.VILLAGE,
    "town": DivisionLevel.TOWN,
    "county": DivisionLevel.COUNTY,
    "city": DivisionLevel.CITY,
}


class UnitChange(StrEnum):
    """Kinds of `UnitEvent`."""

    OPENED = "opened"
    RENAMED = "renamed"
    MOVED = "moved"
    CLOSED = "closed"
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What is typed about a unit. ``parent_id``: the town, or for a town the county; None: top."""

    name: str
    kind: str
    opened: date
    division_code: str = ""
    parent_id: int | None = None

    def tidied(self) -> "NewUnit":
        """Without white space, the digits of the code made plain."""
        name, code = " ".join(self.name.split()), plain_digits(self.division_code)
        return NewUnit(name, self.kind, self.opened, code, self.parent_id)


@dataclass(frozen=True, slots=True)
class Part:
    """A unit that comes out of a split, and the rooms that go with it."""

    unit: NewUnit
    rooms: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit as it is now. ``closed``: its first day that is no more; ``rooms``: room ids."""

    id: int
    kind: str
    name: str
    division_code: str
    parent_id: int | None
    opened: date
    closed: date | None
    merged_into_id: int | None
    version: int
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitEventView:
    """One line of a unit's history. ``other``: name of the unit it was merged into or came from,
    or of the town before."""

    day: date
    change: UnitChange
    before: str
    after: str
    other: str
    by_staff: int
    at: datetime


def is_open(unit: Unit, day: date) -> bool:
    """Whether there is such a unit on ``day``; it is closed from its ``closed`` day on."""
    return unit.opened <= day and (unit.closed is None or day < unit.closed)


def problems_of(session: Session, new: NewUnit, today: date) -> dict[str, Problem]:
    """What is wrong with a unit that is to be added, by field; ``new`` is tidied."""
    found = dict(form_problems(new, today))
    if "division_code" not in found and new.division_code and _is_taken(session, new):
        found["division_code"] = Problem.TAKEN
    if new.parent_id is not None:
        parent = session.get(Unit, new.parent_id)
        if parent is None or not is_open(parent, new.opened):
            found["parent_id"] = Problem.UNKNOWN_CODE
    if "name" not in found and _is_named(session, new):
        found["name"] = Problem.TAKEN
    return found


def form_problems(new: NewUnit, today: date) -> Iterable[tuple[str, Problem]]:
    """What is wrong with it whatever else there is."""
    if problem := name_problem(new.name):
        yield "name", problem
    if new.kind not in KINDS:
        yield "kind", Problem.UNKNOWN_CODE
    if new.opened > today:
        yield "opened", Problem.IN_FUTURE
    if new.division_code and not _fits(new):
        yield "division_code", Problem.MALFORMED


def name_problem(name: str) -> Problem | None:
    """A name is printed: one line, not empty."""
    if not name:
        return Problem.REQUIRED
    if len(name) > LONGEST_NAME:
        return Problem.TOO_LONG
    return None if name.isprintable() else Problem.MALFORMED


def _fits(new: NewUnit) -> bool:
    """Twelve digits of the kind's own level (schools and others have the one they lie in)."""
    level = LEVELS.get(new.kind)
    if level is DivisionLevel.CITY:  # `is_division_code` wants a county at least
        return explained(new.division_code).level is level
    is_code = is_division_code(new.division_code)
    return is_code and (level is None or explained(new.division_code).level is level)


def _is_taken(session: Session, new: NewUnit) -> bool:
    """Villages, towns and counties have a code each; a school uses its village's."""
    if new.kind not in LEVELS:
        return False
    same = select(Unit.id).where(
        Unit.division_code == new.division_code,
        Unit.kind.in_(tuple(LEVELS)),
        Unit.closed.is_(None),
    )
    return session.scalar(same.limit(1)) is not None


def _is_named(session: Session, new: NewUnit) -> bool:
    same = select(Unit.id).where(
        Unit.name == new.name, Unit.parent_id.is_not_distinct_from(new.parent_id)
    )
    return session.scalar(same.where(Unit.closed.is_(None)).limit(1)) is not None
