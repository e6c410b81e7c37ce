"""Pieces that our forms are made of: cut lines, labelled lines, ticked boxes, seals, QR codes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reportlab.graphics.barcode.qr import QrCodeWidget

from services.documents.sheet import (
    FRAME,
    HAIRLINE,
    INNER_WIDTH,
    MARGIN_LEFT,
    PAGE_WIDTH,
    QUIET,
    RIGHT,
    Box,
    Sheet,
    Style,
)

LABEL = Style(8.5, grey=QUIET)
_LABEL_CELL = LABEL.aligned("centre")
VALUE = Style(10)
SMALL = Style(8, grey=QUIET)
CHOICE = Style(9.5)
SEAL_DIAMETER = 40.0  # millimetres; seals of committees and offices measure 38 to 42
_TICK = 4.1  # a box and the space after it
_CHOICE_GAP, _LEAST_GAP = 7.0, 3.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A label and its value in a ruled row; ``width`` of the value in millimetres, 0 = the rest."""

    label: str
    value: str
    width: float = 0.0


def cut_line(sheet: Sheet, y: float, caption: str = "") -> None:
    """A dashed line across the page with small scissors; ``caption`` stands in the middle."""
    half = sheet.width(caption, SMALL) / 2 + 3 if caption else 0.0
    middle = (MARGIN_LEFT + RIGHT) / 2
    _scissors(sheet, 9, y)
    sheet.dashed(14, y, middle - half, y)
    sheet.dashed(middle + half, y, PAGE_WIDTH - 6, y)
    if caption:
        sheet.text(middle, y + 1.0, caption, SMALL.aligned("centre"))


def ruled_row(sheet: Sheet, box: Box, cells: Sequence[Cell], label_width: float = 19.0) -> None:
    """A row of a ruled table: label, value, label, value; its outline belongs to the table."""
    free = box.width - sum(cell.width + label_width for cell in cells)
    open_cells = sum(1 for cell in cells if not cell.width)
    x = box.left
    for number, cell in enumerate(cells):
        width = cell.width or free / open_cells
        if number:
            sheet.line(x, box.top, x, box.bottom)
        label_cell(sheet, Box(x, box.top, label_width, box.height), cell.label)
        value = Box(x + label_width, box.top, width, box.height)
        sheet.text_in(value.inset(2), cell.value, VALUE)
        x = value.right


def ruled_rows(
    sheet: Sheet, top: float, rows: Sequence[Sequence[Cell]], height: float, label_width: float
) -> Box:
    """A whole table of ruled rows over the width of the page; returns where it stands."""
    table_box = Box(MARGIN_LEFT, top, INNER_WIDTH, height * len(rows))
    bottoms = [top + height * number for number in range(1, len(rows) + 1)]
    for bottom, cells in zip(bottoms, rows, strict=True):
        row = Box(MARGIN_LEFT, bottom - height, INNER_WIDTH, height)
        ruled_row(sheet, row, cells, label_width)
    table(sheet, table_box, bottoms[:-1])
    return table_box


def label_cell(sheet: Sheet, box: Box, label: str) -> None:
    """The left part of a row, with the rule between it and the value."""
    sheet.line(box.right, box.top, box.right, box.bottom)
    sheet.text_in(box.inset(1), label, _LABEL_CELL)


def table(sheet: Sheet, box: Box, row_bottoms: Sequence[float]) -> None:
    """The outline of a table and the rules under its rows (the last one is the outline)."""
    sheet.frame(box, FRAME)
    for bottom in row_bottoms:
        sheet.line(box.left, bottom, box.right, bottom, HAIRLINE)


def tick_box(sheet: Sheet, x: float, baseline: float, is_ticked: bool, side: float = 2.9) -> float:
    """A box drawn as a shape, never a character; returns the x after it and a gap."""
    top = baseline - side + 0.35
    sheet.frame(Box(x, top, side, side), 0.6)
    if is_ticked:
        sheet.strokes(
            [
                (x + side * 0.18, top + side * 0.52),
                (x + side * 0.42, top + side * 0.78),
                (x + side * 0.9, top + side * 0.12),
            ],
            1.1,
        )
    return x + side + 1.2


def ticked_choices(sheet: Sheet, box: Box, choices: Sequence[tuple[str, bool]]) -> None:
    """Choices with their boxes, from left to right in as many rows as they need."""
    rows = choice_rows(sheet, box.width, [label for label, _ in choices])
    height = box.height / len(rows)
    left = iter(choices)
    for number, row in enumerate(rows):
        # Short rows keep a common gap; a full row is spread over the width.
        x, gap = box.left, min(_CHOICE_GAP, (box.width - sum(row)) / max(1, len(row) - 1))
        baseline = box.top + (number + 0.5) * height + 1.2
        for width in row:
            label, is_ticked = next(left)
            sheet.text(tick_box(sheet, x, baseline, is_ticked), baseline, label, CHOICE)
            x += width + gap


def choice_rows(sheet: Sheet, width: float, labels: Sequence[str]) -> list[list[float]]:
    """The widths of choices with their boxes, row by row as they fit into ``width``."""
    rows: list[list[float]] = [[]]
    for label in labels:
        needed = _TICK + sheet.width(label, CHOICE)
        if rows[-1] and sum(rows[-1]) + needed + _LEAST_GAP * len(rows[-1]) > width:
            rows.append([])
        rows[-1].append(needed)
    return rows


def write_line(
    sheet: Sheet, x: float, baseline: float, label: str, length: float, style: Style = VALUE
) -> float:
    """A label and a line to write on; returns the x after it."""
    start = x + sheet.text(x, baseline, label, style) + 0.8
    sheet.line(start, baseline + 1.0, start + length, baseline + 1.0)
    return start + length


def seal_space(sheet: Sheet, right: float, top: float, texts: Sequence[str]) -> None:
    """Room for a round seal over ``texts``: who seals, the unit, the date, one below the other,
    as Chinese offices seal them. Takes `SEAL_DIAMETER` in both directions."""
    middle, step = right - SEAL_DIAMETER / 2, 6.5
    first = top + SEAL_DIAMETER / 2 - (len(texts) - 1) * step / 2 + 1.3
    for number, text in enumerate(texts):
        box = Box(middle - 23, first + number * step - 4.5, 46, 6)
        sheet.text_in(box, text, Style(10, align="centre"))


def copy_mark(sheet: Sheet, x: float, baseline: float, word: str) -> None:
    """A framed word that a reprint carries on every part; ``x`` is its left edge."""
    width = sheet.width(word, Style(9, is_bold=True)) + 3
    sheet.frame(Box(x, baseline - 4.1, width, 5.6), 0.8, radius=0.8)
    sheet.text(x + width / 2, baseline, word, Style(9, is_bold=True).aligned("centre"))


def footer(sheet: Sheet, left: str, right: str = "", y: float = 289.0) -> None:
    """Small words at the foot of the page, e.g. page x of y at the right."""
    sheet.text(MARGIN_LEFT, y, left, SMALL)
    sheet.text(RIGHT, y, right, SMALL.aligned("right"))


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code as black runs (row, column, length); made once, drawn as often as needed."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, content: str) -> "QrCode":
        """The code at level M (15 % may be unreadable), as ReportLab's widget makes it."""
        widget = QrCodeWidget(content, barLevel="M")
        widget.qr.make()
        rows = [[bool(cell) for cell in row] for row in widget.qr.modules]
        return cls(len(rows), tuple(run for n, row in enumerate(rows) for run in _runs(n, row)))


def qr(sheet: Sheet, box: Box, code: QrCode) -> None:
    """Draw a QR code; the caller leaves four modules of white around ``box``."""
    sheet.pattern(box, code.runs, code.modules)


def _runs(row: int, cells: Sequence[bool]) -> list[tuple[int, int, int]]:
    runs, column = [], 0
    for is_dark, group in groupby(cells):
        length = len(list(group))
        if is_dark:
            runs.append((row, column, length))
        column += length
    return runs


def _scissors(sheet: Sheet, x: float, y: float) -> None:
    for sign in (-1, 1):
        sheet.circle(x - 1.6, y + sign * 1.0, 0.75, 0.6, QUIET)
        sheet.strokes([(x - 1.0, y + sign * 0.55), (x + 2.6, y - sign * 0.9)], 0.6, QUIET)
