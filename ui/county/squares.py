"""Rows of small squares, one a month: who reported, at a glance. Colour never stands alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from services.county.completeness_records import Reported
from ui.shared.theme import Theme

_ROW, _HEAD, _GAP = 30, 22, 3
_NAMES, _FIGURES = 220, 76
_LARGEST, _SMALLEST = 18, 9
_PAINT = {
    Reported.COMPLETE: ("accent", 0.55, ""),
    Reported.REPLACED: ("accent", 0.55, "2"),
    Reported.NIL: ("accent", 0.18, "0"),
    Reported.LATE: ("warn", 0.6, "–"),
    Reported.MISSING: ("risk", 0.65, "×"),
}
"""The colour, how strong it is, and the sign that says the same in black and white."""


@dataclass(frozen=True, slots=True)
class Square:
    """One month of a row; ``tip`` says it in words. ``parts``: of many rooms, how many stand how,
    what is worst first; the square is filled in these shares."""

    state: Reported
    tip: str
    parts: tuple[tuple[Reported, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SquareRow:
    """A town or a room. ``figures``: at the right, one a column of ``set_rows``."""

    key: object
    name: str
    squares: tuple[Square, ...]
    figures: tuple[str, ...] = ()


class SquareMatrix(QWidget):
    """Signal ``chosen`` (the row's key) by click or Enter; Up and Down move."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SquareRow, ...] = ()
        self._months: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def set_rows(
        self, rows: Sequence[SquareRow], months: Sequence[str], columns: Sequence[str] = ()
    ) -> None:
        """Show these, the squares under ``months`` and the figures under ``columns``."""
        self._rows, self._months, self._columns = tuple(rows), tuple(months), tuple(columns)
        self._current = -1
        said = (f"{row.name}: {', '.join(row.figures)}" for row in self._rows)
        self.setAccessibleDescription("; ".join(said))
        px = Theme.current().px
        self.setFixedHeight(px(_HEAD) + px(_ROW) * len(self._rows))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(700), px(_HEAD) + px(_ROW) * len(self._rows))

    @override
    def minimumSizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(420), self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            square = self._square_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), square.tip if square else "", self)
            return True
        return super().event(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row is not None:
            self._current = row
            self.update()
            self.chosen.emit(self._rows[row].key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves and self._rows:
            wanted = self._current + moves[Qt.Key(event.key())]
            self._current = max(0, min(len(self._rows) - 1, wanted))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.chosen.emit(self._rows[self._current].key)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self._rows and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._current = 0
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.current()
        self._paint_head(painter, theme)
        for number, row in enumerate(self._rows):
            top = theme.px(_HEAD) + number * theme.px(_ROW)
            box = QRectF(0, top, self.width(), theme.px(_ROW))
            if number == self._current and self.hasFocus():
                painter.fillRect(box, theme.color("selected"))
            painter.setPen(theme.color("line_soft"))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            self._paint_row(painter, theme, row, box)
        painter.end()

    def _paint_head(self, painter: QPainter, theme: Theme) -> None:
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        free = 0.0
        for place, month in enumerate(self._months):
            left = self._box(place, 0).left()
            is_last = place == len(self._months) - 1
            is_first = place == 0 and not any(m.endswith("-01") for m in self._months[1:4])
            if not (month.endswith("-01") or is_first or is_last):
                continue
            room = QFontMetrics(font).horizontalAdvance(month)
            left = min(left, self._right() - room) if is_last else left
            if left >= free:
                painter.drawText(QPointF(left, theme.px(14)), month)
                free = left + room + theme.px(8)
        for place, words in enumerate(self._columns):
            box = self._figure_box(place, 0, theme.px(_HEAD))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)

    def _paint_row(self, painter: QPainter, theme: Theme, row: SquareRow, box: QRectF) -> None:
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        width = int(self._left() - theme.px(20))
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, width)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            box.adjusted(theme.px(8), 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, name
        )
        for place, words in enumerate(row.figures):
            figure = self._figure_box(place, box.top(), box.height())
            painter.drawText(figure, Qt.AlignmentFlag.AlignRight | middle, words)
        for place, square in enumerate(row.squares):
            paint_square(painter, self._box(place, box.top()), square.state, square.parts)

    def _box(self, place: int, top: float) -> QRectF:
        side = self._side()
        left = self._left() + place * (side + _GAP)
        return QRectF(left, top + (Theme.current().px(_ROW) - side) / 2, side, side)

    def _side(self) -> float:
        px = Theme.current().px
        room = self.width() - self._left() - len(self._columns) * px(_FIGURES)
        each = room / max(1, len(self._months)) - _GAP
        return max(px(_SMALLEST), min(px(_LARGEST), each))

    def _left(self) -> float:
        return float(min(Theme.current().px(_NAMES), self.width() // 4))

    def _right(self) -> float:
        return self._left() + len(self._months) * (self._side() + _GAP)

    def _figure_box(self, place: int, top: float, height: float) -> QRectF:
        width = Theme.current().px(_FIGURES)
        left = self.width() - (len(self._columns) - place) * width
        return QRectF(left, top, width - Theme.current().px(8), height)

    def _row_at(self, y: float) -> int | None:
        px = Theme.current().px
        row = int((y - px(_HEAD)) // px(_ROW))
        return row if y >= px(_HEAD) and row < len(self._rows) else None

    def _square_at(self, point: QPointF) -> Square | None:
        row = self._row_at(point.y())
        if row is None:
            return None
        top = Theme.current().px(_HEAD) + row * Theme.current().px(_ROW)
        squares = self._rows[row].squares
        return next(
            (s for place, s in enumerate(squares) if self._box(place, top).contains(point)), None
        )


class Legend(QWidget):
    """What the squares mean."""

    def __init__(self, entries: Sequence[tuple[Reported, str]]) -> None:
        super().__init__()
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(words for _, words in self._entries))

    @override
    def sizeHint(self) -> QSize:
        theme = Theme.current()
        metrics = QFontMetrics(theme.font("small"))
        width = sum(metrics.horizontalAdvance(w) + theme.px(36) for _, w in self._entries)
        return QSize(width - theme.px(14), theme.px(22))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.current()
        font = theme.font("small")
        metrics, side, left = QFontMetrics(font), theme.px(14), 0
        for state, words in self._entries:
            paint_square(painter, QRectF(left, (self.height() - side) / 2, side, side), state)
            painter.setFont(font)
            painter.setPen(theme.color("muted"))
            room = metrics.horizontalAdvance(words)
            box = QRectF(left + side + theme.px(6), 0, room + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
            left += room + theme.px(36)
        painter.end()


def paint_square(
    painter: QPainter,
    box: QRectF,
    state: Reported,
    parts: Sequence[tuple[Reported, int]] = (),
) -> None:
    """One month's square with its sign; ``parts`` fill it from below, in their shares."""
    theme = Theme.current()
    radius = box.width() / 5
    if state not in _PAINT:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state is Reported.AWAITED:
            painter.setPen(QPen(theme.color("line_strong"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        return
    sign = _PAINT[state][2]
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    bottom, whole = box.bottom(), sum(count for _, count in parts)
    for part, count in parts if whole else ((state, 1),):
        height = box.height() * count / (whole or 1)
        slice_ = QPainterPath()
        slice_.addRect(QRectF(box.left(), bottom - height, box.width(), height))
        painter.fillPath(shape.intersected(slice_), _ink(part))
        bottom -= height
    if sign and box.width() >= theme.px(_SMALLEST):
        font = QFont(theme.font("small", QFont.Weight.Bold))
        font.setPixelSize(max(7, int(box.height() * 0.72)))
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)


def _ink(state: Reported) -> QColor:
    name, strength, _ = _PAINT.get(state, ("line", 1.0, ""))
    color = QColor(Theme.current().color(name))
    color.setAlphaF(strength)
    return color
