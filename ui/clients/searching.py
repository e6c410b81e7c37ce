"""Search while typing: one search at a time, and always the newest text last."""

from PySide6.QtCore import QObject, Signal

from services.clients.records import ClientRow
from services.progress import Progress
from ui.workplace import Workplace


class Searching(QObject):
    """Signal ``found`` (the text, its hits). Texts typed while a search runs are skipped but
    for the last one, so that typing fast never queues up work."""

    found = Signal(str, object)

    def __init__(self, workplace: Workplace, parent: QObject, limit: int) -> None:
        super().__init__(parent)
        self._workplace, self._limit = workplace, limit
        self._wanted = ""
        self._running: str | None = None

    def look_for(self, text: str) -> None:
        """Search for ``text`` as soon as may be; empty text is answered at once with nothing."""
        self._wanted = text
        if not text.strip():
            self.found.emit(text, ())
        elif self._running is None:
            self._start()

    def _start(self) -> None:
        text = self._running = self._wanted
        clients, limit = self._workplace.register.clients, self._limit

        def work(progress: Progress) -> tuple[ClientRow, ...]:
            return clients.search(text, limit)

        job = self._workplace.jobs.start(work)
        job.succeeded.connect(self._deliver)
        job.finished.connect(self._go_on)

    def _deliver(self, hits: tuple[ClientRow, ...]) -> None:
        if self._running == self._wanted:
            self.found.emit(self._wanted, hits)

    def _go_on(self) -> None:
        searched, self._running = self._running, None
        if self._wanted != searched and self._wanted.strip():
            self._start()
