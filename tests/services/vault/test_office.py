"""An office that collates rooms: the same register, another edition."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from models.room import Room
from services.errors import InvalidInput, Problem, VaultTooNew
from services.register import open_register
from services.room_profile import RoomProfile
from services.vault import key_file
from services.vault.vault import Vault
from tests.vaults import NEW, PASSWORD, make_vault

OFFICE = RoomProfile("顺安县心理服务指导中心", "county_office", "441302000000")
NEW_OFFICE = replace(NEW, room=OFFICE)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return make_vault(tmp_path / "office")


def test_an_office_has_its_own_edition_and_the_keys_of_its_sheet(vault: Vault) -> None:
    opened, sheet = vault.create(NEW_OFFICE)
    opened.confirm_recovery(sheet.groups)
    assert opened.edition == key_file.OFFICE
    with opened.desk.read() as session:
        room = session.scalars(select(Room)).one()
        assert room.exchange_secret.startswith("AGE-SECRET-KEY-1")
        assert room.signing_public
    opened.lock()
    again = vault.unlock(1, PASSWORD)
    assert again.edition == key_file.OFFICE
    again.lock()


def test_a_room_stays_a_room_and_an_office_an_office(vault: Vault) -> None:
    opened, sheet = vault.create(NEW_OFFICE)
    opened.confirm_recovery(sheet.groups)
    rooms = open_register(opened).room
    with pytest.raises(InvalidInput) as refused:
        rooms.change(NEW.room)
    assert refused.value.problems == {"kind": Problem.UNKNOWN_CODE}
    assert rooms.change(replace(OFFICE, kind="town_office")).profile.kind == "town_office"
    opened.lock()


@pytest.mark.parametrize(
    ("kind", "code", "is_right"),
    [
        ("city_office", "441300000000", True),
        ("city_office", "441302000000", False),
        ("county_office", "441300000000", False),
        ("town_office", "441302100000", True),
    ],
)
def test_an_office_is_named_by_the_code_of_its_level(
    vault: Vault, kind: str, code: str, is_right: bool
) -> None:
    new = replace(NEW_OFFICE, room=replace(OFFICE, kind=kind, division_code=code))
    if is_right:
        opened, _ = vault.create(new)
        opened.lock()
        return
    with pytest.raises(InvalidInput) as refused:
        vault.create(new)
    assert refused.value.problems == {"division_code": Problem.MALFORMED}


def test_a_program_that_knows_no_offices_is_refused_politely(vault: Vault) -> None:
    """What an older program does with our file: another edition is a later one."""
    opened, _ = vault.create(NEW_OFFICE)
    opened.lock()
    document = json.loads(vault.files.keys.read_bytes())
    assert document["edition"] == "office"
    document["edition"] = "province"
    with pytest.raises(VaultTooNew):
        key_file.parse(json.dumps(document).encode())
