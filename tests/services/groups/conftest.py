"""A group with three members, and the fixtures of visits."""

from dataclasses import dataclass
from datetime import date

import pytest

from models.vocabulary import Attendance
from services.desk import Desk
from services.groups.records import Mark, NewGroup, NewSession, SessionWords
from services.groups.service import GroupService
from services.groups.sessions import GroupSessionService
from tests.services.visits.conftest import add_client, client_id, colleague, desk, engine
from tests.services.visits.rows import TODAY

__all__ = ["client_id", "colleague", "desk", "engine"]

SINCE = date(2026, 11, 1)


@dataclass(frozen=True)
class Room:
    """The services, a group and its members' ids."""

    groups: GroupService
    sessions: GroupSessionService
    group_id: int
    members: tuple[int, ...]

    def marks(self, *absent: int) -> tuple[Mark, ...]:
        """Everybody present but those."""
        states = {True: Attendance.ABSENT, False: Attendance.PRESENT}
        return tuple(Mark(member, states[member in absent]) for member in self.members)


@pytest.fixture
def room(desk: Desk) -> Room:
    return make_room(desk, ("周玉梅", "林小满", "何大勇"))


def make_room(desk: Desk, names: tuple[str, ...]) -> Room:
    """A group of new clients."""
    groups = GroupService(desk)
    group = groups.add(
        NewGroup("考前减压小组", "sleep", SINCE, goal="学会放松", planned_sessions=6)
    )
    members = tuple(add_client(desk, name) for name in names)
    for member in members:
        groups.add_member(group.summary.id, member, SINCE)
    return Room(groups, GroupSessionService(desk), group.summary.id, members)


def new_session(room: Room, *absent: int, **changes: object) -> NewSession:
    """This morning's session, without those who were absent."""
    values: dict[str, object] = {
        "group_id": room.group_id,
        "day": TODAY,
        "marks": room.marks(*absent),
        "words": SessionWords(aim="练习腹式呼吸"),
        "start_minute": 570,
        "end_minute": 630,
        "place": "活动室",
        **changes,
    }
    return NewSession(**values)  # type: ignore[arg-type]
