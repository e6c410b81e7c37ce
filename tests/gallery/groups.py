"""The group of the demo room, to be photographed."""

from typing import TYPE_CHECKING

from ui.groups.session_page import GroupSessionPage
from ui.groups.subjects import SessionOf
from ui.page import Page

if TYPE_CHECKING:
    from services.register import Register


def a_group(register: "Register") -> object:
    """The id of the first group."""
    return register.groups.list_all()[0].id


def a_session(register: "Register") -> object:
    """A new session of that group."""
    group_id = a_group(register)
    assert isinstance(group_id, int)
    return SessionOf(group_id)


def mark_some(page: Page) -> None:
    """The attendance as it was last time; nothing of it is kept."""
    assert isinstance(page, GroupSessionPage)
    page._session._marks._repeat()
