"""Boxes for the sheet, the strength meter, the idle lock, the welcome."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.vault.open_vault import Welcome
from services.vault.recovery import groups_of
from tests.fakes import FixedClock
from ui.jobs import InlineExecutor, JobRunner
from ui.pictures import settle
from ui.unlock.idle_lock import IdleLock
from ui.unlock.new_password import NewPassword
from ui.unlock.sheet_entry import SheetEntry
from ui.unlock.welcome import welcome_text

GROUPS = groups_of(bytes(range(16)))


@pytest.fixture
def entry(qtbot: QtBot) -> SheetEntry:
    entry = SheetEntry()
    qtbot.addWidget(entry)
    entry.show()
    return entry


def test_typing_goes_from_box_to_box(entry: SheetEntry) -> None:
    for box, group in zip(entry.boxes, GROUPS, strict=True):
        QTest.keyClicks(box, group)
    assert entry.groups() == GROUPS
    assert entry.is_plausible()


def test_wrong_group_is_marked_at_once_and_named(entry: SheetEntry) -> None:
    QTest.keyClicks(entry.boxes[0], "123456")
    assert entry.boxes[0].property("wrong")
    assert "1" in entry._words.text()
    assert entry._words.isVisible()
    entry.boxes[0].clear()
    QTest.keyClicks(entry.boxes[0], GROUPS[0])
    assert entry.boxes[0].property("right")
    assert not entry._words.isVisible()


def test_letters_are_ignored_and_full_width_digits_are_read(entry: SheetEntry) -> None:
    entry.boxes[0].setText("12a3")
    entry.boxes[0].textEdited.emit("12a3")
    assert entry.boxes[0].text() == "123"


def test_paste_fills_all_boxes(entry: SheetEntry) -> None:
    QApplication.clipboard().setText(" - ".join(GROUPS))
    QTest.keyClick(entry.boxes[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry.groups() == GROUPS
    QApplication.clipboard().clear()


def test_backspace_goes_back_from_an_empty_box(entry: SheetEntry, qtbot: QtBot) -> None:
    entry.boxes[3].setFocus()
    QTest.keyClick(entry.boxes[3], Qt.Key.Key_Backspace)
    assert entry.focusWidget() is entry.boxes[2]


def test_enter_finishes_only_when_all_groups_can_be_right(entry: SheetEntry, qtbot: QtBot) -> None:
    finished: list[bool] = []
    entry.finished.connect(lambda: finished.append(True))
    entry.set_groups(GROUPS[:7])
    QTest.keyClick(entry.boxes[0], Qt.Key.Key_Return)
    assert finished == []
    assert entry.focusWidget() is entry.boxes[7]
    entry.set_groups(GROUPS)
    QTest.keyClick(entry.boxes[7], Qt.Key.Key_Return)
    assert finished == [True]


@pytest.fixture
def passwords(qtbot: QtBot) -> Iterator[NewPassword]:
    jobs = JobRunner(InlineExecutor(), lambda error: None)
    passwords = NewPassword(jobs, lambda: ("何晓岚",))
    qtbot.addWidget(passwords)
    passwords.show()
    yield passwords
    settle(jobs)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("short", "Too short"),
        ("hexiaolan1982", "name"),
        ("13812345678", "telephone"),
        ("woaini1314520", "Many people"),
        ("Bamboo-Lantern-42-River", "Good"),
        ("", "At least"),
    ],
)
def test_meter_says_what_would_help(passwords: NewPassword, typed: str, said: str) -> None:
    passwords.first.setText(typed)
    passwords._judge()
    settle(passwords._jobs)
    assert said in passwords.meter.words()


def test_both_fields_must_agree(passwords: NewPassword) -> None:
    assert not passwords.is_same()
    passwords.first.setText("one")
    assert not passwords.is_same()
    assert passwords.form.problem("again")
    passwords.second.setText("one")
    assert passwords.is_same()
    passwords.clear()
    assert passwords.value() == ""


@pytest.fixture
def idle(qapp: QApplication, clock: FixedClock) -> Iterator[tuple[IdleLock, list[bool]]]:
    owner = QObject()
    lock = IdleLock(qapp, clock, 5, owner)
    wanted: list[bool] = []
    lock.lock_wanted.connect(lambda: wanted.append(True))
    yield lock, wanted
    owner.deleteLater()


def test_idle_minutes_lock(idle: tuple[IdleLock, list[bool]], clock: FixedClock) -> None:
    lock, wanted = idle
    clock.move(minutes=4)
    lock.check()
    assert wanted == []
    clock.move(minutes=1)
    lock.check()
    assert wanted == [True]


def test_typing_starts_the_minutes_again(
    idle: tuple[IdleLock, list[bool]], clock: FixedClock, entry: SheetEntry
) -> None:
    lock, wanted = idle
    for _ in range(4):
        clock.move(minutes=4)
        QTest.keyClick(entry.boxes[0], Qt.Key.Key_1)
        lock.check()
    assert wanted == []


def test_sleep_locks_though_the_monotonic_clock_stood(
    idle: tuple[IdleLock, list[bool]], clock: FixedClock
) -> None:
    lock, wanted = idle
    seconds = clock.seconds
    clock.move(hours=1)
    clock.seconds = seconds
    lock.check()
    assert wanted == [True]


def test_other_limit_and_suspend(idle: tuple[IdleLock, list[bool]], clock: FixedClock) -> None:
    lock, wanted = idle
    lock.set_minutes(1)
    clock.move(minutes=1)
    lock.check()
    lock._note_state(Qt.ApplicationState.ApplicationInactive)
    assert wanted == [True]
    lock._note_state(Qt.ApplicationState.ApplicationSuspended)
    assert wanted == [True, True]


def test_welcome_tells_only_what_there_is(qapp: QApplication) -> None:
    assert welcome_text(Welcome()) == ""
    assert "7" in welcome_text(Welcome(failed_attempts=7))
    assert "copy" in welcome_text(Welcome(is_key_file_replaced=True))
    assert "older" in welcome_text(Welcome(is_key_file_older=True))
