"""Case notes shared with a supervisor or another counsellor, who reads and co-signs them.

Supervision of a counsellor's work needs the case, and the consent text says so (practice.md 2.3);
whoever is not named by the author reads nothing (vault.md, Keys).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from models.case_note import CaseNote, CaseNoteShare
from models.client import Client
from models.room import Staff
from models.visit import Visit
from models.vocabulary import Role
from services.access import require_file, shut_of
from services.actor import Actor, Right, StaffId
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.visits import shares
from services.visits.case_notes import opened
from services.visits.shares import Share

LIMIT = 200
LONGEST_REMARK = 2000
_SUBJECT = "case_note_share"
_Notes = Select[CaseNoteShare, str, Visit, str]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody a note can be shared with."""

    staff_id: int
    name: str
    may_cosign: bool


@dataclass(frozen=True, slots=True)
class SharedNote:
    """A note that somebody shared with the signed-in person, without its text; ``client_name`` is
    empty where the file is shut to them."""

    id: int
    author_name: str
    client_id: int | None
    client_name: str
    visit_id: int
    day: date
    mode: str
    shared_at: datetime
    read_at: datetime | None
    cosigned_at: datetime | None


@dataclass(frozen=True, slots=True)
class SharedText:
    """What was opened. ``text`` is None if the copy is sealed to a key one no longer has: then
    the author can share the note again. ``remark`` is one's own. ``may_cosign``: it was read, is
    not co-signed yet, and the role includes it."""

    note: SharedNote
    text: str | None
    remark: str | None
    may_cosign: bool


class NoteSharingService:
    """The author's side (`share`, `withdraw`) and the colleague's (`waiting`, `read`, `cosign`)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def colleagues(self) -> tuple[Colleague, ...]:
        """With whom one may share: who works here and may read notes, supervisors first."""
        self._desk.actor.require(Right.WRITE_NOTES)
        wanted = select(Staff).where(
            Staff.deactivated_at.is_(None), Staff.id != self._desk.actor.staff_id
        )
        with self._desk.read() as session:
            actors = [_actor(row) for row in session.scalars(wanted.order_by(Staff.id))]
        found = (
            Colleague(a.staff_id, a.name, a.may(Right.COSIGN))
            for a in actors
            if a.may(Right.WRITE_NOTES)
        )
        return tuple(sorted(found, key=lambda colleague: not colleague.may_cosign))

    def share(self, note_id: int, staff_id: int) -> Share:
        """Seal a copy of one's own note for a colleague and the recovery sheet.

        A copy the colleague can no longer open (their password was reset) is sealed anew. Raises
        NotAllowed (somebody else's note, or its key is lost), InvalidInput (``colleague``),
        NotFound, FileRestricted, Conflict ``colleague_without_key``, ``colleague_key_differs``
        (one of the public keys was exchanged), ``already_cosigned``.
        """
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            note = self._own_note(session, note_id)
            colleague = self._colleague(session, staff_id)
            text = self._desk.notes.open(note.sealed)
            row = self._open_share(session, note_id, staff_id)
            if row.cosigned_at is not None:
                raise Conflict("already_cosigned")
            row.sealed = self._desk.notes.seal_for(text, colleague.id, colleague.public_key)
            row.shared_at = self._desk.clock.now()
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "case_note_shared", _SUBJECT, row.id)
            return shares.one(session, self._desk, row)

    def withdraw(self, share_id: int) -> Share:
        """Take the copy away: it can be opened no more. What was read cannot be unread, and a
        backup made before still holds the copy; a co-signature and its remark stay.

        Raises NotAllowed, NotFound, Conflict ``already_withdrawn``.
        """
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            row = session.get(CaseNoteShare, share_id)
            if row is None:
                raise NotFound
            self._own_note(session, row.note_id)
            if row.withdrawn_at is not None:
                raise Conflict("already_withdrawn")
            row.sealed, row.withdrawn_at = None, self._desk.clock.now()
            self._desk.audit.record(session, "case_note_share_withdrawn", _SUBJECT, row.id)
            return shares.one(session, self._desk, row)

    def waiting_count(self) -> int:
        """How many notes wait for the signed-in person."""
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.read() as session:
            wanted = select(func.count()).select_from(CaseNoteShare).where(self._waits())
            return session.scalar(wanted) or 0

    def waiting(self) -> tuple[SharedNote, ...]:
        """What waits to be read or co-signed, oldest first, `LIMIT` at most."""
        self._desk.actor.require(Right.WRITE_NOTES)
        return self._listed(_notes().where(self._waits()).order_by(CaseNoteShare.id))

    def done(self) -> tuple[SharedNote, ...]:
        """What one has dealt with and may still read, newest first, `LIMIT` at most."""
        self._desk.actor.require(Right.WRITE_NOTES)
        mine = and_(self._is_mine(), ~self._waits())
        return self._listed(_notes().where(mine).order_by(CaseNoteShare.id.desc()))

    def read(self, share_id: int) -> SharedText:
        """The text of a copy; every reading is in the audit trail.

        Raises NotFound (withdrawn, or not shared with oneself), FileRestricted.
        """
        self._desk.actor.require(Right.WRITE_NOTES)
        with self._desk.write() as session:
            row = self._mine(session, share_id)
            text = opened(self._desk, row.sealed) if row.sealed else None
            if text is not None:
                row.read_at = row.read_at or self._desk.clock.now()
                session.flush()
                # By its visit, so that the lead's log of who looked tells whose file it was.
                visit_id = session.get_one(CaseNote, row.note_id).visit_id
                self._desk.audit.record(session, "case_note_share_read", "visit", visit_id)
            return self._text(session, row, text)

    def cosign(self, share_id: int, remark: str = "") -> SharedText:
        """Counter-sign a note that was read; ``remark`` is sealed to its author and oneself.

        Raises NotAllowed, NotFound, InvalidInput (``remark``), FileRestricted, Conflict
        ``not_read``, ``already_cosigned``, ``colleague_key_differs``.
        """
        self._desk.actor.require(Right.COSIGN)
        remark = remark.strip()
        if len(remark) > LONGEST_REMARK:
            raise InvalidInput({"remark": Problem.TOO_LONG})
        with self._desk.write() as session:
            row = self._mine(session, share_id)
            if row.cosigned_at is not None:
                raise Conflict("already_cosigned")
            if row.read_at is None:
                raise Conflict("not_read")
            row.remark = self._sealed_remark(session, row, remark)
            row.cosigned_at = self._desk.clock.now()
            session.flush()
            self._desk.audit.record(session, "case_note_cosigned", _SUBJECT, row.id)
            return self._text(session, row, opened(self._desk, row.sealed or b""))

    def _sealed_remark(self, session: Session, row: CaseNoteShare, remark: str) -> bytes | None:
        if not remark:
            return None
        author_id = session.get_one(CaseNote, row.note_id).author_id
        author = session.get_one(Staff, author_id)
        if author.deactivated_at is not None:
            # Nobody is left to read it but oneself, and whoever has the recovery sheet.
            return self._desk.notes.seal(remark)
        key = author.public_key
        return self._desk.notes.seal_for(remark, author_id, key, and_self=True)

    def _own_note(self, session: Session, note_id: int) -> CaseNote:
        note = session.get(CaseNote, note_id)
        if note is None:
            raise NotFound
        if note.author_id != self._desk.actor.staff_id:
            raise NotAllowed
        require_file(session, self._desk, session.get_one(Visit, note.visit_id).client_id)
        return note

    def _colleague(self, session: Session, staff_id: int) -> Staff:
        row = session.get(Staff, staff_id)
        is_possible = (
            row is not None
            and row.deactivated_at is None
            and row.id != self._desk.actor.staff_id
            and _actor(row).may(Right.WRITE_NOTES)
        )
        if row is None or not is_possible:
            raise InvalidInput({"colleague": Problem.UNKNOWN_CODE})
        return row

    def _open_share(self, session: Session, note_id: int, staff_id: int) -> CaseNoteShare:
        standing = select(CaseNoteShare).where(
            CaseNoteShare.note_id == note_id,
            CaseNoteShare.staff_id == staff_id,
            CaseNoteShare.withdrawn_at.is_(None),
        )
        found = session.scalars(standing).first()
        return found or CaseNoteShare(note_id=note_id, staff_id=staff_id)

    def _mine(self, session: Session, share_id: int) -> CaseNoteShare:
        row = session.get(CaseNoteShare, share_id)
        is_mine = row is not None and row.staff_id == self._desk.actor.staff_id
        if row is None or not is_mine or row.withdrawn_at is not None:
            raise NotFound
        note = session.get_one(CaseNote, row.note_id)
        require_file(session, self._desk, session.get_one(Visit, note.visit_id).client_id)
        return row

    def _is_mine(self) -> ColumnElement[bool]:
        return and_(
            CaseNoteShare.staff_id == self._desk.actor.staff_id,
            CaseNoteShare.withdrawn_at.is_(None),
        )

    def _waits(self) -> ColumnElement[bool]:
        """A supervisor's note waits until it is co-signed; another colleague's until it is read."""
        done = CaseNoteShare.cosigned_at
        if not self._desk.actor.may(Right.COSIGN):
            return and_(self._is_mine(), done.is_(None), CaseNoteShare.read_at.is_(None))
        return and_(self._is_mine(), done.is_(None))

    def _listed(self, wanted: _Notes) -> tuple[SharedNote, ...]:
        with self._desk.read() as session:
            found = tuple(_shared(*row) for row in session.execute(wanted.limit(LIMIT)))
            shut = shut_of(session, self._desk, (note.client_id for note in found))
            return tuple(
                replace(note, client_name="") if note.client_id in shut else note for note in found
            )

    def _text(self, session: Session, row: CaseNoteShare, text: str | None) -> SharedText:
        found = session.execute(_notes().where(CaseNoteShare.id == row.id)).one()
        is_open = text is not None and row.cosigned_at is None
        may_cosign = is_open and self._desk.actor.may(Right.COSIGN)
        remark = shares.remark_of(self._desk, row)
        return SharedText(_shared(*found), text, remark, may_cosign)


def _notes() -> _Notes:
    return (
        select(CaseNoteShare, Staff.name, Visit, Client.name)
        .join(CaseNote, CaseNote.id == CaseNoteShare.note_id)
        .join(Staff, Staff.id == CaseNote.author_id)
        .join(Visit, Visit.id == CaseNote.visit_id)
        .outerjoin(Client, Client.id == Visit.client_id)
    )


def _shared(row: CaseNoteShare, author: str, visit: Visit, client: str | None) -> SharedNote:
    return SharedNote(
        id=row.id,
        author_name=author,
        client_id=visit.client_id,
        client_name=client or "",
        visit_id=visit.id,
        day=visit.day,
        mode=visit.mode,
        shared_at=row.shared_at,
        read_at=row.read_at,
        cosigned_at=row.cosigned_at,
    )


def _actor(row: Staff) -> Actor:
    return Actor(StaffId(row.id), row.name, Role(row.role))
