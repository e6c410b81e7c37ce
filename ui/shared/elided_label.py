"""A label of one line that says with dots what has no room, and in its tool tip all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override


class ElidedLabel(QLabel):
    """Never makes the page wider; set its words with ``say``."""

    def __init__(self, role: str = "muted") -> None:
        super().__init__()
        self._words = ""
        self.setProperty("role", role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show these words instead."""
        self._words = words
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        dots = Qt.TextElideMode.ElideMiddle  # the end of a file's name says what it is
        shown = QFontMetrics(self.font()).elidedText(self._words, dots, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._words else self._words)
