"""Every service call runs on one worker thread; its result comes back to the window's thread.

At the call site (slots are methods of the page, so Qt drops them with the page)::

    job = self.workplace.jobs.start(lambda progress: self.workplace.register.clients.get(id))
    job.succeeded.connect(self._show_client)

One worker means that the register is never used twice at once. A job stops where it reports
progress; the exception passes through the unit of work, so a cancelled job leaves nothing behind.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

from services.errors import Cancelled
from services.progress import Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Work = Callable[[Progress], object]
ErrorSlot = Callable[[BaseException], object]


class Job(QObject):
    """One piece of work under way; owned by the runner, told about by signals.

    Signals: ``progressed`` (done, total), ``succeeded`` (what the work returned), ``failed``
    (the exception), ``cancelled``, and last of all ``finished``.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _landed = Signal(object)  # worker thread -> window's thread, always queued

    def __init__(self, parent: QObject) -> None:
        from PySide6.QtCore import Qt  # dear to load; no job starts before the first window

        super().__init__(parent)
        self._done = False
        self.progress = Progress(self.progressed.emit)
        self._landed.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.progress.cancel()

    def is_done(self) -> bool:
        """True once the result has been delivered."""
        return self._done

    def land(self, future: "Future[object]") -> None:
        """Called on the worker thread when the work has ended."""
        self._landed.emit(future)

    def _deliver(self, future: "Future[object]") -> None:
        self._done = True
        error = Cancelled() if future.cancelled() else future.exception()
        if error is None:
            self.succeeded.emit(future.result())
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.finished.emit()


class Worker(Protocol):
    """What a `concurrent.futures.Executor` offers, as far as it is used here."""

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]": ...

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...


class InlineExecutor:
    """Runs the work at once, on the calling thread; results still come by the event loop.

    For pictures without a display and for tests; a window needs a real worker.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        from concurrent.futures import Future

        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args))
        except BaseException as error:  # the future carries whatever happened
            future.set_exception(error)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing is ever under way."""


class ThreadWorker:
    """One thread, started with the first work: the first window does not wait for the pool."""

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1)

    def submit(self, fn: Callable[..., Any], /, *args: Any) -> "Future[Any]":
        return self._pool.submit(fn, *args)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As the pool does it."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)


class JobRunner(QObject):
    """Starts jobs on the executor it is given; tests give one that runs inline.

    Signal ``busy_changed`` (bool): whether any job is under way.
    """

    busy_changed = Signal(bool)

    def __init__(self, executor: Worker, show_error: ErrorSlot) -> None:
        super().__init__()
        self._executor, self._show_error = executor, show_error
        self._running: set[Job] = set()

    def start(self, work: Work, on_error: ErrorSlot | None = None) -> Job:
        """Queue ``work``; connect to the returned job at once, nothing is delivered before.

        ``on_error`` (a method) gets the exception instead of the general error dialog.
        """
        job = Job(self)
        job.failed.connect(on_error or self._show_error)
        job.finished.connect(self._forget_finished)
        self._running.add(job)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._executor.submit(work, job.progress).add_done_callback(job.land)
        return job

    def is_busy(self) -> bool:
        """Whether any job is queued or under way."""
        return bool(self._running)

    def shutdown(self) -> None:
        """Cancel what is under way and wait for it; afterwards nothing can be started."""
        for job in self._running:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _forget_finished(self) -> None:
        for job in [job for job in self._running if job.is_done()]:
            self._running.discard(job)
            job.deleteLater()
        if not self._running:
            self.busy_changed.emit(False)
