"""Where the data folder is, and where it must not be (windows.md section 6).

Never in the program's folder and never decided by the current folder. Order: ``--data``; the
folder remembered on this PC; a marked folder in the root of a fixed drive (drive C: was re-imaged,
the usual repair); else the first-run wizard proposes one.
"""

import contextlib
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from services.errors import FileProblem
from services.vault.files import VaultFiles
from services.whole_files import read_whole, write_whole

PROGRAM = "Anxinbu"
FOLDER_NAME = "安心簿数据"

_REMEMBERED = "location.json"
_SIZE_LIMIT = 16 * 1024
_CLOUD_FOLDERS = (
    "onedrive",
    "百度网盘",
    "baidusync",
    "baidunetdisk",
    "坚果云",
    "nutstore",
    "icloud",
    "dropbox",
    "google drive",
    "wpsdrive",
)
_REMOVABLE, _FIXED, _REMOTE = 2, 3, 4
_STICK_ROOTS = ("/media", "/run/media", "/mnt")
_LOCAL_APP_DATA = "F1B32785-6FBA-4FCF-9D55-7B8E7F157091"  # FOLDERID_LocalAppData


class FolderRefusal(StrEnum):
    """Why a folder must not hold the register."""

    NETWORK = "network"
    REMOVABLE = "removable"
    CLOUD = "cloud"
    NOT_ABSOLUTE = "not_absolute"
    NOT_WRITABLE = "not_writable"


class Found(NamedTuple):  # made ten times as fast as a frozen dataclass; the window waits
    """The data folder, or where there are several, those to choose from."""

    folder: Path | None
    candidates: tuple[Path, ...] = ()


def find() -> Found:
    """The data folder of this PC; ``folder`` None: ask, or make a new one."""
    remembered = _remembered()
    if remembered is not None and has_register(remembered):
        return Found(remembered)
    marked = tuple(folder for folder in _usual_places() if has_register(folder))
    if len(marked) == 1:
        return Found(marked[0])
    if marked:
        return Found(None, marked)
    # A remembered folder without a register is shown as missing, never quietly replaced.
    return Found(remembered)


def suggested() -> Path:
    """Where a new register should lie: a second fixed drive, else this person's local data."""
    system = os.environ.get("SYSTEMDRIVE", "C:").upper()
    for drive in _fixed_drives():
        if drive.drive.upper() != system and os.access(drive, os.W_OK):
            return drive / FOLDER_NAME
    return local_folder() / "register"


def remember(folder: Path) -> None:
    """Use ``folder`` from now on. Raises CannotWrite or DiskFull."""
    import json

    home = local_folder()
    with contextlib.suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
    content = json.dumps({"data": str(folder)}, ensure_ascii=False)
    write_whole(home / _REMEMBERED, content.encode())


def is_remembered(folder: Path) -> bool:
    """Whether this PC's register lies in ``folder``, or lay there before it was lost."""
    return _remembered() == folder


def refusal(folder: Path) -> FolderRefusal | None:
    """Why ``folder`` must not hold the register, or None.

    The write-ahead log does not work on network drives, a cloud client copies half-written files,
    and a stick is pulled out.
    """
    if str(folder).startswith("\\\\"):
        return FolderRefusal.NETWORK
    if not folder.is_absolute():
        return FolderRefusal.NOT_ABSOLUTE
    if any(cloud in part.lower() for part in folder.parts for cloud in _CLOUD_FOLDERS):
        return FolderRefusal.CLOUD
    return _drive_refusal(folder) or _access_refusal(folder)


def has_register(folder: Path) -> bool:
    """Whether the two files of a register, or one of them, lie in ``folder``."""
    files = VaultFiles(folder)
    paths = (files.database, files.keys, files.previous_keys)
    try:
        return files.is_half_moved or any(path.is_file() for path in paths)
    except OSError:  # a folder that may not be looked into
        return False


def local_folder() -> Path:
    """This person's local data of the program; it does not roam to other computers."""
    if sys.platform == "win32":
        return _known_folder(_LOCAL_APP_DATA) / PROGRAM
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / PROGRAM.lower()


def _remembered() -> Path | None:
    try:
        written = read_whole(local_folder() / _REMEMBERED, _SIZE_LIMIT)
    except FileProblem:
        return None
    import json  # a parser; most people keep the usual folder

    try:
        content = json.loads(written)
        return Path(content["data"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _usual_places() -> tuple[Path, ...]:
    return (local_folder() / "register", *(drive / FOLDER_NAME for drive in _fixed_drives()))


def _access_refusal(folder: Path) -> FolderRefusal | None:
    there = next((path for path in (folder, *folder.parents) if path.exists()), None)
    is_usable = there is not None and there.is_dir() and os.access(there, os.W_OK)
    return None if is_usable else FolderRefusal.NOT_WRITABLE


def _drive_refusal(folder: Path) -> FolderRefusal | None:
    if sys.platform != "win32":
        is_stick = any(folder.is_relative_to(root) for root in _STICK_ROOTS)
        return FolderRefusal.REMOVABLE if is_stick else None
    kinds = {_REMOTE: FolderRefusal.NETWORK, _REMOVABLE: FolderRefusal.REMOVABLE}
    return kinds.get(_drive_kind(folder.drive + "\\")) if folder.drive else None


def _fixed_drives() -> tuple[Path, ...]:
    if sys.platform != "win32":
        return ()
    import ctypes

    bits = ctypes.windll.kernel32.GetLogicalDrives()
    roots = [f"{letter}:\\" for letter in "CDEFGH" if bits >> (ord(letter) - ord("A")) & 1]
    return tuple(Path(root) for root in roots if _drive_kind(root) == _FIXED)


def _drive_kind(root: str) -> int:
    if sys.platform != "win32":
        return _FIXED
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(root))


def _known_folder(folder_id: str) -> Path:
    """SHGetKnownFolderPath: right also where the environment is missing or the folder moved."""
    if sys.platform != "win32":
        return Path.home()
    import ctypes
    import uuid

    found = ctypes.c_wchar_p()
    failed = ctypes.windll.shell32.SHGetKnownFolderPath(
        uuid.UUID(folder_id).bytes_le, 0, None, ctypes.byref(found)
    )
    try:
        return Path.home() if failed else Path(str(found.value))
    finally:
        ctypes.windll.ole32.CoTaskMemFree(found)
