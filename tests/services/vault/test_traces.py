"""What somebody took away, put back or left in the data folder, and what cannot be looked into."""

import errno
import shutil
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from services.errors import CannotRead, Conflict, FileProblem, VaultMissing
from services.vault import health
from services.vault.files import VaultFiles
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault, VaultState
from tests.vaults import NEW, Template, copied, make_vault, unlocked


def actions(opened: OpenVault) -> list[str]:
    with opened.desk.read() as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


@pytest.mark.parametrize(
    "trace",
    [
        "register.db-wal",
        "register.db-journal",
        "register.db.rotating",
        "DO-NOT-COPY.txt",
        "before-restore-1/register.db",
        "backups/00000001.keys",
    ],
)
def test_any_trace_of_a_register_forbids_a_new_one(tmp_path: Path, trace: str) -> None:
    path = tmp_path / "数据" / trace
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x")
    vault = make_vault(tmp_path / "数据")
    assert vault.state() is VaultState.DATABASE_MISSING
    with pytest.raises(Conflict, match="register_exists"):
        vault.create(NEW)
    assert path.read_bytes() == b"x"


def test_unlock_does_not_make_a_missing_folder(tmp_path: Path, groups: tuple[str, ...]) -> None:
    vault = make_vault(tmp_path / "drive that is not plugged in")
    with pytest.raises(VaultMissing):
        unlocked(vault)
    with pytest.raises(VaultMissing):
        vault.recover(groups)
    assert not vault.files.folder.exists()


def test_folder_in_place_of_a_file_is_damage(folder: Path) -> None:
    (folder / "register.db").unlink()
    (folder / "register.db").mkdir()
    vault = make_vault(folder)
    assert vault.state() is VaultState.DATABASE_DAMAGED
    for name in ("register.keys", "register.keys.1"):
        (folder / name).unlink()
        (folder / name).mkdir()
    assert vault.state() is VaultState.KEYS_DAMAGED


def test_older_file_put_back_from_outside_is_told(vault: Vault, folder: Path) -> None:
    old = (folder / "register.db").read_bytes()
    for _ in range(2):
        opened = unlocked(vault)
        assert opened.welcome.lost_entry is None
        opened.back_up()
        opened.lock()
    (folder / "register.db").write_bytes(old)
    opened = unlocked(vault)
    newest = max(found.note.entry for found in vault.backups() if found.note)
    assert opened.welcome.lost_entry == newest
    opened.lock()


def test_folder_that_may_not_be_looked_into(
    folder: Path, monkeypatch: pytest.MonkeyPatch, groups: tuple[str, ...]
) -> None:
    def refuse(path: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "no", str(path))

    vault = make_vault(folder)
    vault.files.restoring.mkdir()
    monkeypatch.setattr(Path, "exists", refuse)
    for look in (vault.state, vault.login_list):
        with pytest.raises(CannotRead):
            look()
    for way_in in (lambda: vault.create(NEW), lambda: vault.recover(groups)):
        with pytest.raises(FileProblem):
            way_in()
    assert not vault.process_lock.is_held


def killed_with_entries_in_the_log(folder: Path, copy: Path) -> None:
    """``copy`` as a kill leaves it: entries that are in the log alone."""
    opened = unlocked(make_vault(folder))
    opened.back_up()
    shutil.copytree(folder, copy)
    opened.lock()


def test_log_that_was_taken_away_after_a_crash_is_told(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    killed_with_entries_in_the_log(folder, copy)
    for is_taken in (False, True):
        after = copied(Template(copy, ()), tmp_path / f"taken {is_taken}")
        if is_taken:
            (after / "register.db-wal").unlink()
        assert health.check(VaultFiles(after)).is_healthy is not is_taken
        opened = unlocked(make_vault(after))
        assert opened.welcome.is_log_missing is is_taken
        assert ("log_missing" in actions(opened)) is is_taken
        opened.lock()
        assert unlocked(make_vault(after)).welcome.is_log_missing is False


def test_lock_and_restore_leave_no_mark_of_an_open_register(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    assert vault.files.open_mark.exists()
    opened.lock()
    assert not vault.files.open_mark.exists()
    vault.files.open_mark.write_bytes(b"")
    opened = vault.restore_by_sheet(vault.backups()[0], groups)
    assert not opened.welcome.is_log_missing
    opened.lock()
