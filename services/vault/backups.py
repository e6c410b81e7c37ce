"""The backup page's service: list, make, check, and go back."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from models.audit import AuditEntry
from services.actor import Right
from services.audit import chain_head
from services.desk import Desk
from services.vault.backup_list import Backup, listed
from services.vault.open_vault import OpenVault

_HASH_OF = select(AuditEntry.hash)


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What going back would mean: from which entry of the audit trail to which.

    ``entry_in_backup`` is None if the note beside the backup is lost. ``is_same_register`` is False
    if the backup's newest entry is not part of this register's history.
    """

    backup: Backup
    entry_now: int
    entry_in_backup: int | None
    is_same_register: bool

    @property
    def entries_lost(self) -> int:
        return max(0, self.entry_now - (self.entry_in_backup or 0))


class BackupService:
    """Backups of the open register."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    def list_all(self, folder: Path | None = None) -> tuple[Backup, ...]:
        """The backups in the data folder or in another one, newest first. Raises CannotRead."""
        return listed(folder or self._vault.backup_folder)

    def newest(self) -> Backup | None:
        """For the status bar."""
        return next(iter(self.list_all()), None)

    def make(self, folder: Path | None = None) -> Backup:
        """A verified backup now; ``folder`` None means the data folder, else e.g. a stick.

        Everybody may make one in the data folder; only who may manage carries one out of it.
        Raises NotAllowed, DiskFull, CannotWrite, VaultDamaged.
        """
        if folder is not None:
            self._desk.actor.require(Right.MANAGE)
        return self._vault.back_up(folder)

    def preview(self, backup: Backup) -> RestorePreview:
        """What going back to ``backup`` would take away. Raises NotAllowed."""
        self._desk.actor.require(Right.MANAGE)
        note = backup.note
        with self._desk.read() as session:
            now = chain_head(session)
            then = note.entry if note else 0
            found = session.scalar(_HASH_OF.where(AuditEntry.id == then))
        is_same = note is None or found == note.entry_hash
        return RestorePreview(backup, now.number, note.entry if note else None, is_same)

    def stage_restore(self, backup: Backup) -> None:
        """Check ``backup`` and prepare to go back to it; lock the register to do it.

        The present state is kept aside in the data folder. Raises NotAllowed, VaultDamaged,
        DiskFull, CannotWrite; then nothing has changed.
        """
        self._desk.actor.require(Right.MANAGE)
        self._vault.stage_restore(backup)
