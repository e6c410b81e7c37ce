"""Ruled tables of numbers and charts, set one after the other into two columns a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from services.documents.parts import SMALL
from services.documents.sheet import (
    FRAME,
    HAIRLINE,
    INNER_WIDTH,
    MARGIN_LEFT,
    Box,
    Sheet,
    Style,
)

GUTTER = 6.0
WIDTH = (INNER_WIDTH - GUTTER) / 2
ROW = 5.0
_LEFTS = (MARGIN_LEFT, MARGIN_LEFT + WIDTH + GUTTER)
_TITLE, _NOTE, _GAP = 6.5, 4.2, 4.0
_NUMBER, _WIDE_NUMBER = 11.0, 17.0
_TEXT = Style(8.5)
_UNSURE = 0.55  # grey, and still read on a worn printer
# A table is not begun at the foot of a column for fewer rows, nor continued for fewer.
_LEAST_ROWS, _LEAST_REST = 4, 3


class Piece(Protocol):
    """What stands in a column, `WIDTH` millimetres wide."""

    @property
    def title(self) -> str:
        """Its heading."""

    @property
    def height(self) -> float:
        """In millimetres, heading and notes included."""

    def split(self, room: float, continued: str) -> "tuple[Piece, Piece] | None":
        """What fits into ``room`` mm, and the rest under the title ``continued``; None if it must
        stay in one."""

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw all of it, its title at ``top``."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label, indented by ``depth``, and its cells, right-aligned. ``key``: what it counts, as
    a package names it. ``grey``: places of the cells that are to be read with care."""

    label: str
    cells: tuple[str, ...]
    depth: int = 0
    is_bold: bool = False
    key: str = ""
    grey: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberTable:
    """``groups`` head the columns, each over ``columns`` of its own; notes stand below. ``code``:
    whose figures these are, as a package names it."""

    title: str
    item: str
    groups: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    code: str = ""

    @property
    def _heading_rows(self) -> int:
        return 2 if any(self.groups) else 1

    @property
    def _number(self) -> float:
        """The width of a column; the name of a group needs more than one of them."""
        return _WIDE_NUMBER if self._heading_rows == 2 and len(self.columns) == 1 else _NUMBER

    @property
    def _fixed(self) -> float:
        return _TITLE + self._heading_rows * ROW

    @property
    def height(self) -> float:
        return self._fixed + len(self.rows) * ROW + len(self.notes) * _NOTE

    def split(self, room: float, continued: str) -> "tuple[Piece, Piece] | None":
        """None if too few rows would stand on either side."""
        fitting = int((room - self._fixed) / ROW + 1e-6)
        count = min(fitting, len(self.rows) - _LEAST_REST)
        if count < _LEAST_ROWS:
            return None
        head = replace(self, rows=self.rows[:count], notes=())
        return head, replace(self, title=continued, rows=self.rows[count:])

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the whole table with its title at ``top``."""
        sheet.text(left, top + 4.4, self.title, Style(9.5, is_bold=True))
        grid = Box(left, top + _TITLE, WIDTH, ROW * (self._heading_rows + len(self.rows)))
        label_width = WIDTH - self._number * len(self.groups) * len(self.columns)
        self._draw_heading(sheet, grid, label_width)
        y = grid.top + self._heading_rows * ROW
        for row in self.rows:
            sheet.line(left, y, grid.right, y)
            _draw_row(sheet, Box(left, y, WIDTH, ROW), self._number, row)
            y += ROW
        sheet.frame(grid, FRAME)
        for number, note in enumerate(self.notes):
            box = Box(left, grid.bottom + number * _NOTE, WIDTH, _NOTE)
            sheet.text_in(box, note, SMALL.at(7.5), smallest=6)

    def _draw_heading(self, sheet: Sheet, grid: Box, label_width: float) -> None:
        head = Style(8, align="centre")
        height = self._heading_rows * ROW
        sheet.text_in(Box(grid.left, grid.top, label_width, height), self.item, head)
        x = grid.left + label_width
        for group in self.groups:
            width = self._number * len(self.columns)
            if self._heading_rows == 2:
                sheet.text_in(Box(x, grid.top, width, ROW), group, head)
                sheet.line(x, grid.top + ROW, x + width, grid.top + ROW)
            for number, column in enumerate(self.columns):
                left = x + number * self._number
                sheet.text_in(Box(left, grid.top + height - ROW, self._number, ROW), column, head)
                top = grid.top + height - ROW if number else grid.top
                sheet.line(left, top, left, grid.bottom, HAIRLINE)
            x += width


@dataclass(frozen=True, slots=True)
class Placed:
    """A table or chart, and where it stands on its page."""

    table: Piece
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """The tables of one page, and the lower edge of the lowest."""

    placed: tuple[Placed, ...]
    bottom: float


def flow(
    tables: Sequence[Piece], first_top: float, top: float, bottom: float, continued: str
) -> list[Page]:
    """Fill columns from left to right; those of the first page begin at ``first_top``, those of
    later pages at ``top``. ``continued`` titles the rest of a table that was split."""
    starts = _column_starts(first_top, top)
    waiting = list(tables)
    columns: list[list[Placed]] = [[]]
    left, y = next(starts)
    while waiting:
        table = waiting.pop(0)
        if table.height > bottom - y:
            parts = table.split(bottom - y, continued.format(title=table.title))
            if parts is None:
                if not columns[-1]:
                    raise ValueError("a column is too short for a part of a table")
                waiting.insert(0, table)
                columns.append([])
                left, y = next(starts)
                continue
            table, rest = parts
            waiting.insert(0, rest)
        columns[-1].append(Placed(table, left, y))
        y += table.height + _GAP
    return [
        _page(columns[number : number + 2], first_top if number == 0 else top)
        for number in range(0, len(columns), 2)
    ]


def balanced(tables: Sequence[Piece], top: float) -> Page:
    """One page with both columns about equally long and no table split; it may be too long."""
    ways = [
        _page([_stacked(tables[:n], _LEFTS[0], top), _stacked(tables[n:], _LEFTS[1], top)], top)
        for n in range(1, len(tables) + 1)
    ]
    return min(ways, key=lambda page: page.bottom)


def _stacked(tables: Sequence[Piece], left: float, top: float) -> list[Placed]:
    placed = []
    for table in tables:
        placed.append(Placed(table, left, top))
        top += table.height + _GAP
    return placed


def _column_starts(first_top: float, top: float) -> Iterator[tuple[float, float]]:
    yield from ((left, first_top) for left in _LEFTS)
    while True:
        yield from ((left, top) for left in _LEFTS)


def _page(columns: Sequence[Sequence[Placed]], start: float) -> Page:
    placed = tuple(entry for column in columns for entry in column)
    return Page(placed, max((e.top + e.table.height for e in placed), default=start))


def _draw_row(sheet: Sheet, box: Box, width: float, row: Row) -> None:
    label_width = box.width - width * len(row.cells)
    style = replace(_TEXT, is_bold=row.is_bold)
    indent = 1.5 + 3.0 * row.depth
    label = Box(box.left + indent, box.top, label_width - indent - 0.8, ROW)
    sheet.text_in(label, row.label, style, smallest=6.5)
    for number, cell in enumerate(row.cells):
        left = box.left + label_width + number * width
        value = Box(left, box.top, width - 1.2, ROW)
        shade = replace(style, grey=_UNSURE) if number in row.grey else style
        sheet.text_in(value, cell, shade.aligned("right"), smallest=6.5)
