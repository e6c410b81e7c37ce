"""Who belongs to a group."""

from datetime import date, timedelta

import pytest

from models.vocabulary import ClientState, ConsentPurpose
from services.clients.service import ClientService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.groups.records import NewGroup
from services.groups.service import GroupService
from tests.services.consents.people import add_word
from tests.services.groups.conftest import SINCE, Room, new_session
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY


def test_a_group_is_listed_with_its_leader_members_and_sessions(room: Room, desk: Desk) -> None:
    room.sessions.finalise(new_session(room))
    ended = room.groups.add(NewGroup("旧小组", "family", SINCE))
    room.groups.end(ended.summary.id, TODAY, ended.version)
    first, last = room.groups.list_all()
    assert (first.name, first.leader_name, first.members, first.sessions, first.last_day) == (
        "考前减压小组",
        "何晓岚",
        3,
        1,
        TODAY,
    )
    assert (last.name, last.until) == ("旧小组", TODAY)


def test_what_is_wrong_stands_by_its_field(desk: Desk) -> None:
    groups = GroupService(desk)
    with pytest.raises(InvalidInput) as caught:
        groups.add(NewGroup(" ", "dreams", date(1900, 1, 1), goal="字" * 2001, planned_sessions=0))
    assert caught.value.problems == {
        "name": Problem.REQUIRED,
        "goal": Problem.TOO_LONG,
        "topic": Problem.UNKNOWN_CODE,
        "since": Problem.OUT_OF_RANGE,
        "planned_sessions": Problem.OUT_OF_RANGE,
    }
    with pytest.raises(InvalidInput) as caught:
        groups.add(NewGroup("小组", "sleep", SINCE, leader_id=99))
    assert caught.value.problems == {"leader": Problem.UNKNOWN_CODE}
    assert groups.list_all() == ()


def test_two_people_editing_one_group_are_told(room: Room) -> None:
    new = NewGroup("新名字", "sleep", SINCE)
    assert room.groups.edit(room.group_id, new, 1).summary.name == "新名字"
    with pytest.raises(Conflict, match="changed_meanwhile"):
        room.groups.edit(room.group_id, new, 1)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        room.groups.end(room.group_id, TODAY, 1)


def test_a_group_does_not_begin_after_its_first_session_nor_end_before_its_last(
    room: Room,
) -> None:
    room.sessions.finalise(new_session(room))
    with pytest.raises(InvalidInput) as caught:
        room.groups.edit(room.group_id, NewGroup("名", "sleep", TODAY + timedelta(1)), 1)
    assert caught.value.problems == {"since": Problem.OUT_OF_RANGE}
    for day, problem in (
        (TODAY - timedelta(1), Problem.OUT_OF_RANGE),
        (TODAY + timedelta(1), Problem.IN_FUTURE),
    ):
        with pytest.raises(InvalidInput) as caught:
            room.groups.end(room.group_id, day, 1)
        assert caught.value.problems == {"until": problem}


def test_members_come_and_go(room: Room, desk: Desk) -> None:
    first = room.members[0]
    with pytest.raises(InvalidInput) as caught:
        room.groups.add_member(room.group_id, first, TODAY)
    assert caught.value.problems == {"client": Problem.TAKEN}
    room.sessions.finalise(new_session(room))
    left = room.groups.end_membership(room.group_id, first, TODAY)
    assert [(m.client_id, m.present) for m in left.members if m.until] == [(first, 1)]
    with pytest.raises(NotFound):
        room.groups.end_membership(room.group_id, first, TODAY)
    again = room.groups.add_member(room.group_id, first, TODAY)
    assert [m.client_id for m in again.members if m.until] == []
    assert again.summary.members == 3


def test_nobody_joins_who_withdrew_or_whose_file_lies_still(room: Room, desk: Desk) -> None:
    locked = add_client(desk, "锁定", state=ClientState.LOCKED)
    with pytest.raises(Conflict, match="file_locked"):
        room.groups.add_member(room.group_id, locked, TODAY)
    refused = add_client(desk, "拒绝")
    add_word(desk, refused, ConsentPurpose.SERVICE_ADULT, TODAY, is_given=False)
    with pytest.raises(Conflict, match="consent_withdrawn"):
        room.groups.add_member(room.group_id, refused, TODAY)
    details = room.groups.end(room.group_id, TODAY, 1)
    assert {member.until for member in details.members} == {TODAY}
    with pytest.raises(Conflict, match="group_ended"):
        room.groups.add_member(room.group_id, add_client(desk, "新人"), TODAY)


def test_merged_clients_keep_their_membership_once(room: Room, desk: Desk) -> None:
    keep, drop = room.members[0], room.members[1]
    room.sessions.finalise(new_session(room, keep))
    ClientService(desk).merge(keep, drop)
    members = room.groups.get(room.group_id).members
    assert sorted(m.client_id for m in members) == sorted((keep, room.members[2]))
    assert {m.client_id: m.present for m in members}[keep] == 1
    start = room.sessions.start(room.group_id)
    assert {m.client_id for m in start.members} == {keep, room.members[2]}
