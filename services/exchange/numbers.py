"""The invariants of published numbers (disclosure.md 5.10 a), checked by writer and reader alike.

`PublishedSoFar` is also the room's only memory of what it has published: it is added up from the
stored packages, never kept beside them (disclosure.md 5.2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from services.exchange.document import PENDING, TOTAL, Cell, CellState, Document
from services.exchange.strict_json import Refused


@dataclass(frozen=True, slots=True)
class Step:
    """One population in one package. ``tables`` is empty where nothing was broken down."""

    total: int
    pending: int
    tables: Mapping[str, Mapping[str, int]]

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
    leaves: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def after(self, step: Step) -> "PublishedSoFar":
        """The sums with one more package."""
        if not step.tables:
            return PublishedSoFar(self.total + step.total, self.shown, self.leaves)
        leaves = {
            table: {row: self.leaf(table, row) + taken for row, taken in rows.items()}
            for table, rows in step.tables.items()
        }
        shown = self.shown + (step.released() or 0)
        return PublishedSoFar(self.total + step.total, shown, leaves)

    def leaf(self, table: str, row: str) -> int:
        return self.leaves.get(table, {}).get(row, 0)


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
    if set(sums) != {TOTAL, PENDING} or not tables:
        raise Refused("cells")
    total, pending = sums[TOTAL].step, sums[PENDING].step
    if total is None or pending is None:
        raise Refused("cells")
    states = {cell.state for rows in tables.values() for cell in rows.values()}
    if states == {CellState.NOT_YET_BROKEN_DOWN}:
        return Step(total, pending, {})
    if states != {CellState.PUBLISHED}:
        raise Refused("cells")
    broken_down = {
        name: {row: cell.step or 0 for row, cell in rows.items()} for name, rows in tables.items()
    }
    return Step(total, pending, broken_down)


def check(document: Document) -> None:
    """What one package can show by itself. Raises Refused("cells") or Refused("numbers")."""
    base = document.head.base
    for step in steps(document).values():
        taken = [taken for rows in step.tables.values() for taken in rows.values()]
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
