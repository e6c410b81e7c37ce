"""``python -m tests.gallery OUT``: every page with demo data, in all languages and looks.

Takes Chinese and English, light and dark, 100 and 125 %, and 200 % for a few, as PNG of
1366 x 768. ``--pages`` and the other options narrow the choice.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from services.demo.building import Demo
    from services.machine_settings import MachineSettings
    from tests.gallery.pages import Shot
    from ui.look import Look

LARGE = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """What the command line asked for."""

    out: Path
    pages: frozenset[str]
    languages: tuple[str, ...]
    themes: tuple[str, ...]
    percents: tuple[int, ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pictures and their number; 1 if no page matches."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    choice = _choice(argv)
    choice.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        count = _take_all(choice, Path(folder))
    print(f"{count} pictures")
    return 0 if count else 1


def _choice(argv: Sequence[str] | None) -> Choice:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for the pictures")
    parser.add_argument("--pages", default="", help="names, with commas between; default all")
    parser.add_argument("--languages", default="zh,en")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--percents", default="100,125,200", help="200 only for a few pages")
    given = parser.parse_args(argv)
    return Choice(
        given.out,
        frozenset(filter(None, given.pages.split(","))),
        tuple(given.languages.split(",")),
        tuple(given.themes.split(",")),
        tuple(int(percent) for percent in given.percents.split(",")),
    )


def _take_all(choice: Choice, folder: Path) -> int:
    from services.demo.building import build
    from services.progress import Progress
    from ui.app import make_application
    from ui.look import Look

    app = make_application()
    look = Look(app)
    demo = build(folder / "vault", folder / "stick", Progress())
    try:
        return sum(_take(choice, settings, demo, look) for settings in _looks(choice))
    finally:
        demo.register.vault.lock()


def _looks(choice: Choice) -> Iterator["MachineSettings"]:
    from services.machine_settings import MachineSettings

    for percent in choice.percents:
        for theme in choice.themes:
            for language in choice.languages:
                yield MachineSettings(theme, percent, language)


def _take(choice: Choice, settings: "MachineSettings", demo: "Demo", look: "Look") -> int:
    from ui.pages import PAGES
    from ui.pictures import Studio

    shots = [shot for shot in _wanted(choice, settings.text_percent) if shot.place in PAGES]
    if not shots:
        return 0
    look.put_on(settings)
    studio = Studio(demo.register.vault, look, demo.clock)
    for shot in shots:
        subject = shot.subject(demo.register) if shot.subject else None
        image = studio.page(shot.place, subject, shot.prepare)
        variant = f"{settings.language}-{settings.theme}-{settings.text_percent}"
        image.save(str(choice.out / f"{shot.name}-{variant}.png"))
    studio.close()
    return len(shots)


def _wanted(choice: Choice, percent: int) -> Iterator["Shot"]:
    from tests.gallery.pages import SHOTS

    for shot in SHOTS:
        if choice.pages and shot.name not in choice.pages:
            continue
        if percent < LARGE or shot.is_large:
            yield shot


if __name__ == "__main__":
    sys.exit(main())
