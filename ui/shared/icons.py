"""Icons: Lucide SVG (ISC licence, ``resources/icons/LICENSE``), tinted when they are painted.

Because the tint is looked up at paint time, icons follow a change of theme by themselves.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

import resources
from ui.shared.theme import Theme

_DISABLED = "line_strong"


def icon(name: str, color: str = "text", selected: str = "") -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in a colour of the tokens.

    ``selected`` is the colour while checked or selected; by default the same.
    """
    return QIcon(_TintedEngine(name, color, selected or color))


def paint_icon(painter: QPainter, name: str, rect: QRect, color: str) -> None:
    """Paint the icon into ``rect`` in a colour of the tokens."""
    _renderer(name, Theme.current().color(color).name()).render(painter, QRectF(rect))


class _TintedEngine(QIconEngine):
    def __init__(self, name: str, color: str, selected: str) -> None:
        super().__init__()
        self._name, self._color, self._selected = name, color, selected

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        square.moveLeft(rect.left())  # what is left over at the right is the gap to the words
        paint_icon(painter, self._name, square, self._tint(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._color, self._selected)

    def _tint(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return _DISABLED
        is_selected = mode == QIcon.Mode.Selected or state == QIcon.State.On
        return self._selected if is_selected else self._color


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = resources.text(f"icons/{name}.svg")
    drawing = drawing.replace("currentColor", color).replace(
        'stroke-width="2"', 'stroke-width="1.7"'
    )
    return QSvgRenderer(QByteArray(drawing.encode()))
