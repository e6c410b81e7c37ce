"""The soft ring around whatever has the keyboard, so that focus is never lost from sight."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from ui.shared.theme import Theme

_WIDTH = 3


class FocusRing(QObject):
    """One for the application; follows ``QApplication.focusChanged`` from window to window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: _Frame | None = None
        app.focusChanged.connect(self._follow)

    def framed(self) -> QWidget | None:
        """The widget that the ring is around."""
        return self._frame.widget() if self._frame is not None and isValid(self._frame) else None

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        target = _target(now)
        if self._frame is None or not isValid(self._frame):
            if target is None:
                return
            # Qt makes the frame a child of the window it is in, so it goes away with that.
            self._frame = _Frame()
        if target is not self._frame.widget():
            self._frame.setWidget(target)  # type: ignore[arg-type]  # None takes the ring away


class _Frame(QFocusFrame):
    def __init__(self) -> None:
        super().__init__()
        self._style = _RingStyle()
        self.setStyle(self._style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

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


class _RingStyle(QProxyStyle):
    """Lets the ring reach over the edges of the widget's own parent."""

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _MARGINS:
            return _WIDTH
        return super().pixelMetric(metric, option, widget)


_MARGINS = (
    QStyle.PixelMetric.PM_FocusFrameHMargin,
    QStyle.PixelMetric.PM_FocusFrameVMargin,
)


def _target(now: QWidget | None) -> QWidget | None:
    """The widget to draw around: the whole field where the focus is in a part of it."""
    if now is None or now.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return None
    if isinstance(now, QAbstractItemView):
        return None
    role = now.property("role")
    if isinstance(now, QPushButton) and role in ("place", "link", "segment"):
        return None
    if isinstance(now, QLineEdit) and role == "bare":
        return now.parentWidget()
    return now
