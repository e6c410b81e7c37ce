"""How facts are written on a form: ticked choices, times, days. What is not known is empty."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from services.clock import CHINA
from services.code_lists import CodeLists

_LANGUAGE = "zh"
_DAY_MINUTES = 24 * 60

Choices = tuple[tuple[str, bool], ...]


def ticks(codes: CodeLists, listed: str, chosen: tuple[str, ...]) -> Choices:
    """All choices of a list, those that were chosen ticked."""
    return tuple(
        (entry.label(_LANGUAGE), entry.code in chosen) for entry in codes.get(listed).entries
    )


def either(words: Sequence[str], answer: bool | None) -> Choices:
    """Two choices, yes and no; neither ticked where it is not known."""
    yes, no = words
    return ((yes, answer is True), (no, answer is False))


def sex_word(words: Mapping[str, str], sex: int) -> str:
    """What the form says of a sex; ``words`` by the codes of GB/T 2261.1."""
    return words[str(int(sex))]


def clock_text(minute: int | None) -> str:
    """``09:30`` for minutes after midnight, or nothing."""
    return "" if minute is None else f"{minute // 60:02d}:{minute % 60:02d}"


def span_text(start: int | None, minutes: int | None) -> str:
    """``09:30–10:20``, or what is known of it."""
    if start is None or minutes is None:
        return clock_text(start)
    return f"{clock_text(start)}–{clock_text((start + minutes) % _DAY_MINUTES)}"


def day_text(day: date | None) -> str:
    """``2026-11-22``, or nothing."""
    return "" if day is None else day.isoformat()


def moment_text(at: datetime | None) -> str:
    """A stored moment by the room's clock: ``2026-11-22 09:30``, or nothing."""
    return "" if at is None else f"{at.astimezone(CHINA):%Y-%m-%d %H:%M}"


def moment_day(at: datetime | None) -> str:
    """Only the room's day of a stored moment, or nothing."""
    return "" if at is None else day_text(at.astimezone(CHINA).date())


def written_day(day: date | None, pattern: str, blank: str = "") -> str:
    """The day as the form's words spell it, or ``blank`` to fill in."""
    if day is None:
        return blank
    return pattern.format(year=day.year, month=day.month, day=day.day)
