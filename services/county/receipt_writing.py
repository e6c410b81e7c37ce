"""Receipts on their way to the rooms: made once, written per stick, read back."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

import resources
from models.county import SentReceipt
from models.room import Room
from services.county import answers
from services.county.batches import known_rooms
from services.county.completeness import CompletenessService
from services.county.inbox_records import ReceiptsWritten
from services.county.reading import PackageReader, Sealed
from services.county.store import CountyDesk, take_turns
from services.errors import Conflict
from services.exchange import receipt as receipts
from services.exchange import stick
from services.exchange.outbox import READ_ME
from services.exchange.package import SIGNATURE_SUFFIX
from services.progress import Progress

FOLDER = Path("anxinbu", receipts.FOLDER)
_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class _Ready:
    receipt_id: int
    room_code: str
    name: str
    sealed: bytes
    signature: bytes


class ReceiptWriter:
    """Makes what is not made yet, then writes."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def write(
        self, folder: Path, progress: Progress, room_codes: Sequence[str], *, again: bool
    ) -> ReceiptsWritten:
        """Raises as `InboxService.write_receipts`."""
        self._make(progress, room_codes)
        with self._county.store.read() as session:
            waiting = answers.unwritten(session, room_codes, again=again)
        rooms: set[str] = set()
        for start in range(0, len(waiting), _AT_ONCE):
            progress.step(start, len(waiting))
            rooms |= self._write(folder, waiting[start : start + _AT_ONCE])
        return ReceiptsWritten(len(waiting), len(rooms))

    def _make(self, progress: Progress, room_codes: Sequence[str]) -> None:
        with self._desk.read() as vault:
            office = answers.office_keys(vault)
        if not office.secret:
            raise Conflict("no_signing_key")
        due_day = CompletenessService(self._county).days().due_day
        with self._county.store.read() as session:
            unanswered = answers.to_be_answered(session, room_codes)
            refused = answers.to_be_refused(session, room_codes)
        self._refuse(refused, office, due_day)
        for start in range(0, len(unanswered), _AT_ONCE):
            progress.step(start, len(unanswered))
            with self._county.write() as action:
                take_turns(action.session)
                # Somebody else may have answered meanwhile.
                still = set(answers.to_be_answered(action.session, room_codes))
                answering = answers.Answering(action.session, office, due_day)
                for incoming_id in unanswered[start : start + _AT_ONCE]:
                    if incoming_id in still:
                        answering.make(incoming_id, self._desk.clock.now())
                action.record("receipts_made", "sent_receipt", 0)

    def _refuse(
        self, refused: Sequence[answers.Refused], office: answers.OfficeKeys, due_day: int
    ) -> None:
        """Say of packages in the quarantine why they do not count."""
        if not refused:
            return
        with self._desk.read() as vault:
            identity = vault.scalars(select(Room.exchange_secret)).one()
        reader = PackageReader(identity)
        with self._county.write() as action:
            take_turns(action.session)
            rooms = known_rooms(action.session, {one.file.room_code for one in refused})
            answering = answers.Answering(action.session, office, due_day)
            for one in refused:
                file = one.file
                signers = rooms[file.room_code].signers
                sealed = Sealed(file.room_code, signers, file.content, file.signature)
                figures = reader.open(sealed).figures
                if figures is not None:
                    answering.refuse(one, figures.head, self._desk.clock.now())
            action.record("receipts_made", "sent_receipt", 0)

    def _write(self, folder: Path, receipt_ids: Sequence[int]) -> set[str]:
        ready = self._ready(receipt_ids)
        target = folder / FOLDER
        stick.prepare_folder(target, sum(2 * len(one.sealed) for one in ready))
        stick.leave_note(folder / READ_ME, resources.text("forms/stick_note.zh.txt"))
        for one in ready:
            path = target / one.name
            signature = path.with_name(path.name + SIGNATURE_SUFFIX)
            stick.write_verified(path, one.sealed)
            # The signature last: it marks the file complete.
            stick.write_verified(signature, one.signature)
            stick.verify_written(path, one.sealed)
        with self._county.write() as action:
            written = [one.receipt_id for one in ready]
            answers.mark_written(action.session, written, self._desk.clock.now())
            action.record("receipts_written", "sent_receipt", max(written))
        return {one.room_code for one in ready}

    def _ready(self, receipt_ids: Sequence[int]) -> list[_Ready]:
        with self._county.store.read() as session:
            rows = session.scalars(
                select(SentReceipt)
                .where(SentReceipt.id.in_(receipt_ids))
                .order_by(SentReceipt.room_code, SentReceipt.number)
            )
            return [
                _Ready(
                    row.id,
                    row.room_code,
                    receipts.file_name(row.room_code, row.number),
                    row.sealed,
                    row.signature,
                )
                for row in rows
            ]
