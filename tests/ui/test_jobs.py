"""The job runner: results, errors, cancel, and receivers that are gone."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from services.errors import Cancelled, NotFound
from services.progress import Progress
from ui.jobs import InlineExecutor, JobRunner


class Catcher(QObject):
    """Takes results as a page does."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.threads: list[QThread] = []

    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def errors() -> list[BaseException]:
    return []


@pytest.fixture
def runner(qapp: object, errors: list[BaseException]) -> JobRunner:
    return JobRunner(InlineExecutor(), errors.append)


def test_result_comes_later_than_start(runner: JobRunner, qtbot: QtBot) -> None:
    catcher = Catcher()
    job = runner.start(lambda progress: 42)
    assert catcher.results == []
    job.succeeded.connect(catcher.take)
    with qtbot.waitSignal(job.finished):
        pass
    assert catcher.results == [42]
    assert not runner.is_busy()


def test_work_is_done_on_one_other_thread(qtbot: QtBot) -> None:
    runner = JobRunner(ThreadPoolExecutor(max_workers=1), lambda error: None)
    catcher, seen = Catcher(), list[int]()
    for _ in range(5):
        job = runner.start(lambda progress: seen.append(threading.get_ident()))
        job.succeeded.connect(catcher.take)
    qtbot.waitUntil(lambda: not runner.is_busy())
    runner.shutdown()
    assert len(set(seen)) == 1
    assert threading.get_ident() not in seen
    assert catcher.threads == [QThread.currentThread()] * 5


def test_general_errors_go_to_the_one_function(
    runner: JobRunner, errors: list[BaseException], qtbot: QtBot
) -> None:
    def fail(progress: Progress) -> None:
        raise NotFound

    with qtbot.waitSignal(runner.start(fail).finished):
        pass
    assert [type(error) for error in errors] == [NotFound]


def test_a_page_may_take_the_error_itself(
    runner: JobRunner, errors: list[BaseException], qtbot: QtBot
) -> None:
    def fail(progress: Progress) -> None:
        raise NotFound

    catcher = Catcher()
    with qtbot.waitSignal(runner.start(fail, catcher.take).finished):
        pass
    assert [type(error) for error in catcher.results] == [NotFound]
    assert errors == []


def test_cancel_stops_at_the_next_step(errors: list[BaseException], qtbot: QtBot) -> None:
    runner = JobRunner(ThreadPoolExecutor(max_workers=1), errors.append)
    begin, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def count(progress: Progress) -> None:
        begin.wait(10)
        for number in range(3):
            progress.step(number, 3)
            done.append(number)
            go_on.wait(10)

    job = runner.start(count)
    with qtbot.waitSignal(job.progressed):
        begin.set()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        go_on.set()
    runner.shutdown()
    assert done == [0]
    assert errors == []


def test_progress_is_reported(runner: JobRunner, qtbot: QtBot) -> None:
    reports: list[tuple[int, int]] = []
    with qtbot.waitSignal(runner.start(lambda progress: progress.step(1, 2)).finished):
        pass
    progress = Progress(lambda done, total: reports.append((done, total)))
    progress.step(1, 2)
    progress.cancel()
    with pytest.raises(Cancelled):
        progress.step(2, 2)
    assert reports == [(1, 2)]


def test_a_page_that_is_gone_is_not_called(runner: JobRunner, qtbot: QtBot) -> None:
    catcher = Catcher()
    results = catcher.results
    job = runner.start(lambda progress: 42)
    job.succeeded.connect(catcher.take)
    delete(catcher)
    with qtbot.waitSignal(job.finished):
        pass
    assert results == []


def test_busy_is_told_once(runner: JobRunner, qtbot: QtBot) -> None:
    told: list[bool] = []
    runner.busy_changed.connect(told.append)
    runner.start(lambda progress: None)
    last = runner.start(lambda progress: None)
    with qtbot.waitSignal(last.finished):
        pass
    assert told == [True, False]


def test_shutdown_waits(errors: list[BaseException], qapp: object) -> None:
    runner = JobRunner(ThreadPoolExecutor(max_workers=1), errors.append)
    done = threading.Event()
    runner.start(lambda progress: done.set())
    runner.shutdown()
    assert done.is_set() or not runner.is_busy()
