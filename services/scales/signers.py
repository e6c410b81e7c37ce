"""Whose packs this room takes: the county's key, and keys that the lead compared."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room, Staff
from models.scale import ScaleSigner
from services.actor import Right
from services.desk import Desk
from services.errors import CannotRead, InvalidInput, NotFound, Problem
from services.exchange.keys import fingerprint, is_signer
from services.scales.pack_package import Trusted
from services.whole_files import read_whole

LONGEST_NAME = 100
_LARGEST_KEY_FILE = 4096
_KEY = re.compile(r"\bRW[A-Za-z0-9+/]{54}")


@dataclass(frozen=True, slots=True)
class SignerView:
    """``id`` is None for the county's key, which is pinned in the settings."""

    id: int | None
    name: str
    fingerprint: str
    added_by: str
    added_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewSigner:
    """A key that was read; its ``fingerprint`` is compared by people before it is added."""

    name: str
    public_key: str

    @property
    def fingerprint(self) -> str:
        """Eight groups of four digits; empty while the key is missing or mistyped."""
        return fingerprint(self.public_key) if is_signer(self.public_key) else ""


def county_of(session: Session) -> Trusted | None:
    """The county's key, if one is pinned."""
    county = session.execute(select(Room.county_name, Room.county_signer)).one()
    return Trusted(county.county_name, county.county_signer) if county.county_signer else None


def trusted(session: Session) -> tuple[Trusted, ...]:
    """Every key whose packs are taken now."""
    county = county_of(session)
    keys = [county] if county else []
    keys += [Trusted(row.name, row.public_key) for row, _ in session.execute(_SIGNERS)]
    return tuple(keys)


class SignerService:
    """Adds and removes keys. Only the lead's to do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[SignerView, ...]:
        """The county's first. Raises NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            county = county_of(session)
            found = []
            if county is not None:
                found.append(SignerView(None, county.name, county.fingerprint, "", None))
            for row, name in session.execute(_SIGNERS):
                printed = fingerprint(row.public_key)
                found.append(SignerView(row.id, row.name, printed, name, row.added_at))
            return tuple(found)

    def read_key(self, path: Path) -> NewSigner:
        """The key in a minisign ``.pub`` file. Raises CannotRead; an empty key if it holds none."""
        self._desk.actor.require(Right.MANAGE)
        content = read_whole(path, _LARGEST_KEY_FILE)
        if len(content) > _LARGEST_KEY_FILE:
            raise CannotRead(path, "too_large")
        try:
            return self.read_text("", content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise CannotRead(path, "not_text") from error

    def read_text(self, name: str, text: str) -> NewSigner:
        """The key somewhere in what was typed or pasted."""
        self._desk.actor.require(Right.MANAGE)
        found = _KEY.search(text)
        return NewSigner(name.strip(), found.group() if found else "")

    def add(self, new: NewSigner) -> int:
        """Take packs of this key from now on; the caller has had its fingerprint compared.

        Raises InvalidInput by field: ``name``, ``public_key``.
        """
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            known = {key.public_key for key in trusted(session)}
            if problems := _problems(new, known):
                raise InvalidInput(problems)
            row = ScaleSigner(
                name=new.name.strip(),
                public_key=new.public_key,
                added_by=self._desk.actor.staff_id,
                added_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "scale_signer_added", "scale_signer", row.id)
            return row.id

    def remove(self, signer_id: int) -> None:
        """No new packs of this key; what is installed stays. Raises NotFound."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = session.get(ScaleSigner, signer_id)
            if row is None or row.removed_at is not None:
                raise NotFound
            row.removed_at = self._desk.clock.now()
            self._desk.audit.record(session, "scale_signer_removed", "scale_signer", row.id)


_SIGNERS = (
    select(ScaleSigner, Staff.name)
    .join(Staff, Staff.id == ScaleSigner.added_by)
    .where(ScaleSigner.removed_at.is_(None))
    .order_by(ScaleSigner.id)
)


def _problems(new: NewSigner, known: set[str]) -> dict[str, Problem]:
    problems = {}
    name = new.name.strip()
    if not name:
        problems["name"] = Problem.REQUIRED
    elif len(name) > LONGEST_NAME:
        problems["name"] = Problem.TOO_LONG
    if not is_signer(new.public_key):
        problems["public_key"] = Problem.MALFORMED if new.public_key else Problem.REQUIRED
    elif new.public_key in known:
        problems["public_key"] = Problem.TAKEN
    return problems
