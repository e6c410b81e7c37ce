"""Stored moments are UTC; people see the wall clock of the room, and months as they write them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from services.clock import CHINA


def local_day(at: datetime) -> date:
    """The room's calendar day of a stored moment."""
    return at.astimezone(CHINA).date()


def moment_words(at: datetime) -> str:
    """A stored moment with its day: ``2026-11-22 09:30``."""
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M}"


def time_words(at: datetime) -> str:
    """Only the time of a stored moment."""
    return f"{at.astimezone(CHINA):%H:%M}"


def month_words(month: str) -> str:
    """``2026-11`` as the language writes a month."""
    words = QCoreApplication.translate("Months", "{year}-{month}")
    return words.format(year=month[:4], month=int(month[5:]))
