"""From true counts and earlier packages to what a month publishes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from services.exchange.document import PENDING, TOTAL, Cell, CellState
from services.exchange.numbers import GUARDED, PublishedSoFar, Step, steps
from services.summary import guarded
from services.summary.declarations import DECLARATIONS, Bound, Declaration
from services.summary.guarded import PersonsBehind
from services.summary.history import History
from services.summary.policy import Policy
from services.summary.rounding import Ceiling, Counted, Leaves, Rule, advance, offsets
from services.summary.shape import Shape, Shapes
from services.summary.tables import Population

Steps = Mapping[Population, Step]


@dataclass(frozen=True, slots=True)
class LedgerTerms:
    """What makes one room's rounding its own; nothing of it leaves the room but the ledger id and
    the policy."""

    ledger_id: str
    secret: bytes
    policy: Policy
    counted_before: Mapping[Population, Leaves]


def next_steps(
    counted: Mapping[Population, Counted],
    history: History,
    shapes: Shapes,
    terms: LedgerTerms,
    month: str,
    persons: PersonsBehind,
) -> dict[Population, Step]:
    """What the package of ``month`` publishes, by population.

    ``persons``: how many different people of the calendar year are behind guarded codes.
    """
    before = history.sums()
    taken: dict[Population, Step] = {}
    for declared in DECLARATIONS:
        population = declared.population
        old = before.get(population, PublishedSoFar())
        rule = _rule(declared, history, taken, terms, old)
        tables = shapes.of(population)
        new = advance(counted[population], old, tables, rule)
        # What was broken out of guarded rows in earlier years stays published.
        new = replace(new, guarded=old.guarded)
        if guarded.is_due(month):
            found = guarded.break_out(
                tables, counted[population], new, rule, persons, terms.policy.persons
            )
        else:
            found = {}
        taken[population] = replace(step_between(old, new), guarded=found)
    return taken


def _rule(
    declared: Declaration,
    history: History,
    taken: Steps,
    terms: LedgerTerms,
    old: PublishedSoFar,
) -> Rule:
    population, bound = declared.population, declared.bound
    # Persons cross their thresholds with visits, or they would lag behind by one more step.
    threshold = Population.VISITS if bound is not None else population
    return Rule(
        base=terms.policy.base,
        hold=terms.policy.hold,
        offset=offsets(terms.secret, terms.ledger_id, threshold, terms.policy.base),
        counted_before=terms.counted_before.get(population, {}),
        ceiling=None if bound is None else _ceiling(bound, population, history, taken, old),
        may_release=bound is None or bool(taken[Population.VISITS].tables),
    )


def _ceiling(
    bound: Bound, population: Population, history: History, taken: Steps, old: PublishedSoFar
) -> Ceiling:
    """Visits published this month, and row by row since ``population`` was last broken down; and
    all that was ever published of them."""
    visits = taken[Population.VISITS]
    released = history.last_release(population)
    since = every = PublishedSoFar()
    for document in history.documents:
        step = steps(document)[Population.VISITS]
        every = every.after(step)
        if released is None or document.head.period > released:
            since = since.after(step)
    every = every.after(visits)
    total = every.total if bound.inside is None else every.leaf(*bound.inside)
    moved = min(visits.total, total - old.total)
    return Ceiling(moved, since.after(visits).leaves, total, every.leaves)


def step_between(old: PublishedSoFar, new: PublishedSoFar) -> Step:
    """What takes the published sums from ``old`` to ``new``."""
    tables: dict[str, dict[str, int]] = {}
    if (new.shown, new.leaves) != (old.shown, old.leaves):
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
            rows.extend(_table_cells(name, table, step))
    return tuple(rows)


def _table_cells(population: str, table: Shape, step: Step) -> list[Cell]:
    taken = step.tables.get(table.name)
    not_yet = CellState.NOT_YET_BROKEN_DOWN
    rows = [
        Cell(population, table.name, leaf, not_yet, None)
        if taken is None
        else Cell(population, table.name, leaf, CellState.PUBLISHED, taken[leaf])
        for leaf in table.root.leaves()
    ]
    broken_out = step.guarded.get(table.name, {})
    for row in table.guarded.values():
        state = CellState.PUBLISHED if row in broken_out else CellState.WITHHELD
        rows.append(Cell(population, table.name + GUARDED, row, state, broken_out.get(row)))
    return rows
