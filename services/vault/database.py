"""The encrypted file while it is open, and the checks that tell whether it is whole."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from models.engine import connect, make_engine_on
from services.audit import GENESIS, ChainHead
from services.errors import Conflict, FileProblem, VaultDamaged
from services.vault.database_trouble import database_trouble
from services.vault.files import open_mark_of, with_companions
from services.whole_files import remove_patiently, write_whole

# Up to here a full check at unlock takes about 0.1 s; larger files are checked right after.
_CHECKED_AT_ONCE_BYTES = 24 * 1024 * 1024


class OpenDatabase:
    """One engine whose key can be replaced when the file under it has been replaced."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._watcher: sqlcipher.Connection | None = None
        self._seen = 0
        self.engine = make_engine_on(self._connect)

    @property
    def is_large(self) -> bool:
        return self.path.stat().st_size > _CHECKED_AT_ONCE_BYTES

    def _connect(self) -> sqlcipher.Connection:
        if not self._key:
            raise Conflict("locked")
        return connect(self.path, self._key)

    @contextlib.contextmanager
    def raw(self) -> Iterator[sqlcipher.Connection]:
        """A connection of its own, outside the pool, for checks and copies."""
        with database_trouble(self.path), contextlib.closing(self._connect()) as connection:
            yield connection

    def watch(self) -> None:
        """From now on notice whether anything is written (`was_written`)."""
        with database_trouble(self.path):
            self._watcher = self._connect()
        self._seen = _data_version(self._watcher)
        # After the first read the log is there; a full disk only means that it is not missed.
        with contextlib.suppress(FileProblem):
            write_whole(open_mark_of(self.path), b"")

    @property
    def was_written(self) -> bool:
        """Whether anything was written since `watch`; yes if that is not known any more."""
        return self._watcher is None or _data_version(self._watcher) != self._seen

    def bring_in_log(self) -> None:
        """Bring the log into the main file, which is no change of what is in it."""
        was_written = self.was_written
        with self.raw() as connection:
            checkpoint(connection)
        # A shortened log looks to the watcher as if somebody had written.
        if not was_written and self._watcher is not None:
            self._seen = _data_version(self._watcher)

    def disconnect(self) -> None:
        """Close every connection, so that the file may be replaced."""
        if self._watcher is not None:
            # First the mark: what is in the log is in the file already, or SQLite keeps the log.
            with contextlib.suppress(OSError):
                remove_patiently(open_mark_of(self.path))
            self._watcher.close()
            self._watcher = None
        self.engine.dispose()

    def take_key(self, key: bytes) -> None:
        """The file now lies under ``key``; connections made from here on use it."""
        self.disconnect()
        self._key = key

    def close(self) -> None:
        """Bring the log into the file, close everything and forget the key."""
        try:
            with self.raw() as connection:
                checkpoint(connection)
        finally:
            self.disconnect()
            self._key = b""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy must have in common with its original."""

    rows: Mapping[str, int]
    head: ChainHead
    epoch: str = ""


def _data_version(connection: sqlcipher.Connection) -> int:
    # Changes when another connection commits; costs nothing and needs no bookkeeping of ours.
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def checkpoint(connection: sqlcipher.Connection) -> None:
    """Bring the log into the main file; the cipher check looks at nothing else."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def require_quick_check(connection: sqlcipher.Connection) -> None:
    """Read every page and its structure. Raises VaultDamaged."""
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise VaultDamaged("database")


def require_cipher_check(connection: sqlcipher.Connection) -> None:
    """Check every page's seal; call `checkpoint` first. Raises VaultDamaged."""
    if connection.execute("PRAGMA cipher_integrity_check").fetchall():
        raise VaultDamaged("database")


def require_whole(path: Path, key: bytes) -> Contents:
    """Open ``path`` fresh, do both checks, and return what it contains.

    Raises VaultDamaged, and VaultMissing for no file at all. Leaves no companion files.
    """
    with database_trouble(path), contextlib.closing(connect(path, key)) as connection:
        checkpoint(connection)
        require_cipher_check(connection)
        require_quick_check(connection)
        return contents(connection)


def contents(connection: sqlcipher.Connection) -> Contents:
    """Rows of every table, head of the audit chain and epoch, in one moment of the register."""
    names = [name for (name,) in connection.execute(_TABLES).fetchall()]
    rows = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for name in names
    }
    head = GENESIS_HEAD
    if "audit_entry" in rows:
        newest = connection.execute(_NEWEST_ENTRY).fetchone()
        head = ChainHead(*newest) if newest else GENESIS_HEAD
    epoch = connection.execute(_EPOCH).fetchone() if "room" in rows else None
    return Contents(rows, head, str(epoch[0]) if epoch else "")


def opens(path: Path, key: bytes) -> bool:
    """Whether ``key`` belongs to the file. Other trouble is raised."""
    from services.vault.database_trouble import is_wrong_key

    with database_trouble(path):
        try:
            connect(path, key).close()
        except sqlcipher.DatabaseError as error:
            if is_wrong_key(error):
                return False
            raise
    return True


def copy_to(source: sqlcipher.Connection, target: Path, key: bytes) -> Contents:
    """Copy the open register in ONE step to a new file under ``key``; return what it contained.

    Stepwise copies start again at every foreign commit and may never end (reliability.md 3a).
    """
    with database_trouble(target):
        source.execute("BEGIN")
        try:
            found = contents(source)
            with contextlib.closing(connect(target, key, create=True)) as copy:
                source.backup(copy)
        finally:
            source.execute("COMMIT")
    return found


def remove_database(path: Path) -> None:
    """Delete a database file and its companions, if they are there. Raises OSError."""
    for file in with_companions(path):
        remove_patiently(file)


GENESIS_HEAD = ChainHead(0, GENESIS)
_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
)
_EPOCH = "SELECT epoch FROM room"
_NEWEST_ENTRY = "SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1"
