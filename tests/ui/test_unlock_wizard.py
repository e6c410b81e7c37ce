"""The first run, from an empty folder to the open desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from services.room_profile import OFFICES
from services.vault.vault import VaultState
from tests.systems import move_local_folder
from tests.ui.kit import ScriptedDialogs
from tests.ui.vault_room import Door
from tests.vaults import LEAD, NEW, PASSWORD, DictionaryRing, make_vault, unlocked
from ui.translation import Language
from ui.unlock.room_form import division_words


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return move_local_folder(monkeypatch, tmp_path / "home")


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[Door]:
    door = Door(qtbot, make_vault(tmp_path / "数据"), ScriptedDialogs())
    yield door
    door.lock()


def panel(door: Door) -> Any:
    return door.window.panel


def fill_room(door: Door) -> None:
    panel(door).room.name.setText(NEW.room.name)
    panel(door).room.code.setText(NEW.room.division_code)
    door.settle(panel(door).go_on)


def fill_lead(door: Door, password: str = PASSWORD) -> None:
    panel(door).lead.name.setText(LEAD)
    panel(door).lead.passwords.first.setText(password)
    panel(door).lead.passwords.second.setText(password)
    door.settle(panel(door).go_on)


def to_sheet(door: Door) -> Any:
    door.settle(panel(door).go_on)
    fill_room(door)
    fill_lead(door)
    assert door.panel() == "SheetPanel"
    return panel(door)


def test_from_the_empty_folder_to_the_desk(door: Door, home: Path) -> None:
    assert door.panel() == "FirstRunPanel"
    sheet = to_sheet(door)
    groups = sheet._sheet.groups
    assert door.opened == []
    door.settle(sheet.go_on)
    sheet.entry.set_groups((groups[1], groups[0], *groups[2:]))
    door.settle(sheet.go_on)
    assert sheet.banner.isVisible()
    sheet.entry.set_groups(groups)
    door.settle(sheet.go_on)
    assert door.opened[0].desk.actor.name == LEAD
    assert not (home / "anxinbu" / "location.json").exists()


def test_what_was_typed_stays_when_going_back(door: Door) -> None:
    door.settle(panel(door).go_on)
    fill_room(door)
    panel(door).lead.name.setText(LEAD)
    door.settle(door.window.activateWindow)
    QTest.keyClick(panel(door).lead.name, Qt.Key.Key_Escape)
    assert panel(door).room.isVisible()
    assert panel(door).room.name.text() == NEW.room.name
    door.settle(panel(door).go_on)
    assert panel(door).lead.name.text() == LEAD


def test_problems_stand_beside_the_fields(door: Door) -> None:
    door.settle(panel(door).go_on)
    panel(door).room.code.setText("12")
    door.settle(panel(door).go_on)
    assert panel(door).room.form.problem("name")
    assert panel(door).room.form.problem("division_code")
    fill_room(door)
    fill_lead(door, "woaini1314520")
    assert panel(door).lead.passwords.form.problem("password")
    panel(door).lead.name.clear()
    panel(door).lead.passwords.first.setText(PASSWORD)
    panel(door).lead.passwords.second.setText(PASSWORD)
    door.settle(panel(door).go_on)
    assert panel(door).lead.form.problem("lead_name")
    assert panel(door).next.isEnabled()


def test_bad_places_are_refused_beside_the_field(door: Door) -> None:
    for place in ("/media/usb/x", "/home/x/OneDrive/y", "relative", "\\\\server\\share"):
        panel(door).place.folder.setText(place)
        door.settle(panel(door).go_on)
        assert panel(door).place.form.problem("folder")
        assert panel(door).place.isVisible()


def test_other_folder_is_remembered_and_told(door: Door, tmp_path: Path, home: Path) -> None:
    door.dialogs.answers = [tmp_path]
    panel(door).place._choose()
    chosen = Path(panel(door).place.folder.text())
    assert chosen.parent == tmp_path
    sheet = to_sheet(door)
    assert [vault.files.folder for vault in door.chosen] == [chosen]
    assert (home / "anxinbu" / "location.json").exists()
    door.settle(sheet.go_on)
    sheet.entry.set_groups(sheet._sheet.groups)
    door.settle(sheet.go_on)
    assert (chosen / "register.db").exists()


def test_folder_with_a_register_is_opened_instead(door: Door, tmp_path: Path) -> None:
    other = make_vault(tmp_path / "other")
    other.create(NEW)[0].lock()
    panel(door).place.folder.setText(str(tmp_path / "other"))
    door.settle(panel(door).go_on)
    assert door.panel() == "UnlockPanel"


def test_closing_before_the_sheet_is_typed_back(qtbot: QtBot, door: Door, tmp_path: Path) -> None:
    to_sheet(door)
    door.settle(door.window.close)
    again = Door(qtbot, make_vault(tmp_path / "数据"))
    panel(again).password.setText(PASSWORD)
    again.settle(panel(again).unlock)
    # No record before a sheet: a new one is made and must be typed back.
    assert again.panel() == "SheetPanel"
    assert panel(again)._sheet.generation == 2
    assert again.opened == []
    again.settle(again.window.close)
    assert make_vault(tmp_path / "数据").state() is VaultState.READY


def test_sheet_is_saved_as_pdf(door: Door, tmp_path: Path) -> None:
    sheet = to_sheet(door)
    door.dialogs.answers = [tmp_path / "sheet.pdf"]
    door.settle(sheet.card.save_button.click)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert sheet.card.banner.isVisible()


@pytest.mark.parametrize("bind", [True, False])
def test_binding_is_offered_where_a_key_ring_is(qtbot: QtBot, tmp_path: Path, bind: bool) -> None:
    ring = DictionaryRing()
    door = Door(qtbot, make_vault(tmp_path / "数据", ring=ring))
    sheet = to_sheet(door)
    groups = sheet._sheet.groups
    door.settle(sheet.go_on)
    sheet.entry.set_groups(groups)
    door.settle(sheet.go_on)
    assert door.panel() == "BindPanel"
    door.settle((panel(door).bind if bind else panel(door).later).click)
    assert len(door.opened) == 1
    assert bool(ring.entries) is bind
    door.lock()
    unlocked(make_vault(tmp_path / "数据", ring=ring)).lock()


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("", "town office"),
        ("99", "No province"),
        ("4413", "Guangdong"),
        ("441302100201", "village"),
        ("441302000201", "compare"),
        ("440000000000", "too wide"),
        ("4413021002011", "compare"),
    ],
)
def test_division_code_is_explained_while_typed(typed: str, part: str) -> None:
    assert part in division_words(typed, Language.ENGLISH)


def test_an_office_is_asked_for_its_own_facts(door: Door, home: Path) -> None:
    panel(door).edition.edition._pick("office")
    door.settle(panel(door).go_on)
    room = panel(door).room
    assert room.kind.value() == "town_office"
    assert {room.kind.itemData(row) for row in range(room.kind.count())} == OFFICES
    room.name.setText("顺安县心理服务指导中心")
    room.kind.set_value("county_office")
    room.code.setText("441302000000")
    door.settle(panel(door).go_on)
    fill_lead(door)
    sheet = panel(door)
    door.settle(sheet.go_on)
    sheet.entry.set_groups(sheet._sheet.groups)
    door.settle(sheet.go_on)
    assert door.opened[0].edition == "office"


def test_a_room_is_never_offered_to_be_an_office(door: Door) -> None:
    kinds = panel(door).room.kind
    codes = {kinds.itemData(row) for row in range(kinds.count())}
    assert codes
    assert not codes & OFFICES
