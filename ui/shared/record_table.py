"""The table of a `RecordModel`: one line an entry, keyboard first, words when it is empty."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from ui.shared.column_widths import LEAST_SHARE, column_widths
from ui.shared.tables import KIND_ROLE, TONE_ROLE, ColumnKind, Index, RecordModel
from ui.shared.theme import Theme, Tone
from ui.shared.tokens import ROW

_STRETCH, _INTERACTIVE = QHeaderView.ResizeMode.Stretch, QHeaderView.ResizeMode.Interactive
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class RecordTable(QTableView):
    """Signals: ``opened`` (record) on Enter, double click or a click on an action column;
    ``selected`` (record) when another row is chosen.
    """

    opened = Signal(object)
    selected = Signal(object)

    def __init__(self, model: RecordModel[Any], empty: QWidget | None = None) -> None:
        super().__init__()
        self._model, self._empty = model, empty
        self.setModel(model)
        self.setItemDelegate(_CellPainter(self))
        self._set_habits()
        self._set_widths()
        if empty is not None:
            empty.setParent(self.viewport())
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._show_empty)
            signal.connect(self._fit_columns)
        self.doubleClicked.connect(self._open)
        self.clicked.connect(self._open_action)
        self._show_empty()

    def current_record(self) -> Any:
        """The chosen record, or None."""
        index = self.currentIndex()
        return self._model.record(index.row()) if index.isValid() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        has_choice = self.selectionModel().hasSelection()
        if event.reason() in _BY_KEYBOARD and not has_choice and self._model.rowCount():
            self.selectRow(0)  # else nothing would show where the keyboard is

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()
        self._fit_columns()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.selected.emit(self._model.record(current.row()))

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(Theme.current().px(ROW))

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(Theme.current().px(48))
        for number, column in enumerate(self._model.columns):
            header.setSectionResizeMode(number, _INTERACTIVE)
            self.setColumnWidth(number, Theme.current().px(column.width or LEAST_SHARE))

    def _fit_columns(self) -> None:
        """Share what is left among the columns without a width; scroll if it is too little."""
        header = self.horizontalHeader()
        for number, width in enumerate(column_widths(self._model, self.viewport().width())):
            header.setSectionResizeMode(number, _INTERACTIVE if width else _STRETCH)
            if width:
                self.setColumnWidth(number, width)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self._model.record(index.row()))

    def _open_action(self, index: Index) -> None:
        if index.data(KIND_ROLE) == ColumnKind.ACTION:
            self._open(index)

    def _show_empty(self) -> None:
        if self._empty is not None:
            self._empty.setVisible(self._model.is_filled() and self._model.rowCount() == 0)
            self._place_empty()

    def _place_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())


class _CellPainter(QStyledItemDelegate):
    """Paints a cell by the kind of its column."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = Theme.current()
        painter.save()
        _paint_ground(painter, option, theme, is_first=index.column() == 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        box = QRectF(_rect(option).adjusted(theme.px(10), 0, -theme.px(10), 0))
        kind = index.data(KIND_ROLE)
        if kind == ColumnKind.CHIP:
            _paint_chip(painter, box, words, index.data(TONE_ROLE), theme)
        else:
            _paint_words(painter, box, words, kind, theme)
        painter.restore()


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, is_first: bool
) -> None:
    state, rect = _state(option), _rect(option)
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.color("selected"))
        if is_first:  # a bar as well: the tint alone is too faint to see
            bar = QRect(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(bar, theme.color("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.color("hover"))
    painter.setPen(theme.color("line_soft"))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


_INKS = {ColumnKind.MUTED: "muted", ColumnKind.ACTION: "accent_ink"}


def _paint_words(
    painter: QPainter, box: QRectF, words: str, kind: ColumnKind, theme: Theme
) -> None:
    weight = QFont.Weight.Bold if kind == ColumnKind.NAME else QFont.Weight.Normal
    font = theme.font("body", weight)
    painter.setFont(font)
    painter.setPen(theme.color(_INKS.get(kind, "text")))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    side = Qt.AlignmentFlag.AlignRight if kind == ColumnKind.NUMBER else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_chip(painter: QPainter, box: QRectF, words: str, tone: Tone, theme: Theme) -> None:
    """One chip a line of ``words``, side by side; what has no room is left to the opened record."""
    font = theme.font("small", QFont.Weight.Medium)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = box.left()
    for word in filter(None, words.split("\n")):
        width = QFontMetrics(font).horizontalAdvance(word) + theme.px(16)
        if left > box.left() and left + width > box.right():
            painter.setPen(theme.color("muted"))
            painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), _MIDDLE, "…")
            return
        chip = QRectF(left, 0, min(width, box.width()), theme.px(22))
        chip.moveCenter(QPointF(chip.center().x(), box.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(chip, theme.px(6), theme.px(6))
        painter.setPen(theme.color(f"{tone}_ink"))
        room = int(chip.width()) - theme.px(12)
        shown = QFontMetrics(font).elidedText(word, Qt.TextElideMode.ElideRight, room)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        left += chip.width() + theme.px(6)


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
