"""Case notes: what was said. Sealed to their author, only added to, never counted or exported."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from models.case_note import CaseNote
from models.room import Staff
from models.visit import Visit
from services.actor import Right
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.visits.checks import LONGEST_WORDS


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note of a visit; ``text`` is None for everybody but its author."""

    id: int
    author_id: int
    author_name: str
    at: datetime
    text: str | None


class CaseNoteService:
    """Reads and adds notes; there is no way to change or remove one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_visit(self, visit_id: int) -> tuple[NoteView, ...]:
        """All notes of a visit, oldest first; reading one's own text is written to the audit.

        An assistant sees that there are notes, but no text (vault.md, Roles).
        """
        self._desk.actor.require(Right.LOG_VISITS)
        actor = self._desk.actor
        reader = actor.staff_id if actor.may(Right.WRITE_NOTES) else None
        wanted = (
            select(CaseNote.id, CaseNote.author_id, Staff.name, CaseNote.at, CaseNote.sealed)
            .join(Staff, Staff.id == CaseNote.author_id)
            .where(CaseNote.visit_id == visit_id)
            .order_by(CaseNote.id)
        )
        with self._desk.write() as session:
            rows = session.execute(wanted).all()
            notes = tuple(
                NoteView(
                    row.id,
                    row.author_id,
                    row.name,
                    row.at,
                    self._text(row.sealed) if row.author_id == reader else None,
                )
                for row in rows
            )
            if any(note.text is not None for note in notes):
                self._desk.audit.record(session, "case_note_read", "visit", visit_id)
        return notes

    def add(self, visit_id: int, text: str) -> NoteView:
        """Add a note after the visit was finished.

        Raises InvalidInput (``note``), NotFound, NotAllowed.
        """
        actor = self._desk.actor
        actor.require(Right.WRITE_NOTES)
        text = text.strip()
        if not text:
            raise InvalidInput({"note": Problem.REQUIRED})
        if len(text) > LONGEST_WORDS:
            raise InvalidInput({"note": Problem.TOO_LONG})
        sealed = self._desk.notes.seal(text)
        now = self._desk.clock.now()
        with self._desk.write() as session:
            if session.get(Visit, visit_id) is None:
                raise NotFound
            note = CaseNote(visit_id=visit_id, author_id=actor.staff_id, sealed=sealed, at=now)
            session.add(note)
            session.flush()
            self._desk.audit.record(session, "case_note_added", "visit", visit_id)
            return NoteView(note.id, actor.staff_id, actor.name, now, text)

    def _text(self, sealed: bytes) -> str | None:
        try:
            return self._desk.notes.open(sealed)
        except NotAllowed:
            # Sealed to a key the author no longer has, e.g. after a reset password: only the
            # recovery sheet opens it, and the screen says so.
            return None
