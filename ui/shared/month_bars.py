"""Bars month by month, for two years on one row: labelled directly, readable in black and white.

The months of this year are plain, those before hatched, the one that goes on is filled. Arrow keys
go from month to month and say what stands there; Enter opens it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.shared.theme import Theme

_ABOVE, _BELOW, _LINE = 20, 38, 17  # at 100 %: room for numbers, for months and years, a line
_WIDEST = 26
_SHARE = 0.66  # of a month's width that its bar takes
_CENTRE = Qt.AlignmentFlag.AlignCenter
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


@dataclass(frozen=True, slots=True)
class MonthBar:
    """One month ("2026-11"). ``value`` is None where there is no figure; ``shown`` stands above the
    bar, ``words`` say all of it."""

    month: str
    value: float | None
    shown: str
    words: str


class MonthBars(QWidget):
    """Signals: ``moved`` (place of the month that has the keyboard), ``opened`` (place): Enter or
    a click."""

    moved, opened = Signal(int), Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[MonthBar, ...] = ()
        self._here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[MonthBar]) -> None:
        """Show these, oldest first; the newest has the keyboard, or the month that had it."""
        before = self._bars[self._here].month if self._bars else ""
        self._bars = tuple(bars)
        places = [n for n, bar in enumerate(bars) if bar.month == before]
        self._here = places[0] if places else max(0, len(bars) - 1)
        self.setAccessibleDescription("; ".join(bar.words for bar in bars))
        self._tell()

    def bars(self) -> tuple[MonthBar, ...]:
        """What is drawn."""
        return self._bars

    def current(self) -> MonthBar | None:
        """The month that has the keyboard."""
        return self._bars[self._here] if self._bars else None

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(560), px(190))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.current().px(300), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._bars) - 1
        if last < 0:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._move(max(0, min(last, self._here + _STEPS[key])))
        elif key in _ENDS:
            self._move(_ENDS[key] % (last + 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self._here)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is not None:
            self._move(place)
            self.opened.emit(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if place is not None and place != self._here:
            self._move(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_here(painter)
        for place in range(len(self._bars)):
            self._paint_bar(painter, place)
        plot = self._plot()
        painter.setPen(QPen(Theme.current().color("line_strong"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._paint_numbers(painter)
        self._paint_months(painter)
        painter.end()

    def _move(self, place: int) -> None:
        self._here = place
        self._tell()

    def _tell(self) -> None:
        """For the eyes and for whoever listens."""
        bar = self.current()
        self.setAccessibleName(bar.words if bar else "")
        self.update()
        if bar:
            self.moved.emit(self._here)

    def _at(self, at: QPointF) -> int | None:
        if not self._bars or not 0 <= at.x() < self.width():
            return None
        return int(at.x() / self.width() * len(self._bars))

    def _plot(self) -> QRectF:
        px = Theme.current().px
        return QRectF(self.rect()).adjusted(0, px(_ABOVE), 0, -px(_BELOW))

    def _slot(self, place: int) -> QRectF:
        plot = self._plot()
        width = plot.width() / len(self._bars)
        return QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def _box(self, place: int) -> QRectF:
        slot, value = self._slot(place), self._bars[place].value or 0
        top = max((bar.value or 0 for bar in self._bars), default=0) or 1
        width = min(slot.width() * _SHARE, Theme.current().px(_WIDEST))
        height = slot.height() * max(0, value) / top
        return QRectF(slot.center().x() - width / 2, slot.bottom() - height, width, height)

    def _paint_here(self, painter: QPainter) -> None:
        theme, slot = Theme.current(), self._slot(self._here)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        below = slot.adjusted(0, -theme.px(_ABOVE), 0, theme.px(_LINE + 3))
        painter.drawRoundedRect(below, theme.px(4), theme.px(4))

    def _paint_bar(self, painter: QPainter, place: int) -> None:
        theme, box = Theme.current(), self._box(place)
        if box.height() <= 0:
            return
        year = self._bars[-1].month[:4]
        painter.setPen(QPen(theme.color("accent"), 1))
        if place == len(self._bars) - 1:
            painter.setBrush(theme.color("accent"))
        elif self._bars[place].month.startswith(year):
            painter.setBrush(theme.color("bar"))
        else:
            painter.setBrush(theme.color("surface"))
            painter.drawRect(box)
            painter.setBrush(QBrush(theme.color("accent"), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)

    def _paint_numbers(self, painter: QPainter) -> None:
        """All of them where there is room; else those that matter most, and none over another."""
        theme = Theme.current()
        last = len(self._bars) - 1
        for place, at in self._numbers().items():
            is_strong = place in (self._here, last)
            painter.fillRect(at, theme.color("hover" if place == self._here else "surface"))
            painter.setFont(self._font(place))
            painter.setPen(theme.color("text" if is_strong else "muted"))
            painter.drawText(at, _CENTRE, self._bars[place].shown)

    def _font(self, place: int) -> QFont:
        is_strong = place in (self._here, len(self._bars) - 1)
        weight = QFont.Weight.Bold if is_strong else QFont.Weight.Normal
        return Theme.current().font("small", weight)

    def _numbers(self) -> dict[int, QRectF]:
        """Where the numbers stand that have room: of the month with the keyboard, the newest and
        the highest, whatever bar they cover; of the others from new to old, beside all bars."""
        line, found = Theme.current().px(_LINE), dict[int, QRectF]()
        places = range(len(self._bars))
        first = (self._here, places[-1], max(places, key=lambda n: self._bars[n].value or 0))
        for place in dict.fromkeys((*first, *reversed(places))):
            metrics, box = QFontMetrics(self._font(place)), self._box(place)
            width = metrics.horizontalAdvance(self._bars[place].shown) + 2
            middle = min(max(box.center().x(), width / 2), self.width() - width / 2)
            at = QRectF(middle - width / 2, box.top() - line, width, line - 1)
            others = list(found.values())
            if place not in first:
                others += [self._box(other) for other in places if other != place]
            if not any(at.intersects(other) for other in others):
                found[place] = at
        return found

    def _paint_months(self, painter: QPainter) -> None:
        """Months below the bars, as many as have room; the year below its first month."""
        theme = Theme.current()
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        widest = QFontMetrics(font).horizontalAdvance("12") + theme.px(3)
        every = next(
            n for n in (1, 2, 3, 4, 6, 12) if self._slot(0).width() * n >= widest or n == 12
        )
        top = self._plot().bottom() + theme.px(2)
        for place in self._counted_from_the_newest(every):
            number = str(int(self._bars[place].month[5:]))
            middle = self._slot(place).center().x()
            painter.drawText(
                QRectF(middle - widest, top, 2 * widest, theme.px(_LINE)), _CENTRE, number
            )
        for place, bar in enumerate(self._bars):
            if place == 0 or bar.month.endswith("-01"):
                self._paint_year(painter, place, top + theme.px(_LINE + 1))

    def _counted_from_the_newest(self, every: int) -> Iterable[int]:
        return range(len(self._bars) - 1, -1, -every)

    def _paint_year(self, painter: QPainter, place: int, top: float) -> None:
        """Not where the next year begins before there is room for the words."""
        year, theme = self._bars[place].month[:4], Theme.current()
        width = QFontMetrics(painter.font()).horizontalAdvance(year)
        months = sum(1 for bar in self._bars[place:] if bar.month.startswith(year))
        left = self._slot(place).left()
        if months * self._slot(place).width() < width + theme.px(6):
            return
        painter.drawLine(QPointF(left + 1, top), QPointF(left + 1, top + theme.px(_LINE - 3)))
        box = QRectF(left + theme.px(5), top, width + theme.px(4), theme.px(_LINE - 2))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, year)
