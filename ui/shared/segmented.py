"""A row of choices of which one is on, picked by click, arrow keys or digit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.shared.choice import Option


class Segmented(QWidget):
    """Signal ``chosen`` (code) when the user picks. One tab stop: digits 1 to 9 pick at once,
    arrow keys move. For up to about eight short options; more belong into a `Choice`.
    """

    chosen = Signal(str)

    def __init__(self, options: Sequence[Option], value: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("role", "segmented")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self._options: tuple[Option, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self.set_options(options, value)

    def set_options(self, options: Sequence[Option], value: str = "") -> None:
        """Offer other choices; ``value`` is on without a signal."""
        for button in self._buttons.values():
            self._row.removeWidget(button)  # or both sets would ask for room until it is deleted
            button.hide()
            button.deleteLater()
        self._options = tuple(options)
        self._buttons = {option.code: self._segment(option) for option in options}
        for number, button in enumerate(self._buttons.values(), 1):
            button.setProperty("place", _place(number, len(options)))
            button.setToolTip(str(number) if number <= 9 else "")
        self.set_value(value)

    def value(self) -> str:
        """The code that is on, or an empty string."""
        return next((code for code, b in self._buttons.items() if b.isChecked()), "")

    def set_value(self, code: str) -> None:
        """Turn ``code`` on without a signal; an unknown or empty one turns all off."""
        for other, button in self._buttons.items():
            button.setChecked(other == code)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        codes = [option.code for option in self._options]
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and key - Qt.Key.Key_1 < len(codes):
            self._pick(codes[key - Qt.Key.Key_1])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and codes:
            here = codes.index(self.value()) if self.value() in codes else -1
            step = 1 if key == Qt.Key.Key_Right else -1
            self._pick(codes[max(0, min(len(codes) - 1, here + step))])
        else:
            super().keyPressEvent(event)

    def _segment(self, option: Option) -> QPushButton:
        button = QPushButton(option.label)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("role", "segment")
        button.setProperty("code", option.code)
        button.clicked.connect(self._pick_clicked)
        self._row.addWidget(button)
        return button

    def _pick_clicked(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        button = self.sender()
        if button is not None:
            self._pick(str(button.property("code")))

    def _pick(self, code: str) -> None:
        self.set_value(code)
        self.chosen.emit(code)


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return {1: "first", count: "last"}.get(number, "middle")
