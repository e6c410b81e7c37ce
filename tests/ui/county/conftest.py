"""A small county of the demonstration, made once, opened for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from services.demo import county
from services.demo.telling_clock import TellingClock
from services.progress import Progress
from services.randomness import SystemRandomness
from services.register import Register, open_register
from services.vault.device_secret import DeviceSecrets
from services.vault.password_key import FLOOR
from services.vault.vault import Vault
from tests.ui.kit import ScriptedDialogs, make_workplace
from ui.page import Page
from ui.pictures import settle
from ui.translation import Language
from ui.workplace import Workplace

SMALL = county.Size(rooms=48, months=2)


@dataclass(frozen=True)
class Told:
    """Where the small county lies."""

    folder: Path
    stick: Path


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("county")
    demo = county.build(folder / "vault", folder / "stick", Progress(), SMALL)
    demo.register.vault.lock()
    return Told(folder / "vault", folder / "stick")


@pytest.fixture
def register(told: Told, tmp_path: Path) -> Iterator[Register]:
    copy = tmp_path / "vault"
    shutil.copytree(told.folder, copy)
    vault = Vault(copy, TellingClock(), SystemRandomness(), DeviceSecrets(None), FLOOR)
    register = open_register(vault.unlock(1, county.PASSWORD))
    yield register
    register.vault.lock()


class Office:
    """The office's pages as users see them, in English."""

    def __init__(self, qtbot: QtBot, register: Register) -> None:
        self.dialogs = ScriptedDialogs()
        self.register = register
        self.workplace: Workplace = make_workplace(
            register, self.dialogs, TellingClock(), Language.ENGLISH
        )
        self._qtbot = qtbot
        self._pages: list[Page] = []  # the only ones who hold them

    def show(self, page: Page) -> None:
        """Put the page in sight and let its jobs deliver."""
        self._pages.append(page)
        self._qtbot.addWidget(page)
        page.resize(1100, 680)
        page.show()
        self.settle()

    def settle(self) -> None:
        """Let jobs deliver."""
        settle(self.workplace.jobs)


@pytest.fixture
def office(qtbot: QtBot, register: Register) -> Office:
    return Office(qtbot, register)
