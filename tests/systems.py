"""Where the systems differ. On Linux, where the project is built, every test runs."""

import sys
from pathlib import Path

import pytest

from services.vault import location

IS_WINDOWS = sys.platform == "win32"

# The files are the same bytes on every system, so that proving them on one is enough.
needs_debians_programs = pytest.mark.skipif(IS_WINDOWS, reason="age and minisign are Debian's")
needs_file_size_limit = pytest.mark.skipif(IS_WINDOWS, reason="Windows cannot limit a file's size")


def move_local_folder(monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    """Let the program keep this person's local data below ``home``, and see no other drives."""
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setattr(location, "_known_folder", lambda folder_id: home)
    monkeypatch.setattr(location, "_fixed_drives", lambda: ())
    return home
