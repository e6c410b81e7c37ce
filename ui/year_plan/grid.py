"""Twelve months side by side, a line for each thing that the year asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from services.year_plan.records import Task, TaskState
from services.year_plan.squares import MONTHS, by_line, placed
from ui.shared.tables import RECORD_ROLE
from ui.shared.theme import Theme
from ui.year_plan.words import cell_word, months_title, state_tone, state_word

_ROW = 34  # pixels of the design: a year and its task are in sight together
_NAME_WIDTH, _LEAST_NAME, _LEAST_MONTH = 196, 120, 34
_NO_INDEX = QModelIndex()
_QUIET = (TaskState.COMING, TaskState.DROPPED)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Line:
    title: str
    tasks: dict[int, Task]  # by column


class YearModel(QAbstractTableModel):
    """Column 0 names what is asked for; 1 to 12 are the months with its task, if there is one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._lines: list[_Line] = []

    def set_tasks(self, tasks: Sequence[Task]) -> None:
        """Show these, those of one key in a line."""
        self.beginResetModel()
        self._lines = [
            _Line(line[0].title.get(self._language), placed(line)) for line in by_line(tasks)
        ]
        self.endResetModel()

    def task(self, row: int, column: int) -> Task | None:
        """What stands in a square."""
        return self._lines[row].tasks.get(column)

    def columns(self, row: int) -> tuple[int, ...]:
        """Which squares of a line are not empty."""
        return tuple(sorted(self._lines[row].tasks))

    def place(self, task_id: int) -> QModelIndex:
        """Where a task stands; not valid if it stands nowhere."""
        for row, line in enumerate(self._lines):
            for column, task in line.tasks.items():
                if task.id == task_id:
                    return self.index(row, column)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else MONTHS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, task = self._lines[index.row()], self.task(index.row(), index.column())
        if role == RECORD_ROLE:
            return task
        if index.column() == 0:
            is_words = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return line.title if is_words else None
        if task is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_word(task)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.title}   {task.due_day.isoformat()}   {state_word(task.state)}"
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section) if section else months_title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter if section else _LEFT
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.data(index, RECORD_ROLE) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class YearGrid(QTableView):
    """Arrow keys go from task to task. Signals: ``selected``, ``opened`` (Task)."""

    selected, opened = Signal(object), Signal(object)

    def __init__(self, model: YearModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_SquarePainter(self))
        self._set_habits()
        self.doubleClicked.connect(self._open)

    def choose(self, task_id: int) -> bool:
        """Look at a task; False if it stands nowhere."""
        place = self._model.place(task_id)
        if place.isValid():
            self.setCurrentIndex(place)
        return place.isValid()

    def fit(self) -> None:
        """As high as its lines: the page scrolls, not the table."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 4)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and not self.currentIndex().isValid():
            self.setCurrentIndex(self._first())

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """From task to task: empty squares are passed over."""
        at = self.currentIndex()
        if not at.isValid():
            return self._first()
        step = _STEPS.get(action)
        if step is None:
            return at
        across, down = step
        if down:
            return self._nearest(at, down)
        columns = self._model.columns(at.row())
        beyond = [column for column in columns if (column - at.column()) * across > 0]
        if not beyond:
            return at
        return self._model.index(at.row(), min(beyond) if across > 0 else max(beyond))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        task = current.data(RECORD_ROLE) if current.isValid() else None
        if task is not None:
            self.selected.emit(task)

    @override
    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        px, width = Theme.current().px, self.viewport().width()
        month = max(px(_LEAST_MONTH), (width - px(_NAME_WIDTH)) // MONTHS)
        self.setColumnWidth(0, max(px(_LEAST_NAME), width - month * MONTHS))
        for column in range(1, MONTHS + 1):
            self.setColumnWidth(column, month)

    def _first(self) -> QModelIndex:
        for row in range(self._model.rowCount()):
            for column in self._model.columns(row):
                return self._model.index(row, column)
        return QModelIndex()

    def _nearest(self, at: QModelIndex, down: int) -> QModelIndex:
        row = at.row() + down
        if not 0 <= row < self._model.rowCount():
            return at
        columns = self._model.columns(row)
        return self._model.index(row, min(columns, key=lambda one: abs(one - at.column())))

    def _open(self, index: Index) -> None:
        task = index.data(RECORD_ROLE) if index.isValid() else None
        if task is not None:
            self.opened.emit(task)

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header, rows = self.horizontalHeader(), self.verticalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(Theme.current().px(_LEAST_MONTH))
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(Theme.current().px(_ROW))


_ACTION = QAbstractItemView.CursorAction
_STEPS = {
    _ACTION.MoveLeft: (-1, 0),
    _ACTION.MoveRight: (1, 0),
    _ACTION.MoveUp: (0, -1),
    _ACTION.MoveDown: (0, 1),
}


class _SquarePainter(QStyledItemDelegate):
    """A name, or a square in the colour of its state; the words say the same."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = Theme.current()
        rect, state = _box(option), _flags(option)
        painter.save()
        painter.fillRect(rect, theme.color("surface"))  # else the whole square is "selected"
        painter.setPen(theme.color("line_soft"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        task = index.data(RECORD_ROLE)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if index.column() == 0:
            font, ink = theme.font("body"), "text"
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            box = rect.adjusted(theme.px(10), 0, -theme.px(4), 0)
        else:
            font, ink = theme.font("small", QFont.Weight.Medium), "muted"
            side, box = Qt.AlignmentFlag.AlignCenter, rect
        if task is not None:
            ink = _paint_square(painter, rect, task, theme, is_chosen=_is_chosen(state))
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        metrics = QFontMetrics(font)
        painter.drawText(
            box, side, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        )
        painter.restore()


def _paint_square(
    painter: QPainter, rect: QRect, task: Task, theme: Theme, *, is_chosen: bool
) -> str:
    """The ground of a task; the ink for its words comes back."""
    square = QRectF(rect).adjusted(theme.px(2), theme.px(4), -theme.px(2), -theme.px(4))
    tone, is_quiet = state_tone(task.state), task.state in _QUIET
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = theme.color("accent") if is_chosen else theme.color("line_soft")
    painter.setPen(pen if is_chosen or is_quiet else Qt.PenStyle.NoPen)
    if is_chosen:
        thick = painter.pen()
        thick.setWidth(theme.px(2))
        painter.setPen(thick)
    painter.setBrush(Qt.BrushStyle.NoBrush if is_quiet else theme.color(f"{tone}_soft"))
    painter.drawRoundedRect(square, theme.px(5), theme.px(5))
    return "muted" if is_quiet else f"{tone}_ink"


def _is_chosen(state: QStyle.StateFlag) -> bool:
    return bool(state & QStyle.StateFlag.State_Selected)


def _box(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _flags(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
