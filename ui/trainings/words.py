"""Words for trainings and inspections."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from services.errors import InvalidInput, Problem
from services.trainings.hours import hours_text, read_hours
from ui.shared.choices import Option


def hours_words(quarters: int) -> str:
    """``4 class-hours``."""
    words = QCoreApplication.translate("TrainingWords", "{hours} class-hours")
    return words.format(hours=hours_text(quarters))


def quarters_in(name: str, text: str) -> int | None:
    """Quarters of a class-hour as typed, None for an empty field. Raises InvalidInput (``name``)
    for what is no number or no whole quarter."""
    if not text.strip():
        return None
    quarters = read_hours(text)
    if quarters is None:
        raise InvalidInput({name: Problem.MALFORMED})
    return quarters


def hours_example() -> str:
    """What to say below class-hours that cannot be read."""
    return QCoreApplication.translate("TrainingWords", "In quarters of 45 minutes: 4, 1.5 or 0.25")


def year_options(years: Sequence[int], *, has_all: bool = True) -> tuple[Option, ...]:
    """Years to choose from, and all of them."""
    translate = QCoreApplication.translate
    every = Option("", translate("TrainingWords", "All years"))
    words = translate("TrainingWords", "{year}")
    found = tuple(Option(str(year), words.format(year=year)) for year in years)
    return (every, *found) if has_all else found
