"""Two columns side by side, one above the other where there is no room for both."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared.theme import Theme


class Columns(QWidget):
    """Fill ``left`` and ``right`` (vertical layouts); ``shares`` are their parts of the width.

    Below ``narrow`` pixels of the design at 100 % text size the right one moves below the left.
    """

    def __init__(self, shares: tuple[int, int] = (3, 2), narrow: int = 760) -> None:
        super().__init__()
        px = Theme.current().px
        self._shares, self._narrow = shares, px(narrow)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(16))
        self.left, self.right = self._column(), self._column()
        self._arrange(is_narrow=False)

    def show_right(self, *, is_shown: bool) -> None:
        """The left column takes the whole width while there is nothing beside it."""
        holder = self.right.parentWidget()
        if holder is not None:
            holder.setVisible(is_shown)

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as the wider column needs, so that a narrow window makes them stack."""
        widths = (column.minimumSize().width() for column in (self.left, self.right))
        return QSize(max(widths), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a column has other content now
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        columns = (self.left, self.right)
        needed = sum(column.minimumSize().width() for column in columns) + self._row.spacing()
        self._arrange(is_narrow=self.width() < max(self._narrow, needed))
        # What a column needs with its lines wrapped: Qt asks for less, and would squeeze cards.
        heights = [_height_at(column, column.geometry().width()) for column in columns]
        is_stacked = self._row.direction() == QBoxLayout.Direction.TopToBottom
        height = sum(heights) + self._row.spacing() if is_stacked else max(heights)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def _column(self) -> QVBoxLayout:
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(16))
        self._row.addWidget(holder)
        return column

    def _arrange(self, *, is_narrow: bool) -> None:
        direction = (
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._row.setDirection(direction)
        for place, share in enumerate(self._shares):
            self._row.setStretch(place, 0 if is_narrow else share)


def _height_at(column: QVBoxLayout, width: int) -> int:
    """The least height of a column that is so wide; 0 before it has a width."""
    if width <= 0:
        return 0
    if column.hasHeightForWidth():
        return column.minimumHeightForWidth(width)
    return column.minimumSize().height()
