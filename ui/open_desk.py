"""From unlock to lock: the register, what all pages share, and the window around them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.vocabulary import Area
from services.clock import Clock
from services.register import open_register
from ui.changes import Changes
from ui.curtain import Curtain
from ui.frame.facts import FrameFacts
from ui.jobs import JobRunner
from ui.look import Look
from ui.main_window import MainWindow
from ui.navigation import Navigator, Place
from ui.pages import PAGES
from ui.quick_search import QuickSearch
from ui.shared.dialogs import Dialogs
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault


class OpenDesk(QObject):
    """Owns the main window. Signals ``lock_wanted``, ``close_wanted``, ``look_wanted``.

    ``look_wanted``: language, theme or text size were set anew; after putting them on, the
    program calls ``build_window`` again.
    """

    lock_wanted = Signal()
    close_wanted = Signal()
    look_wanted = Signal()

    def __init__(
        self,
        opened: "OpenVault",
        look: Look,
        jobs: JobRunner,
        dialogs: Dialogs,
        clock: Clock,
        notice: str = "",
    ) -> None:
        super().__init__()
        self.vault = opened
        self._look, self._jobs, self._dialogs, self._clock = look, jobs, dialogs, clock
        self._notice = notice
        self._register = open_register(opened)
        self._curtain = Curtain()
        self.workplace = self._make_workplace()
        self.window = self._make_window()
        self.window.go(Place.TODAY)

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
        """Keep open work and destroy every widget that shows a record."""
        self.window.keep_open_work()
        self.window.let_close()
        self.window.deleteLater()

    def _make_workplace(self) -> Workplace:
        workplace = Workplace(
            register=self._register,
            jobs=self._jobs,
            changes=Changes(),
            dialogs=self._dialogs,
            theme=self._look.theme,
            curtain=self._curtain,
            language=self._look.language,
            navigate=Navigator(),
            clock=self._clock,
        )
        workplace.changes.announced.connect(self._note_changes)
        return workplace

    def _make_window(self) -> MainWindow:
        window = MainWindow(
            self.workplace,
            PAGES,
            QuickSearch(self.workplace),
            self.vault.actor.name,
            self._notice,
        )
        window.lock_wanted.connect(self.lock_wanted)
        window.close_wanted.connect(self.close_wanted)
        FrameFacts(window, self.workplace)
        return window

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if Area.PREFERENCES in areas:
            self.look_wanted.emit()
