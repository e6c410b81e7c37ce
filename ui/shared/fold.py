"""The heading of a part of a long form that stands folded until it is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared.icons import icon
from ui.shared.widgets import plain_button


class FoldHead(QWidget):
    """Signal ``turned`` (names of its fields, whether they are in sight now)."""

    turned = Signal(object, bool)

    def __init__(self, title: str, names: Sequence[str]) -> None:
        super().__init__()
        self.names = tuple(names)
        self._is_open = False
        self._button = plain_button(title, icon_name="chevron-right")
        self._button.clicked.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def is_open(self) -> bool:
        """The part is in sight."""
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        """Show or fold the part."""
        self._is_open = is_open
        self._button.setIcon(icon("chevron-down" if is_open else "chevron-right", "text"))
        self.turned.emit(self.names, is_open)

    def _turn(self) -> None:
        self.set_open(not self._is_open)
