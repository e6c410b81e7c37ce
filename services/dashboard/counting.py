"""Counts month by month: what `services.summary` counts, from the same statements.

Persons count in the month of their first visit of the calendar year, so everything is counted from
the January before the oldest month that is shown. The statements are added up inside the database:
a large room has a hundred thousand different rows in two years, and their sums are a few hundred.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from sqlalchemy import TextClause, func, select, text
from sqlalchemy.orm import Session

from models.base import table
from models.room import Room
from models.visit import Visit
from services.dashboard.records import FACT_TOTALS, Part, Series
from services.desk import Desk
from services.summary import policy as policies
from services.summary.declarations import DECLARATIONS, Declaration, span
from services.summary.facts import facts, is_stock
from services.summary.shape import Shape, Shapes, shapes

_SCHOOL = "school"
_MONTH = 7  # characters; a joined statement has the values after it
_FIRST_VISIT = select(func.min(table(Visit).c.month))


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """What was counted, by month; as in `Board`."""

    series: tuple[Series, ...]
    parts: tuple[Part, ...]
    tables: Mapping[str, str]
    first_month: str | None


def counts(session: Session, desk: Desk, months: Sequence[str]) -> MonthCounts:
    """Everything that there is to see of ``months`` (oldest first), each record read once."""
    room = session.scalars(select(Room)).one()
    policy = policies.of_ledger(session, room.ledger_id)
    tables = shapes(desk.codes, policy, is_school=room.kind == _SCHOOL)
    people = [_Counted.of(session, one, tables, months) for one in DECLARATIONS]
    series = (*(one.total for one in people), *_of_things(session, months))
    return MonthCounts(
        series,
        tuple(part for one in people for part in one.parts),
        {one.population.value: tables.of(one.population)[0].name for one in DECLARATIONS},
        _first_month(session, months, series),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """One population. ``parts``: where its records stand, if they pass through a table."""

    total: Series
    parts: tuple[Part, ...]

    @classmethod
    def of(
        cls, session: Session, declared: Declaration, tables: Shapes, months: Sequence[str]
    ) -> "_Counted":
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        values = span(f"{months[0][:4]}-01", months[-1])
        shape, cut = _passed_through(declared, tables)
        for statement in _added_up(declared, cut):
            for month, *codes, number in session.execute(statement, values):
                found[month][shape.leaf(*codes) if shape else ""] += number
        population = declared.population
        totals = tuple(sum(found[month].values()) for month in months)
        parts = (
            Part(population, shape.name, row, tuple(found[month][row] for month in months))
            for row in (shape.root.leaves() if shape else ())
            if shape
        )
        return cls(Series(population.value, totals), tuple(parts))


def _passed_through(declared: Declaration, tables: Shapes) -> tuple[Shape | None, slice]:
    """The table that records pass through, and which of the values are its own."""
    cuts = pairwise(accumulate(declared.widths, initial=0))
    for shape, (begin, end) in zip(tables.of(declared.population), cuts, strict=True):
        if shape.name == declared.moves:
            return shape, slice(begin, end)
    return None, slice(0)


def _added_up(declared: Declaration, cut: slice) -> Iterator[TextClause]:
    """Its statements, added up by month and by the values in ``cut``."""
    number = 0 if declared.is_joined else sum(declared.widths)
    names = [f"value{place}" for place in range(number)]
    columns = ", ".join(["month", *names, "number"])
    kept = ", ".join([f"substr(month, 1, {_MONTH})", *names[cut]])
    for statement in declared.statements:
        # Nothing in it comes from outside: the statements and the names are the program's own.
        yield text(
            f"WITH one({columns}) AS ({statement}) "  # noqa: S608
            f"SELECT {kept}, sum(number) FROM one GROUP BY {kept}"
        )


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


def _first_month(session: Session, months: Sequence[str], series: Sequence[Series]) -> str | None:
    """Posts of the team may be older than the room's first record, and do not count."""
    flows = [one.numbers for one in series if not is_stock(one.measure)]
    used = (m for n, m in enumerate(months) if any(numbers[n] for numbers in flows))
    found = (session.scalar(_FIRST_VISIT), next(used, None))
    return min((month for month in found if month), default=None)
