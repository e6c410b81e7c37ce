"""`main.py audit-dump`: everything that a register ever published, for an attack from outside."""

import argparse
from pathlib import Path
from typing import Any

from ui.commands.unlocking import unlocked, vault_of
from ui.commands.words import CommandWords


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """The subcommand's options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "audit-dump",
        help=words.translate("CommandLine", "write everything that was ever published"),
        description=words.translate(
            "CommandLine",
            "Writes all published figures of all months and versions as relations between unknown "
            "true counts (disclosure-attack/1), so that an independent program can try to find "
            "small counts of people in them. Nothing that the county does not have, too.",
        ),
    )
    add_target(parser)
    parser.set_defaults(run=run)
    return parser


def add_target(parser: argparse.ArgumentParser) -> None:
    """The file to write."""
    parser.add_argument("target", type=Path, metavar="OUT.json")


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """Unlock, write, say how many packages there are. Raises what unlocking and writing raise."""
    from services.register import open_register

    vault = vault_of(arguments.data)
    vault.finish_interrupted()
    opened = unlocked(vault, words)
    try:
        packages = open_register(opened).audit_dumps.write(arguments.target.absolute())
    finally:
        opened.lock()
    print(
        words.translate("CommandLine", "Packages: {count}. Written to {path}").format(
            count=packages, path=arguments.target
        )
    )
    return 0
