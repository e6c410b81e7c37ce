"""Booking, series, moving and cancelling, and what became of an appointment."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from models.appointment import AppointmentSeries
from models.client import Client
from models.vocabulary import AppointmentKind, AppointmentState, ClientState, Role
from services.appointments.places import PLACES
from services.appointments.records import Extent, NewAppointment, Repeat
from services.appointments.service import AppointmentService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.preferences import PreferenceService
from tests.services.appointments.conftest import TODAY, booked, in_days, meeting
from tests.services.visits.conftest import add_client


def problems(calendar: AppointmentService, new: NewAppointment) -> dict[str, Problem]:
    with pytest.raises(InvalidInput) as raised:
        calendar.book(new)
    return raised.value.problems


def test_booked_appointment_stands_in_its_week(
    calendar: AppointmentService, client_id: int
) -> None:
    row = booked(calendar, meeting(client_id, place="谈心室"))
    week = calendar.week(row.day)
    assert (week.monday, week.rows) == (date(2026, 11, 23), (row,))
    assert (row.client_name, row.counsellor_name) == ("周玉梅", "何晓岚")
    assert (row.kind, row.state) == (AppointmentKind.MEETING, AppointmentState.PLANNED)
    assert (row.start_minute, row.end_minute, row.place) == (570, 620, "谈心室")
    assert calendar.week(TODAY).rows == ()
    assert calendar.week(row.day, counsellor_id=2).rows == ()


def test_without_a_time_it_is_a_follow_up(calendar: AppointmentService, client_id: int) -> None:
    row = booked(calendar, meeting(client_id, start_minute=None))
    assert (row.kind, row.end_minute) == (AppointmentKind.FOLLOW_UP, None)


def test_own_time_needs_nobody(calendar: AppointmentService) -> None:
    whole_day = NewAppointment(day=in_days(2), purpose="培训", is_blocked=True)
    row = booked(calendar, whole_day)
    assert (row.kind, row.client_id, row.mode) == (AppointmentKind.BLOCKED, None, "")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"day": in_days(-1)}, {"day": Problem.OUT_OF_RANGE}),
        ({"day": date(2062, 1, 1)}, {"day": Problem.OUT_OF_RANGE}),
        ({"start_minute": 1440}, {"start": Problem.OUT_OF_RANGE}),
        ({"start_minute": 1430}, {"minutes": Problem.OUT_OF_RANGE}),
        ({"minutes": 0}, {"minutes": Problem.OUT_OF_RANGE}),
        ({"mode": ""}, {"mode": Problem.REQUIRED}),
        ({"mode": "telepathy"}, {"mode": Problem.UNKNOWN_CODE}),
        ({"client_id": None, "purpose": " "}, {"client": Problem.REQUIRED}),
        ({"purpose": "长" * 201}, {"purpose": Problem.TOO_LONG}),
        ({"place": "长" * 41}, {"place": Problem.TOO_LONG}),
        ({"counsellor_id": 99}, {"counsellor": Problem.UNKNOWN_CODE}),
        ({"repeat": Repeat(0, count=3)}, {"every_days": Problem.OUT_OF_RANGE}),
        ({"repeat": Repeat(7)}, {"until": Problem.REQUIRED}),
        ({"repeat": Repeat(7, count=1)}, {"count": Problem.OUT_OF_RANGE}),
        ({"repeat": Repeat(7, count=105)}, {"count": Problem.OUT_OF_RANGE}),
        ({"repeat": Repeat(7, until=in_days(1))}, {"until": Problem.OUT_OF_RANGE}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    calendar: AppointmentService,
    client_id: int,
    changes: dict[str, Any],
    expected: dict[str, Problem],
) -> None:
    assert problems(calendar, replace(meeting(client_id), **changes)) == expected
    assert calendar.of_client(client_id) == ()


def test_same_client_at_the_same_time_is_refused(
    calendar: AppointmentService, client_id: int
) -> None:
    first = booked(calendar, meeting(client_id))
    assert problems(calendar, meeting(client_id)) == {"start": Problem.TAKEN}
    weekly = meeting(client_id, day=in_days(1), repeat=Repeat(1, count=3))
    assert problems(calendar, weekly) == {"start": Problem.TAKEN}
    calendar.cancel(first.id, "家里有事", first.version)
    assert booked(calendar, meeting(client_id)).day == in_days(1)


def test_only_an_open_file_can_be_booked(
    calendar: AppointmentService, desk: Desk, client_id: int
) -> None:
    with pytest.raises(NotFound):
        calendar.book(meeting(99))
    for state, code in (
        (ClientState.CLOSED, "client_closed"),
        (ClientState.LOCKED, "file_locked"),
        (ClientState.MERGED, "merged"),
    ):
        with desk.write() as session:
            session.get_one(Client, client_id).state = state
        with pytest.raises(Conflict, match=code):
            calendar.book(meeting(client_id))


def test_series_by_count_and_until_a_day(calendar: AppointmentService, client_id: int) -> None:
    weekly = calendar.book(meeting(client_id, repeat=Repeat(7, count=3)))
    assert [row.day for row in weekly] == [in_days(1), in_days(8), in_days(15)]
    assert len({row.series_id for row in weekly}) == 1
    until = meeting(client_id, start_minute=840, repeat=Repeat(14, until=in_days(29)))
    assert [row.day for row in calendar.book(until)] == [in_days(1), in_days(15), in_days(29)]


def test_change_of_one_leaves_the_series_alone(
    calendar: AppointmentService, client_id: int
) -> None:
    _, second, third = calendar.book(meeting(client_id, repeat=Repeat(7, count=3)))
    (moved,) = calendar.change(
        second.id, replace(second.as_new(), start_minute=600), second.version
    )
    assert (moved.start_minute, moved.version) == (600, 2)
    assert calendar.get(third.id) == third


def test_change_of_all_following_shifts_them(calendar: AppointmentService, client_id: int) -> None:
    first, second, _ = calendar.book(meeting(client_id, repeat=Repeat(7, count=3)))
    changes = replace(second.as_new(), day=in_days(9), minutes=90)
    moved = calendar.change(second.id, changes, second.version, Extent.FOLLOWING)
    assert [(row.day, row.minutes) for row in moved] == [(in_days(9), 90), (in_days(16), 90)]
    assert calendar.get(first.id) == first
    gone = calendar.cancel(second.id, "学校放假", moved[0].version, Extent.FOLLOWING)
    assert [row.state for row in gone] == [AppointmentState.CANCELLED] * 2
    assert gone[1].state_reason == "学校放假"


def test_two_people_cannot_undo_each_others_change(
    calendar: AppointmentService, client_id: int
) -> None:
    row = booked(calendar, meeting(client_id))
    calendar.change(row.id, replace(row.as_new(), minutes=30), row.version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        calendar.change(row.id, row.as_new(), row.version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        calendar.cancel(row.id, "有事", row.version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        calendar.mark(row.id, AppointmentState.NO_SHOW, row.version)
    assert calendar.get(row.id).minutes == 30


def test_cancelling_needs_a_reason_and_a_plan(calendar: AppointmentService, client_id: int) -> None:
    row = booked(calendar, meeting(client_id))
    for reason, problem in (("  ", Problem.REQUIRED), ("长" * 201, Problem.TOO_LONG)):
        with pytest.raises(InvalidInput) as raised:
            calendar.cancel(row.id, reason, row.version)
        assert raised.value.problems == {"reason": problem}
    (gone,) = calendar.cancel(row.id, "有事", row.version)
    with pytest.raises(Conflict, match="not_planned"):
        calendar.cancel(row.id, "有事", gone.version)
    (back,) = calendar.mark(row.id, AppointmentState.PLANNED, gone.version)
    assert (back.state, back.state_reason) == (AppointmentState.PLANNED, "")


def test_who_came_is_known_only_on_the_day(calendar: AppointmentService, client_id: int) -> None:
    tomorrow = booked(calendar, meeting(client_id))
    today = booked(calendar, meeting(client_id, day=TODAY))
    with pytest.raises(Conflict, match="not_yet"):
        calendar.mark(tomorrow.id, AppointmentState.NO_SHOW, tomorrow.version)
    (missed,) = calendar.mark(today.id, AppointmentState.NO_SHOW, today.version)
    assert missed.state is AppointmentState.NO_SHOW
    planned, past = calendar.of_client(client_id)
    assert (planned, past) == (tomorrow, missed)


def test_undo_takes_back_the_last_act_only(
    calendar: AppointmentService, desk: Desk, client_id: int
) -> None:
    with pytest.raises(Conflict, match="nothing_to_undo"):
        calendar.undo_last()
    calendar.book(meeting(client_id, repeat=Repeat(7, count=3)))
    calendar.undo_last()
    assert calendar.of_client(client_id) == ()
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(AppointmentSeries)) == 0
    row = booked(calendar, meeting(client_id))
    calendar.change(row.id, replace(row.as_new(), day=in_days(3)), row.version)
    calendar.undo_last()
    back = calendar.get(row.id)
    assert (back.day, back.version) == (in_days(1), 3)
    with pytest.raises(Conflict, match="nothing_to_undo"):
        calendar.undo_last()


def test_undo_stops_where_somebody_went_on(
    calendar: AppointmentService, desk: Desk, client_id: int
) -> None:
    row = booked(calendar, meeting(client_id))
    AppointmentService(desk).cancel(row.id, "有事", row.version)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        calendar.undo_last()


def test_planner_offers_people_and_rooms(calendar: AppointmentService, desk: Desk) -> None:
    assert calendar.planner().places == ()
    PreferenceService(desk).set(PLACES, "谈心室，沙盘室、谈心室\n团体室")
    planner = calendar.planner()
    assert planner.places == ("谈心室", "沙盘室", "团体室")
    assert {name for _, name in planner.counsellors} == {"何晓岚", "陆明远"}


def test_an_assistant_may_book(calendar: AppointmentService, desk: Desk, client_id: int) -> None:
    actor = replace(desk.actor, role=Role.ASSISTANT)
    rows = AppointmentService(replace(desk, actor=actor)).book(meeting(client_id))
    assert rows == calendar.of_client(client_id)


def test_clients_are_apart(calendar: AppointmentService, desk: Desk, client_id: int) -> None:
    other = add_client(desk, "陈建国")
    booked(calendar, meeting(client_id))
    assert booked(calendar, meeting(other)).client_name == "陈建国"
    assert len(calendar.of_client(other)) == 1
