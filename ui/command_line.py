"""No arguments: the window. Subcommands: the same services without a window.

Exit codes: 0 done, 1 refused with a message that says what to do next, 2 wrong usage.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from services.errors import AnxinbuError, Cancelled

if TYPE_CHECKING:
    import argparse

    from ui.commands.words import CommandWords


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv`` (default: the process's); returns the exit code."""
    written = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(written)
    except ImportError as error:
        return _without_qt(error)


def _run(written: list[str]) -> int:
    if not written:
        return _show_window()
    from ui.commands.words import CommandWords, chosen_language

    words = CommandWords(chosen_language(written))
    arguments = build_parser(words).parse_args(written)
    try:
        return int(arguments.run(arguments, words))
    except (Cancelled, KeyboardInterrupt):
        return 1
    except AnxinbuError as error:
        return _refuse(error, words)


def _show_window() -> int:
    """What a double click does; it must not wait for the parser of the commands."""
    from ui.commands.show_window import show

    try:
        return show(None, "")
    except AnxinbuError as error:
        from ui.commands.words import CommandWords

        return _refuse(error, CommandWords("zh"))


def _without_qt(error: ImportError) -> int:
    """The one message that cannot be translated, because Qt's translator did not load either."""
    from ui.native_libraries import missing_library

    missing = missing_library(str(error))
    if missing.package == str(error):
        raise error  # not a system library: a bug, or an installation that is not whole
    print(
        f"缺少系统库 {missing.library}，请先安装：sudo apt install {missing.package}\n"
        f"A system library is missing: {missing.library}. "
        f"Install it first: sudo apt install {missing.package}",
        file=sys.stderr,
    )
    return 1


def build_parser(words: "CommandWords") -> "argparse.ArgumentParser":
    """The parser of all subcommands, its help in the language of ``words``."""
    import argparse

    from ui.commands import demo, doctor, import_ledger, show_window

    parser = argparse.ArgumentParser(
        prog="main.py",
        description=words.translate(
            "CommandLine", "Anxinbu: an offline register for counselling rooms"
        ),
    )
    _add_common(parser, words)
    parser.set_defaults(run=show_window.run)
    commands = parser.add_subparsers(
        title=words.translate("CommandLine", "commands"), metavar="COMMAND"
    )
    for command in (demo, doctor, import_ledger):
        _add_common(command.add_parser(commands, words), words, is_repeated=True)
    return parser


def _add_common(
    parser: "argparse.ArgumentParser", words: "CommandWords", *, is_repeated: bool = False
) -> None:
    from argparse import SUPPRESS

    from ui.commands.words import LANGUAGES

    # A repeated option must not overwrite what stood before the subcommand with its default.
    default = SUPPRESS if is_repeated else None
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=default,
        help=words.translate("CommandLine", "folder of the register, instead of the usual one"),
    )
    parser.add_argument(
        "--language",
        choices=sorted(LANGUAGES),
        default=default,
        help=words.translate("CommandLine", "zh (default) or en"),
    )


def _refuse(error: AnxinbuError, words: "CommandWords") -> int:
    from ui.shared.error_text import error_text

    words.install()
    print(error_text(error), file=sys.stderr)
    return 1
