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
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from services.demo.building import Demo
    from services.machine_settings import MachineSettings
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
        count = sum(_take(choice, settings, demo, look) for settings in _looks(choice))
    finally:
        demo.register.vault.lock()
    return count + _take_office(choice, folder / "office", look)


def _take_office(choice: Choice, folder: Path, look: "Look") -> int:
    from tests.gallery.county import OFFICE_SHOTS, county
    from ui.pictures import Studio

    if not any(_is_wanted(choice, shot.name, 100, shot.is_large) for shot in OFFICE_SHOTS):
        return 0
    count = 0
    with county(folder) as demo:
        for settings in _looks(choice):
            look.put_on(settings)
            studio = Studio(demo.register.vault, look, demo.clock)
            for shot in OFFICE_SHOTS:
                if not _is_wanted(choice, shot.name, settings.text_percent, shot.is_large):
                    continue
                image = studio.page(shot.place, None, partial(shot.prepare_with, demo))
                image.save(str(choice.out / f"{shot.name}-{_variant(settings)}.png"))
                count += 1
            studio.close()
    return count


def _looks(choice: Choice) -> Iterator["MachineSettings"]:
    from services.machine_settings import MachineSettings

    for percent in choice.percents:
        for theme in choice.themes:
            for language in choice.languages:
                yield MachineSettings(theme, percent, language)


def _take(choice: Choice, settings: "MachineSettings", demo: "Demo", look: "Look") -> int:
    look.put_on(settings)
    variant = _variant(settings)
    taken = {**_pages(choice, settings.text_percent, demo, look), **_windows(choice, demo, look)}
    for name, image in taken.items():
        image.save(str(choice.out / f"{name}-{variant}.png"))
    return len(taken)


def _variant(settings: "MachineSettings") -> str:
    return f"{settings.language}-{settings.theme}-{settings.text_percent}"


def _pages(choice: Choice, percent: int, demo: "Demo", look: "Look") -> dict[str, "QImage"]:
    from tests.gallery.pages import SHOTS
    from ui.pages import PAGES
    from ui.pictures import Studio

    shots = [s for s in SHOTS if _is_wanted(choice, s.name, percent, s.is_large)]
    shots = [shot for shot in shots if shot.place in PAGES]
    if not shots:
        return {}
    studio = Studio(demo.register.vault, look, demo.clock)
    taken = {}
    for shot in shots:
        subject = shot.subject(demo.register) if shot.subject else None
        taken[shot.name] = studio.page(shot.place, subject, shot.prepare)
    studio.close()
    return taken


def _windows(choice: Choice, demo: "Demo", look: "Look") -> dict[str, "QImage"]:
    from tests.gallery.windows import WINDOWS, Scene
    from ui.jobs import InlineExecutor, JobRunner
    from ui.pictures import picture_of, settle
    from ui.shared.dialogs import Dialogs

    percent = look.theme.text_percent()
    jobs, dialogs = JobRunner(InlineExecutor(), _fail), Dialogs(lambda: None)
    taken = {}
    for shot in (w for w in WINDOWS if _is_wanted(choice, w.name, percent, w.is_large)):
        window = shot.make(Scene(demo, look, jobs, dialogs))
        if shot.size is not None:
            window.resize(shot.size)
        window.show()
        settle(jobs)
        taken[shot.name] = picture_of(window)
        window.close()
        window.deleteLater()
    return taken


def _fail(error: BaseException) -> None:
    raise error


def _is_wanted(choice: Choice, name: str, percent: int, is_large: bool) -> bool:
    if choice.pages and name not in choice.pages:
        return False
    return percent < LARGE or is_large


if __name__ == "__main__":
    sys.exit(main())
