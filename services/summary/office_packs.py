"""A county pack before the user: what it changes here, and taking it on (exchange.md)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.actor import Right
from services.code_lists import CodeList
from services.desk import Desk
from services.exchange import county_lists, county_pack
from services.exchange.county_lists import OwnCode, PackInForce
from services.exchange.county_pack import LARGEST, CountyPack, SignedCountyPack
from services.exchange.keys import fingerprint
from services.exchange.outbox import exchange_recipient
from services.exchange.package import SUFFIX
from services.institutions import entered, entry_named, would_change
from services.preferences import REFERRAL_TITLE, store_value, stored_value
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import read_files
from services.scales.signers import county_of

_FILES, _MOST_FILES = f"county-pack-*{SUFFIX}", 20
_REFERRAL = "referral"


@dataclass(frozen=True, slots=True)
class PackChange:
    """One thing that the pack changes. ``subject``: a code list, ``directory``, ``hotlines``,
    ``titles``, ``due_day`` or ``closing_day``; ``before`` empty: new; ``after`` empty: gone."""

    subject: str
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class OfficePackFound:
    """A pack that may be taken on; ``content`` is read again then. ``lists_room``: it lists this
    room with the keys that it has. ``files``: names of the county's newest policy and
    packs of other kinds."""

    serial: int
    county: str
    fingerprint: str
    made_on: str
    present_serial: int
    lists_room: bool
    changes: tuple[PackChange, ...]
    files: tuple[str, ...]
    content: bytes
    signature: bytes


class OfficePackService:
    """Looking is everybody's; taking on is the lead's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def present(self) -> PackInForce | None:
        """What was taken from the newest pack, or None."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return county_lists.in_force(session)

    def files_below(self, folder: Path) -> tuple[Path, ...]:
        """Files of county packs on a stick, wherever a person points; the newest name first."""
        self._desk.actor.require(Right.LOG_VISITS)
        places = (folder, folder / "to-rooms", folder / "anxinbu" / "to-rooms")
        found = (path for place in places if place.is_dir() for path in place.glob(_FILES))
        return tuple(sorted(found, key=lambda path: path.name, reverse=True)[:_MOST_FILES])

    def look(self, path: Path) -> OfficePackFound:
        """The pack in ``path``, its signature beside it, and what it would change.

        Raises CannotRead; PackRefused, among others ``not_county`` (a stranger's), ``downgrade``
        (a lower serial than one that was taken on), ``already_here``, ``clash`` (two packs with
        one serial).
        """
        self._desk.actor.require(Right.LOG_VISITS)
        content, signature = read_files(path, LARGEST)
        with self._desk.write() as session:
            return self._found(session, content, signature)

    def accept(self, found: OfficePackFound) -> None:
        """All of it, in one transaction. New codes may be chosen at once, and are counted as
        "other" until the next ledger begins (disclosure.md 5.1). Raises PackRefused as `look`."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            signed = self._signed(session, found.content, found.signature)
            pack = signed.pack
            for edit in pack.draft.directory:
                entered(session, self._desk, edit)
            if _REFERRAL in pack.draft.titles:
                store_value(session, REFERRAL_TITLE, pack.draft.titles[_REFERRAL])
            county_lists.remember(session, pack, signed.sha256, lists_room=_lists(session, pack))
            self._desk.audit.record(session, "county_pack_accepted", "room", pack.serial)
        county_lists.apply(self._desk)

    def _signed(self, session: Session, content: bytes, signature: bytes) -> SignedCountyPack:
        signed = county_pack.read_signed(content, signature, county_of(session))
        present = county_lists.in_force(session)
        title = signed.pack.draft.titles.get(_REFERRAL, REFERRAL_TITLE.default)
        if not REFERRAL_TITLE.is_sound(title):
            raise PackRefused(PackProblem.SCHEMA, f"titles/{_REFERRAL}")
        if present is not None and signed.sha256 == present.sha256:
            raise PackRefused(PackProblem.ALREADY_HERE, str(present.serial))
        if present is not None and signed.pack.serial <= present.serial:
            is_same = signed.pack.serial == present.serial
            reason = PackProblem.CLASH if is_same else PackProblem.DOWNGRADE
            raise PackRefused(reason, str(present.serial))
        return signed

    def _found(self, session: Session, content: bytes, signature: bytes) -> OfficePackFound:
        signed = self._signed(session, content, signature)
        pack, present = signed.pack, county_lists.in_force(session)
        return OfficePackFound(
            serial=pack.serial,
            county=pack.county,
            fingerprint=signed.signer.fingerprint,
            made_on=pack.made_on,
            present_serial=present.serial if present else 0,
            lists_room=_lists(session, pack),
            changes=tuple(self._changes(session, pack, present)),
            files=tuple(sorted(pack.files)),
            content=content,
            signature=signature,
        )

    def _changes(
        self, session: Session, pack: CountyPack, present: PackInForce | None
    ) -> Iterator[PackChange]:
        codes = self._desk.codes.official()
        for name, own in pack.draft.lists.items():
            yield from _list_changes(codes.get(name), own)
        for edit in pack.draft.directory:
            row = entry_named(session, edit)
            if row is None or would_change(row, edit):
                before = row.phone if row else ""
                yield PackChange("directory", edit.name, before, edit.phone or edit.name)
        yield from _title_changes(session, pack)
        yield from _number_changes(pack, present)


def _title_changes(session: Session, pack: CountyPack) -> Iterator[PackChange]:
    title, now = pack.draft.titles.get(_REFERRAL, ""), stored_value(session, REFERRAL_TITLE)
    if title and title != now:
        yield PackChange("titles", _REFERRAL, now, title)


def _number_changes(pack: CountyPack, present: PackInForce | None) -> Iterator[PackChange]:
    now = {one.number: one.zh for one in present.hotlines} if present else {}
    told = {one.number: one.zh for one in pack.draft.hotlines}
    for number in dict.fromkeys((*now, *told)):
        if now.get(number, "") != told.get(number, ""):
            yield PackChange("hotlines", number, now.get(number, ""), told.get(number, ""))
    for day in ("due_day", "closing_day"):
        before = str(getattr(present, day)) if present else ""
        if before != str(getattr(pack, day)):
            yield PackChange(day, "", before, str(getattr(pack, day)))


def _list_changes(now: CodeList, own: tuple[OwnCode, ...]) -> Iterator[PackChange]:
    labels = {entry.code: entry.zh for entry in now.entries}
    for one in own:
        if labels.get(one.code, "") != one.zh:
            yield PackChange(now.name, one.code, labels.get(one.code, ""), one.zh)


def _lists(session: Session, pack: CountyPack) -> bool:
    room = session.scalars(select(Room)).one()
    own = fingerprint(room.signing_public, exchange_recipient(session, room))
    return pack.rooms.get(room.code) == own
