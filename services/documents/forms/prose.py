"""Blocks of running text: boxes to read or write in, paragraphs, small print."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from services.documents import parts
from services.documents.forms.blocks import Block
from services.documents.lines import LEADING, Fitted, wrap
from services.documents.parts import SMALL, VALUE
from services.documents.sheet import HAIRLINE, MM, QUIET, Box, Sheet, Style

_WRITING_LINE = 8.0  # millimetres between two lines to write on
_LEAST_LINES = 2  # of a text on either side of a page's end


@dataclass(frozen=True, slots=True)
class Text:
    """A ruled box with a label at its left; without a text, ``lines`` lines to write on.

    With a text it is as high as the text, but never lower than the blank one would be half.
    """

    label: str
    text: str
    lines: int = 3
    label_width: float = 22.0
    is_ruled: bool = field(default=True, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        blank = _WRITING_LINE * self.lines
        if not self.text.strip():
            return blank
        return max(_WRITING_LINE, blank / 2, self._fitted(sheet, width).height / MM + 3)

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        if not self.text.strip():
            return None
        fitted = self._fitted(sheet, width)
        step = fitted.size * LEADING / MM
        fitting = min(int((room - 3) / step), len(fitted.lines) - _LEAST_LINES)
        if fitting < _LEAST_LINES:
            return None
        head, rest = fitted.lines[:fitting], fitted.lines[fitting:]
        return (
            replace(self, text="\n".join(head), lines=1),
            replace(self, text="\n".join(rest), lines=1),
        )

    def draw(self, sheet: Sheet, box: Box) -> None:
        parts.label_cell(sheet, Box(box.left, box.top, self.label_width, box.height), self.label)
        inner = Box(box.left + self.label_width, box.top, box.width - self.label_width, box.height)
        if self.text.strip():
            sheet.lines_in(inner.inset(2, 1.5), self._fitted(sheet, box.width), VALUE)
        else:
            for number in range(1, self.lines):
                y = box.top + number * _WRITING_LINE
                sheet.line(inner.left + 2, y, inner.right - 2, y, HAIRLINE, 0.75)
        parts.table(sheet, box, ())

    def _fitted(self, sheet: Sheet, width: float) -> Fitted:
        inner = (width - self.label_width - 4) * MM
        printable = sheet.printable(self.text.strip())
        return Fitted(VALUE.size, wrap(sheet.fonts, printable, inner, VALUE.size))


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Sentences to read; each paragraph begins on a new line, ``size`` in points."""

    texts: Sequence[str]
    size: float = 10.5
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return self._fitted(sheet, width).height / MM + 1.5

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        fitted = self._fitted(sheet, width)
        lines_there = int((room - 1.5) / (self.size * LEADING / MM))
        fitting = min(lines_there, len(fitted.lines) - _LEAST_LINES)
        if fitting < _LEAST_LINES:
            return None
        return (
            replace(self, texts=fitted.lines[:fitting]),
            replace(self, texts=fitted.lines[fitting:]),
        )

    def draw(self, sheet: Sheet, box: Box) -> None:
        sheet.lines_in(box, self._fitted(sheet, box.width), Style(self.size))

    def _fitted(self, sheet: Sheet, width: float) -> Fitted:
        text = sheet.printable("\n".join(self.texts))
        return Fitted(self.size, wrap(sheet.fonts, text, width * MM, self.size))


@dataclass(frozen=True, slots=True)
class Note:
    """Small print that stays in one piece."""

    text: str
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return self._fitted(sheet, width).height / MM + 2

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        below = Box(box.left, box.top + 1, box.width, box.height)
        sheet.lines_in(below, self._fitted(sheet, box.width), Style(SMALL.size, grey=QUIET))

    def _fitted(self, sheet: Sheet, width: float) -> Fitted:
        text = sheet.printable(self.text)
        return Fitted(SMALL.size, wrap(sheet.fonts, text, width * MM, SMALL.size))
