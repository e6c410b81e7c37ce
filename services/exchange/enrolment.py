"""A room asks its county to be enrolled: its public keys, on a stick (exchange.md, Trust)."""

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.room import Preference, Room
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict
from services.exchange import own_keys, stick
from services.exchange.enrolment_file import FOLDER, Request, SealedRequest, file_name, seal
from services.exchange.keys import fingerprint
from services.exchange.outbox import READ_ME, exchange_recipient
from services.exchange.package import SIGNATURE_SUFFIX
from services.preferences import WHOLE_ROOM
from services.progress import Progress

_WRITTEN = "exchange.enrolment"
_STEPS = 3


@dataclass(frozen=True, slots=True)
class WrittenRequest:
    """Where the request now lies, read back byte by byte."""

    request: Path
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Ready:
    name: str
    sealed: SealedRequest
    fingerprint: str


class EnrolmentService:
    """For everybody who closes months."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(self, folder: Path, progress: Progress) -> WrittenRequest:
        """Write the request below ``folder`` and read it back; the same request is the same bytes.

        Raises Conflict ``no_county`` (it is sealed to the county), ``no_signing_key``,
        ``name_taken``; DiskFull, CannotWrite or StickGone.
        """
        self._desk.actor.require(Right.EXPORT)
        progress.step(0, _STEPS)
        ready = self._sealed()
        target = folder / "anxinbu" / FOLDER
        stick.prepare_folder(target, 2 * len(ready.sealed.sealed))
        stick.leave_note(folder / READ_ME, resources.text("forms/stick_note.zh.txt"))
        progress.step(1, _STEPS)
        path = target / ready.name
        signed_at = target / (ready.name + SIGNATURE_SUFFIX)
        stick.write_verified(path, ready.sealed.sealed)
        stick.write_verified(signed_at, ready.sealed.signature)
        stick.verify_written(path, ready.sealed.sealed)
        stick.verify_written(signed_at, ready.sealed.signature)
        with self._desk.write() as session:
            self._desk.audit.record(session, "enrolment_written", "room", 1)
        return WrittenRequest(path, ready.fingerprint)

    def replace_key(self) -> str:
        """Sign with a new key from now on, because the old one may be in wrong hands; returns the
        new fingerprint. The next request carries the old key's signature over the new one; a county
        that has not taken an earlier new key yet enrols the room again.

        Raises Conflict ``no_signing_key``.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            if not room.signing_secret:
                raise Conflict("no_signing_key")
            recipient = exchange_recipient(session, room)
            own_keys.replace_key(session, room, self._desk.randomness, recipient)
            self._desk.audit.record(session, "signing_key_replaced", "room", room.id)
            return fingerprint(room.signing_public, recipient)

    def _sealed(self) -> _Ready:
        """What was sealed before for the same county and the same words, or a new one."""
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            if not room.county_recipient:
                raise Conflict("no_county")
            if not room.signing_secret:
                raise Conflict("no_signing_key")
            request = _request(session, room)
            told = [room.county_recipient, *(str(getattr(request, n)) for n in Request.__slots__)]
            before = session.get(Preference, (WHOLE_ROOM, _WRITTEN))
            stored: dict[str, Any] = (
                json.loads(before.value) if before else {"told": [], "count": 0}
            )
            if stored["told"] != told:
                sealed = seal(request, room.county_recipient, room.signing_secret)
                stored = _stored(told, stored["count"] + 1, sealed)
                value = json.dumps(stored, ensure_ascii=False)
                session.merge(Preference(staff_id=WHOLE_ROOM, key=_WRITTEN, value=value))
            return _Ready(
                file_name(room.code, stored["count"]), _unpacked(stored), request.fingerprint
            )


def _request(session: Session, room: Room) -> Request:
    before = own_keys.replaced(session)[-1:]
    return Request(
        room=room.code,
        name=room.name,
        kind=room.kind,
        division_code=room.division_code,
        signer=room.signing_public,
        recipient=exchange_recipient(session, room),
        replaces=before[0].signer if before else "",
        last=before[0].last if before else 0,
        endorsement=before[0].endorsement if before else "",
    )


def _stored(told: list[str], count: int, sealed: SealedRequest) -> dict[str, Any]:
    return {
        "told": told,
        "count": count,
        "sealed": base64.b64encode(sealed.sealed).decode(),
        "signature": base64.b64encode(sealed.signature).decode(),
    }


def _unpacked(stored: dict[str, Any]) -> SealedRequest:
    return SealedRequest(base64.b64decode(stored["sealed"]), base64.b64decode(stored["signature"]))
