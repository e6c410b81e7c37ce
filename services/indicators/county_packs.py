"""Packs that the county signed: looked at, installed whole or not at all, removed."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.indicator import IndicatorPack
from services.actor import Right
from services.desk import Desk
from services.errors import NotFound
from services.indicators import library
from services.indicators.definition import Pack, Words
from services.indicators.pack_file import LARGEST, SignedIndicators, holding, read_signed
from services.scales.installing import ordered
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import read_files
from services.scales.signers import county_of

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class IndicatorsFound:
    """A pack that may be installed, shown before it is; ``content`` is read again then.
    ``present``: its version that is here, or empty."""

    id: str
    version: str
    title: Words
    document: Words
    n_indicators: int
    n_targets: int
    signer: str
    fingerprint: str
    present: str
    content: bytes
    signature: bytes


class CountyPackService:
    """Installs and removes them. Only the lead's to do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def look(self, path: Path) -> IndicatorsFound:
        """The pack in ``path``, its signature beside it; nothing is changed.

        Raises CannotRead; PackRefused, among others ``redefines`` with the name of the indicator.
        """
        self._desk.actor.require(Right.MANAGE)
        content, signature = read_files(path, LARGEST)
        with self._desk.read() as session:
            signed = _read(session, content, signature)
            before = _same(session, signed.pack.id)
            present = before.version if before else ""
        return IndicatorsFound(
            id=signed.pack.id,
            version=signed.pack.version,
            title=signed.pack.title,
            document=signed.pack.document,
            n_indicators=len(signed.pack.indicators),
            n_targets=len(signed.pack.targets),
            signer=signed.signer.name,
            fingerprint=signed.signer.fingerprint,
            present=present,
            content=content,
            signature=signature,
        )

    def install(self, found: IndicatorsFound) -> int:
        """All of it, in the place of an older version. Raises PackRefused as `look`, and
        ``already_here``, ``downgrade``."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            signed = _read(session, found.content, found.signature)
            before = _same(session, signed.pack.id)
            if before is not None:
                _require_newer(before, signed.pack)
                before.removed_at = self._desk.clock.now()
            row = IndicatorPack(
                pack=signed.pack.id,
                version=signed.pack.version,
                title=signed.pack.title.zh[:_LONGEST_TITLE],
                body=signed.body,
                signer=signed.signer.fingerprint,
                sha256=signed.sha256,
                added_by=self._desk.actor.staff_id,
                added_at=self._desk.clock.now(),
            )
            session.add(row)
            session.flush()
            self._desk.audit.record(session, "indicator_pack_installed", "indicator_pack", row.id)
            return row.id

    def remove(self, row_id: int) -> None:
        """Its indicators and targets are gone from the lists; answers stay on record. Raises
        NotFound."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = session.get(IndicatorPack, row_id)
            if row is None or row.removed_at is not None:
                raise NotFound
            row.removed_at = self._desk.clock.now()
            self._desk.audit.record(session, "indicator_pack_removed", "indicator_pack", row.id)


def _read(session: Session, content: bytes, signature: bytes) -> SignedIndicators:
    signed = read_signed(content, signature, county_of(session))
    _require_apart(session, signed.pack)
    return signed


def _require_apart(session: Session, pack: Pack) -> None:
    """Nothing of another county pack is redefined, and targets are for what is here."""
    others = [one for one in library.packs(session) if one.id != pack.id]
    taken = {line.number: line for other in others for line in other.indicators}
    for line in pack.indicators:
        if line.number in taken:
            name = taken[line.number].name.zh
            raise PackRefused(PackProblem.REDEFINES, f"{line.number} {name}")
    known = {line.id for one in (*others, pack) for line in one.indicators}
    held = {holding(target) for other in others for target in other.targets}
    for target in pack.targets:
        if target.indicator not in known:
            raise PackRefused(PackProblem.UNKNOWN_INDICATOR, target.indicator)
        if holding(target) in held:
            raise PackRefused(PackProblem.OVERLAPPING, target.indicator)


def _require_newer(before: IndicatorPack, pack: Pack) -> None:
    if ordered(pack.version) == ordered(before.version):
        raise PackRefused(PackProblem.ALREADY_HERE, pack.id)
    if ordered(pack.version) < ordered(before.version):
        raise PackRefused(PackProblem.DOWNGRADE, pack.id)


def _same(session: Session, pack_id: str) -> IndicatorPack | None:
    here = select(IndicatorPack).where(
        IndicatorPack.pack == pack_id, IndicatorPack.removed_at.is_(None)
    )
    return session.scalars(here).first()
