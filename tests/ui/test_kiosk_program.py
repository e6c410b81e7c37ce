"""The program around the screen in a client's hands: its lock, the calm page, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from services.clients.records import ClientFields
from services.machine_settings import MachineSettingsFile
from services.self_assessments.records import Question
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.vaults import PASSWORD, Template, copied, make_template, make_vault, unlocked
from ui.app import Program, Start
from ui.kiosk.open_sitting_sheet import OpenSittingSheet
from ui.kiosk.rest_window import RestWindow
from ui.kiosk.window import KioskWindow
from ui.shared.theme import Theme, ThemeChoice
from ui.unlock.unlock_panel import UnlockPanel


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def vault(template: Template, tmp_path: Path, clock: FixedClock) -> Vault:
    return make_vault(copied(template, tmp_path / "data"), clock)


@pytest.fixture
def program(qapp: QApplication, vault: Vault, clock: FixedClock, qtbot: QtBot) -> Iterator[Program]:
    for left in visible():
        left.hide()  # what tests before this one left on the screen
    settings = MachineSettingsFile(vault.files.folder)
    program = Program(qapp, Start(vault, settings, clock, opened=unlocked(vault)))
    program.begin()
    qtbot.waitUntil(lambda: program._desk is not None)
    yield program
    if program._desk is not None:
        program._desk.take_down()
        opened, program._desk = program._desk.vault, None
        opened.lock()
    program.end()
    program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for left in QApplication.topLevelWidgets():
        if isinstance(left, RestWindow):
            left.let_close()
    Theme.current().apply(ThemeChoice.LIGHT, 100)


def visible() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def give(program: Program, qtbot: QtBot) -> KioskWindow:
    """A client has answered one question."""
    desk = program._desk
    assert desk is not None
    register = desk.workplace.register
    client = register.clients.add(ClientFields(name="周玉梅"))
    sitting = register.self_assessments.start_for_client(client.id, ("phq9",), "zh")
    desk.workplace.navigate.give_screen(sitting)
    qtbot.waitUntil(lambda: desk.kiosk is not None and desk.kiosk.step() is not None)
    kiosk = desk.kiosk
    assert kiosk is not None
    kiosk.next_button.click()
    qtbot.waitUntil(lambda: isinstance(kiosk.step(), Question))
    before = kiosk.step()
    kiosk.question.choices.buttons[2].click()
    qtbot.waitUntil(lambda: kiosk.step() is not before)
    return kiosk


def test_the_idle_lock_leaves_a_calm_page_and_leads_back(
    program: Program, qtbot: QtBot, vault: Vault
) -> None:
    give(program, qtbot)
    desk = program._desk
    assert desk is not None
    desk.lock_wanted.emit()  # as when nobody has touched anything for minutes
    qtbot.waitUntil(lambda: not program._jobs.is_busy())
    (rest,) = visible()
    assert isinstance(rest, RestWindow)
    assert rest.isFullScreen()
    words = " ".join(label.text() for label in rest.findChildren(QLabel))
    assert "咨询员" in words
    assert "周玉梅" not in words
    assert "何晓岚" not in words
    rest.close()  # Alt+F4
    assert rest.isVisible()
    rest.staff_button.click()
    qtbot.waitUntil(lambda: program._unlock is not None)
    unlock = program._unlock
    assert unlock is not None
    unlock.close()  # no way out here either: the calm page is back, the program goes on
    qtbot.waitUntil(rest.isVisible)
    rest.staff_button.click()
    qtbot.waitUntil(lambda: program._unlock is not None and program._unlock is not unlock)
    panel = program._unlock.panel if program._unlock else None
    assert isinstance(panel, UnlockPanel)
    with qtbot.waitSignal(panel.ready):
        pass
    panel.password.setText(PASSWORD)
    panel.unlock()
    qtbot.waitUntil(lambda: program._desk is not None and program._desk is not desk)
    again = program._desk
    assert again is not None
    qtbot.waitUntil(lambda: bool(again.window.findChildren(OpenSittingSheet)))
    assert program._rest is None
    (sheet,) = again.window.findChildren(OpenSittingSheet)
    sheet.go_on.click()
    qtbot.waitUntil(lambda: again.kiosk is not None)
    kiosk = again.kiosk
    assert kiosk is not None
    qtbot.waitUntil(lambda: isinstance(kiosk.step(), Question))
    step = kiosk.step()
    assert isinstance(step, Question)
    assert step.item == "2"


def test_a_second_start_raises_the_screen_and_not_the_register(
    program: Program, qtbot: QtBot
) -> None:
    kiosk = give(program, qtbot)
    program._raise()
    assert visible() == [kiosk]
