"""`main.py demo`: a room with invented people, in the window or, headless, as a whole job.

With ``--county``: an office with 206 invented rooms and two years of their monthly packages.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from ui.commands.json_output import print_json
from ui.commands.words import CommandWords
from ui.native_libraries import has_display, require_qt


def add_parser(commands: Any, words: CommandWords) -> argparse.ArgumentParser:
    """The subcommand's options."""
    text = words.translate("CommandLine", "try the program with an invented room")
    parser: argparse.ArgumentParser = commands.add_parser("demo", help=text, description=text)
    parser.add_argument(
        "--headless",
        type=Path,
        metavar="DIR",
        help=words.translate(
            "CommandLine", "do the whole job without a window and leave everything in DIR"
        ),
    )
    parser.add_argument(
        "--county",
        action="store_true",
        help=words.translate(
            "CommandLine", "an office that collates 206 invented rooms; takes a minute to prepare"
        ),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help=words.translate("CommandLine", "print the result for a machine"),
    )
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace, words: CommandWords) -> int:
    """The window where there is a display, else the headless job in a temporary folder."""
    require_qt()
    if arguments.county:
        from ui.commands.demo_county import run_county

        return run_county(arguments.headless, words, as_json=arguments.json)
    if arguments.headless is not None:
        return _headless(arguments.headless.absolute(), arguments.json, words)
    if has_display():
        return _window(words)
    sentence = words.translate(
        "CommandLine", "There is no display here, so the demonstration runs without a window."
    )
    print(sentence, file=sys.stderr)
    return _headless(Path(tempfile.mkdtemp(prefix="anxinbu-demo-")), arguments.json, words)


def _window(words: CommandWords) -> int:
    from services.demo.building import PASSWORD, build
    from services.machine_settings import MachineSettingsFile
    from services.progress import Progress
    from ui.app import Start, show

    print(words.translate("CommandLine", "Preparing the demonstration room ..."), file=sys.stderr)
    # A file of the vault may still be held by a virus scanner; leftovers hold invented people.
    with tempfile.TemporaryDirectory(
        prefix="anxinbu-demo-", ignore_cleanup_errors=True
    ) as temporary:
        folder = Path(temporary)
        demo = build(folder / "vault", folder / "stick", Progress())
        notice = words.translate(
            "CommandLine",
            "This is a demonstration with invented people; it is gone when you close it. "
            "Password: {password}",
        ).format(password=PASSWORD)
        settings = MachineSettingsFile(folder)
        return show(
            Start(demo.vault, settings, demo.clock, words.language, demo.register.vault, notice)
        )


def _headless(folder: Path, as_json: bool, words: CommandWords) -> int:
    from ui.commands.demo_job import run_job

    result = run_job(folder, words.language)
    if as_json:
        print_json(result.as_json())
        return 0
    lines = (
        (words.translate("CommandLine", "Register:"), result.vault),
        (words.translate("CommandLine", "Referral form:"), result.referral_form),
        (words.translate("CommandLine", "Monthly summary:"), result.summary_page),
        (words.translate("CommandLine", "Workbook:"), result.workbook),
        (words.translate("CommandLine", "Sealed package:"), result.package),
        (words.translate("CommandLine", "The county's key, to open it:"), result.county_key),
        (words.translate("CommandLine", "Pictures:"), result.pictures),
    )
    for label, path in lines:
        print(label, path)
    return 0
