"""A clipboard that empties itself, for what should not stay there (codes, phone numbers)."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEEP_MS = 30_000


class Clipboard(QObject):
    """Copies text and takes it back after ``keep_ms``, unless something else was copied since."""

    def __init__(self, parent: QObject | None = None, keep_ms: int = KEEP_MS) -> None:
        super().__init__(parent)
        self._copied = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(keep_ms)
        self._timer.timeout.connect(self.take_back)

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard for a while."""
        self._copied = text
        _system().setText(text)
        self._timer.start()

    def take_back(self) -> None:
        """Empty the clipboard if it still holds what was copied; also called at lock."""
        self._timer.stop()
        if self._copied and _system().text() == self._copied:
            _system().clear()
        self._copied = ""


def _system() -> QClipboard:
    return QGuiApplication.clipboard()
