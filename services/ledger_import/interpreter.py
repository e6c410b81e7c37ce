"""Reads every row of a ledger under a mapping: nothing is dropped, each row is accounted for."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.vocabulary import ClientKind
from services.ledger_import.cells import Cell, Sheet, is_blank, text_of
from services.ledger_import.facts import FactsReader, ValueReading
from services.ledger_import.fields import PERSON, Field
from services.ledger_import.headers import Table, month_in
from services.ledger_import.layout_rows import layout_kind
from services.ledger_import.ledger import Ledger, Mapping
from services.ledger_import.people import PersonReader
from services.ledger_import.readers import day_of
from services.ledger_import.rows import (
    PROBLEMS,
    Facts,
    Note,
    NoteCode,
    OtherKind,
    OtherRow,
    Person,
    ReadRow,
    Status,
)
from services.ledger_import.words import Words, key_of, words
from services.progress import Progress
from services.written_dates import DayTrouble, NotADay, WrittenDay

_STEP = 500
_FIRST_YEAR = 1990  # no room of this kind kept a ledger before
_DAY_TROUBLE = {
    DayTrouble.UNREADABLE: NoteCode.DAY_UNREADABLE,
    DayTrouble.IMPOSSIBLE: NoteCode.DAY_IMPOSSIBLE,
    DayTrouble.INCOMPLETE: NoteCode.DAY_INCOMPLETE,
}


@dataclass(frozen=True, slots=True)
class Interpretation:
    """All rows as read."""

    rows: list[ReadRow]
    others: list[OtherRow]
    values: tuple[ValueReading, ...]


def interpret(ledger: Ledger, mapping: Mapping, today: date, progress: Progress) -> Interpretation:
    """Read all rows. Raises Cancelled."""
    return _Interpreter(ledger, mapping, today).run(progress)


class _Interpreter:
    def __init__(self, ledger: Ledger, mapping: Mapping, today: date) -> None:
        self._ledger, self._mapping, self._today = ledger, mapping, today
        self._words: Words = words()
        self._people = PersonReader(self._words)
        self._facts = FactsReader(self._words)
        self._days: dict[tuple[Cell, int, int | None], WrittenDay | NoteCode] = {}
        self._above: dict[Field, Cell] = {}
        self._section_month: int | None = None
        # Nearly no cell says "same as above": one look at its first character settles it.
        self._ditto_starts = {mark[0] for mark in self._words.signs.ditto} | {" ", "\u3000"}
        self._seen: Counter[str] = Counter()
        self._rows: list[ReadRow] = []
        self._others: list[OtherRow] = []

    def run(self, progress: Progress) -> Interpretation:
        total, done = self._ledger.row_count(), 0
        for table in self._ledger.tables:
            sheet = self._ledger.sheets[table.sheet]
            places = self._mapping.places(table)
            self._section_month = table.month
            for number in range(table.first, table.last):
                if done % _STEP == 0:
                    progress.step(done, total)
                done += 1
                if number in table.repeats:
                    self._set_aside(sheet, number, OtherKind.HEADER)
                else:
                    self._read(sheet, table, number, places)
        progress.step(total, total)
        return Interpretation(self._rows, self._others, self._facts.values())

    def _read(self, sheet: Sheet, table: Table, number: int, places: dict[Field, int]) -> None:
        row = sheet.rows[number]
        width = len(row)
        cells = {field: row[place] for field, place in places.items() if place < width}
        day = self._day(cells.get(Field.DAY), table)
        kind = layout_kind(row, cells, self._words, has_day=isinstance(day, WrittenDay))
        if kind is not None:
            self._set_aside(sheet, number, kind)
            if kind is OtherKind.SECTION:
                self._section_month = month_in(*map(text_of, row)) or self._section_month
            return
        notes: list[Note] = []
        if sheet.unsolved:
            notes += _unsolved(sheet, number, places)
        if self._fill_from_above(cells, notes):
            day = self._day(cells.get(Field.DAY), table)
        self._rows.append(self._judged(sheet, table, number, cells, day, notes))

    def _judged(
        self,
        sheet: Sheet,
        table: Table,
        number: int,
        cells: dict[Field, Cell],
        day: WrittenDay | NoteCode,
        notes: list[Note],
    ) -> ReadRow:
        written = self._checked_day(day, cells.get(Field.DAY), table, notes)
        person = self._people.read(cells, notes)
        if person is None:
            notes.append(Note(NoteCode.NAME_MISSING, Field.NAME))
        facts = self._facts.read(cells, notes)
        if person and person.kind is ClientKind.ANONYMOUS and facts.is_referred:
            notes.append(Note(NoteCode.REFERRAL_OF_NOBODY, Field.REFERRED))
        notes = _without_consequences(notes)
        is_problem = any(note.code in PROBLEMS for note in notes)
        if not (is_problem and person and person.kind is ClientKind.ANONYMOUS):
            self._above = cells  # "same as above" cannot mean a nameless row nobody can read
        fingerprint = ""
        if not is_problem and written and person:
            fingerprint = self._fingerprint(written, person, facts, notes)
        status = Status.PROBLEM if is_problem else Status.NOTE if notes else Status.OK
        return ReadRow(
            sheet.name,
            number + 1,
            status,
            tuple(notes),
            sheet.rows[number],
            written,
            person,
            facts,
            fingerprint,
        )

    def _set_aside(self, sheet: Sheet, number: int, kind: OtherKind) -> None:
        texts = [text_of(cell) for cell in sheet.rows[number] if not is_blank(cell)]
        self._others.append(OtherRow(sheet.name, number + 1, kind, " ".join(texts)))

    def _day(self, cell: Cell, table: Table) -> WrittenDay | NoteCode:
        key = (cell, table.year or self._mapping.year, self._section_month)
        if key not in self._days:
            self._days[key] = _read_day(*key)
        return self._days[key]

    def _checked_day(
        self, day: WrittenDay | NoteCode, cell: Cell, table: Table, notes: list[Note]
    ) -> date | None:
        if isinstance(day, NoteCode):
            notes.append(Note(day, Field.DAY, text_of(cell)))
            return None
        notes += [Note(code, Field.DAY, text_of(cell)) for code in self._doubts(day, table)]
        return day.day

    def _doubts(self, written: WrittenDay, table: Table) -> Iterator[NoteCode]:
        day = written.day
        if day.year < _FIRST_YEAR:
            yield NoteCode.DAY_TOO_OLD
        elif day > self._today:
            yield NoteCode.DAY_AFTER_CLOCK
        if written.is_ambiguous:
            yield NoteCode.DAY_AMBIGUOUS
        if written.is_range:
            yield NoteCode.DAY_RANGE
        if table.year is not None and day.year != table.year:
            yield NoteCode.OTHER_YEAR
        elif table.month is not None and day.month != table.month:
            yield NoteCode.OTHER_MONTH

    def _fill_from_above(self, cells: dict[Field, Cell], notes: list[Note]) -> bool:
        """Put what stands above into cells that say "same as above"; True if there were any."""
        starts = self._ditto_starts
        ditto = [
            field
            for field, cell in cells.items()
            if isinstance(cell, str) and cell[:1] in starts and self._is_ditto(cell)
        ]
        if not ditto:
            return False
        fields = list(ditto)
        if Field.NAME in ditto:  # the same person, so the person's blank cells are the same, too
            fields += [field for field in PERSON if is_blank(cells.get(field))]
        for field in fields:
            above = self._above.get(field)
            if is_blank(above) and field in ditto and not self._above:
                notes.append(Note(NoteCode.NOTHING_ABOVE, field, text_of(cells[field])))
            cells[field] = above
        return Field.DAY in ditto

    def _is_ditto(self, text: str) -> bool:
        return key_of(text) in self._words.signs.ditto

    def _fingerprint(self, day: date, person: Person, facts: Facts, notes: list[Note]) -> str:
        """Equal for the same visit in another file; the second of two equal rows differs."""
        said = (day.isoformat(), *person.key, facts.mode, *facts.topics)
        base = "\x1f".join(said)
        self._seen[base] += 1
        if self._seen[base] > 1:
            notes.append(Note(NoteCode.TWICE_IN_FILE))
        return hashlib.sha256(f"{base}\x1f{self._seen[base]}".encode()).hexdigest()


def _read_day(cell: Cell, year: int, month: int | None) -> WrittenDay | NoteCode:
    if is_blank(cell):
        return NoteCode.DAY_MISSING
    try:
        return day_of(cell, year, month)
    except NotADay as error:
        return _DAY_TROUBLE[error.trouble]


def _unsolved(sheet: Sheet, number: int, places: dict[Field, int]) -> Iterator[Note]:
    needed = (Field.DAY, Field.NAME)
    for field in needed:
        if field in places and (number, places[field]) in sheet.unsolved:
            yield Note(NoteCode.FORMULA_UNSOLVED, field)


def _without_consequences(notes: list[Note]) -> list[Note]:
    """A formula without its result is told once, not again as a missing value."""
    unsolved = {note.field for note in notes if note.code is NoteCode.FORMULA_UNSOLVED}
    missing = (NoteCode.DAY_MISSING, NoteCode.NAME_MISSING)
    return [note for note in notes if not (note.code in missing and note.field in unsolved)]
