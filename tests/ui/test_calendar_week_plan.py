"""What stands where in the week."""

from dataclasses import replace
from datetime import date, timedelta

from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import AppointmentId, AppointmentRow
from ui.calendar.cursor import Cursor
from ui.calendar.week_plan import plan

MONDAY = date(2026, 11, 23)
ROW = AppointmentRow(
    id=AppointmentId(1),
    kind=AppointmentKind.MEETING,
    state=AppointmentState.PLANNED,
    state_reason="",
    client_id=1,
    client_name="周玉梅",
    counsellor_id=1,
    counsellor_name="何晓岚",
    mode="face_to_face",
    day=MONDAY,
    start_minute=570,
    minutes=50,
    place="",
    purpose="",
    series_id=None,
    kept_in_id=None,
    version=1,
)


def rows(*starts: int | None, day: int = 0, minutes: int = 60) -> list[AppointmentRow]:
    return [
        replace(
            ROW,
            id=AppointmentId(number),
            start_minute=start,
            minutes=minutes,
            day=MONDAY + timedelta(days=day),
            kind=AppointmentKind.FOLLOW_UP if start is None else AppointmentKind.MEETING,
        )
        for number, start in enumerate(starts, 1)
    ]


def lanes(*starts: int) -> list[tuple[int, int]]:
    found = plan(MONDAY, rows(*starts), is_unfolded=False)
    return [(one.lane, one.lanes) for one in found.placed]


def test_one_after_the_other_takes_the_whole_width() -> None:
    assert lanes(540, 600) == [(0, 1), (0, 1)]


def test_overlapping_ones_stand_side_by_side() -> None:
    assert lanes(540, 570) == [(0, 2), (1, 2)]
    assert lanes(540, 540, 540) == [(0, 3), (1, 3), (2, 3)]


def test_a_lane_is_used_again_within_one_heap() -> None:
    assert lanes(540, 570, 600) == [(0, 2), (1, 2), (0, 2)]
    assert lanes(540, 570, 660) == [(0, 2), (1, 2), (0, 1)]


def test_days_do_not_share_lanes() -> None:
    found = plan(MONDAY, [*rows(540), *rows(540, day=6)], is_unfolded=False)
    assert [(one.column, one.lanes) for one in found.placed] == [(0, 1), (6, 1)]


def test_free_evenings_are_folded_and_booked_ones_are_not() -> None:
    free = plan(MONDAY, rows(540), is_unfolded=False)
    assert (free.opens, free.closes) == (480, 1080)
    early_and_late = plan(MONDAY, rows(405, 1170), is_unfolded=False)
    assert (early_and_late.opens, early_and_late.closes) == (360, 1260)
    everything = plan(MONDAY, rows(540), is_unfolded=True)
    assert (everything.opens, everything.closes) == (0, 1440)
    cursor = plan(MONDAY, rows(540), is_unfolded=False, needed=1110)
    assert cursor.closes == 1140


def test_without_a_time_it_stands_in_the_agenda() -> None:
    cancelled = replace(ROW, id=AppointmentId(9), state=AppointmentState.CANCELLED)
    found = plan(MONDAY, [*rows(None), cancelled], is_unfolded=False)
    assert (found.placed, len(found.untimed), found.off) == ((), 1, (cancelled,))


def test_a_blocked_day_fills_the_rooms_hours() -> None:
    whole_day = replace(ROW, kind=AppointmentKind.BLOCKED, start_minute=None)
    (placed,) = plan(MONDAY, [whole_day], is_unfolded=False).placed
    assert (placed.start, placed.end) == (480, 1080)


def test_the_slot_under_the_cursor() -> None:
    found = plan(MONDAY, rows(570), is_unfolded=False)
    assert found.all_at(0, 540) == ()
    assert found.all_at(0, 570) == found.placed
    assert found.all_at(0, 600) == found.placed
    assert found.all_at(0, 630) == ()
    assert found.all_at(1, 570) == ()


def test_cursor_takes_an_appointment_in_one_step() -> None:
    found = plan(MONDAY, rows(570), is_unfolded=False)
    cursor = Cursor(MONDAY, 540)
    below = cursor.stepped(found, 0, 1, is_free=False)
    assert (below.minute, below.row(found)) == (570, found.placed[0].row)
    assert below.stepped(found, 0, 1, is_free=False).minute == 630
    assert below.stepped(found, 0, -1, is_free=False).minute == 540
    assert below.stepped(found, 0, 1, is_free=True).minute == 600


def test_cursor_reaches_all_that_stand_side_by_side() -> None:
    found = plan(MONDAY, [*rows(540, 540), *rows(540, 540, day=1)], is_unfolded=False)
    cursor, seen = Cursor(MONDAY, 540), []
    for _ in range(4):
        seen.append((cursor.column, cursor.index))
        cursor = cursor.stepped(found, 1, 0, is_free=False)
    assert seen == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert cursor.stepped(found, -1, 0, is_free=False).index == 1


def test_cursor_leaves_the_week_at_its_edges_and_stays_in_the_day() -> None:
    found = plan(MONDAY, (), is_unfolded=False)
    assert Cursor(MONDAY, 0).stepped(found, -1, 0, is_free=False).day == date(2026, 11, 22)
    assert Cursor(MONDAY, 0).stepped(found, 0, -1, is_free=False).minute == 0
    assert Cursor(MONDAY, 1410).stepped(found, 0, 1, is_free=False).minute == 1410
    assert Cursor(MONDAY, 600).in_week(date(2026, 11, 30)).day == date(2026, 11, 30)
