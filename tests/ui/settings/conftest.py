"""A real register of its own for each test of the settings page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from services.register import Register, open_register
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.ui.settings_room import Desk
from tests.vaults import (
    DictionaryRing,
    Template,
    copied,
    make_template,
    make_vault,
    unlocked,
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def vault(template: Template, tmp_path: Path, clock: FixedClock) -> Vault:
    return make_vault(copied(template, tmp_path / "data"), clock, DictionaryRing())


@pytest.fixture
def opened(vault: Vault) -> Iterator[OpenVault]:
    opened = unlocked(vault)
    yield opened
    opened.lock()


@pytest.fixture
def register(opened: OpenVault) -> Register:
    return open_register(opened)


@pytest.fixture
def desk(qtbot: QtBot, register: Register) -> Iterator[Desk]:
    desk = Desk(qtbot, register)
    yield desk
    desk.workplace.theme.setProperty("settingsTab", 0)
