"""Work that must not compete with the first picture of a window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# Enough for the events that follow the first paint (focus, activation); nobody waits for it.
_PAUSE_MS = 30


class AfterFirstPaint(QObject):
    """Calls ``slot`` (a method) a moment after ``window`` was painted for the first time."""

    def __init__(self, window: QWidget, slot: Callable[[], object]) -> None:
        super().__init__(window)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(slot)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._pause.start()
        return False
