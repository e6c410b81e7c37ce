"""Locks after minutes without keyboard or mouse, and at once when the computer is left.

Only what Qt tells is used: an application that is suspended. A session lock shows as the idle time
running out, because no input arrives.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from services.clock import Clock

_CHECK_MS = 5_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Signal ``lock_wanted``. Lives as long as the register is open.

    Measured by the monotonic clock: where that goes on during sleep, waking up locks at once.
    """

    lock_wanted = Signal()

    def __init__(self, app: QGuiApplication, clock: Clock, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clock, self._seconds = clock, minutes * 60
        self._last = clock.monotonic()
        self._wall = clock.now()
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()
        app.installEventFilter(self)
        app.applicationStateChanged.connect(self._note_state)

    def set_minutes(self, minutes: int) -> None:
        """Another limit, from now on."""
        self._seconds = minutes * 60

    def check(self) -> None:
        """Ask for the lock if the time is over, or if the computer slept in between."""
        idle = self._clock.monotonic() - self._last
        now = self._clock.now()
        slept = (now - self._wall).total_seconds() > self._seconds
        self._wall = now
        if idle >= self._seconds or slept:
            self._last = self._clock.monotonic()
            self.lock_wanted.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._last = self._clock.monotonic()
        return False

    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended:
            self.lock_wanted.emit()
