"""Sizes on the screen that is given to a client.

Answers are twice as large as the body of a page already, so only a quarter of a chosen enlargement
is added: at 200 % a question and its four answers must still stand together on a screen of 768
lines. What lies below the edge is not seen, and not chosen.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from ui.shared.theme import Theme


def kiosk_percent() -> int:
    """The enlargement in force here, 100 to 125."""
    return 100 + (Theme.current().text_percent() - 100) // 4


def kpx(length: int) -> int:
    """A length of 100 %, in device-independent pixels."""
    return round(length * kiosk_percent() / 100)


def words(text: str = "", role: str = "kioskText") -> QLabel:
    """A label that wraps; its text cannot be marked or copied."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def button(text: str, role: str) -> QPushButton:
    """Enter presses it as Space does."""
    return KioskButton(text, role)


class KioskButton(QPushButton):
    """A push button without a menu, a hint or a shortcut of its own."""

    def __init__(self, text: str, role: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setProperty("role", role)
        self.setAutoDefault(True)
