"""A window that stands over everything and does not close: the screen in a client's hands.

The main window does not exist while it is there
(`ui.open_desk.OpenDesk.give_screen`), so none of its shortcuts, pages, dialogs, searches or buttons
can be reached by any key. The way out is the password of whoever gave the screen away.

What a program cannot do is keep the system's own keys (Windows, Alt+Tab, Ctrl+Alt+Del) from
working; the window stands above all others and takes the keyboard back as soon as it loses it.
"""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from ui.kiosk.type import kiosk_percent
from ui.shared.theme import Theme

_BACK_TO_FRONT_MS = 200


class Fullscreen(QWidget):
    """Over everything, nothing in its title, and it does not close until it is let go.

    The title says the program's name alone: the task bar shows it to everybody.
    """

    def __init__(self) -> None:
        super().__init__()
        self._may_close = False
        self.setObjectName("kiosk")
        self.setWindowTitle(self.tr("Anxinbu"))
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._front = QTimer(self)
        self._front.setSingleShot(True)
        self._front.setInterval(_BACK_TO_FRONT_MS)
        self._front.timeout.connect(self._come_to_front)
        self._dress()
        Theme.current().changed.connect(self._dress)

    def stand(self) -> None:
        """Over the whole screen, with the keyboard."""
        self.showFullScreen()
        self._take_keyboard()

    def let_close(self) -> None:
        """Close for good."""
        self._may_close = True
        self._front.stop()
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4, the task bar and the system menu come to this."""
        event.setAccepted(self._may_close)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no page has taken ends here: Esc and the function keys do nothing."""
        event.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._may_close:
            return
        if event.type() in (QEvent.Type.WindowStateChange, QEvent.Type.ActivationChange):
            self._front.start()

    def _come_to_front(self) -> None:
        """Not over a question of our own, e.g. after a bug: it would hide behind."""
        if self._may_close or not self.isVisible() or QApplication.activeModalWidget():
            return
        if not self.isFullScreen():
            self.showFullScreen()
        if not self.isActiveWindow():
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        self.raise_()
        self.activateWindow()

    def _dress(self) -> None:
        self.setStyleSheet(Theme.current().style_sheet("kiosk", kiosk_percent()))
