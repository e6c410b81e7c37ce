"""Settings in the register and on the machine."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.room import Preference
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import CannotWrite, InvalidInput, NotAllowed, Problem
from services.machine_settings import MachineSettings, MachineSettingsFile
from services.preferences import IDLE_LOCK_MINUTES, IS_CURTAIN_DRAWN, PreferenceService


def test_default_then_stored(desk: Desk) -> None:
    service = PreferenceService(desk)
    assert service.get(IDLE_LOCK_MINUTES) == 5
    service.set(IDLE_LOCK_MINUTES, 10)
    service.set(IDLE_LOCK_MINUTES, 12)
    assert service.get(IDLE_LOCK_MINUTES) == 12


@pytest.mark.parametrize("minutes", [0, 16, -1])
def test_idle_lock_has_limits(desk: Desk, minutes: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        PreferenceService(desk).set(IDLE_LOCK_MINUTES, minutes)
    assert caught.value.problems == {"idle_lock_minutes": Problem.OUT_OF_RANGE}


def test_room_settings_are_the_leads_and_personal_ones_are_ones_own(desk: Desk) -> None:
    other = replace(desk, actor=Actor(StaffId(2), "x", Role.ASSISTANT))
    PreferenceService(other).set(IS_CURTAIN_DRAWN, True)
    assert PreferenceService(other).get(IS_CURTAIN_DRAWN)
    assert not PreferenceService(desk).get(IS_CURTAIN_DRAWN)
    with pytest.raises(NotAllowed):
        PreferenceService(other).set(IDLE_LOCK_MINUTES, 9)


@pytest.mark.parametrize("stored", ["{", '"5"', "true", "99", "null"])
def test_unsound_value_gives_the_default(desk: Desk, stored: str) -> None:
    with desk.write() as session:
        session.add(Preference(staff_id=0, key=IDLE_LOCK_MINUTES.key, value=stored))
    assert PreferenceService(desk).get(IDLE_LOCK_MINUTES) == 5


def test_machine_settings_are_kept_and_made_sound(tmp_path: Path) -> None:
    file = MachineSettingsFile(tmp_path / "new")
    assert file.load() == MachineSettings()
    file.save(MachineSettings("dark", 125, "en"))
    assert file.load() == MachineSettings("dark", 125, "en")
    file.save(MachineSettings("neon", 900, "xx"))
    assert file.load() == MachineSettings("light", 200, "zh")
    file.remember_person(3)
    assert file.load() == MachineSettings("light", 200, "zh", 3)
    assert file.load().looks_like(MachineSettings("light", 200, "zh"))
    assert not file.load().looks_like(MachineSettings("light", 150, "zh", 3))


def test_settings_of_an_earlier_version_know_nobody(tmp_path: Path) -> None:
    written = b'{"theme": "dark", "text_percent": 125, "language": "en"}'
    (tmp_path / "settings.json").write_bytes(written)
    assert MachineSettingsFile(tmp_path).load() == MachineSettings("dark", 125, "en")


def test_who_was_here_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    file = MachineSettingsFile(tmp_path / "file")
    file.remember_person(3)
    assert file.load() == MachineSettings()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"theme": 1, "text_percent": "x"}'])
def test_damaged_machine_settings_give_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert MachineSettingsFile(tmp_path).load() == MachineSettings()


def test_machine_settings_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        MachineSettingsFile(tmp_path / "file").save(MachineSettings())
