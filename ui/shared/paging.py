"""A list that comes page by page, in whatever order the answers come back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from services.progress import Progress
from ui.shared.record_table import RecordTable
from ui.shared.tables import RecordModel
from ui.workplace import Workplace


class PageOfRows(Protocol):
    """What a service gives: rows, and the cursor that fetches those after them (None: no more)."""

    @property
    def rows(self) -> Sequence[Any]: ...

    @property
    def next(self) -> Any: ...


Fetch = Callable[[Any], PageOfRows]
"""Reads one page on a worker: the first one (None), or the one after a cursor."""


@dataclass(frozen=True, slots=True)
class _Answer:
    fetch: Fetch
    page: PageOfRows
    beside: Any = None


class Paging(QObject):
    """Fills a table with what was asked last; what comes later for an earlier question is dropped.

    ``chooses``: after the first page the row chosen before is chosen again, or else the first.
    Signal ``loaded`` (the first page, what was read beside it) once its rows are shown.
    """

    loaded = Signal(object, object)

    def __init__(
        self,
        workplace: Workplace,
        model: RecordModel[Any],
        table: RecordTable,
        *,
        chooses: bool = False,
    ) -> None:
        super().__init__(table)
        self._workplace, self._model, self._table = workplace, model, table
        self._chooses = chooses
        self._fetch: Fetch | None = None
        self._next: Any = None
        # Queued: a view asks for more in the middle of laying out its rows.
        model.more_wanted.connect(self._load_more, Qt.ConnectionType.QueuedConnection)

    def load(self, fetch: Fetch, beside: Callable[[], Any] | None = None) -> None:
        """Show the first page of ``fetch``; ``beside`` is read in the same job."""
        self._fetch, self._next = fetch, None

        def work(progress: Progress) -> _Answer:
            return _Answer(fetch, fetch(None), beside() if beside else None)

        self._workplace.jobs.start(work).succeeded.connect(self._show)

    def clear(self) -> None:
        """Show no rows, and nothing that is still under way."""
        self._fetch = self._next = None
        self._model.set_rows(())

    def _show(self, answer: _Answer) -> None:
        if answer.fetch is not self._fetch:
            return
        page, here = answer.page, self._table.current_record()
        self._next = page.next
        self._model.set_rows(page.rows, page.next is not None)
        if self._chooses and page.rows:
            ids = [row.id for row in page.rows]
            self._table.selectRow(ids.index(here.id) if here and here.id in ids else 0)
        self.loaded.emit(page, answer.beside)

    def _load_more(self) -> None:
        fetch, after = self._fetch, self._next
        if fetch is not None and after is not None:
            job = self._workplace.jobs.start(lambda progress: _Answer(fetch, fetch(after)))
            job.succeeded.connect(self._append)

    def _append(self, answer: _Answer) -> None:
        if answer.fetch is self._fetch:
            self._next = answer.page.next
            self._model.append_rows(answer.page.rows, answer.page.next is not None)
