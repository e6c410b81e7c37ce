"""`main.py doctor`: is everything whole?"""

import argparse
from typing import TYPE_CHECKING, Any

from ui.commands.json_output import print_json
from ui.commands.unlocking import unlocked, vault_of
from ui.commands.words import CommandWords

if TYPE_CHECKING:
    from services.vault.health import Finding, HealthReport

_REFUSED = 1


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """The subcommand's options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "doctor",
        help=words.translate("CommandLine", "check that the register and its backups are whole"),
        description=words.translate(
            "CommandLine",
            "Checks database, key slots, audit trail, backups and free space. "
            "Exit codes: 0 whole, 1 something is damaged or cannot be checked, 2 wrong usage.",
        ),
    )
    parser.add_argument(
        "--outside",
        action="store_true",
        help=words.translate("CommandLine", "only what can be checked without a password"),
    )
    parser.add_argument(
        "--json", action="store_true", help=words.translate("CommandLine", "answer for machines")
    )
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """Print what was found. Raises VaultError where there is nothing to check."""
    words.install()
    report = _report(arguments, words)
    if arguments.json:
        print_json(report.as_json())
    else:
        for finding in report.findings:
            print(_line(finding))
    return 0 if report.is_healthy else _REFUSED


def _report(arguments: argparse.Namespace, words: CommandWords) -> "HealthReport":
    from services.vault import health

    vault = vault_of(arguments.data)
    vault.finish_interrupted()
    outside = health.check(vault.files)
    if arguments.outside or not outside.is_healthy:
        return outside
    opened = unlocked(vault, words)
    try:
        return health.check(vault.files, opened)
    finally:
        opened.lock()


def _line(finding: "Finding") -> str:
    from ui.shared.health_text import finding_text

    return finding_text(finding)
