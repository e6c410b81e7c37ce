"""Answer sheets of scales among the blank forms."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import Role
from services.desk import Desk
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.ui.client_room import settle
from tests.ui.consent_room import ConsentRoom, said
from ui.forms.page import FormsPage
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog


def shown(qtbot: QtBot, desk: Desk) -> FormsPage:
    page = FormsPage(ConsentRoom(desk).workplace)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    settle()
    return page


def test_what_the_room_may_use_can_be_printed(qtbot: QtBot, desk: Desk, qapp: object) -> None:
    page = shown(qtbot, desk)
    assert "SCL-90  症状自评量表" in said(page)
    assert "SDQ" not in said(page)  # its owner lets nobody copy the form
    assert "AUDIT" not in said(page)  # not before the room has said what it uses scales for
    buttons = page.findChildren(QPushButton)
    next(one for one in buttons if one.accessibleDescription().startswith("PHQ-9")).click()
    settle()
    (preview,) = page.findChildren(PreviewDialog)
    assert preview.isVisible()


def test_an_assistant_prints_no_scales(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, qapp: object
) -> None:
    engine = make_register(tmp_path, clock)
    page = shown(qtbot, make_desk(engine, clock, Role.ASSISTANT))
    assert "SCL-90" not in said(page)
    engine.dispose()


def test_the_ledgers_of_the_year_are_found_beside_the_forms(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    went: list[object] = []
    page.workplace.navigate.went.connect(lambda place, subject: went.append(place))
    (ledgers,) = page.header_actions()
    assert isinstance(ledgers, QPushButton)
    ledgers.click()
    assert went == [Place.LEDGERS]
