"""Packages on their way to the county: sealed once, written as often as needed, handed over."""

import contextlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.room import Room
from models.summary import Package
from models.vocabulary import PackageState
from services.actor import Right
from services.desk import Desk
from services.errors import BadPackage, Cancelled, CannotRead, Conflict, NotFound
from services.exchange import county, stick
from services.exchange.county import CountyKeys
from services.exchange.keys import fingerprint
from services.exchange.own_keys import signer_of
from services.exchange.package import SIGNATURE_SUFFIX, check_signature, file_name, seal, stored
from services.progress import Progress
from services.whole_files import read_whole

FOLDER = Path("anxinbu", "to-county")
READ_ME = Path("anxinbu", "READ-ME.txt")
_STEPS = 4
_STEPS_A_PACKAGE = 2


@dataclass(frozen=True, slots=True)
class WrittenPackage:
    """Where the package now lies, read back byte by byte."""

    month: str
    number: int
    package: Path
    signature: Path
    sha256: str
    also_written: int  # earlier packages that had not left yet


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One package and how far it has come."""

    number: int
    month: str
    revision: int
    state: PackageState
    sha256: str
    written_to: str
    created_at: datetime
    handed_over_at: datetime | None


@dataclass(frozen=True, slots=True)
class RoomIdentity:
    """What the officer compares before enrolling this room."""

    code: str
    name: str
    signer: str  # minisign public key line
    recipient: str  # age key: receipts are sealed to it
    fingerprint: str


class OutboxService:
    """Seals and writes what a closed month publishes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def entries(self) -> tuple[OutboxEntry, ...]:
        """All packages, newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            rows = session.scalars(select(Package).order_by(Package.number.desc()))
            return tuple(_entry(row) for row in rows)

    def drives(self) -> tuple[stick.Drive, ...]:
        """Sticks that are plugged in now."""
        self._desk.actor.require(Right.LOG_VISITS)
        return stick.removable_drives()

    def identity(self) -> RoomIdentity:
        """This room as the county would enrol it."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            signer, recipient = room.signing_public, exchange_recipient(session, room)
            return RoomIdentity(
                room.code, room.name, signer, recipient, fingerprint(signer, recipient)
            )

    def county(self) -> CountyKeys | None:
        """The pinned keys of the county, or None if summaries cannot be sealed yet."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            room = session.scalars(select(Room)).one()
            if not room.county_recipient:
                return None
            return CountyKeys(room.county_name, room.county_recipient, room.county_signer)

    def read_county_keys(self, path: Path) -> CountyKeys:
        """The keys in the county's key file, to be compared before `pin_county`.

        Raises CannotRead if the file is too large to be one, or is no text.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        content = read_whole(path, county.LARGEST_SHEET)
        if len(content) > county.LARGEST_SHEET:
            raise CannotRead(path, "too_large")
        try:
            return county.from_text(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise CannotRead(path, "not_text") from error

    def check_county(self, keys: CountyKeys) -> CountyKeys:
        """The keys as they would be pinned. Raises InvalidInput for what is missing or mistyped."""
        self._desk.actor.require(Right.LOG_VISITS)
        return county.checked(keys)

    def pin_county(self, keys: CountyKeys) -> None:
        """From now on summaries are sealed to ``keys``; what is sealed already stays as it is.

        Raises InvalidInput. The caller has shown `CountyKeys.fingerprint` to a person.
        """
        self._desk.actor.require(Right.EXPORT)
        tidy = county.checked(keys)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            room.county_name = tidy.name
            room.county_recipient = tidy.recipient
            room.county_signer = tidy.signer
            self._desk.audit.record(session, "county_pinned", "room", room.id)

    def write(self, month: str, folder: Path, progress: Progress) -> WrittenPackage:
        """Write the package of a closed month below ``folder`` and read it back.

        Earlier packages that have not left yet travel along, or the county would find a gap. What
        was sealed before is written again as the same bytes. Raises NotFound if the month is not
        closed, Conflict with ``no_county``, ``no_signing_key`` or ``name_taken``, DiskFull,
        CannotWrite or StickGone; then everything that was on the stick is whole.
        """
        self._desk.actor.require(Right.EXPORT)
        progress.step(0, _STEPS)
        ready = self._sealed(month)
        steps = _Steps(progress, len(ready))
        target = folder / FOLDER
        steps.next()
        stick.prepare_folder(target, sum(2 * len(package.sealed) for package in ready))
        stick.leave_note(folder / READ_ME, resources.text("forms/stick_note.zh.txt"))
        for package in ready:
            self._write_one(package, target, folder, steps)
        steps.finish()
        last = ready[-1]
        path = target / last.name
        signature = target / last.signature_name
        also = len(ready) - 1
        return WrittenPackage(month, last.number, path, signature, last.sha256, also)

    def _write_one(self, package: "_Ready", target: Path, folder: Path, steps: "_Steps") -> None:
        path, signature = target / package.name, target / package.signature_name
        steps.next()
        stick.write_verified(path, package.sealed)
        steps.next()
        # Not cancelled from here on: the signature marks the package complete.
        stick.write_verified(signature, package.signature)
        stick.verify_written(path, package.sealed)
        stick.verify_written(signature, package.signature)
        self._mark_written(package.number, folder)

    def hand_over(self, month: str) -> None:
        """Note that the stick was handed over. Raises NotFound, or Conflict("not_written")."""
        self._desk.actor.require(Right.EXPORT)
        with self._desk.write() as session:
            row = _package_of(session, month)
            if row.state == PackageState.PREPARED:
                raise Conflict("not_written")
            row.state = PackageState.HANDED_OVER
            row.handed_over_at = self._desk.clock.now()
            self._desk.audit.record(session, "package_handed_over", "package", row.id)

    def _sealed(self, month: str) -> list["_Ready"]:
        """The package of ``month`` and those before it that have not left, in order, all sealed."""
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            wanted = _package_of(session, month)
            waiting = select(Package).where(
                (Package.number == wanted.number)
                | ((Package.number < wanted.number) & (Package.state == PackageState.PREPARED))
            )
            ready = []
            for row in session.scalars(waiting.order_by(Package.number)).all():
                if not row.sha256:
                    _seal(session, room, row)
                    self._desk.audit.record(session, "package_sealed", "package", row.id)
                signer = signer_of(session, room, row.number)
                check_signature(row.sealed, row.signature, signer)
                ready.append(_Ready(room.code, row.number, row.sealed, row.signature, row.sha256))
            return ready

    def _mark_written(self, number: int, folder: Path) -> None:
        with self._desk.write() as session:
            row = session.scalars(select(Package).where(Package.number == number)).one()
            if row.state == PackageState.PREPARED:
                row.state = PackageState.VERIFIED
            row.written_to = str(folder)[:200]
            self._desk.audit.record(session, "package_written", "package", row.id)


@dataclass(frozen=True, slots=True)
class _Ready:
    room: str
    number: int
    sealed: bytes
    signature: bytes
    sha256: str

    @property
    def name(self) -> str:
        return file_name(self.room, self.number)

    @property
    def signature_name(self) -> str:
        return self.name + SIGNATURE_SUFFIX


class _Steps:
    """Counts the steps of writing so many packages."""

    def __init__(self, progress: Progress, packages: int) -> None:
        self._progress = progress
        self._total = 2 + _STEPS_A_PACKAGE * packages
        self._done = 0

    def next(self) -> None:
        self._done += 1
        self._progress.step(self._done, self._total)

    def finish(self) -> None:
        """The last report; who cancels now is too late, and is told that all was written."""
        with contextlib.suppress(Cancelled):
            self._progress.step(self._total, self._total)


def exchange_recipient(session: Session, room: Room) -> str:
    """The key that receipts for this room are sealed to; made when it is first asked for, as
    rooms that were set up before there were receipts have none."""
    import pyrage

    if not room.exchange_secret:
        room.exchange_secret = str(pyrage.x25519.Identity.generate())
        session.flush()
    return str(pyrage.x25519.Identity.from_str(room.exchange_secret).to_public())


def _seal(session: Session, room: Room, row: Package) -> None:
    if not room.county_recipient:
        raise Conflict("no_county")
    if not room.signing_secret:
        raise Conflict("no_signing_key")
    before = session.scalar(select(Package.sha256).where(Package.number == row.number - 1))
    if before == "":
        raise BadPackage(detail="branch")
    document = stored(row.document)
    head = replace(document.head, recipient=room.county_recipient, previous=before or "")
    package = seal(replace(document, head=head), room.signing_secret)
    row.document, row.sealed = package.text, package.sealed
    row.signature, row.sha256 = package.signature, package.sha256
    session.flush()


def _package_of(session: Session, month: str) -> Package:
    newest = select(Package).where(Package.month == month).order_by(Package.number.desc()).limit(1)
    row = session.scalars(newest).first()
    if row is None:
        raise NotFound
    return row


def _entry(row: Package) -> OutboxEntry:
    return OutboxEntry(
        number=row.number,
        month=row.month,
        revision=row.revision,
        state=PackageState(row.state),
        sha256=row.sha256,
        written_to=row.written_to,
        created_at=row.created_at,
        handed_over_at=row.handed_over_at,
    )
