"""Removable drives, and writing to them so that a pulled stick never costs an old file.

The order of exchange.md, "Writing to a stick". 60 pulls at random moments: with a new name and the
signature last, every package with a signature was whole (reliability.md 3 g).
"""

import contextlib
import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from services.errors import CannotWrite, Conflict, DiskFull, FileProblem, StickGone
from services.whole_files import PART, replace_patiently, sync_folder, translated

_GONE = frozenset({errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ESTALE})
_MOUNT_ROOTS = ("/media/", "/run/media/")
_DEVICES = "/dev/"
_MOUNTS = Path("/proc/self/mounts")
_SPARE = 64 * 1024
_READ_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Drive:
    """A place where a stick is plugged in."""

    folder: Path
    label: str
    free_bytes: int


def removable_drives() -> tuple[Drive, ...]:
    """Sticks that are plugged in now; one that is pulled meanwhile is left out."""
    folders = _windows_folders() if sys.platform == "win32" else mounted_folders(_mounts())
    return tuple(drive for folder in folders for drive in _drive(folder))


def _drive(folder: Path) -> Iterator[Drive]:
    with contextlib.suppress(OSError):
        yield Drive(folder, folder.name or str(folder), shutil.disk_usage(folder).free)


def _mounts() -> str:
    with contextlib.suppress(OSError):
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    return ""


def mounted_folders(mounts: str) -> list[Path]:
    """Desktops mount sticks below these folders; octal escapes as in /etc/fstab."""
    found = []
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 2 or not fields[0].startswith(_DEVICES):
            continue
        if fields[1].startswith(_MOUNT_ROOTS):
            found.append(Path(fields[1].replace("\\040", " ").replace("\\134", "\\")))
    return found


def _windows_folders() -> list[Path]:
    if sys.platform != "win32":
        return []
    import ctypes

    removable = 2  # DRIVE_REMOVABLE
    kernel = ctypes.windll.kernel32
    drives = kernel.GetLogicalDrives()
    letters = (chr(ord("A") + bit) for bit in range(26) if drives >> bit & 1)
    roots = (f"{letter}:\\" for letter in letters)
    return [Path(root) for root in roots if kernel.GetDriveTypeW(root) == removable]


def prepare_folder(folder: Path, needed: int) -> None:
    """Make ``folder``, and see that so many bytes fit. Raises DiskFull, CannotWrite, StickGone."""
    with _trouble(folder):
        if not _root_of(folder).is_dir():
            raise StickGone(folder)
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(folder).free < needed + _SPARE:
            raise DiskFull(folder)


def _root_of(folder: Path) -> Path:
    """The stick or folder that was chosen: ours are two levels below it."""
    return folder.parent.parent


def leave_note(path: Path, note: str) -> None:
    """Two sentences for whoever finds a lost stick; one that is there already is left alone."""
    with _trouble(path):
        if not path.exists():
            path.write_text(note, encoding="utf-8-sig", newline="\r\n")


def write_verified(path: Path, content: bytes) -> None:
    """Write a new file and prove by reading that it arrived; the same file again is left alone.

    Raises Conflict("name_taken") if another file has the name: nothing is ever overwritten.
    Raises DiskFull, CannotWrite or StickGone; then nothing half-written stays.
    """
    with _trouble(path):
        if path.exists():
            if not holds(path, content):
                raise Conflict("name_taken")
            return
        part = path.with_name(path.name + PART)
        try:
            _write_through(part, content)
            _verify(part, content)
            replace_patiently(part, path)
            # Some FAT drivers have no such call; whether the file is there is read again anyway.
            with contextlib.suppress(OSError):
                sync_folder(path.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise


def verify_written(path: Path, content: bytes) -> None:
    """Read ``path`` again from the device. Raises CannotWrite("verify") or StickGone."""
    with _trouble(path):
        _verify(path, content)


def holds(path: Path, content: bytes) -> bool:
    """Whether the device gives back exactly ``content``. Raises OSError."""
    return _digest(path) == hashlib.sha256(content).digest()


def _verify(path: Path, content: bytes) -> None:
    if not holds(path, content):
        raise CannotWrite(path, "verify")


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        _forget_cache(file.fileno())


def _digest(path: Path) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        _forget_cache(file.fileno())
        while block := file.read(_READ_AT_ONCE):
            digest.update(block)
    return digest.digest()


def _forget_cache(descriptor: int) -> None:
    """So that re-reading asks the device. Windows has no such call; its sticks are not cached in
    the default "quick removal" policy."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _is_drive_there(path: Path) -> bool:
    """Windows' C library calls a pulled stick an invalid argument; its drive letter is gone."""
    return os.path.exists(path.anchor)  # noqa: PTH110 - Path.exists raises for a drive not ready


@contextlib.contextmanager
def _trouble(path: Path) -> Iterator[None]:
    try:
        yield
    except FileProblem:
        raise
    except OSError as error:
        if error.errno in _GONE or not _is_drive_there(path):
            raise StickGone(path) from error
        raise translated(error, path) from error
