"""What goes into and comes out of the destruction service."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

ListId = NewType("ListId", int)


class ListState(StrEnum):
    """Where a list stands."""

    WAITING = "waiting"  # for one or both confirmations
    CONFIRMED = "confirmed"
    DONE = "done"
    CANCELLED = "cancelled"


class EntryReason(StrEnum):
    """Why a file is destroyed."""

    RETENTION_OVER = "retention_over"
    ASKED = "asked"  # by the person (PIPL art. 47)
    WITHDRAWN = "withdrawn"  # the consent to the counselling was withdrawn


@dataclass(frozen=True, slots=True)
class DestructionSummary:
    """One list; the second name is a colleague's, or that of a witness from outside."""

    id: ListId
    number: str
    state: ListState
    files: int
    made_by: str
    made_at: datetime
    first_by: str
    first_at: datetime | None
    second_by: str
    second_at: datetime | None
    is_witnessed: bool
    done_at: datetime | None
    may_confirm: bool
    """The signed-in person's confirmation is the next one that it waits for."""


@dataclass(frozen=True, slots=True)
class DestructionLine:
    """One file, by its number only; ``records`` counts what hangs on it."""

    number: str
    reason: EntryReason
    last_contact: date | None
    kept_until: date | None
    records: int


@dataclass(frozen=True, slots=True)
class DestructionDetails:
    """A list with its files."""

    summary: DestructionSummary
    lines: tuple[DestructionLine, ...]
    needs_witness: bool
    """Only one person works in the room: somebody from outside is named as the second."""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was done. Unless ``is_rebuilt``, traces may stay in free pages until the next unlock;
    ``older_backups`` made before today still hold the files, encrypted."""

    files: int
    is_rebuilt: bool
    older_backups: int
