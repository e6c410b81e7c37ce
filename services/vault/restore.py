"""Brings a backup back into place; what was there before is kept aside, never deleted.

The backup is first copied beside the register, checked and given its new epoch (`stage`). `finish`
then only moves files, and may be repeated after a crash at any point.
"""

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine, select, update

from models import migrations
from models.engine import make_engine
from models.room import Room, Staff
from models.vocabulary import Role
from services.audit import AuditTrail
from services.errors import NotAllowed, VaultDamaged, VaultTooNew
from services.randomness import Randomness
from services.summary.carry_over import carry_over
from services.unit_of_work import reading, writing
from services.vault import database, key_store, opening
from services.vault.backup_list import Backup
from services.vault.database_trouble import database_trouble
from services.vault.files import ASIDE, VaultFiles, with_companions
from services.vault.open_keys import Surroundings
from services.whole_files import (
    copy_through,
    file_trouble,
    make_own_folder,
    read_whole,
    remove_folder_patiently,
    replace_patiently,
    sync_file,
    sync_folder,
    write_whole,
)

EPOCH_CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"
EPOCH_LENGTH = 8

_LONGEST_NAME = 64
_ASIDE_NAME = re.compile(ASIDE + r"[1-9][0-9]*")


def new_epoch(randomness: Randomness) -> str:
    """A new name for the time since a restore: the county sees two branches of one register."""
    return "".join(randomness.choice(EPOCH_CHARACTERS) for _ in range(EPOCH_LENGTH))


def stage(
    around: Surroundings, backup: Backup, identities: Sequence[str], lead: int | None = None
) -> None:
    """Copy ``backup`` beside the register, check it, and begin its new epoch. Months that the
    register has published since go with it, if ``identities`` open the register.

    With ``lead`` this person must be an active lead in it: raises NotAllowed.
    Raises VaultDamaged for a backup that is not whole or that ``identities`` do not open,
    VaultTooNew for one of a later version, DiskFull and CannotWrite; the register is not touched.
    """
    files = around.files
    target = files.inside(files.restoring)
    discard(files)
    try:
        with file_trouble(files.restoring):
            make_own_folder(files.restoring)
            copy_through(backup.database, target.database)
            copy_through(backup.keys, target.keys)
            _, key = opening.database_key(target.database, key_store.read(backup.keys), identities)
            _begin_epoch(target.database, key, backup.number, around)
            _require_lead(target.database, key, lead)
            carry_over(files, identities, target.database, key, around.clock)
            sync_file(target.database)
            sync_folder(files.folder)
    except BaseException:
        discard(files)
        raise


def _begin_epoch(path: Path, key: bytes, number: int, around: Surroundings) -> None:
    before = dict(database.require_whole(path, key).rows)
    engine = make_engine(path, key)
    try:
        _require_known_schema(engine)
        with database_trouble(path), writing(engine)() as session:
            session.execute(update(Room).values(epoch=new_epoch(around.randomness)))
            AuditTrail(0, around.clock).record(session, "backup_restored", "backup", number)
    finally:
        engine.dispose()
    after = dict(database.require_whole(path, key).rows)
    after["audit_entry"] -= 1
    if before != after:
        raise VaultDamaged("database")


def _require_lead(path: Path, key: bytes, lead: int | None) -> None:
    if lead is None:
        return
    engine = make_engine(path, key)
    active = select(Staff.role).where(Staff.id == lead, Staff.deactivated_at.is_(None))
    try:
        with database_trouble(path), reading(engine)() as session:
            if session.scalar(active) != Role.LEAD:
                raise NotAllowed
    finally:
        engine.dispose()


def _require_known_schema(engine: Engine) -> None:
    """What this program could not open afterwards must not take the register's place."""
    with engine.connect() as connection:
        version = migrations.version(connection)
    if version > migrations.HEAD:
        raise VaultTooNew
    if version == migrations.OLDEST:
        raise VaultDamaged("database")


def tidy(files: VaultFiles) -> None:
    """After a crash: a move that had begun is brought to its end, anything less is discarded."""
    if files.restore_mark.exists():
        finish(files)
    else:
        discard(files)


def discard(files: VaultFiles) -> None:
    """Remove a staged backup."""
    with file_trouble(files.restoring):
        remove_folder_patiently(files.restoring)


def finish(files: VaultFiles) -> Path | None:
    """Move the staged backup into place; returns where the old files lie, or None.

    Raises CannotWrite; then `tidy` repeats it. Nobody may have the register open.
    """
    target = files.inside(files.restoring)
    with file_trouble(files.folder):
        aside = _aside(files)
        if target.database.exists():
            # The old log goes with the old database: beside the new one it would be damage.
            there = (*with_companions(files.database), files.keys, files.previous_keys)
            for path in (*there, files.open_mark):
                if path.exists():
                    replace_patiently(path, aside / path.name)
            sync_folder(aside)
            replace_patiently(target.database, files.database)
        if target.keys.exists():
            copy_through(target.keys, files.previous_keys)
            replace_patiently(target.keys, files.keys)
        sync_folder(files.folder)
        remove_folder_patiently(files.restoring)
        if not any(aside.iterdir()):
            aside.rmdir()
            return None
    return aside


def _aside(files: VaultFiles) -> Path:
    """The folder for the old state; the same one again after a crash in the middle."""
    name = _noted(files.restore_mark)
    if name is None:
        names = (f"{ASIDE}{number}" for number in itertools.count(1))
        name = next(name for name in names if not (files.folder / name).exists())
        write_whole(files.restore_mark, name.encode())
    aside = files.folder / name
    make_own_folder(aside)
    return aside


def _noted(mark: Path) -> str | None:
    """The name in the mark; None if there is none, or if what is in it is no name of ours."""
    if not mark.exists():
        return None
    name = read_whole(mark, _LONGEST_NAME).decode("ascii", "replace")
    return name if _ASIDE_NAME.fullmatch(name) else None
