"""A small bar chart, labelled directly and readable in black and white."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.shared.theme import Theme


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label below, its value above, and the target of that month (0: none)."""

    label: str
    value: int
    target: float = 0.0


class BarChart(QWidget):
    """Twelve months or fewer; the last one is the present and stands out (filled, framed).

    ``target_words`` is printed at the end of the dashed line.
    """

    def __init__(self, target_words: str = "") -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._target_words = target_words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, oldest first."""
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.value}" for bar in bars))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = Theme.current()
        return QSize(theme.px(360), theme.px(150))

    @override
    def minimumSizeHint(self) -> QSize:
        theme = Theme.current()
        return QSize(theme.px(200), theme.px(120))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.current()
        plot = QRectF(self.rect()).adjusted(0, theme.px(40), 0, -theme.px(20))
        top = max(max(bar.value, bar.target) for bar in self._bars) or 1
        boxes = [self._box(plot, n, bar.value / top) for n, bar in enumerate(self._bars)]
        for number, box in enumerate(boxes):
            self._paint_bar(painter, box, is_last=number == len(boxes) - 1)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._paint_target(painter, plot, top)
        for number, (bar, box) in enumerate(zip(self._bars, boxes, strict=True)):
            self._paint_words(painter, bar, box, is_last=number == len(boxes) - 1)
        painter.end()

    def _box(self, plot: QRectF, number: int, share: float) -> QRectF:
        slot = plot.width() / len(self._bars)
        width = min(slot * 0.62, Theme.current().px(26))
        middle = plot.left() + slot * (number + 0.5)
        height = plot.height() * share
        return QRectF(middle - width / 2, plot.bottom() - height, width, height)

    def _paint_bar(self, painter: QPainter, box: QRectF, *, is_last: bool) -> None:
        theme = Theme.current()
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.setBrush(theme.color("accent" if is_last else "bar"))
        if box.height() > 0:
            painter.drawRoundedRect(box, theme.px(3), theme.px(3))

    def _paint_words(self, painter: QPainter, bar: Bar, box: QRectF, *, is_last: bool) -> None:
        theme = Theme.current()
        font = theme.font("small", QFont.Weight.Bold if is_last else QFont.Weight.Normal)
        painter.setFont(font)
        words = QRectF(0, 0, QFontMetrics(font).horizontalAdvance(str(bar.value)), theme.px(15))
        words.moveCenter(QPointF(box.center().x(), box.top() - theme.px(9)))
        paper = words.adjusted(-2, 0, 2, 0)  # keeps the dashed line from crossing the figure
        painter.fillRect(paper, theme.color("surface"))
        painter.setPen(theme.color("text" if is_last else "muted"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(bar.value))
        below = QRectF(0, box.bottom() + theme.px(3), theme.px(60), theme.px(18))
        below.moveCenter(QPointF(box.center().x(), below.center().y()))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)

    def _paint_target(self, painter: QPainter, plot: QRectF, top: float) -> None:
        if not any(bar.target for bar in self._bars):
            return
        theme = Theme.current()
        slot = plot.width() / len(self._bars)
        points = [
            QPointF(plot.left() + slot * (n + 0.5), plot.bottom() - plot.height() * b.target / top)
            for n, b in enumerate(self._bars)
        ]
        points.insert(0, QPointF(plot.left(), points[0].y()))
        points.append(QPointF(plot.right(), points[-1].y()))
        pen = QPen(theme.color("warn_ink"), 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPolyline(points)
        if self._target_words:
            painter.setFont(theme.font("small"))
            words = QRectF(plot.left(), 0, plot.width(), theme.px(16))
            painter.drawText(
                words,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._target_words,
            )
