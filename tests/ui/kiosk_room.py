"""An unlocked desk with the screen given to a client."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from services.clients.records import ClientFields
from services.machine_settings import MachineSettings, MachineSettingsFile
from services.self_assessments.records import Question, Sitting
from services.vault.open_vault import OpenVault
from tests.fakes import FixedClock
from tests.ui.kit import ScriptedDialogs
from tests.vaults import Template, copied, make_template, make_vault, unlocked
from ui.jobs import InlineExecutor, JobRunner
from ui.kiosk.window import KioskWindow
from ui.look import Look
from ui.open_desk import OpenDesk, Shared, read_opening
from ui.pictures import settle

NAME, PHONE = "周玉梅", "13800138000"


@pytest.fixture(scope="session")
def kiosk_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("kiosk") / "register")


@pytest.fixture
def opened(kiosk_template: Template, tmp_path: Path, clock: FixedClock) -> Iterator[OpenVault]:
    opened = unlocked(make_vault(copied(kiosk_template, tmp_path / "data"), clock))
    yield opened
    opened.lock()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look(qapp)
    look.put_on(MachineSettings())
    yield look
    look.take_off()


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def jobs(dialogs: ScriptedDialogs) -> JobRunner:
    return JobRunner(InlineExecutor(), dialogs.show_error)


@pytest.fixture
def room(
    opened: OpenVault,
    look: Look,
    jobs: JobRunner,
    dialogs: ScriptedDialogs,
    clock: FixedClock,
    qtbot: QtBot,
) -> Iterator[OpenDesk]:
    settings = MachineSettingsFile(opened.folder)
    desk = OpenDesk(read_opening(opened), Shared(look, jobs, dialogs, clock, settings))
    desk.window.show()
    settle(jobs)
    yield desk
    if isValid(desk.front()):
        desk.take_down()
        settle(jobs)


@pytest.fixture
def client_id(room: OpenDesk) -> int:
    return room.workplace.register.clients.add(ClientFields(name=NAME, phone=PHONE)).id


def give(
    room: OpenDesk, jobs: JobRunner, client_id: int, *scales: str, language: str = "zh"
) -> KioskWindow:
    """Start a sitting and give the screen away, as the sheet does."""
    service = room.workplace.register.self_assessments
    sitting = service.start_for_client(client_id, scales or ("phq9",), language)
    return give_sitting(room, jobs, sitting)


def give_sitting(room: OpenDesk, jobs: JobRunner, sitting: Sitting) -> KioskWindow:
    """Give the screen away."""
    room.workplace.navigate.give_screen(sitting)
    settle(jobs)
    assert room.kiosk is not None
    # The window before takes the keyboard with it as it goes; it is fetched back.
    assert QTest.qWaitForWindowActive(room.kiosk)
    return room.kiosk


def words_of(kiosk: KioskWindow) -> str:
    """Everything that can be read there."""
    labels = [one.text() for one in kiosk.findChildren(QLabel) if one.isVisible()]
    return "\n".join([*labels, kiosk.windowTitle()])


def asked(kiosk: KioskWindow) -> Question:
    """The question on the screen."""
    step = kiosk.step()
    assert isinstance(step, Question)
    return step
