"""Taking back a visit that was just finished."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.case_note import CaseNote, CaseNoteShare
from models.referral import Referral
from models.room import Draft
from models.summary import ClosedMonth
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import DraftKind
from services.appointments import booking
from services.errors import Conflict
from services.visits import danger
from services.visits.drafts import DraftId


def require_undoable(session: Session, visit: Visit) -> None:
    """Raises Conflict if others may already rely on the visit."""
    if visit.version > 1:
        raise Conflict("already_amended")
    notes = select(func.count()).select_from(CaseNote).where(CaseNote.visit_id == visit.id)
    if (session.scalar(notes) or 0) > 1:
        raise Conflict("already_amended")
    shared = select(CaseNoteShare.id).join(CaseNote, CaseNote.id == CaseNoteShare.note_id)
    if session.scalar(shared.where(CaseNote.visit_id == visit.id).limit(1)):
        raise Conflict("note_shared")
    if session.get(ClosedMonth, visit.month) is not None:
        raise Conflict("month_closed")
    if session.scalar(select(Referral.id).where(Referral.visit_id == visit.id).limit(1)):
        raise Conflict("has_referral")


def back_to_draft(
    session: Session, visit: Visit, typed: str, staff_id: int, now: datetime
) -> DraftId:
    """Replace the visit and its note by a draft that holds ``typed``, the JSON of the form.

    The calendar is as it was before, too, and the duty of a high risk is gone.
    """
    danger.take_back(session, visit.id)
    booking.take_back(session.connection(), visit.id)
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
    for part in (VisitTopic, VisitText, CaseNote):
        session.execute(delete(part).where(part.visit_id == visit.id))
    session.delete(visit)
    session.flush()
    return DraftId(draft.id)
