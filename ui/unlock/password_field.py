"""A field for a password: hidden, can be looked at, and notices Caps Lock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.shared.icons import icon


class PasswordField(QLineEdit):
    """Signal ``caps_lock_seen`` (bool) as letters are typed: Qt cannot ask the key itself."""

    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(200)
        # No input method: what is composed by one is not hidden, and it learns words.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._look = QAction(self)
        self._look.setCheckable(True)
        self._look.toggled.connect(self._show)
        self.addAction(self._look, QLineEdit.ActionPosition.TrailingPosition)
        self._show(False)

    def hide_again(self) -> None:
        """Dots again, e.g. when the window loses the focus."""
        self._look.setChecked(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() != is_shifted)
        super().keyPressEvent(event)

    def _show(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._look.setIcon(icon("eye-off" if is_shown else "eye", "muted"))
        self._look.setToolTip(self.tr("Hide") if is_shown else self.tr("Show what is typed"))
