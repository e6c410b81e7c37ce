"""The layout that comes with the program: every figure once, in cells that have names.

To be handed to the county, which changes it as it likes. It holds no figure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.interop.layouts.names import figures, name_of, row_path
from services.interop.spreadsheet import put, sheet_name
from services.program import NAME
from services.summary.grouping import side_by_side
from services.summary.period_words import PeriodWords
from services.summary.periods import PeriodReport
from services.summary.tables import PublishedPopulation

_LABEL_WIDTH, _NUMBER_WIDTH, _NAME_WIDTH, _MEANS_WIDTH = 34, 12, 46, 60
_GREY = "EDEDED"
_COLUMNS = ("step", "year")
_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the file's format knows no time zones


def make(report: PeriodReport, words: PeriodWords) -> bytes:
    """The workbook for the rows that ``report`` has; nothing of its figures goes in."""
    from openpyxl import Workbook

    from services.interop.workbook_bytes import to_bytes

    book = Workbook()
    book.remove(book.active)
    book.properties.creator = NAME
    book.properties.created = book.properties.modified = _NO_TIME
    _summary(_Writer.on(book, words.words.summary_sheet), report, words)
    for group in side_by_side(report.populations):
        title = " ".join(words.summary.population(p.population) for p in group)
        _tables(_Writer.on(book, title), group, words)
    _facts(_Writer.on(book, words.words.facts_sheet), report, words)
    _names(_Writer.on(book, words.words.names_sheet), report, words)
    return to_bytes(book)


@dataclass(slots=True)
class _Writer:
    """Fills a sheet from the top; ``row`` is the next free one."""

    book: Any
    sheet: Any
    row: int = 1

    @classmethod
    def on(cls, book: Any, title: str) -> "_Writer":
        sheet = book.create_sheet(sheet_name(title))
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = _fit_to_width()
        sheet.column_dimensions["A"].width = _LABEL_WIDTH
        return cls(book, sheet)

    def title(self, text: str, name: str = "") -> None:
        from openpyxl.styles import Font

        put(self.sheet, self.row, 1, text).font = Font(bold=True, size=14)
        if name:
            self.name(self.row, 1, name)
        self.row += 2

    def heading(self, texts: Sequence[str]) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill

        for column, text in enumerate(texts, start=1):
            cell = put(self.sheet, self.row, column, text)
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor=_GREY)
            cell.border = _thin()
            if column > 1:
                self.sheet.column_dimensions[cell.column_letter].width = _NUMBER_WIDTH
                cell.alignment = Alignment(horizontal="right", wrap_text=True)
        self.row += 1

    def line(self, label: str, names: Iterable[str], depth: int = 0) -> None:
        """A label, and cells to be filled in."""
        from openpyxl.styles import Alignment

        cell = put(self.sheet, self.row, 1, label)
        cell.alignment = Alignment(indent=depth)
        cell.border = _thin()
        for column, name in enumerate(names, start=2):
            cell = self.sheet.cell(row=self.row, column=column)
            cell.border = _thin()
            cell.alignment = Alignment(horizontal="right")
            self.name(self.row, column, name)
        self.row += 1

    def name(self, row: int, column: int, name: str) -> None:
        from openpyxl.utils import absolute_coordinate, get_column_letter, quote_sheetname
        from openpyxl.workbook.defined_name import DefinedName

        place = absolute_coordinate(f"{get_column_letter(column)}{row}")
        target = f"{quote_sheetname(self.sheet.title)}!{place}"
        self.book.defined_names[name] = DefinedName(name, attr_text=target)


def _summary(writer: _Writer, report: PeriodReport, words: PeriodWords) -> None:
    from openpyxl.styles import Alignment

    label = words.words.labels
    writer.title("", "period.title")
    for name, key in (
        ("room.name", "room"),
        ("room.code", "room_code"),
        ("room.division_code", "division_code"),
        ("period", "period"),
        ("period.missing", "missing"),
        ("period.check_codes", "check_codes"),
        ("made_on", "made_on"),
        ("explanation", "explanation"),
    ):
        row = writer.row
        writer.line(label[key], [name])
        writer.sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=7)
        cell = writer.sheet.cell(row=row, column=2)
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        if name in ("period.missing", "period.check_codes", "explanation"):
            writer.sheet.row_dimensions[row].height = 48
    writer.row += 1
    columns = (words.this_period, words.summary.words.year)
    pending = [f"{words.summary.words.pending} {column}" for column in columns]
    writer.heading([words.words.total, *columns, *pending])
    for population in report.populations:
        code = population.population.value
        parts = ((part, column) for part in ("total", "pending") for column in _COLUMNS)
        names = [name_of(code, *part) for part in parts]
        writer.line(words.summary.population(population.population), names)
    for letter in "DEFG":
        writer.sheet.column_dimensions[letter].width = _NUMBER_WIDTH


def _tables(writer: _Writer, group: Sequence[PublishedPopulation], words: PeriodWords) -> None:
    populations = [words.summary.population(p.population) for p in group]
    codes = [p.population.value for p in group]
    writer.title("  ".join(populations))
    columns = [
        f"{name} {column}" if len(group) > 1 else column
        for name in populations
        for column in (words.this_period, words.summary.words.year)
    ]
    for table in group[0].tables:
        writer.heading([words.summary.table(table.name), *columns])
        for row in table.rows:
            path = (table.name, row_path(table, row.code))
            names = [name_of(code, *path, column) for code in codes for column in _COLUMNS]
            writer.line(words.summary.row(table.name, row.code), names, row.depth)
        writer.row += 1


def _facts(writer: _Writer, report: PeriodReport, words: PeriodWords) -> None:
    writer.title(words.words.facts)
    for heading, codes in words.every_fact(report.year_facts).items():
        writer.heading([heading, words.this_period, words.summary.words.year])
        for code in codes:
            names = [name_of("facts", code, column) for column in _COLUMNS]
            writer.line(words.summary.fact(code), names)
        writer.row += 1
    if report.answers:
        writer.heading([words.words.answers])
    for code in report.answers:
        writer.line(words.summary.asked(code), [name_of("answers", code)])


def _names(writer: _Writer, report: PeriodReport, words: PeriodWords) -> None:
    from openpyxl.styles import Alignment

    put(writer.sheet, 1, 1, words.words.names_help).alignment = Alignment(wrap_text=True)
    writer.sheet.merge_cells("A1:B1")
    writer.sheet.row_dimensions[1].height = 64
    writer.row = 3
    writer.heading([words.words.name_column, words.words.means_column])
    writer.sheet.column_dimensions["A"].width = _NAME_WIDTH
    writer.sheet.column_dimensions["B"].width = _MEANS_WIDTH
    for figure in figures(report, words):
        put(writer.sheet, writer.row, 1, figure.name)
        put(writer.sheet, writer.row, 2, figure.means)
        writer.row += 1
    writer.sheet.freeze_panes = "A4"


def _thin() -> Any:
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="999999")
    return Border(left=side, right=side, top=side, bottom=side)


def _fit_to_width() -> Any:
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)
