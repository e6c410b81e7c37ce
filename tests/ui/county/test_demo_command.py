"""`main.py demo --county`, small: what is left in the folder opens and can be read on."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from services.demo.county import WHOLE, Size
from services.demo.county_map import settle
from services.errors import Conflict
from services.register import open_register
from tests.services.vault.test_office import OFFICE
from tests.vaults import NEW, make_vault
from ui.commands.demo_county import leave
from ui.commands.words import CommandWords


def test_a_county_is_left_in_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = CommandWords("zh")
    assert leave(tmp_path, words, Size(rooms=12, months=2), as_json=True) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["rooms"] == 12 + 2  # two ask to be enrolled
    assert Path(said["vault"], "register.keys").exists()
    with pytest.raises(Conflict):
        leave(tmp_path, words, Size(rooms=12, months=2), as_json=False)


def test_a_whole_county_has_a_place_for_every_room(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault")
    opened, sheet = vault.create(replace(NEW, room=OFFICE))
    opened.confirm_recovery(sheet.groups)
    places = settle(open_register(opened).units, WHOLE.rooms, date(2024, 1, 1))
    assert len({place.code for place in places}) == WHOLE.rooms
    assert len({place.name for place in places}) == WHOLE.rooms
    opened.lock()
