"""From when to when, with the length beside it; the end may be typed as a length too."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit
from typing_extensions import override

from services.visits.checks import DAY_MINUTES, length
from services.written_numbers import narrow
from ui.shared.day_field import read_time
from ui.shared.theme import Theme, set_look
from ui.shared.widgets import muted_label
from ui.visits.words import clock_words, length_words

_BETWEEN = re.compile(r"[-\u2013\u2014~\uff5e\uff0d至到]")  # dashes, waves, words for "until"
_LENGTH = re.compile(r"\+\s*(\d{1,3})|(\d{1,3})\s*(?:分钟?|min|m|')", re.IGNORECASE)


def read_minute(text: str) -> int | None:
    """Minutes after midnight of a time as people write it, or None."""
    found = read_time(text)
    return None if found is None else found.hour * 60 + found.minute


def read_end(text: str, start: int | None) -> int | None:
    """The end meant by ``text``: a time, or a length from ``start`` (``50分``, ``+50``, ``50``).

    A bare number that is no time of day (25 to 999) is a length.
    """
    found = read_minute(text)
    minutes = read_length(text)
    if found is not None or start is None or minutes is None:
        return found
    return (start + minutes) % DAY_MINUTES


def read_length(text: str) -> int | None:
    """Minutes of a length as people write it, or None."""
    typed = narrow(text)
    written = _LENGTH.fullmatch(typed)
    digits = next((part for part in written.groups() if part), "") if written else typed
    if not digits.isascii() or not digits.isdigit() or not 1 <= int(digits) <= 999:
        return None
    return int(digits)


class TimeSpan(QFrame):
    """Signal ``changed``. What cannot be read stays as it was typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        px = Theme.current().px
        self._start, self._end = self._field("09:30"), self._field("10:20")
        self._start.textEdited.connect(self._move_end)
        self._length = muted_label()
        self.setFocusProxy(self._start)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 1, px(11), 1)
        row.setSpacing(px(4))
        row.addWidget(self._start)
        row.addWidget(QLabel("–"))
        row.addWidget(self._end)
        row.addStretch(1)
        row.addWidget(self._length)

    def name_parts(self, start: str, end: str) -> None:
        """What a screen reader calls the two halves."""
        self._start.setAccessibleName(start)
        self._end.setAccessibleName(end)

    def start(self) -> int | None:
        """Minutes after midnight, or None while empty or unreadable."""
        return read_minute(self._start.text())

    def end(self) -> int | None:
        """Minutes after midnight, or None while empty or unreadable."""
        return read_end(self._end.text(), self.start())

    def bare_length(self) -> int | None:
        """The length, where nobody wrote down when it began."""
        if self._start.text().strip() or read_minute(self._end.text()) is not None:
            return None
        return read_length(self._end.text())

    def typed(self) -> list[str]:
        """Both halves as typed, for the draft."""
        return [self._start.text(), self._end.text()]

    def set_typed(self, typed: Sequence[str]) -> None:
        """Show what was typed, without a signal."""
        self._start.setText(typed[0])
        self._end.setText(typed[1])
        self._show_length()

    def is_unreadable(self) -> bool:
        """Something was typed that is no time of day."""
        end = self.end() if self.bare_length() is None else self.bare_length()
        halves = ((self._start, self.start()), (self._end, end))
        return any(field.text().strip() and value is None for field, value in halves)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_look(self, focused=event.type() == QEvent.Type.FocusIn)
        if event.type() == QEvent.Type.FocusOut:
            self._tidy()
        return super().eventFilter(watched, event)

    def _field(self, placeholder: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("role", "bare")
        field.setPlaceholderText(placeholder)
        field.setFixedWidth(Theme.current().px(56))
        field.textEdited.connect(self._tell)
        field.installEventFilter(self)
        return field

    def _move_end(self, text: str) -> None:
        """What is typed after a dash in the first half belongs to the second."""
        start, *rest = _BETWEEN.split(text, maxsplit=1)
        if start.strip() and rest:
            self._start.setText(start)
            self._end.setText(rest[0].strip())
            self._end.setFocus()
            self.changed.emit()

    def _tidy(self) -> None:
        start, end = self.start(), self.end()
        if start is not None:
            self._start.setText(clock_words(start))
        if end is not None:
            self._end.setText(clock_words(end))
        self._show_length()

    def _show_length(self) -> None:
        minutes = length(self.start(), self.end()).minutes or self.bare_length()
        self._length.setText(length_words(minutes))

    def _tell(self) -> None:
        self._show_length()
        self.changed.emit()
