"""Everything in a client's file on one line of time, newest first (mission.md no. 6).

To show another kind of record: a kind, what it is called in ``ui.clients.timeline_words``, and one
line of ``_SOURCES``. The tables are read directly, each by its index on the client.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.assessment import Assessment
from models.base import table
from models.client_file import Closing, Intake, Observation
from models.consent import Consent, Disclosure
from models.crisis import Crisis, MandatoryReport
from models.group import CounsellingGroup, GroupAttendance, GroupSession
from models.plan import Plan
from models.referral import Institution, Referral, ReferralAdvice
from models.rights import RightsRequest
from models.risk import RiskAssessment, SafetyPlan
from models.scale import ScaleDefinition
from models.visit import Visit, VisitText
from models.vocabulary import AppointmentState
from services.access import require_file
from services.actor import Right
from services.desk import Desk

PAGE = 50
CRITICAL = "critical"  # the state of an assessment with a marked answer


class EntryKind(StrEnum):
    """What an entry is. On one day they stand in this order."""

    CLOSING = "closing"
    REOPENING = "reopening"
    REPORT = "report"
    CRISIS = "crisis"
    RISK = "risk"
    SAFETY_PLAN = "safety_plan"
    ASSESSMENT = "assessment"
    REFERRAL = "referral"
    ADVICE = "advice"
    VISIT = "visit"
    GROUP = "group"
    APPOINTMENT = "appointment"
    PLAN = "plan"
    CONSENT = "consent"
    WITHDRAWAL = "withdrawal"
    DISCLOSURE = "disclosure"
    REQUEST = "request"
    OBSERVATION = "observation"
    INTAKE = "intake"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One record. ``code`` and ``state`` are codes of the kind's own lists (see `_SOURCES`),
    ``text`` its first words or its number; ``open_id`` is what its page is opened with."""

    kind: EntryKind
    id: int
    open_id: int
    day: date
    code: str
    state: str
    text: str


@dataclass(frozen=True, slots=True)
class TimelineCursor:
    """Where the next page begins."""

    key: tuple[date, int, int, int]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """``counts`` says how many there are of each kind; only on the first page."""

    rows: tuple[TimelineEntry, ...]
    next: TimelineCursor | None
    counts: tuple[tuple[EntryKind, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


class TimelineService:
    """Reads the line of time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def page(
        self,
        client_id: int,
        kind: EntryKind | None = None,
        after: TimelineCursor | None = None,
        limit: int = PAGE,
    ) -> TimelinePage:
        """Up to ``limit`` entries after the cursor, of one kind or of all that the signed-in
        person's role may see. Raises FileRestricted."""
        self._desk.actor.require(Right.LOG_VISITS)
        sources = [
            source
            for one, source in _SOURCES.items()
            if self._desk.actor.may(source.right) and kind in (None, one)
        ]
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            if not sources:
                return TimelinePage((), None, ())
            found = _entries(session, self._desk, sources, client_id, after, limit + 1)
            shown = found[:limit]
            counts = self._counts(session, client_id) if after is None else ()
        more = TimelineCursor(_key(shown[-1])) if len(found) > limit else None
        return TimelinePage(shown, more, counts)

    def _counts(self, session: Session, client_id: int) -> tuple[tuple[EntryKind, int], ...]:
        counted = union_all(
            *(
                select(literal(kind.value), func.count()).select_from(
                    source.of(self._desk, client_id).subquery()
                )
                for kind, source in _SOURCES.items()
                if self._desk.actor.may(source.right)
            )
        )
        rows = [(EntryKind(kind), count) for kind, count in session.execute(counted) if count]
        return tuple(sorted(rows, key=lambda row: list(EntryKind).index(row[0])))


def entries(
    session: Session, desk: Desk, client_id: int, kinds: Sequence[EntryKind], limit: int
) -> tuple[TimelineEntry, ...]:
    """The newest entries of some kinds, newest first, as far as the role may see them; for a
    caller that has checked the file."""
    sources = [_SOURCES[kind] for kind in kinds if desk.actor.may(_SOURCES[kind].right)]
    return _entries(session, desk, sources, client_id, None, limit) if sources else ()


class _Source(NamedTuple):
    """Where entries of one kind come from: ``wanted`` selects what `_columns` gives. What is
    ``known_to`` somebody is shown to them and the lead alone; where it is null, to everybody."""

    right: Right
    owner: ColumnElement[Any]
    wanted: Select[Any]
    known_to: ColumnElement[Any] = null()

    def of(self, desk: Desk, client_id: int) -> Select[Any]:
        """The client's entries that the signed-in person may see."""
        theirs = self.wanted.where(self.owner == client_id)
        if desk.actor.may(Right.MANAGE):
            return theirs
        return theirs.where(or_(self.known_to.is_(None), self.known_to == desk.actor.staff_id))


# A second thing that happened to the same record: on one day it stands right above the first.
_FOLLOWS = {EntryKind.REOPENING: EntryKind.CLOSING, EntryKind.WITHDRAWAL: EntryKind.CONSENT}
_RANK = {kind: rank for rank, kind in enumerate(reversed(EntryKind))}
_RANK |= {second: _RANK[first] for second, first in _FOLLOWS.items()}


def _entries(
    session: Session,
    desk: Desk,
    sources: list[_Source],
    client_id: int,
    after: TimelineCursor | None,
    limit: int,
) -> tuple[TimelineEntry, ...]:
    parts = (source.of(desk, client_id) for source in sources)
    both = union_all(*parts).subquery()
    place = (both.c.day, both.c.rank, both.c.id, both.c.step)
    wanted = select(both).order_by(*(column.desc() for column in place)).limit(limit)
    if after is not None:
        wanted = wanted.where(tuple_(*place) < tuple_(*after.key))
    return tuple(
        TimelineEntry(
            EntryKind(row.kind),
            row.id,
            row.open_id,
            row.day,
            row.code or "",
            row.state or "",
            row.text or "",
        )
        for row in session.execute(wanted)
    )


def _key(entry: TimelineEntry) -> tuple[date, int, int, int]:
    return (entry.day, _RANK[entry.kind], entry.id, int(entry.kind in _FOLLOWS))


def _columns(
    kind: EntryKind,
    record: Any,
    day: ColumnElement[Any],
    *,
    code: ColumnElement[Any] | None = None,
    state: ColumnElement[Any] | None = None,
    text: ColumnElement[Any] | None = None,
    open_id: ColumnElement[Any] | None = None,
) -> Select[Any]:
    empty = literal("")
    return select(
        literal(kind.value).label("kind"),
        literal(_RANK[kind]).label("rank"),
        record.id.label("id"),
        literal(int(kind in _FOLLOWS)).label("step"),
        (record.id if open_id is None else open_id).label("open_id"),
        day.label("day"),
        (empty if code is None else code).label("code"),
        (empty if state is None else state).label("state"),
        (empty if text is None else text).label("text"),
    )


def _simple(kind: EntryKind, right: Right, model: Any, day: str = "day", **said: str) -> _Source:
    """A kind that stands in one table; ``said`` names its columns for code, state and text."""
    record = table(model).c
    columns = {name: record[column] for name, column in said.items()}
    wanted = _columns(kind, record, record[day], **columns)
    return _Source(right, record.client_id, wanted.where(record[day].is_not(None)))


def _visits() -> _Source:
    """``code`` mode, ``state`` risk, ``text`` topic and what was done, tab between; a visit that
    counts a group session stands there."""
    visit, words = table(Visit).c, table(VisitText).c
    attended = exists().where(GroupAttendance.visit_id == visit.id)
    text = visit.topic + "\t" + func.coalesce(words.done, "")
    wanted = _columns(
        EntryKind.VISIT, visit, visit.day, code=visit.mode, state=visit.risk, text=text
    )
    joined = wanted.outerjoin(table(VisitText), words.visit_id == visit.id).where(~attended)
    return _Source(Right.LOG_VISITS, visit.client_id, joined)


def _groups() -> _Source:
    """``code`` attendance, ``text`` the group's name."""
    came, met, group = table(GroupAttendance).c, table(GroupSession).c, table(CounsellingGroup).c
    wanted = _columns(
        EntryKind.GROUP, came, met.day, code=came.state, text=group.name, open_id=group.id
    )
    joined = wanted.join(table(GroupSession), met.id == came.session_id).join(
        table(CounsellingGroup), group.id == met.group_id
    )
    return _Source(Right.CASEWORK, came.client_id, joined)


def _referrals() -> _Source:
    """``code`` destination, ``state`` state, ``text`` the institution."""
    referral, institution = table(Referral).c, table(Institution).c
    wanted = _columns(
        EntryKind.REFERRAL,
        referral,
        referral.day,
        code=referral.destination,
        state=referral.state,
        text=institution.name,
    )
    joined = wanted.join(table(Institution), institution.id == referral.institution_id)
    return _Source(Right.REFER, referral.client_id, joined)


def _appointments() -> _Source:
    """``code`` kind, ``state`` state, ``text`` purpose; what became a visit stands there."""
    agreed = table(Appointment).c
    wanted = _columns(
        EntryKind.APPOINTMENT,
        agreed,
        agreed.day,
        code=agreed.kind,
        state=agreed.state,
        text=agreed.purpose,
    )
    is_seen_in_visit = and_(
        agreed.state == AppointmentState.ATTENDED, agreed.kept_in_id.is_not(None)
    )
    return _Source(Right.LOG_VISITS, agreed.client_id, wanted.where(~is_seen_in_visit))


def _assessments() -> _Source:
    """``code`` band, ``state`` critical or the result's status, ``text`` the scale's id and short
    name, tab between; what was corrected is read behind its correction."""
    assessment, definition = table(Assessment).c, table(ScaleDefinition).c
    wanted = _columns(
        EntryKind.ASSESSMENT,
        assessment,
        assessment.day,
        code=assessment.band,
        state=case((assessment.is_critical, CRITICAL), else_=assessment.status),
        text=assessment.scale + "\t" + func.json_extract(definition.body, "$.short"),
    )
    joined = wanted.join(table(ScaleDefinition), definition.id == assessment.definition_id)
    stands = assessment.replaced_by_id.is_(None)
    return _Source(Right.CASEWORK, assessment.client_id, joined.where(stands))


def _crises() -> _Source:
    """``code`` level, ``state`` state, ``text`` the JSON array of kinds."""
    return _simple(
        EntryKind.CRISIS, Right.CASEWORK, Crisis, code="level", state="state", text="kinds"
    )


def _reports() -> _Source:
    """``state`` state, ``text`` number; dated by when the room came to know. Reporter and child are
    protected, also from colleagues who may know the family (practice.md 3.4)."""
    report = table(MandatoryReport).c
    day = func.date(cast(report.known_at, String), "+8 hours", type_=Visit.day.type)
    wanted = _columns(EntryKind.REPORT, report, day, state=report.state, text=report.number)
    return _Source(Right.CASEWORK, report.client_id, wanted, report.reporter_id)


def _disclosures() -> _Source:
    """``code`` ground, ``text`` recipient; a mandatory report is told as little as above."""
    told = table(Disclosure).c
    wanted = _columns(EntryKind.DISCLOSURE, told, told.day, code=told.ground, text=told.recipient)
    known_to = case((told.source == MandatoryReport.__tablename__, told.recorded_by), else_=null())
    return _Source(Right.CASEWORK, told.client_id, wanted, known_to)


def _consents() -> _Source:
    """``code`` purpose, ``state`` given or refused, ``text`` who signed."""
    consent = table(Consent).c
    wanted = _columns(
        EntryKind.CONSENT,
        consent,
        consent.signed_day,
        code=consent.purpose,
        state=case((consent.is_given, "given"), else_="refused"),
        text=consent.signer_name,
    )
    return _Source(Right.LOG_VISITS, consent.client_id, wanted)


_EVERYBODY, _CASEWORK, _REFER = Right.LOG_VISITS, Right.CASEWORK, Right.REFER
_SOURCES: dict[EntryKind, _Source] = {
    EntryKind.VISIT: _visits(),
    EntryKind.GROUP: _groups(),
    EntryKind.RISK: _simple(EntryKind.RISK, _CASEWORK, RiskAssessment, code="level", text="reason"),
    EntryKind.SAFETY_PLAN: _simple(EntryKind.SAFETY_PLAN, _CASEWORK, SafetyPlan),
    EntryKind.CRISIS: _crises(),
    EntryKind.ASSESSMENT: _assessments(),
    EntryKind.REPORT: _reports(),
    EntryKind.REFERRAL: _referrals(),
    EntryKind.ADVICE: _simple(
        EntryKind.ADVICE, _REFER, ReferralAdvice, code="destination", text="advice"
    ),
    EntryKind.PLAN: _simple(
        EntryKind.PLAN, _CASEWORK, Plan, "since", code="population", state="state", text="number"
    ),
    EntryKind.CONSENT: _consents(),
    EntryKind.WITHDRAWAL: _simple(
        EntryKind.WITHDRAWAL,
        _EVERYBODY,
        Consent,
        "withdrawn_day",
        code="purpose",
        text="withdrawal_reason",
    ),
    EntryKind.DISCLOSURE: _disclosures(),
    EntryKind.APPOINTMENT: _appointments(),
    EntryKind.CLOSING: _simple(
        EntryKind.CLOSING, _EVERYBODY, Closing, code="reason", text="summary"
    ),
    EntryKind.REOPENING: _simple(
        EntryKind.REOPENING, _EVERYBODY, Closing, "reopened_day", text="reopen_reason"
    ),
    EntryKind.REQUEST: _simple(
        EntryKind.REQUEST, _EVERYBODY, RightsRequest, "asked_day", code="kind", state="state"
    ),
    EntryKind.INTAKE: _simple(EntryKind.INTAKE, _EVERYBODY, Intake, code="urgency"),
    EntryKind.OBSERVATION: _simple(
        EntryKind.OBSERVATION, _EVERYBODY, Observation, code="observer", text="text"
    ),
}
