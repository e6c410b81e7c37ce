"""A field for a password: hidden, can be looked at, and notices Caps Lock."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.shared.traits import set_traits

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent


class PasswordField(QLineEdit):
    """Signal ``caps_lock_seen`` (bool) as letters are typed: Qt cannot ask the key itself."""

    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(200)
        # No input method: what is composed by one is not hidden, and it learns words.
        set_traits(self, inputMethodHints="ImhHiddenText|ImhSensitiveData|ImhNoPredictiveText")
        self._look: QAction | None = None

    def offer_look(self) -> "PasswordField":
        """Add the eye that shows what is typed."""
        from PySide6.QtGui import QAction

        if self._look is None:
            self._look = QAction(self)
            self._look.setCheckable(True)
            self._look.toggled.connect(self._show)
            self.addAction(self._look, QLineEdit.ActionPosition.TrailingPosition)
            self._show(False)
        return self

    def hide_again(self) -> None:
        """Dots again, e.g. when the window loses the focus."""
        if self._look is not None:
            self._look.setChecked(False)

    def keyPressEvent(self, event: "QKeyEvent") -> None:  # noqa: N802
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            from PySide6.QtCore import Qt

            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(letter.isupper() != is_shifted)
        super().keyPressEvent(event)

    def _show(self, is_shown: bool) -> None:
        from ui.shared.icons import icon

        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        if self._look is not None:
            self._look.setIcon(icon("eye-off" if is_shown else "eye", "muted"))
            self._look.setToolTip(self.tr("Hide") if is_shown else self.tr("Show what is typed"))
