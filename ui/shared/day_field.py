"""Fields for a day and a time of day, read as people write them."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, time, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

_RELATIVE = {
    "今天": 0,
    "今日": 0,
    "today": 0,
    "昨天": -1,
    "昨日": -1,
    "yesterday": -1,
    "前天": -2,
    "明天": 1,
    "明日": 1,
    "tomorrow": 1,
    "后天": 2,
}
_TIME_SHAPES = (
    re.compile(r"(?P<h>\d{1,2})\s*[:：.点时]\s*(?P<m>\d{1,2})\s*分?"),
    re.compile(r"(?P<h>\d{1,2})(?P<m>\d{2})"),
    re.compile(r"(?P<h>\d{1,2})\s*[点时]?"),
    re.compile(r"(?P<h>\d{1,2})\s*[点时]\s*(?P<half>半)"),
)


def day_example() -> str:
    """What to say below a day that cannot be read."""
    return QCoreApplication.translate("Problems", "Write it like 2026-11-22 or 11.22")


def time_example() -> str:
    """What to say below a time of day that cannot be read."""
    return QCoreApplication.translate("Problems", "Write it like 09:30 or 930")


def read_day(text: str, today: date) -> date | None:
    """The day meant by ``text``, counted from ``today`` where parts are left out, or None.

    Takes what ``services.written_dates`` takes, and ``今天``, ``昨天``, ``-1``, ``+7``.
    """
    # Not at the top: compiling the patterns takes time that the first window does not have.
    from services import written_dates

    typed = _narrow(text).lower()
    if typed in _RELATIVE:
        return today + timedelta(days=_RELATIVE[typed])
    if re.fullmatch(r"[+-]\d{1,3}", typed):
        return today + timedelta(days=int(typed))
    try:
        return written_dates.read_day(typed, today.year, today.month).day
    except written_dates.NotADay:
        return None


def read_time(text: str) -> time | None:
    """The time of day meant by ``text`` (``9:30``, ``0930``, ``9.30``, ``9点半``), or None."""
    text = _narrow(text)
    for shape in _TIME_SHAPES:
        if found := shape.fullmatch(text):
            parts = found.groupdict()
            minute = 30 if parts.get("half") else int(parts.get("m") or 0)
            hour = int(parts["h"])
            return time(hour, minute) if hour < 24 and minute < 60 else None
    return None


def _narrow(text: str) -> str:
    """Full-width digits and signs as plain ones."""
    return unicodedata.normalize("NFKC", text).strip()


class DayField(QLineEdit):
    """A day, shown as 2026-11-22 with its weekday beside it. Signal ``changed``.

    Up and Down move by a day. What cannot be read stays as it was typed; ``value`` is then None
    and ``is_unreadable`` true.
    """

    changed = Signal()

    def __init__(self, today: Callable[[], date], value: date | None = None) -> None:
        super().__init__()
        self._today = today
        self.setPlaceholderText("2026-11-22")
        self.textEdited.connect(self._tell)
        self.set_value(value)

    def value(self) -> date | None:
        """The day, or None while the field is empty or unreadable."""
        words = self.text().split("  ")
        return read_day(words[0], self._today())

    def set_value(self, value: date | None) -> None:
        """Show ``value`` without a signal."""
        self.setText(self._written(value) if value else "")

    def is_unreadable(self) -> bool:
        """Something was typed that is no day."""
        return bool(self.text().strip()) and self.value() is None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        value = self.value()
        if value is not None:
            self.setText(value.isoformat())
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        value = self.value()
        if value is not None:
            self.setText(self._written(value))
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        moved = (self.value() or self._today()) + timedelta(days=step)
        self.setText(moved.isoformat())
        self._tell()

    def _written(self, value: date) -> str:
        return f"{value.isoformat()}  {day_words(value, self._today())}"

    def _tell(self) -> None:
        self.changed.emit()


class TimeField(QLineEdit):
    """A time of day, shown as 09:30. Signal ``changed``."""

    changed = Signal()

    def __init__(self, value: time | None = None) -> None:
        super().__init__()
        self.setPlaceholderText("09:30")
        self.textEdited.connect(self._tell)
        self.set_value(value)

    def value(self) -> time | None:
        """The time, or None while the field is empty or unreadable."""
        return read_time(self.text())

    def minute(self) -> int | None:
        """The same as minutes after midnight."""
        value = self.value()
        return None if value is None else value.hour * 60 + value.minute

    def set_value(self, value: time | None) -> None:
        """Show ``value`` without a signal."""
        self.setText(f"{value:%H:%M}" if value else "")

    def is_unreadable(self) -> bool:
        """Something was typed that is no time of day."""
        return bool(self.text().strip()) and self.value() is None

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        value = self.value()
        if value is not None:
            self.set_value(value)
        super().focusOutEvent(event)

    def _tell(self) -> None:
        self.changed.emit()


def day_words(day: date, today: date) -> str:
    """``today``, ``yesterday`` or the weekday, translated."""
    near = {
        0: QCoreApplication.translate("DayField", "today"),
        -1: QCoreApplication.translate("DayField", "yesterday"),
        1: QCoreApplication.translate("DayField", "tomorrow"),
    }
    return near.get((day - today).days) or weekday(day)


def weekday(day: date) -> str:
    """The weekday's name, translated."""
    names = (
        QCoreApplication.translate("DayField", "Monday"),
        QCoreApplication.translate("DayField", "Tuesday"),
        QCoreApplication.translate("DayField", "Wednesday"),
        QCoreApplication.translate("DayField", "Thursday"),
        QCoreApplication.translate("DayField", "Friday"),
        QCoreApplication.translate("DayField", "Saturday"),
        QCoreApplication.translate("DayField", "Sunday"),
    )
    return names[day.weekday()]
