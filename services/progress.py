"""How a long action tells how far it is, and learns that it should stop."""

import threading
from collections.abc import Callable

from services.errors import Cancelled


class Progress:
    """Handed to every job; a job stops where it reports.

    ``Cancelled`` passes through the unit of work, so a cancelled job leaves nothing behind.
    """

    def __init__(self, report: Callable[[int, int], object] = lambda done, total: None) -> None:
        self._report = report
        self._stop = threading.Event()

    def step(self, done: int, total: int) -> None:
        """Report ``done`` of ``total``. Raises Cancelled if the user asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._report(done, total)

    def cancel(self) -> None:
        """Ask the job to stop at its next step; safe from any thread."""
        self._stop.set()
