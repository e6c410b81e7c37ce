"""Counts of the records behind a summary, summed up by month and by the rows of the tables."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from models.base import table
from models.referral import Referral
from models.visit import Visit
from services.summary.declarations import DECLARATIONS, Declaration, span
from services.summary.rounding import Counted
from services.summary.shape import Shape, Shapes
from services.summary.tables import Population

SEEN_IN_MONTH = text(
    "SELECT count(DISTINCT client_id), count(*) - count(client_id) FROM visit WHERE month = :month"
)

VISITS_BY_MONTH = text("SELECT month, count(*) FROM visit WHERE month >= :first GROUP BY month")

_VISIT, _REFERRAL = table(Visit).c, table(Referral).c

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """All counted records of one population, by month and by what its tables show.

    ``lines``: month -> values -> count; ``slices`` cuts the values for each table.
    """

    tables: tuple[Shape, ...]
    slices: tuple[slice, ...]
    lines: Mapping[str, Mapping[Values, int]]
    _counted: dict[tuple[str, str], Counted] = field(default_factory=dict, repr=False)

    def between(self, first: str, last: str) -> Counted:
        """The counts of the months ``first`` to ``last``, both included; added up once."""
        if (first, last) not in self._counted:
            self._counted[first, last] = self._added_up(first, last)
        return self._counted[first, last]

    def _added_up(self, first: str, last: str) -> Counted:
        by_table: list[Counter[Values]] = [Counter() for _ in self.tables]
        total = 0
        for month, counts in self.lines.items():
            if first <= month <= last:
                total += sum(counts.values())
                for cut, counter in zip(self.slices, by_table, strict=True):
                    for values, count in counts.items():
                        counter[values[cut]] += count
        return Counted(
            total,
            {
                table.name: _by_leaf(table, counter)
                for table, counter in zip(self.tables, by_table, strict=True)
            },
            {
                table.name: _by_code(table, counter)
                for table, counter in zip(self.tables, by_table, strict=True)
                if table.guarded
            },
        )


def measure(session: Session, shapes: Shapes, first: str, last: str) -> dict[Population, Measure]:
    """Everything that is counted in the months ``first`` to ``last`` ("2026-01"), both included."""
    values = span(first, last)
    return {
        declared.population: Measure(
            shapes.of(declared.population), _slices(declared), _lines(session, declared, values)
        )
        for declared in DECLARATIONS
    }


def persons_behind(
    session: Session, column: str, codes: Collection[str], first: str, last: str
) -> dict[str, int]:
    """How many different clients have a visit with each code, from ``first`` to ``last``, or a
    referral to each destination; true, and only compared with a floor (disclosure.md 5.6)."""
    records = _REFERRAL if column == "destination" else _VISIT
    coded = records[column]
    found = (
        select(coded, func.count(records.client_id.distinct()))
        .where(records.month.between(first, last), coded.in_(codes))
        .group_by(coded)
    )
    return {code: number for code, number in session.execute(found)}


def _slices(declared: Declaration) -> tuple[slice, ...]:
    return tuple(slice(a, b) for a, b in pairwise(accumulate(declared.widths, initial=0)))


def _lines(
    session: Session, declared: Declaration, values: Mapping[str, str]
) -> dict[str, dict[Values, int]]:
    found: defaultdict[str, dict[Values, int]] = defaultdict(dict)
    for statement in declared.statements:
        rows: Iterable[Any] = session.execute(statement, values)
        if declared.is_joined:
            same = Counter(row[0] for row in rows)  # each text is taken apart once
            rows = ((*key.split("/"), number) for key, number in same.items())
        # Thousands of rows in a large room: a row is cut, not taken apart, and summed by hand.
        for row in rows:
            counts, shown = found[row[0]], row[1:-1]
            counts[shown] = counts.get(shown, 0) + row[-1]
    return found


def _by_leaf(table: Shape, counter: Mapping[Values, int]) -> Counter[str]:
    leaves: Counter[str] = Counter()
    for values, count in counter.items():
        leaves[table.leaf(*values)] += count
    return leaves


def _by_code(table: Shape, counter: Mapping[Values, int]) -> dict[str, int]:
    return {table.guarded[v[0]]: count for v, count in counter.items() if v[0] in table.guarded}
