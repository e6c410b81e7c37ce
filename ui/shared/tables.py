"""Lists of records: a model that holds summaries, a table that shows them, one line an entry.

::

    self._model = RecordModel[VisitSummary](
        [
            Column(self.tr("Day"), lambda visit: visit.day.isoformat(), width=110),
            Column(self.tr("Name"), lambda visit: visit.name, ColumnKind.NAME),
            Column(self.tr("Minutes"), lambda visit: str(visit.minutes), ColumnKind.NUMBER, 90),
            Column(self.tr("State"), self._state, ColumnKind.CHIP, 110, tone=self._tone),
        ],
        workplace.curtain,
    )
    table = RecordTable(self._model, EmptyState(...))
    table.opened.connect(self._open)          # Enter or double click, gets the record
    self._pages = Paging(workplace, self._model, table)   # ui/shared/paging.py: page by page

A list that is whole is shown by ``set_rows(rows)``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from ui.curtain import Curtain
from ui.shared.theme import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

RECORD_ROLE = Qt.ItemDataRole.UserRole
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
KIND_ROLE = Qt.ItemDataRole.UserRole + 2
_NO_INDEX = QModelIndex()


class ColumnKind(StrEnum):
    """How a column is set."""

    TEXT = "text"
    NAME = "name"  # strong, hidden by the curtain
    MUTED = "muted"
    NUMBER = "number"  # right-aligned, tabular
    CHIP = "chip"  # a state; give ``tone``; several lines are several chips
    ACTION = "action"  # words that look like a link; a click opens the record


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column. ``width`` in pixels of the design at 100 %; 0 shares what is left."""

    title: str
    text: Callable[[R], str]
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 0
    tone: Callable[[R], Tone] = lambda record: Tone.NEUTRAL


class RecordModel(QAbstractTableModel, Generic[R]):
    """Summaries as rows. Signal ``more_wanted`` when the reader nears the end of what is there.

    No services in here: the page fetches and hands over. Models are tested without a window.
    """

    more_wanted = Signal()

    def __init__(self, columns: Sequence[Column[R]], curtain: Curtain) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._has_more = False
        self._is_waiting = False
        self._is_filled = False
        self._curtain = curtain
        curtain.changed.connect(self._names_changed)

    def set_rows(self, rows: Sequence[R], has_more: bool = False) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self._is_filled = True
        self._has_more, self._is_waiting = has_more, False
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show these columns instead."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def append_rows(self, rows: Sequence[R], has_more: bool = False) -> None:
        """Add the next page."""
        self._has_more, self._is_waiting = has_more, False
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(_NO_INDEX, first, first + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def is_filled(self) -> bool:
        """Whether the first rows have come, be it none: an empty table before is only waiting."""
        return self._is_filled

    def rows(self) -> tuple[R, ...]:
        """What is shown now."""
        return tuple(self._rows)

    def record(self, row: int) -> R:
        """The record of a row."""
        return self._rows[row]

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self._rows[index.row()]
        reader = _READERS.get(role)
        return reader(self, column, record) if reader else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[section].kind)
        return None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_waiting

    @override
    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit()

    def words(self, column: Column[R], record: R) -> str:
        """The text of one cell, as the curtain allows."""
        words = column.text(record)
        return self._curtain.name(words) if column.kind is ColumnKind.NAME else words

    def _names_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DisplayRole])


_READERS: dict[int, Callable[[RecordModel[Any], Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda model, column, record: model.words(column, record),
    Qt.ItemDataRole.TextAlignmentRole: lambda model, column, record: _alignment(column.kind),
    RECORD_ROLE: lambda model, column, record: record,
    TONE_ROLE: lambda model, column, record: column.tone(record),
    KIND_ROLE: lambda model, column, record: column.kind,
}


def _alignment(kind: ColumnKind) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if kind is ColumnKind.NUMBER else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
