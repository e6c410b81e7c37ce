"""What lies in the data folder is for its owner alone, on systems that know such modes."""

import os
import stat
import sys
from collections.abc import Iterator
from logging import FileHandler
from pathlib import Path

import pytest

from services.logging_setup import log, start_logging
from services.vault.backups import BackupService
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.vaults import NEW, make_vault, unlocked


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """The usual mask of a desktop: others may read."""
    before = os.umask(0o022)
    yield
    os.umask(before)
    for handler in list(log.handlers):
        handler.close()
        log.removeHandler(handler)


def open_to_others(folder: Path) -> set[str]:
    """Files and folders in ``folder`` that somebody else may look into; logs by their folder."""
    if sys.platform == "win32":  # there the folder's own rights hold, and all in it inherits them
        return set()
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if stat.S_IMODE(path.stat().st_mode) & 0o077 and path.parent.name != "logs"
    }


def test_new_register_with_its_backups_and_logs_is_for_its_owner(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "数据"
    opened, sheet = make_vault(folder, clock).create(NEW)
    opened.confirm_recovery(sheet.groups)
    BackupService(opened.desk, opened).make()
    start_logging(folder / "logs")
    log.warning("noted")
    there = {path.name for path in folder.rglob("*")}
    assert {"register.db-wal", "register.db-shm", "00000001.db", "anxinbu.log"} <= there
    assert open_to_others(folder) == set()
    opened.lock()
    assert open_to_others(folder) == set()


def test_so_it_stays_after_a_restore_and_a_change_of_keys(vault: Vault, folder: Path) -> None:
    opened = unlocked(vault)
    service = BackupService(opened.desk, opened)
    service.stage_restore(service.make())
    opened.lock()
    assert any(folder.glob("before-restore-*/register.db"))
    opened = unlocked(vault)
    opened.confirm_recovery(opened.new_sheet().groups)
    assert open_to_others(folder) == set()
    opened.lock()
    assert open_to_others(folder) == set()


def test_a_log_begun_anew_leaves_no_file_open(tmp_path: Path) -> None:
    start_logging(tmp_path / "first")
    (first,) = log.handlers
    assert isinstance(first, FileHandler)
    start_logging(tmp_path / "second")
    assert first.stream is None
    assert first not in log.handlers
