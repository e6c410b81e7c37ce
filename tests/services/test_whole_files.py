"""Files held by other programs, as on Windows, and folders made for one person."""

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from services import whole_files
from services.vault import database
from services.vault.files import VaultFiles
from services.vault.restore import discard
from services.whole_files import make_own_folder, remove_folder_patiently
from tests.vaults import NEW, make_vault, unlocked


def held_once(real: Callable[..., Any], number: int) -> Callable[..., Any]:
    """A system call that a virus scanner is in the way of the first time."""
    refusals = [OSError(number, os.strerror(number))]

    def call(*arguments: Any, **named: Any) -> Any:
        if refusals:
            raise refusals.pop()
        return real(*arguments, **named)

    return call


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(whole_files, "_IS_WINDOWS", True)
    monkeypatch.setattr(whole_files, "_PATIENCE_SECONDS", (0.0, 0.0))
    return monkeypatch


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOTEMPTY])
def test_folder_with_a_held_file_is_removed_a_moment_later(
    windows: pytest.MonkeyPatch, tmp_path: Path, number: int
) -> None:
    for name in ("a", "b"):
        (tmp_path / "folder" / name).mkdir(parents=True)
        (tmp_path / "folder" / name / "file").write_bytes(b"x")
    windows.setattr(os, "rmdir", held_once(os.rmdir, number))
    remove_folder_patiently(tmp_path / "folder")
    assert not (tmp_path / "folder").exists()
    remove_folder_patiently(tmp_path / "folder")


def test_other_trouble_is_told_at_once(windows: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    windows.setattr(os, "rmdir", held_once(os.rmdir, errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        remove_folder_patiently(tmp_path / "folder")


def test_staged_backup_and_copy_that_are_held_are_removed(
    windows: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = VaultFiles(tmp_path)
    files.restoring.mkdir()
    files.rotating.write_bytes(b"x")
    windows.setattr(os, "rmdir", held_once(os.rmdir, errno.EACCES))
    windows.setattr(os, "unlink", held_once(os.unlink, errno.EACCES))
    discard(files)
    database.remove_database(files.rotating)
    assert list(tmp_path.iterdir()) == []


def test_data_folder_is_private_where_that_shuts_out_only_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make_own_folder(tmp_path / "one" / "数据")
    make_own_folder(tmp_path / "one" / "数据")
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "one" / "数据").stat().st_mode) == 0o700
    asked, real = set(), os.mkdir

    def noting(path: Path, mode: int = 0o777) -> None:
        asked.add(mode)
        real(path, mode)

    monkeypatch.setattr(whole_files, "_IS_WINDOWS", True)
    monkeypatch.setattr(os, "mkdir", noting)
    make_own_folder(tmp_path / "two" / "数据")
    assert asked == {0o777}


def test_new_register_shows_its_sheet_though_a_leftover_is_held(
    windows: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def held(*_: object, **__: object) -> None:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    with windows.context() as patch:
        patch.setattr(os, "rmdir", held)
        opened, sheet = make_vault(tmp_path).create(NEW)
    opened.confirm_recovery(sheet.groups)
    opened.lock()
    assert (tmp_path / "creating").exists()
    unlocked(make_vault(tmp_path)).lock()
    assert not (tmp_path / "creating").exists()
