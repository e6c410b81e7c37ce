"""What waits without a day of its own: one short line each on the page of the day.

To add one: a kind, and in ``_SOURCES`` the right that it needs and the statement that finds its
lines (``client_id``, ``name``, ``subject_id``, ``day``). What it is called and where it leads is
said in ``ui.today.reminders_card``.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Date, Row, Select, and_, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from models.assessment import AssessmentSchedule, SelfAnswer, SelfAssessment
from models.base import table
from models.case_note import CaseNote, CaseNoteShare
from models.client import Client
from models.consent import Consent, ConsentText
from models.plan import Plan
from models.rights import EmergencyAccess, RightsRequest
from models.roster import (
    Inspection,
    InspectionFinding,
    Qualification,
    RosterPerson,
    RosterPost,
)
from models.screening import Screening, ScreeningFollowUp, ScreeningStudent
from models.visit import Visit
from models.vocabulary import ClientState, PlanState, RequestState, SelfState, Signer
from models.year_plan import YearTask
from services.access import shut_of
from services.actor import Right
from services.assessments.repeats import is_to_repeat
from services.clients.contact_age import OUT_OF_TOUCH_DAYS
from services.consents import standing, texts
from services.desk import Desk
from services.months import month_of
from services.preferences import stored_value
from services.rosters.queries import in_post_on
from services.screenings.records import TO_TALK
from services.year_plan.due import due_tasks, empty_month

MOST = 50
# How many days before the end: issue 5, item 3, and a week for what must be put right.
QUALIFICATION_NOTICE, RECTIFICATION_NOTICE = timedelta(days=60), timedelta(days=7)
MOST_CONSENTS = 1000  # that are looked at one by one
_CLIENT, _VISIT, _PLAN = table(Client).c, table(Visit), table(Plan).c
_CONSENT, _TEXT, _REQUEST = table(Consent).c, table(ConsentText).c, table(RightsRequest).c
_ACCESS = table(EmergencyAccess).c
_REPEAT = table(AssessmentSchedule).c
_SITTING, _FORM = table(SelfAssessment).c, table(SelfAnswer).c
_STUDENTS, _SCREENING = table(ScreeningStudent), table(Screening).c
_STUDENT, _STEP = _STUDENTS.c, table(ScreeningFollowUp).c
_SHARE, _NOTE = table(CaseNoteShare).c, table(CaseNote).c
_PERSON, _CERTIFICATE = table(RosterPerson).c, table(Qualification).c
_INSPECTION, _FINDING = table(Inspection).c, table(InspectionFinding).c
_TASK = table(YearTask).c
_IS_ACTIVE = _CLIENT.state == ClientState.ACTIVE


class ReminderKind(StrEnum):
    """In the order in which the page shows them."""

    RIGHTS_REQUEST = "rights_request"  # asked for a copy, a correction, deletion: art. 44 ff. PIPL
    EMERGENCY_ACCESS = "emergency_access"  # a restricted file was opened; the lead looks at it
    SELF_ANSWERS = "self_answers"  # given at the screen, not accepted yet
    STUDENT_DUE = "student_due"  # of a screening: the day that was set has come
    STUDENTS_TO_TALK = "students_to_talk"  # on the list of a screening, nobody has talked to them
    SUPERVISION = "supervision"  # notes that were shared with the signed-in person
    PLAN_REVIEW = "plan_review"
    ASSESSMENT_DUE = "assessment_due"  # a scale to be repeated: its window is open, or over
    CONSENT_DUE = "consent_due"  # to be asked again
    LOST_FROM_SIGHT = "lost_from_sight"
    YEAR_TASK_DUE = "year_task_due"  # of the year's plan: its notice has begun, or it is overdue
    NO_OUTREACH = "no_outreach"  # this month, and no plan of the year that says so
    RECTIFICATION_DUE = "rectification_due"  # a finding of an inspection: overdue, or within days
    QUALIFICATION_ENDS = "qualification_ends"  # a certificate of somebody who is in post


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """One thing that waits. ``subject_id`` is the record to open, ``day`` since or until when;
    ``client_name`` is empty where the file is not for the signed-in person, and the class and
    number, or the title, of a screening, or a person of a roster, or an inspection's number, or
    the title of a task."""

    client_id: int | None
    client_name: str
    subject_id: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """All lines of one kind, the oldest first; ``count`` may be more than there are lines."""

    kind: ReminderKind
    count: int
    lines: tuple[ReminderLine, ...]


def waiting(
    session: Session, desk: Desk, kinds: Collection[ReminderKind] = tuple(ReminderKind)
) -> tuple[Reminder, ...]:
    """Each of ``kinds`` of which something waits for the signed-in person's role."""
    today = desk.clock.today()
    found = []
    for kind, (right, make) in _SOURCES.items():
        if kind not in kinds or not desk.actor.may(right):
            continue
        wanted = make(session, desk, today)
        lines = session.execute(wanted.limit(MOST)).all()
        count = len(lines)
        if count == MOST:
            counted = select(func.count()).select_from(wanted.order_by(None).subquery())
            count = session.scalar(counted) or 0
        if count:
            found.append(Reminder(kind, count, _told(session, desk, lines)))
    return tuple(found)


def _told(session: Session, desk: Desk, lines: Sequence[Row[Any]]) -> tuple[ReminderLine, ...]:
    """Without the names of those whose file is not for the signed-in person."""
    told = [tuple(line) for line in lines]
    shut = shut_of(session, desk, (client_id for client_id, *_ in told))
    return tuple(
        ReminderLine(client_id, "" if client_id in shut else name or "", subject_id, day)
        for client_id, name, subject_id, day in told
    )


def _requests(_session: Session, _desk: Desk, _today: date) -> Select[Any]:
    return (
        select(_REQUEST.client_id, _CLIENT.name, _REQUEST.id, _REQUEST.asked_day)
        .join(table(Client), _CLIENT.id == _REQUEST.client_id)
        .where(_REQUEST.state == RequestState.OPEN)
        .order_by(_REQUEST.asked_day, _REQUEST.id)
    )


def _emergencies(_session: Session, _desk: Desk, _today: date) -> Select[Any]:
    opened = func.date(_ACCESS.opened_at, "+8 hours", type_=Date())
    return (
        select(_ACCESS.client_id, _CLIENT.name, _ACCESS.id, opened)
        .join(table(Client), _CLIENT.id == _ACCESS.client_id)
        .where(_ACCESS.reviewed_at.is_(None))
        .order_by(_ACCESS.id)
    )


def _supervision(_session: Session, desk: Desk, _today: date) -> Select[Any]:
    return (
        select(_VISIT.c.client_id, _CLIENT.name, _SHARE.note_id, _VISIT.c.day)
        .join(table(CaseNote), _NOTE.id == _SHARE.note_id)
        .join(_VISIT, _VISIT.c.id == _NOTE.visit_id)
        .outerjoin(table(Client), _CLIENT.id == _VISIT.c.client_id)
        .where(
            _SHARE.staff_id == desk.actor.staff_id,
            _SHARE.cosigned_at.is_(None),
            _SHARE.withdrawn_at.is_(None),
        )
        .order_by(_SHARE.id)
    )


def _self_answers(_session: Session, _desk: Desk, _today: date) -> Select[Any]:
    """Sittings with forms that wait for approval: one line each."""
    waits = exists().where(
        _FORM.self_assessment_id == _SITTING.id, _FORM.state == SelfState.WAITING
    )
    begun = func.date(_SITTING.started_at, "+8 hours", type_=Date())
    return (
        select(
            _SITTING.client_id,
            func.coalesce(_CLIENT.name, _SITTING.class_name).label("name"),
            _SITTING.id,
            begun,
        )
        .outerjoin(table(Client), _CLIENT.id == _SITTING.client_id)
        .where(waits)
        .order_by(_SITTING.id)
    )


def _students_due(_session: Session, _desk: Desk, today: date) -> Select[Any]:
    """Students on a list whose next day has come: by class and number, they may have no file."""
    newest = select(func.max(_STEP.id)).where(_STEP.student_id == _STUDENT.id).correlate(_STUDENTS)
    return (
        select(
            literal(None).label("client_id"),
            (_STUDENT.class_name + " " + _STUDENT.number).label("name"),
            _STUDENT.id,
            _STEP.next_day,
        )
        .join(table(ScreeningFollowUp), _STEP.id == newest.scalar_subquery())
        .where(_STEP.next_day <= today)
        .order_by(_STEP.next_day, _STUDENT.id)
    )


def _students_to_talk(_session: Session, _desk: Desk, _today: date) -> Select[Any]:
    """Screenings with students on the list with whom nothing was done yet: one line each."""
    untouched = exists().where(
        _STUDENT.screening_id == _SCREENING.id,
        _STUDENT.is_flagged.is_(True),
        _STUDENT.follow_up == TO_TALK,
        ~exists().where(_STEP.student_id == _STUDENT.id),
    )
    return (
        select(literal(None).label("client_id"), _SCREENING.title, _SCREENING.id, _SCREENING.day)
        .where(untouched, _SCREENING.erased_at.is_(None))
        .order_by(_SCREENING.day, _SCREENING.id)
    )


def _plan_reviews(_session: Session, _desk: Desk, today: date) -> Select[Any]:
    return (
        select(_PLAN.client_id, _CLIENT.name, _PLAN.id, _PLAN.review_on)
        .join(table(Client), _CLIENT.id == _PLAN.client_id)
        .where(_PLAN.state == PlanState.ACTIVE, _PLAN.review_on <= today, _IS_ACTIVE)
        .order_by(_PLAN.review_on, _PLAN.id)
    )


def _assessments(_session: Session, _desk: Desk, today: date) -> Select[Any]:
    return (
        select(_REPEAT.client_id, _CLIENT.name, _REPEAT.id, _REPEAT.due_day)
        .join(table(Client), _CLIENT.id == _REPEAT.client_id)
        .where(is_to_repeat(today))
        .order_by(_REPEAT.due_day, _REPEAT.id)
    )


def _consents(session: Session, _desk: Desk, today: date) -> Select[Any]:
    """Whose consent is to be asked for again: `services.consents` decides, of those at all
    possible (time is over, a newer text, a child that may have come of age)."""
    newer = [
        and_(_CONSENT.purpose == purpose, _TEXT.version < version)
        for purpose, version in texts.to_ask_again(session, today).items()
    ]
    is_by_guardian = _CONSENT.signer == Signer.GUARDIAN
    possible = (
        select(_CONSENT.client_id)
        .join(table(ConsentText), _TEXT.id == _CONSENT.text_id)
        .where(or_(_CONSENT.ask_again_on <= today, is_by_guardian, *newer))
        .distinct()
        .limit(MOST_CONSENTS)
    )
    due = standing.due_among(session, list(session.scalars(possible)), today)
    again_on = (
        select(func.min(_CONSENT.ask_again_on))
        .where(_CONSENT.client_id == _CLIENT.id)
        .scalar_subquery()
        .label("again_on")
    )
    return (
        select(_CLIENT.id, _CLIENT.name, _CLIENT.id.label("subject"), again_on)
        .where(_CLIENT.id.in_(due), _IS_ACTIVE)
        .order_by(again_on, _CLIENT.id)
    )


def _lost_from_sight(session: Session, _desk: Desk, today: date) -> Select[Any]:
    """Open files with visits, of which the last was as long ago as the room calls out of touch:
    the same people as in the list of clients."""
    since = today - timedelta(days=stored_value(session, OUT_OF_TOUCH_DAYS))
    last = select(func.max(_VISIT.c.day)).where(_VISIT.c.client_id == _CLIENT.id).scalar_subquery()
    return (
        select(_CLIENT.id, _CLIENT.name, _CLIENT.id.label("subject"), last.label("day"))
        .where(_IS_ACTIVE, last <= since)
        .order_by(last, _CLIENT.id)
    )


def _year_tasks(session: Session, desk: Desk, today: date) -> Select[Any]:
    """Tasks of the year's plan that are due: `services.year_plan` decides."""
    return (
        select(literal(None).label("client_id"), _TASK.title.label("name"), _TASK.id, _TASK.due_day)
        .where(_TASK.id.in_(due_tasks(session, desk, today)))
        .order_by(_TASK.due_day, _TASK.id)
    )


def _no_outreach(session: Session, desk: Desk, today: date) -> Select[Any]:
    """This month, if it may end without any: one line or none."""
    slot = empty_month(session, desk, today)
    due = slot.due_day if slot else today
    line = (literal(None).label("client_id"), literal(month_of(today)), literal(0), literal(due))
    columns: tuple[ColumnElement[Any], ...] = line
    return select(*columns).where(literal(slot is not None))


def _rectifications(_session: Session, _desk: Desk, today: date) -> Select[Any]:
    """Findings that are not put right and whose time limit is over or near."""
    return (
        select(
            literal(None).label("client_id"),
            _INSPECTION.number.label("name"),
            _INSPECTION.id,
            _FINDING.due_day,
        )
        .join(table(Inspection), _INSPECTION.id == _FINDING.inspection_id)
        .where(_FINDING.done_day.is_(None), _FINDING.due_day <= today + RECTIFICATION_NOTICE)
        .order_by(_FINDING.due_day, _FINDING.id)
    )


def _qualifications(_session: Session, _desk: Desk, today: date) -> Select[Any]:
    """Certificates of people in post that expire soon or did, unless a later one of the kind is
    there."""
    later = table(Qualification).alias("later")
    is_renewed = exists().where(
        later.c.person_id == _CERTIFICATE.person_id,
        later.c.kind == _CERTIFICATE.kind,
        or_(later.c.until.is_(None), later.c.until > _CERTIFICATE.until),
    )
    in_post = exists().where(RosterPost.person_id == _CERTIFICATE.person_id, in_post_on(today))
    return (
        select(
            literal(None).label("client_id"),
            _PERSON.name,
            _CERTIFICATE.person_id,
            _CERTIFICATE.until,
        )
        .join(table(RosterPerson), _PERSON.id == _CERTIFICATE.person_id)
        .where(_CERTIFICATE.until <= today + QUALIFICATION_NOTICE, in_post, ~is_renewed)
        .order_by(_CERTIFICATE.until, _CERTIFICATE.id)
    )


_Make = Callable[[Session, Desk, date], Select[Any]]
_SOURCES: dict[ReminderKind, tuple[Right, _Make]] = {
    ReminderKind.RIGHTS_REQUEST: (Right.MANAGE, _requests),
    ReminderKind.EMERGENCY_ACCESS: (Right.MANAGE, _emergencies),
    ReminderKind.SELF_ANSWERS: (Right.CASEWORK, _self_answers),
    ReminderKind.STUDENT_DUE: (Right.CASEWORK, _students_due),
    ReminderKind.STUDENTS_TO_TALK: (Right.CASEWORK, _students_to_talk),
    ReminderKind.SUPERVISION: (Right.COSIGN, _supervision),
    ReminderKind.PLAN_REVIEW: (Right.CASEWORK, _plan_reviews),
    ReminderKind.ASSESSMENT_DUE: (Right.CASEWORK, _assessments),
    ReminderKind.CONSENT_DUE: (Right.CASEWORK, _consents),
    ReminderKind.LOST_FROM_SIGHT: (Right.LOG_VISITS, _lost_from_sight),
    ReminderKind.YEAR_TASK_DUE: (Right.CASEWORK, _year_tasks),
    ReminderKind.NO_OUTREACH: (Right.CASEWORK, _no_outreach),
    ReminderKind.RECTIFICATION_DUE: (Right.CASEWORK, _rectifications),
    ReminderKind.QUALIFICATION_ENDS: (Right.CASEWORK, _qualifications),
}
