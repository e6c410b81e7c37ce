"""Reads the rows of a class list: every row is a student, a problem, or part of the paper."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.vocabulary import Sex
from services.ages import age_on, age_or_stated
from services.clients import citizen_id
from services.ledger_import.cells import Cell, Row, is_blank, text_of
from services.ledger_import.readers import born_of, citizen_id_of, sex_of
from services.ledger_import.rows import OtherKind
from services.ledger_import.words import key_of, words
from services.progress import Progress
from services.screenings.classes import LONGEST, class_key, in_grade, number_key, shown_class
from services.screenings.table_columns import Meaning
from services.screenings.tables import (
    OpenedTable,
    Table,
    cells_of,
    class_of_title,
    paper_row,
    places,
)
from services.written_numbers import narrow, squeeze

_STEP = 500
_LONGEST_NAME = 200
_YOUNGEST, _OLDEST = 4, 30  # who goes to a school; another age is doubtful
_NUMBERS = (Meaning.SEAT, Meaning.STUDENT_NO, Meaning.SERIAL)  # the shortest to type first
_TELLING = (*_NUMBERS, Meaning.NAME)
_PERSONAL = (Meaning.SEX, Meaning.AGE, Meaning.BIRTH, Meaning.CITIZEN_ID)


class RosterNote(StrEnum):
    """What is to be said about a row."""

    CLASS_MISSING = "class_missing"
    NUMBER_MISSING = "number_missing"
    NAME_MISSING = "name_missing"
    TOO_LONG = "too_long"
    TWICE_IN_FILE = "twice_in_file"  # the same number in the same class
    NUMBER_TAKEN = "number_taken"  # on the roster, with another name
    NUMBER_MADE = "number_made"  # the list has no numbers: counted from the top
    SEX_UNREADABLE = "sex_unreadable"
    BIRTH_UNREADABLE = "birth_unreadable"
    AGE_DOUBTFUL = "age_doubtful"
    COMPLETED = "completed"  # on the roster already; what was missing there is added
    ALREADY_THERE = "already_there"


PROBLEMS = frozenset(
    {
        RosterNote.CLASS_MISSING,
        RosterNote.NUMBER_MISSING,
        RosterNote.TOO_LONG,
        RosterNote.TWICE_IN_FILE,
        RosterNote.NUMBER_TAKEN,
    }
)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One student as read; ``row`` counts from 1."""

    sheet: str
    row: int
    class_name: str
    number: str
    name: str
    sex: int
    birth_date: date | None
    age: int | None
    notes: tuple[RosterNote, ...]

    @property
    def key(self) -> tuple[str, str]:
        """Equal for the same place in the same class."""
        return class_key(self.class_name), number_key(self.number)

    @property
    def is_problem(self) -> bool:
        return not PROBLEMS.isdisjoint(self.notes)

    def with_note(self, note: RosterNote) -> "RosterRow":
        """The row with one more note."""
        return replace(self, notes=(*self.notes, note))


@dataclass(frozen=True, slots=True)
class RosterMapping:
    """What the columns mean by their labels; ``class_name`` for rows that name none."""

    columns: Mapping[str, Meaning]
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class ReadRoster:
    """All rows as read; ``others`` counts the rows that are part of the paper."""

    rows: tuple[RosterRow, ...]
    others: Mapping[OtherKind, int]


def read_roster(
    opened: OpenedTable, mapping: RosterMapping, day: date, progress: Progress
) -> ReadRoster:
    """Read all rows; ages are judged on ``day``. Raises Cancelled."""
    return _Reader(opened, mapping, day).run(progress)


class _Reader:
    def __init__(self, opened: OpenedTable, mapping: RosterMapping, day: date) -> None:
        self._opened, self._mapping, self._day = opened, mapping, day
        self._words = words()
        self._others: Counter[OtherKind] = Counter()
        self._made: Counter[str] = Counter()
        self._rows: list[RosterRow] = []
        self._class = ""

    def run(self, progress: Progress) -> ReadRoster:
        done, total = 0, self._opened.row_count()
        for table in self._opened.tables:
            sheet = self._opened.sheets[table.sheet]
            groups = places(table, self._mapping.columns)
            self._class = table.class_name
            for number in range(table.first, table.last):
                if done % _STEP == 0:
                    progress.step(done, total)
                done += 1
                self._read(sheet.name, number, sheet.rows[number], groups, table)
        progress.step(total, total)
        return ReadRoster(tuple(_without_twins(self._rows)), dict(self._others))

    def _read(
        self, sheet: str, number: int, row: Row, groups: list[dict[Meaning, int]], table: Table
    ) -> None:
        kind = self._kind(row)
        if kind is not None:
            self._others[kind] += 1
            return
        found = 0
        for group in groups:
            cells = cells_of(row, group)
            if any(not is_blank(cells.get(meaning)) for meaning in _TELLING):
                found += self._student(sheet, number, cells, group)
        if not found:
            self._others[OtherKind.PREFILLED] += 1

    def _kind(self, row: Row) -> OtherKind | None:
        title = class_of_title(row)
        if not title:
            return paper_row(row)
        self._class = title
        return OtherKind.SECTION

    def _student(
        self, sheet: str, row: int, cells: dict[Meaning, Cell], group: Mapping[Meaning, int]
    ) -> int:
        notes: list[RosterNote] = []
        name = " ".join(narrow(text_of(cells.get(Meaning.NAME))).split())
        says_who = any(not is_blank(cells.get(meaning)) for meaning in _PERSONAL)
        if not name and not says_who and Meaning.NAME in group:
            return 0  # a numbered line that nobody was written into
        class_name = self._class_of(cells)
        number = self._number(cells, group, class_name, notes)
        known = citizen_id.read(citizen_id_of(text_of(cells.get(Meaning.CITIZEN_ID))) or "")
        birth, age = self._born(cells, known.birth_date, notes)
        if not class_name:
            notes.append(RosterNote.CLASS_MISSING)
        if not name:
            notes.append(RosterNote.NAME_MISSING)
        if max(len(class_name), len(number)) > LONGEST or len(name) > _LONGEST_NAME:
            notes.append(RosterNote.TOO_LONG)
        sex = self._sex(cells, known.sex, notes)
        self._rows.append(
            RosterRow(sheet, row + 1, class_name, number, name, sex, birth, age, tuple(notes))
        )
        return 1

    def _class_of(self, cells: Mapping[Meaning, Cell]) -> str:
        grade = text_of(cells.get(Meaning.GRADE))
        own = in_grade(grade, text_of(cells.get(Meaning.CLASS_NAME)))
        named = own or self._class or shown_class(grade)
        return named or self._mapping.class_name or self._opened.class_name

    def _number(
        self,
        cells: Mapping[Meaning, Cell],
        group: Mapping[Meaning, int],
        class_name: str,
        notes: list[RosterNote],
    ) -> str:
        for meaning in _NUMBERS:
            if meaning in group:
                number = squeeze(text_of(cells.get(meaning))).removesuffix(".0").lstrip("'")
                if not number:
                    notes.append(RosterNote.NUMBER_MISSING)
                return number
        key = class_key(class_name)
        self._made[key] += 1
        notes.append(RosterNote.NUMBER_MADE)
        return str(self._made[key])

    def _sex(self, cells: Mapping[Meaning, Cell], by_id: Sex, notes: list[RosterNote]) -> int:
        text = text_of(cells.get(Meaning.SEX))
        if text:
            sex = sex_of(text, self._words.sex)
            if sex is not None:
                return sex
            notes.append(RosterNote.SEX_UNREADABLE)
        return int(by_id)

    def _born(
        self, cells: Mapping[Meaning, Cell], birth: date | None, notes: list[RosterNote]
    ) -> tuple[date | None, int | None]:
        """Birth date, or the stated age: of the citizen id (``birth``), the date, the age, a year
        of birth."""
        age: int | None = None
        for meaning in (Meaning.BIRTH, Meaning.AGE):
            cell = cells.get(meaning)
            if is_blank(cell) or key_of(text_of(cell)) in self._words.signs.nothing:
                continue
            born = born_of(cell)
            if born is None:
                notes.append(RosterNote.BIRTH_UNREADABLE)
            elif born.day is not None:
                birth = birth or born.day
            elif age is None:
                age = born.age if born.age is not None else age_on(self._day, None, born.year)
        counted = age_or_stated(self._day, birth, age)
        if counted is not None and not _YOUNGEST <= counted <= _OLDEST:
            notes.append(RosterNote.AGE_DOUBTFUL)
        if birth is not None and birth > self._day:
            birth = None
        return birth, None if birth else age


def _without_twins(rows: list[RosterRow]) -> Iterator[RosterRow]:
    """Of several rows with one number in a class none is taken: nobody knows which is right."""
    seen = Counter(row.key for row in rows if not row.is_problem)
    for row in rows:
        is_twin = not row.is_problem and seen[row.key] > 1
        yield row.with_note(RosterNote.TWICE_IN_FILE) if is_twin else row
