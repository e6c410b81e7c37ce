"""The list under a search field: clients found, one line each, then what else one may do."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from services.clients.records import ClientRow
from ui.clients import words
from ui.curtain import Curtain
from ui.shared.icons import paint_icon
from ui.shared.tables import Index
from ui.shared.theme import Theme

ROWS_SHOWN = 8
_NO_INDEX = QModelIndex()
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """Something else than a client to choose, e.g. to open a new file."""

    code: str
    label: str
    icon: str


class FoundModel(QAbstractListModel):
    """Clients, then offers."""

    def __init__(self, curtain: Curtain, parent: QWidget) -> None:
        super().__init__(parent)
        self.curtain = curtain
        self._entries: list[ClientRow | Offer] = []
        curtain.changed.connect(self._names_changed)

    def set_entries(self, entries: Sequence[ClientRow | Offer]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> ClientRow | Offer:
        """What stands in a row."""
        return self._entries[row]

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label if isinstance(entry, Offer) else self.curtain.name(entry.name)
        return None

    def _names_changed(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


class FoundList(QListView):
    """Signal ``chosen`` (ClientRow or Offer). The field keeps the focus and moves the choice."""

    chosen = Signal(object)

    def __init__(self, curtain: Curtain, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self._found = FoundModel(curtain, self)
        self.setModel(self._found)
        self.setItemDelegate(_EntryPainter(self))
        self.setProperty("role", "suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(self._take)
        self.hide()

    def show_entries(self, entries: Sequence[ClientRow | Offer]) -> None:
        """Open below the field, the first entry chosen; nothing to show closes it."""
        self._found.set_entries(entries)
        if not entries:
            self.hide()
            return
        self.setCurrentIndex(self._found.index(0))
        self._place()
        self.show()
        self.raise_()

    def entries(self) -> list[ClientRow | Offer]:
        """What is listed now."""
        return [self._found.entry(row) for row in range(self._found.rowCount())]

    def move_choice(self, step: int) -> None:
        """One up or down; the ends hold."""
        row = self.currentIndex().row() + step
        if 0 <= row < self._found.rowCount():
            self.setCurrentIndex(self._found.index(row))

    def take(self) -> None:
        """Choose the current entry, as Enter does."""
        self._take(self.currentIndex())

    def _take(self, index: Index) -> None:
        if index.isValid():
            self.hide()
            self.chosen.emit(self._found.entry(index.row()))

    def _place(self) -> None:
        """Inside the field's window, below the field or, where there is no room, above it."""
        px = Theme.current().px
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(self._found.rowCount(), ROWS_SHOWN)
        height = rows * px(_EntryPainter.HEIGHT) + px(10)
        width = min(max(self._field.width(), px(420)), window.width())
        field_top = self._field.mapTo(window, QPoint(0, 0))
        left = max(0, min(field_top.x(), window.width() - width - px(8)))
        below = field_top.y() + self._field.height() + px(4)
        room_below, room_above = window.height() - below, field_top.y() - px(4)
        if height <= room_below or room_below >= room_above:
            self.setGeometry(left, below, width, min(height, room_below))
        else:
            height = min(height, room_above)
            self.setGeometry(left, room_above - height, width, height)


class _EntryPainter(QStyledItemDelegate):
    """Name first and strong; the rest muted; the file number at the right."""

    HEIGHT = 38

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, Theme.current().px(self.HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = Theme.current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), theme.px(6), theme.px(6))
        entry = index.data(_ENTRY)
        box = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        words_shown = str(index.data(Qt.ItemDataRole.DisplayRole))
        if isinstance(entry, ClientRow):
            _paint_client(painter, box, entry, words_shown, theme)
        else:
            _paint_offer(painter, box, entry, words_shown, theme)
        painter.restore()


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _paint_client(
    painter: QPainter, box: QRect, client: ClientRow, name: str, theme: Theme
) -> None:
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("muted"))
    painter.drawText(box, _RIGHT, client.file_no)
    room = box.width() - QFontMetrics(painter.font()).horizontalAdvance(client.file_no)
    bold = theme.font("body", QFont.Weight.Bold)
    shown = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, room // 2)
    painter.setFont(bold)
    painter.setPen(theme.color("text"))
    painter.drawText(box, _LEFT, shown)
    used = QFontMetrics(bold).horizontalAdvance(shown) + theme.px(12)
    plain = theme.font("body")
    painter.setFont(plain)
    painter.setPen(theme.color("muted"))
    facts = QFontMetrics(plain).elidedText(
        words.facts(client), Qt.TextElideMode.ElideRight, room - used - theme.px(12)
    )
    painter.drawText(box.adjusted(used, 0, 0, 0), _LEFT, facts)


def _paint_offer(painter: QPainter, box: QRect, offer: Offer, label: str, theme: Theme) -> None:
    side = theme.px(16)
    picture = QRect(box.left(), box.center().y() - side // 2 + 1, side, side)
    paint_icon(painter, offer.icon, picture, "accent_ink")
    painter.setFont(theme.font("body", QFont.Weight.Medium))
    painter.setPen(theme.color("accent_ink"))
    painter.drawText(box.adjusted(side + theme.px(10), 0, 0, 0), _LEFT, label)
