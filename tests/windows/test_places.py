"""Drives and folders."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

from services.errors import FileProblem
from services.exchange import stick
from services.vault import location
from services.vault.location import FolderRefusal
from services.vault.vault import VaultState
from tests.vaults import NEW, make_vault, unlocked

FIXED, REMOVABLE, REMOTE = 3, 2, 4


def kind_of(monkeypatch: pytest.MonkeyPatch, kind: int) -> None:
    """Let every drive be of this kind."""
    if sys.platform == "win32":
        monkeypatch.setattr(ctypes.windll.kernel32, "GetDriveTypeW", lambda root: kind)


def test_local_folder_is_this_persons() -> None:
    assert location.local_folder() == Path(os.environ["LOCALAPPDATA"]) / "Anxinbu"


def test_system_drive_is_fixed_and_is_not_proposed() -> None:
    drives = location._fixed_drives()
    assert Path(os.environ["SYSTEMDRIVE"] + "\\") in drives
    proposed = location.suggested()
    assert proposed.is_absolute()
    assert location.refusal(proposed) is None
    second = [drive for drive in drives if drive.drive != os.environ["SYSTEMDRIVE"]]
    assert proposed == (
        second[0] / "安心簿数据" if second else location.local_folder() / "register"
    )


@pytest.mark.parametrize(
    ("kind", "reason"),
    [(FIXED, None), (REMOVABLE, FolderRefusal.REMOVABLE), (REMOTE, FolderRefusal.NETWORK)],
)
def test_kind_of_drive_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: int, reason: FolderRefusal | None
) -> None:
    kind_of(monkeypatch, kind)
    assert location.refusal(tmp_path / "数据") is reason


def test_drive_that_is_not_there_is_refused() -> None:
    assert location.refusal(Path("Y:/安心簿数据")) is FolderRefusal.NOT_WRITABLE


def test_sticks_are_the_removable_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    system = Path(os.environ["SYSTEMDRIVE"] + "\\")
    assert system not in [drive.folder for drive in stick.removable_drives()]
    kind_of(monkeypatch, REMOVABLE)
    (found,) = [drive for drive in stick.removable_drives() if drive.folder == system]
    assert found.label == str(system)
    assert found.free_bytes > 0


@pytest.mark.parametrize("length", [150, 235, 300])
def test_long_paths_work_or_are_refused(tmp_path: Path, length: int) -> None:
    """Windows 10 ends most paths at 260 characters: then that is known trouble."""
    folder = tmp_path
    while len(str(folder)) < length:
        folder = folder / ("数据" * 5)
    vault = make_vault(folder)
    try:
        opened, sheet = vault.create(NEW)
    except FileProblem:
        assert length > 150
        assert vault.state() is VaultState.EMPTY
        return
    opened.confirm_recovery(sheet.groups)
    opened.back_up()
    opened.lock()
    unlocked(make_vault(folder)).lock()
