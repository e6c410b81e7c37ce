"""Blocks with a fixed shape: ruled fields, ticked choices, headings, signatures, seals."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from services.documents import parts
from services.documents.parts import Cell
from services.documents.sheet import Box, Sheet, Style

_ROW = 8.0
_CHOICE_ROW = 6.4
_SIGNATURE_ROW = 11.0
_SIGNATURES_A_ROW = 2


class Block(Protocol):
    """A part of a form. Heights in millimetres; ``is_ruled`` blocks touch each other."""

    @property
    def is_ruled(self) -> bool: ...

    def height(self, sheet: Sheet, width: float) -> float:
        """How high it stands, all of it."""

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        """What fits into ``room`` and the rest; None if it must stay in one piece."""

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Draw it; ``box`` has the height that was asked for."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Ruled rows of labels and values; an empty value is space to write in."""

    rows: Sequence[Sequence[Cell]]
    label_width: float = 22.0
    row_height: float = _ROW
    is_ruled: bool = field(default=True, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return self.row_height * len(self.rows)

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        fitting = int(room / self.row_height)
        if not 0 < fitting < len(self.rows):
            return None
        return replace(self, rows=self.rows[:fitting]), replace(self, rows=self.rows[fitting:])

    def draw(self, sheet: Sheet, box: Box) -> None:
        for number, cells in enumerate(self.rows):
            top = box.top + number * self.row_height
            row = Box(box.left, top, box.width, self.row_height)
            parts.ruled_row(sheet, row, cells, self.label_width)
        bottoms = [box.top + self.row_height * n for n in range(1, len(self.rows))]
        parts.table(sheet, box, bottoms)


@dataclass(frozen=True, slots=True)
class Ticks:
    """A ruled row of choices with their boxes, in as many lines as they need."""

    label: str
    choices: Sequence[tuple[str, bool]]
    label_width: float = 22.0
    is_ruled: bool = field(default=True, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        inner = width - self.label_width - 4
        rows = parts.choice_rows(sheet, inner, [label for label, _ in self.choices])
        return max(_ROW, len(rows) * _CHOICE_ROW + 2)

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        parts.label_cell(sheet, Box(box.left, box.top, self.label_width, box.height), self.label)
        inner = Box(
            box.left + self.label_width, box.top, box.width - self.label_width, box.height
        ).inset(2, 0.6)
        parts.ticked_choices(sheet, inner, self.choices)
        parts.table(sheet, box, ())


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a section."""

    text: str
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return 8.0

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        sheet.text(box.left, box.top + 5.6, self.text, Style(11, is_bold=True))


@dataclass(frozen=True, slots=True)
class Gap:
    """White space."""

    millimetres: float
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return self.millimetres

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        """Nothing to draw."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, each with a line for the day; two stand side by side."""

    labels: Sequence[str]
    day: str = ""
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return 3 + _SIGNATURE_ROW * -(-len(self.labels) // _SIGNATURES_A_ROW)

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        half = box.width / _SIGNATURES_A_ROW
        for number, label in enumerate(self.labels):
            row, column = divmod(number, _SIGNATURES_A_ROW)
            left = box.left + column * half
            baseline = box.top + 3 + row * _SIGNATURE_ROW + 7
            day_width = sheet.width(self.day, parts.SMALL) + 2 if self.day else 0
            length = half - 6 - day_width - sheet.width(label, parts.VALUE)
            end = parts.write_line(sheet, left, baseline, label, length)
            if self.day:
                sheet.text(end + 2, baseline, self.day, parts.SMALL)


@dataclass(frozen=True, slots=True)
class Seal:
    """Room for a round seal at the right, over its words."""

    texts: Sequence[str]
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return parts.SEAL_DIAMETER

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        parts.seal_space(sheet, box.right - 3, box.top, self.texts)
