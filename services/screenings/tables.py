"""Finds the tables in a class list or a table of answers as schools have them.

A title above the header, one sheet a class, several classes below each other with a title each, two
lists side by side on one sheet, headers that are repeated, a class that stands only in the title,
in the name of the sheet or of the file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from services.errors import BadLedger
from services.ledger_import.cells import Cell, Row, Sheet, is_blank, text_of
from services.ledger_import.layout_rows import paper_kind
from services.ledger_import.rows import OtherKind
from services.ledger_import.sheets import read_sheets
from services.ledger_import.words import words
from services.progress import Progress
from services.screenings.classes import class_key
from services.screenings.table_columns import Meaning, meaning_of
from services.written_numbers import narrow, squeeze

_ROWS_SEARCHED = 30
_SAMPLES = 4
_LEAST_KNOWN = 2
_CLASS = re.compile(
    r"(?:[初高]中?)?(?:[一二三四五六七八九十]{1,2}|\d{1,2})?(?:年级|级|年)?"
    r"[(（\s]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?\s*班"
)
_TELLING = frozenset({Meaning.NAME, Meaning.SEAT, Meaning.STUDENT_NO, Meaning.SERIAL})


@dataclass(frozen=True, slots=True)
class Column:
    """A column under one header; ``group`` counts lists that stand side by side."""

    index: int
    label: str
    guess: Meaning | None
    group: int


@dataclass(frozen=True, slots=True)
class LabelledColumn:
    """A column as the page shows it: equal labels of several sheets are one."""

    label: str
    guess: Meaning | None
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows ``first`` to ``last`` (exclusive, from 0); ``class_name`` is of the title or sheet."""

    sheet: int
    columns: tuple[Column, ...]
    first: int
    last: int
    class_name: str


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """An opened file. It holds personal data: never log it, never keep it longer than needed."""

    path: Path
    sheets: tuple[Sheet, ...] = field(repr=False)
    tables: tuple[Table, ...] = field(repr=False)
    columns: tuple[LabelledColumn, ...] = field(repr=False)
    class_name: str
    other_sheets: tuple[str, ...]

    def guessed(self) -> dict[str, Meaning]:
        """What the columns mean by their names."""
        return {column.label: column.guess or Meaning.IGNORE for column in self.columns}

    def row_count(self) -> int:
        return sum(table.last - table.first for table in self.tables)


def open_table(path: Path, progress: Progress) -> OpenedTable:
    """Read the whole file.

    Raises CannotRead, and BadLedger with the detail not_a_spreadsheet, encrypted, damaged,
    too_large, empty or no_header.
    """
    sheets, _ = read_sheets(path, path.stem, progress)
    tables, columns = tables_in(sheets)
    if not tables:
        raise BadLedger(path, "no_header")
    used = {table.sheet for table in tables}
    return OpenedTable(
        path=path,
        sheets=tuple(sheets),
        tables=tables,
        columns=columns,
        class_name=class_in(path.stem),
        other_sheets=tuple(s.name for number, s in enumerate(sheets) if number not in used),
    )


def tables_in(
    sheets: Sequence[Sheet],
) -> tuple[tuple[Table, ...], tuple[LabelledColumn, ...]]:
    """The tables of all sheets, and their columns."""
    tables = tuple(table for number, sheet in enumerate(sheets) for table in _of(number, sheet))
    return tables, tuple(_labelled(sheets, tables))


def class_in(text: str) -> str:
    """The class that a title names, or nothing: ``2026年秋七年级（1）班学生名单``."""
    found = _CLASS.findall(narrow(text))
    return squeeze(found[-1]) if found else ""


def is_header(row: Row) -> bool:
    """Whether ``row`` names columns: two known ones, one of which tells who."""
    known = _meanings(row)
    return len(known) >= _LEAST_KNOWN and bool(known & _TELLING)


def paper_row(row: Row) -> OtherKind | None:
    """What ``row`` is if it is part of the paper: headings again, totals, notes, signatures."""
    if is_header(row):
        return OtherKind.HEADER
    return paper_kind([text_of(cell) for cell in row if not is_blank(cell)], words().signs)


def class_of_title(row: Row) -> str:
    """The class that a row of the paper names for the rows below; only where little else stands."""
    texts = [text_of(cell) for cell in row if not is_blank(cell)]
    return class_in(texts[0]) if len(set(texts)) == 1 else ""


def places(table: Table, mapping: Mapping[str, Meaning]) -> list[dict[Meaning, int]]:
    """Where the meanings stand, for each list side by side; single answers are left out."""
    groups: dict[int, dict[Meaning, int]] = {}
    for column in table.columns:
        meaning = mapping.get(column.label, Meaning.IGNORE)
        if meaning not in (Meaning.IGNORE, Meaning.ITEM):
            groups.setdefault(column.group, {}).setdefault(meaning, column.index)
    return [group for group in groups.values() if group.keys() & _TELLING or len(groups) == 1]


def cells_of(row: Row, group: Mapping[Meaning, int]) -> dict[Meaning, Cell]:
    """The cells of one list of a row, by their meaning."""
    return {meaning: row[place] for meaning, place in group.items() if place < len(row)}


def _of(number: int, sheet: Sheet) -> Iterator[Table]:
    if any(word in sheet.name for word in words().signs.examples):
        return
    header = next(
        (row for row, cells in enumerate(sheet.rows[:_ROWS_SEARCHED]) if is_header(cells)), None
    )
    if header is None:
        return
    titles = [text_of(cell) for row in sheet.rows[:header] for cell in row if not is_blank(cell)]
    is_code = re.fullmatch(r"\d+-\d+", class_key(sheet.name)) is not None
    of_sheet = squeeze(sheet.name) if is_code else class_in(sheet.name)
    named = (*(class_in(text) for text in reversed(titles)), of_sheet)
    first, columns = _columns(sheet.rows, header)
    yield Table(number, columns, first, len(sheet.rows), next(filter(None, named), ""))


def _columns(rows: Sequence[Row], header: int) -> tuple[int, tuple[Column, ...]]:
    """The columns, and where the rows begin: a second heading row below merged headings counts."""
    upper = [text_of(cell) for cell in rows[header]]
    lower = _second_heading(rows, header)
    width = max(len(upper), len(lower))
    labels = [
        (lower[place] if place < len(lower) else "") or (upper[place] if place < len(upper) else "")
        for place in range(width)
    ]
    columns: list[Column] = []
    seen: set[Meaning] = set()
    group = 0
    for index, label in enumerate(labels):
        if not label:
            continue
        meaning = meaning_of(label)
        if meaning in seen and meaning in _TELLING and Meaning.NAME in seen:
            group, seen = group + 1, set()  # another list side by side begins
        if meaning is not None:
            seen.add(meaning)
        columns.append(Column(index, " ".join(label.split()), meaning, group))
    return header + (2 if lower else 1), tuple(columns)


def _second_heading(rows: Sequence[Row], header: int) -> list[str]:
    if header + 1 >= len(rows):
        return []
    below = [text_of(cell) for cell in rows[header + 1]]
    named = [text for text in below if text and meaning_of(text) not in (None, Meaning.ITEM)]
    is_heading = len(named) * 2 > len([text for text in below if text])
    return below if is_heading or _numbers_items(rows[header], below) else []


def _numbers_items(above: Row, below: Sequence[str]) -> bool:
    """Whether a row holds 1, 2, 3 and so on below one merged heading such as 题号."""
    items = [(place, int(text)) for place, text in enumerate(below) if text.isdigit()]
    if len(items) <= _SAMPLES:
        return False
    follows = all(number == items[0][1] + step for step, (_, number) in enumerate(items))
    upper = [text_of(above[place]) for place, _ in items if place < len(above)]
    return follows and not any(text.isdigit() for text in upper)


def _meanings(row: Row) -> set[Meaning]:
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    found = {meaning_of(text) for text in texts}
    return {meaning for meaning in found if meaning is not None and meaning is not Meaning.ITEM}


def _labelled(sheets: Sequence[Sheet], tables: Sequence[Table]) -> Iterator[LabelledColumn]:
    """The columns of all tables, each label once, in the order of their first table."""
    first: dict[str, tuple[Table, Column]] = {}
    for table in tables:
        for column in table.columns:
            first.setdefault(column.label, (table, column))
    for label, (table, column) in first.items():
        rows = sheets[table.sheet].rows[table.first : table.last]
        cells = (row[column.index] for row in rows if column.index < len(row))
        samples = islice((text_of(cell) for cell in cells if not is_blank(cell)), _SAMPLES)
        yield LabelledColumn(label, column.guess, tuple(samples))
