"""The room's profile and its 12-digit code."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from models.room import Room
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.division_code import DivisionLevel, explained, is_division_code
from services.errors import Conflict, InvalidInput, NotAllowed, Problem
from services.room import RoomProfile, RoomService, require_recovery_confirmed

PROFILE = RoomProfile(" 新村服务室 ", "community", "441302100202", "新村路 1 号", "0752-1234567")


def test_changed_profile_is_read_back_without_white_space(desk: Desk) -> None:
    service = RoomService(desk)
    changed = service.change(PROFILE)
    assert changed.profile == replace(PROFILE, name="新村服务室")
    assert service.get() == changed
    assert changed.room_id == "k7m2qa"
    assert not changed.has_county


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        ({"name": ""}, {"name": Problem.REQUIRED}),
        ({"kind": "castle"}, {"kind": Problem.UNKNOWN_CODE}),
        ({"division_code": ""}, {"division_code": Problem.REQUIRED}),
        ({"division_code": "1"}, {"division_code": Problem.MALFORMED}),
        ({"address": "长" * 201}, {"address": Problem.TOO_LONG}),
    ],
)
def test_problems_by_field(
    desk: Desk, change: dict[str, str], problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        RoomService(desk).change(replace(PROFILE, **change))
    assert caught.value.problems == problems


def test_only_a_lead_changes_it(desk: Desk) -> None:
    other = replace(desk, actor=Actor(StaffId(1), "x", Role.COUNSELLOR))
    with pytest.raises(NotAllowed):
        RoomService(other).change(PROFILE)


def test_records_wait_for_the_recovery_sheet(desk: Desk) -> None:
    with desk.write() as session:
        require_recovery_confirmed(session)
        session.execute(update(Room).values(recovery_confirmed_at=None))
        with pytest.raises(Conflict, match="recovery_not_confirmed"):
            require_recovery_confirmed(session)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("440000000000", DivisionLevel.PROVINCE),
        ("441300000000", DivisionLevel.CITY),
        ("441302000000", DivisionLevel.COUNTY),
        ("441302100000", DivisionLevel.TOWN),
        ("441302100201", DivisionLevel.VILLAGE),
        ("441900003005", DivisionLevel.VILLAGE),  # Dongguan has no counties
        ("440002100201", None),
        ("441302000201", None),
        ("000000000000", None),
        ("44130210020", None),
    ],
)
def test_code_is_taken_apart(code: str, level: DivisionLevel | None) -> None:
    assert explained(code).level is level
    low_enough = (DivisionLevel.COUNTY, DivisionLevel.TOWN, DivisionLevel.VILLAGE)
    assert is_division_code(code) is (level in low_enough)


def test_half_typed_code_names_the_province() -> None:
    parts = explained("44 13")
    assert parts.province == ("广东", "Guangdong")
    assert parts.missing_digits == 8
    assert not is_division_code("991302100201")
