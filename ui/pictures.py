"""Pictures of the pages, taken without a display: for the demonstration and the gallery."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from services.clock import Clock
from services.machine_settings import MachineSettingsFile
from ui.jobs import InlineExecutor, JobRunner
from ui.look import Look
from ui.main_window import MainWindow
from ui.navigation import Place
from ui.open_desk import OpenDesk, Shared, read_opening
from ui.page import Page
from ui.shared.dialogs import Dialogs

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault

SIZE = QSize(1366, 768)
_MOST_ROUNDS = 50


class Studio:
    """One open register before the camera; ``close`` takes the window down, the vault stays open.

    An error of a job is raised by the next picture.
    """

    def __init__(
        self, opened: "OpenVault", look: Look, clock: Clock, notice: str = "", size: QSize = SIZE
    ) -> None:
        self._errors: list[BaseException] = []
        self.jobs = JobRunner(InlineExecutor(), self._errors.append)
        look.finish()
        settings = MachineSettingsFile(opened.folder)
        shared = Shared(look, self.jobs, Dialogs(lambda: None), clock, settings)
        self._desk = OpenDesk(read_opening(opened), shared, notice)
        self.window.resize(size)
        self.window.show()

    @property
    def window(self) -> MainWindow:
        """The window in the picture."""
        return self._desk.window

    def page(
        self,
        place: Place,
        subject: object = None,
        prepare: Callable[[Page], None] | None = None,
    ) -> QImage:
        """The whole window with one page; ``prepare`` types or clicks before the picture."""
        self.window.go(place, subject)
        self._settle()
        page = self.window.current_page()
        if prepare is not None and page is not None:
            prepare(page)
            self._settle()
        return picture_of(self.window)

    def close(self) -> None:
        """Take the window down."""
        self._desk.take_down()
        self._settle()

    def _settle(self) -> None:
        settle(self.jobs)
        if self._errors:
            raise self._errors.pop(0)


def settle(jobs: JobRunner) -> None:
    """Let jobs deliver, pages start further ones, and everything be laid out."""
    quiet = 0
    for _ in range(_MOST_ROUNDS):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        quiet = 0 if jobs.is_busy() else quiet + 1
        if quiet == 3:
            return


def picture_of(widget: QWidget) -> QImage:
    """What the widget shows, at one pixel a device-independent pixel."""
    return widget.grab().toImage()
