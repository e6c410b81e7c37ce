"""Counts month by month: what `services.summary` counts, from the same statements.

Persons count in the month of their first visit of the calendar year, so everything is counted from
the January before the oldest month that is shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import table
from models.room import Room
from models.visit import Visit
from services.dashboard.records import FACT_TOTALS, Part, Series
from services.desk import Desk
from services.summary import policy as policies
from services.summary.declarations import DECLARATIONS
from services.summary.facts import facts, is_stock
from services.summary.measures import Measure, measure
from services.summary.shape import Shape, shapes
from services.summary.tables import Population

_SCHOOL = "school"
_FIRST_VISIT = select(func.min(table(Visit).c.month))


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """What was counted, by month. ``first_month`` as in `Board`."""

    series: tuple[Series, ...]
    parts: tuple[Part, ...]
    first_month: str | None


def counts(session: Session, desk: Desk, months: Sequence[str]) -> MonthCounts:
    """Everything that there is to see of ``months`` (oldest first), in one pass."""
    room = session.scalars(select(Room)).one()
    policy = policies.of_ledger(session, room.ledger_id)
    tables = shapes(desk.codes, policy, is_school=room.kind == _SCHOOL)
    measured = measure(session, tables, f"{months[0][:4]}-01", months[-1])
    series = (*_of_people(measured, months), *_of_things(session, months))
    return MonthCounts(
        series,
        tuple(_parts(measured, months)),
        _first_month(session, months, series),
    )


def _of_people(measured: Mapping[Population, Measure], months: Sequence[str]) -> Iterator[Series]:
    for population, one in measured.items():
        totals = (sum(one.lines.get(month, {}).values()) for month in months)
        yield Series(population.value, tuple(totals))


def _of_things(session: Session, months: Sequence[str]) -> Iterator[Series]:
    """Facts that there were in one of the months at least, and their totals."""
    by_month = [facts(session, month, month) for month in months]
    for group in FACT_TOTALS:
        sums = (sum(n for code, n in found.items() if _group(code) == group) for found in by_month)
        yield Series(group, tuple(sums))
    for code in dict.fromkeys(code for found in by_month for code in found):
        yield Series(code, tuple(found.get(code, 0) for found in by_month))


def _group(code: str) -> str:
    return code.partition("/")[0]


def _parts(measured: Mapping[Population, Measure], months: Sequence[str]) -> Iterator[Part]:
    for declared in DECLARATIONS:
        if declared.moves:
            one = measured[declared.population]
            shape = next(shape for shape in one.tables if shape.name == declared.moves)
            yield from _rows(declared.population, one, shape, months)


def _rows(
    population: Population, one: Measure, shape: Shape, months: Sequence[str]
) -> Iterator[Part]:
    by_month = [one.between(month, month).leaves[shape.name] for month in months]
    for row in shape.root.leaves():
        yield Part(population, shape.name, row, tuple(found.get(row, 0) for found in by_month))


def _first_month(session: Session, months: Sequence[str], series: Sequence[Series]) -> str | None:
    """Posts of the team may be older than the room's first record, and do not count."""
    flows = [one.numbers for one in series if not is_stock(one.measure)]
    used = (m for n, m in enumerate(months) if any(numbers[n] for numbers in flows))
    found = (session.scalar(_FIRST_VISIT), next(used, None))
    return min((month for month in found if month), default=None)
