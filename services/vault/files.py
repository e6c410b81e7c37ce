"""Where everything lies in the data folder (vault.md, Files). Names hold no personal data."""

from pathlib import Path
from typing import NamedTuple

# SQLite keeps these beside a database while it is open, or after a crash.
COMPANIONS = ("-wal", "-shm", "-journal")

# The old state lies in a folder of this name and a number after going back to a backup.
ASIDE = "before-restore-"


class VaultFiles(NamedTuple):  # made ten times as fast as a frozen dataclass; the window waits
    """The names inside one data folder."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "register.db"

    @property
    def keys(self) -> Path:
        return self.folder / "register.keys"

    @property
    def previous_keys(self) -> Path:
        return self.folder / "register.keys.1"

    @property
    def lock(self) -> Path:
        return self.folder / "register.lock"

    @property
    def waits(self) -> Path:
        """Failed tries at the password: numbers only."""
        return self.folder / "register.waits"

    @property
    def open_mark(self) -> Path:
        """There while the register is open: after a crash, SQLite's log must be there too."""
        return open_mark_of(self.database)

    @property
    def is_log_missing(self) -> bool:
        """Whether a crash left entries in a log that somebody has taken away since.

        Without it the database opens clean, and the newest entries are gone without a word.
        """
        log = self.database.with_name(self.database.name + COMPANIONS[0])
        return self.open_mark.exists() and not log.exists()

    @property
    def rotating(self) -> Path:
        """The copy under a new database key, until it takes the database's place."""
        return self.folder / "register.db.rotating"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def note(self) -> Path:
        return self.folder / "DO-NOT-COPY.txt"

    @property
    def creating(self) -> Path:
        """A new register is built here and moved into place when it is whole."""
        return self.folder / "creating"

    @property
    def restoring(self) -> Path:
        """A backup is brought here, checked, and moved into place when it is whole."""
        return self.folder / "restoring"

    @property
    def restore_mark(self) -> Path:
        """There while a staged backup is moved into place: names the folder for the old state."""
        return self.restoring / "aside"

    @property
    def is_half_moved(self) -> bool:
        """Whether a crash stopped a new register or a backup on its way into place."""
        is_half_created = (
            self.database.exists()
            and not self.keys.exists()
            and self.inside(self.creating).keys.exists()
        )
        return is_half_created or self.restore_mark.exists()

    def inside(self, folder: Path) -> "VaultFiles":
        """The same names in another folder."""
        return VaultFiles(folder)


def open_mark_of(database: Path) -> Path:
    """See `VaultFiles.open_mark`."""
    return database.with_suffix(".open")


def with_companions(database: Path) -> tuple[Path, ...]:
    """The database file and what SQLite may have left beside it; the companions come first."""
    beside = tuple(database.with_name(database.name + suffix) for suffix in COMPANIONS)
    return (*beside, database)


def is_taken(files: VaultFiles) -> bool:
    """Whether any trace of a register lies here: a new one would hide or overwrite it."""
    traces = (*with_companions(files.database), files.keys, files.previous_keys, files.rotating)
    # The note is left where somebody took the files away; what was kept aside is a register too.
    others = (files.note, files.restore_mark, *files.folder.glob(f"{ASIDE}*"))
    has_backups = files.backups.is_dir() and any(files.backups.iterdir())
    return has_backups or any(path.exists() for path in (*traces, *others))
