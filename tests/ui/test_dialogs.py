"""Dialogs with real buttons: what is the default, what the keys do, what crash and progress say."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from services.errors import Cancelled, NotFound
from services.progress import Progress
from ui.crash import CrashWatch
from ui.crash_dialog import CrashDialog
from ui.jobs import InlineExecutor, JobRunner
from ui.raise_request import RaiseRequests, ask_to_raise
from ui.shared.dialogs import Dialogs
from ui.shared.progress_dialog import ProgressDialog, show_progress

SECRET = "周玉梅的电话"


@pytest.fixture
def dialogs(qapp: QApplication) -> Dialogs:
    return Dialogs(lambda: None)


def meanwhile(act: Callable[[QDialog], object]) -> None:
    """Do something with the dialog that opens next."""

    def on_top() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(0, on_top)

    QTimer.singleShot(0, on_top)


def press(key: Qt.Key) -> Callable[[QDialog], object]:
    return lambda dialog: QTest.keyClick(dialog.focusWidget() or dialog, key)


def texts(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_enter_in_a_destructive_dialog_keeps_everything(dialogs: Dialogs) -> None:
    meanwhile(press(Qt.Key.Key_Return))
    assert not dialogs.confirm_destructive("删除草稿", ["写好的内容会消失。"], "删除草稿")


def test_the_verb_goes_on_and_consequences_are_listed(dialogs: Dialogs) -> None:
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        seen.append(texts(dialog))
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        buttons["撤销导入"].click()

    meanwhile(act)
    assert dialogs.confirm_destructive("撤销导入", ["删掉 12 条来访。", "保留档案。"], "撤销导入")
    assert "删掉 12 条来访。" in seen[0]
    assert "保留档案。" in seen[0]


def test_enter_answers_a_harmless_question_with_its_verb(dialogs: Dialogs) -> None:
    meanwhile(press(Qt.Key.Key_Return))
    assert dialogs.ask("打印", "现在打印吗？", "打印")
    meanwhile(press(Qt.Key.Key_Escape))
    assert not dialogs.ask("打印", "现在打印吗？", "打印")


def test_a_name_in_a_question_stays_out_of_the_window_title(dialogs: Dialogs) -> None:
    seen: list[tuple[str, str]] = []

    def act(dialog: QDialog) -> None:
        seen.append((dialog.windowTitle(), texts(dialog)))
        dialog.reject()

    meanwhile(act)
    dialogs.confirm_destructive("让周玉梅离开？", ["不能再登录"], "离开")
    ((title, shown),) = seen
    assert "周玉梅" in shown
    assert title
    assert "周玉梅" not in title


def test_errors_become_words_and_cancel_stays_silent(dialogs: Dialogs) -> None:
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        seen.append(texts(dialog))
        dialog.accept()

    meanwhile(act)
    dialogs.show_error(NotFound())
    assert len(seen) == 1
    dialogs.show_error(Cancelled())
    with pytest.raises(ZeroDivisionError):
        dialogs.show_error(ZeroDivisionError())


def fall(words: str) -> None:
    raise ValueError(words)


def test_a_bug_shows_type_and_place_only(qtbot: QtBot) -> None:
    watch = CrashWatch(QGuiApplication.instance())  # type: ignore[arg-type]
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, CrashDialog)
        seen.append(texts(dialog))
        dialog.accept()

    meanwhile(act)
    try:
        fall(SECRET)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    finally:
        watch.release()
    qtbot.waitUntil(lambda: bool(seen))
    assert "ValueError" in seen[0]
    assert "fall" in seen[0]
    assert SECRET not in seen[0]


def test_progress_appears_late_and_goes_by_itself(qtbot: QtBot) -> None:
    runner = JobRunner(InlineExecutor(), lambda error: None)
    job = runner.start(lambda progress: progress.step(1, 2))
    dialog = show_progress(job, "正在写入", None)
    assert not dialog.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        pass


def test_cancel_asks_the_job_to_stop(qtbot: QtBot) -> None:
    runner = JobRunner(InlineExecutor(), lambda error: None)
    job = runner.start(lambda progress: None)
    dialog = ProgressDialog(job, "正在写入", None)
    qtbot.addWidget(dialog)
    job.progressed.emit(3, 10)
    assert "3" in texts(dialog)
    assert "10" in texts(dialog)
    dialog.reject()
    with pytest.raises(Cancelled):
        job.progress.step(1, 2)


def test_what_must_end_cannot_be_stopped(qtbot: QtBot) -> None:
    runner = JobRunner(InlineExecutor(), lambda error: None)
    job = runner.start(lambda progress: None)
    dialog = show_progress(job, "正在锁定并备份", None, can_stop=False)
    dialog.reject()
    job.progress.step(1, 2)
    assert all(button.isHidden() for button in dialog.findChildren(QPushButton))


def test_a_second_start_raises_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    first = RaiseRequests(tmp_path)
    with qtbot.waitSignal(first.wanted):
        ask_to_raise(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_job_reports_to_its_dialog(qtbot: QtBot) -> None:
    def work(progress: Progress) -> str:
        return "完成"

    runner = JobRunner(InlineExecutor(), lambda error: None)
    job = runner.start(work)
    with qtbot.waitSignal(job.succeeded) as done:
        pass
    assert done.args == ["完成"]
