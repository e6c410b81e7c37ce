"""An office's own month: sums of what its rooms published, less what the office said before.

No rounding of its own (disclosure.md 5.3: two roundings of the same people can be intersected). A
step is the sum of everything that counts now, up to the month, minus the sum of the office's
earlier packages: what came late, was replaced or was undone goes out with the next month, as a late
record does in a room, and at every month the office's sums are those of its rooms to the unit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import gcd

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.county import Incoming, IncomingFigure
from services.county import rollup_view, sums
from services.county.office_facts import OFFICE_PACKAGES, OFFICE_ROOMS
from services.county.sums import FigureIndex, Head, Key, Span
from services.errors import Conflict
from services.exchange.document import PENDING, TOTAL, Cell, CellState, Document
from services.exchange.numbers import GUARDED, PublishedSoFar, check_history
from services.exchange.strict_json import Refused
from services.summary.facts import NIL_REPORT, is_stock, summed
from services.summary.policy import LEAST_BASE

_BEGINNING = "0000-01"


@dataclass(frozen=True, slots=True)
class CountySums:
    """All that counts up to a month: by cell the sum of all steps, and the packages behind it.

    ``broken_out``: guarded rows that some room has broken out, be it with 0.
    """

    month: str
    cells: Mapping[Key, int]
    broken_out: frozenset[Key]
    heads: Sequence[Head]

    @property
    def base(self) -> int:
        """What every number is a multiple of. Raises Conflict("mixed_bases") if that is nothing:
        then no margin could be said of the sum (disclosure.md 5.9)."""
        common = gcd(*(head.base for head in self.heads))
        if common < LEAST_BASE:
            raise Conflict("mixed_bases")
        return common


@dataclass(frozen=True, slots=True)
class Content:
    """What the package of a month says, before it has a number."""

    cells: tuple[Cell, ...]
    facts: Mapping[str, int]
    indicators: Mapping[str, bool]


def first_month(session: Session) -> str | None:
    """The oldest month that counts: with it the office's own ledger has to begin."""
    return session.scalar(select(func.min(Incoming.period)).where(Incoming.counts.is_(True)))


def read_sums(session: Session, index: FigureIndex, month: str) -> CountySums:
    """Everything up to ``month``; two statements, each over all that is stored."""
    heads = sums.heads(session, Span(_BEGINNING, month, _BEGINNING))
    layouts = list(dict.fromkeys(head.layout_id for head in heads))
    index.learn(session, layouts)
    wanted = (
        select(IncomingFigure.row_id, func.sum(IncomingFigure.step))
        .join(Incoming, Incoming.id == IncomingFigure.incoming_id)
        .where(sums.counted(Incoming.period <= month))
        .group_by(IncomingFigure.row_id)
    )
    found = {row: int(total) for row, total in session.execute(wanted)}
    keys = index.keys(layouts)
    guarded = (key for key, id_ in keys.items() if key[1].endswith(GUARDED) and id_ in found)
    cells = {key: found.get(id_, 0) for key, id_ in keys.items()}
    return CountySums(month, cells, frozenset(guarded), heads)


def content(now: CountySums, earlier: Sequence[Document]) -> Content:
    """The month beside the office's ``earlier`` packages of this ledger, in order.

    Raises Conflict ``mixed_bases``, or ``not_balanced`` if the earlier ones contradict.
    """
    if earlier and any(head.base % earlier[-1].head.base for head in now.heads):
        raise Conflict("mixed_bases")
    try:
        before = check_history(earlier)
    except Refused as error:
        raise Conflict("not_balanced") from error
    cells: list[Cell] = []
    for population in dict.fromkeys(key[0] for key in now.cells):
        cells += _of_population(population, now, before.get(population, PublishedSoFar()))
    flows = _flows(now, earlier)
    is_nil = not any(flows.values()) and not any(c.step for c in cells if c.row != PENDING)
    return Content(tuple(cells), _facts(now, flows), {NIL_REPORT: is_nil})


def _of_population(population: str, now: CountySums, old: PublishedSoFar) -> list[Cell]:
    total = now.cells[population, TOTAL, TOTAL] - old.total
    steps: dict[str, dict[str, int]] = {}
    for (name, table, row), number in now.cells.items():
        if name == population and table != TOTAL and not table.endswith(GUARDED):
            steps.setdefault(table, {})[row] = number - old.leaf(table, row)
    is_released = any(step for rows in steps.values() for step in rows.values())
    released = sum(next(iter(steps.values()), {}).values())
    waiting = old.total + total - old.shown - released
    cells = [
        Cell(population, TOTAL, TOTAL, CellState.PUBLISHED, total),
        Cell(population, TOTAL, PENDING, CellState.PUBLISHED, waiting),
    ]
    for table, rows in steps.items():
        cells += [_cell(population, table, row, step, is_released) for row, step in rows.items()]
        cells += _guarded(population, table, now, old)
    return cells


def _guarded(population: str, table: str, now: CountySums, old: PublishedSoFar) -> list[Cell]:
    """Broken out in the months in which a room did so; the rest of the year they are withheld."""
    name = table + GUARDED
    rows = {
        key[2]: number - old.broken_out(table, key[2]) if key in now.broken_out else None
        for key, number in now.cells.items()
        if key[:2] == (population, name)
    }
    is_now = any(rows.values())
    return [
        Cell(population, name, row, CellState.PUBLISHED, step)
        if is_now and step is not None
        else Cell(population, name, row, CellState.WITHHELD, None)
        for row, step in rows.items()
    ]


def _cell(population: str, table: str, row: str, step: int, is_released: bool) -> Cell:
    if not is_released:
        return Cell(population, table, row, CellState.NOT_YET_BROKEN_DOWN, None)
    return Cell(population, table, row, CellState.PUBLISHED, step)


def _flows(now: CountySums, earlier: Sequence[Document]) -> dict[str, int]:
    """Steps of counts of things. One that fell, after an import was undone, waits at 0 until it is
    made up for: a package has no negative count of things."""
    said = summed([document.facts for document in earlier])
    return {
        code: max(0, number - said.get(code, 0))
        for code, number in rollup_view.facts_of(now.heads).items()
        if not is_stock(code)
    }


def _facts(now: CountySums, flows: Mapping[str, int]) -> dict[str, int]:
    """With stocks as they stand, and how many rooms are in the sums."""
    found = rollup_view.facts_of(now.heads)
    stocks = {code: number for code, number in found.items() if is_stock(code)}
    bases = rollup_view.room_bases(now.heads)
    counts = {
        OFFICE_ROOMS: sum(behind for _, behind in bases.values()),
        OFFICE_PACKAGES: len({h.room_code for h in now.heads if h.period == now.month}),
    }
    return {code: number for code, number in (dict(flows) | stocks | counts).items() if number}
