"""What must be known before anybody is in: theme, text size, language, and whose password is
asked first, by number. Nothing personal.

Kept in a small file on the computer. Light to import: the first window needs it.
"""

import contextlib
from pathlib import Path
from typing import NamedTuple

from services.errors import FileProblem
from services.whole_files import read_whole, write_whole

SMALLEST_TEXT_PERCENT, LARGEST_TEXT_PERCENT = 100, 200

_SIZE_LIMIT = 16 * 1024
_THEMES = ("system", "light", "dark")
_LANGUAGES = ("zh", "en")


class MachineSettings(NamedTuple):  # made ten times as fast as a frozen dataclass
    """How the windows look on this computer, and who unlocked here last (0: not known)."""

    theme: str = "light"
    text_percent: int = 100
    language: str = "zh"
    last_staff: int = 0

    def sound(self) -> "MachineSettings":
        """Each value that cannot be, replaced by its default."""
        default = MachineSettings()
        percent = min(max(self.text_percent, SMALLEST_TEXT_PERCENT), LARGEST_TEXT_PERCENT)
        return self._replace(
            theme=self.theme if self.theme in _THEMES else default.theme,
            text_percent=percent,
            language=self.language if self.language in _LANGUAGES else default.language,
            last_staff=max(self.last_staff, 0),
        )

    def looks_like(self, other: "MachineSettings") -> bool:
        """Whether the windows look the same with both."""
        return self._replace(last_staff=other.last_staff) == other


class MachineSettingsFile:
    """Reads and writes the settings in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "settings.json"

    def load(self) -> MachineSettings:
        """The settings; a missing or damaged file gives the defaults."""
        try:
            written = read_whole(self._path, _SIZE_LIMIT)
        except FileProblem:
            return MachineSettings()
        import json  # a parser; most people never change the settings

        try:
            content = json.loads(written)
            found = MachineSettings(
                str(content["theme"]),
                int(content["text_percent"]),
                str(content["language"]),
                int(content.get("last_staff", 0)),
            )
        except (ValueError, KeyError, TypeError, RecursionError):
            return MachineSettings()
        return found.sound()

    def save(self, settings: MachineSettings) -> None:
        """Raises CannotWrite or DiskFull; the old settings then stay."""
        import json

        with contextlib.suppress(OSError):  # the write below says what is wrong
            self._path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._path, json.dumps(settings.sound()._asdict()).encode())

    def remember_person(self, staff_id: int) -> None:
        """Ask for this person's password first next time; nothing if that cannot be written."""
        settings = self.load()
        if settings.last_staff != staff_id:
            with contextlib.suppress(FileProblem):
                self.save(settings._replace(last_staff=staff_id))
