"""Started a second time, the program brings its first window to the front and leaves.

The two processes talk through a file in the data folder. A local socket would do as well, but it
would put Qt's network library into a program that promises to have none.
"""

import contextlib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

_NAME = "show-window"


class RaiseRequests(QObject):
    """In the first process. Signal ``wanted`` when another one was started."""

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / _NAME
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if self._file.exists():
            with contextlib.suppress(OSError):
                self._file.unlink()
            self.wanted.emit()


def ask_to_raise(folder: Path) -> None:
    """In the second process: leave word for the first one."""
    with contextlib.suppress(OSError):  # then the user finds the window in the task bar
        (folder / _NAME).touch()
