"""`main.py simulate-room`: an invented room, and all that it published, to be attacked."""

import argparse
from typing import Any

from ui.commands.audit_dump import add_target
from ui.commands.words import CommandWords

_MONTHS = 24
_LONGEST = 60


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """The subcommand's options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "simulate-room",
        help=words.translate("CommandLine", "let an invented room report for some months"),
        description=words.translate(
            "CommandLine",
            "An invented room works for some months in a temporary register, with late entries, "
            "corrections, visits taken back, packages sent twice or replaced, and restored "
            "backups; what it published is written as by audit-dump. The same number gives the "
            "same room.",
        ),
    )
    parser.add_argument(
        "--seed",
        type=int,
        default=1,
        metavar="N",
        help=words.translate("CommandLine", "which room; any number"),
    )
    parser.add_argument(
        "--months",
        type=_months,
        default=_MONTHS,
        metavar="M",
        help=words.translate("CommandLine", "how many months, 1 to 60 (usually 24)"),
    )
    add_target(parser)
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """Live, write, say where. Raises DiskFull or CannotWrite."""
    from services.audit_dump.service import write_dump
    from services.progress import Progress
    from services.simulation.room import simulate

    found = simulate(arguments.seed, arguments.months, Progress())
    write_dump(arguments.target.absolute(), found)
    sentence = words.translate("CommandLine", "Written to {path}")
    print(sentence.format(path=arguments.target))
    return 0


def _months(written: str) -> int:
    number = int(written)
    if not 1 <= number <= _LONGEST:
        raise ValueError
    return number
