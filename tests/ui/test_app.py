"""The program from its first window to its end, with a real register and a real worker."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from services.machine_settings import MachineSettings, MachineSettingsFile
from services.vault.backup_list import listed
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.vaults import Template, copied, make_template, make_vault, unlocked
from ui.app import Program, Start, show_first
from ui.main_window import MainWindow
from ui.shared.theme import Theme, ThemeChoice


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def vault(template: Template, tmp_path: Path, clock: FixedClock) -> Vault:
    return make_vault(copied(template, tmp_path / "data"), clock)


@pytest.fixture
def start(vault: Vault, clock: FixedClock) -> Start:
    settings = MachineSettingsFile(vault.files.folder)
    return Start(vault, settings, clock, opened=unlocked(vault), notice="这是演示。")


@pytest.fixture
def program(qapp: QApplication, start: Start, qtbot: QtBot) -> Iterator[Program]:
    program = Program(qapp, start)
    program.begin()
    qtbot.waitUntil(lambda: program._desk is not None)
    yield program
    if program._desk is not None:
        program._desk.take_down()
        program._desk = None
    program.end()
    if start.opened is not None:
        start.opened.lock()
    program.deleteLater()
    # Now and here: what is left for the collector may go on the next test's worker.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    Theme.current().apply(ThemeChoice.LIGHT, 100)


def windows() -> list[QWidget]:
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
    ]


def run(app: QApplication) -> int:
    """The event loop, with a failure instead of a test that never ends."""
    guard = QTimer(app, singleShot=True, interval=20_000)
    guard.timeout.connect(partial(app.exit, 1))
    guard.start()
    try:
        return app.exec()
    finally:
        guard.stop()
        guard.deleteLater()


def test_closing_the_window_locks_backs_up_and_ends(
    qapp: QApplication, program: Program, start: Start
) -> None:
    (window,) = windows()
    assert start.settings.load().last_staff == 1  # who is in is asked first next time
    before = len(listed(start.vault.files.backups))
    assert start.opened is not None
    QTimer.singleShot(0, window.close)
    assert run(qapp) == 0
    assert windows() == []
    assert not start.vault.process_lock.is_held
    assert len(listed(start.vault.files.backups)) >= before


def test_program_ends_though_locking_took_long_enough_to_be_told(
    qapp: QApplication, program: Program, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    (window,) = windows()
    told = Event()
    assert start.opened is not None
    real = start.opened.lock
    monkeypatch.setattr(
        "services.vault.open_vault.OpenVault.lock", lambda vault: (told.wait(10), real())[1]
    )

    def look() -> None:
        if program._locking is not None and program._locking.isVisible():
            told.set()

    watch = QTimer(program, interval=5)
    watch.timeout.connect(look)
    watch.start()
    QTimer.singleShot(0, window.close)
    assert run(qapp) == 0
    watch.stop()
    assert told.is_set()
    assert not start.vault.process_lock.is_held


@pytest.mark.parametrize(("screen", "is_filled"), [(1366, True), (1440, True), (1920, False)])
def test_a_small_screen_is_filled(qtbot: QtBot, screen: int, is_filled: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show_first(window, screen)
    assert window.isMaximized() is is_filled


def test_saved_settings_dress_the_window(program: Program, start: Start) -> None:
    start.settings.save(MachineSettings("dark", 125, "en"))
    desk = program._desk
    assert desk is not None
    desk.look_wanted.emit()
    assert Theme.current().is_dark()
    assert Theme.current().text_percent() == 125
    assert desk.window.navigation.findChildren(QWidget)
    assert [w for w in windows() if w is desk.window]
