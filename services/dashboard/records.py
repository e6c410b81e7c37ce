"""What the page of the room shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from services.indicators.records import Line
from services.summary.tables import Population
from services.today import Waiting

MONTHS_SHOWN = 24
FACT_TOTALS = ("activities", "trainings")
"""Groups of facts whose kinds exclude each other, so that their sum is a number of its own."""


@dataclass(frozen=True, slots=True)
class Series:
    """One measure, month by month, as many as the board has months. ``measure``: a population, a
    fact ("activities/lecture") or a group of facts ("activities")."""

    measure: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One row of a table through which records pass: where referrals and follow-ups stand now."""

    population: Population
    table: str
    row: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of the present month beside the month before and the same month a year ago; None
    where the room has no records that are so old."""

    now: int
    before: int | None
    year_ago: int | None


@dataclass(frozen=True, slots=True)
class ToReport:
    """The month to close next. ``late``: how many months should have been handed over by now."""

    month: str
    due: date
    late: int


@dataclass(frozen=True, slots=True)
class Board:
    """``months``: oldest first, the last one goes on now. ``first_month``: of the oldest record;
    None in a room that has none. ``tables``: by population, one of which all rows are all of it,
    to find the records. ``targets``: what is missing first. ``is_published``: a month was
    closed, so that there is something to print."""

    today: date
    months: tuple[str, ...]
    first_month: str | None
    series: tuple[Series, ...]
    parts: tuple[Part, ...]
    tables: Mapping[str, str]
    targets: tuple[Line, ...]
    waiting: Waiting
    to_report: ToReport
    is_published: bool

    def of(self, measure: str) -> Series:
        """The series of a measure; of one that counts nothing, a row of zeros."""
        found = (one for one in self.series if one.measure == measure)
        return next(found, Series(measure, (0,) * len(self.months)))

    def compared(self, numbers: Sequence[int]) -> Compared:
        """The newest of ``numbers`` with those that it is compared with."""
        return Compared(numbers[-1], self._old(numbers, -2), self._old(numbers, -13))

    def is_known(self, month: str) -> bool:
        """Whether the room has records from a time that is not later: else there is no figure."""
        return self.first_month is not None and month >= self.first_month

    def _old(self, numbers: Sequence[int], place: int) -> int | None:
        return numbers[place] if self.is_known(self.months[place]) else None
