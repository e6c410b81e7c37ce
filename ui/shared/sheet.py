"""The frame of all our dialogs."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared.scrolling import scrolling
from ui.shared.shortcuts import Keys
from ui.shared.theme import Theme
from ui.shared.widgets import danger_button, plain_button, primary_button, text_label

_WIDE, _TALLEST = 500, 360


class Sheet(QDialog):
    """Add content to ``column``, then one row of buttons."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        px = Theme.current().px
        # Not the question itself: it may hold a name, and the task bar shows it to everybody.
        self.setWindowTitle(QCoreApplication.translate("MainWindow", "Anxinbu"))
        self.setAccessibleName(title)
        self.setMinimumWidth(px(420))
        self.setMaximumWidth(px(640))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(px(24), px(20), px(24), px(20))
        self._outer.setSpacing(px(12))
        if title:  # else the sheet makes a heading of its own
            self._outer.addWidget(text_label(title, "lead"))
        self.column = QVBoxLayout()
        self.column.setSpacing(px(8))
        self._outer.addLayout(self.column)
        if text:
            self.column.addWidget(text_label(text))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are in its width: with large text Qt stops at two thirds of the
        screen and cuts them off."""
        super().showEvent(event)
        needed = self._outer.totalHeightForWidth(self.width())  # -1 where nothing wraps
        if needed > self.minimumHeight():
            room = min(self.maximumHeight(), self.screen().availableGeometry().height())
            self.setMinimumHeight(min(needed, room))

    def add_point(self, text: str) -> None:
        """One consequence, as a list item."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addWidget(text_label("·", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label(text), 1)
        self.column.addLayout(row)

    def add_tall(self, content: QWidget) -> None:
        """What may be higher than a small screen: it scrolls within the sheet."""
        area, layout = scrolling(content), content.layout()
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # there is nothing else to scroll it by keys
        height = content.sizeHint().height()
        if layout is not None:  # words that wrap are higher than they say
            margins = self._outer.contentsMargins()
            inner = Theme.current().px(_WIDE) - margins.left() - margins.right()
            height = max(height, layout.heightForWidth(inner))
        self.add_wide(area, height)

    def add_wide(self, content: QWidget, height: int) -> None:
        """What needs more room than a question, and scrolls by itself: as high as ``height``, but
        for small screens with large text."""
        px = Theme.current().px
        self.setMinimumWidth(px(_WIDE))
        content.setMinimumHeight(
            min(height, px(_TALLEST), self.screen().availableGeometry().height() // 2)
        )
        self.column.addWidget(content)

    def add_choice(self, yes: str, no: str, *, is_safe: bool, keys: Keys | None = None) -> None:
        """The verb and the way back; the verb is the default only if it is safe. Where something
        is typed, give the ``keys`` that finish every form: Enter in a long text is a new line."""
        back = plain_button(no or QCoreApplication.translate("Dialogs", "Cancel"))
        go = (primary_button if is_safe else danger_button)(yes, keys)
        back.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        self._add_buttons(back, go)
        default = go if is_safe else back
        default.setDefault(True)
        default.setFocus()

    def wait(self) -> bool:
        """Open it until it is answered; True if the verb was chosen."""
        return self.exec() == QDialog.DialogCode.Accepted

    def add_close(self) -> None:
        """Only a button to close."""
        close = primary_button(QCoreApplication.translate("Dialogs", "OK"))
        close.clicked.connect(self.accept)
        self._add_buttons(close)
        close.setDefault(True)

    def _add_buttons(self, *buttons: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self._outer.addSpacing(Theme.current().px(8))
        self._outer.addLayout(row)
