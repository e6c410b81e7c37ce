"""A small table of figures: labels at the left, numbers right-aligned, the total strong."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.shared.entries import clear, link_about
from ui.shared.theme import Theme
from ui.shared.widgets import line, muted_label, text_label

_ROW, _NUMBER = 33, 84


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One line; ``depth`` indents it, ``note`` stands muted after the label. With a ``key`` its
    figures open the records behind them; a 0 or a dash has none."""

    label: str
    values: tuple[str, ...]
    depth: int = 0
    is_strong: bool = False
    note: str = ""
    key: str | None = None


class FigureGrid(QWidget):
    """Filled anew each time; the heading has one more part than each row has values.

    Signal ``opened`` (key, number of the value): the user wants to see what a figure counts.
    """

    opened = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._rows: tuple[FigureRow, ...] = ()

    def rows(self) -> tuple[FigureRow, ...]:
        """What is shown now."""
        return self._rows

    def show_rows(self, heading: Sequence[str], rows: Sequence[FigureRow]) -> None:
        """Show these rows instead."""
        self._rows = tuple(rows)
        self.setUpdatesEnabled(False)
        clear(self._grid)
        self._grid.setColumnStretch(0, 1)
        for column, words in enumerate(heading):
            self._put(0, column, muted_label(words))
        for number, row in enumerate(rows, start=1):
            self._add(number, row, len(heading))
        self.setUpdatesEnabled(True)

    def _add(self, number: int, row: FigureRow, columns: int) -> None:
        self._grid.addWidget(line(), 2 * number - 1, 0, 1, columns)
        role = "strong" if row.is_strong else "body"
        label = text_label(row.label, role)
        label.setWordWrap(False)
        label.setIndent(Theme.current().px(8 + 20 * row.depth))
        self._put(2 * number, 0, label)
        if row.note:
            label.setText(f"{row.label}  ")
            note = muted_label(row.note)
            note.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(note, 2 * number, 0)
        for column, value in enumerate(row.values, start=1):
            if row.key is not None and value.strip("0–"):
                self._put_link(2 * number, column, value, row)
                continue
            figure = text_label(value, role)
            figure.setWordWrap(False)
            self._put(2 * number, column, figure)

    def _put_link(self, line_number: int, column: int, value: str, row: FigureRow) -> None:
        button = link_about((row.key, column - 1), value, self._tell)
        button.setToolTip(self.tr("See the records"))
        button.setMinimumHeight(Theme.current().px(_ROW))
        button.setProperty("strong", row.is_strong)
        row_with_margin = QHBoxLayout()
        row_with_margin.setContentsMargins(0, 0, Theme.current().px(8), 0)
        row_with_margin.addStretch(1)
        row_with_margin.addWidget(button)
        holder = QWidget()
        holder.setLayout(row_with_margin)
        self._grid.addWidget(holder, line_number, column)

    def _tell(self, wanted: object) -> None:
        if isinstance(wanted, tuple):
            self.opened.emit(*wanted)

    def _put(self, row: int, column: int, label: QLabel) -> None:
        px = Theme.current().px
        label.setMinimumHeight(px(_ROW))
        if column:
            label.setMinimumWidth(px(_NUMBER))
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            label.setContentsMargins(0, 0, px(8), 0)
        elif row == 0:
            label.setIndent(px(8))
        self._grid.addWidget(label, row, column)
