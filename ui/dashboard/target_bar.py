"""One target as a bar: how much is done, where we should be by now, where the year will end."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.shared.theme import Theme

_HEIGHT, _BAR = 24, 12
_EDGE = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """Figures of a target. ``forecast``: what it will be if it goes on like this, or None."""

    done: float
    by_now: float
    due: float
    forecast: float | None


class TargetBar(QWidget):
    """Done is filled, the forecast hatched, by now a dashed line, the target a thick one."""

    def __init__(self, standing: Standing, words: str) -> None:
        super().__init__()
        self._standing = standing
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(220), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(120), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, one = Theme.current(), self._standing
        whole = self._bar(max(one.due, one.done))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("hover"))
        painter.drawRect(self._bar(one.due))
        painter.setPen(QPen(theme.color("accent"), 1))
        if one.forecast is not None and one.forecast > one.done:
            painter.setBrush(QBrush(theme.color("accent"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(self._bar(one.forecast))
        if one.done > 0:
            painter.setBrush(theme.color("accent"))
            painter.drawRect(self._bar(one.done))
        self._line(painter, one.due, QPen(theme.color("text"), theme.px(3)), whole)
        if one.by_now < one.due:
            # Paper below the dashes: they may lie on what is filled.
            self._line(painter, one.by_now, QPen(theme.color("surface"), theme.px(4)), whole)
            dashed = QPen(theme.color("text"), theme.px(2))
            dashed.setDashPattern([1.5, 1.2])
            self._line(painter, one.by_now, dashed, whole)
        painter.end()

    def _line(self, painter: QPainter, at: float, pen: QPen, whole: QRectF) -> None:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        x, over = self._x(at), Theme.current().px(5)
        painter.drawLine(QPointF(x, whole.top() - over), QPointF(x, whole.bottom() + over))

    def _bar(self, value: float) -> QRectF:
        px, left = Theme.current().px, self._x(0)
        top = (self.height() - px(_BAR)) / 2
        return QRectF(left, top, self._x(value) - left, px(_BAR))

    def _x(self, value: float) -> float:
        one, edge = self._standing, Theme.current().px(_EDGE)
        longest = max(one.done, one.due, one.forecast or 0) or 1
        return edge + (self.width() - 2 * edge) * max(0.0, value) / longest
