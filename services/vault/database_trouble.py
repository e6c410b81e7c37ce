"""What SQLCipher says when something is wrong, put into known words (reliability.md 3c)."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.engine import DatabaseError, NotADatabase
from services.errors import (
    AnxinbuError,
    CannotRead,
    CannotWrite,
    DiskFull,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
)
from services.unit_of_work import UnitOfWork

_BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = (
    5,
    6,
    8,
    10,
    11,
    13,
    14,
    26,
)
_NO_SPACE_BYTES = 1024 * 1024

# `Connection.backup` raises errors without a code: only SQLite's own words (sqlite3ErrStr) tell.
_CODE_OF_WORDS = {
    "database is locked": _BUSY,
    "database table is locked": _LOCKED,
    "attempt to write a readonly database": _READ_ONLY,
    "disk I/O error": _IO,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANNOT_OPEN,
    "file is not a database": _NOT_A_DATABASE,
}


@contextlib.contextmanager
def database_trouble(path: Path) -> Iterator[None]:
    """Turn the driver's errors about the file ``path`` into ours; bugs pass through."""
    try:
        yield
    except NotADatabase as error:
        raise _not_a_database(path) from error
    except DatabaseError as error:
        _raise_known(error, path)
        raise
    except DBAPIError as error:
        if isinstance(error.orig, DatabaseError):
            _raise_known(error.orig, path)
        raise


def guarded(unit: UnitOfWork, path: Path) -> UnitOfWork:
    """The unit of work with trouble of the file ``path`` put into known words."""

    @contextlib.contextmanager
    def work() -> Iterator[Session]:
        with database_trouble(path), unit() as session:
            yield session

    return work


def is_wrong_key(error: BaseException) -> bool:
    """A wrong key, a foreign file and a damaged first page all look like this."""
    return isinstance(error, DatabaseError) and _code(error) == _NOT_A_DATABASE


def _raise_known(error: Exception, path: Path) -> None:
    known = _known(_code(error), path)
    if known is not None:
        raise known from error


def _known(code: int, path: Path) -> AnxinbuError | None:
    if code == _IO:
        # With not one byte free the log cannot be made, and SQLite calls that an I/O error.
        return DiskFull(path) if _is_full(path) else CannotRead(path, "io")
    known: dict[int, AnxinbuError] = {
        _FULL: DiskFull(path),
        _READ_ONLY: CannotWrite(path),
        _CANNOT_OPEN: CannotRead(path),
        _BUSY: VaultInUse(),
        _LOCKED: VaultInUse(),
        _CORRUPT: VaultDamaged("database"),
        _NOT_A_DATABASE: VaultDamaged("database"),
    }
    return known.get(code)


def _code(error: Exception) -> int:
    # The low byte is the kind; the rest says where in SQLite it happened.
    code = getattr(error, "sqlite_errorcode", None)
    return _CODE_OF_WORDS.get(str(error), 0) if code is None else int(code) & 0xFF


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NO_SPACE_BYTES
    except OSError:
        return False


def _not_a_database(path: Path) -> AnxinbuError:
    return VaultDamaged("database") if path.exists() else VaultMissing("database")
