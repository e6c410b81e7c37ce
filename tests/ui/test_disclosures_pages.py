"""The pages of the disclosure log."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from models.vocabulary import DraftKind, Role
from services.desk import Desk
from services.disclosures import NewDisclosure
from tests.builders import make_desk, make_register
from tests.fakes import FixedClock
from tests.services.consents.people import add_client
from tests.ui.client_room import settle
from tests.ui.consent_room import ConsentRoom, said
from ui.disclosures.list_page import DisclosuresPage
from ui.disclosures.new_page import NewDisclosurePage
from ui.navigation import Place
from ui.page import Page


@pytest.fixture
def room(desk: Desk, qapp: object) -> ConsentRoom:
    return ConsentRoom(desk)


def show(qtbot: QtBot, page: Page, subject: object) -> None:
    qtbot.addWidget(page)
    page.resize(1150, 690)
    page.open_subject(subject)
    page.show()
    settle()


def told(client_id: int | None, what: str) -> NewDisclosure:
    return NewDisclosure(client_id, "县人民医院", "consent", what, "只说了必要的")


def test_an_entry_is_typed_and_read(qtbot: QtBot, desk: Desk, room: ConsentRoom) -> None:
    client_id = add_client(desk)
    page = NewDisclosurePage(room.workplace)
    show(qtbot, page, client_id)
    form = page._form
    form._recipient.setText("青禾镇派出所")
    form._ground.set_value("danger")
    form._what.setText("当天的危险情况")
    page.finish()
    settle()
    assert form.form.problem("minimum")
    form._minimum.setText("不说就来不及")
    page.finish()
    settle()
    assert room.went == [(Place.DISCLOSURES, client_id)]

    log = DisclosuresPage(room.workplace)
    show(qtbot, log, client_id)
    words = said(log)
    for part in (
        "青禾镇派出所",
        "当天的危险情况",
        "不说就来不及",
        "何晓岚",
        "有伤害自己或他人的严重危险",
    ):
        assert part in words


def test_what_was_typed_is_a_draft_and_comes_back(
    qtbot: QtBot, desk: Desk, room: ConsentRoom
) -> None:
    client_id = add_client(desk)
    page = NewDisclosurePage(room.workplace)
    show(qtbot, page, client_id)
    page._form._recipient.setText("青禾镇派出所")
    page._form.changed.emit()
    page.keep_open_work()
    settle()
    (draft,) = room.register.drafts.list()
    assert draft.kind is DraftKind.DISCLOSURE
    other = NewDisclosurePage(room.workplace)
    show(qtbot, other, client_id)
    other.notice.acted.emit()
    settle()
    assert other._form._recipient.text() == "青禾镇派出所"
    assert other._form._decided_by.currentText() == "何晓岚"


def test_a_clients_log_shows_only_theirs(qtbot: QtBot, desk: Desk, room: ConsentRoom) -> None:
    first, second = add_client(desk), add_client(desk, "王小明")
    for client_id, what in ((first, "甲"), (second, "乙"), (None, "丙")):
        room.register.disclosures.add(told(client_id, what))
    page = DisclosuresPage(room.workplace)
    show(qtbot, page, first)
    assert [row.what for row in page._model.rows()] == ["甲"]
    assert page.header_actions() == (page._file, page._print, page._add)
    page.open_subject(None)
    settle()
    assert page.header_actions() == (page._add,)  # nobody's file to open, no paper for anybody
    assert [row.what for row in page._model.rows()] == ["丙", "乙", "甲"]


def test_long_logs_come_in_pages(qtbot: QtBot, desk: Desk, room: ConsentRoom) -> None:
    client_id = add_client(desk)
    for number in range(60):
        room.register.disclosures.add(told(client_id, str(number)))
    page = DisclosuresPage(room.workplace)
    show(qtbot, page, client_id)
    assert len(page._model.rows()) == 50
    page._model.more_wanted.emit()
    settle()
    assert len(page._model.rows()) == 60


def test_the_first_opening_reads_once(qtbot: QtBot, desk: Desk, room: ConsentRoom) -> None:
    client_id = add_client(desk)
    read: list[int] = []

    class Counted(DisclosuresPage):
        @override
        def reload(self) -> None:
            read.append(client_id)
            super().reload()

    show(qtbot, Counted(room.workplace), client_id)
    assert read == [client_id]


def test_the_rooms_log_is_the_leads(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock, qapp: object
) -> None:
    engine = make_register(tmp_path, clock)
    desk = make_desk(engine, clock, Role.COUNSELLOR)
    room = ConsentRoom(desk)
    room.register.disclosures.add(told(add_client(desk), "甲"))
    page = DisclosuresPage(room.workplace)
    show(qtbot, page, None)
    assert "The log of the whole room is the lead's." in said(page)
    assert not page._model.rows()
    engine.dispose()
