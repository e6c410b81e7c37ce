"""Case notes: what was said. Sealed to their author, only added to, never counted or exported."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.case_note import CaseNote
from models.room import Staff
from models.visit import Visit
from services.access import require_file, require_work
from services.actor import Right
from services.consents import guards
from services.desk import Desk
from services.errors import InvalidInput, NotAllowed, NotFound, Problem
from services.visits import shares
from services.visits.checks import LONGEST_WORDS
from services.visits.shares import Share


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note of a visit; ``text`` is None for everybody but its author.

    ``number`` counts the visit's notes from 1; every later one is an addition. ``shares`` are
    shown to the author alone. ``is_own`` without a text: sealed to a key the author lost.
    """

    id: int
    number: int
    author_id: int
    author_name: str
    at: datetime
    text: str | None
    is_own: bool
    shares: tuple[Share, ...] = ()

    @property
    def is_addition(self) -> bool:
        return self.number > 1


class CaseNoteService:
    """Reads and adds notes; there is no way to change or remove one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_visit(self, visit_id: int) -> tuple[NoteView, ...]:
        """All notes of a visit, oldest first; reading one's own text is written to the audit.

        An assistant sees that there are notes, but no text (vault.md, Roles). Raises
        FileRestricted.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        wanted = (
            select(CaseNote.id, CaseNote.author_id, Staff.name, CaseNote.at, CaseNote.sealed)
            .join(Staff, Staff.id == CaseNote.author_id)
            .where(CaseNote.visit_id == visit_id)
            .order_by(CaseNote.id)
        )
        with self._desk.write() as session:
            visit = session.get(Visit, visit_id)
            require_file(session, self._desk, visit.client_id if visit else None)
            found = enumerate(session.execute(wanted).all(), 1)
            notes = tuple(
                self._view(row.id, number, row.author_id, row.name, row.at, row.sealed)
                for number, row in found
            )
            if any(note.text is not None for note in notes):
                self._desk.audit.record(session, "case_note_read", "visit", visit_id)
            mine = shares.of_notes(session, self._desk, [n.id for n in notes if n.is_own])
        return tuple(replace(note, shares=mine.get(note.id, ())) for note in notes)

    def add(self, visit_id: int, text: str) -> NoteView:
        """Add a note after the visit was finished.

        Raises InvalidInput (``note``), NotFound, NotAllowed, FileRestricted, and Conflict
        (``consent_withdrawn``, ``merged``, ``file_locked``, ``file_destroyed``).
        """
        actor = self._desk.actor
        actor.require(Right.WRITE_NOTES)
        text = checked_note(text)
        sealed = self._desk.notes.seal(text)
        now = self._desk.clock.now()
        with self._desk.write() as session:
            visit = session.get(Visit, visit_id)
            if visit is None:
                raise NotFound
            self._require_may_add(session, visit)
            note = CaseNote(visit_id=visit_id, author_id=actor.staff_id, sealed=sealed, at=now)
            session.add(note)
            session.flush()
            self._desk.audit.record(session, "case_note_added", "visit", visit_id)
            before = select(CaseNote.id).where(CaseNote.visit_id == visit_id)
            number = len(session.scalars(before).all())
            return self._view(note.id, number, actor.staff_id, actor.name, now, sealed)

    def _require_may_add(self, session: Session, visit: Visit) -> None:
        """A visit with a legal ground may be added to in spite of a withdrawal (PIPL art. 13)."""
        if visit.legal_ground:
            require_file(session, self._desk, visit.client_id)
            return
        require_work(session, self._desk, visit.client_id)
        guards.require_not_withdrawn(session, visit.client_id, *guards.SERVICE)

    def _view(
        self, note_id: int, number: int, author_id: int, name: str, at: datetime, sealed: bytes
    ) -> NoteView:
        actor = self._desk.actor
        is_own = author_id == actor.staff_id and actor.may(Right.WRITE_NOTES)
        text = opened(self._desk, sealed) if is_own else None
        return NoteView(note_id, number, author_id, name, at, text, is_own)


def checked_note(text: str, field: str = "note") -> str:
    """The trimmed text. Raises InvalidInput if it is empty or too long."""
    text = text.strip()
    if not text:
        raise InvalidInput({field: Problem.REQUIRED})
    if len(text) > LONGEST_WORDS:
        raise InvalidInput({field: Problem.TOO_LONG})
    return text


def opened(desk: Desk, sealed: bytes) -> str | None:
    """The text, or None if it is sealed to a key the person no longer has, e.g. after a reset
    password: only the recovery sheet opens it, and the screen says so."""
    try:
        return desk.notes.open(sealed)
    except NotAllowed:
        return None
