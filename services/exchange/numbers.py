"""The invariants of published numbers (disclosure.md 5.10 a), checked by writer and reader alike.

`PublishedSoFar` is also the room's only memory of what it has published: it is added up from the
stored packages, never kept beside them (disclosure.md 5.2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from services.exchange.document import PENDING, TOTAL, Cell, CellState, Document
from services.exchange.strict_json import Refused

GUARDED = "/guarded"
"""Ends the name of a table whose rows are broken out of a row of the table before, once a year:
its row "other/self_harm" is contained in the row "other" (disclosure.md 5.6)."""

Leaves = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Step:
    """One population in one package. ``tables`` is empty where nothing was broken down;
    ``guarded`` has the rows that were broken out of others, and only those."""

    total: int
    pending: int
    tables: Leaves
    guarded: Leaves = field(default_factory=dict)

    def released(self) -> int | None:
        """Units broken down by this package; the same in every table."""
        for rows in self.tables.values():
            return sum(rows.values())
        return None


@dataclass(frozen=True, slots=True)
class PublishedSoFar:
    """Sums over all packages of a ledger up to one month, for one population."""

    total: int = 0
    shown: int = 0
    leaves: Leaves = field(default_factory=dict)
    guarded: Leaves = field(default_factory=dict)

    def after(self, step: Step) -> "PublishedSoFar":
        """The sums with one more package."""
        return PublishedSoFar(
            self.total + step.total,
            self.shown + (step.released() or 0),
            _added(self.leaves, step.tables),
            _added(self.guarded, step.guarded),
        )

    def leaf(self, table: str, row: str) -> int:
        return self.leaves.get(table, {}).get(row, 0)

    def broken_out(self, table: str, row: str) -> int:
        """Units of a guarded row; ``table`` without its ending."""
        return self.guarded.get(table, {}).get(row, 0)


def _added(sums: Leaves, taken: Leaves) -> Leaves:
    both = dict(sums)
    for table, rows in taken.items():
        old = sums.get(table, {})
        both[table] = {**old, **{row: old.get(row, 0) + step for row, step in rows.items()}}
    return both


def steps(document: Document) -> dict[str, Step]:
    """The steps by population. Raises Refused("cells") where rows are missing, doubled or mixed."""
    cells: dict[str, dict[str, dict[str, Cell]]] = {}
    for cell in document.cells:
        rows = cells.setdefault(cell.population, {}).setdefault(cell.table, {})
        if cell.row in rows:
            raise Refused("cells")
        rows[cell.row] = cell
    return {population: _step(tables) for population, tables in cells.items()}


def _step(tables: dict[str, dict[str, Cell]]) -> Step:
    sums = tables.pop(TOTAL, {})
    guarded = {
        name.removesuffix(GUARDED): _broken_out(tables.pop(name))
        for name in list(tables)
        if name.endswith(GUARDED)
    }
    if set(sums) != {TOTAL, PENDING} or not tables or not guarded.keys() <= tables.keys():
        raise Refused("cells")
    total, pending = sums[TOTAL].step, sums[PENDING].step
    if total is None or pending is None:
        raise Refused("cells")
    released = {name: rows for name, rows in guarded.items() if rows}
    states = {cell.state for rows in tables.values() for cell in rows.values()}
    if states == {CellState.NOT_YET_BROKEN_DOWN}:
        return Step(total, pending, {}, released)
    if states != {CellState.PUBLISHED}:
        raise Refused("cells")
    broken_down = {
        name: {row: cell.step or 0 for row, cell in rows.items()} for name, rows in tables.items()
    }
    return Step(total, pending, broken_down, released)


def _broken_out(rows: dict[str, Cell]) -> dict[str, int]:
    """The rows that are broken out in this package; the others are withheld."""
    if any(c.state not in (CellState.PUBLISHED, CellState.WITHHELD) for c in rows.values()):
        raise Refused("cells")
    return {row: cell.step for row, cell in rows.items() if cell.step is not None}


def check(document: Document) -> None:
    """What one package can show by itself. Raises Refused("cells") or Refused("numbers")."""
    base = document.head.base
    for step in steps(document).values():
        tables = (*step.tables.values(), *step.guarded.values())
        taken = [taken for rows in tables for taken in rows.values()]
        if any(number % base for number in (step.total, step.pending, *taken)):
            raise Refused("numbers")
        if step.pending < 0:
            raise Refused("numbers")
        if len({sum(rows.values()) for rows in step.tables.values()}) > 1:
            raise Refused("numbers")


def check_history(documents: Iterable[Document]) -> dict[str, PublishedSoFar]:
    """Sums over all packages of one ledger, in order, by population.

    Raises Refused("numbers") if totals and break-downs part ways or a sum falls below zero, and
    Refused("ledger") if one package has another ledger, base or hold than the one before.
    """
    sums: dict[str, PublishedSoFar] = {}
    terms: tuple[str, int, int] | None = None
    for document in documents:
        head = document.head
        if terms is not None and terms != (head.ledger, head.base, head.hold):
            raise Refused("ledger")
        terms = (head.ledger, head.base, head.hold)
        check(document)
        for population, step in steps(document).items():
            so_far = sums.get(population, PublishedSoFar()).after(step)
            _check_sums(so_far, step)
            sums[population] = so_far
    return sums


def _check_sums(so_far: PublishedSoFar, step: Step) -> None:
    if so_far.total - so_far.shown != step.pending or so_far.total < 0:
        raise Refused("numbers")
    if any(value < 0 for rows in so_far.leaves.values() for value in rows.values()):
        raise Refused("numbers")
    for table, rows in so_far.guarded.items():
        _check_broken_out(so_far, table, rows, is_new=bool(step.guarded.get(table)))


def _check_broken_out(
    so_far: PublishedSoFar, table: str, rows: Mapping[str, int], *, is_new: bool
) -> None:
    """No guarded row below zero, and together no more than the row that contains them. Later
    corrections may take units from that row; then the next break-out gives them back."""
    parents: dict[str, int] = {}
    for row, units in rows.items():
        parent = row.rpartition("/")[0]
        parents[parent] = parents.get(parent, 0) + units
        if units < 0:
            raise Refused("numbers")
    if is_new and any(units > so_far.leaf(table, row) for row, units in parents.items()):
        raise Refused("numbers")
