"""Activities are planned, held, repeated, cancelled and taken back; bad input is said by field."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from models.audit import AuditEntry
from models.vocabulary import ActivityState, DraftKind, Role
from services.activities.records import (
    ActivityFilter,
    ActivityWords,
    Material,
    NewActivity,
    Survey,
)
from services.activities.service import ActivityService
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.visits.drafts import DraftService
from tests.fakes import FixedClock
from tests.services.activities.conftest import OCTOBER, close_month, lecture
from tests.services.visits.rows import TODAY


def planned(day: date = TODAY + timedelta(days=5), **changes: object) -> NewActivity:
    return lecture(day, is_done=False, present=None, planned=50, **changes)


def test_what_is_planned_is_held_later_under_its_number(activities: ActivityService) -> None:
    made = activities.make(planned())
    line = made.summary
    assert (line.number, line.state, line.present) == ("H-2026-001", ActivityState.PLANNED, None)
    told = lecture(
        TODAY,
        planned=50,
        present=43,
        materials=(Material("leaflet", 120), Material("booklet", 40), Material("poster", 0)),
        words=ActivityWords(goal=" 认识失眠 ", effect="会后有六人留下来问"),
    )
    held = activities.change(line.id, told, line.version)
    assert (held.summary.number, held.summary.state) == ("H-2026-001", ActivityState.DONE)
    assert (held.summary.present, held.summary.pieces, held.summary.version) == (43, 160, 2)
    assert held.materials == (Material("leaflet", 120), Material("booklet", 40))
    assert held.words == ActivityWords(goal="认识失眠", effect="会后有六人留下来问")
    assert activities.get(line.id) == held


def test_numbers_count_within_the_year_of_the_day(activities: ActivityService) -> None:
    days = (date(2025, 12, 30), OCTOBER, TODAY)
    numbers = [activities.make(lecture(day)).summary.number for day in days]
    assert numbers == ["H-2025-001", "H-2026-001", "H-2026-002"]


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"kind": ""}, "kind", Problem.REQUIRED),
        ({"kind": "picnic"}, "kind", Problem.UNKNOWN_CODE),
        ({"title": "  "}, "title", Problem.REQUIRED),
        ({"title": "长" * 81}, "title", Problem.TOO_LONG),
        ({"day": TODAY + timedelta(days=1)}, "day", Problem.IN_FUTURE),
        ({"day": date(1926, 10, 10)}, "day", Problem.OUT_OF_RANGE),
        ({"is_done": False, "present": None, "day": date(2062, 1, 1)}, "day", Problem.OUT_OF_RANGE),
        ({"starts": 600, "ends": 540}, "times", Problem.OUT_OF_RANGE),
        ({"present": None}, "present", Problem.REQUIRED),
        ({"present": -1}, "present", Problem.OUT_OF_RANGE),
        ({"is_done": False}, "state", Problem.MISMATCH),
        ({"audience": ("martians",)}, "audience", Problem.UNKNOWN_CODE),
        ({"entry": "space"}, "entry", Problem.UNKNOWN_CODE),
        ({"feature": "none"}, "feature", Problem.UNKNOWN_CODE),
        ({"materials": (Material("pen", 3),)}, "materials", Problem.UNKNOWN_CODE),
        ({"materials": (Material("gift", -3),)}, "pieces_gift", Problem.OUT_OF_RANGE),
        ({"materials": (Material("gift", 3),) * 2}, "materials", Problem.MISMATCH),
        ({"survey": Survey(100, 101)}, "aware", Problem.MISMATCH),
        ({"survey": Survey(None, 10)}, "aware", Problem.MISMATCH),
        ({"survey": Survey(100, 60, 120)}, "asked_rural", Problem.MISMATCH),
        ({"survey": Survey(100, 60, 50, 51)}, "aware_rural", Problem.MISMATCH),
        ({"survey": Survey(100, 60, 90, 40)}, "aware_rural", Problem.MISMATCH),
        ({"words": ActivityWords(course="长" * 4001)}, "course", Problem.TOO_LONG),
        ({"paper_place": "柜" * 101}, "paper_place", Problem.TOO_LONG),
    ],
)
def test_what_is_wrong_is_said_by_field(
    activities: ActivityService, changes: dict[str, object], field: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as caught:
        activities.make(lecture(**changes))  # type: ignore[arg-type]
    assert caught.value.problems == {field: problem}


def test_a_broadcast_has_no_head_count(activities: ActivityService) -> None:
    made = activities.make(lecture(kind="media", title="村广播：压力从哪里来", present=None))
    assert made.summary.present is None


@pytest.mark.parametrize(
    ("survey", "percent", "urban", "rural"),
    [
        (Survey(200, 131, 150, 90), "65.5", "82.0", "60.0"),
        (Survey(3, 2), "66.7", None, None),
        (Survey(0, 0, 0, 0), None, None, None),
        (Survey(10, 0, 10, 0), "0.0", None, "0.0"),
        (Survey(), None, None, None),
    ],
)
def test_a_rate_needs_answers(
    survey: Survey, percent: str | None, urban: str | None, rural: str | None
) -> None:
    rates = (survey.percent(), survey.percent_urban(), survey.percent_rural())
    assert tuple(None if rate is None else str(rate) for rate in rates) == (percent, urban, rural)


def test_the_last_of_its_kind_can_be_repeated(activities: ActivityService) -> None:
    assert activities.last_of("lecture") is None
    activities.make(lecture(OCTOBER, title="先办的"))
    newest = activities.make(lecture(TODAY, title="后办的", place="村委会二楼"))
    activities.make(planned(title="还没办的"))
    off = activities.make(planned(kind="theme_day", title="取消的"))
    activities.cancel(off.summary.id, "下雨", off.summary.version)
    assert activities.last_of("lecture") == newest
    assert activities.last_of("theme_day") is None


def test_a_cancelled_one_keeps_its_reason_and_is_not_changed(activities: ActivityService) -> None:
    line = activities.make(planned()).summary
    with pytest.raises(InvalidInput):
        activities.cancel(line.id, "  ", line.version)
    off = activities.cancel(line.id, "台风停课", line.version)
    assert (off.summary.state, off.reason) == (ActivityState.CANCELLED, "台风停课")
    with pytest.raises(Conflict, match="activity_cancelled"):
        activities.change(line.id, lecture(TODAY), off.summary.version)
    held = activities.make(lecture()).summary
    with pytest.raises(Conflict, match="activity_done"):
        activities.cancel(held.id, "记错了", held.version)


def test_two_people_do_not_overwrite_each_other(
    activities: ActivityService, colleague: Desk
) -> None:
    line = activities.make(planned()).summary
    ActivityService(colleague).change(line.id, planned(place="祠堂"), line.version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        activities.change(line.id, planned(place="学校"), line.version)
    assert activities.get(line.id).summary.place == "祠堂"
    with pytest.raises(NotFound):
        activities.change(99, planned(), 1)


def test_a_late_entry_says_so(desk: Desk, activities: ActivityService, clock: FixedClock) -> None:
    in_time = activities.make(lecture())
    clock.move(hours=2)
    close_month(desk, "2026-10")
    assert activities.notice(OCTOBER).is_month_closed
    assert not activities.notice(TODAY).is_month_closed
    late = activities.make(lecture())
    assert (in_time.summary.is_late, late.summary.is_late) == (False, True)
    words = ActivityWords(effect="反响好")
    version = in_time.summary.version
    told = activities.change(in_time.summary.id, lecture(words=words), version)
    assert not told.summary.is_late  # nothing that was counted is different
    counted = activities.change(in_time.summary.id, lecture(present=41), told.summary.version)
    assert counted.summary.is_late
    assert not activities.make(planned(OCTOBER)).summary.is_late


def test_what_was_just_made_is_taken_back_as_a_draft(
    desk: Desk, activities: ActivityService
) -> None:
    typed = {"title": "老年人睡眠与情绪", "kind": "lecture"}
    made = activities.make(lecture(materials=(Material("leaflet", 10),)), typed)
    draft = DraftService(desk).load(activities.undo(made.summary.id))
    assert (draft.summary.kind, draft.fields) == (DraftKind.ACTIVITY, typed)
    assert not activities.list_page(ActivityFilter(2026)).rows
    again = activities.make(replace(lecture(), draft_id=draft.summary.id))
    assert again.summary.number == made.summary.number
    assert not DraftService(desk).list()
    assert again.summary.pieces == 0
    with pytest.raises(Conflict, match="not_undoable"):
        activities.undo(again.summary.id)


def test_what_others_rely_on_is_not_taken_back(
    desk: Desk, activities: ActivityService, clock: FixedClock
) -> None:
    changed = activities.make(lecture(), {}).summary
    activities.change(changed.id, lecture(present=1), changed.version)
    counted = activities.make(lecture(), {}).summary
    clock.move(hours=2)
    close_month(desk, "2026-10")
    late = activities.make(lecture(), {}).summary
    for activity_id, code in (
        (changed.id, "activity_changed"),
        (counted.id, "activity_counted"),
    ):
        with pytest.raises(Conflict, match=code):
            activities.undo(activity_id)
    activities.undo(late.id)  # the summary never knew of it


def test_an_assistant_records_too_and_everything_is_in_the_trail(desk: Desk) -> None:
    actor = Actor(StaffId(1), "小田", Role.ASSISTANT)
    activities = ActivityService(replace(desk, actor=actor))
    line = activities.make(planned()).summary
    line = activities.change(line.id, planned(place="学校"), line.version).summary
    activities.cancel(line.id, "停电", line.version)
    with desk.read() as session:
        actions = select(AuditEntry.action).where(AuditEntry.subject == "activity")
        assert session.scalars(actions.order_by(AuditEntry.id)).all() == [
            "activity_made",
            "activity_changed",
            "activity_cancelled",
        ]
