"""Where the summaries of the report months stand, and when they are due."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from services.months import first_day, shifted

DUE_DAY = 5  # of the month after (practice.md 2.11; the county's pack may say otherwise later)


class MonthState(StrEnum):
    """Where the summary of a month stands."""

    BEFORE = "before"  # older than the first reported month: its records stay here
    OPEN = "open"
    CLOSED = "closed"  # approved; nothing has left the room
    WRITTEN = "written"  # on a stick, read back
    HANDED_OVER = "handed_over"
    RECEIVED = "received"  # the county said so in a receipt
    REFUSED = "refused"  # the county could not take it: to be sent again
    SENT_BEFORE = "sent_before"  # before a restore: handed over, and its package is not here


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """One line of the list of months, newest first."""

    month: str
    state: MonthState
    due: date
    is_late: bool
    is_next: bool  # the one to be closed now: earlier months come first
    is_newest: bool  # the last one that was closed
    visits: int  # true, stays here
    number: int | None  # of the package
    revision: int  # 2 for one that took another's place
    written_at: str  # the folder, stays here
    handed_over_at: datetime | None


def due_date(month: str) -> date:
    """The last day on which the summary of ``month`` is in time."""
    return first_day(shifted(month, 1)).replace(day=DUE_DAY)
