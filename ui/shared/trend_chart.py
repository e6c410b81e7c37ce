"""How scores went: several scales one above the other on one time axis, each on its fixed range.

Band borders are drawn where they lie and named directly; estimated results are hollow, results
that cannot be compared have another shape and are not joined. Nothing is told by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from ui.shared.theme import Theme

_LANE, _HEAD, _AXIS = 132, 26, 16  # heights at 100 %
_EDGE = 26  # room at the right
_NARROWEST, _WIDEST = 60, 190  # of the names of bands at the left
_RADIUS = 5
_CLOSE = 24  # points nearer than this would print their numbers over each other
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One result. ``group`` joins what is comparable; ``words`` say all of it; ``key`` is given
    back when it is opened."""

    key: int
    day: date
    value: float
    shown: str
    words: str
    group: int = 0
    is_hollow: bool = False
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """One score. ``borders`` are values with the name of the band above each."""

    title: str
    note: str
    lowest: float
    highest: float
    lowest_band: str
    borders: tuple[tuple[float, str], ...]
    points: tuple[ChartPoint, ...]


class TrendChart(QWidget):
    """Signal ``opened`` (key of a point): Enter or a click. Arrow keys go from point to point."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lanes: tuple[Lane, ...] = ()
        self._here = (0, 0)
        self._names = 0  # pixels that the names of bands take
        self._span = (date.min, date.min)  # the first and the last day of all points
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show these, the first on top; the newest point of it has the keyboard."""
        self._lanes = tuple(lane for lane in lanes if lane.points)
        self._here = (0, len(self._lanes[0].points) - 1) if self._lanes else (0, 0)
        self._names = self._measured()
        days = [point.day for lane in self._lanes for point in lane.points]
        self._span = (min(days), max(days)) if days else (date.min, date.min)
        said = [
            f"{lane.title}: " + "; ".join(point.words for point in lane.points)
            for lane in self._lanes
        ]
        self.setAccessibleDescription("\n".join(said))
        self.updateGeometry()
        self._tell()

    def lanes(self) -> tuple[Lane, ...]:
        """What is drawn."""
        return self._lanes

    def current(self) -> ChartPoint | None:
        """The point that has the keyboard."""
        lane, place = self._here
        return self._lanes[lane].points[place] if self._lanes else None

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(520), px((_LANE + _HEAD) * max(1, len(self._lanes)) + _AXIS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.current().px(260), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, (lane, place) = Qt.Key(event.key()), self._here
        point = self.current()
        if point is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            last = len(self._lanes[lane].points) - 1
            self._move(lane, max(0, min(last, place + _STEPS[key])))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            other = max(0, min(len(self._lanes) - 1, lane + step))
            self._move(other, self._nearest(other, point.day) if other != lane else place)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(point.key)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self._move(*found)
            point = self.current()
            if point is not None:
                self.opened.emit(point.key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        is_over = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(is_over)
        if found is not None:
            words = self._lanes[found[0]].points[found[1]].words
            QToolTip.showText(event.globalPosition().toPoint(), words, self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, lane in enumerate(self._lanes):
            self._paint_bands(painter, number, lane)
            self._paint_lines(painter, number, lane)
            for place, is_crowded in enumerate(self._crowded(lane)):
                self._paint_point(painter, number, place, is_crowded=is_crowded)
        if self._lanes:
            self._paint_days(painter)
        painter.end()

    def _move(self, lane: int, place: int) -> None:
        self._here = (lane, place)
        self._tell()

    def _tell(self) -> None:
        """For the eyes and for whoever listens."""
        point = self.current()
        self.setAccessibleName(point.words if point else "")
        self.update()

    def _nearest(self, lane: int, day: date) -> int:
        points = self._lanes[lane].points
        return min(range(len(points)), key=lambda place: abs((points[place].day - day).days))

    def _measured(self) -> int:
        """Room for the longest name of a band, within limits."""
        theme = Theme.current()
        metrics = QFontMetrics(theme.font("small"))
        names = [name for lane in self._lanes for _, name in lane.borders]
        names += [lane.lowest_band for lane in self._lanes]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return max(theme.px(_NARROWEST), min(theme.px(_WIDEST), widest + theme.px(10)))

    def _at(self, at: QPointF) -> tuple[int, int] | None:
        reach = Theme.current().px(_RADIUS * 2)
        for number, lane in enumerate(self._lanes):
            for place in range(len(lane.points)):
                offset = self._spot(number, place) - at
                if offset.manhattanLength() <= reach:
                    return number, place
        return None

    def _plot(self, number: int) -> QRectF:
        px = Theme.current().px
        top = px(_LANE + _HEAD) * number + px(_HEAD)
        width = self.width() - self._names - px(_EDGE)
        return QRectF(self._names, top, max(px(60), width), px(_LANE) - px(10))

    def _y(self, number: int, value: float) -> float:
        lane, plot = self._lanes[number], self._plot(number)
        whole = lane.highest - lane.lowest or 1
        share = (min(lane.highest, max(lane.lowest, value)) - lane.lowest) / whole
        return plot.bottom() - plot.height() * share

    def _x(self, day: date) -> float:
        """Inset, so that no point stands on the edge; a single day stands in the middle."""
        plot, (first, last) = self._plot(0), self._span
        inset = Theme.current().px(26)
        if first == last:
            return plot.center().x()
        share = (day - first).days / (last - first).days
        return plot.left() + inset + (plot.width() - 2 * inset) * share

    def _spot(self, number: int, place: int) -> QPointF:
        point = self._lanes[number].points[place]
        return QPointF(self._x(point.day), self._y(number, point.value))

    def _paint_bands(self, painter: QPainter, number: int, lane: Lane) -> None:
        """The whole range as paper, every second band a shade darker, each border a line."""
        theme, plot = Theme.current(), self._plot(number)
        edges = [lane.lowest, *(at for at, _ in lane.borders), lane.highest]
        for place, (low, high) in enumerate(pairwise(edges)):
            top, bottom = self._y(number, high), self._y(number, low)
            shade = "hover" if place % 2 else "surface"
            painter.fillRect(
                QRectF(plot.left(), top, plot.width(), bottom - top), theme.color(shade)
            )
        pen = QPen(theme.color("line_strong"), 1, Qt.PenStyle.DashLine)
        for at, _ in lane.borders:
            y = self._y(number, at)
            painter.setPen(pen)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plot)
        self._paint_head(painter, number, lane)
        self._paint_names(painter, number, lane)

    def _paint_head(self, painter: QPainter, number: int, lane: Lane) -> None:
        theme, plot = Theme.current(), self._plot(number)
        row = QRectF(0, plot.top() - theme.px(_HEAD), self.width(), theme.px(_HEAD - 4))
        font = theme.font("label", QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _MIDDLE, lane.title)
        after = QFontMetrics(font).horizontalAdvance(lane.title) + theme.px(10)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        painter.drawText(
            row.adjusted(after, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | _MIDDLE, lane.note
        )

    def _paint_names(self, painter: QPainter, number: int, lane: Lane) -> None:
        """Names of the bands at the left, the ends of the range at the right."""
        theme, plot = Theme.current(), self._plot(number)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        height = QFontMetrics(painter.font()).height()
        edges = [lane.lowest, *(at for at, _ in lane.borders), lane.highest]
        names = [lane.lowest_band, *(name for _, name in lane.borders)]
        middles = [self._y(number, (low + high) / 2) for low, high in pairwise(edges)]
        metrics = QFontMetrics(painter.font())
        room = plot.left() - theme.px(8)
        for name, y in zip(names, _apart(middles, height - 2), strict=True):
            box = QRectF(0, y - height / 2, room, height)
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, words)
        for value in (lane.lowest, lane.highest):
            y = self._y(number, value)
            box = QRectF(plot.right() + theme.px(5), y - height / 2, theme.px(_EDGE), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | _MIDDLE, f"{value:g}")

    def _paint_lines(self, painter: QPainter, number: int, lane: Lane) -> None:
        theme = Theme.current()
        painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        newest: dict[int, int] = {}
        for place, point in enumerate(lane.points):
            if point.group in newest:
                before = self._spot(number, newest[point.group])
                painter.drawLine(before, self._spot(number, place))
            newest[point.group] = place

    def _paint_point(self, painter: QPainter, number: int, place: int, *, is_crowded: bool) -> None:
        theme, point = Theme.current(), self._lanes[number].points[place]
        spot, radius = self._spot(number, place), theme.px(_RADIUS)
        if self.hasFocus() and self._here == (number, place):
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(theme.color("ring"))
            painter.drawEllipse(spot, radius + theme.px(5), radius + theme.px(5))
        painter.setPen(QPen(theme.color("accent"), theme.px(2)))
        painter.setBrush(theme.color("surface" if point.is_hollow else "accent"))
        _draw_shape(painter, point.group, spot, radius)
        words = f"{point.shown} !" if point.is_marked else point.shown
        painter.setFont(theme.font("small", QFont.Weight.Bold))
        painter.setPen(theme.color("text"))
        plot, height = self._plot(number), theme.px(16)
        is_high = spot.y() - radius - height < plot.top() or is_crowded
        below, above = spot.y() + radius + 2, spot.y() - radius - height
        box = QRectF(spot.x() - theme.px(30), below if is_high else above, theme.px(60), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _crowded(self, lane: Lane) -> list[bool]:
        """Every second number of points that stand close together goes below its point."""
        close = Theme.current().px(_CLOSE)
        found = [False]
        for before, x in pairwise(self._x(point.day) for point in lane.points):
            found.append(x - before < close and not found[-1])
        return found

    def _paint_days(self, painter: QPainter) -> None:
        """Days below the lowest lane, as many as have room."""
        theme, plot = Theme.current(), self._plot(len(self._lanes) - 1)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        metrics = QFontMetrics(painter.font())
        days = sorted({point.day for lane in self._lanes for point in lane.points})
        width = metrics.horizontalAdvance("2026-12-28") + theme.px(10)
        taken: list[float] = []
        # The newest and the oldest first: what stands between them only where there is room.
        for day in [days[-1], days[0], *days[1:-1]]:
            x = self._x(day)
            if all(abs(x - other) >= width for other in taken):
                taken.append(x)
                box = QRectF(x - width / 2, plot.bottom() + theme.px(4), width, theme.px(18))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, day.isoformat())


def _draw_shape(painter: QPainter, group: int, spot: QPointF, radius: float) -> None:
    """A circle, a square or a triangle: what is not comparable looks different in grey, too."""
    if group % 3 == 0:
        painter.drawEllipse(spot, radius, radius)
    elif group % 3 == 1:
        painter.drawRect(QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius))
    else:
        corners = ((0, -radius * 1.2), (radius * 1.2, radius), (-radius * 1.2, radius))
        painter.drawPolygon(QPolygonF([spot + QPointF(x, y) for x, y in corners]))


def _apart(middles: Sequence[float], least: float) -> list[float]:
    """The same heights, from low on the page to high, moved so that no two names overlap."""
    placed: list[float] = []
    for y in middles:
        placed.append(min(y, placed[-1] - least) if placed else y)
    return placed
