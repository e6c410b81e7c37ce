"""Rooms enrolled by their digits, units with their history, and our own keys."""

from pathlib import Path

from services.county.room_records import RoomState
from services.documents import office_keys
from services.documents.forms import render
from services.exchange import county
from services.register import Register
from tests.ui.county.conftest import Office
from ui.county.keys_part import KeysPart
from ui.county.place_sheet import PlaceSheet
from ui.county.registry_page import RegistryPage
from ui.county.request_sheet import RequestSheet
from ui.county.rooms_part import RoomsPart
from ui.county.unit_sheets import UnitSheet, Wanted
from ui.county.units_part import UnitsPart


def shown(office: Office, tab: int) -> RegistryPage:
    page = RegistryPage(office.workplace)
    page.show_tab(tab)
    office.show(page)
    return page


def rooms_part(office: Office) -> RoomsPart:
    part = shown(office, 0).part()
    assert isinstance(part, RoomsPart)
    return part


def units_part(office: Office) -> UnitsPart:
    part = shown(office, 1).part()
    assert isinstance(part, UnitsPart)
    return part


def test_a_room_is_enrolled_after_its_digits_were_shown(office: Office, register: Register) -> None:
    part = rooms_part(office)
    asked = register.room_registry.all()[0]
    assert asked.state is RoomState.ASKED
    assert part.room.digits.text() == asked.fingerprint
    part.room.approve.click()
    (sheet,) = part.window().findChildren(PlaceSheet)
    sheet.accept()
    office.settle()
    assert sheet.form.problem("unit_id")
    village = next(unit for unit in register.units.tree() if unit.kind == "village")
    sheet.unit.set_value(str(village.id))
    sheet.accept()
    office.settle()
    now = next(room for room in register.room_registry.all() if room.code == asked.code)
    assert (now.state, now.unit_id) == (RoomState.APPROVED, village.id)
    part.window().close()


def test_a_key_is_revoked_only_after_the_consequences_were_read(
    office: Office, register: Register
) -> None:
    part = rooms_part(office)
    room = next(one for one in register.room_registry.all() if one.state is RoomState.APPROVED)
    part.choose(room.code)
    office.dialogs.answers = [False, True]
    part.room.revoke.click()
    office.settle()
    assert room in register.room_registry.all()
    part.room.revoke.click()
    office.settle()
    now = next(one for one in register.room_registry.all() if one.code == room.code)
    assert now.state is RoomState.REVOKED


def test_a_typed_request_says_what_is_mistyped(office: Office, register: Register) -> None:
    part = rooms_part(office)
    part.typed.click()
    (sheet,) = part.window().findChildren(RequestSheet)
    sheet.code.setText("k7m2qa")
    sheet.name.setText("新桥村服务室")
    sheet.signer.setText("RWx")
    sheet.accept()
    office.settle()
    assert sheet.form.problem("signer")
    assert sheet.form.problem("recipient")
    assert sheet.isVisible()
    assert all(room.code != "k7m2qa" for room in register.room_registry.all())


def test_the_quick_search_opens_a_room(office: Office, register: Register) -> None:
    page = shown(office, 1)
    room = register.room_registry.all()[-1]
    page.open_subject(room.code)
    office.settle()
    part = page.part()
    assert isinstance(part, RoomsPart)
    assert part.room.heading.text() == room.name


def test_two_villages_become_one_and_both_stay_in_the_list(
    office: Office, register: Register
) -> None:
    part = units_part(office)
    first, second = [unit for unit in register.units.tree() if unit.kind == "village"][:2]
    part.table.selectRow([unit.id for unit in part._units].index(first.id))
    office.settle()
    part.merge.click()
    (sheet,) = part.window().findChildren(UnitSheet)
    sheet.other.set_value(str(second.id))
    sheet.accept()
    office.settle()
    now = {unit.id: unit for unit in register.units.tree()}
    assert now[first.id].merged_into_id == second.id
    assert set(first.rooms) <= set(now[second.id].rooms)
    assert len(part._units) == len(now)


def test_a_new_unit_is_checked_beside_its_fields(office: Office, register: Register) -> None:
    part = units_part(office)
    before = len(register.units.tree())
    part._open(Wanted.ADD)
    (sheet,) = part.window().findChildren(UnitSheet)
    sheet.code.setText("12")
    sheet.accept()
    office.settle()
    assert sheet.form.problem("name")
    assert sheet.form.problem("division_code")
    sheet.name.setText("新桥村")
    sheet.code.clear()
    sheet.accept()
    office.settle()
    assert len(register.units.tree()) == before + 1


def test_our_keys_are_on_the_page_the_sheet_and_the_file(
    office: Office, register: Register, tmp_path: Path
) -> None:
    part = shown(office, 2).part()
    assert isinstance(part, KeysPart)
    keys = register.office_keys.keys()
    assert part.digits.text() == keys.fingerprint
    target = tmp_path / "keys.txt"
    office.dialogs.answers = [target]
    part.save.click()
    office.settle()
    read = county.checked(county.from_text(target.read_text()))
    assert read == keys
    sheet = render(office_keys.paper(register.office_keys.sheet()))
    assert sheet.pdf.startswith(b"%PDF")
    assert not sheet.missing
