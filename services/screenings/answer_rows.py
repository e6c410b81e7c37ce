"""Reads answers from a table: one row a student, a column an item, or a whole form in one cell."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import itemgetter

from services.ledger_import.cells import Cell, Row, is_blank, text_of
from services.ledger_import.rows import OtherKind
from services.ledger_import.words import key_of
from services.progress import Progress
from services.scales.batch import BLANK
from services.screenings.answer_strings import is_whole, read_typed
from services.screenings.classes import class_key, in_grade, number_key
from services.screenings.fitting import ItemKeys
from services.screenings.table_columns import Meaning, item_of
from services.screenings.tables import OpenedTable, Table, cells_of, is_header, paper_row, places
from services.written_numbers import squeeze

_STEP = 500
_NUMBERS = (Meaning.SEAT, Meaning.STUDENT_NO)


class AnswerNote(StrEnum):
    """What is to be said about a row."""

    WHO_MISSING = "who_missing"  # neither a number nor a name
    UNKNOWN_STUDENT = "unknown_student"
    SEVERAL_STUDENTS = "several_students"  # the name or number stands twice in the roster
    NAME_DIFFERS = "name_differs"  # the number is somebody else's
    NOT_AN_ANSWER = "not_an_answer"
    WRONG_LENGTH = "wrong_length"
    TWICE_IN_FILE = "twice_in_file"
    NO_ANSWERS = "no_answers"  # every item is blank
    ANSWERS_THERE = "answers_there"  # other answers are stored already
    SAME_THERE = "same_there"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row; ``note`` says why it stays outside. ``item`` is the first item that is wrong."""

    sheet: str
    row: int
    student_id: int | None
    answers: bytes
    note: AnswerNote | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A student of the roster as a row is compared with."""

    id: int
    class_key: str
    number_key: str
    name: str


@dataclass(frozen=True, slots=True)
class AnswerMapping:
    """What the columns mean by their labels. The answers begin in the column ``first_item`` and go
    on in its order; ``offset`` is added to every written number (a survey site counts options from
    1 where the form prints 0)."""

    columns: Mapping[str, Meaning]
    first_item: str = ""
    offset: int = 0
    class_name: str = ""


@dataclass(frozen=True, slots=True)
class ReadAnswers:
    """All rows as read. ``missing`` items have no column: then there are no rows. ``items`` pairs
    item and column; ``looks_shifted`` is an offset under which every answer would fit."""

    rows: tuple[AnswerRow, ...]
    others: Mapping[OtherKind, int] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    items: tuple[tuple[str, str], ...] = ()
    looks_shifted: int = 0


def guessed_first(opened: OpenedTable) -> str:
    """The column in which the answers begin: the first that names an item."""
    labels = (c.label for table in opened.tables for c in table.columns if c.guess is Meaning.ITEM)
    return next(labels, "")


def read_answers(
    opened: OpenedTable,
    mapping: AnswerMapping,
    keys: Sequence[ItemKeys],
    option_words: Mapping[str, int],
    roster: Sequence[Known],
    progress: Progress,
) -> ReadAnswers:
    """Read all rows. ``option_words``: the words of options and their printed value, where the
    file holds them instead of numbers. Raises Cancelled."""
    return _Reader(opened, mapping, keys, option_words, roster).run(progress)


class _Reader:
    def __init__(
        self,
        opened: OpenedTable,
        mapping: AnswerMapping,
        keys: Sequence[ItemKeys],
        option_words: Mapping[str, int],
        roster: Sequence[Known],
    ) -> None:
        self._opened, self._mapping, self._keys = opened, mapping, keys
        self._others: Counter[OtherKind] = Counter()
        self._rows: list[AnswerRow] = []
        self._has_failed = False
        self._readings = [_reading(key, mapping.offset, option_words) for key in keys]
        first = self._readings[0]
        # Nearly always all items have the same options: one table reads a whole row.
        self._common = first if all(each == first for each in self._readings) else None
        self._find = _Roster(roster)

    def run(self, progress: Progress) -> ReadAnswers:
        done, total = 0, self._opened.row_count()
        pairs: tuple[tuple[str, str], ...] = ()
        for table in self._opened.tables:
            sheet = self._opened.sheets[table.sheet]
            items = self._items(table)
            if isinstance(items, tuple):
                return ReadAnswers((), missing=items)
            pairs = pairs or tuple(
                (key.item, label) for key, (_, label) in zip(self._keys, items, strict=False)
            )
            group = (places(table, self._mapping.columns) or [{}])[0]
            take = _taker([index for index, _ in items]) if items else None
            for number in range(table.first, table.last):
                if done % _STEP == 0:
                    progress.step(done, total)
                done += 1
                self._read(sheet.name, number, sheet.rows[number], group, table, take)
        progress.step(total, total)
        rows = tuple(_judged_twins(self._rows))
        return ReadAnswers(rows, dict(self._others), (), pairs, self._shift())

    def _items(self, table: Table) -> list[tuple[int, str]] | tuple[str, ...]:
        """The columns of the items in their order; a tuple names items that have none."""
        if self._is_one_cell(table):
            return []
        columns = [c for c in table.columns if self._mapping.columns.get(c.label) is Meaning.ITEM]
        labels = [column.label for column in columns]
        start = labels.index(self._mapping.first_item) if self._mapping.first_item in labels else 0
        columns = columns[start:]
        by_number = {item_of(column.label): column for column in reversed(columns)}
        if columns and item_of(columns[0].label) == self._keys[0].item:
            found = [by_number.get(key.item) for key in self._keys]
        else:
            found = [*columns[: len(self._keys)]]
            found += [None] * (len(self._keys) - len(found))
        lacking = tuple(
            key.item for key, column in zip(self._keys, found, strict=True) if column is None
        )
        return lacking or [(column.index, column.label) for column in found if column]

    def _is_one_cell(self, table: Table) -> bool:
        """Whether a column holds whole forms."""
        meanings = self._mapping.columns
        return any(meanings.get(column.label) is Meaning.ANSWERS for column in table.columns)

    def _read(
        self,
        sheet: str,
        number: int,
        row: Row,
        group: Mapping[Meaning, int],
        table: Table,
        take: "_Take | None",
    ) -> None:
        cells = cells_of(row, group)
        who = self._find.student(cells, table.class_name or self._mapping.class_name)
        if who is AnswerNote.WHO_MISSING:
            kind = paper_row(row)
            if kind is not None:
                self._others[kind] += 1
                return
        elif who is AnswerNote.UNKNOWN_STUDENT and is_header(row):
            self._others[OtherKind.HEADER] += 1
            return
        answers, note, item = self._answers(row, cells, take)
        if isinstance(who, AnswerNote):
            self._rows.append(AnswerRow(sheet, number + 1, None, b"", who))
        else:
            self._rows.append(AnswerRow(sheet, number + 1, who, answers, note, item))

    def _answers(
        self, row: Row, cells: Mapping[Meaning, Cell], take: "_Take | None"
    ) -> tuple[bytes, AnswerNote | None, str]:
        if take is None:
            return self._typed(text_of(cells.get(Meaning.ANSWERS)))
        written = take(row)
        try:
            if self._common is not None:
                answers = bytes(map(self._common.__getitem__, written))
            else:
                answers = bytes(
                    reading[cell] for reading, cell in zip(self._readings, written, strict=True)
                )
        except (KeyError, TypeError):
            return self._slowly(written)
        return _unless_empty(answers)

    def _slowly(self, written: Sequence[Cell]) -> tuple[bytes, AnswerNote | None, str]:
        """Cells that are not simply the expected numbers: other ways to write them."""
        answers = bytearray()
        for reading, cell, key in zip(self._readings, written, self._keys, strict=True):
            byte = BLANK if is_blank(cell) else reading.get(key_of(text_of(cell)))
            if byte is None:
                self._has_failed = True
                return b"", AnswerNote.NOT_AN_ANSWER, key.item
            answers.append(byte)
        return _unless_empty(bytes(answers))

    def _typed(self, text: str) -> tuple[bytes, AnswerNote | None, str]:
        typed = read_typed(text, self._keys)
        if is_whole(typed, self._keys):
            return _unless_empty(typed.answers)
        at = typed.trouble_at
        if at is not None and at < len(self._keys):
            return b"", AnswerNote.NOT_AN_ANSWER, self._keys[at].item
        return b"", AnswerNote.WRONG_LENGTH, ""

    def _shift(self) -> int:
        """An offset under which every number fits, if they do not fit as they are."""
        if not self._has_failed or self._mapping.offset:
            return 0
        numbers = self._numbers()
        possible = set(self._keys[0].values.values())
        return next((by for by in (-1, 1) if {number + by for number in numbers} <= possible), 0)

    def _numbers(self) -> set[int]:
        """Every number that stands in a column of an item."""
        texts: set[str] = set()
        for table in self._opened.tables:
            items = self._items(table)
            if isinstance(items, tuple) or not items:
                continue
            take = _taker([index for index, _ in items])
            for row in self._opened.sheets[table.sheet].rows[table.first : table.last]:
                texts.update(map(text_of, take(row)))
        return {int(text) for text in texts if text.isascii() and text.isdigit()}


_Take = Callable[[Row], Sequence[Cell]]


def _taker(indexes: Sequence[int]) -> _Take:
    """Takes the cells of the items out of a row that may be too short."""
    last = max(indexes)
    get = itemgetter(*indexes) if len(indexes) > 1 else lambda row: (row[indexes[0]],)

    def take(row: Row) -> Sequence[Cell]:
        if len(row) <= last:
            row = [*row, *[""] * (last + 1 - len(row))]
        taken: tuple[Cell, ...] = get(row)
        return taken

    return take


def _reading(key: ItemKeys, offset: int, option_words: Mapping[str, int]) -> dict[Cell, int]:
    """What can be written for an item, as numbers and as text, and the byte that it means."""
    reading: dict[Cell, int] = {"": BLANK, None: BLANK, "-": BLANK, "/": BLANK, "空": BLANK}
    for byte, value in key.values.items():
        if isinstance(value, int):
            reading[value - offset] = reading[str(value - offset)] = byte
        else:
            reading[value] = byte
    by_value = {value: byte for byte, value in key.values.items()}
    for word, value in option_words.items():
        if value in by_value:
            reading.setdefault(key_of(word), by_value[value])
    return reading


def _unless_empty(answers: bytes) -> tuple[bytes, AnswerNote | None, str]:
    is_empty = answers.count(BLANK) == len(answers)
    return answers, AnswerNote.NO_ANSWERS if is_empty else None, ""


def _judged_twins(rows: Sequence[AnswerRow]) -> list[AnswerRow]:
    """Of several rows of one student none is taken unless all say the same: then the first."""
    by_student: dict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.student_id is not None and row.note in (None, AnswerNote.NO_ANSWERS):
            by_student[row.student_id].append(place)
    judged = list(rows)
    for places_of in by_student.values():
        filled = [place for place in places_of if rows[place].note is None]
        if len(filled) < 2:
            continue
        is_same = len({rows[place].answers for place in filled}) == 1
        for place in filled[1:] if is_same else filled:
            judged[place] = replace(rows[place], answers=b"", note=AnswerNote.TWICE_IN_FILE)
    return judged


class _Roster:
    """Finds the student of a row by class and number, else by class and name, else by either."""

    def __init__(self, roster: Sequence[Known]) -> None:
        self._by_number: dict[tuple[str, str], list[Known]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[Known]] = defaultdict(list)
        self._class_keys: dict[tuple[str, str], str] = {}
        self._number_keys: dict[str, str] = {}
        for student in roster:
            for class_part in (student.class_key, ""):  # "": whatever the class
                self._by_number[class_part, student.number_key].append(student)
                if student.name:
                    self._by_name[class_part, squeeze(student.name)].append(student)

    def student(self, cells: Mapping[Meaning, Cell], class_name: str) -> int | AnswerNote:
        """The student's id, or why there is none."""
        written = text_of(cells.get(Meaning.CLASS_NAME)) or class_name
        grade = text_of(cells.get(Meaning.GRADE))
        class_part = self._class_key(grade, written)
        name = squeeze(text_of(cells.get(Meaning.NAME)))
        # A running number is often that of the answers, not the student's: a name says more.
        usable = _NUMBERS if name else (*_NUMBERS, Meaning.SERIAL)
        number = next(
            (text_of(cells[m]) for m in usable if m in cells and not is_blank(cells[m])), ""
        )
        if not name and not number:
            return AnswerNote.WHO_MISSING
        found = self._by_number.get((class_part, self._number_key(number)), []) if number else []
        if not found and name:
            found = self._by_name.get((class_part, name), [])
            number = ""
        if len(found) != 1:
            return AnswerNote.SEVERAL_STUDENTS if found else AnswerNote.UNKNOWN_STUDENT
        (student,) = found
        if number and name and student.name and squeeze(student.name) != name:
            return AnswerNote.NAME_DIFFERS
        return student.id

    def _class_key(self, grade: str, written: str) -> str:
        together = grade, written
        if together not in self._class_keys:
            self._class_keys[together] = class_key(in_grade(grade, written))
        return self._class_keys[together]

    def _number_key(self, written: str) -> str:
        if written not in self._number_keys:
            self._number_keys[written] = number_key(written)
        return self._number_keys[written]
