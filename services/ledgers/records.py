"""What goes into and comes out of the ledgers."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from services.indicators.periods import Period

Value = str | int | float | date | None
"""What a cell may hold: text, a number, a day, nothing. A float is a number of class-hours."""

Number = int | float | None


class LedgerKind(StrEnum):
    """What a ledger (台账) is of (practice.md 1.2: F04, F11, F18 to F21; mission.md row 50)."""

    VISITS = "visits"
    ACTIVITIES = "activities"
    TRAININGS = "trainings"
    REFERRALS = "referrals"
    CRISES = "crises"
    POPULATIONS = "populations"  # numbers only


@dataclass(frozen=True, slots=True)
class LayoutColumn:
    """One column: the ``field`` it shows (empty: left free to write in), its ``heading`` and its
    ``width`` in characters of a spreadsheet."""

    field: str
    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Layout:
    """How a ledger is laid out."""

    ledger: LedgerKind
    title: str
    columns: tuple[LayoutColumn, ...]


@dataclass(frozen=True, slots=True)
class LayoutView:
    """The layout in use. ``version`` 0: as shipped; else who changed it last and when."""

    layout: Layout
    version: int
    changed_by: str = ""
    changed_at: datetime | None = None

    @property
    def is_shipped(self) -> bool:
        return self.version == 0


@dataclass(frozen=True, slots=True)
class FoundLayout:
    """A layout read from a file, not kept yet. ``left_out``: headings that ask for names, phones
    or addresses, which no ledger shows; ``unknown``: headings that become columns to write in;
    ``beyond``: those after as many columns as paper has room for."""

    layout: Layout
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthSum:
    """Rows ``first`` (from 0) and the ``count`` - 1 after it are of ``month``; ``sums`` by column,
    None where nothing is added up."""

    month: str
    first: int
    count: int
    sums: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class LedgerTable:
    """A ledger of a period. No row names a client; ``total`` adds up ``months``.

    ``too_few``: columns of which even the total is below five, and so is not told.
    """

    layout: Layout
    period: Period
    room_name: str
    today: date
    rows: tuple[tuple[Value, ...], ...]
    months: tuple[MonthSum, ...]
    total: MonthSum
    too_few: frozenset[int] = frozenset()
