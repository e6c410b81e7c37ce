"""Where the data folder is looked for, and where it may not be."""

from pathlib import Path

import pytest

from services.vault import location
from services.vault.location import FolderRefusal
from services.vault.vault import VaultState
from tests.systems import IS_WINDOWS, move_local_folder
from tests.vaults import make_vault


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    move_local_folder(monkeypatch, tmp_path / "home")
    return tmp_path


def registered(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "register.keys").write_bytes(b"{}")
    return folder


def test_nothing_yet_proposes_local_data(home: Path) -> None:
    assert location.find() == location.Found(None)
    assert location.suggested() == home / "home" / "anxinbu" / "register"
    assert location.refusal(location.suggested()) is None


def test_remembered_folder_is_found_and_never_replaced(home: Path) -> None:
    chosen = registered(home / "数据")
    location.remember(chosen)
    assert location.find().folder == chosen
    (chosen / "register.keys").unlink()
    assert location.find().folder == chosen


def test_usual_place_is_found_though_the_note_is_lost(home: Path) -> None:
    usual = registered(location.suggested())
    assert location.find().folder == usual
    (location.local_folder() / "location.json").write_bytes(b"[1]")
    assert location.find().folder == usual


def test_several_registers_are_asked_about(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drives = (home / "D", home / "E")
    monkeypatch.setattr(location, "_fixed_drives", lambda: drives)
    both = tuple(registered(drive / location.FOLDER_NAME) for drive in drives)
    assert location.find() == location.Found(None, both)


def test_second_fixed_drive_is_proposed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SYSTEMDRIVE", "Y:")
    monkeypatch.setattr(location, "_fixed_drives", lambda: (home,))
    assert location.suggested() == home / location.FOLDER_NAME


# A folder of this system, and one that is no fixed drive's.
C = "C:" if IS_WINDOWS else ""
STICK = "Y:/data" if IS_WINDOWS else "/media/usb/data"


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("\\\\server\\share", FolderRefusal.NETWORK),
        ("data", FolderRefusal.NOT_ABSOLUTE),
        (f"{C}/home/a/OneDrive - 村/data", FolderRefusal.CLOUD),
        (f"{C}/home/a/坚果云/data", FolderRefusal.CLOUD),
        (STICK, FolderRefusal.REMOVABLE),
    ],
)
def test_folders_that_are_refused(
    folder: str, reason: FolderRefusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Windows asks the drive; what kinds there are is tested where Windows is (tests/windows).
    monkeypatch.setattr(location, "_drive_kind", lambda root: 2 if root == "Y:\\" else 3)
    assert location.refusal(Path(folder)) is reason


def test_folder_below_a_file_is_refused(home: Path) -> None:
    (home / "file").write_bytes(b"")
    assert location.refusal(home / "file" / "data") is FolderRefusal.NOT_WRITABLE


def test_lost_folder_is_missing_and_not_empty(home: Path) -> None:
    lost = home / "数据"
    assert make_vault(lost).state() is VaultState.EMPTY
    location.remember(lost)
    assert make_vault(lost).state() is VaultState.DATABASE_MISSING
