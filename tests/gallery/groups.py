"""A group to photograph, where the demo room has none yet: members, two sessions, a note."""

from datetime import timedelta
from typing import TYPE_CHECKING

from models.vocabulary import Attendance
from services.clients import ClientFilter, ClientSort
from services.groups.records import Mark, NewGroup, NewSession, SessionWords
from ui.groups.session_page import GroupSessionPage
from ui.groups.subjects import SessionOf
from ui.page import Page

if TYPE_CHECKING:
    from services.register import Register

_WORDS = SessionWords(
    "认识彼此，约定守则",
    "自我介绍；小组约定；腹式呼吸练习两遍，大家轮流说感受。",
    "多数人愿意再来，气氛从拘谨到放松。",
    "人多，下次分两排坐。",
)
_MEMBERS = 8


def a_group(register: "Register") -> object:
    """The id of the first group."""
    known = register.groups.list_all()
    return known[0].id if known else _make(register)


def a_session(register: "Register") -> object:
    """A new session of that group."""
    group_id = a_group(register)
    assert isinstance(group_id, int)
    return SessionOf(group_id)


def mark_some(page: Page) -> None:
    """The attendance as it was last time; nothing of it is kept."""
    assert isinstance(page, GroupSessionPage)
    page._session._marks._repeat()


def _make(register: "Register") -> int:
    today = register.vault.desk.clock.today()
    new = NewGroup("考前减压小组", "sleep", today - timedelta(21), "学会三种放松方法，考前睡得着")
    group_id = register.groups.add(new).summary.id
    recent = register.clients.list_page(ClientFilter(sort=ClientSort.RECENT)).rows
    for row in recent[:_MEMBERS]:
        register.groups.add_member(group_id, row.id, today - timedelta(21))
    members = register.group_sessions.start(group_id).members
    for number, days in enumerate((14, 7)):
        marks = tuple(
            Mark(m.client_id, Attendance.ABSENT if m.barred or n == number else Attendance.PRESENT)
            for n, m in enumerate(members)
        )
        day = today - timedelta(days)
        register.group_sessions.finalise(
            NewSession(group_id, day, marks, _WORDS, 570, 640, place="二楼活动室")
        )
    return group_id
