"""From unlock to lock with a real register: frame facts, look changes, and nothing left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from typing_extensions import override

from models.vocabulary import Area
from services.machine_settings import MachineSettings, MachineSettingsFile
from services.vault.open_vault import OpenVault
from tests.fakes import FixedClock
from tests.ui.kit import ScriptedDialogs
from tests.vaults import Template, copied, make_template, make_vault, unlocked
from ui.jobs import InlineExecutor, JobRunner
from ui.look import Look
from ui.navigation import Place
from ui.open_desk import OpenDesk, Shared, read_opening
from ui.pages import PAGES
from ui.pictures import Studio, settle
from ui.shared.sheet import Sheet


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def opened(template: Template, tmp_path: Path, clock: FixedClock) -> Iterator[OpenVault]:
    opened = unlocked(make_vault(copied(template, tmp_path / "data"), clock))
    yield opened
    opened.lock()


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look = Look(qapp)
    look.put_on(MachineSettings())
    yield look
    look.put_on(MachineSettings())
    look.take_off()


@pytest.fixture
def jobs() -> JobRunner:
    return JobRunner(InlineExecutor(), ScriptedDialogs().show_error)


@pytest.fixture
def desk(
    opened: OpenVault, look: Look, jobs: JobRunner, clock: FixedClock, qtbot: QtBot
) -> Iterator[OpenDesk]:
    settings = MachineSettingsFile(opened.folder)
    shared = Shared(look, jobs, ScriptedDialogs(), clock, settings)
    desk = OpenDesk(read_opening(opened), shared)
    desk.window.resize(1366, 768)
    desk.window.show()
    settle(jobs)
    yield desk
    if isValid(desk.window):
        desk.take_down()
        settle(jobs)


def words_of(desk: OpenDesk) -> str:
    labels = desk.window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_the_frame_says_room_person_backup_and_month(desk: OpenDesk) -> None:
    words = words_of(desk)
    room = desk.workplace.register.room.get().profile.name
    assert room in words
    assert desk.vault.actor.name in words
    assert "备份：今天 09:30" in words
    assert "月月报" in words


def test_a_backup_shows_after_it_was_announced(
    desk: OpenDesk, jobs: JobRunner, clock: FixedClock
) -> None:
    clock.move(hours=1)
    desk.workplace.register.backups.make()
    desk.workplace.changes.announce({Area.BACKUPS})
    settle(jobs)
    assert "备份：今天 10:30" in words_of(desk)


def test_every_page_opens_without_trouble(desk: OpenDesk, jobs: JobRunner) -> None:
    for place in PAGES:
        if place in (Place.VISIT, Place.REFERRAL):
            continue  # these need a record
        desk.window.go(place)
        settle(jobs)
        page = desk.window.current_page()
        assert page is not None
        assert page.title()


class WindowsShown(QObject):
    """Notes every window that comes on the screen, be it for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.add(type(watched).__name__)
        return False


def test_opening_a_page_shows_no_window_of_its_own(
    desk: OpenDesk, jobs: JobRunner, qapp: QApplication
) -> None:
    """What is shown before it stands in the page flashes beside it, and stays with some systems."""
    shown = WindowsShown()
    qapp.installEventFilter(shown)
    for place in PAGES:
        if place in (Place.VISIT, Place.REFERRAL):
            continue  # these need a record
        desk.window.go(place)
        settle(jobs)
    qapp.removeEventFilter(shown)
    assert shown.kinds == set()


def test_another_language_builds_the_window_anew(
    desk: OpenDesk, look: Look, jobs: JobRunner
) -> None:
    desk.window.go(Place.CLIENTS)
    before = desk.window
    look.put_on(MachineSettings(language="en"))
    desk.build_window()
    settle(jobs)
    assert not isValid(before)
    assert desk.window.current_place() == Place.CLIENTS
    assert "Backup: today 09:30" in words_of(desk)


def test_saved_preferences_ask_for_the_look(desk: OpenDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.look_wanted):
        desk.workplace.changes.announce({Area.PREFERENCES})


def test_the_lock_leaves_every_dialog_unanswered(
    desk: OpenDesk, jobs: JobRunner, qtbot: QtBot
) -> None:
    window, lingering = desk.window, QDialog(desk.window)
    lingering.show()
    sheet = Sheet(window, "合并两份档案？", "")
    sheet.add_choice("合并", "", is_safe=True)
    desk.lock_wanted.connect(desk.take_down)
    QTimer.singleShot(0, desk.lock_wanted.emit)
    QTimer.singleShot(5000, sheet.accept)  # so that a failure ends, too
    assert not sheet.wait()
    assert not lingering.isVisible()
    assert isValid(window)  # it goes only after the question has come back
    settle(jobs)
    assert not isValid(window)


def test_nothing_that_shows_records_outlives_the_lock(desk: OpenDesk, jobs: JobRunner) -> None:
    desk.window.go(Place.CLIENTS)
    settle(jobs)
    window, page = desk.window, desk.window.current_page()
    desk.take_down()
    settle(jobs)
    assert not isValid(window)
    assert page is not None
    assert not isValid(page)


def test_a_picture_is_as_large_as_asked(opened: OpenVault, look: Look, clock: FixedClock) -> None:
    studio = Studio(opened, look, clock)
    image = studio.page(Place.TODAY)
    studio.close()
    assert (image.width(), image.height()) == (1366, 768)
    assert not isValid(studio.window)
