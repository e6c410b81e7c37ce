"""A short list inside a card: one row an entry, a hairline between them, made anew when filled."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.shared.theme import Theme
from ui.shared.widgets import line


class Entries(QWidget):
    """For a handful of rows with widgets in them; longer lists belong into a `RecordTable`."""

    def __init__(self, spacing: int = 8) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().px(spacing))

    def set_rows(self, rows: Sequence[QWidget], *, is_ruled: bool = True) -> None:
        """Show these rows instead; ``is_ruled`` draws hairlines between them."""
        clear(self._column)
        for number, row in enumerate(rows):
            if number and is_ruled:
                self._column.addWidget(line())
            self._column.addWidget(row)


def clear(layout: QLayout) -> None:
    """Take all widgets out of ``layout`` and let them go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def row_of(*parts: QWidget | int, spacing: int = 12) -> QWidget:
    """Widgets side by side; an integer is a stretch."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Theme.current().px(spacing))
    for part in parts:
        if isinstance(part, int):
            row.addStretch(part)
        else:
            row.addWidget(part)
    return holder
