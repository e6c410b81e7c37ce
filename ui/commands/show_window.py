"""Without a subcommand: the window."""

import argparse
from pathlib import Path

from ui.commands.words import CommandWords
from ui.native_libraries import require_qt


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """Show the window for the register of this PC, or of ``--data``."""
    require_qt()
    from ui.app import run as run_window

    return run_window(register_folder(arguments.data), arguments.language or "")


def register_folder(chosen: Path | None) -> Path:
    """Where the register is, or where the first-run wizard should propose to put it."""
    from services.vault import location

    if chosen is not None:
        return chosen.absolute()
    return location.find().folder or location.suggested()
