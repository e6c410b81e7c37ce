"""The published steps as rows for people, and the true figures by the same rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.exchange.numbers import Step
from services.summary.declarations import DECLARATIONS
from services.summary.history import History
from services.summary.measures import Measure
from services.summary.publishing import Steps
from services.summary.rounding import Counted
from services.summary.shape import Node, Shape, Shapes
from services.summary.tables import (
    Mark,
    Population,
    PublishedPopulation,
    PublishedRow,
    PublishedTable,
    TrueFigures,
    TruePopulation,
)

MOVING = frozenset(declared.moves for declared in DECLARATIONS if declared.moves)
"""Tables whose rows records pass through."""


@dataclass(frozen=True, slots=True)
class Span:
    """The month of a summary, and the first one of its columns "this year"."""

    month: str
    year_from: str


def published(
    taken: Steps, history: History, shapes: Shapes, span: Span
) -> tuple[PublishedPopulation, ...]:
    """Rows for people: this month's steps beside the year's; ``history`` is without the month."""
    return tuple(
        _population(
            population,
            step,
            [*history.steps_of(population, span.year_from, span.month), step],
            shapes.of(population),
            _covers_from(history, population, span) if step.tables else None,
        )
        for population, step in taken.items()
    )


def _covers_from(history: History, population: Population, span: Span) -> str:
    """The month after the last break-down, or the first of the ledger."""
    released = history.last_release(population)
    later = [
        d.head.period for d in history.documents if released is None or d.head.period > released
    ]
    return later[0] if later else span.month


def _population(
    population: Population,
    step: Step,
    year: Sequence[Step],
    tables: Sequence[Shape],
    covers_from: str | None,
) -> PublishedPopulation:
    total = sum(s.total for s in year)
    shown = sum(s.released() or 0 for s in year)
    return PublishedPopulation(
        population=population,
        step=step.total,
        year=total,
        pending=step.pending,
        year_pending=total - shown,
        covers_from=covers_from,
        mark=Mark.CORRECTION if step.total < 0 else Mark.NONE,
        tables=tuple(_table(table, step, year) for table in tables),
    )


def _table(table: Shape, step: Step, year: Sequence[Step]) -> PublishedTable:
    now = step.tables.get(table.name)
    past = [s.tables[table.name] for s in year if s.tables]
    below_zero = Mark.MOVED if table.name in MOVING else Mark.CORRECTION
    guarded_now = step.guarded.get(table.name, {})
    guarded_past = [s.guarded[table.name] for s in year if table.name in s.guarded]

    def row(node: Node, depth: int) -> PublishedRow:
        leaves = node.leaves()
        number = None if now is None else sum(now[leaf] for leaf in leaves)
        so_far = sum(rows[leaf] for rows in past for leaf in leaves)
        mark = below_zero if number is not None and number < 0 else Mark.NONE
        return PublishedRow(node.code, depth, bool(node.children), number, so_far, mark)

    def broken_out(code: str, depth: int) -> PublishedRow:
        number = guarded_now.get(code)
        so_far = sum(rows.get(code, 0) for rows in guarded_past)
        mark = Mark.CORRECTION if number is not None and number < 0 else Mark.NONE
        return PublishedRow(code, depth, False, number, so_far, mark, is_guarded=True)

    rows: list[PublishedRow] = []
    shown = {code for found in guarded_past for code in found}
    for node, depth in rows_of(table):
        rows.append(row(node, depth))
        inside = (code for code in table.guarded.values() if code.rpartition("/")[0] == node.code)
        rows.extend(broken_out(code, depth + 1) for code in inside if code in shown)
    return PublishedTable(table.name, tuple(rows))


def rows_of(table: Shape) -> list[tuple[Node, int]]:
    """Every row below the root, groups before their members."""
    rows: list[tuple[Node, int]] = []
    for child in table.root.children:
        rows.append((child, 0))
        rows.extend((grandchild, 1) for grandchild in child.children)
    return rows


def truth(measures: Mapping[Population, Measure], span: Span) -> tuple[TruePopulation, ...]:
    """The true figures of the month and of the year's months so far, by the same rows."""
    found = []
    for population, measured in measures.items():
        month = measured.between(span.month, span.month)
        year = measured.between(span.year_from, span.month)
        tables = {
            table.name: TrueFigures(_by_row(table, month), _by_row(table, year))
            for table in measured.tables
        }
        found.append(TruePopulation(population, month.total, year.total, tables))
    return tuple(found)


def _by_row(table: Shape, counted: Counted) -> dict[str, int]:
    leaves = counted.leaves[table.name]
    return {
        node.code: sum(leaves.get(leaf, 0) for leaf in node.leaves()) for node, _ in rows_of(table)
    }
