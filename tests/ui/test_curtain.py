"""The curtain covers forms, search and paper; its key and the lock's work in dialogs, too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from services.clients import ClientFields
from services.desk import Desk
from tests.ui.client_room import ClientRoom, settle
from tests.ui.kit import make_workplace, type_text
from tests.ui.referral_room import ReferralRoom, open_windows
from tests.ui.test_window import PlainPage
from tests.ui.visits_room import show
from ui.clients.file_page import ClientFilePage
from ui.clients.list_page import ClientsPage
from ui.clients.picker import ClientPicker
from ui.curtain import MASK
from ui.main_window import MainWindow
from ui.navigation import Place
from ui.quick_search import QuickSearch
from ui.referrals.referral_page import ReferralPage
from ui.referrals.subjects import ShowPaper
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.sheet import Sheet
from ui.shared.widgets import NameLabel

CHILD = ClientFields(name="周玉梅", age=9, guardian_name="周裕民", phone="13800002817")


@pytest.fixture
def room(desk: Desk) -> ClientRoom:
    return ClientRoom(desk)


def is_hidden(field: QLineEdit) -> bool:
    return bool(field.text()) and field.text() != field.displayText()


def test_an_open_file_hides_its_names_and_loses_nothing(qtbot: QtBot, room: ClientRoom) -> None:
    client = room.clients.add(CHILD)
    page = ClientFilePage(room.workplace)
    show(qtbot, page, client.id)
    page._edit()
    settle()
    form = page._editor._form
    names = [form._lines[name] for name in ("name", "initials", "guardian_name")]
    before = form.fields()
    assert not any(map(is_hidden, names))
    room.workplace.curtain.toggle()
    assert all(map(is_hidden, names))
    assert form.fields() == before
    room.workplace.curtain.toggle()
    assert not any(map(is_hidden, names))


def test_a_file_opened_behind_the_curtain_hides_them_too(qtbot: QtBot, room: ClientRoom) -> None:
    client = room.clients.add(CHILD)
    room.workplace.curtain.toggle()
    page = ClientFilePage(room.workplace)
    show(qtbot, page, client.id)
    page._edit()
    settle()
    form = page._editor._form
    assert is_hidden(form._lines["name"])
    assert is_hidden(form._lines["guardian_name"])


def test_a_name_can_be_typed_behind_the_curtain_and_hides_when_left(
    qtbot: QtBot, room: ClientRoom
) -> None:
    room.workplace.curtain.toggle()
    page = ClientFilePage(room.workplace)
    show(qtbot, page, None)
    form = page._editor._form
    name = form._lines["name"]
    name.setFocus()
    type_text(name, "周玉梅")
    assert name.displayText() == "周玉梅"
    form._lines["phone"].setFocus()
    assert is_hidden(name)
    name.clear()
    name.setFocus()
    type_text(name, "白雪")
    assert name.displayText() == "白雪"


@pytest.mark.parametrize("kind", [QuickSearch, ClientPicker, ClientsPage])
def test_what_was_searched_for_is_hidden(qtbot: QtBot, room: ClientRoom, kind: type) -> None:
    room.clients.add(CHILD)
    widget = kind(room.workplace)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    field = widget if isinstance(widget, QLineEdit) else widget.focusProxy()
    assert isinstance(field, QLineEdit)
    field.setFocus()
    type_text(field, "周玉")
    assert field.displayText() == "周玉"
    room.workplace.curtain.toggle()
    assert is_hidden(field)
    room.workplace.curtain.toggle()
    assert field.displayText() == "周玉"
    settle()


def test_a_picked_client_is_masked(qtbot: QtBot, room: ClientRoom) -> None:
    client = room.clients.add(CHILD)
    picker = ClientPicker(room.workplace)
    qtbot.addWidget(picker)
    picker.load(client.id)
    settle()
    room.workplace.curtain.toggle()
    assert MASK in [label.text() for label in picker.findChildren(NameLabel)]


def test_the_referral_form_is_covered_on_screen(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    room = ReferralRoom(desk, (tmp_path / "form.pdf",))
    referral = room.refer()
    page = ReferralPage(room.workplace)
    show(qtbot, page, referral.id)
    page.open_subject(ShowPaper(referral.id))
    qtbot.waitUntil(lambda: len(open_windows(PreviewDialog)) == 1)
    (preview,) = open_windows(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    assert preview.view().isVisible()
    room.workplace.curtain.toggle()
    assert not preview.view().isVisible()
    room.workplace.curtain.toggle()
    assert preview.view().isVisible()
    preview.reject()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    window = MainWindow(make_workplace(None), {Place.TODAY: PlainPage}, QLineEdit(), "何晓岚")
    qtbot.addWidget(window, before_close_func=lambda _: window.let_close())
    window.resize(1000, 700)
    window.show()
    window.activateWindow()
    window.go(Place.TODAY)
    return window


def opened_dialog(qtbot: QtBot, window: MainWindow) -> Sheet:
    sheet = Sheet(window, "合并两份档案？", "")
    sheet.add_choice("合并", "", is_safe=False)
    sheet.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is sheet.windowHandle())
    return sheet


def test_both_keys_work_in_a_modal_dialog(qtbot: QtBot, window: MainWindow) -> None:
    sheet = opened_dialog(qtbot, window)
    curtain = window._workplace.curtain
    QTest.keyClick(sheet, Qt.Key.Key_F12)
    assert curtain.is_drawn()
    QTest.keyClick(sheet, Qt.Key.Key_F12)
    assert not curtain.is_drawn()
    with qtbot.waitSignal(window.lock_wanted):
        QTest.keyClick(sheet, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    sheet.reject()


def test_they_are_installed_once_though_the_dialog_gets_the_keyboard_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    sheet = opened_dialog(qtbot, window)
    sheet.reject()
    sheet.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is sheet.windowHandle())
    QTest.keyClick(sheet, Qt.Key.Key_F12)
    assert window._workplace.curtain.is_drawn()
    sheet.reject()


def test_f12_works_in_the_help_window(qtbot: QtBot, window: MainWindow) -> None:
    window.show_help()
    (help_window,) = window.findChildren(QDialog)
    help_window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is help_window.windowHandle())
    QTest.keyClick(help_window, Qt.Key.Key_F12)
    assert window._workplace.curtain.is_drawn()
