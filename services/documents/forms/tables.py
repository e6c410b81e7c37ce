"""A ruled table whose heading stands again on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from services.documents import lines, parts
from services.documents.forms.blocks import Block
from services.documents.parts import LABEL
from services.documents.sheet import HAIRLINE, MM, Align, Box, Sheet, Style

_ROW = 8.0
_CELL = Style(9.5)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading and a width in millimetres; the columns with width 0 share the rest."""

    label: str
    width: float = 0.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts; a cell takes as many lines as it needs. ``blank_rows`` are added empty."""

    columns: Sequence[TableColumn]
    rows: Sequence[Sequence[str]]
    blank_rows: int = 0
    row_height: float = _ROW
    is_ruled: bool = field(default=True, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return _ROW + sum(self._row_heights(sheet, width))

    def split(self, sheet: Sheet, width: float, room: float) -> "tuple[Block, Block] | None":
        used, fitting = _ROW, 0
        heights = self._row_heights(sheet, width)
        for height in heights:
            if used + height > room:
                break
            used, fitting = used + height, fitting + 1
        if not 0 < fitting < len(heights):
            return None
        rows = self._all_rows()
        head = replace(self, rows=rows[:fitting], blank_rows=0)
        return head, replace(self, rows=rows[fitting:], blank_rows=0)

    def draw(self, sheet: Sheet, box: Box) -> None:
        widths = self._widths(box.width)
        tops = [box.top + _ROW]
        for height in self._row_heights(sheet, box.width):
            tops.append(tops[-1] + height)
        parts.table(sheet, box, tops[:-1])
        left = box.left
        for column, width in zip(self.columns, widths, strict=True):
            if left > box.left:
                sheet.line(left, box.top, left, box.bottom, HAIRLINE)
            heading = Box(left, box.top, width, _ROW).inset(1)
            sheet.text_in(heading, column.label, LABEL.aligned("centre"))
            left += width
        for number, row in enumerate(self._all_rows()):
            self._draw_row(sheet, box.left, tops[number], tops[number + 1], row, widths)

    def _draw_row(
        self,
        sheet: Sheet,
        left: float,
        top: float,
        bottom: float,
        row: Sequence[str],
        widths: Sequence[float],
    ) -> None:
        for column, text, width in zip(self.columns, row, widths, strict=True):
            fitted = _fitted(sheet, text, width)
            spare = max(0.0, bottom - top - fitted.height / MM) / 2
            box = Box(left, top + spare, width, bottom - top).inset(1.5)
            sheet.lines_in(box, fitted, _CELL.aligned(column.align))
            left += width

    def _all_rows(self) -> list[Sequence[str]]:
        blank = ("",) * len(self.columns)
        return [*self.rows, *([blank] * self.blank_rows)]

    def _row_heights(self, sheet: Sheet, width: float) -> list[float]:
        widths = self._widths(width)
        return [
            max(
                self.row_height,
                *(
                    _fitted(sheet, text, cell).height / MM + 2
                    for text, cell in zip(row, widths, strict=True)
                ),
            )
            for row in self._all_rows()
        ]

    def _widths(self, width: float) -> list[float]:
        open_columns = sum(1 for column in self.columns if not column.width)
        rest = width - sum(column.width for column in self.columns)
        return [column.width or rest / open_columns for column in self.columns]


def _fitted(sheet: Sheet, text: str, width: float) -> lines.Fitted:
    printable = sheet.printable(text)
    wrapped = lines.wrap(sheet.fonts, printable, (width - 3) * MM, _CELL.size)
    return lines.Fitted(_CELL.size, wrapped)
