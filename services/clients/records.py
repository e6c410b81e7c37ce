"""What goes into and comes out of the client service."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from models.vocabulary import ClientKind, ClientState, Sex

ClientId = NewType("ClientId", int)
PopulationId = NewType("PopulationId", int)


@dataclass(frozen=True, slots=True)
class PopulationPeriod:
    """Belonging to a population; open at either end where the day is not known.

    ``id`` is None for one that is not stored yet.
    """

    population: str
    since: date | None = None
    until: date | None = None
    id: PopulationId | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class ClientFields:
    """A client's file as a form gives it; everything but the kind may stay empty.

    ``education``, ``marital``, ``family_structure`` and ``source`` (code list client_source) are
    codes. Religious belief is not asked for (sensitive: PIPL art. 28, practice.md 2.1).

    Empty ``initials`` are made from the name. ``age`` counts only without ``birth_date``. An
    anonymous client's name is given by the program. ``populations`` replaces what is stored.
    """

    kind: ClientKind = ClientKind.NAMED
    name: str = ""
    initials: str = ""
    sex: Sex = Sex.UNKNOWN
    birth_date: date | None = None
    age: int | None = None
    phone: str = ""
    citizen_id: str = ""
    address: str = ""
    occupation: str = ""
    school: str = ""
    guardian_name: str = ""
    guardian_relation: str = ""
    guardian_phone: str = ""
    remarks: str = ""
    grade: str = ""
    class_name: str = ""
    student_no: str = ""
    ethnicity: str = ""
    education: str = ""
    marital: str = ""
    household: str = ""
    lives_with: str = ""
    family_structure: str = ""
    source: str = ""
    populations: tuple[PopulationPeriod, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientDetails:
    """A client's file as it is read. ``version`` goes back with an edit."""

    id: ClientId
    file_no: str
    state: ClientState
    fields: ClientFields
    age: int | None
    is_minor: bool
    lacks_guardian: bool
    visits: int
    last_day: date | None
    created_at: datetime
    merged_into: ClientId | None
    version: int


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A line of the list. ``populations`` are those that hold today; ``age`` is today's."""

    id: ClientId
    file_no: str
    kind: ClientKind
    state: ClientState
    name: str
    sex: Sex
    age: int | None
    is_minor: bool
    phone: str
    populations: tuple[str, ...]
    visits: int
    last_day: date | None

    @property
    def phone_tail(self) -> str:
        """The last four digits, which is all a list needs to show."""
        return self.phone[-4:]


# What a search finds is shown as the same line.
ClientHit = ClientRow


class ClientSort(StrEnum):
    PINYIN = "pinyin"
    RECENT = "recent"  # last visit first; those never seen come last, newest file first


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """Which clients a list shows. With ``text`` it shows what a search finds, in its order."""

    state: ClientState = ClientState.ACTIVE
    population: str | None = None
    is_minor: bool = False
    is_out_of_touch: bool = False  # not contacted for the days that the room has set
    sort: ClientSort = ClientSort.PINYIN
    text: str = ""


@dataclass(frozen=True, slots=True)
class ClientCursor:
    """Where the next page begins: the index key of the last row, or day and id of its visit."""

    key: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class ClientPage:
    """Rows, and where the next page begins (None: this is the last one)."""

    rows: tuple[ClientRow, ...]
    next: ClientCursor | None


class DuplicateReason(StrEnum):
    """Why two files may be of one person, the strongest first."""

    CITIZEN_ID = "citizen_id"
    PHONE = "phone"
    NAME_AND_BIRTH = "name_and_birth"
    NAME = "name"
    READING_AND_BIRTH = "reading_and_birth"  # written differently, read and born alike


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    client: ClientRow
    reasons: tuple[DuplicateReason, ...]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do: counts that move to ``keep``, and its empty fields that get filled."""

    keep: ClientDetails
    drop: ClientDetails
    visits: int
    referrals: int
    populations: int
    drafts: int
    filled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did; hand it back to undo it. ``access_before``: whether the kept file was
    restricted and who was responsible for it, if the merge restricted it."""

    keep: ClientId
    drop: ClientId
    drop_state: ClientState
    moved: tuple[tuple[str, tuple[int, ...]], ...]  # table name, ids of the rows
    filled: tuple[str, ...]
    access_before: tuple[bool, int | None] | None = None

    def count(self, table: str) -> int:
        """How many rows of ``table`` moved."""
        return sum(len(ids) for name, ids in self.moved if name == table)
