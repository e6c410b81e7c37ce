"""The door to one data folder: what state it is in, who may come in, and the ways in.

Light to import: the login window stands before anything of the vault is loaded. Each method
imports what it needs when it is used.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from services.errors import (
    AnxinbuError,
    Conflict,
    VaultDamaged,
    VaultError,
    VaultMissing,
    VaultTooNew,
)
from services.vault.files import VaultFiles, is_taken
from services.vault.process_lock import ProcessLock

if TYPE_CHECKING:
    from services.clock import Clock
    from services.randomness import Randomness
    from services.vault.backup_list import Backup
    from services.vault.creation import NewRegister
    from services.vault.device_secret import DeviceSecrets
    from services.vault.entry import Visitor
    from services.vault.key_file import KeyFile
    from services.vault.login_list import LoginList, Person
    from services.vault.open_keys import Surroundings
    from services.vault.open_vault import OpenVault
    from services.vault.opening import Opened
    from services.vault.password_key import PasswordCost
    from services.vault.recovery import RecoverySheet
    from services.vault.throttle import Throttle

_SMALLEST_DATABASE_BYTES = 4096


class VaultState(StrEnum):
    """What lies in the data folder, as far as it can be told without a password."""

    EMPTY = "empty"
    READY = "ready"
    DATABASE_MISSING = "database_missing"
    DATABASE_DAMAGED = "database_damaged"
    KEYS_MISSING = "keys_missing"
    KEYS_DAMAGED = "keys_damaged"
    TOO_NEW = "too_new"


class Vault:
    """One data folder. Every method may be called again after an error."""

    def __init__(
        self,
        folder: Path,
        clock: "Clock | None" = None,
        randomness: "Randomness | None" = None,
        device_secrets: "DeviceSecrets | None" = None,
        password_cost: "PasswordCost | None" = None,
    ) -> None:
        """What is None is this computer's own: its clock, its randomness, its key ring, and a
        password cost that is measured on it."""
        self.files = VaultFiles(folder)
        self.process_lock = ProcessLock(self.files.lock)
        self._is_damage_seen = False
        self._outside = (clock, randomness, device_secrets, password_cost)

    # Before anybody is in

    def state(self) -> VaultState:
        """What lies here. Only EMPTY may become a new register. Raises CannotRead."""
        from services.whole_files import file_trouble

        self.finish_interrupted()
        with file_trouble(self.files.folder, reading=True):
            if not is_taken(self.files):
                return self._nothing_here()
            return self._keys_state() or self._database_state()

    def finish_interrupted(self) -> None:
        """Bring a move to its end that a crash stopped half-way, unless somebody is at work here.

        Half-way a register looks as if it were gone. Never raises.
        """
        with contextlib.suppress(AnxinbuError, OSError):
            if self.files.is_half_moved:
                with self._locked():
                    self._tidy()
                self.process_lock.release()

    def login_list(self) -> "LoginList":
        """The room's name and the people with a password.

        Raises VaultMissing, VaultDamaged, VaultTooNew or CannotRead.
        """
        from services.vault import key_store
        from services.vault.login_list import login_list
        from services.whole_files import file_trouble

        with file_trouble(self.files.folder, reading=True):
            return login_list(key_store.readable(self.files)[0].keys)

    def login_list_of(self, backup: "Backup") -> "LoginList":
        """Who could open ``backup``. Raises CannotRead, VaultDamaged or VaultTooNew."""
        from services.vault import key_store
        from services.vault.login_list import login_list

        return login_list(key_store.read(backup.keys))

    def people(self) -> "tuple[Person, ...]":
        """The login list alone."""
        return self.login_list().people

    def backups(self, folder: Path | None = None) -> "tuple[Backup, ...]":
        """The backups in the data folder or in another one, newest first. Raises CannotRead."""
        from services.vault.backup_list import listed

        return listed(folder or self.files.backups)

    def can_be_bound(self) -> bool:
        """Whether this PC can keep a secret of its own (see `OpenKeys.bind`)."""
        return self._around.device_secrets.is_usable

    def moved_to(self, folder: Path) -> "Vault":
        """The door to another folder, with everything else the same."""
        return Vault(folder, *self._outside)

    def wait_seconds(self, staff_id: int) -> int:
        """How long this person must wait after wrong passwords; 0 means not at all."""
        return self._waits.wait_seconds(staff_id)

    # The ways in

    def create(self, new: "NewRegister") -> "tuple[OpenVault, RecoverySheet]":
        """Make a new register and open it. Its desk opens when the sheet was typed back.

        Raises InvalidInput by field, Conflict ``register_exists``, DiskFull, CannotWrite.
        """
        from services.vault import creation
        from services.vault.entry import Visitor
        from services.vault.opening import Opened

        with self._locked():
            self._tidy()
            keys, sheet = creation.create(self._around, new)
            visitor = Visitor(creation.FIRST_STAFF_ID, "unlocked")
            return self._enter(Opened(keys, 0, is_previous=False), visitor), sheet

    def unlock(self, staff_id: int, password: str) -> "OpenVault":
        """Open with a password.

        Raises WrongPassword with the seconds to wait, MustWait, DeviceSecretMissing, VaultInUse,
        VaultMissing, VaultDamaged, VaultTooNew, NotAllowed for a person who was deactivated.
        """
        from services.vault import opening
        from services.vault.entry import Visitor

        self._require_folder()
        with self._locked():
            self._prepare()
            is_log_missing = self.files.is_log_missing
            with self._noticing_damage(), self._waits.counted(staff_id):
                found = opening.by_password(self._around, staff_id, password)
            opened = self._enter(found, Visitor(staff_id, "unlocked"))
            opened.greet(self._waits.succeeded(staff_id), is_log_missing=is_log_missing)
            with contextlib.suppress(AnxinbuError):
                opened.refresh_own_slot(password)
            return opened

    def recover(self, groups: Sequence[str]) -> "OpenVault":
        """Open with the recovery sheet, at the first lead's desk; this is logged.

        The next step is a new password (`StaffService.set_password`), which then also opens the
        person's own case notes. Raises InvalidInput by group, WrongSheet, and as `unlock` does.
        """
        from services.vault import opening
        from services.vault.entry import Visitor

        self._require_folder()
        with self._locked():
            self._prepare()
            is_log_missing = self.files.is_log_missing
            found = opening.by_sheet(self._around, groups)
            opened = self._enter(found, Visitor(0, "recovered"))
            opened.greet(0, is_log_missing=is_log_missing)
            return opened

    def restore(self, backup: "Backup", staff_id: int, password: str) -> "OpenVault":
        """Go back to ``backup`` from any folder, with a password that was valid in it, and open it.

        Only where there is no whole register (the settings go back from one), and only for a lead
        of that day: everybody else needs the recovery sheet. What was in place is kept aside.
        Raises Conflict ``register_whole``, NotAllowed, WrongPassword and MustWait as `unlock`
        does, and the errors of a damaged backup; then nothing has changed.
        """
        from services.vault import opening

        if self.state() is VaultState.READY and not self._is_damage_seen:
            raise Conflict("register_whole")

        def own(keys: "KeyFile") -> tuple[str, ...]:
            with self._waits.counted(staff_id):
                return opening.own_identities(self._around, keys, staff_id, password)

        return self._restored(backup, own, lambda: self.unlock(staff_id, password), staff_id)

    def restore_by_sheet(self, backup: "Backup", groups: Sequence[str]) -> "OpenVault":
        """Go back to ``backup`` with the recovery sheet that was valid in it (see `restore`)."""
        from services.vault import opening

        return self._restored(
            backup,
            lambda keys: opening.sheet_identities(keys, groups),
            lambda: self.recover(groups),
        )

    def _restored(
        self,
        backup: "Backup",
        identities: "Callable[[KeyFile], tuple[str, ...]]",
        enter: "Callable[[], OpenVault]",
        lead: int | None = None,
    ) -> "OpenVault":
        from services.vault import key_store, restore

        with self._locked():
            self._tidy()
            held = identities(key_store.read(backup.keys))
            restore.stage(self._around, backup, held, lead)
            restore.finish(self.files)
            self._is_damage_seen = False
            opened = enter()
            # The way in holds the lock a second time.
            self.process_lock.release()
            return opened

    # Insides

    @contextlib.contextmanager
    def _noticing_damage(self) -> Iterator[None]:
        """Only the right password shows that a register of the right shape is damaged inside."""
        try:
            yield
        except (VaultDamaged, VaultMissing):
            self._is_damage_seen = True
            raise

    @cached_property
    def _around(self) -> "Surroundings":
        from services.clock import SystemClock
        from services.randomness import SystemRandomness
        from services.vault.device_secret import system_device_secrets
        from services.vault.open_keys import Surroundings

        clock, randomness, secrets, cost = self._outside
        return Surroundings(
            self.files,
            clock or SystemClock(),
            randomness or SystemRandomness(),
            secrets or system_device_secrets(),
            cost,
        )

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the process lock; it stays held on success, and the lock of the register ends it."""
        self.process_lock.acquire()
        try:
            yield
        except BaseException:
            self.process_lock.release()
            raise

    def _enter(self, found: "Opened", visitor: "Visitor") -> "OpenVault":
        from services.vault.entry import enter

        with self._noticing_damage():
            opened = enter(self._around, found, visitor, self.process_lock)
        opened.count_tries_in(self._waits)
        return opened

    def _require_folder(self) -> None:
        """The process lock would make a missing folder, as on a drive that is not plugged in."""
        from services.whole_files import file_trouble

        with file_trouble(self.files.folder, reading=True):
            if not self.files.folder.exists():
                raise VaultMissing("register")

    def _prepare(self) -> None:
        self._tidy()
        state = self.state()
        if state is not VaultState.READY:
            raise _TROUBLE[state]()

    def _tidy(self) -> None:
        """Bring to an end what a crash interrupted."""
        from services.whole_files import file_trouble

        with file_trouble(self.files.folder):
            if self.files.creating.exists():
                from services.vault import creation

                creation.tidy(self.files)
            if self.files.restoring.exists():
                from services.vault import restore

                restore.tidy(self.files)

    @cached_property
    def _waits(self) -> "Throttle":
        from services.vault.throttle import Throttle

        return Throttle(self.files.waits, self._around.clock)

    def _nothing_here(self) -> VaultState:
        """A lost drive or folder is never answered with a new register."""
        from services.vault import location

        is_lost = location.is_remembered(self.files.folder)
        return VaultState.DATABASE_MISSING if is_lost else VaultState.EMPTY

    def _keys_state(self) -> VaultState | None:
        """What is wrong with the key file, or None."""
        from services.vault import key_store

        try:
            key_store.readable(self.files)
        except VaultTooNew:
            return VaultState.TOO_NEW
        except VaultMissing:
            is_half = self.files.database.exists()
            return VaultState.KEYS_MISSING if is_half else VaultState.DATABASE_MISSING
        except AnxinbuError:
            return VaultState.KEYS_DAMAGED
        return None

    def _database_state(self) -> VaultState:
        try:
            size = self.files.database.stat().st_size
        except FileNotFoundError:
            return VaultState.DATABASE_MISSING
        except OSError:
            return VaultState.DATABASE_DAMAGED
        is_database = self.files.database.is_file() and size >= _SMALLEST_DATABASE_BYTES
        return VaultState.READY if is_database else VaultState.DATABASE_DAMAGED


_TROUBLE: dict[VaultState, Callable[[], VaultError]] = {
    VaultState.EMPTY: lambda: VaultMissing("register"),
    VaultState.DATABASE_MISSING: lambda: VaultMissing("database"),
    VaultState.DATABASE_DAMAGED: lambda: VaultDamaged("database"),
    VaultState.KEYS_MISSING: lambda: VaultMissing("keys"),
    VaultState.KEYS_DAMAGED: lambda: VaultDamaged("keys"),
    VaultState.TOO_NEW: VaultTooNew,
}
