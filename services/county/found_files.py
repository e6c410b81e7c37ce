"""Packages below a folder: a stick, a folder, or a tree of them. They are only read."""

import errno
import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from services.errors import AnxinbuError, CannotRead, StickGone
from services.exchange.package import LARGEST_SEALED, LARGEST_SIGNATURE, SIGNATURE_SUFFIX, SUFFIX
from services.whole_files import read_whole

DEEPEST = 8
MOST_FILES = 200_000

_NAME = re.compile(r"([a-z0-9]{6})-([0-9]{6})(?![0-9])")
# What else travels on a stick: from the county, or asking to be enrolled.
_OTHERS = re.compile(r".*-receipt-[0-9]+\.anx|(?:county|scale|indicator)-?pack-.*|policy-.*", re.I)
_OTHER_FOLDERS = frozenset({"to-rooms", "enrol"})
_GONE = frozenset({"EIO", "ENODEV", "ENXIO", "ENOENT", "ESTALE", "EINVAL"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that should be a package. ``number`` and ``room_code`` as its name says, or empty."""

    path: Path
    room_code: str
    number: int


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """The file as it lies in memory; ``quarantine_id``: it was kept from an earlier reading."""

    name: str
    room_code: str
    number: int
    content: bytes
    signature: bytes
    sha256: str
    quarantine_id: int | None = None


def packages_below(folder: Path) -> list[FoundFile]:
    """By room and number. Raises StickGone or CannotRead for the folder itself."""
    if not folder.is_dir():
        raise StickGone(folder)
    try:
        names = list(_names(folder, 1))
    except OSError as error:
        if not folder.is_dir():
            raise StickGone(folder) from error
        raise CannotRead(folder, errno.errorcode.get(error.errno or 0, "")) from error
    found = [_found(path) for path in names[:MOST_FILES]]
    return sorted(found, key=lambda one: (one.room_code, one.number, str(one.path)))


def _names(folder: Path, depth: int) -> Iterator[Path]:
    below = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if depth < DEEPEST and entry.name.lower() not in _OTHER_FOLDERS:
                    below.append(Path(entry.path))
            elif _is_package(entry):
                yield Path(entry.path)
    for one in below:
        yield from _names(one, depth + 1)


def _is_package(entry: os.DirEntry[str]) -> bool:
    """Plain files only: a pipe would never end, and a link leads away from the stick."""
    has_name = entry.name.lower().endswith(SUFFIX) and not _OTHERS.fullmatch(entry.name)
    return has_name and entry.is_file(follow_symlinks=False)


def shown_name(path: Path) -> str:
    """The name for lists and the store: whatever shows nothing, or something else, is replaced."""
    return "".join(c if c.isprintable() else "?" for c in path.name)[:200]


def name_says(name: str) -> tuple[str, int]:
    """Room and number; copies are called "k7m2qa-000003 (2).anx" and so on."""
    said = _NAME.match(name.lower())
    return (said[1], int(said[2])) if said else ("", 0)


def _found(path: Path) -> FoundFile:
    return FoundFile(path, *name_says(path.name))


def load(found: FoundFile, root: Path) -> LoadedFile:
    """The bytes of a package and its signature, at most one more than allowed.

    Raises StickGone if ``root`` is not there any more, and CannotRead.
    """
    try:
        content = read_whole(found.path, LARGEST_SEALED)
        signature = _signature_of(found.path)
    except CannotRead as error:
        if error.detail in _GONE and not _is_there(root):
            raise StickGone(root) from error
        raise
    return LoadedFile(
        name=shown_name(found.path),
        room_code=found.room_code,
        number=found.number,
        content=content,
        signature=signature,
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _signature_of(path: Path) -> bytes:
    signed = path.with_name(path.name + SIGNATURE_SUFFIX)
    try:
        return read_whole(signed, LARGEST_SIGNATURE)
    except CannotRead as error:
        if error.detail == "ENOENT":
            return b""  # not written yet when the stick was pulled: not complete
        raise


def _is_there(root: Path) -> bool:
    try:
        return root.is_dir()
    except (OSError, AnxinbuError):
        return False


def as_kept(loaded: LoadedFile) -> bytes:
    """One file for the quarantine: the length of the signature, the signature, the package."""
    return len(loaded.signature).to_bytes(4) + loaded.signature + loaded.content


def from_kept(quarantine_id: int, name: str, room_code: str, kept: bytes) -> LoadedFile | None:
    """The package in a quarantine's row, or None if its content was not kept."""
    if len(kept) < 4:
        return None
    length = 4 + int.from_bytes(kept[:4])
    content = kept[length:]
    return LoadedFile(
        name=name,
        room_code=room_code,
        number=name_says(name)[1],
        content=content,
        signature=kept[4:length],
        sha256=hashlib.sha256(content).hexdigest(),
        quarantine_id=quarantine_id,
    )
