"""No arguments: the window. Subcommands: the same services without a window.

Exit codes: 0 done, 1 refused with a message that says what to do next, 2 wrong usage.
"""

import errno
import io
import os
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
    except BrokenPipeError:
        return _nobody_reads()


def _run(written: list[str]) -> int:
    if not written:
        return _show_window()
    from ui.commands.words import CommandWords, chosen_language

    _write_whatever_the_console_takes()
    words = CommandWords(chosen_language(written))
    arguments = build_parser(words).parse_args(written)
    try:
        code = int(arguments.run(arguments, words))
        if sys.stdout is not None:
            sys.stdout.flush()  # who reads may be gone; here that can still be answered
        return code
    except (Cancelled, KeyboardInterrupt):
        return 1
    except AnxinbuError as error:
        return _refuse(error, words)
    except ImportError:
        raise  # known too, see `main`
    except Exception as error:  # a bug: its message may quote what was typed
        return _nobody_reads() if has_no_reader(error) else _tell_bug(error, words)


def _show_window() -> int:
    """What a double click does; it must not wait for the parser of the commands."""
    from ui.commands.show_window import show

    try:
        return show(None, "")
    except AnxinbuError as error:
        from ui.commands.words import CommandWords

        return _refuse(error, CommandWords("zh"))


def _tell_bug(error: Exception, words: "CommandWords") -> int:
    from services.logging_setup import where

    text = words.translate(
        "CommandLine", "This is a mistake in the program, not yours. What was saved is safe."
    )
    print(f"{text}\n{where(error)}", file=sys.stderr)
    return 1


def _write_whatever_the_console_takes() -> None:
    """A console without Chinese letters shows their numbers; it must not stop the work."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def has_no_reader(error: Exception) -> bool:
    """Whether the reader of the output has ended; Windows calls that an invalid argument."""
    if not isinstance(error, OSError):
        return False
    is_invalid = error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and is_invalid)


def _nobody_reads() -> int:
    """The reader of the output has ended; Python's own flush at the end must not complain."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


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

    from ui.commands import (
        audit_dump,
        collate,
        demo,
        doctor,
        import_ledger,
        score,
        show_window,
        simulate_room,
    )

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
    for command in (demo, doctor, import_ledger, score, audit_dump, simulate_room, collate):
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
