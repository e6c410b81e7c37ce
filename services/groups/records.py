"""What goes into and comes out of the group services."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from models.vocabulary import Attendance


class Barred(StrEnum):
    """Why a member cannot be put down as present: nothing may be recorded in their file."""

    CONSENT = "consent"  # withdrawn (PIPL arts. 13 and 15)
    LOCKED = "locked"  # the file lies still (PIPL art. 47)
    RESTRICTED = "restricted"  # the file is shut to the signed-in person


@dataclass(frozen=True, slots=True)
class NewGroup:
    """A group as it is made or edited. ``topic`` is a code of the list topic: what each member's
    visit counts as. Without ``leader_id`` it is led by the signed-in person."""

    name: str
    topic: str
    since: date
    goal: str = ""
    leader_id: int | None = None
    planned_sessions: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class GroupSummary:
    """A line of the list; ``members`` are those of today, ``until`` is set once it has ended."""

    id: int
    name: str
    topic: str
    leader_id: int
    leader_name: str
    since: date
    until: date | None
    members: int
    sessions: int
    planned_sessions: int | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who belongs to a group, or did. The name of a file that is shut is empty."""

    client_id: int
    name: str
    file_no: str
    since: date
    until: date | None
    present: int
    barred: Barred | None


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A line of a group's sessions."""

    id: int
    number: int
    day: date
    start_minute: int | None
    minutes: int | None
    place: str
    leader_name: str
    present: int
    expected: int


@dataclass(frozen=True, slots=True)
class GroupDetails:
    """A group on its page."""

    summary: GroupSummary
    goal: str
    version: int
    members: tuple[Member, ...]
    sessions: tuple[SessionSummary, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether a member came; whoever is excused has a reason."""

    client_id: int
    state: Attendance
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionWords:
    """What is told about a session as a whole (practice.md 2.10), without members' names."""

    aim: str = ""
    course: str = ""
    outcome: str = ""
    reflection: str = ""


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session as it is finished or amended. Minutes after midnight for times."""

    group_id: int
    day: date
    marks: tuple[Mark, ...]
    words: SessionWords = SessionWords()
    start_minute: int | None = None
    end_minute: int | None = None
    minutes: int | None = None
    place: str = ""
    leader_id: int | None = None
    note: str = ""
    draft_id: int | None = None
    is_day_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class SessionStart:
    """What an empty form begins with: the members, and how it was last time."""

    group_id: int
    group_name: str
    number: int
    today: date
    members: tuple[Member, ...]
    last: tuple[Mark, ...]
    start_minute: int | None
    minutes: int | None
    place: str
    leader_id: int
    may_write_notes: bool


@dataclass(frozen=True, slots=True)
class Attendee:
    """A line of the attendance of one session."""

    client_id: int
    name: str
    file_no: str
    state: Attendance
    reason: str
    visit_id: int | None


@dataclass(frozen=True, slots=True)
class GroupNoteView:
    """One note of a session; ``text`` is None for everybody but its author."""

    id: int
    number: int
    author_name: str
    at: datetime
    text: str | None
    is_own: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One amendment of a session: what stood there before is in each member's visit."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """A session as it is read."""

    summary: SessionSummary
    group_id: int
    group_name: str
    leader_id: int
    version: int
    words: SessionWords
    attendees: tuple[Attendee, ...]
    notes: tuple[GroupNoteView, ...]
    changes: tuple[Change, ...]
    is_amendable: bool
    may_write_notes: bool


@dataclass(frozen=True, slots=True)
class VisitOfGroup:
    """What a member's file points to: the session and its note, nobody else's name."""

    group_id: int
    session_id: int
    group_name: str
    number: int
    notes: tuple[GroupNoteView, ...]


def stored(words: SessionWords, changes: tuple[Change, ...] = ()) -> str:
    """The JSON of ``group_session.answers``: the fields of `SessionWords`, and ``changes``, a
    list of ``at``, ``by`` (name), ``reason``. Times are UTC in ISO form."""
    kept = [{**asdict(change), "at": change.at.isoformat()} for change in changes]
    return json.dumps({**asdict(words), "changes": kept}, ensure_ascii=False)


def words_of(answers: str) -> SessionWords:
    """The words in ``group_session.answers``."""
    found = json.loads(answers or "{}")
    return SessionWords(**{f.name: str(found.get(f.name, "")) for f in fields(SessionWords)})


def changes_of(answers: str) -> tuple[Change, ...]:
    """The amendments in ``group_session.answers``, oldest first."""
    kept = json.loads(answers or "{}").get("changes", [])
    return tuple(Change(datetime.fromisoformat(c["at"]), c["by"], c["reason"]) for c in kept)
