"""From the decrypted text of a package to its figures, quickly where it is like one seen before.

The strict reader (`services.exchange.package.read_content`) decides: a text is only read by the
short way if everything but its numbers was accepted by it before, letter by letter. Whatever is
unlike that goes the long way, which also tells the reason of a refusal.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.county.layouts import Layout, Row, layout_of
from services.errors import BadPackage
from services.exchange.document import Cell, CellState, Document, Head, from_json
from services.exchange.package import LARGEST_CONTENT, read_content
from services.exchange.strict_json import PAD_TO, Refused, parse_plain

_BEGIN = '"resources":[{"data":[["population","table","row","state","step"],['
_END = ']],"name":"cells","profile":"tabular-data-resource"'
_NUMBER = re.compile(r'"published",(-?[1-9][0-9]{0,8}|0)(?=\Z|\])')
_NIL = "nil_report"  # of the answers
_SPACES = b" " * (PAD_TO * 3)
_LONGEST_REST = 16 * 1024
_MOST_SHAPES = 4096
_MOST_LAYOUTS = 64


@dataclass(frozen=True, slots=True)
class Figures:
    """What a package says. ``steps``: place in the layout and step, for every published step that
    is not 0 and every guarded row that was broken out; ``released``: the populations that were
    broken down by it. The package's own sums are right (`numbers.check`)."""

    head: Head
    layout: Layout
    steps: tuple[tuple[int, int], ...]
    released: tuple[str, ...]
    facts: Mapping[str, int]
    answers: Mapping[str, bool]

    @property
    def is_nil(self) -> bool:
        """The room said that there was nothing to report, and nothing but zeros came."""
        return self.answers.get(_NIL, True) and not self.steps


class FigureReader:
    """Remembers what the texts of packages looked like; one for each process."""

    def __init__(self) -> None:
        self._layouts: dict[tuple[Row, ...], Layout] = {}
        self._shapes: dict[bytes, _Shape] = {}

    def read(self, content: bytes) -> Figures:
        """The figures in decrypted ``content``. Raises BadPackage as `read_content`."""
        return self._quickly(content) or self._strictly(content)

    def figures(self, document: Document) -> Figures:
        """The figures of a document that the strict reader has accepted."""
        layout = self._layout(tuple((c.population, c.table, c.row) for c in document.cells))
        shape = _shape(layout, document.cells)
        numbers = [cell.step for cell in document.cells if cell.step is not None]
        return _figures(document, shape, numbers)

    def _strictly(self, content: bytes) -> Figures:
        document = read_content(content)
        try:
            figures = self.figures(document)
        except Refused as error:
            raise BadPackage(detail=error.reason) from error
        parts = _parts(content)
        if parts is not None:
            if len(self._shapes) >= _MOST_SHAPES:
                self._shapes.clear()
            self._shapes[parts.mark] = _shape(figures.layout, document.cells)
        return figures

    def _quickly(self, content: bytes) -> Figures | None:
        parts = _parts(content)
        shape = None if parts is None else self._shapes.get(parts.mark)
        if parts is None or shape is None or len(parts.numbers) != shape.published:
            return None
        value = parse_plain(parts.rest)
        try:
            # Depth and shape of the rest are those of a package, or this refuses.
            rest = from_json(value)
        except Refused:
            return None
        base = rest.head.base
        if rest.cells or any([number % base for number in parts.numbers]):
            return None
        return _figures(rest, shape, parts.numbers) if shape.adds_up(parts.numbers) else None

    def _layout(self, rows: tuple[Row, ...]) -> Layout:
        known = self._layouts.get(rows)
        if known is None:
            if len(self._layouts) >= _MOST_LAYOUTS:
                self._layouts.clear()
            known = self._layouts[rows] = layout_of(rows)
        return known


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which cells of a layout have a number, and how the numbers belong together."""

    layout: Layout
    places: tuple[int, ...]  # of the numbers
    kept: frozenset[int]  # places of guarded rows that are broken out
    released: tuple[str, ...]
    pending: tuple[int, ...]  # among the numbers
    tables: tuple[tuple[tuple[int, ...], ...], ...]  # of released populations, among the numbers

    @property
    def published(self) -> int:
        return len(self.places)

    def adds_up(self, numbers: Sequence[int]) -> bool:
        """As `numbers.check`: nothing waits below zero, and all tables have the same sum."""
        if any(numbers[place] < 0 for place in self.pending):
            return False
        for tables in self.tables:
            sums = {sum([numbers[place] for place in rows]) for rows in tables}
            if len(sums) > 1:
                return False
        return True


@dataclass(frozen=True, slots=True)
class _Parts:
    """A text in three: its numbers, a mark of the cells without them, the rest without cells."""

    numbers: list[int]
    mark: bytes
    rest: str


def _parts(content: bytes) -> _Parts | None:
    """None for what cannot be told apart so: then the long way."""
    if not content or len(content) > LARGEST_CONTENT or len(content) % PAD_TO:
        return None
    last = content.rfind(b"}") + 1
    if len(content) - last > len(_SPACES) or not _SPACES.startswith(content[last:]):
        return None
    try:
        text = content[:last].decode()
    except UnicodeDecodeError:
        return None
    begin = text.find(_BEGIN) + len(_BEGIN)
    end = text.find(_END, begin)
    if begin < len(_BEGIN) or end < 0:
        return None
    pieces = _NUMBER.split(text[begin:end])
    # What is left is the shape; a mark in each number's place keeps two shapes apart.
    shape = "#".join(pieces[::2]).encode()
    rest = text[: begin - 2] + text[end + 1 :]
    if len(rest) > _LONGEST_REST:
        return None
    return _Parts([int(n) for n in pieces[1::2]], hashlib.sha256(shape).digest(), rest)


def _shape(layout: Layout, cells: Sequence[Cell]) -> _Shape:
    places = tuple(place for place, cell in enumerate(cells) if cell.step is not None)
    order = {place: n for n, place in enumerate(places)}
    guarded = {row for p in layout.populations for table in p.guarded for row in table.rows}
    released = [
        p
        for p in layout.populations
        if all(cells[row].state is CellState.PUBLISHED for rows in p.tables for row in rows)
    ]
    return _Shape(
        layout,
        places,
        frozenset(guarded & order.keys()),
        tuple(p.name for p in released),
        tuple(order[p.pending] for p in layout.populations),
        tuple(tuple(tuple(order[row] for row in rows) for rows in p.tables) for p in released),
    )


def _figures(document: Document, shape: _Shape, numbers: Sequence[int]) -> Figures:
    kept = shape.kept
    steps = tuple(
        (place, number)
        for place, number in zip(shape.places, numbers, strict=True)
        if number or place in kept
    )
    return Figures(
        document.head, shape.layout, steps, shape.released, document.facts, document.indicators
    )
