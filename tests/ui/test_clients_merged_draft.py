"""A form of a file that was merged away while the form waited as a draft."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from services.clients import ClientFields
from services.clients.records import PopulationPeriod
from services.desk import Desk
from tests.ui.client_room import ClientRoom, settle
from tests.ui.kit import type_text
from ui.clients.file_page import ClientFilePage


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> ClientRoom:
    return ClientRoom(desk)


def _page(qtbot: QtBot, room: ClientRoom, subject: object) -> ClientFilePage:
    page = ClientFilePage(room.workplace)
    qtbot.addWidget(page)
    page.open_subject(subject)
    page.show()
    settle()
    return page


def test_only_what_was_typed_comes_over_and_the_banner_says_so(
    qtbot: QtBot, room: ClientRoom
) -> None:
    elderly = (PopulationPeriod("empty_nest_elder", date(2026, 1, 1), None),)
    keep = room.clients.add(ClientFields(name="周玉梅", phone="13800002817", populations=elderly))
    drop = room.clients.add(ClientFields(name="周玉枚", phone="13900001111"))
    editing = _page(qtbot, room, drop.id)
    editing._edit()
    type_text(editing._editor._form._lines["address"], "石桥村")
    editing.go_back()
    settle()
    room.clients.merge(keep.id, drop.id)
    (draft,) = room.register.drafts.list()
    page = _page(qtbot, room, draft)
    typed = page._editor._form.fields()
    assert (typed.name, typed.phone, typed.address) == ("周玉梅", "13800002817", "石桥村")
    assert page._editor._trouble.isVisible()
    assert drop.file_no in page._editor._trouble.text()
    page._editor._save.click()
    settle()
    fields = room.clients.get(keep.id).fields
    assert (fields.name, fields.phone, fields.address) == ("周玉梅", "13800002817", "石桥村")
    assert [period.population for period in fields.populations] == ["empty_nest_elder"]
    assert room.register.drafts.list() == ()
