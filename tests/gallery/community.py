"""Activities of the demo room, to be photographed."""

from typing import TYPE_CHECKING

from models.vocabulary import ActivityState
from services.activities.records import ActivityFilter
from ui.activities.activity_page import ActivityPage
from ui.activities.subjects import ChangeActivity, RepeatActivity
from ui.page import Page

if TYPE_CHECKING:
    from services.register import Register


def held(register: "Register") -> object:
    """The theme day: the fullest record."""
    return _newest(register, "theme_day")


def surveyed(register: "Register") -> object:
    """The awareness survey, written anew."""
    return ChangeActivity(_newest(register, "awareness_survey"))


def planned(register: "Register") -> object:
    """One that is still to come."""
    year = register.vault.desk.clock.today().year
    for wanted in (year, year + 1):
        found = ActivityFilter(wanted, kind="lecture", state=ActivityState.PLANNED)
        rows = register.activities.list_page(found).rows
        if rows:
            return rows[0].id
    raise LookupError("the story plans a lecture")


def now_held(register: "Register") -> object:
    """The same, and what came of it is written down."""
    activity_id = planned(register)
    assert isinstance(activity_id, int)
    return ChangeActivity(activity_id, is_held=True)


def again(register: "Register") -> object:
    """Like the theme day, another time."""
    return RepeatActivity(_newest(register, "theme_day"))


def next_year(register: "Register") -> object:
    """A year that is not planned yet."""
    return register.vault.desk.clock.today().year + 1


def unfold(page: Page) -> None:
    """Everything that can be told."""
    assert isinstance(page, ActivityPage)
    page._activity_form._told.set_open(True)


def _newest(register: "Register", kind: str) -> int:
    found = register.activities.last_of(kind)
    assert found is not None
    return found.summary.id
