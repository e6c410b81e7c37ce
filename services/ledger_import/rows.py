"""What the rows of a ledger turned out to be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.vocabulary import ClientKind
from services.ledger_import.cells import Row
from services.ledger_import.fields import Field


class Status(StrEnum):
    """What will become of a row."""

    OK = "ok"
    NOTE = "note"  # becomes a visit; something should be looked at
    PROBLEM = "problem"  # cannot become a visit
    SKIPPED = "skipped"  # the same visit came with another file


class NoteCode(StrEnum):
    """What is to be said about a row; the first group keeps it from becoming a visit."""

    DAY_MISSING = "day_missing"
    DAY_UNREADABLE = "day_unreadable"
    DAY_IMPOSSIBLE = "day_impossible"
    DAY_INCOMPLETE = "day_incomplete"
    DAY_IN_FUTURE = "day_in_future"
    DAY_TOO_OLD = "day_too_old"
    NAME_MISSING = "name_missing"
    NOTHING_ABOVE = "nothing_above"
    FORMULA_UNSOLVED = "formula_unsolved"

    DAY_AMBIGUOUS = "day_ambiguous"
    DAY_RANGE = "day_range"
    DAY_AFTER_CLOCK = "day_after_clock"
    OTHER_MONTH = "other_month"
    OTHER_YEAR = "other_year"
    ANONYMOUS = "anonymous"
    SEX_UNREADABLE = "sex_unreadable"
    AGE_UNREADABLE = "age_unreadable"
    PHONE_UNREADABLE = "phone_unreadable"
    CITIZEN_ID_UNREADABLE = "citizen_id_unreadable"
    MODE_MISSING = "mode_missing"
    MODE_UNKNOWN = "mode_unknown"
    TOPIC_MISSING = "topic_missing"
    TOPIC_UNKNOWN = "topic_unknown"
    POPULATION_UNKNOWN = "population_unknown"
    RISK_UNKNOWN = "risk_unknown"
    REFERRAL_UNCLEAR = "referral_unclear"
    REFERRAL_DENIED = "referral_denied"  # a destination, but the mark says no
    REFERRAL_NOWHERE = "referral_nowhere"  # referred, but no destination
    REFERRAL_OF_NOBODY = "referral_of_nobody"  # an anonymous visit cannot be referred
    TWICE_IN_FILE = "twice_in_file"
    ALREADY_IMPORTED = "already_imported"
    ALREADY_LOGGED = "already_logged"  # same client, day and mode are in the register


PROBLEMS = frozenset(list(NoteCode)[: list(NoteCode).index(NoteCode.DAY_AMBIGUOUS)])


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to be said about a row; ``value`` is the cell as written."""

    code: NoteCode
    field: Field | None = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who came, as written in one row."""

    kind: ClientKind
    name: str
    phone: str = ""
    sex: int = 0
    age: int | None = None
    birth_date: date | None = None
    birth_year: int | None = None
    citizen_id: str = ""
    address: str = ""
    occupation: str = ""
    school: str = ""
    guardian_name: str = ""
    guardian_phone: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Equal for the same person: the name without spaces, and the phone."""
        return ("".join(self.name.split()), self.phone)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a row says about the visit."""

    mode: str
    topics: tuple[str, ...]
    population: str
    risk: str = "none"
    minutes: int | None = None
    done: str = ""
    next_step: str = ""
    is_referred: bool = False
    destination: str = ""
    counsellor: str = ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row: its place, what it says, and what will become of it."""

    sheet: str
    row: int  # 1-based, as the spreadsheet shows it
    status: Status
    notes: tuple[Note, ...]
    cells: Row
    day: date | None = None
    person: Person | None = None
    facts: Facts | None = None
    fingerprint: str = ""

    @property
    def is_visit(self) -> bool:
        return self.status in (Status.OK, Status.NOTE)


class OtherKind(StrEnum):
    """Rows that are part of the paper and not of the record."""

    BLANK = "blank"
    HEADER = "header"
    TOTAL = "total"
    SIGNATURE = "signature"
    SECTION = "section"
    EXPLANATION = "explanation"
    PREFILLED = "prefilled"  # only a running number or the like


@dataclass(frozen=True, slots=True)
class OtherRow:
    """A row that is no visit and no problem."""

    sheet: str
    row: int
    kind: OtherKind
    text: str
