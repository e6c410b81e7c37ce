"""The screen in a client's hands: answered by keys and by touch, and no way out."""

import pytest
from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from models.vocabulary import DutyKind
from services.self_assessments.records import Intro, Ready
from tests.fakes import FixedClock
from tests.ui.kiosk_room import (
    NAME,
    PHONE,
    asked,
    client_id,
    dialogs,
    give,
    jobs,
    kiosk_template,
    look,
    opened,
    room,
    words_of,
)
from tests.vaults import PASSWORD
from ui.jobs import JobRunner
from ui.kiosk.window import KioskWindow
from ui.open_desk import OpenDesk
from ui.pictures import settle
from ui.shared.shortcuts import Keys

__all__ = ["client_id", "dialogs", "jobs", "kiosk_template", "look", "opened", "room"]


def press(kiosk: KioskWindow, jobs: JobRunner, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or kiosk, key)
    settle(jobs)


def answer(kiosk: KioskWindow, jobs: JobRunner, qtbot: QtBot, digit: int) -> None:
    """A number key, and wait until the next page stands there."""
    before = kiosk.step()
    press(kiosk, jobs, Qt.Key(Qt.Key.Key_0.value + digit))
    qtbot.waitUntil(lambda: kiosk.step() is not before)


def test_by_number_keys_from_the_first_page_to_the_thanks(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "phq9")
    assert isinstance(kiosk.step(), Intro)
    assert "过去的两周" in words_of(kiosk)
    press(kiosk, jobs, Qt.Key.Key_Return)
    for place in range(1, 11):
        assert (asked(kiosk).place, asked(kiosk).places) == (place, 10)
        assert f"{place} / 10" in words_of(kiosk)
        answer(kiosk, jobs, qtbot, 2)
    assert isinstance(kiosk.step(), Ready)
    press(kiosk, jobs, Qt.Key.Key_Return)
    words = words_of(kiosk)
    assert "谢谢" in words
    assert "12356" in words
    (waits,) = room.workplace.register.self_assessments.waiting()
    assert [(form.answered, form.asked) for form in waits.forms] == [(10, 10)]


def test_arrows_and_enter_and_touch(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "phq2")
    press(kiosk, jobs, Qt.Key.Key_Return)
    buttons = kiosk.question.choices.buttons
    assert buttons[0].hasFocus()
    press(kiosk, jobs, Qt.Key.Key_Down)
    press(kiosk, jobs, Qt.Key.Key_Down)
    assert buttons[2].hasFocus()
    press(kiosk, jobs, Qt.Key.Key_Up)
    before = kiosk.step()
    press(kiosk, jobs, Qt.Key.Key_Return)
    # A second tap falls into the pause and changes nothing.
    QTest.mouseClick(buttons[3], Qt.MouseButton.LeftButton)
    assert [one.isChecked() for one in buttons] == [False, True, False, False]
    qtbot.waitUntil(lambda: kiosk.step() is not before)
    before = kiosk.step()
    QTest.mouseClick(kiosk.question.choices.buttons[3], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kiosk.step() is not before)
    assert isinstance(kiosk.step(), Ready)
    QTest.mouseClick(kiosk.back_button, Qt.MouseButton.LeftButton)
    settle(jobs)
    assert asked(kiosk).answer == 3
    assert kiosk.question.choices.buttons[3].isChecked()
    assert kiosk.next_button.isEnabled()
    QTest.mouseClick(kiosk.back_button, Qt.MouseButton.LeftButton)
    settle(jobs)
    assert asked(kiosk).answer == 1


def test_blank_only_when_somebody_says_so(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "phq2")
    press(kiosk, jobs, Qt.Key.Key_Return)
    assert not kiosk.next_button.isEnabled()
    first = kiosk.step()
    kiosk.setFocus()
    press(kiosk, jobs, Qt.Key.Key_Return)
    assert kiosk.step() is first
    QTest.mouseClick(kiosk.decline_button, Qt.MouseButton.LeftButton)
    settle(jobs)
    assert asked(kiosk).place == 2
    kiosk.back_button.click()
    settle(jobs)
    assert asked(kiosk).is_declined
    assert kiosk.decline_button.isChecked()
    kiosk.next_button.click()  # it stays so
    settle(jobs)
    assert asked(kiosk).place == 2
    kiosk.back_button.click()
    settle(jobs)
    answer(kiosk, jobs, qtbot, 3)
    kiosk.back_button.click()
    settle(jobs)
    assert asked(kiosk).answer == 2
    assert not kiosk.decline_button.isChecked()


def test_a_critical_answer_shows_nothing_and_opens_its_duty(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    def last_pages(values: tuple[int, ...]) -> list[str]:
        kiosk = give(room, jobs, client_id, "phq9")
        press(kiosk, jobs, Qt.Key.Key_Return)
        seen = []
        for value in values:
            answer(kiosk, jobs, qtbot, value)
            seen.append(words_of(kiosk))
        press(kiosk, jobs, Qt.Key.Key_Return)
        seen.append(words_of(kiosk))
        kiosk.staff_button.click()
        kiosk.password.field.setText(PASSWORD)
        kiosk.password.try_password()
        settle(jobs)
        return seen

    calm = last_pages((1,) * 10)
    assert room.workplace.register.duties.open_ones() == ()
    marked = last_pages((1,) * 8 + (4, 1))
    assert marked == calm
    (duty,) = room.workplace.register.duties.open_ones()
    assert duty.kind is DutyKind.CRITICAL_ANSWER


def shown() -> set[QWidget]:
    """Every window on the screen."""
    return {one for one in QApplication.topLevelWidgets() if one.isVisible()}


def strangers(room: OpenDesk) -> set[QWidget]:
    """Windows that tests before this one left, not of this register."""
    return shown() - {room.window}


def test_nothing_of_the_register_exists_behind_it(
    room: OpenDesk, jobs: JobRunner, client_id: int
) -> None:
    window = room.window
    QApplication.clipboard().setText("身份证号")
    others = strangers(room)
    kiosk = give(room, jobs, client_id)
    assert not isValid(window)
    assert shown() - others == {kiosk}
    assert kiosk.isFullScreen()
    assert kiosk.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert QApplication.clipboard().text() == ""
    for words in (words_of(kiosk), kiosk.windowTitle(), kiosk.accessibleName()):
        assert NAME not in words
        assert PHONE not in words
    assert kiosk.windowTitle() == "安心簿"
    assert kiosk.findChildren(QShortcut) == []


def _keys() -> list[tuple[Qt.Key, Qt.KeyboardModifier]]:
    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    found = [
        (Qt.Key(Qt.Key.Key_F1.value + n), held) for n in range(12) for held in (none, ctrl, alt)
    ]
    found += [(Qt.Key(Qt.Key.Key_A.value + n), held) for n in range(26) for held in (ctrl, alt)]
    found += [(Qt.Key(Qt.Key.Key_0.value + n), held) for n in range(10) for held in (ctrl, alt)]
    plain = (
        Qt.Key.Key_Escape,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Home,
        Qt.Key.Key_Print,
        Qt.Key.Key_Help,
        Qt.Key.Key_Back,
        Qt.Key.Key_Slash,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    )
    found += [(key, held) for key in plain for held in (none, ctrl, alt, shift)]
    enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    found += [(key, held) for key in enter for held in (ctrl, alt, ctrl | shift)]
    found += [(Qt.Key(Qt.Key.Key_A.value + n), ctrl | shift) for n in range(26)]
    return found


def test_no_key_leads_out(room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot) -> None:
    """Every shortcut of the main window is among these, and the system's own for closing."""
    own = {QKeySequence(one.value).toString() for one in Keys}
    tried = {QKeySequence(QKeyCombination(held, key)).toString() for key, held in _keys()}
    assert own <= tried, own - tried
    others = strangers(room)
    kiosk = give(room, jobs, client_id, "phq9")
    press(kiosk, jobs, Qt.Key.Key_Return)
    before, words = kiosk.step(), words_of(kiosk)
    locks: list[object] = []
    room.lock_wanted.connect(lambda: locks.append(1))
    room.close_wanted.connect(lambda: locks.append(2))
    for key, held in _keys():
        QTest.keyClick(QApplication.focusWidget() or kiosk, key, held)
    settle(jobs)
    assert (kiosk.step(), words_of(kiosk), locks) == (before, words, [])
    assert shown() - others == {kiosk}


def test_closing_minimising_and_menus_do_nothing(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "phq9")
    kiosk.close()  # what Alt+F4 and the task bar ask for
    settle(jobs)
    assert kiosk.isVisible()
    kiosk.showMinimized()
    qtbot.waitUntil(kiosk.isFullScreen)
    kiosk.showNormal()
    qtbot.waitUntil(kiosk.isFullScreen)
    for widget in (kiosk, *kiosk.findChildren(QWidget)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(widget, event)
        assert QApplication.activePopupWidget() is None
    assert isinstance(kiosk.step(), Intro)


def test_the_way_out_is_the_password(
    room: OpenDesk, jobs: JobRunner, client_id: int, clock: FixedClock, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "phq9")
    press(kiosk, jobs, Qt.Key.Key_Return)
    answer(kiosk, jobs, qtbot, 1)
    kiosk.staff_button.click()
    field = kiosk.password.field
    assert field.echoMode() is QLineEdit.EchoMode.Password
    for _ in range(4):
        field.setText("123456")
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle(jobs)
        assert room.kiosk is kiosk
    assert not kiosk.password.open_button.isEnabled()
    field.setText(PASSWORD)
    kiosk.password.try_password()  # too early
    settle(jobs)
    assert room.kiosk is kiosk
    kiosk.password.left.emit()
    assert asked(kiosk).place == 2
    assert field.text() == ""
    clock.move(seconds=3)
    kiosk.password.end_wait()
    kiosk.staff_button.click()
    field.setText(PASSWORD)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(jobs)
    assert room.kiosk is None
    assert room.window.isVisible()
    assert room.workplace.curtain.is_drawn()  # whoever answered still sits there
    assert "4" in notice_of(room)


def notice_of(room: OpenDesk) -> str:
    from PySide6.QtWidgets import QLabel

    banner = room.window.findChild(QWidget, "notice")
    assert banner is not None
    return " ".join(label.text() for label in banner.findChildren(QLabel))


def test_a_sitting_that_is_not_over_is_offered_again(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    from ui.kiosk.open_sitting_sheet import OpenSittingSheet

    kiosk = give(room, jobs, client_id, "phq9")
    press(kiosk, jobs, Qt.Key.Key_Return)
    answer(kiosk, jobs, qtbot, 1)
    leave(kiosk, jobs)
    (sheet,) = room.window.findChildren(OpenSittingSheet)
    sheet.go_on.click()
    settle(jobs)
    again = room.kiosk
    assert again is not None
    assert asked(again).place == 2
    leave(again, jobs)
    (sheet,) = room.window.findChildren(OpenSittingSheet)
    sheet.end.click()
    settle(jobs)
    (waits,) = room.workplace.register.self_assessments.waiting()
    assert [form.is_complete for form in waits.forms] == [False]
    assert room.workplace.register.self_assessments.open_sitting() is None


def leave(kiosk: KioskWindow, jobs: JobRunner) -> None:
    kiosk.staff_button.click()
    kiosk.password.field.setText(PASSWORD)
    kiosk.password.try_password()
    settle(jobs)


def test_trouble_at_the_screen_is_told_calmly(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "phq9")
    press(kiosk, jobs, Qt.Key.Key_Return)
    service = room.workplace.register.self_assessments
    found = service.open_sitting()
    assert found is not None
    service.end_sitting(found.id)  # somebody else ended it; as a full disk would
    press(kiosk, jobs, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: kiosk.page() is kiosk.ask)
    assert kiosk.staff_button.isVisible()
    leave(kiosk, jobs)
    assert room.kiosk is None


@pytest.mark.parametrize("act", ["idle", "locked"])
def test_the_lock_saves_shuts_and_leaves_a_calm_page(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot, act: str
) -> None:
    kiosk = give(room, jobs, client_id, "phq9")
    press(kiosk, jobs, Qt.Key.Key_Return)
    answer(kiosk, jobs, qtbot, 1)
    with qtbot.waitSignal(room.lock_wanted):
        if act == "idle":
            clock = room.workplace.clock
            assert isinstance(clock, FixedClock)
            clock.move(minutes=6)
            idle = room.findChild(type(room._idle))
            assert idle is not None
            idle.check()
        else:
            kiosk.staff_button.click()
            kiosk.password.lock_button.click()
    room.take_down()
    settle(jobs)
    assert not isValid(kiosk)
    found = room.workplace.register.self_assessments.open_sitting()
    assert found is not None
    assert found.answered == 1
