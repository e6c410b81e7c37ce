"""What the tests of the unlock window and of the settings share."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.ui.kit import ScriptedDialogs
from ui.jobs import InlineExecutor, JobRunner
from ui.pictures import settle
from ui.translation import Language
from ui.unlock.window import UnlockWindow


class Door:
    """An unlock window before a vault, and what came out of it."""

    def __init__(self, qtbot: QtBot, vault: Vault, dialogs: ScriptedDialogs | None = None) -> None:
        self.errors: list[BaseException] = []
        self.jobs = JobRunner(InlineExecutor(), self.errors.append)
        self.dialogs = dialogs or ScriptedDialogs()
        self.window = UnlockWindow(vault, self.jobs, self.dialogs, Language.CHINESE)
        qtbot.addWidget(self.window)
        self.opened: list[OpenVault] = []
        self.chosen: list[Vault] = []
        self.window.opened.connect(self.opened.append)
        self.window.vault_chosen.connect(self.chosen.append)
        self.window.show()
        self.settle()

    def settle(self, act: Callable[[], object] | None = None) -> None:
        """Do something and let its jobs deliver."""
        if act is not None:
            act()
        settle(self.jobs)
        assert self.errors == []

    def panel(self) -> str:
        """Which paper lies there."""
        return type(self.window.panel).__name__

    def lock(self) -> None:
        """What the program does with each register that was opened."""
        for opened in self.opened:
            opened.lock()


def focused() -> object:
    """The widget with the keyboard."""
    return QApplication.focusWidget()
