"""What goes into and comes out of the crisis service."""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any

from models.vocabulary import AgeBand, CaseState, Sex
from services.risk.answers import RiskAnswers, answers_from
from services.risk.duty_records import DutyDetails, Told, told_from_json, told_to_json


@dataclass(frozen=True, slots=True)
class GuardianTold:
    """Whether the guardian or family was told, and whether they signed (practice.md 2.7).

    ``state`` is a code of ``guardian_told``, ``signature`` of ``guardian_signature``; ``remark``
    says why not, or why they would not sign. ``day`` and ``minute`` are China time.
    """

    state: str = ""
    name: str = ""
    relation: str = ""
    phone: str = ""
    day: str = ""
    minute: int | None = None
    how: str = ""
    signature: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CallOut:
    """The team went out: who, when they went and came back, where."""

    team: str = ""
    went: int | None = None
    back: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class CrisisAnswers:
    """The column ``crisis.answers``: everything of the form that nothing counts or searches.

    ``person`` describes somebody who is not a client of the room (``sex``, ``age_band`` and a few
    words). ``reported_...``: when and to whom the room was told, ``event_...``: when it happened;
    days are ISO texts, minutes those after midnight, China time. ``told`` are others than the
    guardian; ``ground`` and ``said`` are those of the disclosures (practice.md 3.5).
    """

    person: str = ""
    sex: int = Sex.UNKNOWN.value
    age_band: str = AgeBand.UNKNOWN.value
    found_by: str = ""
    reported_day: str = ""
    reported_minute: int | None = None
    reported_to: str = ""
    event_day: str = ""
    event_minute: int | None = None
    place: str = ""
    signs: str = ""
    risk: RiskAnswers = field(default_factory=RiskAnswers)
    measures_words: str = ""
    guardian: GuardianTold = field(default_factory=GuardianTold)
    told: tuple[Told, ...] = ()
    said: str = ""
    ground: str = "danger"
    participants: str = ""
    others_affected: str = ""
    result: str = ""
    callout: CallOut = field(default_factory=CallOut)

    def as_json(self) -> str:
        """For the column."""
        plain = asdict(replace(self, told=())) | {"told": json.loads(told_to_json(self.told))}
        return json.dumps(plain, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class NewCrisis:
    """As it is recorded. Without ``client_id`` the person is anonymous or not a client.

    A ``legal_ground`` (code list) says why it is recorded without consent; empty, that there is
    one (PIPL art. 13(4): protecting life and health in an emergency).
    """

    day: date
    kinds: tuple[str, ...]
    level: str
    measures: tuple[str, ...] = ()
    minute: int | None = None
    client_id: int | None = None
    visit_id: int | None = None
    is_callout: bool = False
    legal_ground: str = ""
    answers: CrisisAnswers = field(default_factory=CrisisAnswers)
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class CrisisSummary:
    """A line of the list. ``client_name`` is empty for somebody who is not a client, and for a
    file closed to the signed-in person. ``next_check`` is the day of the next open check."""

    id: int
    number: str
    client_id: int | None
    client_name: str
    file_no: str
    day: date
    kinds: tuple[str, ...]
    level: str
    is_callout: bool
    state: CaseState
    next_check: date | None
    is_minor: bool
    version: int


@dataclass(frozen=True, slots=True)
class CaseEntryView:
    """Something that was added later."""

    day: date
    text: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What happened next. Who was told outside the room is disclosed with ``ground`` and
    ``said``, as in `services.risk.duty_records.Disposition`."""

    text: str
    told: tuple[Told, ...] = ()
    ground: str = "danger"
    said: str = ""


@dataclass(frozen=True, slots=True)
class CrisisDetails:
    """Everything about one crisis. ``has_guardian`` False for a minor: it is to be asked for.
    ``needs_report``: a mandatory report was ticked, the person is a minor, and none was made."""

    summary: CrisisSummary
    minute: int | None
    measures: tuple[str, ...]
    legal_ground: str
    answers: CrisisAnswers
    visit_id: int | None
    recorded_by: str
    recorded_at: datetime
    closed_day: date | None
    closing: str
    entries: tuple[CaseEntryView, ...]
    checks: tuple[DutyDetails, ...]
    has_guardian: bool
    needs_report: bool
    may_close: bool


@dataclass(frozen=True, slots=True)
class CrisisFilter:
    """Which crises a list shows; all by default. ``month`` is ``YYYY-MM``, ``year`` ``YYYY``."""

    state: CaseState | None = None
    level: str = ""
    kind: str = ""
    year: str = ""
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class CrisisCursor:
    """Where the next page begins: after this crisis."""

    day: date
    id: int


@dataclass(frozen=True, slots=True)
class CrisisPage:
    """One page, newest first; ``next`` is empty on the last one."""

    rows: tuple[CrisisSummary, ...]
    next: CrisisCursor | None


@dataclass(frozen=True, slots=True)
class CrisisCounts:
    """Crises of one month, for the summary: numbers only, no names (practice.md 2.11)."""

    month: str
    crises: int
    callouts: int
    by_level: dict[str, int]
    by_kind: dict[str, int]


@dataclass(frozen=True, slots=True)
class ClientInCrisis:
    """What the form needs to know of a client: whether a guardian must be asked for."""

    is_minor: bool
    guardian_name: str
    guardian_relation: str
    guardian_phone: str


def crisis_answers_from(stored: str) -> CrisisAnswers:
    """As `CrisisAnswers.as_json` wrote it."""
    found: dict[str, Any] = json.loads(stored or "{}")
    known = {f.name for f in fields(CrisisAnswers)} & found.keys()
    plain = {name: found[name] for name in known - {"risk", "guardian", "callout", "told"}}
    return replace(
        CrisisAnswers(**plain),
        risk=answers_from(json.dumps(found.get("risk", {}))),
        guardian=GuardianTold(**found.get("guardian", {})),
        callout=CallOut(**found.get("callout", {})),
        told=told_from_json(json.dumps(found.get("told", []))),
    )
