"""Drafts: what somebody is typing, saved every few seconds, gone when it is finished."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.room import Draft
from models.vocabulary import DraftKind
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, NotFound

DraftId = NewType("DraftId", int)

_DRAFT = table(Draft).c
_DELETE = delete(table(Draft)).where(
    _DRAFT.id == bindparam("draft"), _DRAFT.staff_id == bindparam("staff")
)


@dataclass(frozen=True, slots=True)
class SheetKey:
    """Which sheet before a page a SHEET draft was typed in, and where its record is shown; ``part``
    tells several of one record apart, e.g. the answers to two requests."""

    name: str
    place: str
    record_id: int | None
    part: str = ""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """A line of the list of open drafts; ``client_name`` is empty before one was picked.

    ``visit_id`` is the visit on record that a VISIT_CHANGE is about; ``sheet`` that of a SHEET.
    """

    id: DraftId
    kind: DraftKind
    visit_id: int | None
    client_id: int | None
    client_name: str
    started_at: datetime
    saved_at: datetime
    sheet: SheetKey | None = None


@dataclass(frozen=True, slots=True)
class DraftContent:
    """The form as it was typed; ``note`` is the case note."""

    summary: DraftSummary
    fields: dict[str, object]
    note: str


class DraftService:
    """Everybody sees only their own drafts: nothing is anybody else's business before it is done.

    Drafts leave no audit entry: nothing is on record until it is finished.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save(
        self,
        kind: DraftKind,
        fields: Mapping[str, object],
        *,
        note: str = "",
        client_id: int | None = None,
        draft_id: int | None = None,
    ) -> DraftSummary:
        """Keep ``fields`` (plain JSON values) and seal ``note``; without ``draft_id`` a new draft.

        A draft that was finished or discarded meanwhile is kept anew rather than lost. Raises
        NotAllowed, also for a ``note`` of somebody who may write none.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        if note:
            self._desk.actor.require(Right.WRITE_NOTES)
        sealed = self._desk.notes.seal(note) if note else None
        now = self._desk.clock.now()
        with self._desk.write() as session:
            draft = self._own(session, draft_id) if draft_id is not None else None
            if draft is None:
                draft = Draft(staff_id=self._desk.actor.staff_id, started_at=now)
                session.add(draft)
            draft.kind = kind
            draft.client_id = client_id
            draft.fields = json.dumps(fields, ensure_ascii=False)
            draft.sealed_note = sealed
            draft.saved_at = now
            session.flush()
            name = session.scalar(select(Client.name).where(Client.id == client_id))
            return _summary(draft, name)

    def list(self) -> tuple[DraftSummary, ...]:
        """The signed-in person's open drafts, last saved first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return open_drafts(session, self._desk.actor.staff_id)

    def load(self, draft_id: int) -> DraftContent:
        """The draft as typed. Raises NotFound if it is gone or somebody else's."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            draft = self._own(session, draft_id)
            if draft is None:
                raise NotFound
            name = session.scalar(select(Client.name).where(Client.id == draft.client_id))
            found, sealed = _summary(draft, name), draft.sealed_note
            fields = json.loads(draft.fields)
        note = self._desk.notes.open(sealed) if sealed else ""
        return DraftContent(found, fields, note)

    def of_sheet(self, key: SheetKey) -> DraftContent | None:
        """What was last typed in this sheet for this record and not finished, or None."""
        found = next((draft.id for draft in self.list() if draft.sheet == key), None)
        return None if found is None else self.load(found)

    def discard(self, draft_id: int) -> None:
        """Forget the draft; one that is gone or somebody else's is left alone."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            draft = self._own(session, draft_id)
            if draft is not None:
                session.delete(draft)

    def _own(self, session: Session, draft_id: int) -> Draft | None:
        draft = session.get(Draft, draft_id)
        return draft if draft and draft.staff_id == self._desk.actor.staff_id else None


class TypedForms:
    """What the forms held that were finished since unlocking, by the record they became: one that
    is taken back is a draft again, as it was typed."""

    def __init__(self) -> None:
        self._forms: dict[int, str] = {}

    def keep(self, record_id: int, typed: Mapping[str, object] | None) -> None:
        """Without ``typed`` the record cannot be taken back."""
        if typed is not None:
            self._forms[record_id] = json.dumps(typed, ensure_ascii=False)

    def of(self, record_id: int) -> str:
        """The form as JSON. Raises Conflict ``not_undoable``."""
        if record_id not in self._forms:
            raise Conflict("not_undoable")
        return self._forms[record_id]

    def forget(self, record_id: int) -> None:
        """The record was taken back."""
        del self._forms[record_id]


def end_draft(session: Session, draft_id: int | None, staff_id: int) -> None:
    """What was typed is on record now: one's own draft of it goes in the same transaction."""
    if draft_id is not None:
        session.connection().execute(_DELETE, {"draft": draft_id, "staff": staff_id})


def draft_again(
    session: Session, desk: Desk, kind: DraftKind, typed: str, sealed_note: bytes | None = None
) -> DraftId:
    """What was taken back is a draft of the signed-in person again, as it was typed (JSON)."""
    now = desk.clock.now()
    draft = Draft(
        staff_id=desk.actor.staff_id,
        kind=kind,
        fields=typed,
        sealed_note=sealed_note,
        started_at=now,
        saved_at=now,
    )
    session.add(draft)
    session.flush()
    return DraftId(draft.id)


def open_drafts(session: Session, staff_id: int) -> tuple[DraftSummary, ...]:
    """One person's drafts, last saved first."""
    wanted = (
        select(Draft, Client.name)
        .outerjoin(Client, Client.id == Draft.client_id)
        .where(Draft.staff_id == staff_id)
        .order_by(Draft.saved_at.desc(), Draft.id.desc())
    )
    return tuple(_summary(draft, name) for draft, name in session.execute(wanted))


def _summary(draft: Draft, client_name: str | None) -> DraftSummary:
    fields = json.loads(draft.fields)
    about = fields.get("about") if draft.kind == DraftKind.SHEET else None
    return DraftSummary(
        id=DraftId(draft.id),
        kind=DraftKind(draft.kind),
        visit_id=fields.get("visit_id"),
        client_id=draft.client_id,
        client_name=client_name or "",
        started_at=draft.started_at,
        saved_at=draft.saved_at,
        sheet=SheetKey(**about) if about else None,
    )
