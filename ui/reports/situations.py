"""The nine situations as boxes to tick: numbered, with words that wrap."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared.check_box import CheckBox
from ui.shared.choices import Option
from ui.shared.theme import Theme


class SituationBoxes(QWidget):
    """``boxes`` by code; a click on the words ticks, too."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self.boxes: dict[str, CheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, option in enumerate(options, 1):
            box = CheckBox("")
            box.setAccessibleName(option.label)
            self.boxes[option.code] = box
            column.addWidget(_Line(box, f"{number}  {option.label}"))
        self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> tuple[str, ...]:
        """The codes that are ticked, in their order."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())


class _Line(QWidget):
    def __init__(self, box: CheckBox, words: str) -> None:
        super().__init__()
        label = _Words(words)
        label.clicked.connect(box.toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.current().px(4))
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)


class _Words(QLabel):
    clicked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("role", "body")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.clicked.emit()
