"""Where the entries of a client's line of time come from: one source for each kind of record.

The tables are read directly, each by its index on the client.
"""

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
)

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
from models.screening import Screening, ScreeningStudent
from models.visit import Visit, VisitText
from models.vocabulary import AppointmentState
from services.actor import Right
from services.desk import Desk

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
    SCREENING = "screening"
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


class Source(NamedTuple):
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
FOLLOWS = {EntryKind.REOPENING: EntryKind.CLOSING, EntryKind.WITHDRAWAL: EntryKind.CONSENT}
RANK = {kind: rank for rank, kind in enumerate(reversed(EntryKind))}
RANK |= {second: RANK[first] for second, first in FOLLOWS.items()}


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
        literal(RANK[kind]).label("rank"),
        record.id.label("id"),
        literal(int(kind in FOLLOWS)).label("step"),
        (record.id if open_id is None else open_id).label("open_id"),
        day.label("day"),
        (empty if code is None else code).label("code"),
        (empty if state is None else state).label("state"),
        (empty if text is None else text).label("text"),
    )


def _simple(kind: EntryKind, right: Right, model: Any, day: str = "day", **said: str) -> Source:
    """A kind that stands in one table; ``said`` names its columns for code, state and text."""
    record = table(model).c
    columns = {name: record[column] for name, column in said.items()}
    wanted = _columns(kind, record, record[day], **columns)
    return Source(right, record.client_id, wanted.where(record[day].is_not(None)))


def _visits() -> Source:
    """``code`` mode, ``state`` risk, ``text`` topic and what was done, tab between; a visit that
    counts a group session stands there."""
    visit, words = table(Visit).c, table(VisitText).c
    attended = exists().where(GroupAttendance.visit_id == visit.id)
    text = visit.topic + "\t" + func.coalesce(words.done, "")
    wanted = _columns(
        EntryKind.VISIT, visit, visit.day, code=visit.mode, state=visit.risk, text=text
    )
    joined = wanted.outerjoin(table(VisitText), words.visit_id == visit.id).where(~attended)
    return Source(Right.LOG_VISITS, visit.client_id, joined)


def _groups() -> Source:
    """``code`` attendance, ``text`` the group's name."""
    came, met, group = table(GroupAttendance).c, table(GroupSession).c, table(CounsellingGroup).c
    wanted = _columns(
        EntryKind.GROUP, came, met.day, code=came.state, text=group.name, open_id=group.id
    )
    joined = wanted.join(table(GroupSession), met.id == came.session_id).join(
        table(CounsellingGroup), group.id == met.group_id
    )
    return Source(Right.CASEWORK, came.client_id, joined)


def _referrals() -> Source:
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
    return Source(Right.REFER, referral.client_id, joined)


def _appointments() -> Source:
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
    return Source(Right.LOG_VISITS, agreed.client_id, wanted.where(~is_seen_in_visit))


def _assessments() -> Source:
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
    return Source(Right.CASEWORK, assessment.client_id, joined.where(stands))


def _screenings() -> Source:
    """``code`` where the follow-up stands, ``state`` critical or empty, ``text`` the screening's
    title; opened with the student. What was filled in before the file was opened counts, too."""
    student, screening = table(ScreeningStudent).c, table(Screening).c
    wanted = _columns(
        EntryKind.SCREENING,
        student,
        screening.day,
        code=student.follow_up,
        state=case((student.is_critical, CRITICAL), else_=""),
        text=screening.title,
    )
    joined = wanted.join(table(Screening), screening.id == student.screening_id)
    return Source(Right.CASEWORK, student.client_id, joined)


def _crises() -> Source:
    """``code`` level, ``state`` state, ``text`` the JSON array of kinds."""
    return _simple(
        EntryKind.CRISIS, Right.CASEWORK, Crisis, code="level", state="state", text="kinds"
    )


def _reports() -> Source:
    """``state`` state, ``text`` number; dated by when the room came to know. Reporter and child are
    protected, also from colleagues who may know the family (practice.md 3.4)."""
    report = table(MandatoryReport).c
    day = func.date(cast(report.known_at, String), "+8 hours", type_=Visit.day.type)
    wanted = _columns(EntryKind.REPORT, report, day, state=report.state, text=report.number)
    return Source(Right.CASEWORK, report.client_id, wanted, report.reporter_id)


def _disclosures() -> Source:
    """``code`` ground, ``text`` recipient; a mandatory report is told as little as above."""
    told = table(Disclosure).c
    wanted = _columns(EntryKind.DISCLOSURE, told, told.day, code=told.ground, text=told.recipient)
    known_to = case((told.source == MandatoryReport.__tablename__, told.recorded_by), else_=null())
    return Source(Right.CASEWORK, told.client_id, wanted, known_to)


def _consents() -> Source:
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
    return Source(Right.LOG_VISITS, consent.client_id, wanted)


_EVERYBODY, _CASEWORK, _REFER = Right.LOG_VISITS, Right.CASEWORK, Right.REFER
SOURCES: dict[EntryKind, Source] = {
    EntryKind.VISIT: _visits(),
    EntryKind.GROUP: _groups(),
    EntryKind.RISK: _simple(EntryKind.RISK, _CASEWORK, RiskAssessment, code="level", text="reason"),
    EntryKind.SAFETY_PLAN: _simple(EntryKind.SAFETY_PLAN, _CASEWORK, SafetyPlan),
    EntryKind.CRISIS: _crises(),
    EntryKind.ASSESSMENT: _assessments(),
    EntryKind.SCREENING: _screenings(),
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
