"""What a figure is for: a year, half-year, quarter, month or school term.

A term has no day in the law that holds for all schools; here the spring term is February to July
and the autumn term August to January, so that every day belongs to one term.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from services.months import first_day, shifted, span


class PeriodKind(StrEnum):
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    TERM = "term"


_MONTHS = {
    PeriodKind.YEAR: 12,
    PeriodKind.HALF: 6,
    PeriodKind.QUARTER: 3,
    PeriodKind.MONTH: 1,
    PeriodKind.TERM: 6,
}
_CODE = re.compile(r"(20\d\d)(?:-(?:H([12])|Q([1-4])|T([12])|(0[1-9]|1[0-2])))?")
_TERM_BEGINS = 2  # February


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months. ``code``: 2026, 2026-H1, 2026-Q3, 2026-11 or 2026-T2 (autumn term)."""

    kind: PeriodKind
    code: str
    first_month: str

    @property
    def months(self) -> tuple[str, ...]:
        """Its months in order."""
        return span(self.first_month, shifted(self.first_month, _MONTHS[self.kind] - 1))

    @property
    def first(self) -> date:
        return first_day(self.first_month)

    @property
    def last(self) -> date:
        return first_day(shifted(self.first_month, _MONTHS[self.kind])) - timedelta(days=1)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def year(self) -> int:
        """The year whose targets it is measured by: the one in which it begins."""
        return self.first.year

    def elapsed(self, today: date) -> int:
        """Days of it up to and with ``today``; 0 before it, all after it."""
        return max(0, min((today - self.first).days + 1, self.days))

    def number(self) -> int:
        """Which half, quarter, term or month of its year it is; 1 for a year."""
        found = _CODE.fullmatch(self.code)
        assert found is not None  # noqa: S101 - a period is only made here
        return int(next((part for part in found.groups()[1:] if part), "1"))


def parse(code: str) -> Period | None:
    """The period of a code, or None if it is none."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    year, half, quarter, term, month = found.groups()
    if half:
        return _period(PeriodKind.HALF, code, year, int(half) * 6 - 5)
    if quarter:
        return _period(PeriodKind.QUARTER, code, year, int(quarter) * 3 - 2)
    if term:
        return _period(PeriodKind.TERM, code, year, _TERM_BEGINS + (int(term) - 1) * 6)
    if month:
        return _period(PeriodKind.MONTH, code, year, int(month))
    return _period(PeriodKind.YEAR, code, year, 1)


def around(kind: PeriodKind, day: date) -> Period:
    """The period of a kind that ``day`` belongs to."""
    year, month = day.year, day.month
    if kind is PeriodKind.TERM:
        before = month < _TERM_BEGINS
        year, term = (year - 1, 2) if before else (year, 1 + (month - _TERM_BEGINS) // 6)
        code = f"{year}-T{term}"
    else:
        code = {
            PeriodKind.YEAR: f"{year}",
            PeriodKind.HALF: f"{year}-H{(month + 5) // 6}",
            PeriodKind.QUARTER: f"{year}-Q{(month + 2) // 3}",
            PeriodKind.MONTH: f"{year}-{month:02d}",
        }[kind]
    found = parse(code)
    assert found is not None  # noqa: S101 - built as `parse` reads it
    return found


def before(period: Period) -> Period:
    """The period of the same kind before it."""
    return around(period.kind, period.first - timedelta(days=1))


def _period(kind: PeriodKind, code: str, year: str, month: int) -> Period:
    return Period(kind, code, f"{year}-{month:02d}")
