"""Search while typing: quick search in the header, and the field that picks a client."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import AgeBand, Area, ClientState, Sex
from services.clients import ClientFields, ClientRow
from services.desk import Desk
from tests.ui.client_room import ClientRoom, settle
from tests.ui.kit import type_text
from ui.clients.picker import ClientPicker, Picked
from ui.clients.search_field import ClientSearchField
from ui.jobs import JobRunner
from ui.navigation import Place
from ui.quick_search import QuickSearch, prefilled

KEY = Qt.Key


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> ClientRoom:
    room = ClientRoom(desk)
    for name in ("周玉梅", "周裕民", "白雪"):
        room.clients.add(ClientFields(name=name, sex=Sex.FEMALE, age=46, phone="13800002817"))
    return room


Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Puts a widget into a window that is active, and the focus into the widget."""
    grounds: list[QWidget] = []

    def put(widget: QWidget) -> None:
        ground = QWidget()
        grounds.append(ground)
        ground.resize(700, 500)
        QVBoxLayout(ground).addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        qtbot.addWidget(ground)
        ground.show()
        ground.activateWindow()
        qtbot.waitUntil(ground.isActiveWindow)
        widget.setFocus()

    return put


def _labels(field: ClientSearchField) -> list[str]:
    return [
        entry.name if isinstance(entry, ClientRow) else entry.code
        for entry in field.found.entries()
    ]


def test_typing_lists_clients_and_a_new_file_last(show: Show, room: ClientRoom) -> None:
    search = QuickSearch(room.workplace)
    show(search)
    type_text(search, "zym")
    settle()
    assert search.found.isVisible()
    assert _labels(search) == ["周玉梅", "周裕民", "new"]


def test_enter_opens_the_chosen_file_and_empties_the_box(show: Show, room: ClientRoom) -> None:
    search = QuickSearch(room.workplace)
    show(search)
    type_text(search, "zym")
    settle()
    QTest.keyClick(search, KEY.Key_Down)
    QTest.keyClick(search, KEY.Key_Return)
    (wanted,) = room.clients.search("周裕民")
    assert room.went == [(Place.CLIENT, wanted.id)]
    assert search.text() == ""
    assert not search.found.isVisible()


def test_enter_before_the_answer_takes_the_first_when_it_comes(
    show: Show, room: ClientRoom
) -> None:
    search = QuickSearch(room.workplace)
    show(search)
    type_text(search, "bx")
    QTest.keyClick(search, KEY.Key_Return)
    settle()
    (wanted,) = room.clients.search("bx")
    assert room.went == [(Place.CLIENT, wanted.id)]


def test_escape_closes_the_list_and_keeps_what_was_typed(show: Show, room: ClientRoom) -> None:
    search = QuickSearch(room.workplace)
    show(search)
    type_text(search, "zym")
    settle()
    QTest.keyClick(search, KEY.Key_Escape)
    assert not search.found.isVisible()
    assert search.text() == "zym"


def test_the_last_row_opens_a_new_file_with_the_name(show: Show, room: ClientRoom) -> None:
    search = QuickSearch(room.workplace)
    show(search)
    search.setText("马志伟")
    search.look()
    settle()
    QTest.keyClick(search, KEY.Key_Up)
    assert _labels(search) == ["new"]
    QTest.keyClick(search, KEY.Key_Return)
    assert room.went == [(Place.CLIENT, ClientFields(name="马志伟"))]


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("马志伟", ClientFields(name="马志伟")),
        ("13800002817", ClientFields(phone="13800002817")),
        ("zym", None),
        ("2817", None),
    ],
)
def test_only_names_and_whole_phones_go_into_a_new_file(
    typed: str, fields: ClientFields | None
) -> None:
    assert prefilled(typed) == fields


def test_names_in_the_list_go_behind_the_curtain(show: Show, room: ClientRoom) -> None:
    search = QuickSearch(room.workplace)
    show(search)
    type_text(search, "bx")
    settle()
    model = search.found.model()
    assert model.index(0, 0).data() == "白雪"
    room.workplace.curtain.toggle()
    assert model.index(0, 0).data() == "●●●"


class HeldExecutor(Executor):
    """Runs nothing until it is let go; counts what was asked."""

    def __init__(self) -> None:
        self.held: list[tuple[Any, tuple[Any, ...], Future[Any]]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.held.append((fn, args, future))
        return future

    def let_go(self) -> None:
        held, self.held = self.held, []
        for fn, args, future in held:
            future.set_result(fn(*args))


def test_typing_fast_searches_for_the_last_text_only(show: Show, room: ClientRoom) -> None:
    executor = HeldExecutor()
    jobs = JobRunner(executor, room.dialogs.show_error)
    search = QuickSearch(replace(room.workplace, jobs=jobs))
    show(search)
    type_text(search, "zhouyumei")
    assert len(executor.held) == 1
    executor.let_go()
    settle()
    assert len(executor.held) == 1
    executor.let_go()
    settle()
    assert executor.held == []
    assert _labels(search) == ["周玉梅", "new"]


def test_the_picker_shows_who_was_picked(qtbot: QtBot, show: Show, room: ClientRoom) -> None:
    picker = ClientPicker(room.workplace)
    show(picker)
    field = picker.focusProxy()
    assert isinstance(field, ClientSearchField)
    type_text(field, "bx")
    settle()
    with qtbot.waitSignal(picker.changed):
        QTest.keyClick(field, KEY.Key_Return)
    client = picker.picked().client
    assert client is not None
    assert (client.name, picker.client_id()) == ("白雪", client.id)
    assert field.text() == "bx"
    words = " ".join(label.text() for label in picker.findChildren(QLabel))
    assert "白雪" in words
    assert "46" in words
    assert "…2817" in words


def test_typing_again_lets_go_of_the_client(qtbot: QtBot, show: Show, room: ClientRoom) -> None:
    picker = ClientPicker(room.workplace)
    show(picker)
    with qtbot.waitSignal(picker.changed):
        picker.load(room.clients.search("bx")[0].id)
    field = picker.focusProxy()
    assert isinstance(field, ClientSearchField)
    with qtbot.waitSignal(picker.changed):
        type_text(field, "z")
    assert picker.picked() == Picked()


def test_an_anonymous_visitor_is_known_by_sex_and_age_band(show: Show, room: ClientRoom) -> None:
    picker = ClientPicker(room.workplace, allows_anonymous=True, allows_new=False)
    show(picker)
    field = picker.focusProxy()
    assert isinstance(field, ClientSearchField)
    type_text(field, "qq")
    settle()
    assert _labels(field) == ["anonymous"]
    QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClick(picker._sex, KEY.Key_2)
    assert picker.picked() == Picked(None, True, Sex.MALE, None)
    picker.set_anonymous(Sex.FEMALE, AgeBand.UNDER_14)
    assert picker.picked() == Picked(None, True, Sex.FEMALE, AgeBand.UNDER_14)
    picker.clear()
    assert picker.picked() == Picked()


def test_the_picker_asks_for_a_new_file_with_what_was_typed(
    qtbot: QtBot, show: Show, room: ClientRoom
) -> None:
    picker = ClientPicker(room.workplace)
    show(picker)
    field = picker.focusProxy()
    assert isinstance(field, ClientSearchField)
    type_text(field, "qq")
    settle()
    assert _labels(field) == ["new"]
    with qtbot.waitSignal(picker.new_wanted) as asked:
        QTest.keyClick(field, KEY.Key_Return)
    assert asked.args == ["qq"]


def test_a_picked_client_follows_what_changes(show: Show, room: ClientRoom) -> None:
    picker = ClientPicker(room.workplace)
    show(picker)
    (client,) = room.clients.search("bx")
    picker.load(client.id)
    settle()
    assert picker.client_id() == client.id
    room.clients.close(client.id, "goals_reached")
    room.workplace.changes.announce({Area.CLIENTS})
    settle()
    picked = picker.picked().client
    assert picked is not None
    assert picked.state is ClientState.CLOSED
