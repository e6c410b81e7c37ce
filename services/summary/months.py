"""Report months: local calendar months, written "2026-11"."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

DUE_DAY = 5  # of the month after (practice.md 2.11; the county's pack may say otherwise later)
_MONTHS = 12


class MonthState(StrEnum):
    """Where the summary of a month stands."""

    BEFORE = "before"  # older than the first reported month: its records stay here
    OPEN = "open"
    CLOSED = "closed"  # approved; nothing has left the room
    WRITTEN = "written"  # on a stick, read back
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """One line of the list of months, newest first."""

    month: str
    state: MonthState
    due: date
    is_late: bool
    is_next: bool  # the one to be closed now: earlier months come first
    visits: int  # true, stays here
    number: int | None  # of the package
    written_at: str  # the folder, stays here
    handed_over_at: datetime | None


def month_of(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def is_month(text: str) -> bool:
    """Whether ``text`` is a month as written here."""
    try:
        date.fromisoformat(f"{text}-01")
    except ValueError:
        return False
    return True


def shifted(month: str, by: int) -> str:
    """The month ``by`` months later, or earlier if negative."""
    year, number = (int(part) for part in month.split("-"))
    years, index = divmod(year * _MONTHS + number - 1 + by, _MONTHS)
    return f"{years:04d}-{index + 1:02d}"


def due_date(month: str) -> date:
    """The last day on which the summary of ``month`` is in time."""
    return date.fromisoformat(f"{shifted(month, 1)}-{DUE_DAY:02d}")


def span(first: str, last: str) -> tuple[str, ...]:
    """All months from ``first`` to ``last``; empty if ``last`` is earlier."""
    months = []
    while first <= last:
        months.append(first)
        first = shifted(first, 1)
    return tuple(months)
