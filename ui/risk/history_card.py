"""A client's levels over time: a small line of steps, and the latest ones as a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from services.risk.assessments import LevelPoint
from ui.risk.words import source_word
from ui.shared.entries import Entries
from ui.shared.theme import Theme
from ui.shared.widgets import Card, Chip, muted_label, plain_button, text_label
from ui.visits.words import Labels, day_words
from ui.workplace import Workplace

_LISTED = 5


class LevelHistoryCard(Card):
    """Signal ``opened`` (a `LevelPoint`) when somebody wants to read what stands behind it."""

    opened = Signal(object)

    def __init__(self, workplace: Workplace, labels: Labels | None = None) -> None:
        super().__init__(self.tr("Levels so far"))
        self._workplace, self._labels = workplace, labels or Labels(workplace)
        self._client_id: int | None = None
        self._steps = _Steps(self._labels, workplace.codes.get("risk").codes())
        self._entries = Entries(4)
        self.body.addWidget(self._steps)
        self.body.addWidget(self._entries)
        self.follow(None)

    def follow(self, client_id: int | None) -> None:
        """Show this client's levels; None: nobody is picked."""
        self._client_id = client_id
        if client_id is None:
            self._show(())
            return
        risk = self._workplace.register.risk
        job = self._workplace.jobs.start(lambda progress: (client_id, risk.history(client_id)))
        job.succeeded.connect(self._show_answer)

    def _show_answer(self, answer: tuple[int, tuple[LevelPoint, ...]]) -> None:
        client_id, points = answer
        if client_id == self._client_id:
            self._show(points)

    def _show(self, points: Sequence[LevelPoint]) -> None:
        self._steps.set_points(tuple(reversed(points)))
        self._steps.setVisible(len(points) > 1)
        rows: list[QWidget] = [self._row(point) for point in points[:_LISTED]]
        if not rows:
            rows = [text_label(self.tr("Nothing was decided so far."), "muted")]
        self._entries.set_rows(rows, is_ruled=False)

    def _row(self, point: LevelPoint) -> QWidget:
        row = _PointRow(point, self._labels)
        row.wanted.connect(self.opened)
        return row


class _PointRow(QWidget):
    """Day, level, where it was decided. Signal ``wanted``."""

    wanted = Signal(object)

    def __init__(self, point: LevelPoint, labels: Labels) -> None:
        super().__init__()
        self._point = point
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(10))
        day = muted_label(point.day.isoformat())
        row.addWidget(day)
        row.addWidget(Chip(labels.label("risk", point.level), labels.risk_tone(point.level)))
        row.addWidget(muted_label(source_word(point.source)))
        row.addStretch(1)
        if point.source == "risk_assessment":
            button = plain_button(self.tr("Read"))
            button.clicked.connect(self._ask)
            row.addWidget(button)

    def _ask(self) -> None:
        self.wanted.emit(self._point)


class _Steps(QWidget):
    """A line of steps from left (earlier) to right; levels from low to high, named at the left."""

    def __init__(self, labels: Labels, order: Sequence[str]) -> None:
        super().__init__()
        self._labels, self._order = labels, tuple(order)
        self._points: tuple[LevelPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_points(self, points: Sequence[LevelPoint]) -> None:
        """Show these, oldest first."""
        self._points = tuple(point for point in points if point.level in self._order)
        said = (f"{p.day}: {self._labels.label('risk', p.level)}" for p in self._points)
        self.setAccessibleDescription("; ".join(said))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(240), px(24 * len(self._order) + 24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter, theme = QPainter(self), Theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        named = theme.px(64)
        plot = QRectF(self.rect()).adjusted(named, theme.px(8), -theme.px(8), -theme.px(22))
        self._paint_levels(painter, plot)
        self._paint_line(painter, plot)
        self._paint_days(painter, plot)
        painter.end()

    def _y(self, plot: QRectF, level: str) -> float:
        steps = max(1, len(self._order) - 1)
        return plot.bottom() - plot.height() * self._order.index(level) / steps

    def _x(self, plot: QRectF, day: date) -> float:
        first, last = self._points[0].day, self._points[-1].day
        whole = max(1, (last - first).days)
        return plot.left() + plot.width() * (day - first).days / whole

    def _paint_levels(self, painter: QPainter, plot: QRectF) -> None:
        theme = Theme.current()
        for level in self._order:
            y = self._y(plot, level)
            painter.setPen(QPen(theme.color("line_soft"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.color("muted"))
            words = QRectF(0, y - theme.px(9), plot.left() - theme.px(8), theme.px(18))
            painter.drawText(
                words,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self._labels.label("risk", level),
            )

    def _paint_line(self, painter: QPainter, plot: QRectF) -> None:
        theme = Theme.current()
        corners: list[QPointF] = []
        for point in self._points:
            here = QPointF(self._x(plot, point.day), self._y(plot, point.level))
            if corners:
                corners.append(QPointF(here.x(), corners[-1].y()))
            corners.append(here)
        painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        painter.drawPolyline(corners)
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color("accent"))
        for point in self._points:
            here = QPointF(self._x(plot, point.day), self._y(plot, point.level))
            painter.drawEllipse(here, theme.px(4), theme.px(4))

    def _paint_days(self, painter: QPainter, plot: QRectF) -> None:
        theme = Theme.current()
        painter.setPen(theme.color("muted"))
        top, height = plot.bottom() + theme.px(4), theme.px(18)
        first, last = self._points[0].day, self._points[-1].day
        box = QRectF(plot.left() - theme.px(8), top, plot.width() + theme.px(16), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, day_words(first))
        if last != first:
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, day_words(last))
