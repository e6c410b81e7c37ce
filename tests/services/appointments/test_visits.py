"""A visit keeps what was planned, agrees on the next day, and takes both back with itself."""

from dataclasses import replace
from datetime import date

import pytest

from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import AppointmentRow
from services.appointments.service import AppointmentService
from services.desk import Desk
from services.visits import VisitService
from tests.services.appointments.conftest import TODAY, booked, in_days, meeting
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import new_visit


@pytest.fixture
def visits(desk: Desk) -> VisitService:
    return VisitService(desk)


def agreed(calendar: AppointmentService, client_id: int) -> AppointmentRow:
    (row,) = calendar.of_client(client_id)
    return row


def test_next_day_becomes_a_meeting_or_a_follow_up(
    calendar: AppointmentService, visits: VisitService, desk: Desk, client_id: int
) -> None:
    other = add_client(desk, "陈建国")
    visits.finalise(
        new_visit(client_id=client_id, next_day=in_days(7), next_minute=600, next_step=" 再谈 ")
    )
    visits.finalise(new_visit(client_id=other, next_day=in_days(7)))
    row = agreed(calendar, client_id)
    assert (row.kind, row.day, row.start_minute) == (AppointmentKind.MEETING, in_days(7), 600)
    assert (row.purpose, row.counsellor_id) == ("再谈", 1)
    assert agreed(calendar, other).kind is AppointmentKind.FOLLOW_UP


def test_nothing_is_agreed_twice(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    row = booked(calendar, meeting(client_id))
    visits.finalise(new_visit(client_id=client_id, next_day=row.day, next_minute=570))
    assert agreed(calendar, client_id).id == row.id


def test_visit_keeps_the_appointment_of_its_day(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    late = booked(calendar, meeting(client_id, start_minute=540))
    due = booked(calendar, meeting(client_id, day=in_days(2)))
    calendar._desk.clock.move(days=2)  # type: ignore[attr-defined]
    visit = visits.finalise(new_visit(client_id=client_id, day=in_days(2)))
    kept = calendar.get(due.id)
    assert (kept.state, kept.kept_in_id) == (AppointmentState.ATTENDED, visit.id)
    assert calendar.get(late.id).state is AppointmentState.PLANNED
    second = visits.finalise(new_visit(client_id=client_id, day=in_days(2)))
    assert calendar.get(late.id).kept_in_id == second.id


def test_visit_keeps_nothing_that_is_still_to_come(
    calendar: AppointmentService, visits: VisitService, desk: Desk, client_id: int
) -> None:
    coming = booked(calendar, meeting(client_id))
    other = booked(calendar, meeting(add_client(desk, "陈建国"), day=TODAY))
    visits.finalise(new_visit(client_id=client_id))
    visits.finalise(new_visit())
    for row in (coming, other):
        assert calendar.get(row.id).state is AppointmentState.PLANNED


def test_undo_of_the_visit_undoes_both(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    today = booked(calendar, meeting(client_id, day=TODAY))
    visit = visits.finalise(new_visit(client_id=client_id, next_day=in_days(7)), typed={})
    assert len(calendar.of_client(client_id)) == 2
    visits.undo(visit.id)
    back = agreed(calendar, client_id)
    assert (back.id, back.state) == (today.id, AppointmentState.PLANNED)


def test_undo_leaves_what_was_moved_since(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    visit = visits.finalise(new_visit(client_id=client_id, next_day=in_days(7)), typed={})
    row = agreed(calendar, client_id)
    calendar.change(row.id, replace(row.as_new(), day=in_days(8)), row.version)
    visits.undo(visit.id)
    assert agreed(calendar, client_id).day == in_days(8)


def test_amendment_moves_what_was_agreed(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    as_typed = new_visit(client_id=client_id, next_day=in_days(7))
    visit = visits.finalise(as_typed)
    visits.amend(visit.id, replace(as_typed, next_day=in_days(9), next_minute=600), "记错日子")
    row = agreed(calendar, client_id)
    assert (row.day, row.start_minute) == (in_days(9), 600)
    visits.amend(visit.id, replace(as_typed, next_day=None), "没有约")
    assert calendar.of_client(client_id) == ()


def test_amendment_leaves_what_the_calendar_moved(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    as_typed = new_visit(client_id=client_id, next_day=in_days(7))
    visit = visits.finalise(as_typed)
    row = agreed(calendar, client_id)
    calendar.change(row.id, replace(row.as_new(), day=in_days(8)), row.version)
    visits.amend(visit.id, replace(as_typed, next_day=in_days(9)), "记错日子")
    assert agreed(calendar, client_id).day == in_days(8)


def test_amendment_of_the_person_keeps_the_right_appointment(
    calendar: AppointmentService, visits: VisitService, desk: Desk, client_id: int
) -> None:
    other = add_client(desk, "陈建国")
    wrong = booked(calendar, meeting(client_id, day=TODAY))
    right = booked(calendar, meeting(other, day=TODAY))
    as_typed = new_visit(client_id=client_id)
    visit = visits.finalise(as_typed)
    visits.amend(visit.id, replace(as_typed, client_id=other), "选错了人")
    assert calendar.get(wrong.id).state is AppointmentState.PLANNED
    assert calendar.get(right.id).kept_in_id == visit.id


def test_amendment_of_other_words_leaves_the_calendar_alone(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    due = booked(calendar, meeting(client_id, day=TODAY))
    as_typed = new_visit(client_id=client_id, next_day=date(2026, 12, 1))
    visit = visits.finalise(as_typed)
    before = calendar.of_client(client_id)
    visits.amend(visit.id, replace(as_typed, done="补充"), "漏写")
    assert calendar.of_client(client_id) == before
    assert calendar.get(due.id).kept_in_id == visit.id


def test_older_visit_written_down_late_agrees_on_nothing_past(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    visits.finalise(new_visit(client_id=client_id, day=in_days(-2)))
    visits.finalise(new_visit(client_id=client_id, day=in_days(-9), next_day=in_days(-3)))
    assert calendar.of_client(client_id) == ()
    visits.finalise(new_visit(client_id=client_id, day=in_days(-8), next_day=in_days(3)))
    assert agreed(calendar, client_id).day == in_days(3)


def test_visit_is_written_for_who_was_ticked_off_at_the_door(
    calendar: AppointmentService, visits: VisitService, client_id: int
) -> None:
    row = booked(calendar, meeting(client_id, day=TODAY))
    calendar.mark(row.id, AppointmentState.ATTENDED, row.version)
    visit = visits.finalise(new_visit(client_id=client_id))
    assert calendar.get(row.id).kept_in_id == visit.id
