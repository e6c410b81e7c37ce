"""A workbook of one sheet in which every cell is text: nothing is ever taken for a formula."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from services.program import NAME

_ANY_DAY = datetime.combine(date(2000, 1, 1), time())  # the file does not say who sat when
_SHEET_NAME_LENGTH = 31


def text_table(
    title: str, heading: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]]
) -> bytes:
    """An .xlsx with ``heading`` kept in view; ``widths`` of the columns in characters."""
    from openpyxl import Workbook

    from services.interop.workbook_bytes import keep_in_memory, to_bytes

    book = Workbook(write_only=True)
    book.properties.creator = NAME
    book.properties.created = book.properties.modified = _ANY_DAY
    sheet = book.create_sheet(title[:_SHEET_NAME_LENGTH])
    sheet.freeze_panes = "A2"
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[_letters(place)].width = width
    keep_in_memory(sheet)
    sheet.append(_cells(sheet, heading))
    for row in rows:
        sheet.append(_cells(sheet, row))
    return to_bytes(book)


def _cells(sheet: Any, texts: Sequence[str]) -> list[Any]:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cells = []
    for text in texts:
        cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
        cell.data_type = "s"  # openpyxl would make a formula of any text that begins with "="
        cell.number_format = "@"
        cells.append(cell)
    return cells


def _letters(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))
