"""What happens after a bug: one dialog that tells type and place, never what was typed."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


class CrashWatch(QObject):
    """Takes over ``sys.excepthook``; ``release`` gives it back.

    Shows one dialog at a time: a bug that comes back with every repaint must not bury the window.
    """

    _caught = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_showing = False
        self._before = sys.excepthook
        self._caught.connect(self._show)  # from any thread to the window's
        sys.excepthook = self._catch

    def release(self) -> None:
        """Restore the hook that was there before."""
        sys.excepthook = self._before

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        from services.logging_setup import log, where  # brings sockets; not before the first window

        place = where(error.with_traceback(trace))
        log.error("bug: %s", place)
        self._caught.emit(place)

    def _show(self, place: str) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        from ui.crash_dialog import CrashDialog

        CrashDialog(place, QApplication.activeWindow()).exec()
        self._is_showing = False
