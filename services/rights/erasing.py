"""What destroying a file leaves: facts that were counted, without a person.

A summary that was computed before must come out the same afterwards, byte for byte, so rows that
are counted stay with their codes and days, and everything that tells of somebody is emptied: texts,
names, phones, sealed notes. What is not counted goes (PIPL art. 47; practice.md 3.6).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, exists, func, select, update
from sqlalchemy.orm import Session

from models.appointment import Appointment
from models.assessment import Assessment, AssessmentSchedule, SelfAnswer, SelfAssessment
from models.base import Base, table
from models.case_note import CaseNote, CaseNoteShare
from models.client import Client, ClientPopulation
from models.client_file import (
    ClientAmendment,
    ClientContact,
    ClientFlag,
    Closing,
    Intake,
    Observation,
)
from models.consent import Consent, Disclosure
from models.crisis import CaseEntry, Crisis, MandatoryReport
from models.group import GroupAttendance, GroupMember, GroupNote, GroupSession
from models.hotline import HotlineCall
from models.ledger_import import LedgerRow
from models.plan import Plan, PlanGoal, PlanReview, PlanSession
from models.referral import MedicalSlip, Referral, ReferralAdvice, ReferralStep, SchoolLetter
from models.rights import DestructionEntry, EmergencyAccess, RightsRequest
from models.risk import Duty, RiskAssessment, SafetyPlan
from models.room import Draft
from models.screening import (
    Screening,
    ScreeningFollowUp,
    ScreeningResult,
    ScreeningStudent,
)
from models.visit import Visit, VisitAmendment, VisitText, VisitTopic
from models.vocabulary import AppointmentState, ClientState, Sex
from services.clients import files

# Rows of the client that are counted somewhere: their words go, their codes and days stay.
_EMPTIED: Mapping[type[Base], Mapping[str, object]] = {
    Visit: {},
    # A new version: what somebody did last in the calendar cannot be put back any more.
    Appointment: {
        "purpose": "",
        "state_reason": "",
        "place": "",
        "version": table(Appointment).c.version + 1,
    },
    Assessment: {"context": "{}", "answers": "{}", "result": "{}", "correction": ""},
    ScreeningStudent: {
        "name": "",
        "number": func.printf("-%d", table(ScreeningStudent).c.id),  # stays unique in its class
        "birth_date": None,
        "age": None,
    },
    Referral: {
        "observations": "",
        "work_done": "",
        "receipt_advice": "",
        "receipt_contact": "",
        "closing": "",
    },
    ReferralAdvice: {"advice": "", "refusal": "", "paper_place": ""},
    Closing: {"summary": "", "reopen_reason": ""},
    Disclosure: {"recipient": "", "what": "", "minimum": "", "document": ""},
    RiskAssessment: {"answers": "{}", "reason": ""},
    Duty: {"told": "", "result": ""},
    Crisis: {"answers": "{}", "closing": ""},
    MandatoryReport: {"answers": "{}"},
    Plan: {"situation": "", "approach": "", "outcome": ""},
    GroupMember: {},
    GroupAttendance: {"reason": ""},
    RightsRequest: {"asker_name": "", "identity_seen": "", "wish": "", "answer": ""},
    DestructionEntry: {},
    EmergencyAccess: {"reason": "", "review": ""},
}
# Rows of the client that nobody counts.
_REMOVED: tuple[type[Base], ...] = (
    ClientPopulation,
    ClientContact,
    ClientFlag,
    ClientAmendment,
    Intake,
    Observation,
    Consent,
    SafetyPlan,
    AssessmentSchedule,
    SelfAssessment,
    Draft,
)
# Rows that hang on one of these: emptied or removed below, or nothing but numbers and codes.
_CHILDREN: tuple[type[Base], ...] = (
    CaseNote,
    CaseNoteShare,
    HotlineCall,
    LedgerRow,  # a row that became a visit keeps no cells
    MedicalSlip,
    PlanGoal,
    PlanReview,
    PlanSession,
    ReferralStep,
    SchoolLetter,
    ScreeningFollowUp,
    ScreeningResult,
    SelfAnswer,
    VisitAmendment,
    VisitText,
    VisitTopic,
)
_NOBODY: Mapping[str, object] = {
    "name": "",
    "pinyin": "",
    "sort_key": "",
    "initials": "",
    "sex": Sex.UNKNOWN,
    "birth_date": None,
    "birth_year": None,
    "responsible_id": None,
    "is_restricted": False,
}


def count(session: Session, client_id: int) -> dict[str, int]:
    """How many rows of each table hang on the file, for the list that is signed."""
    notes = select(func.count()).where(CaseNote.visit_id.in_(_visits_of(client_id)))
    counts = {
        **{model.__tablename__: _rows_of(model, client_id) for model in (*_EMPTIED, *_REMOVED)},
        CaseNote.__tablename__: notes,
    }
    # One statement: a list may have hundreds of files.
    row = session.execute(select(*(n.scalar_subquery() for n in counts.values()))).one()
    return {name: number for name, number in zip(counts, row, strict=True) if number}


def count_visit(session: Session, visit_id: int) -> dict[str, int]:
    """The same of one visit without a file."""
    notes = select(func.count()).where(CaseNote.visit_id == visit_id)
    return {"visit": 1} | dict(Counter({"case_note": session.scalar(notes) or 0}) + Counter())


def count_screening(session: Session, screening_id: int) -> dict[str, int]:
    """The same of a school screening: students without a file of their own, and their forms."""
    students = _students_of(screening_id)
    counts = {
        ScreeningStudent.__tablename__: select(func.count()).select_from(students.subquery()),
        ScreeningResult.__tablename__: select(func.count()).where(
            ScreeningResult.student_id.in_(students)
        ),
    }
    found = {name: session.scalar(number) or 0 for name, number in counts.items()}
    return {name: number for name, number in found.items() if number}


def erase_screening(session: Session, screening_id: int, now: datetime) -> None:
    """Names and answers of a school screening go, the counts by class stay. Students with a file
    stay with it: what is kept of them goes with the file."""
    students = _students_of(screening_id)
    _erase_forms(session, students)
    rows = table(ScreeningStudent)
    mine = rows.c.screening_id == screening_id, rows.c.client_id.is_(None)
    session.execute(update(rows).where(*mine).values(**_EMPTIED[ScreeningStudent]))
    session.execute(update(Screening).where(Screening.id == screening_id).values(erased_at=now))


def _students_of(screening_id: int) -> Select[int]:
    return select(ScreeningStudent.id).where(
        ScreeningStudent.screening_id == screening_id, ScreeningStudent.client_id.is_(None)
    )


def erase_file(session: Session, client_id: int) -> None:
    """Empty one file and every file that was merged into it, in the caller's transaction."""
    _erase_visits(session, _visits_of(client_id))
    _erase_children(session, client_id)
    for model in _REMOVED:
        rows = table(model)
        session.execute(delete(rows).where(rows.c.client_id == client_id))
    for model, values in _EMPTIED.items():
        rows = table(model)
        if values:
            session.execute(update(rows).where(rows.c.client_id == client_id).values(**values))
    session.execute(
        update(ClientContact)
        .where(ClientContact.linked_client_id == client_id)
        .values(linked_client_id=None)
    )
    session.execute(
        update(Appointment)
        .where(Appointment.client_id == client_id, Appointment.state == AppointmentState.PLANNED)
        .values(state=AppointmentState.CANCELLED)
    )
    for shell in _shells(session, client_id):
        _empty(shell)
    session.flush()
    _erase_groups(session)


def erase_visit(session: Session, visit_id: int) -> None:
    """Empty one visit that belongs to no file."""
    _erase_visits(session, select(Visit.id).where(Visit.id == visit_id))


def _erase_visits(session: Session, visits: Select[int]) -> None:
    ids = list(session.scalars(visits))
    for start in range(0, len(ids), 500):
        _erase_some(session, ids[start : start + 500])


def _erase_some(session: Session, ids: Iterable[int]) -> None:
    chosen = tuple(ids)
    notes = select(CaseNote.id).where(CaseNote.visit_id.in_(chosen))
    session.execute(delete(CaseNoteShare).where(CaseNoteShare.note_id.in_(notes)))
    session.execute(delete(CaseNote).where(CaseNote.visit_id.in_(chosen)))
    session.execute(delete(VisitText).where(VisitText.visit_id.in_(chosen)))
    session.execute(delete(VisitAmendment).where(VisitAmendment.visit_id.in_(chosen)))
    session.execute(
        update(HotlineCall)
        .where(HotlineCall.visit_id.in_(chosen))
        .values(caller_name="", phone="", area="", handling="")
    )
    before = CaseEntry.source == HotlineCall.__tablename__, CaseEntry.source_id.in_(chosen)
    session.execute(delete(CaseEntry).where(*before))


def _erase_children(session: Session, client_id: int) -> None:
    """Rows that hang on a crisis, a report, a duty, a plan or a referral of the client."""
    plans = select(Plan.id).where(Plan.client_id == client_id)
    session.execute(update(PlanGoal).where(PlanGoal.plan_id.in_(plans)).values(text=""))
    session.execute(update(PlanReview).where(PlanReview.plan_id.in_(plans)).values(text=""))
    referrals = select(Referral.id).where(Referral.client_id == client_id)
    for child in (MedicalSlip, SchoolLetter):
        session.execute(delete(child).where(child.referral_id.in_(referrals)))
    steps = update(ReferralStep).where(ReferralStep.referral_id.in_(referrals))
    session.execute(steps.values(text="", contact=""))
    _erase_answers(session, client_id)
    for model in (Crisis, MandatoryReport, Duty):
        cases = select(model.id).where(model.client_id == client_id)
        about = CaseEntry.source == model.__tablename__, CaseEntry.source_id.in_(cases)
        session.execute(delete(CaseEntry).where(*about))


def _erase_answers(session: Session, client_id: int) -> None:
    """What the client ticked at the screen and in screenings; bands stay, they are counted."""
    sittings = select(SelfAssessment.id).where(SelfAssessment.client_id == client_id)
    session.execute(delete(SelfAnswer).where(SelfAnswer.self_assessment_id.in_(sittings)))
    lines = select(ScreeningStudent.id).where(ScreeningStudent.client_id == client_id)
    _erase_forms(session, lines)


def _erase_forms(session: Session, students: Select[int]) -> None:
    """What students of a screening answered, and what was written about talks with them."""
    session.execute(delete(SelfAnswer).where(SelfAnswer.student_id.in_(students)))
    results = update(ScreeningResult).where(ScreeningResult.student_id.in_(students))
    session.execute(results.values(answers=b"", checked=None, result="{}"))
    steps = update(ScreeningFollowUp).where(ScreeningFollowUp.student_id.in_(students))
    session.execute(steps.values(text=""))


def _erase_groups(session: Session) -> None:
    """A session's words belong to all who came: they go with the last of them."""
    left: ColumnElement[bool] = exists().where(
        GroupAttendance.session_id == GroupSession.id,
        GroupAttendance.client_id == Client.id,
        Client.state != ClientState.DESTROYED,
    )
    over = select(GroupSession.id).where(
        exists().where(GroupAttendance.session_id == GroupSession.id), ~left
    )
    ids = tuple(session.scalars(over))
    session.execute(delete(GroupNote).where(GroupNote.session_id.in_(ids)))
    session.execute(
        update(GroupSession).where(GroupSession.id.in_(ids)).values(answers="{}", place="")
    )


def _shells(session: Session, client_id: int) -> tuple[Client, ...]:
    """The file's row and those of files that were merged into it, at any depth."""
    found: dict[int, Client] = {}
    waiting = [client_id]
    while waiting:
        number = waiting.pop()
        found[number] = session.get_one(Client, number)
        merged = select(Client.id).where(Client.merged_into_id == number)
        waiting.extend(other for other in session.scalars(merged) if other not in found)
    return tuple(found.values())


def _empty(client: Client) -> None:
    for name, value in _NOBODY.items():
        setattr(client, name, value)
    for name in files.TEXTS:
        setattr(client, name, "")
    client.state = ClientState.DESTROYED
    client.version += 1


def _visits_of(client_id: int) -> Select[int]:
    return select(Visit.id).where(Visit.client_id == client_id)


def _rows_of(model: type[Base], client_id: int) -> Select[int]:
    rows = table(model)
    return select(func.count()).select_from(rows).where(rows.c.client_id == client_id)


def tables() -> frozenset[str]:
    """Names of the tables that are emptied or removed by client; a test compares the schema."""
    return frozenset(model.__tablename__ for model in (*_EMPTIED, *_REMOVED))


def child_tables() -> frozenset[str]:
    """Names of the tables whose rows hang on those of `tables`; a test compares the schema."""
    return frozenset(model.__tablename__ for model in _CHILDREN)
