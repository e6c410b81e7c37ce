"""One register is created a session; every test gets a copy of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.vaults import DictionaryRing, Template, copied, make_template, make_vault, unlocked


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def folder(template: Template, tmp_path: Path) -> Path:
    """The data folder of a locked register."""
    return copied(template, tmp_path / "数据")


@pytest.fixture
def groups(template: Template) -> tuple[str, ...]:
    """The recovery sheet of `folder`."""
    return template.groups


@pytest.fixture
def ring() -> DictionaryRing:
    return DictionaryRing()


@pytest.fixture
def vault(folder: Path, clock: FixedClock, ring: DictionaryRing) -> Vault:
    return make_vault(folder, clock, ring, seed=2)


@pytest.fixture
def opened(vault: Vault) -> Iterator[OpenVault]:
    """The lead's open register; locked at the end."""
    opened = unlocked(vault)
    yield opened
    opened.lock()
