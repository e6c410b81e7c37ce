"""What goes into and comes out of the service of the rosters."""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import RosterKind, Sex


@dataclass(frozen=True, slots=True)
class NewPost:
    """On which roster somebody stands, as what (code list ``roster_duty``), from when to when;
    both days count, ``until`` None: still in post."""

    roster: RosterKind
    since: date
    duty: str = ""
    is_full_time: bool = False
    until: date | None = None


@dataclass(frozen=True, slots=True)
class NewQualification:
    """A certificate: code list ``qualification``. ``until`` is its last day, None: no expiry."""

    kind: str
    since: date
    number: str = ""
    issuer: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PersonFields:
    """What is known of a person. ``strengths`` is what an expert is asked for; ``staff_id`` the
    account with which they sign in, if they have one."""

    name: str
    sex: Sex = Sex.UNKNOWN
    birth_year: int | None = None
    unit: str = ""
    phone: str = ""
    education: str = ""
    strengths: str = ""
    remarks: str = ""
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class PostView:
    """A post as it is on record."""

    id: int
    roster: RosterKind
    duty: str
    is_full_time: bool
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """Whether the person was in this post on ``day``; the last day still counts."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class QualificationView:
    """A certificate as it is on record."""

    id: int
    kind: str
    number: str
    issuer: str
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it was valid on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A line of a roster as of one day. ``post`` is that of the day, None in the list of
    everybody for those who are in no post; ``qualifications`` are codes valid on the day."""

    id: int
    name: str
    sex: Sex
    unit: str
    phone: str
    education: str
    strengths: str
    post: PostView | None
    qualifications: tuple[str, ...]
    next_expiry: date | None


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """A person with posts and certificates, the newest first; ``account`` is the name with which
    they sign in."""

    id: int
    fields: PersonFields
    account: str
    posts: tuple[PostView, ...]
    qualifications: tuple[QualificationView, ...]
    version: int
    is_removable: bool


@dataclass(frozen=True, slots=True)
class Account:
    """A staff account that a person may be linked to."""

    staff_id: int
    name: str


@dataclass(frozen=True, slots=True)
class RosterCount:
    """How many stand on one roster on a day; a person counts once, also with several duties.
    ``duties`` is persons by code of ``roster_duty``. Numbers only: names stay in the room."""

    roster: RosterKind
    persons: int
    full_time: int
    qualified: int
    duties: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class RosterPaper:
    """What a printed list holds."""

    room_name: str
    roster: RosterKind
    as_of: date
    lines: tuple[PersonLine, ...]
