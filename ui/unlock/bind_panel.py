"""Offers to bind the register to this computer, once the recovery sheet has been confirmed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.jobs import JobRunner
from ui.shared.widgets import plain_button, primary_button, text_label
from ui.unlock.panel import WIDE, Panel

if TYPE_CHECKING:
    from services.vault.open_vault import OpenVault


class BindPanel(Panel):
    """Signal ``finished`` (OpenVault), whichever was chosen."""

    finished = Signal(object)

    def __init__(self, opened: "OpenVault", password: str, jobs: JobRunner) -> None:
        super().__init__(self.tr("Bind to this computer?"), self.tr("Nearly done"), WIDE)
        self._opened, self._password, self._jobs = opened, password, jobs
        self.column.addWidget(
            text_label(
                self.tr(
                    "A second key can be kept in this computer's own key store. A copied folder or "
                    "a lost backup stick is then useless to whoever guesses passwords."
                )
            )
        )
        self.column.addWidget(
            text_label(
                self.tr(
                    "If this computer breaks or Windows is installed anew, the recovery sheet "
                    "opens the register. This can be changed later in the settings."
                ),
                "muted",
            )
        )
        self.later = plain_button(self.tr("Not now"))
        self.bind = primary_button(self.tr("Bind and open"))
        self.add_buttons(self.later, self.bind)
        self.later.clicked.connect(self._finish)
        self.bind.clicked.connect(self._bind)

    def start(self) -> None:
        self.bind.setFocus()

    def _bind(self) -> None:
        opened, password = self._opened, self._password
        self.bind.setEnabled(False)
        job = self._jobs.start(lambda progress: opened.bind(password), self._show_error)
        job.succeeded.connect(self._finish)

    def _show_error(self, error: BaseException) -> None:
        self.bind.setEnabled(True)
        self.say_trouble(error)

    def _finish(self) -> None:
        self._password = ""
        self.finished.emit(self._opened)
