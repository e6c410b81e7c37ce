"""The lead's page: who looked, emergency access, retention, destruction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.room import Staff
from models.vocabulary import ClientState, RequestKind, Role
from services.rights.file_access import FileAccessService
from services.rights.schedule import RecordClass
from tests.fakes import FixedClock
from tests.services.rights.conftest import signed_in
from tests.services.rights.test_requests import asked
from tests.services.visits.conftest import add_client
from tests.ui.kit import type_text
from tests.ui.referral_room import shown_words
from tests.ui.rights_room import RightsRoom, rights_room, rows_of
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.rights.destruction_card import WitnessSheet
from ui.rights.destruction_panel import DestructionPanel
from ui.rights.reason_sheet import ReasonSheet
from ui.rights.records_page import RecordsPage
from ui.shared.column_widths import column_widths
from ui.shared.record_table import RecordTable

REQUESTS, LOOKS, EMERGENCY, RETENTION, DESTRUCTION = range(5)


@pytest.fixture
def room(tmp_path: Path, clock: FixedClock, qapp: object) -> Iterator[RightsRoom]:
    with rights_room(tmp_path, clock) as room:
        yield room
        assert not room.dialogs.answers


def opened(qtbot: QtBot, room: RightsRoom, tab: int) -> RecordsPage:
    page = RecordsPage(room.workplace)
    show(qtbot, page)
    page.show_tab(tab)
    settle(room.workplace)
    return page


def table(page: RecordsPage, number: int = 0) -> RecordTable:
    found = [one for one in page.findChildren(RecordTable) if one.isVisible()]
    return found[number]


def test_open_requests_lead_to_their_client(qtbot: QtBot, room: RightsRoom) -> None:
    client_id = add_client(room.register.vault.desk, "周玉梅")
    room.register.requests.add(asked(client_id))
    page = opened(qtbot, room, REQUESTS)
    assert [row[2:] for row in rows_of(table(page))] == [
        ["Copy of the record", "2026-12-07", "To answer"]
    ]
    table(page).selectRow(0)
    with qtbot.waitSignal(room.workplace.navigate.went) as went:
        QTest.keyClick(table(page), Qt.Key.Key_Return)
    assert went.args == [Place.RIGHTS, client_id]


def test_log_shows_who_looked_at_whose_file(qtbot: QtBot, room: RightsRoom) -> None:
    client_id = add_client(room.register.vault.desk, "周玉梅")
    room.register.clients.get(client_id)
    page = opened(qtbot, room, LOOKS)
    rows = rows_of(table(page))
    assert ["何晓岚", "Client's file", "周玉梅"] in [row[1:4] for row in rows]


def test_lead_looks_at_an_emergency_access(qtbot: QtBot, room: RightsRoom) -> None:
    desk = room.register.vault.desk
    client_id = add_client(desk, "周玉梅")
    with desk.write() as session:
        now = desk.clock.now()
        session.add(Staff(id=2, name="陆明远", role="counsellor", public_key="", created_at=now))
    room.register.access.restrict(client_id, 1, "亲属")
    colleague = signed_in(desk, 2, "陆明远", Role.COUNSELLOR)
    FileAccessService(colleague).open_emergency(client_id, "来电说要跳河")
    room.clock.move(hours=2)
    page = opened(qtbot, room, EMERGENCY)
    assert [row[1:] for row in rows_of(table(page))] == [
        ["陆明远", "周玉梅", "来电说要跳河", "To look at"]
    ]
    room.press(page, "I have looked at it")
    room.press(room.sheet(page, ReasonSheet), "Save")
    assert all(row.reviewed_at for row in room.register.access.emergencies().rows)
    assert rows_of(table(page))[0][4] == "Looked at"


def test_schedule_is_changed_with_a_reason_and_taken_back(qtbot: QtBot, room: RightsRoom) -> None:
    page = opened(qtbot, room, RETENTION)
    years = next(one for one in page.findChildren(QLineEdit) if one.text() == "10")
    years.setText("5")
    room.press(page, "Save")
    rules = {rule.record_class: rule for rule in room.register.retention.rules()}
    assert rules[RecordClass.FILE].years == 5
    room.press(page, "Back to what ships")
    assert years.text() == "10"
    years.setText("")
    room.press(page, "Save")
    assert "This is outside what is possible" in shown_words(page)


def test_files_are_destroyed_by_list_with_a_witness(qtbot: QtBot, room: RightsRoom) -> None:
    desk = room.register.vault.desk
    gone, stays = add_client(desk, "周玉梅"), add_client(desk, "韩松")
    for client_id in (gone, stays):
        room.register.requests.add(asked(client_id, kind=RequestKind.DELETION))
    page = opened(qtbot, room, DESTRUCTION)
    over = table(page)
    assert [row[2:] for row in rows_of(over)] == [["Asked for", "Leave out"]] * 2
    over.selectRow(1)
    QTest.keyClick(over, Qt.Key.Key_Return)
    assert rows_of(over)[1][3] == "Put on"
    room.press(page, "Make a list of 1 file(s)")
    room.press(page, "Confirm")
    room.press(page, "With a witness")
    sheet = room.sheet(page, WitnessSheet)
    name = sheet.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    type_text(name, "方主任")
    room.press(sheet, "Confirm")
    room.dialogs.answers = [True]
    room.press(page, "Destroy these files")
    assert room.register.clients.row(gone).state is ClientState.DESTROYED
    assert room.register.clients.row(stays).state is ClientState.ACTIVE
    ((title, words),) = room.dialogs.told
    assert title == "Destroyed"
    assert "nothing of them is left" in words


def test_what_is_over_its_time_needs_no_scrolling_at_large_text(
    qtbot: QtBot, room: RightsRoom
) -> None:
    """At 125 % the column has 488 pixels, which are 390 of the design."""
    client_id = add_client(room.register.vault.desk, "周玉梅")
    room.register.requests.add(asked(client_id, kind=RequestKind.DELETION))
    page = opened(qtbot, room, DESTRUCTION)
    panel = page.part()
    assert isinstance(panel, DestructionPanel)
    room_left = room.workplace.theme.px(390)
    assert sum(column_widths(panel._over, room_left)) <= room_left


def test_going_back_from_the_question_destroys_nothing(qtbot: QtBot, room: RightsRoom) -> None:
    client_id = add_client(room.register.vault.desk, "周玉梅")
    room.register.requests.add(asked(client_id, kind=RequestKind.DELETION))
    made = room.register.destruction.make([client_id])
    room.register.destruction.confirm(made.summary.id)
    room.register.destruction.confirm_with_witness(made.summary.id, "方主任")
    page = opened(qtbot, room, DESTRUCTION)
    room.dialogs.answers = [False]
    room.press(page, "Destroy these files")
    assert room.register.clients.row(client_id).name == "周玉梅"
