"""A ledger as a workbook: one sheet of rows, one of monthly sums; text stays text, days are days.

Written row by row and in memory only; the same ledger makes the same bytes.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Any

from services.interop.spreadsheet import neutral
from services.ledgers.records import LedgerTable, MonthSum, Value
from services.ledgers.telling import LedgerWords, ledger_words
from services.ledgers.wording import note_of, period_text
from services.program import NAME
from services.progress import Progress

_BATCH = 1000
_SHEET_NAME_LENGTH = 31
_FORBIDDEN_IN_NAMES = str.maketrans({sign: " " for sign in "[]:*?/\\'"})
_ROWS_ABOVE = 3


def workbook(ledger: LedgerTable, progress: Progress) -> bytes:
    """The .xlsx file. Raises Cancelled."""
    from openpyxl import Workbook

    from services.interop.workbook_bytes import to_bytes

    words = ledger_words()
    book = Workbook(write_only=True)
    book.properties.creator = NAME
    # Author and times would say who sat at which hour.
    book.properties.created = book.properties.modified = datetime.combine(
        ledger.period.first, time()
    )
    _rows_sheet(book, ledger, words, progress)
    if ledger.months:
        _months_sheet(book, ledger, words)
    return to_bytes(book)


def _rows_sheet(book: Any, ledger: LedgerTable, words: LedgerWords, progress: Progress) -> None:
    from services.interop.workbook_bytes import keep_in_memory

    columns = ledger.layout.columns
    sheet = book.create_sheet(_sheet_name(ledger.layout.title))
    # Never narrower than its heading: a Chinese sign is two characters wide.
    _set_widths(sheet, [max(one.width, 2 * len(one.heading) + 1) for one in columns])
    sheet.freeze_panes = f"A{_ROWS_ABOVE + 2}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_ROWS_ABOVE + 1}:{_ROWS_ABOVE + 1}"
    keep_in_memory(sheet)
    sheet.append([_bold(sheet, ledger.layout.title)])
    room = words.unit.format(room=ledger.room_name)
    sheet.append([_text(f"{room}　{period_text(ledger.period, words)}")])
    sheet.append([_text(note_of(ledger.layout.ledger, words))])
    sheet.append([_bold(sheet, column.heading) for column in columns])
    make = _Cells(sheet)
    for number, row in enumerate(ledger.rows):
        if number % _BATCH == 0:
            progress.step(number, len(ledger.rows))
        sheet.append(make.row(row))
    if not ledger.months and ledger.rows:
        sheet.append(make.row(_total_row(ledger, words)))


def _months_sheet(book: Any, ledger: LedgerTable, words: LedgerWords) -> None:
    from services.interop.workbook_bytes import keep_in_memory

    added = [place for place, number in enumerate(ledger.total.sums) if number is not None]
    headings = [ledger.layout.columns[place].heading for place in added]
    sheet = book.create_sheet(words.sheet_months)
    _set_widths(sheet, [max(12, 2 * len(one) + 1) for one in ("", "", *headings)])
    sheet.freeze_panes = "A2"
    keep_in_memory(sheet)
    sheet.append([_bold(sheet, word) for word in (words.month, words.count, *headings)])
    make = _Cells(sheet)
    for month in ledger.months:
        sheet.append(make.row(_sums(month.month, month, added)))
    sheet.append(make.row(_sums(words.total_populations, ledger.total, added)))


def _sums(label: str, month: MonthSum, added: Iterable[int]) -> Sequence[Value]:
    return (label, month.count, *(month.sums[place] for place in added))


def _total_row(ledger: LedgerTable, words: LedgerWords) -> Sequence[Value]:
    cells: list[Value] = [
        words.too_few if place in ledger.too_few else number
        for place, number in enumerate(ledger.total.sums)
    ]
    if cells[0] is None:
        cells[0] = words.total_populations
    return cells


class _Cells:
    """Makes the cells of rows; a word that comes again is judged once."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._known: dict[str, str | None] = {}

    def row(self, values: Sequence[Value]) -> list[Any]:
        """Numbers and days are what they are: the writer shows a day as ``2026-11-22``."""
        return [self._cell(value) if isinstance(value, str) else value for value in values]

    def _cell(self, text: str) -> Any:
        if text not in self._known:
            self._known[text] = _text(text)
        told = self._known[text]
        # The writer takes "#N/A" and its like for errors unless the cell says that it is text.
        return _marked(self._sheet, told) if told and told[0] == "#" else told


def _text(text: str) -> str | None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return neutral(ILLEGAL_CHARACTERS_RE.sub("", text)) or None


def _marked(sheet: Any, text: str | None) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, text)
    if text:
        cell.data_type = "s"
    return cell


def _bold(sheet: Any, text: str) -> Any:
    from openpyxl.styles import Font

    cell = _marked(sheet, _text(text))
    cell.font = Font(bold=True)
    return cell


def _set_widths(sheet: Any, widths: Sequence[int]) -> None:
    from openpyxl.utils import get_column_letter

    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def _sheet_name(title: str) -> str:
    seen = "".join(sign for sign in title if sign.isprintable())
    return seen.translate(_FORBIDDEN_IN_NAMES).strip()[:_SHEET_NAME_LENGTH] or NAME
