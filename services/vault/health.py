"""Is everything whole? What `main.py doctor` and the settings page tell.

Without a password: the structure of the key file, the presence and size of files, the list of
backups, free space. With the open register: every page of the database, the audit chain, the
people's slots, and the newest backup opened and counted.
"""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from services.errors import AnxinbuError, CannotRead, VaultDamaged, VaultMissing, VaultTooNew
from services.vault import key_store, slots
from services.vault.backup_list import listed
from services.vault.files import VaultFiles
from services.vault.open_vault import OpenVault

_LITTLE_SPACE_BYTES = 200 * 1024 * 1024
_SMALLEST_DATABASE_BYTES = 4096


class HealthPart(StrEnum):
    """What was looked at."""

    DATABASE_FILE = "database_file"
    KEY_FILE = "key_file"
    PREVIOUS_KEY_FILE = "previous_key_file"
    KEY_SLOTS = "key_slots"
    DATABASE = "database"
    AUDIT = "audit"
    BACKUPS = "backups"
    NEWEST_BACKUP = "newest_backup"
    SPACE = "space"


class HealthState(StrEnum):
    """How it was found; UNKNOWN needs the password."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. ``code`` says what was found, ``numbers`` how much of it."""

    part: HealthPart
    state: HealthState
    code: str
    numbers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HealthReport:
    """All findings in a fixed order."""

    findings: tuple[Finding, ...]

    @property
    def is_healthy(self) -> bool:
        """Nothing bad was found; what needs the password may still be unknown."""
        return all(finding.state is not HealthState.BAD for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        """For machines; the same facts and no personal data."""
        found = [
            {"part": f.part, "state": f.state, "code": f.code, **f.numbers} for f in self.findings
        ]
        return {"healthy": self.is_healthy, "findings": found}


def check(files: VaultFiles, opened: OpenVault | None = None) -> HealthReport:
    """Look at everything that can be looked at; never raises for what it finds."""
    found = [*_outside(files), *(_inside(files, opened) if opened else _UNSEEN)]
    order = list(HealthPart)
    return HealthReport(tuple(sorted(found, key=lambda finding: order.index(finding.part))))


def _outside(files: VaultFiles) -> Iterable[Finding]:
    yield _database_file(files)
    yield _keys(HealthPart.KEY_FILE, files)
    yield _keys(HealthPart.PREVIOUS_KEY_FILE, files)
    yield _backups(files)
    yield _space(files)


def _inside(files: VaultFiles, opened: OpenVault) -> Iterable[Finding]:
    yield _checked(HealthPart.DATABASE, lambda: _fully(opened))
    yield _key_slots(opened)
    yield _audit(opened)
    yield _newest_backup(files, opened)


def _fully(opened: OpenVault) -> dict[str, int]:
    opened.check_fully()
    return {}


_UNSEEN = tuple(
    Finding(part, HealthState.UNKNOWN, "needs_password")
    for part in (
        HealthPart.KEY_SLOTS,
        HealthPart.DATABASE,
        HealthPart.AUDIT,
        HealthPart.NEWEST_BACKUP,
    )
)


def _database_file(files: VaultFiles) -> Finding:
    part = HealthPart.DATABASE_FILE
    try:
        size = files.database.stat().st_size
    except FileNotFoundError:
        return Finding(part, HealthState.BAD, "missing")
    except OSError:
        return Finding(part, HealthState.BAD, "unreadable")
    if not files.database.is_file():
        return Finding(part, HealthState.BAD, "unreadable")
    if size < _SMALLEST_DATABASE_BYTES:
        return Finding(part, HealthState.BAD, "too_small", {"bytes": size})
    if files.is_log_missing:
        return Finding(part, HealthState.BAD, "log_missing")
    return Finding(part, HealthState.GOOD, "present", {"bytes": size})


def _keys(part: HealthPart, files: VaultFiles) -> Finding:
    is_present = part is HealthPart.KEY_FILE
    path = files.keys if is_present else files.previous_keys
    bad = HealthState.BAD if is_present else HealthState.WARNING
    try:
        if not path.exists():
            return Finding(part, bad, "missing")
        keys = key_store.read(path)
    except VaultTooNew:
        return Finding(part, bad, "too_new")
    except VaultDamaged:
        return Finding(part, bad, "damaged")
    except (CannotRead, OSError):
        return Finding(part, bad, "unreadable")
    unsound = sum(not slots.is_sound(slot) for slot in keys.slots)
    if unsound or not keys.slots:
        return Finding(part, bad, "bad_slots", {"slots": len(keys.slots), "unsound": unsound})
    return Finding(part, HealthState.GOOD, "sound", {"slots": len(keys.slots)})


def _key_slots(opened: OpenVault) -> Finding:
    """The MAC was proved when the register was opened; here people and slots are compared."""
    people = set(opened.active_staff_ids())
    slotted = {slot.staff_id for slot in opened.keys.key_file.slots}
    numbers = {"slots": len(slotted), "people": len(people)}
    if slotted - people:
        return Finding(HealthPart.KEY_SLOTS, HealthState.BAD, "stranger", numbers)
    if people - slotted:
        return Finding(HealthPart.KEY_SLOTS, HealthState.WARNING, "without_password", numbers)
    return Finding(HealthPart.KEY_SLOTS, HealthState.GOOD, "match", numbers)


def _audit(opened: OpenVault) -> Finding:
    try:
        entries, broken = opened.check_audit()
        lost = opened.newest_lost_entry()
    except AnxinbuError:
        return Finding(HealthPart.AUDIT, HealthState.BAD, "unreadable")
    numbers = {"entries": entries}
    if broken is not None:
        numbers["first_broken"] = broken
        return Finding(HealthPart.AUDIT, HealthState.BAD, "broken", numbers)
    if lost is not None:
        numbers["seen"] = lost
        return Finding(HealthPart.AUDIT, HealthState.BAD, "rolled_back", numbers)
    return Finding(HealthPart.AUDIT, HealthState.GOOD, "whole", numbers)


def _backups(files: VaultFiles) -> Finding:
    try:
        backups = listed(files.backups)
    except CannotRead:
        return Finding(HealthPart.BACKUPS, HealthState.BAD, "unreadable")
    if not backups:
        return Finding(HealthPart.BACKUPS, HealthState.WARNING, "none")
    numbers = {"count": len(backups), "newest": backups[0].number}
    if not all(backup.keys.exists() for backup in backups):
        return Finding(HealthPart.BACKUPS, HealthState.WARNING, "without_keys", numbers)
    return Finding(HealthPart.BACKUPS, HealthState.GOOD, "present", numbers)


def _newest_backup(files: VaultFiles, opened: OpenVault) -> Finding:
    try:
        newest = next(iter(listed(files.backups)), None)
    except CannotRead:
        return Finding(HealthPart.NEWEST_BACKUP, HealthState.BAD, "unreadable")
    if newest is None:
        return Finding(HealthPart.NEWEST_BACKUP, HealthState.WARNING, "none")
    return _checked(
        HealthPart.NEWEST_BACKUP,
        lambda: {"entries": opened.check_backup(newest, key_store.read(newest.keys)).head.number},
    )


def _checked(part: HealthPart, look: Callable[[], dict[str, int]]) -> Finding:
    try:
        numbers = look()
    except VaultMissing:
        return Finding(part, HealthState.BAD, "missing")
    except AnxinbuError:
        return Finding(part, HealthState.BAD, "damaged")
    return Finding(part, HealthState.GOOD, "whole", numbers)


def _space(files: VaultFiles) -> Finding:
    try:
        free = shutil.disk_usage(files.folder).free
    except OSError:
        return Finding(HealthPart.SPACE, HealthState.BAD, "unreadable")
    needed = _LITTLE_SPACE_BYTES
    state = HealthState.GOOD if free >= needed else HealthState.WARNING
    return Finding(HealthPart.SPACE, state, "free", {"bytes": free, "wanted": needed})
