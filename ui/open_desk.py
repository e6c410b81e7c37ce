"""From unlock to lock: the register, what all pages share, and the window around them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from models.vocabulary import Area
from services.clock import Clock
from services.machine_settings import MachineSettingsFile
from services.preferences import IDLE_LOCK_MINUTES, IS_CURTAIN_DRAWN
from services.register import Register, open_register
from ui.changes import Changes
from ui.curtain import Curtain
from ui.editions import Edition, edition_of
from ui.jobs import JobRunner
from ui.look import Look
from ui.main_window import MainWindow
from ui.navigation import Navigator, Place
from ui.shared.dialogs import Dialogs
from ui.translation import Language
from ui.unlock.idle_lock import IdleLock
from ui.unlock.welcome import welcome_text
from ui.workplace import Workplace

if TYPE_CHECKING:
    from services.self_assessments.records import Sitting
    from services.vault.open_vault import OpenVault
    from ui.kiosk.window import KioskWindow


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
        self._edition: Edition = edition_of(self.vault.edition)
        self._notice = notice or welcome_text(self.vault.welcome)
        self._curtain = Curtain()
        if opening.is_curtain_drawn:
            self._curtain.toggle()
        self._idle = IdleLock(shared.look.app, shared.clock, opening.idle_minutes, self)
        self._idle.lock_wanted.connect(self.lock_wanted)
        self.kiosk: KioskWindow | None = None
        self.workplace = self._make_workplace()
        self.window = self._make_window()
        self.window.go(self.window.first_place())
        # Behind the first page's own queries: the first search is then as quick as the second.
        register, edition = self._register, self._edition
        shared.jobs.start(lambda progress: edition.warm_up(register))
        if edition.has_kiosk:
            self._look_for_open_sitting()
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

    def front(self) -> QWidget:
        """The window that is in sight: the main one, or the screen in a client's hands."""
        return self.window if self.kiosk is None else self.kiosk

    def take_down(self) -> None:
        """Keep open work and destroy every widget that shows a record.

        What was answered at the screen is on the disk already, answer by answer.
        """
        if self.kiosk is None:
            self._take_window_down()
        else:
            self._let_go(self.kiosk)

    def give_screen(self, sitting: "Sitting") -> None:
        """Give the screen to a client or a class (`ui.kiosk`).

        The main window is destroyed, not hidden: what does not exist cannot be reached by a
        shortcut, the task bar or a mistake of ours. Its drafts are kept, and it is built anew when
        a password has taken the screen back. The idle lock goes on counting: when it locks, the
        register is shut and the calm page of `ui.kiosk.rest_window` stands there.
        """
        from ui.kiosk.window import KioskWindow

        if self.kiosk is not None:
            return
        if sitting.language in set(Language):  # the buttons speak as the questions do
            self._shared.look.speak(Language(sitting.language))
        if not self._curtain.is_drawn():
            self._curtain.toggle()  # the client still sits there when the window comes back
        self.kiosk = KioskWindow(self.workplace, sitting)
        self.kiosk.left.connect(self._take_screen_back)
        self.kiosk.lock_wanted.connect(self.lock_wanted)
        self.kiosk.stand()  # first, so that nothing else is seen in between
        self._take_window_down()
        self.kiosk.start()

    def _take_screen_back(self, failed: int) -> None:
        kiosk, self.kiosk = self.kiosk, None
        if kiosk is None:
            return
        self._let_go(kiosk)
        tried = self.tr("%n wrong password(s) were tried at the screen.", "", failed)
        self.workplace = self._make_workplace()
        self.window = self._make_window(tried if failed else "")
        self.window.go(Place.TODAY)
        self.window.go(Place.ASSESSMENTS)
        self.window.showMaximized()
        self._look_for_open_sitting()

    def _let_go(self, kiosk: "KioskWindow") -> None:
        kiosk.let_close()
        kiosk.deleteLater()
        self._shared.look.speak(self._shared.look.language)

    def _look_for_open_sitting(self) -> None:
        """After a power cut, or when a client has not finished: go on with it, or end it?"""
        register = self._register
        job = self._shared.jobs.start(lambda progress: _open_sitting(register))
        job.succeeded.connect(self._offer_sitting)

    def _offer_sitting(self, sitting: "Sitting | None") -> None:
        if sitting is None or self.kiosk is not None:
            return
        from ui.kiosk.open_sitting_sheet import OpenSittingSheet

        OpenSittingSheet(self.window, self.workplace, sitting).open()

    def _take_window_down(self) -> None:
        """Questions come back as unanswered, so that whoever waits for one goes no further."""
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
        # Later: whoever asks for it still stands in a slot of the window that goes away.
        queued = Qt.ConnectionType.QueuedConnection
        workplace.navigate.screen_given.connect(self.give_screen, queued)
        return workplace

    def _make_window(self, news: str = "") -> MainWindow:
        """``news`` stands across its top, before what has been there since unlocking."""
        window = MainWindow(
            self.workplace,
            self._edition.pages(self.vault.actor),
            self._edition.search(self.workplace),
            self.vault.actor.name,
            " ".join(filter(None, (news, self._notice))),
        )
        window.lock_wanted.connect(self.lock_wanted)
        window.close_wanted.connect(self.close_wanted)
        self._edition.keep_frame(window, self.workplace)
        return window

    def _note_changes(self, areas: frozenset[Area]) -> None:
        if Area.PREFERENCES not in areas:
            return
        self.look_wanted.emit()
        preferences = self._register.preferences
        job = self._shared.jobs.start(lambda progress: preferences.get(IDLE_LOCK_MINUTES))
        job.succeeded.connect(self._idle.set_minutes)


def _open_sitting(register: Register) -> "Sitting | None":
    """Most days there is none; then nothing is loaded for it."""
    if not register.today.has_open_sitting():
        return None
    return register.self_assessments.open_sitting()
