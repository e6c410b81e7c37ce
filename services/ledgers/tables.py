"""A ledger of a period: one pass over the records, with the sums of each month beside it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.room import Room
from models.vocabulary import ClientState
from services import access
from services.desk import Desk
from services.indicators.periods import Period, PeriodKind
from services.ledgers import key_populations
from services.ledgers.fields import SERIAL, fields_of
from services.ledgers.records import Layout, LedgerKind, LedgerTable, MonthSum, Number, Value
from services.ledgers.sources import SOURCES, Getter
from services.ledgers.telling import Telling
from services.months import month_of
from services.progress import Progress
from services.screenings.hiding import THRESHOLD
from services.summary import ledgers

_BATCH = 1000  # rows between two looks at whether the user stopped it
_CLIENT = table(Client).c
_PERHAPS_SHUT = select(_CLIENT.id).where(
    _CLIENT.is_restricted | (_CLIENT.state == ClientState.LOCKED)
)

_NUMBERS = ("on_file", "seen", "visits")

Cells = tuple[Value, ...]


def read(
    session: Session, desk: Desk, layout: Layout, period: Period, progress: Progress
) -> LedgerTable:
    """The ledger as it stands. Raises Cancelled."""
    shut = access.shut_of(session, desk, session.scalars(_PERHAPS_SHUT))
    name, kind = session.execute(select(Room.name, Room.kind)).one()
    policy = ledgers.terms_in_use(session)
    say = Telling(desk.codes, policy, shut, is_school=kind == "school")
    if layout.ledger is LedgerKind.POPULATIONS:
        return _of_populations(session, desk, layout, period, name, say)
    rows, months = _rows(session, layout, period, say, progress)
    total = _sum_of(months, len(layout.columns))
    return LedgerTable(layout, period, name, desk.clock.today(), rows, months, total)


def _rows(
    session: Session, layout: Layout, period: Period, say: Telling, progress: Progress
) -> tuple[tuple[Cells, ...], tuple[MonthSum, ...]]:
    source = SOURCES[layout.ledger]
    getters = _getters(layout, source.getters(say))
    statement = source.statement(period)
    total = session.scalar(_counting(statement)) or 0
    found = session.execute(statement.execution_options(yield_per=_BATCH))
    sums = _Sums(layout)
    rows: list[Cells] = []
    for number, row in enumerate(found, 1):
        if number % _BATCH == 0:
            progress.step(number, total)
        cells = tuple(number if get is None else get(row) for get in getters)
        rows.append(cells)
        sums.add(row.day, cells)
    return tuple(rows), sums.finish()


def _counting(statement: Select[Any]) -> Select[int]:
    """How many rows there will be, for whoever waits."""
    return statement.with_only_columns(func.count()).order_by(None)


def _getters(layout: Layout, known: Mapping[str, Getter]) -> list[Getter | None]:
    """None numbers the rows; what is left free is filled with nothing."""
    return [
        None if column.field == SERIAL else known.get(column.field, _nothing)
        for column in layout.columns
    ]


def _nothing(row: object) -> Value:
    return None


class _Sums:
    """Adds up month by month as the rows come, in the order of their days."""

    def __init__(self, layout: Layout) -> None:
        known = fields_of(layout.ledger)
        self._added = [
            place
            for place, column in enumerate(layout.columns)
            if column.field and known[column.field].is_total
        ]
        self._width = len(layout.columns)
        self._months: list[MonthSum] = []
        self._month, self._first, self._count = "", 0, 0
        self._sums: dict[int, int | float] = {}
        self._year_and_month = (0, 0)

    def add(self, day: date, cells: Cells) -> None:
        if (day.year, day.month) != self._year_and_month:
            self._close()
            self._year_and_month, self._month = (day.year, day.month), month_of(day)
        self._count += 1
        for place in self._added:
            value = cells[place]
            if isinstance(value, int | float):
                self._sums[place] = self._sums.get(place, 0) + value

    def finish(self) -> tuple[MonthSum, ...]:
        self._close()
        return tuple(self._months)

    def _close(self) -> None:
        if self._count:
            sums = tuple(self._sums.get(place) for place in range(self._width))
            self._months.append(MonthSum(self._month, self._first, self._count, sums))
        self._first, self._count, self._sums = self._first + self._count, 0, {}


def _sum_of(months: Iterable[MonthSum], width: int) -> MonthSum:
    months = tuple(months)
    sums = tuple(_add(month.sums[place] for month in months) for place in range(width))
    return MonthSum("", 0, sum(month.count for month in months), sums)


def _add(numbers: Iterable[Number]) -> Number:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _of_populations(
    session: Session, desk: Desk, layout: Layout, period: Period, room: str, say: Telling
) -> LedgerTable:
    """For the whole year, whatever part of it is asked for."""
    whole = Period(PeriodKind.YEAR, f"{period.year}", f"{period.year}-01")
    policy, today = ledgers.terms_in_use(session), desk.clock.today()
    counts = key_populations.count(session, desk.codes, policy, whole, today)
    columns = zip(*counts.values(), strict=True)
    totals = dict(zip(_NUMBERS, map(sum, columns), strict=True))
    few = {name for name, number in totals.items() if number < THRESHOLD}
    rows = tuple(_population_rows(counts, few, layout, say))
    sums = tuple(
        None if column.field in few else totals.get(column.field) for column in layout.columns
    )
    too_few = frozenset(n for n, column in enumerate(layout.columns) if column.field in few)
    total = MonthSum("", 0, len(rows), sums)
    return LedgerTable(layout, whole, room, desk.clock.today(), rows, (), total, too_few)


def _population_rows(
    counts: Mapping[str, key_populations.Counts], few: set[str], layout: Layout, say: Telling
) -> Iterator[Cells]:
    for number, (code, counted) in enumerate(counts.items(), 1):
        told: dict[str, Value] = dict(zip(_NUMBERS, counted, strict=True))
        told |= dict.fromkeys(few, say.words.too_few)
        told |= {"population": say.population(code), SERIAL: number}
        yield tuple(told.get(column.field) for column in layout.columns)
