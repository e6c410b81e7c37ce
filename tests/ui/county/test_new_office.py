"""An office on its first day: every page opens, and says what to do first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from services.machine_settings import MachineSettings
from services.vault.open_vault import OpenVault
from tests.services.vault.test_office import OFFICE
from tests.vaults import NEW, make_vault
from ui.county.pages import PAGES
from ui.look import Look
from ui.navigation import Place
from ui.pictures import Studio


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenVault]:
    opened, sheet = make_vault(tmp_path / "office").create(replace(NEW, room=OFFICE))
    opened.confirm_recovery(sheet.groups)
    yield opened
    opened.lock()


def test_every_page_of_a_new_office_opens(opened: OpenVault, qapp: QApplication) -> None:
    look = Look(qapp)
    look.put_on(MachineSettings())
    studio = Studio(opened, look, opened.desk.clock)
    for place in PAGES:
        assert not studio.page(place).isNull()
    studio.page(Place.INBOX)
    labels = studio.window.findChildren(QLabel)
    said = "\n".join(label.text() for label in labels if label.isVisible())
    assert "公钥单" in said
    studio.close()
    look.take_off()
