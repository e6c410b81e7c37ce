"""``collate FOLDER``: a county office takes in packages and adds them up, without a window."""

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.errors import AnxinbuError, Conflict, FileProblem, StoreProblem
from services.progress import Progress
from ui.commands.json_output import print_json
from ui.commands.unlocking import unlocked, vault_of
from ui.commands.words import CommandWords

if TYPE_CHECKING:
    from services.county.inbox_records import InboxResult
    from services.county.rollup_records import RollUp

_DONE, _REFUSED = 0, 1


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """Add the subcommand."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "collate",
        help=words.translate("CommandLine", "county office: take in packages and add them up"),
        description=words.translate(
            "CommandLine",
            "Takes in every package below a folder and adds up a period. Exit codes: 0 all files "
            "were looked at, 1 refused or stopped, 2 wrong usage.",
        ),
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument(
        "--period",
        default="",
        metavar="PERIOD",
        help=words.translate(
            "CommandLine", "2026-11, 2026-Q3, 2026-H1 or 2026; the newest month if left out"
        ),
    )
    parser.add_argument(
        "--json", action="store_true", help=words.translate("CommandLine", "answer for machines")
    )
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """Do it; returns the exit code. Raises AnxinbuError, which the caller puts into words."""
    words.install()
    try:
        return _run(arguments, words)
    except AnxinbuError as error:
        if arguments.json:
            print_json({"error": _code(error)})
        raise


def _run(arguments: argparse.Namespace, words: CommandWords) -> int:
    from services.register import open_register
    from services.vault.key_file import OFFICE

    vault = unlocked(vault_of(arguments.data), words)
    try:
        if vault.edition != OFFICE:
            raise Conflict("not_an_office")
        register = open_register(vault)
        result = register.inbox.read(arguments.folder, Progress())
        period = arguments.period or register.inbox.newest_period()
        sums = register.rollup.roll_up(period) if period else None
    finally:
        vault.lock()
    if arguments.json:
        print_json(answer(result, sums))
    else:
        _tell(result, sums, words)
    return _REFUSED if result.stopped else _DONE


def answer(result: "InboxResult", sums: "RollUp | None") -> dict[str, object]:
    """What was taken in, and the sums; the format is fixed."""
    return {
        "format": "anxinbu-collated/1",
        "found": result.found,
        "stopped": result.stopped,
        "outcomes": dict(sorted(Counter(file.outcome.value for file in result.files).items())),
        "files": [
            {
                "name": file.name,
                "outcome": file.outcome.value,
                "reason": file.reason,
                "room": file.room_code,
                "number": file.number,
                "period": file.period,
                "revision": file.revision,
            }
            for file in result.files
        ],
        "sums": None if sums is None else _sums(sums),
    }


def _sums(sums: "RollUp") -> dict[str, object]:
    return {
        "period": sums.period.code,
        "rooms": sums.rooms,
        "expected": sums.expected,
        "margin": sums.margin,
        "populations": {
            one.population.value: {
                "total": one.step,
                "pending": one.pending,
                "tables": {
                    table.name: {row.code: row.step for row in table.rows} for table in one.tables
                },
            }
            for one in sums.populations
        },
        "facts": dict(sums.facts),
    }


def _tell(result: "InboxResult", sums: "RollUp | None", words: CommandWords) -> None:
    from services.code_lists import CodeLists
    from services.county.inbox_records import Outcome
    from services.summary.wording import SummaryWording
    from ui.county.inbox_words import outcome_name

    text = words.translate(
        "CommandLine", "{found} files: {imported} taken in, {already} were here, {rest} put aside"
    )
    imported, already = result.count(Outcome.IMPORTED), result.count(Outcome.ALREADY)
    rest = len(result.files) - imported - already
    print(text.format(found=result.found, imported=imported, already=already, rest=rest))
    for file in result.files:
        if file.outcome not in (Outcome.IMPORTED, Outcome.ALREADY):
            print(f"  {file.name}: {outcome_name(file.outcome)}")
    if result.stopped:
        print(words.translate("CommandLine", "Stopped before the end; do it again to go on."))
    if sums is not None:
        text = words.translate("CommandLine", "{period}: {rooms} of {expected} rooms")
        print(text.format(period=sums.period.code, rooms=sums.rooms, expected=sums.expected))
        wording = SummaryWording(CodeLists(), words.language)
        for one in sums.populations:
            print(f"  {wording.population(one.population)}  {one.step}  ±{sums.margin}")


def _code(error: AnxinbuError) -> str:
    if isinstance(error, Conflict | StoreProblem):
        return error.code
    if isinstance(error, FileProblem):
        return error.detail or type(error).__name__
    return type(error).__name__
