"""What a room has published for a month, quarter, half-year or year: sums of its stored packages.

A year is never counted from the records: it would be a second rounding of the same people
(disclosure.md 9.2). A month without a package is named, never counted as zero (exchange.md).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from services import check_codes
from services.exchange.document import PENDING, TOTAL, Document
from services.exchange.numbers import GUARDED
from services.indicators.periods import Period
from services.summary.facts import NIL_REPORT, answered
from services.summary.row_sums import Sums, summed_table
from services.summary.tables import (
    Mark,
    Population,
    PublishedPopulation,
    PublishedTable,
)


class MonthPart(StrEnum):
    """What a month gives to the sums of its period."""

    PUBLISHED = "published"
    OPEN = "open"  # not closed yet
    SENT_BEFORE = "sent_before"  # handed over before a restore, which took the package away
    BEFORE = "before"  # before the room's first report
    AHEAD = "ahead"  # has not begun


@dataclass(frozen=True, slots=True)
class MonthSent:
    """One month of a period. ``number``, ``revision`` and ``digest`` of its package, if any."""

    month: str
    part: MonthPart
    number: int = 0
    revision: int = 0
    digest: str = ""
    closed_on: date | None = None
    is_nil: bool = False

    @classmethod
    def of(cls, document: Document) -> "MonthSent":
        """A month with its package."""
        head = document.head
        return cls(
            head.period,
            MonthPart.PUBLISHED,
            head.number,
            head.revision,
            digest(document),
            date.fromisoformat(head.closed_on),
            document.indicators.get(NIL_REPORT, False),
        )

    @property
    def check_code(self) -> str:
        """The code on the month's own page; empty without a package."""
        if not self.digest:
            return ""
        return check_codes.grouped(check_codes.of_digest(bytes.fromhex(self.digest)))


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The published figures of a period; in ``populations``, ``step`` is that of the period and
    ``year`` that of its calendar year up to the end of the period.

    ``totals``: the published totals month by month, from January to the end of the period, None
    where there is no package. ``answers``: what the newest package says yes or no to. ``guarded``:
    by population and table, the rows that may be broken out once a year.
    """

    period: Period
    room_code: str
    room_name: str
    division_code: str
    made_on: date
    base: int
    ledgers: tuple[str, ...]
    months: tuple[MonthSent, ...]
    populations: tuple[PublishedPopulation, ...]
    totals: Mapping[Population, Mapping[str, int | None]]
    facts: Mapping[str, int]
    year_facts: Mapping[str, int]
    answers: Mapping[str, bool]
    guarded: Mapping[tuple[Population, str], tuple[str, ...]]

    def withheld(self, population: Population, table: PublishedTable) -> tuple[str, ...]:
        """Guarded rows of a table that are not broken out now (disclosure.md 5.6)."""
        shown = {row.code for row in table.rows}
        rows = self.guarded.get((population, table.name), ())
        return tuple(row for row in rows if row not in shown)

    @property
    def missing(self) -> tuple[MonthSent, ...]:
        """Months that should be in the sums and are not."""
        return tuple(m for m in self.months if m.part is not MonthPart.PUBLISHED)

    @property
    def published(self) -> tuple[MonthSent, ...]:
        """Months that are in the sums."""
        return tuple(m for m in self.months if m.part is MonthPart.PUBLISHED)

    @property
    def name(self) -> str:
        """What a saved file is called: ``k7m2qa-2026-Q3``."""
        return f"{self.room_code}-{self.period.code}"


def populations(period: Period, documents: Sequence[Document]) -> tuple[PublishedPopulation, ...]:
    """The sums of every population that a package of the period's year has.

    ``documents``: the newest revision of each month, in order, all ledgers together.
    """
    last = period.months[-1]
    known = [d for d in documents if d.head.period <= last]
    year = [d for d in known if d.head.period >= f"{last[:4]}-01"]
    names = dict.fromkeys(cell.population for d in year for cell in d.cells)
    return tuple(
        _population(Population(name), period, known, [_Month.of(d, name) for d in year])
        for name in names
    )


def guarded(documents: Sequence[Document]) -> dict[tuple[Population, str], tuple[str, ...]]:
    """Every row that may be broken out of another one once a year, by population and table."""
    rows: dict[tuple[Population, str], dict[str, None]] = {}
    for document in documents:
        for cell in document.cells:
            if cell.table.endswith(GUARDED):
                key = Population(cell.population), cell.table.removesuffix(GUARDED)
                rows.setdefault(key, {})[cell.row] = None
    return {key: tuple(found) for key, found in rows.items()}


def digest(document: Document) -> str:
    """SHA-256 (hex) of the published cells, as `case.Case.digest`."""
    rows = [asdict(cell) for cell in document.cells]
    text = json.dumps(
        [rows, dict(document.facts), answered(document.indicators), document.head.remarks],
        sort_keys=True,
    )
    return hashlib.sha256(text.encode()).hexdigest()


def totals(
    documents: Sequence[Document], months: Sequence[str]
) -> dict[Population, dict[str, int | None]]:
    """The published totals of ``months``, None where a month has no package."""
    found: dict[str, dict[str, int | None]] = {}
    for document in documents:
        for cell in document.cells:
            if cell.table == TOTAL == cell.row:
                found.setdefault(cell.population, {})[document.head.period] = cell.step
    return {
        Population(name): {month: by_month.get(month) for month in months}
        for name, by_month in found.items()
    }


@dataclass(frozen=True, slots=True)
class _Month:
    """One population in one package: the steps that it published, by table and row."""

    month: str
    ledger: str
    total: int
    pending: int
    rows: Mapping[str, Mapping[str, int | None]]

    @classmethod
    def of(cls, document: Document, population: str) -> "_Month":
        rows: dict[str, dict[str, int | None]] = {}
        for cell in document.cells:
            if cell.population == population:
                rows.setdefault(cell.table, {})[cell.row] = cell.step
        sums = rows.pop(TOTAL, {})
        return cls(
            document.head.period,
            document.head.ledger,
            sums.get(TOTAL) or 0,
            sums.get(PENDING) or 0,
            rows,
        )

    @property
    def is_released(self) -> bool:
        """Whether it breaks its population down."""
        return any(
            step is not None
            for table, rows in self.rows.items()
            if not table.endswith(GUARDED)
            for step in rows.values()
        )

    @property
    def released(self) -> int:
        """Units that it breaks down; the same in every table."""
        tables = (rows for name, rows in self.rows.items() if not name.endswith(GUARDED))
        return sum(step or 0 for step in next(tables, {}).values())


def _population(
    population: Population, period: Period, known: Sequence[Document], year: Sequence[_Month]
) -> PublishedPopulation:
    inside = [m for m in year if m.month in period.months]
    step = sum(m.total for m in inside)
    year_total = sum(m.total for m in year)
    return PublishedPopulation(
        population=population,
        step=step,
        year=year_total,
        pending=_pending(inside or year),
        year_pending=year_total - sum(m.released for m in year),
        covers_from=_covers_from(population, inside, known),
        mark=Mark.CORRECTION if step < 0 else Mark.NONE,
        tables=tuple(_table(name, inside, year) for name in _tables(year)),
    )


def _pending(months: Sequence[_Month]) -> int:
    """What waits at the end; a ledger that was closed keeps what waited in it."""
    return sum({m.ledger: m.pending for m in months}.values())


def _covers_from(
    population: Population, inside: Sequence[_Month], known: Sequence[Document]
) -> str | None:
    """The month after the break-down before the first one here, or the first of its ledger."""
    first = next((m for m in inside if m.is_released), None)
    if first is None:
        return None
    months = [_Month.of(d, population) for d in known if d.head.ledger == first.ledger]
    earlier = [m for m in months if m.month < first.month]
    begin = first.month
    for month in reversed(earlier):
        if month.is_released:
            break
        begin = month.month
    return begin


def _tables(year: Sequence[_Month]) -> list[str]:
    names = dict.fromkeys(name for m in year for name in m.rows)
    return [name for name in names if not name.endswith(GUARDED)]


def _table(name: str, inside: Sequence[_Month], year: Sequence[_Month]) -> PublishedTable:
    leaves = dict.fromkeys(row for m in year for row in m.rows.get(name, {}))
    guarded = name + GUARDED
    return summed_table(
        name,
        leaves,
        Sums(_added(name, inside), _added(name, year)),
        Sums(_added(guarded, inside), _added(guarded, year)),
    )


def _added(table: str, months: Sequence[_Month]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for month in months:
        for row, step in month.rows.get(table, {}).items():
            if step is not None:
                sums[row] = sums.get(row, 0) + step
    return sums
