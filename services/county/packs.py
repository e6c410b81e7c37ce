"""What the office signs for all its rooms: the county pack, the policy, packs of scales and
indicators (exchange.md, Trust and The way back). Serials only grow; a stick gets the newest.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from models.county import EnrolledRoom, Incoming, SentPack
from models.room import Room
from services.actor import Right
from services.county.completeness import CompletenessService
from services.county.foreign_packs import LARGEST, signed_document
from services.county.pack_records import (
    Installed,
    PackKind,
    PackView,
    PolicyDraft,
    WrittenPacks,
)
from services.county.room_records import RoomState
from services.county.store import CountyDesk
from services.errors import CannotRead, Conflict
from services.exchange import county_lists, county_pack, stick
from services.exchange.county_pack import CountyPack, PackDraft
from services.exchange.keys import fingerprint
from services.exchange.outbox import READ_ME
from services.exchange.receipt import FOLDER
from services.months import is_month
from services.progress import Progress
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles
from services.summary import policy_file
from services.summary.policy import Policy
from services.whole_files import read_whole

_SUBJECT = "sent_pack"
_NO_POLICY = Policy().name


class RoomPackService:
    """The lead signs; everybody writes sticks."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk

    def compose(self) -> PackDraft:
        """What the newest county pack says, to be edited and signed again."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            newest = _newest(session, PackKind.COUNTY)
            return county_pack.parsed(newest.content).draft if newest else PackDraft()

    def sign(self, draft: PackDraft) -> int:
        """The next county pack, with the rooms that are enrolled now and the newest files; returns
        its serial. A code that an earlier pack added stays, as records hold it.

        Raises PackRefused ``schema`` with the place, Conflict ``no_signing_key``.
        """
        self._desk.actor.require(Right.MANAGE)
        office, days = self._office(), CompletenessService(self._county).days()
        with self._county.write() as action:
            session = action.session
            newest = _newest(session, PackKind.COUNTY)
            before = county_pack.parsed(newest.content).draft if newest else PackDraft()
            pack = CountyPack(
                serial=newest.serial + 1 if newest else 1,
                county=office.name,
                made_on=self._desk.clock.today().isoformat(),
                due_day=days.due_day,
                closing_day=days.closing_day,
                draft=replace(draft, lists=county_lists.joined(before.lists, draft.lists)),
                rooms=_enrolled(session),
                files=_files(session),
            )
            files = county_pack.write_pack(pack, office.signing_secret)
            row = self._store(session, PackKind.COUNTY, pack.serial, files)
            action.record("county_pack_signed", _SUBJECT, row.id)
        with self._desk.write() as session:
            county_lists.remember(session, pack, hashlib.sha256(files.content).hexdigest())
        county_lists.apply(self._desk)
        return pack.serial

    def sign_policy(self, draft: PolicyDraft) -> int:
        """The next policy; returns its serial. Raises PackRefused ``schema``, Conflict
        ``no_signing_key``."""
        self._desk.actor.require(Right.MANAGE)
        office = self._office()
        if not is_month(draft.valid_from):
            raise PackRefused(PackProblem.SCHEMA, "valid_from")
        told = {**_terms(draft), "county": office.name[:100]}
        return self._sign(
            PackKind.POLICY,
            "policy_signed",
            lambda serial: policy_file.write_policy(
                {**told, "serial": serial}, office.signing_secret
            ),
        )

    def add_file(self, path: Path) -> int:
        """Sign a document of scales or indicators that was made elsewhere: the JSON alone, or a
        pack whose signature is made anew. Returns its serial.

        Raises CannotRead, PackRefused, ScaleRefused, Conflict ``no_signing_key``.
        """
        self._desk.actor.require(Right.MANAGE)
        office = self._office()
        content = read_whole(path, LARGEST)
        if len(content) > LARGEST:
            raise CannotRead(path, "too_large")
        kind, files = signed_document(content, office.signing_secret)
        return self._sign(kind, "pack_signed", lambda serial: files)

    def all(self) -> tuple[PackView, ...]:
        """Everything that was signed, newest first."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            sent = {row.id for row in _current(session)}
            rows = session.scalars(select(SentPack).order_by(SentPack.id.desc()))
            return tuple(_view(row, is_newest=row.id in sent) for row in rows)

    def write(self, folder: Path, progress: Progress) -> WrittenPacks:
        """Write the newest of each kind below ``folder`` and read it back; what lies there already
        as the same bytes is left alone.

        Raises Conflict ``no_packs``, ``name_taken``; DiskFull, CannotWrite, StickGone, Cancelled.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            rows = _current(session)
            files = [PackFiles(row.name, row.content, row.signature) for row in rows]
        if not files:
            raise Conflict("no_packs")
        target = folder / "anxinbu" / FOLDER
        stick.prepare_folder(target, sum(len(one.content) for one in files))
        stick.leave_note(folder / READ_ME, resources.text("forms/stick_note.zh.txt"))
        for number, one in enumerate(files):
            progress.step(number, len(files))
            _write_one(target, one)
        with self._desk.write() as session:
            self._desk.audit.record(session, "packs_written", _SUBJECT)
        return WrittenPacks(target, tuple(one.name for one in files))

    def installed(self) -> tuple[Installed, ...]:
        """What each enrolled room has in force, by its newest package."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            pack, policy = (_serial(session, k) for k in (PackKind.COUNTY, PackKind.POLICY))
            return tuple(
                _installed(room, lists, used, month, (pack, policy))
                for room, lists, used, month in _last_packages(session)
            )

    def _sign(self, kind: PackKind, noted: str, make: Callable[[int], PackFiles]) -> int:
        with self._county.write() as action:
            serial = _serial(action.session, kind) + 1
            row = self._store(action.session, kind, serial, make(serial))
            action.record(noted, _SUBJECT, row.id)
            return serial

    def _store(self, session: Session, kind: PackKind, serial: int, files: PackFiles) -> SentPack:
        same = select(SentPack.id).where(
            SentPack.name == files.name, SentPack.content == files.content
        )
        if session.scalar(same) is not None:
            raise PackRefused(PackProblem.ALREADY_HERE, files.name)
        row = SentPack(
            kind=kind.value,
            serial=serial,
            name=files.name,
            content=files.content,
            signature=files.signature,
            made_at=self._desk.clock.now(),
            made_by=self._desk.actor.staff_id,
        )
        session.add(row)
        session.flush()
        return row

    def _office(self) -> Room:
        with self._desk.read() as session:
            office = session.scalars(select(Room)).one()
            session.expunge(office)
        if not office.signing_secret:
            raise Conflict("no_signing_key")
        return office


def _terms(draft: PolicyDraft) -> dict[str, object]:
    terms: dict[str, object] = {name: getattr(draft, name) for name in PolicyDraft.__slots__}
    return {**terms, "classes": {name: dict(codes) for name, codes in draft.classes.items()}}


def _write_one(target: Path, files: PackFiles) -> None:
    path, signed_at = target / files.name, target / files.signature_name
    stick.write_verified(path, files.content)
    # Not cancelled from here on: the signature marks the pack complete.
    stick.write_verified(signed_at, files.signature)
    stick.verify_written(path, files.content)
    stick.verify_written(signed_at, files.signature)


def _newest(session: Session, kind: PackKind) -> SentPack | None:
    of_kind = select(SentPack).where(SentPack.kind == kind.value)
    return session.scalars(of_kind.order_by(SentPack.serial.desc()).limit(1)).first()


def _serial(session: Session, kind: PackKind) -> int:
    newest = select(func.max(SentPack.serial)).where(SentPack.kind == kind.value)
    return session.scalar(newest) or 0


def _current(session: Session) -> list[SentPack]:
    """The newest county pack and policy, and of scales and indicators the newest of each id."""
    newest: dict[str, SentPack] = {}
    for row in session.scalars(select(SentPack).order_by(SentPack.id)):
        is_one = row.kind in (PackKind.COUNTY, PackKind.POLICY)
        newest[row.kind if is_one else row.name.rpartition("-")[0]] = row
    return sorted(newest.values(), key=lambda row: row.id)


def _files(session: Session) -> dict[str, str]:
    return {
        row.name: hashlib.sha256(row.content).hexdigest()
        for row in _current(session)
        if row.kind != PackKind.COUNTY
    }


def _enrolled(session: Session) -> dict[str, str]:
    approved = select(EnrolledRoom).where(EnrolledRoom.state == RoomState.APPROVED.value)
    return {r.room_code: fingerprint(r.signer, r.recipient) for r in session.scalars(approved)}


def _last_packages(session: Session) -> list[tuple[EnrolledRoom, str | None, str | None, str]]:
    """Each approved room with lists, policy and month of its newest package that counts."""
    newest = (
        select(Incoming.room_code, func.max(Incoming.id).label("id"))
        .where(Incoming.counts.is_(True))
        .group_by(Incoming.room_code)
        .subquery()
    )
    rows = (
        select(EnrolledRoom, Incoming.code_lists, Incoming.policy, Incoming.period)
        .outerjoin(newest, newest.c.room_code == EnrolledRoom.room_code)
        .outerjoin(Incoming, Incoming.id == newest.c.id)
        .where(EnrolledRoom.state == RoomState.APPROVED.value)
        .order_by(EnrolledRoom.name, EnrolledRoom.room_code)
    )
    found = session.execute(rows)
    return [(room, lists, policy, month or "") for room, lists, policy, month in found]


def _installed(
    room: EnrolledRoom, lists: str | None, policy: str | None, month: str, newest: tuple[int, int]
) -> Installed:
    pack = json.loads(lists or "{}").get(county_lists.PACK, 0)
    serial = int((policy or _NO_POLICY).partition(":")[0])
    return Installed(
        room_code=room.room_code,
        name=room.name,
        month=month,
        county_pack=pack,
        policy=serial,
        has_newest_pack=pack == newest[0],
        has_newest_policy=serial == newest[1],
    )


def _view(row: SentPack, *, is_newest: bool) -> PackView:
    return PackView(
        id=row.id,
        kind=PackKind(row.kind),
        serial=row.serial,
        name=row.name,
        made_at=row.made_at,
        made_by=row.made_by,
        is_newest=is_newest,
    )
