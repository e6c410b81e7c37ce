"""A ledger as opened: its sheets, tables and columns, before anything is decided about rows."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from pathlib import Path

from services.errors import BadLedger
from services.ledger_import.cells import Cell, Sheet, is_blank, text_of
from services.ledger_import.fields import Field
from services.ledger_import.headers import Table, year_in
from services.ledger_import.readers import day_of
from services.ledger_import.sheets import read_sheets
from services.ledger_import.tables import find_tables
from services.ledger_import.words import words
from services.progress import Progress
from services.written_dates import NotADay

_SAMPLES = 6


@dataclass(frozen=True, slots=True)
class LedgerColumn:
    """A column as the mapping page shows it; ``guess`` is None if its name means nothing to us."""

    label: str
    guess: Field | None
    confidence: float
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column means (by its label) and the year of days written without one."""

    fields: Dictionary[str, Field]
    year: int

    def places(self, table: Table) -> dict[Field, int]:
        """Where the fields stand in ``table``; of two columns for a field the first counts."""
        places: dict[Field, int] = {}
        for column in table.columns:
            meaning = self.fields.get(column.label, Field.IGNORE)
            if meaning is not Field.IGNORE:
                places.setdefault(meaning, column.index)
        return places


@dataclass(frozen=True, slots=True)
class Ledger:
    """An opened file. It holds personal data: never log it, never keep it longer than needed."""

    path: Path
    content_hash: str
    sheets: tuple[Sheet, ...] = field(repr=False)
    tables: tuple[Table, ...] = field(repr=False)
    columns: tuple[LedgerColumn, ...] = field(repr=False)
    year: int
    other_sheets: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.path.name

    def guessed(self) -> Mapping:
        """The mapping by names, as proposed to the user."""
        fields = {column.label: column.guess or Field.IGNORE for column in self.columns}
        return Mapping(fields, self.year)

    def row_count(self) -> int:
        return sum(table.last - table.first for table in self.tables)


def open_ledger(path: Path, this_year: int, progress: Progress) -> Ledger:
    """Read the whole file; ``this_year`` is taken if the ledger nowhere names one.

    Raises CannotRead, and BadLedger with the detail not_a_spreadsheet, encrypted, damaged,
    too_large, empty or no_header.
    """
    known = words()
    sheets, content_hash = read_sheets(path, known.signs.sheet_of_csv, progress)
    tables = find_tables(sheets, known)
    if not tables:
        raise BadLedger(path, "no_header")
    used = {table.sheet for table in tables}
    others = tuple(sheet.name for number, sheet in enumerate(sheets) if number not in used)
    return Ledger(
        path=path,
        content_hash=content_hash,
        sheets=tuple(sheets),
        tables=tables,
        columns=tuple(_columns(sheets, tables)),
        year=_year(path, sheets, tables, this_year),
        other_sheets=others,
    )


def _columns(sheets: list[Sheet], tables: tuple[Table, ...]) -> Iterator[LedgerColumn]:
    """The columns of all tables, each label once, in the order of their first table."""
    first: dict[str, tuple[Table, int]] = {}
    guesses: dict[str, tuple[Field | None, float]] = {}
    for table in tables:
        for column in table.columns:
            first.setdefault(column.label, (table, column.index))
            best = guesses.setdefault(column.label, (column.guess, column.confidence))
            if column.confidence > best[1]:
                guesses[column.label] = (column.guess, column.confidence)
    for label, (table, index) in first.items():
        yield LedgerColumn(label, *guesses[label], _samples(sheets[table.sheet], table, index))


def _samples(sheet: Sheet, table: Table, index: int) -> tuple[str, ...]:
    found: list[str] = []
    for row in sheet.rows[table.first : table.last]:
        if index < len(row) and not is_blank(row[index]):
            found.append(text_of(row[index]))
        if len(found) == _SAMPLES:
            break
    return tuple(found)


def _year(path: Path, sheets: list[Sheet], tables: tuple[Table, ...], this_year: int) -> int:
    """The ledger's year: of its titles, else of most of its days, else of the file's name."""
    titles = Counter(table.year for table in tables if table.year is not None)
    days = titles or _years_of_days(sheets, tables)
    if days:
        return days.most_common(1)[0][0]
    return year_in(path.stem) or this_year


def _years_of_days(sheets: list[Sheet], tables: tuple[Table, ...]) -> Counter[int]:
    cells: Counter[Cell] = Counter()
    for table in tables:
        column = next((c.index for c in table.columns if c.guess is Field.DAY), None)
        if column is None:
            continue
        rows = sheets[table.sheet].rows[table.first : table.last]
        cells.update(row[column] for row in rows if column < len(row))
    years: Counter[int] = Counter()
    for cell, count in cells.items():
        year = _written_year(cell)
        if year is not None:
            years[year] += count
    return years


def _written_year(cell: Cell) -> int | None:
    try:
        written = day_of(cell, 2000, None)
    except NotADay:
        return None
    return written.day.year if written.has_year else None
