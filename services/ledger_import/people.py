"""Reads who came."""

from collections.abc import Callable, Mapping

from models.vocabulary import ClientKind, Sex
from services.ledger_import.cells import Cell, is_blank, text_of
from services.ledger_import.fields import Field
from services.ledger_import.readers import Born, birth_in, born_of, citizen_id_of, sex_of
from services.ledger_import.rows import Note, NoteCode, Person
from services.ledger_import.words import NothingThere, Words, key_of
from services.written_numbers import narrow, read_phone

_LONGEST = 200
_MIDDLE_DOTS = dict.fromkeys(map(ord, "•‧・∙⋅"), "·")  # 阿依古丽·买买提
_MALE_DIGIT = 16  # of a citizen id; odd for men (GB 11643)


class PersonReader:
    """Reads the columns about the person; equal cells are read once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._is_nothing = NothingThere(words.signs)
        self._sexes: dict[Cell, int | None] = {}
        self._ages: dict[Cell, Born | None] = {}

    def read(self, cells: Mapping[Field, Cell], notes: list[Note]) -> Person | None:
        """The person, or None if no name is written; adds to ``notes`` what is not clear."""
        name = client_name(text_of(cells.get(Field.NAME)))
        if not name or self._is_nothing(name):
            return None
        kind = self._kind(name)
        if kind is ClientKind.ANONYMOUS:
            notes.append(Note(NoteCode.ANONYMOUS, Field.NAME, name))
        born = self._born(cells, notes)
        citizen_id = self._citizen_id(cells, notes)
        sex = self._sex(cells.get(Field.SEX), notes)
        if citizen_id:
            sex = sex or (Sex.MALE if int(citizen_id[_MALE_DIGIT]) % 2 else Sex.FEMALE)
            born = Born(born.age, born.day or birth_in(citizen_id), born.year)
        return Person(
            kind=kind,
            name=name,
            phone=self._phone(cells.get(Field.PHONE), notes),
            sex=int(sex),
            age=born.age,
            birth_date=born.day,
            birth_year=born.year,
            citizen_id=citizen_id,
            **self._texts(cells),
        )

    def _kind(self, name: str) -> ClientKind:
        key = key_of(name)
        if key in self._words.signs.anonymous:
            return ClientKind.ANONYMOUS
        is_alias = key.endswith(self._words.signs.alias_ends)
        return ClientKind.ALIAS if is_alias else ClientKind.NAMED

    def _sex(self, cell: Cell, notes: list[Note]) -> int:
        if cell not in self._sexes:
            self._sexes[cell] = sex_of(text_of(cell), self._words.sex)
        sex = self._sexes[cell]
        if sex is None and not self._is_nothing(cell):
            notes.append(Note(NoteCode.SEX_UNREADABLE, Field.SEX, text_of(cell)))
        return sex or Sex.UNKNOWN

    def _born(self, cells: Mapping[Field, Cell], notes: list[Note]) -> Born:
        parts = []
        for field in (Field.AGE, Field.BIRTH):
            cell = cells.get(field)
            if cell not in self._ages:
                self._ages[cell] = born_of(cell)
            born = self._ages[cell]
            if born is None and not self._is_nothing(cell):
                notes.append(Note(NoteCode.AGE_UNREADABLE, field, text_of(cell)))
            parts.append(born or Born())
        age, birth = parts
        return Born(age.age, birth.day or age.day, birth.year or age.year)

    def _citizen_id(self, cells: Mapping[Field, Cell], notes: list[Note]) -> str:
        cell = cells.get(Field.CITIZEN_ID)
        if self._is_nothing(cell):
            return ""
        read = citizen_id_of(text_of(cell))
        if read is None:
            note = Note(NoteCode.CITIZEN_ID_UNREADABLE, Field.CITIZEN_ID, text_of(cell))
            notes.append(note)
        return read or ""

    def _phone(self, cell: Cell, notes: list[Note]) -> str:
        if self._is_nothing(cell):
            return ""
        read = read_phone(text_of(cell))
        if read is None:
            notes.append(Note(NoteCode.PHONE_UNREADABLE, Field.PHONE, text_of(cell)))
        return read or ""

    def _texts(self, cells: Mapping[Field, Cell]) -> dict[str, str]:
        # Most ledgers have few of these columns, or none.
        return {
            name: read(cells[field])
            for field, (name, read) in _TEXTS.items()
            if field in cells and not is_blank(cells[field])
        }


def client_name(text: str) -> str:
    """The name without spaces (``姓 名``); a name in Latin letters keeps one between words."""
    name = " ".join(narrow(text).translate(_MIDDLE_DOTS).split())
    return (name if name.isascii() else "".join(name.split()))[:_LONGEST]


def plain(cell: Cell) -> str:
    """A short text as written."""
    return text_of(cell)[:_LONGEST]


def _guardian_phone(cell: Cell) -> str:
    return read_phone(text_of(cell)) or ""


def _guardian_name(cell: Cell) -> str:
    return client_name(text_of(cell))


_TEXTS: dict[Field, tuple[str, Callable[[Cell], str]]] = {
    Field.ADDRESS: ("address", plain),
    Field.OCCUPATION: ("occupation", plain),
    Field.SCHOOL: ("school", plain),
    Field.GUARDIAN_NAME: ("guardian_name", _guardian_name),
    Field.GUARDIAN_PHONE: ("guardian_phone", _guardian_phone),
}
