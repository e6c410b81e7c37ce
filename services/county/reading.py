"""Signature, seal and content of packages, checked on all cores.

The steps of exchange.md, "Reading", up to the numbers of the package itself; each refuses with its
own reason. What the store must know, `services.county.chains` checks afterwards.
"""

import base64
import binascii
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace

from services.county.figures import FigureReader, Figures
from services.county.layouts import Layout
from services.errors import BadPackage
from services.exchange.package import check_signature, opened

FEWEST_FOR_POOL = 400
"""Files below which starting processes takes longer than it spares (measured: 0.5 s for two)."""

_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Signer:
    """A room's signing key, and the last number it may have signed; None: it is in use."""

    public: str
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Sealed:
    """A package as it was found, and who should have signed it."""

    room_code: str
    signers: tuple[Signer, ...]
    content: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """What is inside, or the step that refused it."""

    figures: Figures | None
    reason: str = ""


class PackageReader:
    """Opens packages that are sealed to one office."""

    def __init__(self, identity: str) -> None:
        import pyrage

        self._identity = identity
        self._recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
        self._figures = FigureReader()

    def open(self, sealed: Sealed) -> Opened:
        """Never raises for anything that a stick may hold."""
        try:
            return Opened(self._open(sealed))
        except BadPackage as refused:
            return Opened(None, refused.detail)

    def _open(self, sealed: Sealed) -> Figures:
        signer, comment = _signed_by(sealed)
        figures = self._figures.read(opened(sealed.content, self._identity))
        head = figures.head
        if head.room != sealed.room_code:
            raise BadPackage(detail="room")
        if head.recipient != self._recipient:
            raise BadPackage(detail="recipient")
        if comment != f"room={head.room} number={head.number} recipient={head.recipient}":
            raise BadPackage(detail="comment")
        if signer.last is not None and head.number > signer.last:
            raise BadPackage(detail="old_key")
        return figures


def _signed_by(sealed: Sealed) -> tuple[Signer, str]:
    """The key that signed, and the trusted comment. Raises BadPackage; ``wrong_key`` if another
    key than the room's has signed, ``signature`` if one of the room's has, but not these bytes."""
    made_with = _key_id(sealed.signature)
    for signer in sealed.signers:
        if made_with is None or _id_in(signer.public) == made_with:
            comment = check_signature(sealed.content, sealed.signature, signer.public)
            return signer, comment
    # Too large, or no signature at all, comes before whose it is.
    signer = sealed.signers[0]
    try:
        check_signature(sealed.content, sealed.signature, signer.public)
    except BadPackage as refused:
        reason = "wrong_key" if refused.detail == "signature" else refused.detail
        raise BadPackage(detail=reason) from refused
    raise BadPackage(detail="signature")


def _key_id(signature: bytes) -> bytes | None:
    """The key number in a minisign signature file, or None if it is none."""
    lines = signature[:2048].splitlines()
    return _id_in(lines[1].decode("ascii", "replace")) if len(lines) > 1 else None


def _id_in(line: str) -> bytes | None:
    # Two bytes name the algorithm, eight the key (minisign's manual, "Signature format").
    try:
        return base64.b64decode(line[:16])[2:10]
    except (binascii.Error, ValueError):
        return None


class Readers:
    """Opens packages one after another, or on all cores if there are many."""

    def __init__(self, identity: str, pool: ProcessPoolExecutor | None = None) -> None:
        self._pool = pool
        self._here = PackageReader(identity)
        self._layouts: dict[str, Layout] = {}

    def open(self, packages: Sequence[Sealed]) -> Iterable[Opened]:
        """In the order of ``packages``."""
        if self._pool is None:
            return map(self._here.open, packages)
        try:
            sent = self._pool.map(_open_there, packages, chunksize=_AT_ONCE)
        except BrokenExecutor:
            return self._alone(packages)
        return self._from_there(packages, sent)

    def _from_there(
        self, packages: Sequence[Sealed], sent: Iterator[tuple[Opened, Layout | None]]
    ) -> Iterator[Opened]:
        for place in range(len(packages)):
            try:
                one = next(sent)
            except BrokenExecutor:
                yield from self._alone(packages[place:])
                return
            yield self._whole(one)

    def _alone(self, packages: Sequence[Sealed]) -> Iterable[Opened]:
        """Somebody ended a process of ours, or the system lets none begin: slower is enough."""
        self._pool = None
        return map(self._here.open, packages)

    def _whole(self, sent: tuple[Opened, Layout | None]) -> Opened:
        opened, layout = sent
        if layout is not None:
            self._layouts[layout.sha256] = layout
        if opened.figures is None:
            return opened
        known = self._layouts[opened.figures.layout.sha256]
        return Opened(replace(opened.figures, layout=known))


@contextmanager
def readers(identity: str, files: int) -> Iterator[Readers]:
    """Readers for so many files; their processes end with the block."""
    cores = os.cpu_count() or 1
    if files < FEWEST_FOR_POOL or cores < 2:
        yield Readers(identity)
        return
    pool = ProcessPoolExecutor(
        min(cores, 61),  # Windows waits for no more
        mp_context=multiprocessing.get_context("spawn"),  # a fork would copy threads and the vault
        initializer=_begin_there,
        initargs=(identity,),
    )
    try:
        yield Readers(identity, pool)
    finally:
        pool.shutdown(cancel_futures=True)


_there: list[PackageReader] = []
_told: set[str] = set()


def _begin_there(identity: str) -> None:
    _there.append(PackageReader(identity))


def _open_there(sealed: Sealed) -> tuple[Opened, Layout | None]:
    """The layout itself travels once from each process: it is larger than all else."""
    opened = _there[0].open(sealed)
    if opened.figures is None:
        return opened, None
    layout = opened.figures.layout
    is_told = layout.sha256 in _told
    _told.add(layout.sha256)
    named = replace(opened.figures, layout=Layout((), layout.sha256, (), {}))
    return Opened(named), None if is_told else layout
