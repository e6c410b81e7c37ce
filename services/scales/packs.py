"""Signed packs of scales: looked at, installed whole or not at all, removed (exchange.md)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from models.room import Staff
from models.scale import ScaleDefinition, ScalePack
from models.vocabulary import ScaleOrigin
from services.actor import Right
from services.desk import Desk
from services.errors import NotFound
from services.scales.installing import Against, Standing, offer, ordered, stands, withdraw
from services.scales.pack_document import LARGEST, PackDocument
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import SignedPack, read_files, read_signed
from services.scales.signers import trusted

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class PackScale:
    """A scale of a pack, and what it takes the place of (``present`` version, empty: nothing)."""

    id: str
    short: str
    names: Mapping[str, str]
    version: str
    standing: Standing
    present: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackFound:
    """A pack that may be installed, shown before it is. ``content`` is read again then.

    ``present`` is the version of this pack that is here, empty if none.
    """

    id: str
    version: str
    title: Mapping[str, str]
    licence: str
    signer: str
    fingerprint: str
    present: str
    scales: tuple[PackScale, ...]
    content: bytes
    signature: bytes

    @property
    def is_downgrade(self) -> bool:
        """Whether it, or a scale in it, is older than what is here: the lead is asked."""
        older = bool(self.present) and ordered(self.version) < ordered(self.present)
        return older or any(scale.standing is Standing.OLDER for scale in self.scales)


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack that is installed."""

    id: int
    pack: str
    version: str
    title: str
    licence: str
    fingerprint: str
    n_scales: int
    added_by: str
    added_at: datetime


class PackService:
    """Installs and removes packs. Only the lead's to do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[PackView, ...]:
        """What is installed, newest first."""
        self._desk.actor.require(Right.CASEWORK)
        offered = (
            select(func.count())
            .where(ScaleDefinition.pack_id == ScalePack.id, ScaleDefinition.removed_at.is_(None))
            .scalar_subquery()
        )
        packs = (
            select(ScalePack, Staff.name, offered)
            .join(Staff, Staff.id == ScalePack.added_by)
            .where(ScalePack.removed_at.is_(None))
            .order_by(ScalePack.id.desc())
        )
        with self._desk.read() as session:
            return tuple(_view(*row) for row in session.execute(packs))

    def look(self, path: Path) -> PackFound:
        """The pack in ``path``, its signature beside it; nothing is changed.

        Raises CannotRead; PackRefused; ScaleRefused for a scale in it.
        """
        self._desk.actor.require(Right.MANAGE)
        content, signature = read_files(path, LARGEST)
        with self._desk.read() as session:
            pack = read_signed(content, signature, trusted(session))
            against = _against(session, pack.document)
            present = _same_pack(session, pack.document.id)
            return _found(pack, against, present.version if present else "", content, signature)

    def install(self, found: PackFound, *, downgrade: bool = False) -> int:
        """Everything in it in one transaction. Raises as `look`; PackRefused ``downgrade`` unless
        that is wanted, ``already_here``."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            pack = read_signed(found.content, found.signature, trusted(session))
            before = _same_pack(session, pack.document.id)
            against = _against(session, pack.document)
            _require_wanted(pack, before, against, downgrade=downgrade)
            row = _row(self._desk, pack)
            session.add(row)
            session.flush()
            for scale, its in zip(pack.document.scales, against, strict=True):
                if its.standing is not Standing.SAME or _is_of(
                    session, before, scale.definition.id
                ):
                    offer(session, self._desk, scale, ScaleOrigin.PACK, row.id)
            if before is not None:
                self._take_out(session, before)
            self._desk.audit.record(session, "scale_pack_installed", "scale_pack", row.id)
            return row.id

    def remove(self, pack_id: int) -> None:
        """Its scales are no longer offered; what results need stays. Raises NotFound."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.write() as session:
            row = session.get(ScalePack, pack_id)
            if row is None or row.removed_at is not None:
                raise NotFound
            self._take_out(session, row)
            self._desk.audit.record(session, "scale_pack_removed", "scale_pack", row.id)

    def _take_out(self, session: Session, pack: ScalePack) -> None:
        pack.removed_at, pack.removed_by = self._desk.clock.now(), self._desk.actor.staff_id
        withdraw(session, self._desk, session.scalars(_offered(pack.id)).all())


def _row(desk: Desk, pack: SignedPack) -> ScalePack:
    return ScalePack(
        pack=pack.document.id,
        version=pack.document.version,
        title=pack.document.title["zh"][:_LONGEST_TITLE],
        licence=pack.document.licence,
        signer=pack.signer.fingerprint,
        sha256=pack.sha256,
        added_by=desk.actor.staff_id,
        added_at=desk.clock.now(),
    )


def _require_wanted(
    pack: SignedPack, before: ScalePack | None, against: list[Against], *, downgrade: bool
) -> None:
    document = pack.document
    if before is not None and before.version == document.version:
        same = before.sha256 == pack.sha256
        raise PackRefused(PackProblem.ALREADY_HERE if same else PackProblem.CLASH, document.id)
    if downgrade:
        return
    if before is not None and ordered(document.version) < ordered(before.version):
        raise PackRefused(PackProblem.DOWNGRADE, document.id)
    for scale, its in zip(document.scales, against, strict=True):
        if its.standing is Standing.OLDER:
            raise PackRefused(PackProblem.DOWNGRADE, scale.definition.id)


def _against(session: Session, document: PackDocument) -> list[Against]:
    return [stands(session, scale) for scale in document.scales]


def _same_pack(session: Session, pack_id: str) -> ScalePack | None:
    here = select(ScalePack).where(ScalePack.pack == pack_id, ScalePack.removed_at.is_(None))
    return session.scalars(here).first()


def _offered(pack_id: int) -> Select[ScaleDefinition]:
    return select(ScaleDefinition).where(
        ScaleDefinition.pack_id == pack_id, ScaleDefinition.removed_at.is_(None)
    )


def _is_of(session: Session, pack: ScalePack | None, scale_id: str) -> bool:
    """Whether the version before brought the scale: it goes over to the new one."""
    if pack is None:
        return False
    offered = session.scalars(_offered(pack.id).where(ScaleDefinition.scale == scale_id))
    return offered.first() is not None


def _found(
    pack: SignedPack, against: list[Against], present: str, content: bytes, signature: bytes
) -> PackFound:
    document = pack.document
    scales = tuple(
        PackScale(
            id=scale.definition.id,
            short=scale.definition.short,
            names=scale.definition.names,
            version=scale.definition.version,
            standing=its.standing,
            present=its.present,
            languages=tuple(scale.wordings),
        )
        for scale, its in zip(document.scales, against, strict=True)
    )
    return PackFound(
        id=document.id,
        version=document.version,
        title=document.title,
        licence=document.licence,
        signer=pack.signer.name,
        fingerprint=pack.signer.fingerprint,
        present=present,
        scales=scales,
        content=content,
        signature=signature,
    )


def _view(row: ScalePack, added_by: str, n_scales: int) -> PackView:
    return PackView(
        id=row.id,
        pack=row.pack,
        version=row.version,
        title=row.title,
        licence=row.licence,
        fingerprint=row.signer,
        n_scales=n_scales,
        added_by=added_by,
        added_at=row.added_at,
    )
