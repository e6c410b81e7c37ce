"""The open register: the desk for the services, and everything that ends with the lock."""

import contextlib
import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.audit import AuditEntry
from models.room import Room, Staff
from services.actor import Actor, Right
from services.audit import AuditTrail, chain_head, first_broken_entry
from services.clock import CHINA
from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import AnxinbuError, Conflict, FileProblem, StickGone, WrongSheet
from services.unit_of_work import reading, writing
from services.vault import backup, database, key_marks, opening, recovery, restore, rotation
from services.vault.age_box import public_key_of
from services.vault.backup_list import Backup, BackupNote, BackupReason, listed, thin
from services.vault.database import Contents, OpenDatabase
from services.vault.database_trouble import database_trouble, guarded
from services.vault.key_file import KeyFile, RecoveryKey
from services.vault.note_seal import AgeNotes
from services.vault.open_keys import OpenKeys, Surroundings
from services.vault.process_lock import ProcessLock
from services.vault.recovery import RecoverySheet
from services.vault.throttle import Throttle

# Entries that change no record: a session that only looked needs no backup.
_QUIET_ACTIONS = ("unlocked", "backup_made")
_NEWEST_CHANGE = select(func.max(AuditEntry.id)).where(AuditEntry.action.not_in(_QUIET_ACTIONS))


def _entry_of(note: BackupNote) -> int:
    return note.entry


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the person should be told after unlocking."""

    failed_attempts: int = 0
    is_key_file_replaced: bool = False
    is_key_file_older: bool = False
    """The key file is older than the one the register knows: somebody put it there."""
    is_log_missing: bool = False
    lost_entry: int | None = None
    """A backup knows this entry of the audit trail, but the register does not: an older file."""


@dataclass(frozen=True, slots=True)
class LockReport:
    """What happened at the lock. ``trouble`` is why no backup could be made; locked it is."""

    backup: Backup | None
    trouble: AnxinbuError | None


class OpenVault:
    """One unlocked register. After `lock` every service on its desk fails."""

    def __init__(
        self,
        around: Surroundings,
        register: OpenDatabase,
        keys: OpenKeys,
        actor: Actor,
        process_lock: ProcessLock,
        welcome: Welcome,
    ) -> None:
        self._around = around
        self._register = register
        self._process_lock = process_lock
        self._is_locked = False
        self._is_restore_staged = False
        self._new_sheet: RecoveryKey | None = None
        self._waits = Throttle(around.files.waits, around.clock)
        self.keys = keys
        self.welcome = welcome
        self._desk = Desk(
            write=guarded(writing(register.engine), register.path),
            read=guarded(reading(register.engine), register.path),
            actor=actor,
            audit=AuditTrail(actor.staff_id, around.clock),
            clock=around.clock,
            randomness=around.randomness,
            codes=CodeLists(),
            notes=AgeNotes(keys),
        )
        self._is_confirmed = self._read_confirmed()
        register.watch()

    @property
    def desk(self) -> Desk:
        """For the services. Raises Conflict before the recovery sheet was typed back: no record
        may be written that a forgotten password would take away."""
        if not self._is_confirmed:
            raise Conflict("recovery_not_confirmed")
        return self._desk

    def greet(self, failed_attempts: int, *, is_log_missing: bool = False) -> None:
        """Note how many wrong passwords there were since the last login, and what is lost."""
        lost = None
        with contextlib.suppress(AnxinbuError):
            lost = self.newest_lost_entry()
            if is_log_missing:
                with self._desk.write() as session:
                    self._desk.audit.record(session, "log_missing", "room", 1)
        self.welcome = replace(
            self.welcome,
            failed_attempts=failed_attempts,
            lost_entry=lost,
            is_log_missing=is_log_missing,
        )

    @property
    def actor(self) -> Actor:
        return self._desk.actor

    @property
    def edition(self) -> str:
        """Whose register it is: `key_file.ROOM` or `key_file.OFFICE`."""
        return self.keys.key_file.edition

    @property
    def folder(self) -> Path:
        return self._around.files.folder

    @property
    def backup_folder(self) -> Path:
        return self._around.files.backups

    @property
    def is_recovery_confirmed(self) -> bool:
        return self._is_confirmed

    @property
    def needs_check(self) -> bool:
        """Whether the file was too large to be checked at unlock; then call `check` soon."""
        return self._register.is_large

    def check(self) -> None:
        """Read and check every page. Raises VaultDamaged."""
        with self._register.raw() as connection:
            database.require_quick_check(connection)

    def check_fully(self) -> None:
        """Both checks of every page, with the log brought in first. Raises VaultDamaged."""
        self._register.bring_in_log()
        with self._register.raw() as connection:
            database.require_cipher_check(connection)
            database.require_quick_check(connection)

    def check_audit(self) -> tuple[int, int | None]:
        """The number of entries, and the first that breaks the chain or None."""
        with self._desk.read() as session:
            return chain_head(session).number, first_broken_entry(session)

    def newest_lost_entry(self) -> int | None:
        """The number of an entry that a backup of this epoch knows and the register does not.

        Then the file was replaced by an older one from outside. The other way round is no
        trouble, and after `restore` the epoch is a new one. Raises CannotRead.
        """
        notes = [found.note for found in listed(self._around.files.backups) if found.note]
        with self._desk.read() as session:
            epoch = session.scalar(select(Room.epoch))
            mine = max((n for n in notes if n.epoch == epoch), key=_entry_of, default=None)
            if mine is None or not mine.entry:
                return None
            known = session.scalar(select(AuditEntry.hash).where(AuditEntry.id == mine.entry))
        return None if known == mine.entry_hash else mine.entry

    def check_backup(self, chosen: Backup, keys: KeyFile) -> Contents:
        """Open a backup with its own key file and check it. Raises VaultDamaged."""
        _, key = opening.database_key(chosen.database, keys, self.keys.identities)
        return backup.require_whole(chosen, key)

    def active_staff_ids(self) -> tuple[int, ...]:
        """Everybody who should be able to sign in."""
        with self._desk.read() as session:
            return tuple(session.scalars(select(Staff.id).where(Staff.deactivated_at.is_(None))))

    # Recovery sheet

    def new_sheet(self) -> RecoverySheet:
        """A new sheet. It comes into force when it is typed back (`confirm_recovery`); until then,
        and if that never happens, the sheet before is the right one. Raises NotAllowed.
        """
        self.actor.require(Right.MANAGE)
        self._new_sheet, sheet = self.keys.new_sheet()
        return sheet

    def confirm_recovery(self, groups: Sequence[str]) -> None:
        """Note that the sheet was typed back; a new one now comes into force, with a new database
        key. Raises InvalidInput, WrongSheet, NotAllowed, DiskFull or CannotWrite."""
        key_file = self.keys.key_file
        identity = recovery.identity_of(recovery.seed_of(groups), key_file.room_id)
        wanted = self._new_sheet or key_file.recovery
        if public_key_of(identity) != wanted.public_key:
            raise WrongSheet
        if self._new_sheet is not None:
            self._change_sheet(self._new_sheet, identity)
        with self._desk.write() as session:
            now = self._around.clock.now()
            session.execute(update(Room).values(recovery_confirmed_at=now))
            self._desk.audit.record(session, "recovery_sheet_confirmed", "room", 1)
        self._is_confirmed = True

    def _change_sheet(self, key: RecoveryKey, identity: str) -> None:
        self.actor.require(Right.MANAGE)
        # First: a crash must not leave a sheet in force of which the audit trail knows nothing.
        with self._desk.write() as session:
            self._desk.audit.record(session, "recovery_sheet_made", "room", 1)
        self._rotate(self.keys.with_sheet(key))
        self.keys.hold_sheet(identity)
        self._new_sheet = None

    # Passwords and keys

    def count_tries_in(self, waits: Throttle) -> None:
        """Share the count of wrong passwords with the login window."""
        self._waits = waits

    def counted(self) -> AbstractContextManager[None]:
        """One try at one's own password while the register is open: waits grow as at the login."""
        return self._waits.counted(self.actor.staff_id)

    def confirm_password(self, password: str) -> int:
        """One's own password once more, while the register is open: the screen is taken back from
        a client. Returns how many wrong ones were tried before it.

        Raises WrongPassword, MustWait, DeviceSecretMissing.
        """
        with self.counted():
            self.keys.require_own_password(password)
        return self._waits.succeeded(self.actor.staff_id)

    def bind(self, password: str) -> None:
        """Bind the register to this PC: one's own slot now, others' at their next login.

        Raises DeviceSecretMissing, WrongPassword, MustWait.
        """
        self._change_own_slot("binding_made", lambda: self.keys.bind(password))

    def unbind(self, password: str) -> None:
        """Undo the binding (see `bind`)."""
        self._change_own_slot("binding_undone", lambda: self.keys.unbind(password))

    def refresh_own_slot(self, password: str) -> None:
        """After the login: new keys if the recovery sheet or the binding has changed since."""
        if not self.keys.is_own_slot_current:
            self._change_own_slot("key_renewed", lambda: self.keys.renew_own_slot(password))

    def _change_own_slot(self, action: str, change: Callable[[], None]) -> None:
        with self.counted(), self._desk.write() as session:
            self._desk.audit.record(session, action, "staff", self.actor.staff_id)
            change()
            self.note_changed_slot(session, self.actor.staff_id)
        self.renew_key()

    def note_changed_slot(self, session: Session, staff_id: int) -> None:
        """In the transaction of a changed slot: what opened the register before must not open it
        any more, so the database key is retired with it (`renew_key`)."""
        self.note_slot(session, staff_id)
        key_marks.retire(session, self.keys.database_key)

    def note_slot(self, session: Session, staff_id: int) -> None:
        """In the transaction of a slot's first password, or a name: which keys are in force."""
        session.get_one(Staff, staff_id).public_key = self.keys.public_key(staff_id)
        key_marks.note_generation(session, self.keys.key_file.generation)

    def renew_key(self) -> None:
        """Replace a retired database key by a verified copy; without room for it, the next unlock
        does it. Without this an old password opens today's register with an old key file."""
        with self._desk.read() as session:
            is_retired = key_marks.is_retired(session, self.keys.database_key)
        if is_retired:
            with contextlib.suppress(FileProblem):
                self._rotate(self.keys.key_file)

    def retire_key(self, session: Session) -> None:
        """In the transaction that destroys records: the file as it was shall not be opened again,
        so the database key is replaced by `rebuild`, or by the next unlock."""
        key_marks.retire(session, self.keys.database_key)

    def rebuild(self) -> bool:
        """Write the database anew, so that no page holds what was deleted, under a new key.

        False if there was no room or another window of the program was in the way; the next
        unlock replaces the key then.
        """
        try:
            with self._register.raw() as connection:
                connection.execute("VACUUM")
        except AnxinbuError:
            return False
        self.renew_key()
        with self._desk.read() as session:
            return not key_marks.is_retired(session, self.keys.database_key)

    def backups_before(self, day: date) -> int:
        """How many backups in the data folder were made on ``day`` or earlier."""
        notes = [found.note for found in listed(self._around.files.backups)]
        days = [None if note is None else note.made_at.astimezone(CHINA).date() for note in notes]
        return sum(1 for made in days if made is None or made <= day)

    def shut_out(self, staff_id: int) -> None:
        """Take a person's slot away and put the register under a new key. Raises NotAllowed."""
        self.actor.require(Right.MANAGE)
        self._rotate(self.keys.key_file.without_slots(frozenset({staff_id})))

    def _rotate(self, changed: KeyFile) -> None:
        rotation.rotate(
            self._around.files, self._register, self.keys, self._around.randomness, changed
        )
        # A crash before this only makes an older key file go unnoticed until the next unlock.
        with contextlib.suppress(AnxinbuError), self._desk.write() as session:
            key_marks.note_generation(session, self.keys.key_file.generation)

    # Backups

    def back_up(self, folder: Path | None = None) -> Backup:
        """Make a verified backup now, in the data folder or in another one, e.g. on a stick.

        Raises StickGone if that folder is not there any more, DiskFull, CannotWrite, VaultDamaged.
        """
        try:
            made = self._make_backup(folder or self._around.files.backups, BackupReason.ASKED)
        except FileProblem as error:
            if folder is not None and not os.path.exists(folder.parent):  # noqa: PTH110 - never raises
                raise StickGone(folder) from error
            raise
        with self._desk.write() as session:
            self._desk.audit.record(session, "backup_made", "backup", made.number)
        return made

    def stage_restore(self, chosen: Backup) -> None:
        """Prepare to go back to ``chosen``; it takes place at the lock, the old state is kept.

        Raises VaultDamaged for a backup that is not whole or that this person cannot open, and
        NotAllowed.
        """
        self.actor.require(Right.MANAGE)
        restore.stage(self._around, chosen, self.keys.identities)
        self._is_restore_staged = True

    def lock(self) -> LockReport:
        """Back up if anything changed, close everything, drop the keys. Never raises for trouble
        with the backup; a second call does nothing."""
        if self._is_locked:
            return LockReport(None, None)
        self._is_locked = True
        try:
            report = self._backup_at_lock()
        finally:
            with contextlib.suppress(AnxinbuError):
                self._register.close()
            self.keys.drop()
            self._process_lock.release()
        return report

    def _backup_at_lock(self) -> LockReport:
        made: Backup | None = None
        try:
            with database_trouble(self._register.path):
                if self._has_changed():
                    folder = self._around.files.backups
                    made = self._make_backup(folder, BackupReason.LOCK)
                    thin(folder)
                if self._is_restore_staged:
                    self._register.close()
                    restore.finish(self._around.files)
        except AnxinbuError as error:
            return LockReport(made, error)
        return LockReport(made, None)

    def _make_backup(self, folder: Path, reason: BackupReason) -> Backup:
        return backup.make(folder, self._register, self.keys, reason, self._around.clock)

    def _has_changed(self) -> bool:
        if self._register.was_written:
            return True
        newest = next(iter(listed(self._around.files.backups)), None)
        if newest is None or newest.note is None:
            return True
        with self._desk.read() as session:
            # A session that ended in a crash made no backup of what it wrote.
            return (session.scalar(_NEWEST_CHANGE) or 0) > newest.note.entry

    def _read_confirmed(self) -> bool:
        with self._desk.read() as session:
            return session.scalar(select(Room.recovery_confirmed_at)) is not None
