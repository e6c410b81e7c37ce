"""``collate`` on the command line: a real office, real packages."""

import gc
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from models.room import Room
from services.county.store import county_desk
from services.vault.creation import NewRegister
from tests.services.county.sticks import MONTHS, SendingRoom, enrol_at
from tests.vaults import LEAD, NEW, PASSWORD, ROOM, make_vault
from ui.command_line import main

OFFICE = NewRegister(replace(ROOM, name="龙门县卫生健康局", kind="county_office"), LEAD, PASSWORD)


@pytest.fixture(autouse=True)
def words_go_with_the_command(qapp: QApplication) -> Iterator[None]:
    """The command installs its translator; it must not outlive the test."""
    yield
    gc.collect()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """An office that knows one room, whose packages lie in ``tmp_path / "in"``."""
    folder = tmp_path / "office"
    opened, sheet = make_vault(folder).create(OFFICE)
    opened.confirm_recovery(sheet.groups)
    with opened.desk.read() as session:
        secret = session.scalars(select(Room.exchange_secret)).one()
    recipient = str(pyrage.x25519.Identity.from_str(secret).to_public())
    room = SendingRoom("aaaaa1", recipient)
    for month in MONTHS[:3]:
        room.close(month)
    enrol_at(county_desk(opened.desk), room)
    opened.lock()
    room.write(tmp_path / "in")
    (tmp_path / "in" / "bbbbb2-000001.anx").write_bytes(b"no package")
    return folder


def collate(
    monkeypatch: pytest.MonkeyPatch, register: Path, *arguments: object, password: str = PASSWORD
) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    return main(["collate", *map(str, arguments), "--data", str(register)])


def test_packages_are_taken_in_and_added_up(
    register: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert collate(monkeypatch, register, tmp_path / "in", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["found"], said["stopped"]) == (4, "")
    assert said["outcomes"] == {"imported": 3, "unknown_room": 1}
    assert said["sums"]["period"] == MONTHS[2]
    assert said["sums"]["rooms"] == 1
    assert collate(monkeypatch, register, tmp_path / "in", "--json", "--period", "2026") == 0
    again = json.loads(capsys.readouterr().out)
    assert again["outcomes"] == {"already": 3, "unknown_room": 1}
    assert again["sums"]["period"] == "2026"


def test_the_same_in_words(
    register: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert collate(monkeypatch, register, tmp_path / "in", "--language", "en") == 0
    said = capsys.readouterr().out
    assert "4 files: 3 taken in, 0 were here, 1 put aside" in said
    assert "bbbbb2-000001.anx: unknown room" in said
    assert f"{MONTHS[2]}: 1 of 1 rooms" in said
    assert "visits" not in said.split("rooms")[1]  # words for people, no codes


def test_a_folder_that_is_not_there(
    register: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert collate(monkeypatch, register, tmp_path / "gone", "--json") == 1
    assert json.loads(capsys.readouterr().out) == {"error": "StickGone"}


def test_a_room_does_not_collate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened, sheet = make_vault(tmp_path / "room").create(NEW)
    opened.confirm_recovery(sheet.groups)
    opened.lock()
    assert collate(monkeypatch, tmp_path / "room", tmp_path, "--json") == 1
    assert json.loads(capsys.readouterr().out) == {"error": "not_an_office"}
