"""Grids of boxes to tick on an answer sheet: with questions, or with numbers alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from services.documents import lines, parts
from services.documents.forms import Block
from services.documents.parts import LABEL
from services.documents.sheet import HAIRLINE, MM, QUIET, Box, Sheet, Style

_TEXT = Style(10)
_VALUE = Style(7.5, grey=QUIET)
_NUMBER_WIDTH = 11.0
_WIDEST, _NARROWEST = 24.0, 12.0
_LEAST_TEXT = 62.0  # millimetres that a question needs beside its boxes
_ROW = 8.4
_BARE_ROW = 6.2
_BARE_BOX = 8.4
_BARE_NUMBER = 12.0  # the least that a number takes; the name of a field may take more
_BARE_MOST = 5  # columns of numbers side by side
_SIDE = 3.1


@dataclass(frozen=True, slots=True)
class QuestionGrid:
    """Questions in rows, the same options in columns; the head stands again on every page.

    ``options`` are printed values with their words, ``rows`` numbers with their questions.
    """

    options: Sequence[tuple[str, str]]
    rows: Sequence[tuple[str, str]]
    is_ruled: bool = field(default=True, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return self._head_height(sheet, width) + sum(self._heights(sheet, width))

    def split(self, sheet: Sheet, width: float, room: float) -> tuple[Block, Block] | None:
        used, fitting = self._head_height(sheet, width), 0
        for height in self._heights(sheet, width):
            if used + height > room:
                break
            used, fitting = used + height, fitting + 1
        if not 0 < fitting < len(self.rows):
            return None
        return replace(self, rows=self.rows[:fitting]), replace(self, rows=self.rows[fitting:])

    def draw(self, sheet: Sheet, box: Box) -> None:
        column = self._column(sheet, box.width)
        first = box.right - column * len(self.options)
        tops = [box.top + self._head_height(sheet, box.width)]
        for height in self._heights(sheet, box.width):
            tops.append(tops[-1] + height)
        parts.table(sheet, box, tops[:-1])
        for number, (_, words) in enumerate(self.options):
            left = first + number * column
            sheet.line(left, box.top, left, box.bottom, HAIRLINE)
            cell = Box(left, box.top + 1, column, tops[0] - box.top)
            sheet.lines_in(cell.inset(1), _wrapped(sheet, words, column - 2, LABEL.size), _HEAD)
        for (number_text, question), top, bottom in zip(self.rows, tops, tops[1:], strict=False):
            self._draw_row(
                sheet, Box(box.left, top, box.width, bottom - top), number_text, question
            )

    def _draw_row(self, sheet: Sheet, row: Box, number: str, question: str) -> None:
        column = self._column(sheet, row.width)
        first = row.right - column * len(self.options)
        middle = row.top + row.height / 2 + 1.2
        sheet.text(row.left + 2, middle, number, LABEL)
        text = Box(row.left + _NUMBER_WIDTH, row.top, first - row.left - _NUMBER_WIDTH, row.height)
        fitted = _wrapped(sheet, question, text.width - 3, _TEXT.size)
        spare = max(0.0, row.height - fitted.height / MM) / 2
        sheet.lines_in(Box(text.left, row.top + spare, text.width, row.height), fitted, _TEXT)
        for place, (value, _) in enumerate(self.options):
            _box(sheet, first + place * column, column, middle, value)

    def _column(self, sheet: Sheet, width: float) -> float:
        longest = max((sheet.width(words, LABEL) + 3 for _, words in self.options), default=0)
        free = (width - _NUMBER_WIDTH - _LEAST_TEXT) / len(self.options)
        return max(_NARROWEST, min(longest, free, _WIDEST))

    def _head_height(self, sheet: Sheet, width: float) -> float:
        column = self._column(sheet, width)
        heights = (
            _wrapped(sheet, words, column - 2, LABEL.size).height / MM for _, words in self.options
        )
        return max(_ROW, max(heights, default=0.0) + 2.5)

    def _heights(self, sheet: Sheet, width: float) -> list[float]:
        column = self._column(sheet, width)
        room = width - _NUMBER_WIDTH - column * len(self.options) - 3
        return [
            max(_ROW, _wrapped(sheet, question, room, _TEXT.size).height / MM + 2.6)
            for _, question in self.rows
        ]


@dataclass(frozen=True, slots=True)
class NumberGrid:
    """Numbers of items with the values of their options, in columns side by side."""

    values: Sequence[str]
    numbers: Sequence[str]
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return _BARE_ROW * self._depth(sheet, width) + 2

    def split(self, sheet: Sheet, width: float, room: float) -> tuple[Block, Block] | None:
        fitting = int((room - 2) / _BARE_ROW) * self._columns(sheet, width)
        if not 0 < fitting < len(self.numbers):
            return None
        head, rest = self.numbers[:fitting], self.numbers[fitting:]
        return replace(self, numbers=head), replace(self, numbers=rest)

    def draw(self, sheet: Sheet, box: Box) -> None:
        depth, name = self._depth(sheet, box.width), self._name_width(sheet)
        column = box.width / self._columns(sheet, box.width)
        for place, number in enumerate(self.numbers):
            left = box.left + place // depth * column
            baseline = box.top + (place % depth + 0.7) * _BARE_ROW
            sheet.text(left + name - 3, baseline, number, _TEXT.aligned("right"))
            x = left + name
            for value, box_width in zip(self.values, self._boxes(sheet), strict=True):
                _box(sheet, x, box_width, baseline, value)
                x += box_width

    def _boxes(self, sheet: Sheet) -> list[float]:
        """A word such as "do not know" takes more than a number."""
        return [max(_BARE_BOX, sheet.width(value, _VALUE) + _SIDE + 3) for value in self.values]

    def _name_width(self, sheet: Sheet) -> float:
        return max(_BARE_NUMBER, *(sheet.width(number, _TEXT) + 4 for number in self.numbers))

    def _columns(self, sheet: Sheet, width: float) -> int:
        needed = self._name_width(sheet) + sum(self._boxes(sheet))
        return max(1, min(_BARE_MOST, int(width / needed)))

    def _depth(self, sheet: Sheet, width: float) -> int:
        return -(-len(self.numbers) // self._columns(sheet, width))


_HEAD = LABEL.aligned("centre")


def _box(sheet: Sheet, left: float, width: float, baseline: float, value: str) -> None:
    """A box to tick in the middle of its column, its printed value beside it."""
    needed = _SIDE + 1.0 + sheet.width(value, _VALUE)
    x = left + (width - needed) / 2
    parts.tick_box(sheet, x, baseline, is_ticked=False, side=_SIDE)
    sheet.text(x + _SIDE + 1.0, baseline, value, _VALUE)


def _wrapped(sheet: Sheet, text: str, width: float, size: float) -> lines.Fitted:
    return lines.Fitted(size, lines.wrap(sheet.fonts, sheet.printable(text), width * MM, size))
