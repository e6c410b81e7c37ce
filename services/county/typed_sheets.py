"""The printed pages of a month, typed in where no stick may be used (exchange.md, Paper twin).

Each page has a check code over its figures; whoever types learns page by page whether they are
right. What was typed counts until the package itself comes, and is never part of a room's chain.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from services import check_codes
from services.county.layouts import Layout, Row
from services.errors import InvalidInput, Problem
from services.exchange.document import PENDING, TOTAL, Cell, CellState, Document, Head
from services.exchange.numbers import GUARDED
from services.summary.fact_units import counted
from services.summary.page_codes import page_code
from services.summary.policy import BASE, HOLD, Policy

EPOCH = "typed"
_FACTS = "facts"
_SIGNS = "*†"
_NOT_YET = frozenset({"—", "-", "－", "–"})

Line = tuple[str, str, str]
"""(populations, row, figures) as `page_codes.page_code` takes them."""


@dataclass(frozen=True, slots=True)
class TypedPage:
    """One printed page: its lines from top to bottom, and the check code at its foot."""

    number: int
    lines: tuple[Line, ...]
    code: str

    def is_right(self, room_code: str, month: str) -> bool:
        """Whether the figures are those that were printed."""
        printed = check_codes.tidy(page_code(room_code, month, self.number, self.lines))
        return check_codes.tidy(self.code) == printed


@dataclass(frozen=True, slots=True)
class TypedSheet:
    """All pages of a month, and what stands in the box at the top of the first."""

    room_code: str
    month: str
    number: int
    revision: int
    closed_on: date
    pages: tuple[TypedPage, ...]


def document_of(
    sheet: TypedSheet, layout: Layout, ledger: str, waiting: Mapping[str, int]
) -> Document:
    """What the pages say, in the rows of ``layout``. A row that is not printed is 0 where its
    population was broken down. ``waiting``: by population, what was not broken down the month
    before; pages print by how much that grew, packages how much it is.

    Raises InvalidInput ``page 2`` (MISMATCH) for a wrong check code, ``figures`` (MALFORMED) for
    what is no number or does not fit the rows.
    """
    for page in sheet.pages:
        if not page.is_right(sheet.room_code, sheet.month):
            raise InvalidInput({f"page {page.number}": Problem.MISMATCH})
    try:
        figures, facts = _read(sheet.pages)
        for population in {population for population, _, _ in layout.rows}:
            place = (population, TOTAL, PENDING)
            figures[place] = (figures[place] or 0) + waiting.get(population, 0)
        cells = _cells(layout.rows, figures)
    except (ValueError, KeyError) as error:
        raise InvalidInput({"figures": Problem.MALFORMED}) from error
    return Document(_head(sheet, ledger), cells, facts, {})


def _read(pages: Sequence[TypedPage]) -> tuple[dict[Row, int | None], dict[str, int]]:
    """Figures by population, table and row, None for "not yet"; facts by code."""
    figures: dict[Row, int | None] = {}
    facts: dict[str, int] = {}
    for populations, key, printed in (line for page in pages for line in page.lines):
        if populations == _FACTS:
            facts[key] = counted(key, printed)
            continue
        table, _, row = key.partition("/")
        for population, text in zip(populations.split(","), printed.split(","), strict=True):
            if text:
                place = _place(population, table, row)
                figure = None if text in _NOT_YET else int(text.rstrip(_SIGNS))
                if figures.setdefault(place, figure) != figure:
                    raise ValueError(place)
    return figures, facts


def _place(population: str, table: str, row: str) -> Row:
    """Totals stand under every table of a population; in the package they stand once."""
    return (population, TOTAL, row) if row in (TOTAL, PENDING) else (population, table, row)


def _cells(rows: Sequence[Row], figures: Mapping[Row, int | None]) -> tuple[Cell, ...]:
    left = dict(figures)
    broken_down = {
        population
        for (population, table, _), figure in figures.items()
        if table != TOTAL and figure is not None
    }
    cells = tuple(_cell(row, left, row[0] in broken_down) for row in rows)
    steps = {(c.population, c.table, c.row): c.step or 0 for c in cells}
    for (population, table, group), figure in left.items():  # sums of the rows below them
        below = [
            step
            for (of, name, row), step in steps.items()
            if (of, name) == (population, table) and row.startswith(f"{group}/")
        ]
        if not below or (figure is not None and sum(below) != figure):
            raise ValueError(group)
    return cells


def _cell(row: Row, left: dict[Row, int | None], is_broken_down: bool) -> Cell:
    population, table, code = row
    if table.endswith(GUARDED):
        figure = left.pop((population, table.removesuffix(GUARDED), code), None)
        state = CellState.WITHHELD if figure is None else CellState.PUBLISHED
        return Cell(*row, state, figure)
    if table == TOTAL:
        figure = left.pop(row)
        if figure is None:
            raise ValueError(row)
        return Cell(*row, CellState.PUBLISHED, figure)
    figure = left.pop(row, None)
    if not is_broken_down:
        return Cell(*row, CellState.NOT_YET_BROKEN_DOWN, None)
    return Cell(*row, CellState.PUBLISHED, figure or 0)


def _head(sheet: TypedSheet, ledger: str) -> Head:
    return Head(
        room=sheet.room_code,
        number=sheet.number,
        epoch=EPOCH,
        recipient="",
        previous="",
        audit_head="0" * 64,
        ledger=ledger,
        period=sheet.month,
        revision=sheet.revision,
        closed_at=f"{sheet.closed_on.isoformat()}T00:00:00Z",
        closed_on=sheet.closed_on.isoformat(),
        is_clock_doubtful=False,
        program="paper",
        policy=Policy().name,
        base=BASE,
        hold=HOLD,
        code_lists={},
    )
