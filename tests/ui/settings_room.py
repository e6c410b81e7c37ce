"""What the tests of the settings page share: the page and its surroundings."""

from typing import Any

from pytestqt.qtbot import QtBot

from models.vocabulary import Area
from services.machine_settings import MachineSettingsFile
from services.register import Register
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.pictures import settle
from ui.settings.page import SettingsPage
from ui.workplace import Workplace

START = "Willow-Bridge-58-Lamp"
ROOM, PEOPLE, PASSWORDS, BACKUPS, LOOK, CONSENTS, LEVELS, IDENTITY, ABOUT = range(9)


class Desk:
    """A settings page and its surroundings."""

    def __init__(self, qtbot: QtBot, register: Register) -> None:
        self.dialogs = ScriptedDialogs()
        settings = MachineSettingsFile(register.vault.folder)
        self.workplace: Workplace = make_workplace(register, self.dialogs, settings=settings)
        self.workplace.theme.setProperty("settingsTab", 0)
        self.page = SettingsPage(self.workplace)
        qtbot.addWidget(self.page)
        self.announced: list[frozenset[Area]] = []
        self.workplace.changes.announced.connect(self.announced.append)
        self.page.resize(1170, 700)
        self.page.show()
        self.settle()

    def show(self, tab: int) -> Any:
        self.page.show_tab(tab)
        self.settle()
        return self.page.part()

    def settle(self) -> None:
        settle(self.workplace.jobs)
