"""The rooms of a county: asking, compared by fingerprint, approved, refused, revoked.

exchange.md, Trust: the officer compares the fingerprint with the room's own, approves, and the next
county pack lists the room. A new key is signed by the old one, or enrolled again.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import EnrolledRoom, Unit
from models.room import Room
from services.actor import Right
from services.county import places
from services.county.enrolling import Registrar
from services.county.room_records import (
    Approval,
    KeyChange,
    RequestsRead,
    RoomKeys,
    RoomState,
    RoomView,
    TypedRequest,
    audit_id,
    view_of,
)
from services.county.store import CountyDesk
from services.county.unit_records import is_open
from services.errors import (
    AnxinbuError,
    BadPackage,
    Conflict,
    InvalidInput,
    NotFound,
    Problem,
)
from services.exchange import enrolment_file
from services.exchange.enrolment_file import Request
from services.exchange.outbox import exchange_recipient
from services.exchange.package import LARGEST_SIGNATURE, SIGNATURE_SUFFIX, SUFFIX
from services.months import first_day, is_month
from services.progress import Progress
from services.whole_files import read_whole

MOST_REQUESTS = 2_000  # files that are looked at on one stick
SUBJECT = "enrolled_room"


def keys_of(session: Session, room_code: str) -> RoomKeys | None:
    """The keys of a room that is approved or was; None: nobody approved it."""
    row = session.get(EnrolledRoom, room_code)
    if row is None or row.state not in (RoomState.APPROVED, RoomState.REVOKED):
        return None
    return RoomKeys(row.room_code, row.signer, row.recipient, row.state == RoomState.REVOKED)


class RoomRegistryService:
    """Everybody in the office looks and reads requests; the lead decides."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def all(self) -> tuple[RoomView, ...]:
        """Every room, those that wait for a decision first, then by name."""
        self._desk.actor.require(Right.LOG_VISITS)
        rows = select(EnrolledRoom, Unit.name).outerjoin(Unit, Unit.id == EnrolledRoom.unit_id)
        with self._county.store.read() as session:
            found = [view_of(row, name or "") for row, name in session.execute(rows)]
        return tuple(
            sorted(found, key=lambda room: (room.state != RoomState.ASKED, room.name, room.code))
        )

    def read_requests(self, folder: Path, progress: Progress) -> RequestsRead:
        """All requests below ``folder``; the stick is only read, new ones wait for the lead.

        Raises Conflict ``no_requests``, Cancelled; what was entered before stays.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        paths = sorted(_files(folder))[:MOST_REQUESTS]
        if not paths:
            raise Conflict("no_requests")
        identity = self._identity()
        registrar = Registrar(self._county)
        for number, path in enumerate(paths):
            progress.step(number, len(paths))
            try:
                registrar.enter(_read(path, identity))
            except AnxinbuError as error:
                reason = error.detail if isinstance(error, BadPackage) else "unreadable"
                registrar.leave(path.name, reason)
        return registrar.result()

    def ask(self, typed: TypedRequest) -> RoomView:
        """Enter a request that came on paper. Raises InvalidInput: ``code`` or ``signer`` TAKEN."""
        self._desk.actor.require(Right.LOG_VISITS)
        tidy = typed.tidied()
        if problems := tidy.problems():
            raise InvalidInput(problems)
        request = Request(tidy.code, tidy.name, "other", "", tidy.signer, tidy.recipient)
        registrar = Registrar(self._county)
        try:
            registrar.enter(request)
        except BadPackage as error:
            field = "code" if error.detail == "other_key" else "signer"
            raise InvalidInput({field: Problem.TAKEN}) from error
        return self._view(tidy.code)

    def approve(self, code: str, version: int, approval: Approval) -> None:
        """The lead has compared the fingerprint: packages of this room are taken from now on.

        Raises NotFound, Conflict ``changed_meanwhile``, ``not_asked``; InvalidInput ``unit_id``,
        ``first_month``.
        """
        self._desk.actor.require(Right.MANAGE)
        if not is_month(approval.first_month):
            raise InvalidInput({"first_month": Problem.MALFORMED})
        with self._county.write() as action:
            row = _room(action.session, code, version)
            if row.state not in (RoomState.ASKED, RoomState.REFUSED):
                raise Conflict("not_asked")
            self._require_open(action.session, approval.unit_id)
            places.put(action.session, row, approval.unit_id, first_day(approval.first_month))
            row.first_month, row.last_month = approval.first_month, ""
            self._decide(row, RoomState.APPROVED)
            action.record("room_approved", SUBJECT, audit_id(code))

    def refuse(self, code: str, version: int) -> None:
        """The digits differ, or nobody knows the room. Raises as `approve`."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            row = _room(action.session, code, version)
            if row.state != RoomState.ASKED:
                raise Conflict("not_asked")
            self._decide(row, RoomState.REFUSED)
            action.record("room_refused", SUBJECT, audit_id(code))

    def revoke(self, code: str, version: int, last_month: str) -> None:
        """Its key is lost or in wrong hands: no package that it signed is taken any more; what was
        taken stays. It may be enrolled again with another key.

        Raises NotFound, Conflict ``changed_meanwhile``, ``not_approved``; InvalidInput
        ``last_month``.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            row = _approved(action.session, code, version)
            _expect(row, row.first_month, last_month)
            self._decide(row, RoomState.REVOKED)
            action.record("room_revoked", SUBJECT, audit_id(code))

    def expect(self, code: str, version: int, first_month: str, last_month: str = "") -> None:
        """From and until when packages are expected: a room that was closed needs no revoking.
        Raises as `revoke`; InvalidInput ``first_month``."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            row = _approved(action.session, code, version)
            _expect(row, first_month, last_month)
            row.version += 1
            action.record("room_expected", SUBJECT, audit_id(code))

    def move(self, code: str, version: int, unit_id: int, day: date) -> None:
        """The room belongs to another unit from ``day`` on; what it reported of before stays with
        the old one. Raises as `revoke`; InvalidInput ``unit_id``, ``day``."""
        self._desk.actor.require(Right.MANAGE)
        if day > self._desk.clock.today():
            raise InvalidInput({"day": Problem.IN_FUTURE})
        with self._county.write() as action:
            row = _approved(action.session, code, version)
            self._require_open(action.session, unit_id)
            places.put(action.session, row, unit_id, day)
            action.record("room_moved", SUBJECT, audit_id(code))

    def take_key(self, change: KeyChange) -> None:
        """The room signs with its new key from now on; the old one is no longer taken.

        Raises NotFound, BadPackage ``other_key`` if the old key did not sign the new one.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            Registrar.replace_key(action.session, change.request)
            action.record("room_key_replaced", SUBJECT, audit_id(change.code))

    def _view(self, code: str) -> RoomView:
        with self._county.store.read() as session:
            row = session.get(EnrolledRoom, code)
            if row is None:
                raise NotFound
            unit = session.get(Unit, row.unit_id) if row.unit_id is not None else None
            return view_of(row, unit.name if unit else "")

    def _identity(self) -> str:
        with self._desk.write() as session:
            office = session.scalars(select(Room)).one()
            exchange_recipient(session, office)
            return office.exchange_secret

    def _require_open(self, session: Session, unit_id: int) -> None:
        unit = session.get(Unit, unit_id)
        if unit is None or not is_open(unit, self._desk.clock.today()):
            raise InvalidInput({"unit_id": Problem.UNKNOWN_CODE})

    def _decide(self, row: EnrolledRoom, state: RoomState) -> None:
        row.state = state.value
        row.decided_at, row.decided_by = self._desk.clock.now(), self._desk.actor.staff_id
        row.version += 1


def _files(folder: Path) -> Iterator[Path]:
    """In the folder itself, in enrol, or in anxinbu/enrol: wherever a person points."""
    places_ = (folder, folder / enrolment_file.FOLDER, folder / "anxinbu" / enrolment_file.FOLDER)
    for place in places_:
        if place.is_dir():
            for path in place.glob(f"*{SUFFIX}"):
                # A summary beside it is called k7m2qa-000001: six digits are no count.
                if enrolment_file.room_in(path.name):
                    yield path


def _read(path: Path, identity: str) -> Request:
    sealed = read_whole(path, enrolment_file.LARGEST)
    signed_at = path.with_name(path.name + SIGNATURE_SUFFIX)
    signature = read_whole(signed_at, LARGEST_SIGNATURE) if signed_at.exists() else b""
    return enrolment_file.read(path.name, sealed, signature, identity)


def _room(session: Session, code: str, version: int) -> EnrolledRoom:
    row = session.get(EnrolledRoom, code)
    if row is None:
        raise NotFound
    if row.version != version:
        raise Conflict("changed_meanwhile")
    return row


def _approved(session: Session, code: str, version: int) -> EnrolledRoom:
    row = _room(session, code, version)
    if row.state != RoomState.APPROVED:
        raise Conflict("not_approved")
    return row


def _expect(row: EnrolledRoom, first_month: str, last_month: str) -> None:
    if not is_month(first_month):
        raise InvalidInput({"first_month": Problem.MALFORMED})
    if last_month and not is_month(last_month):
        raise InvalidInput({"last_month": Problem.MALFORMED})
    if last_month and last_month < first_month:
        raise InvalidInput({"last_month": Problem.OUT_OF_RANGE})
    row.first_month, row.last_month = first_month, last_month
