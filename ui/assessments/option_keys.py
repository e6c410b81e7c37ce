"""Options of a question side by side or one below the other, picked by the number printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.assessments.item_words import ShownOption
from ui.shared.theme import Theme, set_look


class OptionKeys(QWidget):
    """Signals: ``picked`` (value), ``blank`` (space), ``passed`` (Enter: on, as it is), ``left``
    (Backspace). One tab stop: the key is the printed value, not the place. ``is_large`` shows the
    words, one option a line.
    """

    picked = Signal(object)
    blank = Signal()
    passed = Signal()
    left = Signal()

    def __init__(self, *, is_large: bool = False) -> None:
        super().__init__()
        self._is_large = is_large
        self._options: tuple[ShownOption, ...] = ()
        self._buttons: list[QPushButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "optionList" if is_large else "segmented")
        across = QBoxLayout.Direction.LeftToRight
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_large else across, self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(Theme.current().px(8) if is_large else 0)
        if not is_large:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_options(self, options: Sequence[ShownOption]) -> None:
        """Offer these; none is on."""
        if tuple(options) == self._options:
            self.set_value(None)
            return
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._options = tuple(options)
        self._buttons = [self._button(number) for number in range(len(options))]
        said = "; ".join(f"{one.key}: {one.words}" for one in options)
        self.setAccessibleDescription(said)

    def value(self) -> object:
        """The value that is on, or None."""
        on = (o.value for o, b in zip(self._options, self._buttons, strict=True) if b.isChecked())
        return next(on, None)

    def set_value(self, value: object) -> None:
        """Turn one on without a signal; None turns all off."""
        for option, button in zip(self._options, self._buttons, strict=True):
            is_same = type(option.value) is type(value) and option.value == value
            button.setChecked(is_same)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().lower()
        found = next((option for option in self._options if option.key == typed), None)
        if found is not None and typed:
            self._pick(found.value)
        elif event.key() == Qt.Key.Key_Space:
            self.set_value(None)
            self.blank.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.passed.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, number: int) -> QPushButton:
        option, last = self._options[number], len(self._options) - 1
        is_number = option.words == option.key
        if self._is_large:
            words = option.key if is_number else f"{option.key}    {option.words}"
        else:
            words = str(option.value) if isinstance(option.value, int) else option.words
            words = option.key if isinstance(option.value, bool) else words
        button = QPushButton(words.replace("&", "&&"))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip("" if is_number else option.words)
        set_look(button, role="option" if self._is_large else "segment")
        place = "only" if not last else {0: "first", last: "last"}.get(number, "middle")
        button.setProperty("place", place)
        button.setProperty("number", number)
        button.clicked.connect(self._pick_clicked)
        self._row.addWidget(button)
        return button

    def _pick_clicked(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        button = self.sender()
        if button is not None:
            self._pick(self._options[int(button.property("number"))].value)

    def _pick(self, value: object) -> None:
        self.set_value(value)
        self.picked.emit(value)
