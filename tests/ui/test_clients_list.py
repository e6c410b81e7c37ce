"""The page that lists clients."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.vocabulary import Area
from services.clients import ClientFields, PopulationPeriod
from services.desk import Desk
from tests.fakes import FixedClock
from tests.ui.client_room import ClientRoom, settle
from tests.ui.kit import type_text
from ui.clients.list_page import ClientsPage
from ui.navigation import Place
from ui.shared.choices import Choice, Segmented
from ui.shared.record_table import RecordTable
from ui.shared.widgets import CheckBox, EmptyState

KEY = Qt.Key


class Listed:
    """The page with its parts, as a user sees them."""

    def __init__(self, room: ClientRoom) -> None:
        self.page = ClientsPage(room.workplace)
        self.table = self.page.findChildren(RecordTable)[0]
        self.find = self.page.findChildren(QLineEdit)[0]

    def names(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def cell(self, row: int, column: int) -> str:
        return str(self.table.model().index(row, column).data())


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> ClientRoom:
    return ClientRoom(desk)


@pytest.fixture
def listed(qtbot: QtBot, room: ClientRoom) -> Listed:
    held = (PopulationPeriod("orphan"), PopulationPeriod("disabled"))
    room.clients.add(ClientFields(name="周玉梅", age=46, phone="13800002817"))
    room.clients.add(ClientFields(name="李梓涵", age=13, populations=held))
    closed = room.clients.add(ClientFields(name="白雪"))
    room.clients.close(closed.id, "goals_reached")
    listed = Listed(room)
    qtbot.addWidget(listed.page)
    listed.page.resize(1100, 700)
    listed.page.show()
    settle()
    return listed


def test_open_files_are_listed_by_name(listed: Listed) -> None:
    assert listed.names() == ["李梓涵", "周玉梅"]
    assert "\n" in listed.cell(0, 3)


def test_typing_filters_and_finds_closed_files_too(listed: Listed) -> None:
    type_text(listed.find, "bx")
    settle()
    assert listed.names() == ["白雪"]
    assert listed.cell(0, 7) != ""


def test_enter_in_the_filter_opens_the_first_file(room: ClientRoom, listed: Listed) -> None:
    type_text(listed.find, "zym")
    settle()
    QTest.keyClick(listed.find, KEY.Key_Return)
    (client,) = room.clients.search("zym")
    assert room.went == [(Place.CLIENT, client.id)]


def test_down_goes_into_the_list_and_enter_opens(
    qtbot: QtBot, room: ClientRoom, listed: Listed
) -> None:
    listed.page.activateWindow()
    qtbot.waitUntil(listed.page.isActiveWindow)
    QTest.keyClick(listed.find, KEY.Key_Down)
    assert listed.table.hasFocus()
    QTest.keyClick(listed.table, KEY.Key_Down)
    QTest.keyClick(listed.table, KEY.Key_Return)
    (client,) = room.clients.search("zym")
    assert room.went == [(Place.CLIENT, client.id)]


def test_escape_empties_the_filter_first(room: ClientRoom, listed: Listed) -> None:
    type_text(listed.find, "zym")
    settle()
    listed.page.go_back()
    settle()
    assert listed.names() == ["李梓涵", "周玉梅"]


def test_filters_and_order(listed: Listed) -> None:
    state, order = listed.page.findChildren(Segmented)
    state.setFocus()
    QTest.keyClick(state, KEY.Key_2)
    settle()
    assert listed.names() == ["白雪"]
    QTest.keyClick(state, KEY.Key_1)
    QTest.keyClick(order, KEY.Key_2)
    settle()
    assert listed.names() == ["李梓涵", "周玉梅"]
    listed.page.findChildren(CheckBox)[0].click()
    settle()
    assert listed.names() == ["李梓涵"]
    population = listed.page.findChildren(Choice)[0]
    population.set_value("homeless")
    population.chosen.emit("homeless")
    settle()
    assert listed.names() == []


def test_the_list_follows_changes_and_keeps_the_choice(room: ClientRoom, listed: Listed) -> None:
    listed.table.selectRow(1)
    room.clients.add(ClientFields(name="陈建国"))
    room.workplace.changes.announce({Area.CLIENTS})
    settle()
    assert listed.names() == ["陈建国", "李梓涵", "周玉梅"]
    assert listed.table.current_record().name == "周玉梅"


def test_an_empty_register_offers_the_first_file(qtbot: QtBot, room: ClientRoom) -> None:
    listed = Listed(room)
    qtbot.addWidget(listed.page)
    listed.page.show()
    settle()
    empty = listed.page.findChildren(EmptyState)[0]
    assert empty.isVisible()
    empty.acted.emit()
    assert room.went == [(Place.CLIENT, None)]


def test_more_rows_are_fetched_when_the_reader_nears_the_end(
    qtbot: QtBot, room: ClientRoom
) -> None:
    for number in range(205):
        room.clients.add(ClientFields(name=f"周{number:03d}"))
    listed = Listed(room)
    qtbot.addWidget(listed.page)
    listed.page.resize(1100, 500)
    listed.page.show()
    settle()
    first = len(listed.names())
    assert first < 205
    for _ in range(4):
        listed.table.scrollToBottom()
        settle()
    assert len(listed.names()) == 205
    assert len(set(listed.names())) == 205


def test_names_go_behind_the_curtain(room: ClientRoom, listed: Listed) -> None:
    room.workplace.curtain.toggle()
    assert set(listed.names()) == {"●●●"}


def test_only_those_out_of_touch(qtbot: QtBot, room: ClientRoom, clock: FixedClock) -> None:
    page = ClientsPage(room.workplace)
    qtbot.addWidget(page)
    room.clients.add(ClientFields(name="很久没来"))
    clock.move(days=61)
    room.clients.add(ClientFields(name="刚刚来过"))
    page.show()
    settle()
    assert page._model.rowCount() == 2
    page._out_of_touch.setChecked(True)
    settle()
    assert [page._model.record(0).name, page._model.rowCount()] == ["很久没来", 1]
