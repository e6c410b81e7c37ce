"""What stands in a card, made anew when filled: a short list, or facts with their names."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.shared.local_time import moment_words
from ui.shared.theme import Theme
from ui.shared.widgets import line, muted_label, text_label


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


class FactGrid(QWidget):
    """Names at the left, what is known at the right."""

    def __init__(self) -> None:
        super().__init__()
        px = Theme.current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(10))
        self._grid.setColumnStretch(1, 1)

    def set_rows(self, rows: Sequence[tuple[str, QWidget]]) -> None:
        """Show these facts instead."""
        clear(self._grid)
        for number, (name, value) in enumerate(rows):
            self._grid.addWidget(muted_label(name), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, number, 1)


def selectable_label(text: str) -> QLabel:
    """Words that can be marked and copied."""
    label = text_label(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def said_by(text: str, who: str, at: datetime) -> QWidget:
    """What somebody added to a record, and below it who and when."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(selectable_label(text))
    column.addWidget(muted_label(f"{who}   {moment_words(at)}"))
    return holder


def link_about(record: object, text: str, tell: Callable[[object], None]) -> QPushButton:
    """A link in a row; a press gives ``tell`` the ``record`` of that row."""
    button = QPushButton(text)
    button.setProperty("role", "link")
    return button_about(record, button, tell)


def button_about(
    record: object, button: QPushButton, tell: Callable[[object], None]
) -> QPushButton:
    """As `link_about`, with a button of another look."""
    _Teller(button, record, tell)
    return button


class _Teller(QObject):
    """Lives as long as its button."""

    def __init__(self, button: QPushButton, record: object, tell: Callable[[object], None]) -> None:
        super().__init__(button)
        self._record, self._tell = record, tell
        button.clicked.connect(self._follow)

    def _follow(self) -> None:
        self._tell(self._record)


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
