"""The facts on a printed session record (practice.md 2.2): the visit, and, only if its author
chooses, what was noted."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.case_note import CaseNote
from models.client import Client
from models.referral import Referral
from models.room import Room
from models.visit import Visit
from services.actor import Right
from services.desk import Desk
from services.visits.case_notes import opened
from services.visits.records import VisitDetails
from services.visits.service import VisitService


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """``count`` says the client's how-manieth visit it is, None for an anonymous one. ``note`` is
    empty unless its author had it printed; ``has_note`` says that there is one."""

    room_name: str
    visit: VisitDetails
    count: int | None
    is_referred: bool
    has_note: bool
    note: str


class VisitPrintService:
    """Makes the facts of the paper; printing a note is in the audit trail."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._visits = VisitService(desk)

    def record(self, visit_id: int, *, with_note: bool = False) -> SessionRecord:
        """The paper of one visit; ``with_note`` puts one's own notes on it, nobody else's.

        Raises NotFound, FileRestricted, NotAllowed.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        if with_note:
            self._desk.actor.require(Right.WRITE_NOTES)
        visit = self._visits.get(visit_id)
        with self._desk.write() as session:
            sealed = session.execute(
                select(CaseNote.author_id, CaseNote.sealed)
                .where(CaseNote.visit_id == visit_id)
                .order_by(CaseNote.id)
            ).all()
            note = ""
            if with_note:
                own = [row.sealed for row in sealed if row.author_id == self._desk.actor.staff_id]
                note = "\n\n".join(filter(None, (opened(self._desk, box) for box in own)))
                self._desk.audit.record(session, "case_note_printed", "visit", visit_id)
            return SessionRecord(
                room_name=session.scalars(select(Room.name)).one(),
                visit=visit,
                count=_count(session, visit),
                is_referred=_is_referred(session, visit_id),
                has_note=bool(sealed),
                note=note,
            )


def _count(session: Session, visit: VisitDetails) -> int | None:
    line = visit.summary
    if line.client_id is None or session.get(Client, line.client_id) is None:
        return None
    earlier = select(func.count(Visit.id)).where(
        Visit.client_id == line.client_id,
        (Visit.day < line.day) | ((Visit.day == line.day) & (Visit.id <= line.id)),
    )
    return session.scalar(earlier)


def _is_referred(session: Session, visit_id: int) -> bool:
    return session.scalar(select(Referral.id).where(Referral.visit_id == visit_id)) is not None
