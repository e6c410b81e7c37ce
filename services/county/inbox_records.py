"""What the inbox tells: of one file, of one reading, of what lies in the store."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What became of one file."""

    IMPORTED = "imported"
    ALREADY = "already"  # these very bytes; ``day`` says when
    OLDER = "older"  # from before a restore, or a revision that was replaced since
    WAITING = "waiting"  # a package before it is missing; taken in by itself when that comes
    WRONG_KEY = "wrong_key"  # signed by another key than the room's
    FORGED = "forged"  # changed after it was signed
    DAMAGED = "damaged"  # cannot be opened or read, or is not complete
    POLICY = "policy"  # rounded by other rules than agreed
    NUMBERS = "numbers"  # its sums do not balance, or its month was reported otherwise
    UNKNOWN_ROOM = "unknown_room"  # not enrolled, or not any more
    BRANCH = "branch"  # two registers send as one room
    NOT_OURS = "not_ours"  # sealed to another office, or says so


_OUTCOMES = {
    Outcome.WAITING: ("gap",),
    Outcome.OLDER: ("older",),
    Outcome.BRANCH: ("branch",),
    Outcome.WRONG_KEY: ("wrong_key", "old_key"),
    Outcome.FORGED: ("signature", "room", "comment"),
    Outcome.NOT_OURS: ("not_for_us", "recipient"),
    Outcome.POLICY: ("policy", "ledger", "rows"),
    Outcome.NUMBERS: ("numbers", "cells", "period"),
    Outcome.UNKNOWN_ROOM: ("unknown_room", "revoked", "no_unit", "name"),
}
_OF_REASON = {reason: outcome for outcome, reasons in _OUTCOMES.items() for reason in reasons}


def outcome_of(reason: str) -> Outcome:
    """What a refusal means for the person at the inbox."""
    return _OF_REASON.get(reason, Outcome.DAMAGED)


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file. ``reason`` as BadPackage.detail; empty if all is well. ``day``: when it came, or
    came before. ``replaced``: it takes the place of an earlier revision of its month."""

    name: str
    outcome: Outcome
    reason: str = ""
    room_code: str = ""
    room_name: str = ""
    number: int = 0
    period: str = ""
    revision: int = 0
    day: date | None = None
    replaced: bool = False
    is_nil: bool = False
    restored: bool = False
    incoming_id: int | None = None


@dataclass(frozen=True, slots=True)
class InboxResult:
    """``stopped``: why the rest was not looked at: ``cancelled``, ``stick_gone``, ``disk_full``,
    ``store_gone``; empty if all was. What is listed as imported is stored for good."""

    files: tuple[FileResult, ...]
    found: int
    stopped: str = ""

    def count(self, *outcomes: Outcome) -> int:
        """How many files ended so."""
        return sum(one.outcome in outcomes for one in self.files)


@dataclass(frozen=True, slots=True)
class IncomingEntry:
    """One package in the store, for lists."""

    incoming_id: int
    room_code: str
    room_name: str
    number: int
    period: str
    revision: int
    closed_on: date
    received_on: date
    received_at: datetime
    counts: bool
    is_nil: bool
    is_typed: bool
    is_clock_doubtful: bool
    is_undone: bool


@dataclass(frozen=True, slots=True)
class QuarantinedFile:
    """One file that was not taken in."""

    quarantine_id: int
    name: str
    room_code: str
    room_name: str
    outcome: Outcome
    reason: str
    found_at: datetime


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list, newest first. ``next_before``: the id to go on before, or None."""

    entries: tuple[IncomingEntry, ...]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class ReceiptsWritten:
    """How many files were written, and for how many rooms."""

    files: int
    rooms: int
