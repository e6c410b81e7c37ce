"""From unlock to lock: the register, what all pages share, and the window around them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from models.vocabulary import Area
from services.clock import Clock
from services.machine_settings import MachineSettingsFile
from services.preferences import IDLE_LOCK_MINUTES, IS_CURTAIN_DRAWN
from services.register import Register, open_register
from ui.changes import Changes
from ui.curtain import Curtain
from ui.frame.facts import FrameFacts
from ui.jobs import JobRunner
from ui.look import Look
from ui.main_window import MainWindow
from ui.navigation import Navigator, Place
from ui.pages import pages_for
from ui.quick_search import QuickSearch
from ui.shared.dialogs import Dialogs
from ui.unlock.idle_lock import IdleLock
from ui.unlock.welcome import welcome_text
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault


@dataclass(frozen=True, slots=True)
class Shared:
    """What the desk is given by the program, and gives on to the pages."""

    look: Look
    jobs: JobRunner
    dialogs: Dialogs
    clock: Clock
    settings: MachineSettingsFile


@dataclass(frozen=True, slots=True)
class Opening:
    """What is read before the first page is shown."""

    register: Register
    idle_minutes: int
    is_curtain_drawn: bool


def read_opening(opened: "OpenVault") -> Opening:
    """Wire the services and read what the window must know at once; runs on the worker.

    Raises Conflict before the recovery sheet was typed back.
    """
    register = open_register(opened)
    return Opening(
        register,
        register.preferences.get(IDLE_LOCK_MINUTES),
        register.preferences.get(IS_CURTAIN_DRAWN),
    )


class OpenDesk(QObject):
    """Owns the main window. Signals ``lock_wanted``, ``close_wanted``, ``look_wanted``.

    ``look_wanted``: language, theme or text size were set anew; after putting them on, the
    program calls ``build_window`` again.
    """

    lock_wanted = Signal()
    close_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, opening: Opening, shared: Shared, notice: str = "") -> None:
        super().__init__()
        self.vault = opening.register.vault
        self._register, self._shared = opening.register, shared
        self._notice = notice or welcome_text(self.vault.welcome)
        self._curtain = Curtain()
        if opening.is_curtain_drawn:
            self._curtain.toggle()
        self._idle = IdleLock(shared.look.app, shared.clock, opening.idle_minutes, self)
        self._idle.lock_wanted.connect(self.lock_wanted)
        self.workplace = self._make_workplace()
        self.window = self._make_window()
        self.window.go(Place.TODAY)
        # Behind the first page's own queries: the first search is then as quick as the second.
        clients = self._register.clients
        shared.jobs.start(lambda progress: clients.warm_search())
        if self.vault.needs_check:  # too large to be read whole before the window is there
            vault = self.vault
            shared.jobs.start(lambda progress: vault.check())

    def build_window(self) -> None:
        """Build the window anew at the same place, in the language and size now in force."""
        before = self.window
        place, geometry = before.current_place(), before.saveGeometry()
        before.keep_open_work()
        self.workplace = self._make_workplace()
        self.window = self._make_window()
        self.window.restoreGeometry(geometry)
        self.window.go(place)
        self.window.show()
        before.let_close()
        before.deleteLater()

    def take_down(self) -> None:
        """Keep open work and destroy every widget that shows a record.

        Questions come back as unanswered, so that whoever waits for one goes no further.
        """
        self.window.keep_open_work()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)
        self.window.let_close()
        self.window.deleteLater()

    def _make_workplace(self) -> Workplace:
        workplace = Workplace(
            register=self._register,
            codes=self.vault.desk.codes,
            jobs=self._shared.jobs,
            changes=Changes(),
            dialogs=self._shared.dialogs,
            theme=self._shared.look.theme,
            curtain=self._curtain,
            language=self._shared.look.language,
            navigate=Navigator(),
            clock=self._shared.clock,
            settings=self._shared.settings,
        )
        workplace.changes.announced.connect(self._note_changes)
        return workplace

    def _make_window(self) -> MainWindow:
        window = MainWindow(
            self.workplace,
            pages_for(self.vault.actor),
            QuickSearch(self.workplace),
            self.vault.actor.name,
            self._notice,
        )
        window.lock_wanted.connect(self.lock_wanted)
        window.close_wanted.connect(self.close_wanted)
        FrameFacts(window, self.workplace)
        return window

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if Area.PREFERENCES not in areas:
            return
        self.look_wanted.emit()
        preferences = self._register.preferences
        job = self._shared.jobs.start(lambda progress: preferences.get(IDLE_LOCK_MINUTES))
        job.succeeded.connect(self._idle.set_minutes)
