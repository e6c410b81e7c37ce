"""A line in which a person's name stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.curtain import Curtain


class NameField(QLineEdit):
    """Hidden while the curtain is drawn; what is being typed shows until one leaves the line.

    An empty line stays open, because input methods do not work in a hidden one.
    """

    def __init__(self, curtain: Curtain) -> None:
        super().__init__()
        self._curtain = curtain
        curtain.changed.connect(self._cover)
        self.textChanged.connect(self._open_if_empty)

    @override
    def setText(self, text: str | None) -> None:
        super().setText(text)
        self._cover()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._cover()

    def _cover(self) -> None:
        is_hidden = self._curtain.is_drawn() and bool(self.text())
        wanted = QLineEdit.EchoMode.Password if is_hidden else QLineEdit.EchoMode.Normal
        if self.echoMode() is not wanted:
            self.setEchoMode(wanted)

    def _open_if_empty(self, text: str) -> None:
        if not text:
            self._cover()
