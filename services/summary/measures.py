"""Counts of the records, read from covering indexes alone (performance.md, Summaries)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.summary.rounding import Counted
from services.summary.shape import Shape, Shapes
from services.summary.tables import Population

# Grouped in the order of ix_visit_summary: one pass, no sorting, no table page.
VISITS = text(
    "SELECT month, mode, sex, age_band, topic, population, risk, count(*) FROM visit "
    "WHERE month BETWEEN :first AND :last "
    "GROUP BY month, mode, sex, age_band, topic, population, risk"
)

# A client counts once a calendar year, in the first month of a visit, with the values of one real
# visit of that month (the first in the order of the index, which knows no day). So months add up to
# years, and no cell of persons is larger than the same cell of visits.
PERSONS = text(
    "SELECT min(month || '/' || mode || '/' || sex || '/' || age_band || '/' || topic || '/' "
    "|| population || '/' || risk) FROM visit INDEXED BY ix_visit_summary "
    "WHERE month BETWEEN :first AND :last AND client_id IS NOT NULL "
    "GROUP BY client_id, substr(month, 1, 4)"
)

REFERRALS = text(
    "SELECT month, destination, state, count(*) FROM referral "
    "WHERE month BETWEEN :first AND :last GROUP BY month, destination, state"
)

SEEN_IN_MONTH = text(
    "SELECT count(DISTINCT client_id), count(*) - count(client_id) FROM visit WHERE month = :month"
)

VISITS_BY_MONTH = text("SELECT month, count(*) FROM visit WHERE month >= :first GROUP BY month")


@dataclass(frozen=True, slots=True)
class Line:
    """So many records of one month with these leaves, one for each table."""

    month: str
    leaves: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Measure:
    """All counted records of one population, summed up where month and leaves are equal."""

    tables: tuple[Shape, ...]
    lines: tuple[Line, ...]

    def between(self, first: str, last: str) -> Counted:
        """The counts of the months ``first`` to ``last``, both included."""
        leaves: dict[str, Counter[str]] = {table.name: Counter() for table in self.tables}
        total = 0
        for line in self.lines:
            if first <= line.month <= last:
                total += line.count
                for table, leaf in zip(self.tables, line.leaves, strict=True):
                    leaves[table.name][leaf] += line.count
        return Counted(total, leaves)


def measure(session: Session, shapes: Shapes, first: str, last: str) -> dict[Population, Measure]:
    """Everything that is counted in the months ``first`` to ``last`` ("2026-01"), both included."""
    span = {"first": first, "last": last}
    visits = session.execute(VISITS, span)
    persons = Counter(key for (key,) in session.execute(PERSONS, span))
    people = [(*key.split("/"), count) for key, count in persons.items()]
    referrals = session.execute(REFERRALS, span)
    return {
        Population.VISITS: Measure(shapes.visits, _visit_lines(shapes, visits)),
        Population.PERSONS: Measure(shapes.visits, _visit_lines(shapes, people)),
        Population.REFERRALS: Measure(shapes.referrals, _referral_lines(shapes, referrals)),
    }


def _visit_lines(shapes: Shapes, rows: Iterable[Sequence[Any]]) -> tuple[Line, ...]:
    by_mode, by_age_sex, by_topic, by_population, by_risk = shapes.visits
    return tuple(
        Line(
            month,
            (
                by_mode.leaf(mode),
                by_age_sex.leaf(str(sex), age_band),
                by_topic.leaf(topic),
                by_population.leaf(population),
                by_risk.leaf(risk),
            ),
            count,
        )
        for month, mode, sex, age_band, topic, population, risk, count in rows
    )


def _referral_lines(shapes: Shapes, rows: Iterable[Sequence[Any]]) -> tuple[Line, ...]:
    by_destination, by_state = shapes.referrals
    return tuple(
        Line(month, (by_destination.leaf(destination), by_state.leaf(state)), count)
        for month, destination, state, count in rows
    )
