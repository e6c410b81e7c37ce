"""One answer that can be chosen: its key, and its words on as many lines as need be."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy
from typing_extensions import override

from ui.kiosk.type import kpx, words
from ui.shared.theme import set_look

_TICK = "✓"


class AnswerButton(QPushButton):
    """Checkable. ``key`` is what is printed before the words, empty for none."""

    def __init__(self, text: str, key: str = "", role: str = "kioskAnswer") -> None:
        super().__init__()
        self.setProperty("role", "answer")
        self.setCheckable(True)
        self.setAccessibleName(text)
        self._key = key
        self.key_label, self.text_label = QLabel(key), words(text, role)
        self.key_label.setProperty("role", "kioskKey")
        self.key_label.setFixedSize(kpx(38), kpx(38))
        self.key_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(kpx(14), kpx(8), kpx(18), kpx(8))
        row.setSpacing(kpx(16))
        row.addWidget(self.key_label)
        row.addWidget(self.text_label, 1)
        for label in (self.key_label, self.text_label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._show)

    @override
    def sizeHint(self) -> QSize:
        return self._asked_by_layout()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(kpx(120), kpx(60))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return max(kpx(60), layout.heightForWidth(width) if layout else 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does; arrows are the page's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not held and not event.isAutoRepeat():
            self.click()
        elif is_enter or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _asked_by_layout(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def _show(self, is_on: bool) -> None:
        self.key_label.setText(_TICK if is_on else self._key)
        set_look(self.key_label, on=is_on)
