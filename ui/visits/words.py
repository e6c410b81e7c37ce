"""Words for what a visit holds: codes, times, lengths, days."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from services.clients import pinyin
from services.code_lists import CodeLists
from services.visits.records import VisitSummary
from ui.shared.choices import Option
from ui.shared.theme import Tone
from ui.translation import Language

if TYPE_CHECKING:
    from ui.workplace import Workplace

_RISK_TONES = {"high": Tone.RISK, "urgent": Tone.RISK, "medium": Tone.WARN, "low": Tone.NEUTRAL}


class Labels:
    """Code lists in the language of the window, risk levels in the room's own words.

    With a language alone, the words that are shipped.
    """

    def __init__(self, place: "Workplace | Language") -> None:
        if isinstance(place, Language):
            self._codes, self._language = CodeLists(), place.value
        else:
            self._codes, self._language = place.codes, place.language.value

    def label(self, name: str, code: str) -> str:
        """The label of one code of the list ``name``."""
        return self._codes.label(name, code, self._language)

    def labels(self, name: str, codes: Iterable[str]) -> str:
        """Several, as a list in words."""
        return self.joined(self.label(name, code) for code in codes)

    def joined(self, words: Iterable[str]) -> str:
        """Words as a list."""
        return QCoreApplication.translate("VisitWords", ", ").join(words)

    def of_scale(self, scale: str, kind: str, code: str) -> str:
        """What a scale's ``band`` or ``flag`` is called, in the words of a screening."""
        from services.scales.wording import label_of  # few pages show one

        return label_of(scale, kind, code, self._language)

    def options(self, name: str) -> tuple[Option, ...]:
        """The list as choices; typing pinyin, initials or characters finds them."""
        return tuple(
            Option(
                entry.code,
                entry.label(self._language),
                f"{pinyin.full(entry.zh)} {pinyin.initials(entry.zh)}",
            )
            for entry in self._codes.get(name).entries
        )

    def risk_tone(self, risk: str) -> Tone:
        """The tone of a risk chip, as the room chose it; the word beside it says the same."""
        own = self._codes.entry("risk", risk).tone
        return Tone(own) if own else _RISK_TONES.get(risk, Tone.NEUTRAL)

    def short(self, visit: VisitSummary) -> str:
        """Mode and length: ``Face to face 50 min``."""
        return f"{self.label('mode', visit.mode)} {length_words(visit.minutes)}".strip()


def length_words(minutes: int | None) -> str:
    """``50 min``, or nothing if the length is not known."""
    if minutes is None:
        return ""
    return QCoreApplication.translate("VisitWords", "%n min", "", minutes)


def clock_words(minute: int | None) -> str:
    """``09:30`` for minutes after midnight, or nothing."""
    return "" if minute is None else f"{minute // 60:02d}:{minute % 60:02d}"


def span_words(start: int | None, minutes: int | None) -> str:
    """``09:30 – 10:20``, or what is known of it."""
    if start is None or minutes is None:
        return clock_words(start)
    return f"{clock_words(start)} – {clock_words((start + minutes) % (24 * 60))}"


def day_words(day: date) -> str:
    """``22 Nov`` as the language writes it, without the year."""
    words = QCoreApplication.translate("VisitWords", "{month}/{day}")
    return words.format(month=day.month, day=day.day)


def anonymous() -> str:
    """In place of a name."""
    return QCoreApplication.translate("VisitWords", "Anonymous")
