"""Makes verified, encrypted backups: copied in one step, reopened, counted, and only then named."""

import contextlib
from pathlib import Path

from services.clock import Clock
from services.errors import VaultDamaged
from services.vault import database, key_file
from services.vault.backup_list import Backup, BackupNote, BackupReason, listed, note_bytes
from services.vault.database import Contents, OpenDatabase
from services.vault.files import with_companions
from services.vault.open_keys import OpenKeys
from services.whole_files import (
    PART,
    file_trouble,
    make_own_folder,
    replace_patiently,
    sync_file,
    sync_folder,
    write_whole,
)


def make(
    folder: Path, register: OpenDatabase, keys: OpenKeys, reason: BackupReason, clock: Clock
) -> Backup:
    """Make one verified backup of the open register in ``folder``.

    Raises DiskFull, CannotWrite or VaultDamaged; then nothing half-written stays and older backups
    are untouched.
    """
    with file_trouble(folder):
        make_own_folder(folder)
    backup = Backup(folder, _next_number(folder), 0, None)
    part = backup.database.with_name(backup.database.name + PART)
    try:
        copied = _copy_verified(register, part, keys.database_key)
        note = BackupNote(clock.now(), reason, copied.head.number, copied.head.hash, copied.epoch)
        write_whole(backup.keys, key_file.to_bytes(keys.key_file))
        write_whole(backup.note_file, note_bytes(note))
        with file_trouble(folder):
            size = part.stat().st_size
            replace_patiently(part, backup.database)
            sync_folder(folder)
    except BaseException:
        _remove((*with_companions(part), *backup.files))
        raise
    return Backup(folder, backup.number, size, note)


def require_whole(backup: Backup, key: bytes) -> Contents:
    """Check a backup again, e.g. before it is restored. Raises VaultDamaged, CannotRead."""
    return database.require_whole(backup.database, key)


def _copy_verified(register: OpenDatabase, part: Path, key: bytes) -> Contents:
    with file_trouble(part):
        database.remove_database(part)
        with register.raw() as source:
            copied = database.copy_to(source, part, key)
        if database.require_whole(part, key) != copied:
            raise VaultDamaged("database")
        sync_file(part)
    return copied


def _next_number(folder: Path) -> int:
    newest = next(iter(listed(folder)), None)
    return newest.number + 1 if newest else 1


def _remove(paths: tuple[Path, ...]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
