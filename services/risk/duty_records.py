"""What goes into and comes out of the duties."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from models.vocabulary import DutyKind
from services.assessments.marked import Marked

# These are looked at again by somebody who finds a new level (practice.md 2.7).
CHECKS = frozenset({DutyKind.CRISIS_DAY, DutyKind.CRISIS_WEEK, DutyKind.CRISIS_MONTH})


@dataclass(frozen=True, slots=True)
class Told:
    """One person or body that was told: ``who`` is a code of ``told_whom``, ``how`` of
    ``told_how``; ``name`` says which hospital, whose mother."""

    who: str
    name: str
    at: datetime
    how: str = ""


@dataclass(frozen=True, slots=True)
class Disposition:
    """What was done about a duty: ``code`` of the list ``disposition``, who was told and when,
    and the ``result``.

    Who is told outside the room is a disclosure: ``ground`` is a code of ``disclosure_ground`` and
    ``said`` the minimum that was told (CPS ethics code 3.2 and 3.3; practice.md 3.5). ``level`` is
    the new level that a check after a crisis finds.
    """

    code: str
    told: tuple[Told, ...] = ()
    result: str = ""
    ground: str = "danger"
    said: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty as a list shows it. ``client_name`` is empty for somebody anonymous and for a file
    that is closed to the signed-in person (``is_restricted``). ``days_overdue`` is 0 in time.
    ``marked`` says which answers a CRITICAL_ANSWER is about, if the file is open."""

    id: int
    kind: DutyKind
    level: str
    source: str
    source_id: int
    client_id: int | None
    client_name: str
    file_no: str
    age: int | None
    is_restricted: bool
    due_day: date
    days_overdue: int
    opened_by: str
    opened_at: datetime
    notes: int
    marked: Marked | None = None


@dataclass(frozen=True, slots=True)
class DutyEntry:
    """Something that was tried or learnt before the duty was done with."""

    day: date
    text: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class DutyDetails:
    """A duty with its course; the disposition is empty while it is open."""

    view: DutyView
    entries: tuple[DutyEntry, ...]
    disposition: Disposition | None
    closed_by: str
    closed_at: datetime | None
    others_open: tuple[int, ...]


def told_to_json(told: tuple[Told, ...]) -> str:
    """The column ``duty.told``: an array of objects with ``who``, ``name``, ``at``, ``how``."""
    return json.dumps(
        [{"who": t.who, "name": t.name, "at": t.at.isoformat(), "how": t.how} for t in told],
        ensure_ascii=False,
    )


def told_from_json(stored: str) -> tuple[Told, ...]:
    """As `told_to_json` wrote it."""
    return tuple(
        Told(t["who"], t["name"], datetime.fromisoformat(t["at"]), t["how"])
        for t in json.loads(stored or "[]")
    )
