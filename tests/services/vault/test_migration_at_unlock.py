"""An older register is backed up and then brought up to date when it is opened."""

import errno
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from models import migrations
from services.errors import DiskFull, VaultDamaged
from services.vault.backup_list import BackupReason
from services.vault.vault import Vault
from tests.faults.failing_system import failing
from tests.vaults import unlocked

NEXT = f"{int(migrations.HEAD) + 1:04d}"


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program one version later, whose migration adds a table."""

    def upgrade(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE later (id INTEGER PRIMARY KEY)"))
            connection.execute(text("UPDATE alembic_version SET version_num = :n"), {"n": NEXT})

    monkeypatch.setattr(migrations, "HEAD", NEXT)
    monkeypatch.setattr(migrations, "upgrade", upgrade)


@pytest.mark.usefixtures("next_version")
def test_backup_first_then_migration(vault: Vault) -> None:
    before = len(vault.backups())
    opened = unlocked(vault)
    newest = vault.backups()[0]
    assert len(vault.backups()) == before + 1
    assert newest.note is not None
    assert newest.note.reason is BackupReason.MIGRATION
    with opened.desk.read() as session:
        assert session.scalar(text("SELECT count(*) FROM later")) == 0
    opened.lock()
    unlocked(vault).lock()
    assert len(vault.backups()) <= before + 2


@pytest.mark.usefixtures("next_version")
def test_no_migration_without_room_for_the_backup(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / "register.db").read_bytes()
    vault.process_lock.acquire()  # so that the lock file is not what fails
    with failing(monkeypatch, 1, errno.ENOSPC), pytest.raises(DiskFull):
        unlocked(vault)
    vault.process_lock.release()
    assert (folder / "register.db").read_bytes() == before


def test_file_without_a_schema_is_damaged(vault: Vault) -> None:
    opened = unlocked(vault)
    with opened.desk.write() as session:
        session.execute(text("DROP TABLE alembic_version"))
    opened.lock()
    with pytest.raises(VaultDamaged):
        unlocked(vault)
