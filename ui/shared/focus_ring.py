"""The soft ring around whatever has the keyboard, so that focus is never lost from sight."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from ui.shared.theme import Theme

_WIDTH = 2  # what Qt's focus frame leaves around a widget


class FocusRing(QFocusFrame):
    """One for the application; follows ``QApplication.focusChanged``."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        app.focusChanged.connect(self._follow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("ring"), _WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = _WIDTH / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = theme.px(8) + half
        painter.drawRoundedRect(frame, radius, radius)
        painter.end()

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        target = _framed(now)
        if target is not self.widget():
            self.setWidget(target)  # type: ignore[arg-type]  # None takes the ring away


def _framed(now: QWidget | None) -> QWidget | None:
    """The widget to draw around: the whole field where the focus is in a part of it."""
    if now is None or isinstance(now, QAbstractItemView):
        return None
    role = now.property("role")
    if isinstance(now, QPushButton) and role in ("place", "link", "segment"):
        return None
    if isinstance(now, QLineEdit) and role == "bare":
        return now.parentWidget()
    return now
