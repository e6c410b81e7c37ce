"""Without a subcommand: the window."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

# Before Qt: its import hook makes every later import dearer.
from services.vault import location

if TYPE_CHECKING:
    import argparse

    from ui.commands.words import CommandWords


def run(arguments: "argparse.Namespace", words: "CommandWords") -> int:
    """Show the window for the register of this PC, or of ``--data``."""
    return show(arguments.data, arguments.language or "")


def show(data: Path | None, language: str) -> int:
    """The same for a chosen folder; ``language`` empty means as set on this computer."""
    gc.disable()  # until the first window is there (ui.app)
    folder = register_folder(data)
    import services.vault.vault  # noqa: F401 - early, for the same reason
    from ui.native_libraries import require_qt

    require_qt()
    from ui.app import run as run_window

    return run_window(folder, language)


def register_folder(chosen: Path | None) -> Path:
    """Where the register is, or where the first-run wizard should propose to put it."""
    if chosen is not None:
        return chosen.absolute()
    return location.find().folder or location.suggested()
