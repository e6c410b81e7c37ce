"""Enters requests into the registry, one transaction each."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import EnrolledRoom
from services.county.room_records import (
    Asked,
    KeyChange,
    RequestsRead,
    RoomState,
    UnreadRequest,
    audit_id,
)
from services.county.store import CountyDesk
from services.errors import BadPackage
from services.exchange.enrolment_file import Request
from services.exchange.keys import fingerprint


class Registrar:
    """Collects what became of each request."""

    def __init__(self, county: CountyDesk) -> None:
        self._county = county
        self._asked: list[Asked] = []
        self._known: list[Asked] = []
        self._changes: list[KeyChange] = []
        self._unread: list[UnreadRequest] = []

    def enter(self, request: Request) -> None:
        """A new room asks; one that is here with the same keys stays as it is.

        Raises BadPackage ``old_key``: one that was replaced; ``other_key``: two rooms with one id,
        unless the old key of an approved room signed the new one; ``key_taken``: another room's.
        """
        with self._county.write() as action:
            session = action.session
            row = session.get(EnrolledRoom, request.room)
            if row is not None and _same_keys(row, request):
                self._known.append(Asked(request, RoomState(row.state)))
                return
            if row is not None and request.signer in _earlier(row):
                raise BadPackage(detail="old_key")
            if row is not None and row.state == RoomState.APPROVED:
                self._changes.append(_change(session, row, request))
                return
            if row is not None and row.state == RoomState.ASKED:
                raise BadPackage(detail="other_key")
            _require_free(session, request)
            self._ask(session, row, request)
            action.record("room_asked", "enrolled_room", audit_id(request.room))
        self._asked.append(Asked(request, RoomState.ASKED))

    def leave(self, name: str, reason: str) -> None:
        """The file called ``name`` is not taken."""
        self._unread.append(UnreadRequest(name, reason))

    def result(self) -> RequestsRead:
        """Everything so far."""
        return RequestsRead(
            tuple(self._asked), tuple(self._known), tuple(self._changes), tuple(self._unread)
        )

    @staticmethod
    def replace_key(session: Session, request: Request) -> None:
        """The keys of an approved room, after everything is checked again. Raises BadPackage."""
        row = session.get(EnrolledRoom, request.room)
        if row is None or row.state != RoomState.APPROVED:
            raise BadPackage(detail="unknown_room")
        _change(session, row, request)
        _keep_earlier(row, request.last)
        row.signer, row.recipient = request.signer, request.recipient
        row.version += 1

    def _ask(self, session: Session, row: EnrolledRoom | None, request: Request) -> None:
        """A new row, or one that was refused or revoked asks anew with another key."""
        if row is None:
            row = EnrolledRoom(room_code=request.room, earlier_keys="[]", version=0)
            session.add(row)
        else:
            _keep_earlier(row, 0)
        row.name, row.signer, row.recipient = request.name, request.signer, request.recipient
        row.state = RoomState.ASKED.value
        row.asked_at = self._county.desk.clock.now()
        row.decided_at = row.decided_by = None
        row.version += 1


def _same_keys(row: EnrolledRoom, request: Request) -> bool:
    return (row.signer, row.recipient) == (request.signer, request.recipient)


def _change(session: Session, row: EnrolledRoom, request: Request) -> KeyChange:
    if request.replaces != row.signer or not request.is_endorsed:
        raise BadPackage(detail="other_key")
    _require_free(session, request)
    return KeyChange(request, row.name, fingerprint(row.signer, row.recipient))


def _require_free(session: Session, request: Request) -> None:
    """A key belongs to one room, and one that was revoked is not taken again."""
    others = select(EnrolledRoom.room_code).where(
        EnrolledRoom.signer == request.signer, EnrolledRoom.room_code != request.room
    )
    row = session.get(EnrolledRoom, request.room)
    is_used = row is not None and row.signer == request.signer and row.state == RoomState.REVOKED
    if session.scalar(others.limit(1)) is not None or is_used:
        raise BadPackage(detail="key_taken")


def _earlier(row: EnrolledRoom) -> set[str]:
    return {signer for signer, _ in json.loads(row.earlier_keys)}


def _keep_earlier(row: EnrolledRoom, last: int) -> None:
    """Packages up to number ``last`` may still come with this signature: they were sealed once."""
    row.earlier_keys = json.dumps([*json.loads(row.earlier_keys), [row.signer, last]])
