"""The composition root: the only place that puts the window's parts together.

First the unlock window, then the main window; locking destroys everything that shows records and
returns to the unlock window. Before the first window nothing heavy is loaded: what comes after it
is imported where it is used.
"""

import gc
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from services.errors import FileProblem, VaultInUse
from services.machine_settings import MachineSettings, MachineSettingsFile
from services.program import NAME, VERSION
from services.vault.location import has_register
from services.vault.vault import Vault
from ui.crash import CrashWatch
from ui.jobs import JobRunner, ThreadWorker
from ui.look import Look
from ui.shared.dialogs import Dialogs
from ui.start_marks import mark

if TYPE_CHECKING:
    from services.clock import Clock
    from services.vault.open_vault import LockReport, OpenVault
    from ui.kiosk.rest_window import RestWindow
    from ui.open_desk import OpenDesk, Opening
    from ui.shared.progress_dialog import ProgressDialog
    from ui.unlock.window import UnlockWindow


class Start(NamedTuple):  # made ten times as fast as a frozen dataclass; the first window waits
    """What the command line chose. ``clock`` None: this computer's; ``language`` empty: as set on
    this computer.

    ``opened`` is a register that is already open (the demonstration); then ``notice`` is the
    sentence across the top of the window.
    """

    vault: Vault
    settings: MachineSettingsFile
    clock: "Clock | None"
    language: str = ""
    opened: "OpenVault | None" = None
    notice: str = ""


def run(folder: Path, language: str = "") -> int:
    """Show the window for the register in ``folder`` until it is closed; returns the exit code.

    If another process has it open, its window is raised instead.
    """
    return show(Start(Vault(folder), MachineSettingsFile(folder), None, language))


def show(start: Start) -> int:
    """The same with everything chosen by the caller."""
    app = make_application()
    program = Program(app, start)
    try:
        if has_register(start.vault.files.folder):
            start.vault.process_lock.acquire()
    except VaultInUse:
        from ui.raise_request import ask_to_raise

        ask_to_raise(start.vault.files.folder)
        return 0
    except FileProblem as error:
        program.tell(error)
        return 1
    try:
        program.begin()
        return app.exec()
    finally:
        program.end()


def make_application() -> QApplication:
    """The one application object, named for the desktop."""
    # The same style on every system; by argument, because QStyle as a Python type is dear to load.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName(NAME)
    app.setApplicationVersion(VERSION)
    return app


class Program(QObject):
    """Goes between the two windows, and ends when either is closed."""

    def __init__(self, app: QApplication, start: Start) -> None:
        super().__init__(app)
        self._app, self._start = app, start
        app.setQuitOnLastWindowClosed(False)  # between the two windows there is none
        self._look = Look(app)
        self._dialogs = Dialogs(self._window)
        self._jobs = JobRunner(ThreadWorker(), self._dialogs.show_error)
        self._vault, self._settings = start.vault, start.settings
        self._saved = MachineSettings()
        self._crashes: CrashWatch | None = None
        self._unlock: UnlockWindow | None = None
        self._desk: OpenDesk | None = None
        self._opened: OpenVault | None = None
        self._locking: ProgressDialog | None = None
        self._rest: RestWindow | None = None  # a client sits before the locked register
        self._trouble: BaseException | None = None  # what is told when the counsellor is there
        self._is_leaving = False
        self._is_warm = False

    def tell(self, error: BaseException) -> None:
        """Say why there is no window."""
        self._put_on_look()
        self._dialogs.show_error(error)

    def begin(self) -> None:
        """Show the first window."""
        self._put_on_look()
        self._crashes = CrashWatch(self)
        if self._start.opened is None:
            self._show_unlock()
        else:
            self._enter(self._start.opened)

    def end(self) -> None:
        """Wait for what is under way; called after the event loop has ended."""
        self._jobs.shutdown()
        self._vault.process_lock.release()
        self._look.take_off()
        if self._crashes is not None:
            self._crashes.release()

    def _put_on_look(self) -> None:
        settings = self._saved = self._settings.load()
        if self._start.language:
            settings = settings._replace(language=self._start.language)
        self._look.put_on(settings)

    def _show_unlock(self) -> None:
        from ui.unlock.window import UnlockWindow

        window = UnlockWindow(self._vault, self._jobs, self._dialogs, self._look.language)
        window.opened.connect(self._enter)
        window.closed.connect(self._unlock_closed)
        window.vault_chosen.connect(self._move)
        window.painted.connect(self._finish_look)
        window.ready.connect(self._warm_up)
        if self._rest is None:
            window.show()
        else:
            window.showFullScreen()
            self._rest.hide()
        self._unlock = window
        trouble, self._trouble = self._trouble, None
        if trouble is not None:
            self._dialogs.show_error(trouble)

    def _unlock_closed(self) -> None:
        """Before a client there is no way out by closing: the calm page comes back."""
        if self._rest is None:
            self._app.quit()
            return
        unlock, self._unlock = self._unlock, None
        if unlock is not None:
            unlock.deleteLater()
        self._rest.stand()

    def _show_rest(self) -> None:
        from ui.kiosk.rest_window import RestWindow

        self._rest = RestWindow()
        self._rest.staff_wanted.connect(self._show_unlock)
        self._rest.stand()

    def _finish_look(self) -> None:
        self._look.finish()
        gc.freeze()  # what is there now stays; the collector need not look at it again
        gc.enable()

    def _warm_up(self) -> None:
        """What the main window needs, loaded on the worker as the user types the password."""
        from ui.raise_request import RaiseRequests

        folder = self._vault.files.folder
        if folder.is_dir() and not self._is_warm:
            self._is_warm = True
            RaiseRequests(folder, self).wanted.connect(self._raise)
            self._jobs.start(lambda progress: _import_the_rest(folder))

    def _move(self, vault: Vault) -> None:
        """The register lies in another folder than was thought."""
        self._vault.process_lock.release()
        self._vault, self._settings = vault, MachineSettingsFile(vault.files.folder)

    def _enter(self, opened: "OpenVault") -> None:
        self._opened = opened
        settings = self._settings
        job = self._jobs.start(lambda progress: _read_opening(opened, settings), self._cannot_enter)
        job.succeeded.connect(self._open_desk)

    def _cannot_enter(self, error: BaseException) -> None:
        """The window before stays; what was opened for this is locked again."""
        opened = self._opened
        if opened is not None:
            self._jobs.start(lambda progress: opened.lock())
        self._dialogs.show_error(error)

    def _open_desk(self, opening: "Opening") -> None:
        from services.clock import SystemClock
        from ui.open_desk import OpenDesk, Shared

        self._look.finish()
        clock = self._start.clock or SystemClock()
        shared = Shared(self._look, self._jobs, self._dialogs, clock, self._settings)
        desk = OpenDesk(opening, shared, self._start.notice)
        desk.lock_wanted.connect(self._lock)
        desk.close_wanted.connect(self._leave)
        desk.look_wanted.connect(self._change_look)
        self._desk = desk
        show_first(desk.window, desk.window.screen().geometry().width())
        QTimer.singleShot(0, partial(mark, "main"))
        if self._unlock is not None:
            self._unlock.deleteLater()
            self._unlock = None
        if self._rest is not None:
            self._rest.let_close()
            self._rest.deleteLater()
            self._rest = None

    def _change_look(self) -> None:
        saved = self._settings.load()
        if saved.looks_like(self._saved):
            return
        self._saved = saved
        self._look.put_on(saved)
        if self._desk is not None:
            self._desk.build_window()

    def _leave(self) -> None:
        self._is_leaving = True
        self._lock()

    def _lock(self) -> None:
        """Everything that shows records goes at once; then the backup and the keys."""
        from ui.shared.progress_dialog import show_progress

        desk, self._desk = self._desk, None
        if desk is None:
            return
        if desk.kiosk is not None:
            self._show_rest()  # before the screen goes: nothing else may be seen in between
        desk.take_down()
        QApplication.clipboard().clear()
        # The job holds the vault alone: a desk that it kept would die on the worker's thread.
        vault = desk.vault
        job = self._jobs.start(lambda progress: vault.lock(), self._lock_failed)
        job.succeeded.connect(self._locked)
        if self._rest is None:
            words = self.tr("Locking; a backup is being made")
            self._locking = show_progress(job, words, None, can_stop=False)

    def _locked(self, report: "LockReport") -> None:
        self._go_on(report.trouble)

    def _lock_failed(self, error: BaseException) -> None:
        self._go_on(error)

    def _go_on(self, trouble: BaseException | None) -> None:
        if self._locking is not None:
            self._locking.hide()
        if self._rest is not None:
            self._trouble = trouble  # not for the eyes of a client
            return
        if not self._is_leaving:
            self._show_unlock()
        try:
            if trouble is not None:
                self._dialogs.show_error(trouble)
        finally:
            if self._is_leaving:
                self._app.quit()

    def _raise(self) -> None:
        from PySide6.QtCore import Qt

        window = self._window()
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    def _window(self) -> QWidget | None:
        if self._desk is not None:
            return self._desk.front()
        return self._unlock or self._rest


_FIRST_SIZE = (1280, 760)
_SMALL_SCREEN_WIDTH = 1440


def show_first(window: QWidget, screen_width: int) -> None:
    """Show the main window for the first time; a small screen (pixels) is filled."""
    window.resize(*_FIRST_SIZE)
    if screen_width <= _SMALL_SCREEN_WIDTH:
        window.showMaximized()
    else:
        window.show()


_NEEDED_LATER = (
    "services.register",
    "services.vault.opening",
    "ui.open_desk",
    # what a room's window is made of (`ui.editions`); an office's is small
    "ui.frame.facts",
    "ui.pages",
    "ui.quick_search",
    # what the frame and the first page ask of the register
    "services.today",
    "services.risk.duty_service",
    "services.risk.levels",
    "services.room",
    "services.summary.service",
    "services.vault.backups",
)


def _read_opening(opened: "OpenVault", settings: MachineSettingsFile) -> "Opening":
    from ui.open_desk import read_opening

    opening = read_opening(opened)
    settings.remember_person(opened.actor.staff_id)
    return opening


def _import_the_rest(folder: Path) -> None:
    """Imports are dearer while the collector runs: performance.md, Fast start."""
    gc.disable()
    try:
        for name in _NEEDED_LATER:
            import_module(name)
    finally:
        gc.freeze()
        gc.enable()
    from services.logging_setup import start_logging

    start_logging(folder / "logs")
