"""``score --cases IN.json``: forms scored without a register (scales.md 7.1)."""

import argparse
import sys
from pathlib import Path
from typing import Any

from services.errors import FileProblem
from services.scales.cases import answered, read_cases
from ui.commands.json_output import print_json_list
from ui.commands.words import CommandWords

_SOME_REFUSED, _UNUSABLE = 1, 2


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """Add the subcommand."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "score",
        help=words.translate("CommandLine", "score answers of scales, for machines"),
        description=words.translate(
            "CommandLine",
            "Scores a JSON list of cases, each with id, scale, answers (item to value, null is "
            "blank) and context (sex M, F or unknown; age in years; education; informant; rule, "
            "band_set, order, item8), and prints a JSON list in the same order: status, "
            "n_missing, scores, bands, flags, or rejected with its reason. Needs no register. "
            "Exit codes: 0 all scored, 1 some rejected, 2 the file cannot be used.",
        ),
    )
    parser.add_argument("--cases", type=Path, metavar="IN.json", required=True)
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """Print every result as it comes; one bad case never stops the others."""
    try:
        cases = read_cases(arguments.cases)
    except FileProblem as error:
        return _tell(error, words)
    n_refused = print_json_list(answered(cases), counted="rejected")
    return _SOME_REFUSED if n_refused else 0


def _tell(error: FileProblem, words: CommandWords) -> int:
    from ui.shared.error_text import error_text

    words.install()
    print(error_text(error), file=sys.stderr)
    return _UNUSABLE
