"""What happens between the right key and the open desk: checks, migration, repairs, the log."""

import contextlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import migrations
from models.engine import READ_ONLY
from models.room import Staff
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.audit import AuditTrail
from services.errors import AnxinbuError, NotAllowed, VaultDamaged, VaultTooNew
from services.unit_of_work import reading, writing
from services.vault import backup, database, rotation
from services.vault.backup_list import BackupReason
from services.vault.database import OpenDatabase
from services.vault.database_trouble import database_trouble, guarded
from services.vault.key_file import KeyFile
from services.vault.open_keys import Surroundings
from services.vault.open_vault import OpenVault, Welcome
from services.vault.opening import Opened
from services.vault.process_lock import ProcessLock


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who comes in. With the recovery sheet ``staff_id`` is 0: the first lead's desk is used."""

    staff_id: int
    action: str


def enter(
    around: Surroundings, opened: Opened, visitor: Visitor, process_lock: ProcessLock
) -> OpenVault:
    """The open register for ``visitor``.

    Raises VaultTooNew and VaultDamaged, leaving the file unchanged; NotAllowed for a person who
    was deactivated; DiskFull if there is no room for the backup before a migration.
    """
    register = OpenDatabase(around.files.database, opened.keys.database_key)
    try:
        with database_trouble(register.path):
            _require_readable(register)
            _migrate(around, register, opened)
            _repair_keys(around, register, opened)
            actor = _sign_in(around, register, opened, visitor)
        opened.keys.serve(actor.staff_id)
        return OpenVault(
            around,
            register,
            opened.keys,
            actor,
            process_lock,
            Welcome(is_key_file_replaced=opened.is_previous),
        )
    except BaseException:
        with contextlib.suppress(AnxinbuError):
            register.close()
        opened.keys.drop()
        raise


def _require_readable(register: OpenDatabase) -> None:
    if _version(register) == migrations.OLDEST:
        raise VaultDamaged("database")  # a register is never without its schema
    if _version(register) > migrations.HEAD:
        raise VaultTooNew
    if not register.is_large:
        with register.raw() as connection:
            database.require_quick_check(connection)


def _version(register: OpenDatabase) -> str:
    with register.engine.execution_options(**READ_ONLY).begin() as connection:
        return migrations.version(connection)


def _migrate(around: Surroundings, register: OpenDatabase, opened: Opened) -> None:
    if _version(register) == migrations.HEAD:
        return
    folder = around.files.backups
    backup.make(folder, register, opened.keys, BackupReason.MIGRATION, around.clock)
    migrations.upgrade(register.engine)


def _repair_keys(around: Surroundings, register: OpenDatabase, opened: Opened) -> None:
    """Bring an interrupted rotation to its end, and shut out whoever should have no slot."""
    keys = opened.keys
    strangers = _strangers(register, keys.key_file)
    if strangers or opened.box > 0:
        changed = keys.key_file.without_slots(strangers)
        rotation.rotate(around.files, register, keys, around.randomness, changed)
    elif opened.is_previous or len(keys.key_file.boxes) > 1:
        keys.write(keys.key_file, (keys.database_key,))
    with contextlib.suppress(OSError):
        database.remove_database(around.files.rotating)


def _strangers(register: OpenDatabase, keys: KeyFile) -> frozenset[int]:
    """Slots of people who were deactivated or never stored: a crash came between the two files."""
    with reading(register.engine)() as session:
        active = set(session.scalars(select(Staff.id).where(Staff.deactivated_at.is_(None))))
    return frozenset(slot.staff_id for slot in keys.slots if slot.staff_id not in active)


def _sign_in(
    around: Surroundings, register: OpenDatabase, opened: Opened, visitor: Visitor
) -> Actor:
    with guarded(writing(register.engine), register.path)() as session:
        staff = _staff(session, visitor.staff_id)
        slot = opened.keys.key_file.slot(staff.id)
        if slot is not None and staff.public_key != slot.public_key:
            staff.public_key = slot.public_key
        trail = AuditTrail(staff.id, around.clock)
        if opened.is_previous:
            trail.record(session, "key_file_replaced", "room", 1)
        trail.record(session, visitor.action, "staff", staff.id)
        return Actor(StaffId(staff.id), staff.name, Role(staff.role))


def _staff(session: Session, staff_id: int) -> Staff:
    active = select(Staff).where(Staff.deactivated_at.is_(None)).order_by(Staff.id)
    if staff_id:
        found = session.scalars(active.where(Staff.id == staff_id)).first()
    else:
        leads = session.scalars(active.where(Staff.role == Role.LEAD)).first()
        found = leads or session.scalars(active).first()
    if found is None:
        raise NotAllowed if staff_id else VaultDamaged("database")
    return found
