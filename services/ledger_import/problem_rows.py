"""The workbook of rows that stayed outside: as written, with the reason, to be corrected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from services.ledger_import.records import ProblemWords

_SHEET_NAME_LENGTH = 31
_SEVERAL = "；"
_WIDTH, _REASON_WIDTH = 16, 40


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row that stayed outside; ``cells`` by column label, ``codes`` of what is wrong."""

    sheet: str
    row: int
    codes: tuple[str, ...]
    cells: dict[str, str]


def workbook(rows: Iterable[ProblemRow], words: ProblemWords) -> bytes:
    """An .xlsx of ``rows``: every cell is text, so none is taken for a formula."""
    from openpyxl import Workbook

    from services.interop.workbook_bytes import keep_in_memory, to_bytes

    rows = list(rows)
    labels = list(dict.fromkeys(label for row in rows for label in row.cells))
    book = Workbook(write_only=True)
    sheet = book.create_sheet(words.title[:_SHEET_NAME_LENGTH])
    sheet.freeze_panes = "A2"
    heading = [*labels, words.reason, words.sheet, words.row]
    for place, _ in enumerate(heading):
        letter = _letters(place)
        sheet.column_dimensions[letter].width = _REASON_WIDTH if place == len(labels) else _WIDTH
    keep_in_memory(sheet)
    sheet.append(_cells(sheet, heading))
    for row in rows:
        reasons = _SEVERAL.join(words.reasons.get(code, code) for code in row.codes)
        texts = [row.cells.get(label, "") for label in labels]
        sheet.append(_cells(sheet, [*texts, reasons, row.sheet, str(row.row)]))
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


def _letters(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place + 1))
