"""A heat map: units or rooms by the rows of a table, each cell with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from services.county import margins
from services.county.rollup_records import HeatMap, Part
from services.exchange.document import PENDING
from services.summary.period_words import PeriodWords
from ui.shared.choice import Option
from ui.shared.choices import Segmented
from ui.shared.theme import Theme
from ui.shared.widgets import Card, text_label
from ui.workplace import Workplace

_ROW, _HEAD, _NAME, _CELL = 28, 44, 190, 74
_STRONGEST = 0.7


class HeatCard(Card):
    """Signals: ``table_wanted`` (name), ``opened`` (Part)."""

    table_wanted = Signal(str)
    opened = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(self.tr("By unit and row"))
        self.tables = Segmented(())
        self.tables.chosen.connect(self.table_wanted)
        self.grid = HeatGrid()
        self.grid.opened.connect(self.opened)
        self.head.addWidget(self.tables)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.grid)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll, self._px = scroll, workplace.theme.px
        self.body.addWidget(scroll)
        self.body.addWidget(
            text_label(
                self.tr(
                    "The darker, the larger the share of its line. Pale numbers are rough; what "
                    "is not yet broken down stands in the last column."
                ),
                "muted",
            )
        )

    def show_heat(self, heat: HeatMap | None, tables: Sequence[str], words: PeriodWords) -> None:
        """Another table, scope or period; None hides the card."""
        self.setVisible(heat is not None)
        if heat is None:
            return
        options = [Option(name, words.summary.table(name)) for name in tables]
        self.tables.set_options(options, heat.table)
        self.tables.setVisible(len(options) > 1)
        pending = self.tr("not yet broken down")
        names = [
            pending if row == PENDING else words.summary.row(heat.table, row) for row in heat.rows
        ]
        self.grid.show_heat(heat, names)
        self._scroll.setFixedHeight(self.grid.sizeHint().height() + self._px(14))


class HeatGrid(QWidget):
    """Signal ``opened`` (Part) by click or Enter; Up and Down move."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._heat: HeatMap | None = None
        self._names: tuple[str, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_heat(self, heat: HeatMap, names: Sequence[str]) -> None:
        """``names``: of the rows, in their order."""
        self._heat, self._names, self._current = heat, tuple(names), 0
        said = (f"{part.name}: {part.number}" for part in heat.parts)
        self.setAccessibleDescription("; ".join(said))
        self.setMinimumSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = Theme.current().px
        lines = len(self._heat.parts) if self._heat else 0
        return QSize(px(_NAME) + px(_CELL) * len(self._names), px(_HEAD) + px(_ROW) * lines)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        px = Theme.current().px
        self._open(int((event.position().y() - px(_HEAD)) // px(_ROW)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in moves and self._heat is not None:
            wanted = self._current + moves[Qt.Key(event.key())]
            self._current = max(0, min(len(self._heat.parts) - 1, wanted))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._heat is None:
            return
        painter = QPainter(self)
        theme = Theme.current()
        painter.fillRect(self.rect(), theme.color("surface"))
        width = max(theme.px(_CELL), (self.width() - theme.px(_NAME)) // max(1, len(self._names)))
        self._paint_head(painter, theme, width)
        lines = zip(self._heat.parts, self._heat.numbers, strict=True)
        for place, (part, numbers) in enumerate(lines):
            top = theme.px(_HEAD) + place * theme.px(_ROW)
            self._paint_line(painter, theme, (part, numbers), (top, width))
            if place == self._current and self.hasFocus():
                painter.setPen(theme.color("accent"))
                painter.drawRect(QRectF(0.5, top + 0.5, self.width() - 1, theme.px(_ROW) - 1))
        painter.end()

    def _paint_head(self, painter: QPainter, theme: Theme, width: int) -> None:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        wrap = Qt.TextFlag.TextWrapAnywhere
        for place, name in enumerate(self._names):
            left = theme.px(_NAME) + place * width
            box = QRectF(left + theme.px(4), 0, width - theme.px(10), theme.px(_HEAD - 6))
            painter.drawText(box, int(flags) | int(wrap), name)

    def _paint_line(
        self,
        painter: QPainter,
        theme: Theme,
        line: tuple[Part, Sequence[int]],
        place: tuple[int, int],
    ) -> None:
        part, numbers = line
        top, width = place
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        room = theme.px(_NAME - 16)
        name = QFontMetrics(font).elidedText(part.name, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(theme.px(8), top, room, theme.px(_ROW)), middle, name)
        whole = max(1, abs(part.number))
        for column, number in enumerate(numbers):
            box = QRectF(theme.px(_NAME) + column * width, top, width, theme.px(_ROW))
            if self._heat is not None and self._heat.rows[column] != PENDING:
                color = QColor(theme.color("accent"))
                color.setAlphaF(_STRONGEST * min(1.0, max(0, number) / whole))
                painter.fillRect(box.adjusted(1, 1, -1, -1), color)
            is_rough = margins.is_grey(number, part.margin)
            painter.setFont(theme.font("label", QFont.Weight.Normal))
            painter.setPen(theme.color("muted" if is_rough else "text"))
            cell = box.adjusted(0, 0, -theme.px(8), 0)
            painter.drawText(cell, Qt.AlignmentFlag.AlignRight | middle, f"{number:,}")

    def _open(self, row: int) -> None:
        if self._heat is not None and 0 <= row < len(self._heat.parts):
            self.opened.emit(self._heat.parts[row])
