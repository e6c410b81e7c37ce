"""The year at a glance: months, months with none, kinds, materials, surveys; numbers for others."""

from datetime import date, timedelta

from models.vocabulary import ActivityState
from services.activities.records import (
    ActivityCount,
    ActivityFilter,
    KindCount,
    Material,
    Survey,
)
from services.activities.service import ActivityService
from services.desk import Desk
from services.groups.sessions import GroupSessionService
from tests.services.activities.conftest import OCTOBER, lecture
from tests.services.groups.conftest import make_room, new_session
from tests.services.visits.rows import TODAY

NOVEMBER = date(2026, 11, 3)


def test_pages_are_newest_first_and_filtered(activities: ActivityService) -> None:
    for day in (OCTOBER, NOVEMBER, NOVEMBER, TODAY, date(2025, 3, 1)):
        activities.make(lecture(day))
    activities.make(lecture(NOVEMBER, kind="media", present=None))
    wanted = ActivityFilter(2026)
    first = activities.list_page(wanted, limit=3)
    rest = activities.list_page(wanted, first.next, limit=3)
    days = [row.day for row in (*first.rows, *rest.rows)]
    assert days == [TODAY, NOVEMBER, NOVEMBER, NOVEMBER, OCTOBER]
    assert rest.next is None
    november = ActivityFilter(2026, "2026-11", "lecture", ActivityState.DONE)
    assert [row.day for row in activities.list_page(november).rows] == [TODAY, NOVEMBER, NOVEMBER]
    assert activities.years() == (2026, 2025)


def test_a_month_without_outreach_is_marked(activities: ActivityService) -> None:
    activities.make(lecture(OCTOBER))
    activities.make(lecture(date(2026, 9, 1), kind="home_visit_day"))
    coming = TODAY + timedelta(days=3)
    activities.make(lecture(coming, is_done=False, present=None))
    months = {one.month: one for one in activities.year(2026).months}
    october, september = months["2026-10"], months["2026-09"]
    assert (october.done, october.outreach, october.is_nil) == (1, 1, False)
    assert (september.done, september.outreach, september.is_nil) == (1, 0, True)
    now, december = months["2026-11"], months["2026-12"]
    assert (now.planned, now.is_nil, now.is_over) == (1, True, False)
    assert (december.is_nil, december.is_over) == (False, False)
    assert len(months) == 12


def test_a_year_is_counted_by_kind_and_material(activities: ActivityService) -> None:
    leaflets = (Material("leaflet", 300), Material("poster", 2))
    activities.make(lecture(OCTOBER, kind="theme_day", present=260, materials=leaflets))
    activities.make(lecture(NOVEMBER, materials=(Material("leaflet", 20),)))
    activities.make(lecture(TODAY, present=12))
    asked = Survey(100, 65, 40, 20)
    activities.make(lecture(TODAY, kind="awareness_survey", present=None, survey=asked))
    year = activities.year(2026)
    assert year.kinds == (
        KindCount("lecture", 2, 52),
        KindCount("theme_day", 1, 260),
        KindCount("awareness_survey", 1, 0),
    )
    assert (year.done, year.present, year.pieces) == (4, 312, 322)
    assert year.materials == (Material("leaflet", 320), Material("poster", 2))
    assert year.survey == asked
    both = Survey(50, 25)
    activities.make(lecture(TODAY, kind="awareness_survey", present=None, survey=both))
    assert activities.year(2026).survey == Survey(150, 90)  # not apart everywhere
    empty = activities.year(2024)
    assert (empty.done, empty.survey) == (0, Survey())


def test_counts_for_summaries(activities: ActivityService) -> None:
    activities.make(lecture(OCTOBER, kind="theme_day", materials=(Material("gift", 5),)))
    activities.make(lecture(NOVEMBER, audience=("students", "parents")))
    activities.make(lecture(TODAY))
    activities.make(lecture(date(2026, 12, 1), is_done=False, present=None))
    asked = Survey(80, None)
    activities.make(lecture(TODAY, kind="awareness_survey", present=None, survey=asked))
    counts = activities.counts("2026-10", "2026-11")
    assert counts == (
        ActivityCount("2026-10", "theme_day", True, 1, 40, 5, 0, 0, 0, 0, 0),
        ActivityCount("2026-11", "awareness_survey", False, 1, 0, 0, 0, 0, 0, 0, 0),
        ActivityCount("2026-11", "lecture", True, 2, 80, 0, 0, 0, 0, 0, 0),
    )


def test_a_session_of_a_group_is_no_activity(desk: Desk, activities: ActivityService) -> None:
    room = make_room(desk, ("周玉梅", "林小满"))
    GroupSessionService(desk).finalise(new_session(room))
    assert activities.counts("2026-01", "2026-12") == ()
    assert activities.notice(TODAY).group_sessions == 1
    activities.make(lecture(TODAY, kind="group_guidance"))
    activities.make(lecture(OCTOBER, kind="group_guidance"))
    activities.make(lecture(TODAY))
    found = {
        (one.month, one.kind): one.group_days for one in activities.counts("2026-10", "2026-11")
    }
    assert found == {
        ("2026-10", "group_guidance"): 0,
        ("2026-11", "group_guidance"): 1,
        ("2026-11", "lecture"): 0,
    }
