"""``import-ledger FILE``: try a ledger, or bring it into a register."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.clock import SystemClock
from services.errors import (
    AnxinbuError,
    BadLedger,
    CannotRead,
    Conflict,
    FileProblem,
)
from services.progress import Progress
from ui.commands.json_output import print_json
from ui.commands.unlocking import unlocked, vault_of
from ui.commands.words import CommandWords

if TYPE_CHECKING:
    from services.ledger_import import DryRun, ImportResult, Ledger, Mapping

# What the persons and months of the answer mean; part of the format, so not translated.
NOTE = (
    "persons = distinct (name without spaces, phone); "
    "months from the date, a date without a year takes the ledger's year"
)
_REFUSED, _WRONG_USAGE = 1, 2
_LARGEST_MAPPING = 1_000_000


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """Add the subcommand."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "import-ledger",
        help=words.translate("CommandLine", "bring in a ledger kept in a spreadsheet"),
        description=words.translate(
            "CommandLine",
            "Reads a ledger (.xlsx, .xls, .ods, .csv) and says what it would bring, or brings it "
            "in. Exit codes: 0 done, 1 refused with a message, 2 wrong usage.",
        ),
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=words.translate("CommandLine", "only say what would come in; needs no register"),
    )
    parser.add_argument(
        "--json", action="store_true", help=words.translate("CommandLine", "answer for machines")
    )
    parser.add_argument(
        "--mapping",
        type=Path,
        metavar="FILE",
        help=words.translate(
            "CommandLine",
            'JSON such as {"columns": {"Name of column": "name"}, "year": 2025} where the '
            "columns are not found by their names",
        ),
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
            print_json({"error": _code(error), "file": arguments.file.name})
        raise


def _run(arguments: argparse.Namespace, words: CommandWords) -> int:
    from services.ledger_import.ledger import open_ledger

    clock = SystemClock()
    ledger = open_ledger(arguments.file, clock.today().year, Progress())
    try:
        mapping = _mapping(ledger, arguments.mapping)
    except ValueError as error:
        print(
            words.translate("CommandLine", "The mapping cannot be used: {reason}").format(
                reason=error
            ),
            file=sys.stderr,
        )
        return _WRONG_USAGE
    if arguments.dry_run:
        _answer(_tried(ledger, mapping, clock), arguments.json, words)
        return 0
    return _bring_in(ledger, mapping, arguments, words)


def _tried(ledger: "Ledger", mapping: "Mapping", clock: SystemClock) -> "DryRun":
    from services.ledger_import.dry_run import make_dry_run

    return make_dry_run(ledger, mapping, clock.today(), Progress())


def _mapping(ledger: "Ledger", path: Path | None) -> "Mapping":
    """The proposed mapping with the corrections of the file. Raises ValueError, CannotRead."""
    from services.ledger_import import Field, Mapping
    from services.whole_files import read_whole

    guessed = ledger.guessed()
    if path is None:
        return guessed
    raw = json.loads(read_whole(path, _LARGEST_MAPPING))
    if not isinstance(raw, dict) or not isinstance(raw.get("columns", {}), dict):
        raise ValueError("columns")
    unknown = set(raw.get("columns", {})) - set(guessed.fields)
    if unknown:
        raise ValueError(", ".join(sorted(unknown)))
    corrections = {label: Field(field) for label, field in raw.get("columns", {}).items()}
    return Mapping({**guessed.fields, **corrections}, int(raw.get("year", guessed.year)))


def _bring_in(
    ledger: "Ledger", mapping: "Mapping", arguments: argparse.Namespace, words: CommandWords
) -> int:
    from services.ledger_import import AlreadyImported, LedgerImportService
    from ui.shared.local_time import local_day

    vault = unlocked(vault_of(arguments.data), words)
    try:
        service = LedgerImportService(vault.desk)
        result = service.confirm(service.dry_run(ledger, mapping))
    except AlreadyImported as error:
        if arguments.json:
            print_json({"error": error.code, "at": error.at.isoformat()})
        text = words.translate("CommandLine", "This file was brought in on {day} already.")
        print(text.format(day=local_day(error.at)), file=sys.stderr)
        return _REFUSED
    finally:
        vault.lock()
    _tell(result, arguments.json, words)
    return 0


def answer(dry_run: "DryRun") -> dict[str, object]:
    """The dry run with the fields of the ledgers' answer keys."""
    from services.ledger_import.rows import Status

    totals = dry_run.totals
    return {
        "by_mode": totals.by_mode,
        "by_month": totals.by_month,
        "by_population": totals.by_population,
        "by_problem": totals.by_topic,
        "file": dry_run.ledger.name,
        "note": NOTE,
        "persons": totals.persons,
        "problem_rows": [[row.sheet, row.row] for row in dry_run.rows_that_are(Status.PROBLEM)],
        "referrals": totals.referrals,
        "skipped_rows": [[row.sheet, row.row] for row in dry_run.rows_that_are(Status.SKIPPED)],
        "visits": totals.visits,
        "year": dry_run.mapping.year,
    }


def _answer(dry_run: "DryRun", as_json: bool, words: CommandWords) -> None:
    if as_json:
        print_json(answer(dry_run), sort_keys=True)
        return
    from services.ledger_import.rows import Status
    from ui.ledger_import.explanations import said_of

    totals = dry_run.totals
    text = words.translate(
        "CommandLine", "{visits} visits of {persons} persons, {referrals} referrals, year {year}"
    )
    print(
        text.format(
            visits=totals.visits,
            persons=totals.persons,
            referrals=totals.referrals,
            year=dry_run.mapping.year,
        )
    )
    for month, visits in totals.by_month.items():
        print(f"  {month}  {visits}")
    for row in dry_run.rows_that_are(Status.PROBLEM):
        print(f"{row.sheet} {row.row}: {' '.join(said_of(row))}")


def _tell(result: "ImportResult", as_json: bool, words: CommandWords) -> None:
    if as_json:
        print_json(asdict(result), sort_keys=True)
        return
    text = words.translate(
        "CommandLine",
        "Brought in: {visits} visits, {new_clients} new clients, {referrals} referrals. "
        "Left out: {problems} rows with a problem, {skipped} that were in already.",
    )
    print(text.format(**asdict(result)))


def _code(error: AnxinbuError) -> str:
    if isinstance(error, BadLedger):
        return error.detail
    if isinstance(error, CannotRead):
        return "cannot_read"
    if isinstance(error, Conflict):
        return error.code
    return error.detail if isinstance(error, FileProblem) else type(error).__name__
