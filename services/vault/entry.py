"""What happens between the right key and the open desk: checks, migration, repairs, the log."""

import contextlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import migrations
from models.engine import READ_ONLY
from models.room import Staff
from models.vocabulary import Role
from services.actor import Actor, Right, StaffId
from services.audit import AuditTrail
from services.errors import (
    AnxinbuError,
    FileProblem,
    NotAllowed,
    VaultDamaged,
    VaultTooNew,
)
from services.unit_of_work import reading, writing
from services.vault import backup, database, key_marks, rotation
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
            facts = _key_facts(register, opened)
            _repair_keys(around, register, opened, facts)
            actor = _sign_in(around, register, opened, visitor, facts)
            _settle(opened, actor, facts)
        opened.keys.serve(actor.staff_id)
        return OpenVault(
            around,
            register,
            opened.keys,
            actor,
            process_lock,
            Welcome(
                is_key_file_replaced=opened.is_previous,
                is_key_file_older=facts.is_older and not opened.is_previous,
            ),
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


@dataclass(frozen=True, slots=True)
class _KeyFacts:
    """How the key file stands to the database: the crashes and the exchanges between the two."""

    strangers: frozenset[int]
    is_older: bool
    has_same_slots: bool
    is_key_retired: bool

    @property
    def must_renew(self) -> bool:
        """Whether a changed password waits for its new database key. An older key file that
        somebody put there must not be strengthened by one."""
        return not self.is_older and (self.is_key_retired or not self.has_same_slots)

    @property
    def is_foreign(self) -> bool:
        """An older key file with keys that are not in force any more, e.g. an old password's."""
        return self.is_older and not self.has_same_slots


def _key_facts(register: OpenDatabase, opened: Opened) -> _KeyFacts:
    keys = opened.keys.key_file
    with reading(register.engine)() as session:
        active = select(Staff.id, Staff.public_key).where(Staff.deactivated_at.is_(None))
        people = {row.id: row.public_key for row in session.execute(active)}
        known = key_marks.known_generation(session)
        is_retired = key_marks.is_retired(session, opened.keys.database_key)
    opened.keys.count_from(known)
    return _KeyFacts(
        # Deactivated or never stored: a crash came between the two files.
        strangers=frozenset(slot.staff_id for slot in keys.slots if slot.staff_id not in people),
        is_older=keys.generation < known,
        has_same_slots=all(
            slot.public_key == people.get(slot.staff_id, slot.public_key) for slot in keys.slots
        ),
        is_key_retired=is_retired,
    )


def _repair_keys(
    around: Surroundings, register: OpenDatabase, opened: Opened, facts: _KeyFacts
) -> None:
    """Bring an interrupted key change to its end, and shut out whoever should have no slot."""
    keys = opened.keys
    changed = keys.key_file.without_slots(facts.strangers)
    if facts.strangers or opened.box > 0:
        rotation.rotate(around.files, register, keys, around.randomness, changed)
    elif facts.must_renew:
        with contextlib.suppress(FileProblem):  # a full disk must not keep the right password out
            rotation.rotate(around.files, register, keys, around.randomness, changed)
    elif not facts.is_foreign and (opened.is_previous or len(keys.key_file.boxes) > 1):
        keys.write(keys.key_file, (keys.database_key,))
    with contextlib.suppress(OSError):
        database.remove_database(around.files.rotating)


def _settle(opened: Opened, actor: Actor, facts: _KeyFacts) -> None:
    """Once a lead has been told, an older key file with the same keys is the present one."""
    is_told = facts.is_older and not facts.is_foreign and actor.may(Right.MANAGE)
    if is_told and not opened.is_previous:
        with contextlib.suppress(FileProblem):
            opened.keys.write(opened.keys.key_file, (opened.keys.database_key,))


def _sign_in(
    around: Surroundings,
    register: OpenDatabase,
    opened: Opened,
    visitor: Visitor,
    facts: _KeyFacts,
) -> Actor:
    with guarded(writing(register.engine), register.path)() as session:
        staff = _staff(session, visitor.staff_id)
        if not facts.is_older:
            _note_keys(session, opened.keys.key_file)
        trail = AuditTrail(staff.id, around.clock)
        if opened.is_previous or facts.is_older:
            trail.record(session, "key_file_replaced", "room", 1)
        trail.record(session, visitor.action, "staff", staff.id)
        return Actor(StaffId(staff.id), staff.name, Role(staff.role))


def _note_keys(session: Session, keys: KeyFile) -> None:
    """What a crash between the key file and the database left behind."""
    for slot in keys.slots:
        row = session.get(Staff, slot.staff_id)
        if row is not None and row.public_key != slot.public_key:
            row.public_key = slot.public_key
    key_marks.note_generation(session, keys.generation)


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
