"""`main.py demo --county`: an office with a past, in the window or left in a folder."""

import sys
import tempfile
from pathlib import Path

from services.demo.county import WHOLE, CountyDemo, Size, build
from services.errors import Conflict
from services.progress import Progress
from ui.commands.json_output import print_json
from ui.commands.words import CommandWords
from ui.native_libraries import has_display


def run_county(folder: Path | None, words: CommandWords, *, as_json: bool) -> int:
    """The window where there is a display and no ``folder``; else everything is left there."""
    print(words.translate("CommandLine", "Preparing the demonstration county ..."), file=sys.stderr)
    if folder is not None or not has_display():
        place = folder or Path(tempfile.mkdtemp(prefix="anxinbu-county-"))
        return leave(place.absolute(), words, WHOLE, as_json=as_json)
    # Leftovers hold invented figures only, and a virus scanner may still hold a file.
    with tempfile.TemporaryDirectory(
        prefix="anxinbu-county-", ignore_cleanup_errors=True
    ) as temporary:
        return _window(Path(temporary), words)


def leave(folder: Path, words: CommandWords, size: Size, *, as_json: bool) -> int:
    """Build the office in ``folder``, lock it and say where everything lies.

    Raises Conflict ``register_exists`` if there is one in ``folder`` already.
    """
    from services.demo.county import PASSWORD

    if (folder / "vault").exists():
        raise Conflict("register_exists")
    demo = _built(folder, size)
    rooms = len(demo.register.room_registry.all())
    demo.register.vault.lock()
    found = {
        "vault": str(folder / "vault"),
        "stick": str(demo.stick),
        "password": PASSWORD,
        "month": demo.month,
        "rooms": rooms,
    }
    if as_json:
        print_json(found)
        return 0
    labels = {
        "vault": words.translate("CommandLine", "Register:"),
        "stick": words.translate("CommandLine", "A stick that is not read yet:"),
        "password": words.translate("CommandLine", "Password:"),
    }
    for key, label in labels.items():
        print(label, found[key])
    return 0


def _window(folder: Path, words: CommandWords) -> int:
    from services.demo.county import PASSWORD
    from services.machine_settings import MachineSettingsFile
    from ui.app import Start, show

    demo = _built(folder, WHOLE)
    notice = words.translate(
        "CommandLine",
        "This is a demonstration with invented rooms; it is gone when you close it. A stick that "
        "is not read yet: {stick}  Password: {password}",
    ).format(password=PASSWORD, stick=demo.stick)
    settings = MachineSettingsFile(folder)
    opened = demo.register.vault
    return show(Start(demo.vault, settings, demo.clock, words.language, opened, notice))


def _built(folder: Path, size: Size) -> CountyDemo:
    return build(folder / "vault", folder / "stick", Progress(), size)
