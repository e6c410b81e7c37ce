"""The published summary as a workbook: one sheet a table, text stays text, no formulas."""

from collections.abc import Iterable, Sequence
from typing import Any

from services.program import NAME
from services.summary.tables import PublishedPopulation, PublishedSummary, PublishedTable
from services.summary.wording import SummaryWording

# What spreadsheets take for a formula, also in full width and after blanks (OWASP, CSV injection).
_STARTS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠|%")
_SHEET_NAME_LENGTH = 31
_LABEL_WIDTH, _NUMBER_WIDTH, _FACT_WIDTH = 30, 12, 60
_FORBIDDEN_IN_NAMES = str.maketrans({c: " " for c in "[]:*?/\\"})

Value = str | int | None


def workbook(summary: PublishedSummary, wording: SummaryWording) -> bytes:
    """An .xlsx file with the published numbers only; the same bytes for the same summary."""
    from openpyxl import Workbook

    from services.interop.workbook_bytes import to_bytes

    book = Workbook()
    book.remove(book.active)
    _stamp(book, summary)
    _cover(book.create_sheet(_name(wording.words.cover_sheet)), summary, wording)
    for population in summary.populations:
        for table in population.tables:
            title = f"{wording.population(population.population)} {wording.table(table.name)}"
            sheet = book.create_sheet(_name(title))
            rows = _rows(population, table, wording, summary.month)
            _fill(sheet, [title, wording.words.month, wording.words.year], rows)
    return to_bytes(book)


def neutral(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula, however the file is opened later."""
    stripped = text.lstrip(" \u3000\ufeff")
    return f"'{text}" if stripped[:1] in _STARTS_FORMULA and stripped else text


def _stamp(book: Any, summary: PublishedSummary) -> None:
    """Author and times would say who sat at which hour."""
    closed = summary.closed_at
    book.properties.creator = NAME
    book.properties.lastModifiedBy = None
    if closed is not None:
        naive = closed.replace(tzinfo=None, microsecond=0)
        book.properties.created = naive
        book.properties.modified = naive


def _cover(sheet: Any, summary: PublishedSummary, wording: SummaryWording) -> None:
    facts = wording.words.facts
    lines: list[Sequence[Value]] = [
        [facts["room"], summary.room_name],
        [facts["room_code"], summary.room_code],
        [facts["division_code"], summary.division_code],
        [facts["month"], summary.month],
        [facts["number"], f"{summary.number:06d}"],
        [facts["revision"], summary.revision],
        [facts["closed_on"], summary.closed_on.isoformat() if summary.closed_on else ""],
        [facts["closed_by"], summary.closed_by],
        [facts["check_code"], summary.check_code],
        [],
        [wording.explanation(summary)],
    ]
    if summary.is_nil:
        lines.append([wording.words.nil_report])
    _fill(sheet, [wording.title(summary)], lines)
    sheet.column_dimensions["B"].width = _FACT_WIDTH


def _rows(
    population: PublishedPopulation, table: PublishedTable, wording: SummaryWording, month: str
) -> list[Sequence[Value]]:
    words = wording.words
    rows: list[Sequence[Value]] = [
        [
            "　" * row.depth + wording.row(table.name, row.code),
            words.not_yet if row.step is None else row.step,
            row.year,
            wording.mark(row.mark),
        ]
        for row in table.rows
    ]
    rows.append([words.pending, population.step_pending, population.year_pending])
    total = wording.total(population.population)
    rows.append([total, population.step, population.year, wording.mark(population.mark)])
    if population.covers_from not in (None, month):
        rows.append([wording.contains_months(str(population.covers_from), month)])
    return rows


def _fill(sheet: Any, heading: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    from openpyxl.styles import Font

    for column, value in enumerate(heading, start=1):
        put(sheet, 1, column, value).font = Font(bold=True)
    for line, row in enumerate(rows, start=2):
        for column, item in enumerate(row, start=1):
            if item is not None and item != "":
                put(sheet, line, column, item)
    sheet.column_dimensions["A"].width = _LABEL_WIDTH
    for letter in "BC":
        sheet.column_dimensions[letter].width = _NUMBER_WIDTH
    sheet.freeze_panes = "A2"


def put(sheet: Any, row: int, column: int, value: str | int) -> Any:
    """The cell with a number, or with a text that stays one; what no workbook may hold is gone."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell = sheet.cell(row=row, column=column)
    if isinstance(value, int):
        cell.value = value
    else:
        # openpyxl would make a formula of any text that begins with "=".
        cell.value = neutral(ILLEGAL_CHARACTERS_RE.sub("", value))
        cell.data_type = "s"
    return cell


def _name(title: str) -> str:
    return title.translate(_FORBIDDEN_IN_NAMES)[:_SHEET_NAME_LENGTH]
