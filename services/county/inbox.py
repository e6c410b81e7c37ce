"""The inbox of a county office: packages from sticks and folders, receipts back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from models.county import EnrolledRoom, Incoming, Quarantine
from models.room import Room
from services.actor import Right
from services.county import undoing
from services.county.batches import AT_ONCE, BatchReader, Begun
from services.county.found_files import (
    FoundFile,
    LoadedFile,
    load,
    packages_below,
    shown_name,
)
from services.county.inbox_records import (
    FileResult,
    InboxResult,
    IncomingEntry,
    Outcome,
    Page,
    QuarantinedFile,
    ReceiptsWritten,
    outcome_of,
)
from services.county.reading import readers
from services.county.receipt_writing import ReceiptWriter
from services.county.store import CountyDesk, take_turns
from services.errors import (
    Cancelled,
    CannotRead,
    Conflict,
    DiskFull,
    NotFound,
    StickGone,
    StoreProblem,
)
from services.progress import Progress


class InboxService:
    """Everybody on the office's staff reads; the lead undoes."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def read(self, folder: Path, progress: Progress) -> InboxResult:
        """Take in every package below ``folder``: a stick, a folder, or a tree of them.

        Whatever is wrong with one file never stops the others; what was taken in is stored for
        good, also if the reading is stopped. Reading the same again changes nothing. Raises
        Conflict("no_exchange_key") for an office without a key, StickGone and CannotRead for the
        folder itself.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        identity = self._identity()
        found = packages_below(folder)
        reading = _Reading(folder, found, progress)
        with readers(identity, len(found)) as opening:
            reading.run(BatchReader(self._county, opening))
        return InboxResult(tuple(reading.results), len(found), reading.stopped)

    def newest_period(self) -> str:
        """The newest month that any package counts for; empty if there is none."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            newest = select(func.max(Incoming.period)).where(Incoming.counts)
            return session.scalar(newest) or ""

    def entries(self, room_code: str = "", before: int | None = None, limit: int = 100) -> Page:
        """Packages in the store, newest first, of one room or of all."""
        self._desk.actor.require(Right.LOG_VISITS)
        chosen = select(Incoming, EnrolledRoom.name).outerjoin(
            EnrolledRoom, EnrolledRoom.room_code == Incoming.room_code
        )
        if room_code:
            chosen = chosen.where(Incoming.room_code == room_code)
        if before is not None:
            chosen = chosen.where(Incoming.id < before)
        with self._county.store.read() as session:
            rows = session.execute(chosen.order_by(Incoming.id.desc()).limit(limit + 1)).all()
            entries = tuple(_entry(row, name or "") for row, name in rows[:limit])
        return Page(entries, entries[-1].incoming_id if len(rows) > limit else None)

    def quarantined(self, limit: int = 200) -> tuple[QuarantinedFile, ...]:
        """Files that were not taken in and are not settled yet, newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        chosen = (
            select(
                Quarantine.id,
                Quarantine.name,
                Quarantine.room_code,
                EnrolledRoom.name.label("room_name"),
                Quarantine.reason,
                Quarantine.found_at,
            )
            .outerjoin(EnrolledRoom, EnrolledRoom.room_code == Quarantine.room_code)
            .where(Quarantine.settled_at.is_(None))
            .order_by(Quarantine.id.desc())
            .limit(limit)
        )
        with self._county.store.read() as session:
            return tuple(
                QuarantinedFile(
                    quarantine_id=row.id,
                    name=row.name,
                    room_code=row.room_code,
                    room_name=row.room_name or "",
                    outcome=outcome_of(row.reason),
                    reason=row.reason,
                    found_at=row.found_at,
                )
                for row in session.execute(chosen)
            )

    def settle(self, quarantine_id: int) -> None:
        """Put a quarantined file aside: somebody has seen to it. Raises NotFound."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.write() as action:
            row = action.session.get(Quarantine, quarantine_id)
            if row is None:
                raise NotFound
            row.settled_at = self._desk.clock.now()
            action.record("quarantine_settled", "quarantine", quarantine_id)

    def undo(self, incoming_id: int) -> None:
        """Take an import back; the revision before counts again, and the same file may be read
        again. Raises NotFound, and Conflict ``already_undone`` or ``later_package``."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            take_turns(action.session)
            undoing.take_back(action.session, incoming_id, self._desk.clock.now())
            action.record("import_undone", "incoming", incoming_id)

    def write_receipts(
        self,
        folder: Path,
        progress: Progress,
        room_codes: Sequence[str] = (),
        *,
        again: bool = False,
    ) -> ReceiptsWritten:
        """Write the receipts that were not written yet below ``folder`` and read them back: of
        these rooms, or of all. ``again``: those that were written too, as the same bytes.

        Raises Conflict("no_signing_key"), Conflict("name_taken"), DiskFull, CannotWrite or
        StickGone; what was on the stick is whole, and what was not written waits.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        return ReceiptWriter(self._county).write(folder, progress, room_codes, again=again)

    def _identity(self) -> str:
        with self._desk.read() as session:
            identity = session.scalars(select(Room.exchange_secret)).one()
        if not identity:
            raise Conflict("no_exchange_key")
        return identity


@dataclass
class _Reading:
    """How far one reading has come."""

    folder: Path
    found: Sequence[FoundFile]
    progress: Progress
    results: list[FileResult] = field(default_factory=list)
    stopped: str = ""
    _loaded: list[LoadedFile] = field(default_factory=list)
    _begun: Begun | None = None

    def run(self, batches: BatchReader) -> None:
        """All files, in parts; the reason stays in ``stopped`` if not to the end."""
        try:
            self._read(batches)
            self._take(batches)
            self._finish(batches)
        except (DiskFull, StoreProblem) as error:
            is_full = isinstance(error, DiskFull) or error.code == "full"
            self.stopped = "disk_full" if is_full else "store_gone"

    def _read(self, batches: BatchReader) -> None:
        try:
            for done, found in enumerate(self.found):
                if len(self._loaded) >= AT_ONCE:
                    self._take(batches)
                self.progress.step(done, len(self.found))
                self._load(found)
        except StickGone:
            self.stopped = "stick_gone"
        except Cancelled:
            self.stopped = "cancelled"
            self._loaded.clear()

    def _take(self, batches: BatchReader) -> None:
        """Have the files opened; meanwhile store those before."""
        if self._loaded:
            begun = batches.begin(self._loaded)
            self._loaded = []
            self._finish(batches)
            self._begun = begun

    def _finish(self, batches: BatchReader) -> None:
        if self._begun is not None:
            self.results.extend(batches.finish(self._begun))
            self._begun = None

    def _load(self, found: FoundFile) -> None:
        try:
            self._loaded.append(load(found, self.folder))
        except CannotRead:
            self.results.append(
                FileResult(
                    name=shown_name(found.path),
                    outcome=Outcome.DAMAGED,
                    reason="unreadable",
                    room_code=found.room_code,
                    number=found.number,
                )
            )


def _entry(row: Incoming, room_name: str) -> IncomingEntry:
    return IncomingEntry(
        incoming_id=row.id,
        room_code=row.room_code,
        room_name=room_name,
        number=row.number,
        period=row.period,
        revision=row.revision,
        closed_on=row.closed_on,
        received_on=row.received_on,
        received_at=row.received_at,
        counts=row.counts,
        is_nil=row.is_nil,
        is_typed=row.typed,
        is_clock_doubtful=row.is_clock_doubtful,
        is_undone=row.undone_at is not None,
    )
