"""Splits sheets into tables: one under each header, repeated headers set aside."""

from collections.abc import Sequence

from services.ledger_import.cells import Row, Sheet, is_blank, text_of
from services.ledger_import.fields import Field
from services.ledger_import.guesses import guess_name, settle
from services.ledger_import.headers import (
    Column,
    Header,
    Table,
    context_of,
    find_header,
    header_at,
    month_in,
)
from services.ledger_import.readers import is_day
from services.ledger_import.words import Words, key_of
from services.written_numbers import narrow

_ROWS_SEARCHED = 20
_ROWS_JUDGED = 60
_LEAST_HEADINGS = 3


def find_tables(sheets: Sequence[Sheet], words: Words) -> tuple[Table, ...]:
    """All tables of all sheets; a sheet without a header of its own goes on with the last one.

    Left out, where other sheets hold the records: examples (填写示例), and a sheet of the whole
    year (汇总) that repeats those of the months. The ledger lists them as its other sheets.
    """
    tables = _all_tables(sheets, words)
    names = {table.sheet: key_of(sheets[table.sheet].name) for table in tables}
    aside = {sheet for sheet, name in names.items() if _has_any(name, words.signs.examples)}
    months = {table.sheet for table in tables if month_in(sheets[table.sheet].name)}
    if len(months) > 1:
        aside |= {
            sheet
            for sheet, name in names.items()
            if sheet not in months and _has_any(name, words.signs.whole_years)
        }
    return tuple(t for t in tables if t.sheet not in aside) or tuple(tables)


def _has_any(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name for word in words)


def _all_tables(sheets: Sequence[Sheet], words: Words) -> list[Table]:
    tables: list[Table] = []
    for number, sheet in enumerate(sheets):
        header = find_header(sheet.rows, words.columns) or _unnamed_header(sheet.rows, words)
        if header is not None:
            tables += _tables_of(number, sheet, header, words)
        elif tables and _goes_on(sheet, tables[-1]):
            year, month = context_of(sheet, 0)
            columns = tables[-1].columns
            tables.append(Table(number, columns, -1, 0, len(sheet.rows), year, month))
    return tables


def _tables_of(number: int, sheet: Sheet, header: Header, words: Words) -> list[Table]:
    """The tables of one sheet: a new one wherever a different header follows."""
    starts = [header]
    repeats = set(_numbering(sheet.rows, header.row + header.height))
    for row in range(header.row + header.height, len(sheet.rows)):
        if row in repeats or not _may_be_header(sheet.rows[row], words):
            continue
        found = header_at(sheet.rows, row, words.columns)
        if found is None:
            continue
        repeats.update(range(row, row + found.height))
        repeats.update(_numbering(sheet.rows, row + found.height))
        if not found.is_like(starts[-1]):
            starts.append(found)
    ends = [start.row for start in starts[1:]] + [len(sheet.rows)]
    year, month = context_of(sheet, header.row)
    return [
        Table(
            number,
            _settled(start.columns, sheet.rows[start.row + start.height : end], words),
            start.row,
            start.row + start.height,
            end,
            year,
            month,
            frozenset(row for row in repeats if start.row <= row < end),
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _numbering(rows: Sequence[Row], row: int) -> range:
    """The row below a header if it only numbers the columns: 1, 2, 3 or （1）, （2）, （3）."""
    texts = [text_of(cell) for cell in rows[row] if not is_blank(cell)] if row < len(rows) else []
    numbers = [narrow(text).strip("()").removesuffix(".0") for text in texts]
    is_numbering = numbers == [str(number + 1) for number in range(len(numbers))]
    return range(row, row + 1 if is_numbering and len(numbers) >= _LEAST_HEADINGS else row)


def _may_be_header(row: Row, words: Words) -> bool:
    """A cheap test for the long way down: one of the first filled cells names a column."""
    looked_at = 0
    for cell in row:
        if is_blank(cell):
            continue
        if not isinstance(cell, str) or cell[:1].isdigit():
            return False
        if key_of(cell) in words.columns.exact:
            return True
        looked_at += 1
        if looked_at == _LEAST_HEADINGS:
            return False
    return False


def _settled(columns: Sequence[Column], body: Sequence[Row], words: Words) -> tuple[Column, ...]:
    sample = body[:_ROWS_JUDGED]
    return guess_name(settle(columns, sample, words), sample)


def _unnamed_header(rows: Sequence[Row], words: Words) -> Header | None:
    """A row of headings in unknown words, if the rows below it hold days."""
    for number, row in enumerate(rows[:_ROWS_SEARCHED]):
        texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
        filled = [cell for cell in row if not is_blank(cell)]
        if len(texts) < _LEAST_HEADINGS or len(texts) < len(filled):
            continue
        columns = []
        for index, cell in enumerate(row):
            meaning = words.columns.meaning(text_of(cell)) or (None, 0.0)
            if not is_blank(cell):
                columns.append(Column(index, text_of(cell), *meaning))
        settled = _settled(columns, rows[number + 1 :], words)
        if any(c.guess is Field.DAY for c in settled) and not any(map(is_day, row)):
            return Header(number, 1, tuple(columns), 0.0)
    return None


def _goes_on(sheet: Sheet, before: Table) -> bool:
    """Whether the rows of a sheet without a header fit the table of the sheet before."""
    column = next((c for c in before.columns if c.guess is Field.DAY), None)
    if column is None:
        return False
    cells = [row[column.index] for row in sheet.rows if column.index < len(row)]
    days = sum(map(is_day, cells[:_ROWS_JUDGED]))
    return days * 2 > min(len(cells), _ROWS_JUDGED)
