"""From true counts and earlier packages to what a month publishes, and back to rows for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.exchange.document import PENDING, TOTAL, Cell, CellState
from services.exchange.numbers import PublishedSoFar, Step, steps
from services.summary.history import History
from services.summary.measures import Measure
from services.summary.rounding import Ceiling, Counted, Leaves, Rule, advance, offsets
from services.summary.shape import Node, Shape, Shapes
from services.summary.tables import (
    BASE,
    HOLD,
    Mark,
    Population,
    PublishedPopulation,
    PublishedRow,
    PublishedTable,
    TrueFigures,
    TruePopulation,
)

Steps = Mapping[Population, Step]
_STATE_TABLE = "state"


@dataclass(frozen=True, slots=True)
class Span:
    """The month of a summary, and the first one of its columns "this year"."""

    month: str
    year_from: str


@dataclass(frozen=True, slots=True)
class LedgerTerms:
    """What makes one room's rounding its own; nothing of it leaves the room but the ledger id."""

    ledger_id: str
    secret: bytes
    counted_before: Mapping[Population, Leaves]


def next_steps(
    counted: Mapping[Population, Counted], history: History, shapes: Shapes, terms: LedgerTerms
) -> dict[Population, Step]:
    """What the next package publishes, by population.

    Persons are bound to visits: in no month, and in no row of a break-down, are more persons
    published than visits. Otherwise a reader, who knows that every person made a visit, could prove
    a small count from 3 persons beside 0 visits, although each number by itself proves nothing.
    The price: the total of persons may lag by one more step of two visits.
    """
    before = history.sums()
    taken: dict[Population, Step] = {}
    for population in Population:
        is_bound = population is Population.PERSONS
        threshold = Population.VISITS if is_bound else population
        rule = Rule(
            base=BASE,
            hold=HOLD,
            offset=offsets(terms.secret, terms.ledger_id, threshold, BASE),
            counted_before=terms.counted_before.get(population, {}),
            ceiling=_visits_since(history, taken[Population.VISITS]) if is_bound else None,
            may_release=not is_bound or bool(taken[Population.VISITS].tables),
        )
        old = before.get(population, PublishedSoFar())
        new = advance(counted[population], old, shapes.of(population), rule)
        taken[population] = _step(old, new)
    return taken


def _visits_since(history: History, step: Step) -> Ceiling:
    """Visits published this month, and row by row since persons were last broken down."""
    released = history.last_release(Population.PERSONS)
    sums = PublishedSoFar()
    for document in history.documents:
        if released is None or document.head.period > released:
            sums = sums.after(steps(document)[Population.VISITS])
    return Ceiling(step.total, sums.after(step).leaves)


def _step(old: PublishedSoFar, new: PublishedSoFar) -> Step:
    tables: dict[str, dict[str, int]] = {}
    if new.shown != old.shown:
        tables = {
            table: {row: value - old.leaf(table, row) for row, value in rows.items()}
            for table, rows in new.leaves.items()
        }
    return Step(new.total - old.total, new.total - new.shown, tables)


def cells(taken: Steps, shapes: Shapes) -> tuple[Cell, ...]:
    """All cells, always the same rows in the same order (disclosure.md 5.4)."""
    rows: list[Cell] = []
    for population, step in taken.items():
        name = population.value
        rows.append(Cell(name, TOTAL, TOTAL, CellState.PUBLISHED, step.total))
        rows.append(Cell(name, TOTAL, PENDING, CellState.PUBLISHED, step.pending))
        for table in shapes.of(population):
            rows_taken = step.tables.get(table.name)
            for leaf in table.root.leaves():
                if rows_taken is None:
                    state, number = CellState.NOT_YET_BROKEN_DOWN, None
                else:
                    state, number = CellState.PUBLISHED, rows_taken[leaf]
                rows.append(Cell(name, table.name, leaf, state, number))
    return tuple(rows)


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
    below_zero = Mark.MOVED if table.name == _STATE_TABLE else Mark.CORRECTION

    def row(node: Node, depth: int) -> PublishedRow:
        leaves = node.leaves()
        number = None if now is None else sum(now[leaf] for leaf in leaves)
        so_far = sum(rows[leaf] for rows in past for leaf in leaves)
        mark = below_zero if number is not None and number < 0 else Mark.NONE
        return PublishedRow(node.code, depth, bool(node.children), number, so_far, mark)

    return PublishedTable(table.name, tuple(row(node, depth) for node, depth in rows_of(table)))


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
