"""Files that are written whole or not at all, and trouble with files put into known words."""

import contextlib
import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from services.errors import CannotRead, CannotWrite, DiskFull, FileProblem

PART = ".part"

_CHUNK_BYTES = 1024 * 1024
_IS_WINDOWS = os.name == "nt"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

# A virus scanner, the indexer or a cloud client may hold a new file for a moment on Windows
# (errors 5, 32, 33; 145 for its folder): about 2.5 seconds of patience in all, then the trouble is
# reported.
_PATIENCE_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)

_HELD = frozenset({errno.EACCES, errno.EPERM, errno.ENOTEMPTY})

T = TypeVar("T")


@contextlib.contextmanager
def file_trouble(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn OSError inside the block into DiskFull, CannotWrite or CannotRead about ``path``."""
    try:
        yield
    except OSError as error:
        raise translated(error, path, reading=reading) from error


def translated(error: OSError, path: Path, *, reading: bool = False) -> FileProblem:
    """The known trouble behind ``error``; its own number goes along as the detail."""
    detail = errno.errorcode.get(error.errno or 0, type(error).__name__)
    if error.errno in _FULL:
        return DiskFull(path, detail)
    return CannotRead(path, detail) if reading else CannotWrite(path, detail)


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path``, bring it to the disk, and put it in place in one step.

    Raises DiskFull or CannotWrite; then the old file is untouched and nothing half-written stays.
    """
    part = path.with_name(path.name + PART)
    with file_trouble(path):
        try:
            _write_through(part, content)
            replace_patiently(part, path)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def _write_through(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_whole(path: Path, limit: int) -> bytes:
    """The content of ``path``, at most ``limit`` bytes and one more to show that it is too long.

    Raises CannotRead.
    """
    with file_trouble(path, reading=True), path.open("rb") as file:
        return file.read(limit + 1)


def copy_through(source: Path, target: Path) -> None:
    """Copy a file that nobody writes, and bring the copy to the disk.

    Raises CannotRead about the source; DiskFull or CannotWrite about the target, which the caller
    removes.
    """
    with file_trouble(source, reading=True), source.open("rb") as reader:
        with file_trouble(target):
            target.touch(0o600)
            writer = target.open("wb")
        with writer:
            while chunk := reader.read(_CHUNK_BYTES):
                with file_trouble(target):
                    writer.write(chunk)
            with file_trouble(target):
                writer.flush()
                os.fsync(writer.fileno())


def replace_patiently(source: Path, target: Path) -> None:
    """`os.replace`, tried again while another program holds the file. Raises OSError."""
    _patiently(lambda: os.replace(source, target))  # noqa: PTH105 - one seam for faults


def remove_patiently(path: Path) -> None:
    """Delete ``path`` if it is there, tried again while another program holds it."""
    _patiently(lambda: path.unlink(missing_ok=True))


def remove_folder_patiently(folder: Path) -> None:
    """Delete ``folder`` and all in it if it is there; tried again as above. Raises OSError."""
    _patiently(lambda: shutil.rmtree(folder) if folder.exists() else None)


def make_own_folder(folder: Path) -> None:
    """Make ``folder`` for this person alone, and its parents; it may be there. Raises OSError.

    On Windows it inherits its rights: Python's own 0o700 there shuts out everybody but this
    account, and the register on drive D must be found after drive C was made anew.
    """
    folder.mkdir(mode=0o777 if _IS_WINDOWS else 0o700, parents=True, exist_ok=True)


def _patiently(action: Callable[[], T]) -> T:
    for pause in _PATIENCE_SECONDS if _IS_WINDOWS else ():
        try:
            return action()
        except OSError as error:
            if error.errno not in _HELD:
                raise
            time.sleep(pause)
    return action()


def sync_file(path: Path) -> None:
    """Bring a closed file's content to the disk. Raises OSError."""
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk; Windows has no such call and needs none."""
    if _IS_WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
