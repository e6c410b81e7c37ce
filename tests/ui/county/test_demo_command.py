"""`main.py demo --county`, small: what is left in the folder opens and can be read on."""

import json
from pathlib import Path

import pytest

from services.demo.county import Size
from services.errors import Conflict
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
