"""One process at a time in a data folder: an operating-system lock on ``register.lock``.

The window (``ui/app.py``) takes it once at start with ``vault.process_lock.acquire()`` and keeps
it until it ends; on VaultInUse it raises the window of the first process instead. Headless
commands get it through opening the vault. The system drops the lock when a process dies, so
there is nothing to clean up after a crash, and no stale file can shut anybody out.
"""

import os
import sys
from pathlib import Path

from services.errors import VaultInUse
from services.whole_files import file_trouble, make_own_folder


class ProcessLock:
    """Counts how often it was acquired; the file is unlocked when the last one releases."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = -1
        self._held = 0

    @property
    def is_held(self) -> bool:
        return self._held > 0

    def acquire(self) -> None:
        """Raises VaultInUse if another process has it, CannotWrite if the folder refuses."""
        if self._held == 0:
            self._descriptor = self._open_locked()
        self._held += 1

    def release(self) -> None:
        """Give back one `acquire`; more releases than that do nothing."""
        if self._held == 0:
            return
        self._held -= 1
        if self._held == 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _open_locked(self) -> int:
        with file_trouble(self._path.parent):
            make_own_folder(self._path.parent)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise VaultInUse from error
        return descriptor


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
