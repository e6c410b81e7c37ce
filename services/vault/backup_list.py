"""Which backups there are, and which of them are kept; works without any password.

A backup is three files with one number: ``00000012.db`` under the database key of its day,
``00000012.keys`` that opens it, and ``00000012.json`` that tells what it is. The database gets its
name last, so that name means a complete backup. Numbers count up; the clock of a village computer
is not trusted to say which backup is newer.
"""

import contextlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from services.errors import FileProblem
from services.whole_files import file_trouble, read_whole, remove_patiently

KEEP_NEWEST, KEEP_WEEKLY, KEEP_MONTHLY = 3, 4, 12

# At about one backup a working day; counted, not dated (see above).
_WEEK, _MONTH = 7, 30
_NAME = re.compile(r"(\d{8})\.db")
_NOTE_LIMIT = 4096


class BackupReason(StrEnum):
    """Why a backup was made."""

    LOCK = "lock"
    MIGRATION = "migration"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class BackupNote:
    """What is written beside a backup. ``entry`` and ``entry_hash`` are the audit chain's head.

    ``epoch`` is the register's at that time: notes of one epoch tell of one history.
    """

    made_at: datetime
    reason: BackupReason
    entry: int
    entry_hash: str
    epoch: str = ""


@dataclass(frozen=True, slots=True)
class Backup:
    """One complete backup; ``note`` is None if the file beside it is lost, which harms nothing."""

    folder: Path
    number: int
    size_bytes: int
    note: BackupNote | None

    @property
    def database(self) -> Path:
        return self.folder / f"{self.number:08d}.db"

    @property
    def keys(self) -> Path:
        return self.folder / f"{self.number:08d}.keys"

    @property
    def note_file(self) -> Path:
        return self.folder / f"{self.number:08d}.json"

    @property
    def files(self) -> tuple[Path, ...]:
        """The database first: without it the rest is no backup any more."""
        return (self.database, self.keys, self.note_file)


def listed(folder: Path) -> tuple[Backup, ...]:
    """The complete backups in ``folder``, newest first.

    Raises CannotRead for a folder that is there and cannot be read.
    """
    with file_trouble(folder, reading=True):
        if not folder.is_dir():
            return ()
        names = [_NAME.fullmatch(path.name) for path in folder.iterdir()]
    numbers = sorted((int(name[1]) for name in names if name), reverse=True)
    return tuple(_described(folder, number) for number in numbers)


def note_bytes(note: BackupNote) -> bytes:
    """The note as it is written beside the backup."""
    content = {
        "made_at": note.made_at.astimezone(UTC).isoformat(timespec="seconds"),
        "reason": note.reason,
        "entry": note.entry,
        "entry_hash": note.entry_hash,
        "epoch": note.epoch,
    }
    return (json.dumps(content) + "\n").encode()


def kept(numbers: Sequence[int]) -> frozenset[int]:
    """Which backups stay: the newest 3, then 4 of every seventh and 12 of every thirtieth."""
    newest_first = sorted(numbers, reverse=True)
    weekly = [n for n in newest_first if n % _WEEK == 0][:KEEP_WEEKLY]
    monthly = [n for n in newest_first if n % _MONTH == 0][:KEEP_MONTHLY]
    return frozenset(newest_first[:KEEP_NEWEST] + weekly + monthly)


def thin(folder: Path) -> int:
    """Delete the backups that are not `kept`; returns how many. A busy file is left for later."""
    backups = listed(folder)
    staying = kept([backup.number for backup in backups])
    going = [backup for backup in backups if backup.number not in staying]
    for backup in going:
        with contextlib.suppress(OSError):
            for path in backup.files:
                remove_patiently(path)
    return len(going)


def _described(folder: Path, number: int) -> Backup:
    bare = Backup(folder, number, 0, None)
    try:
        size = bare.database.stat().st_size
    except OSError:
        size = 0
    return Backup(folder, number, size, _note(bare.note_file))


def _note(path: Path) -> BackupNote | None:
    try:
        content = json.loads(read_whole(path, _NOTE_LIMIT))
        return BackupNote(
            datetime.fromisoformat(content["made_at"]).astimezone(UTC),
            BackupReason(content["reason"]),
            int(content["entry"]),
            str(content["entry_hash"]),
            str(content.get("epoch", "")),
        )
    except (FileProblem, ValueError, KeyError, TypeError, RecursionError):
        return None
