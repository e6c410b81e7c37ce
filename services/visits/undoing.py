"""Taking back a visit that was just finished."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.case_note import CaseNote, CaseNoteShare
from models.group import GroupAttendance
from models.plan import PlanSession
from models.referral import Referral
from models.rights import DestructionEntry, DestructionList
from models.room import Draft
from models.summary import ClosedMonth
from models.visit import Visit, VisitAmendment, VisitText, VisitTopic
from models.vocabulary import DraftKind
from services.appointments import booking
from services.errors import Conflict
from services.visits import danger
from services.visits.drafts import DraftId
from services.visits.records import NewVisit


def require_undoable(session: Session, visit: Visit) -> None:
    """Raises Conflict if others may already rely on the visit, or its words were destroyed: the
    draft would bring them back (PIPL art. 47)."""
    if _is_destroyed(session, visit):
        raise Conflict("not_undoable")
    if visit.version > 1:
        raise Conflict("already_amended")
    notes = select(func.count()).select_from(CaseNote).where(CaseNote.visit_id == visit.id)
    if (session.scalar(notes) or 0) > 1:
        raise Conflict("already_amended")
    shared = select(CaseNoteShare.id).join(CaseNote, CaseNote.id == CaseNoteShare.note_id)
    if session.scalar(shared.where(CaseNote.visit_id == visit.id).limit(1)):
        raise Conflict("note_shared")
    _require_free(session, visit)


def require_removable(session: Session, visit: Visit) -> None:
    """Before a visit of a group session is taken out of a file, because the member was not there:
    raises Conflict if something hangs on it, ``has_note`` for a case note of its own,
    ``has_risk_record`` for a danger that somebody saw."""
    if session.scalar(select(CaseNote.id).where(CaseNote.visit_id == visit.id).limit(1)):
        raise Conflict("has_note")
    if danger.has_duty(session, visit.id):
        raise Conflict("has_risk_record")
    _require_free(session, visit)


def require_own_day(session: Session, visit: Visit, changes: NewVisit) -> None:
    """Raises Conflict ``group_session`` if person, day or mode would differ from the session of a
    group that the visit belongs to; everything else is the member's own."""
    of_session = select(GroupAttendance.id).where(GroupAttendance.visit_id == visit.id)
    is_same = (visit.client_id, visit.day, visit.mode) == (
        changes.client_id,
        changes.day,
        changes.mode,
    )
    if not is_same and session.scalar(of_session.limit(1)):
        raise Conflict("group_session")


def back_to_draft(
    session: Session, visit: Visit, typed: str, staff_id: int, now: datetime
) -> DraftId:
    """Replace the visit and its note by a draft that holds ``typed``, the JSON of the form."""
    note = select(CaseNote.sealed).where(CaseNote.visit_id == visit.id).order_by(CaseNote.id)
    draft = Draft(
        staff_id=staff_id,
        kind=DraftKind.VISIT,
        client_id=visit.client_id,
        fields=typed,
        sealed_note=session.scalar(note.limit(1)),
        started_at=now,
        saved_at=now,
    )
    session.add(draft)
    remove(session, visit)
    return DraftId(draft.id)


def remove(session: Session, visit: Visit) -> None:
    """The visit and what belongs to it is gone.

    The calendar is as it was before, too, and the duty of a high risk is gone.
    """
    danger.take_back(session, visit.id)
    booking.take_back(session.connection(), visit.id)
    for part in (VisitTopic, VisitText, VisitAmendment, PlanSession, CaseNote):
        session.execute(delete(part).where(part.visit_id == visit.id))
    session.delete(visit)
    session.flush()


def _is_destroyed(session: Session, visit: Visit) -> bool:
    is_it = DestructionEntry.visit_id == visit.id
    if visit.client_id is not None:
        is_it |= DestructionEntry.client_id == visit.client_id
    done = (
        select(DestructionEntry.id)
        .join(DestructionList, DestructionList.id == DestructionEntry.list_id)
        .where(is_it, DestructionList.done_at.is_not(None))
    )
    return session.scalar(done.limit(1)) is not None


def _require_free(session: Session, visit: Visit) -> None:
    if session.get(ClosedMonth, visit.month) is not None:
        raise Conflict("month_closed")
    for record, code in ((Referral, "has_referral"), (Assessment, "has_assessment")):
        if session.scalar(select(record.id).where(record.visit_id == visit.id).limit(1)):
            raise Conflict(code)
