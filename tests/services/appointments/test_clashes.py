"""Two things at once: shown, and never refused."""

from dataclasses import replace

import pytest

from models.client import Client
from models.vocabulary import AppointmentState, Role
from services.appointments.records import ClashKind, NewAppointment, Repeat
from services.appointments.service import AppointmentService
from services.desk import Desk
from services.errors import FileRestricted
from tests.services.appointments.conftest import COLLEAGUE, TODAY, booked, in_days, meeting
from tests.services.visits.conftest import add_client


@pytest.fixture
def other(desk: Desk) -> int:
    return add_client(desk, "陈建国")


def kinds(calendar: AppointmentService, new: NewAppointment, leave_out: int = 0) -> list[ClashKind]:
    return [clash.kind for clash in calendar.clashes(new, leave_out)]


def test_a_counsellor_is_in_one_place(
    calendar: AppointmentService, client_id: int, other: int
) -> None:
    first = booked(calendar, meeting(client_id))
    assert kinds(calendar, meeting(other, start_minute=600)) == [ClashKind.COUNSELLOR]
    assert kinds(calendar, meeting(other, start_minute=620)) == []
    assert kinds(calendar, meeting(other, start_minute=520)) == []
    assert kinds(calendar, meeting(other, counsellor_id=COLLEAGUE)) == []
    assert kinds(calendar, first.as_new(), leave_out=first.id) == []
    assert booked(calendar, meeting(other)).start_minute == first.start_minute


def test_a_client_is_in_one_place(calendar: AppointmentService, client_id: int) -> None:
    booked(calendar, meeting(client_id))
    elsewhere = meeting(client_id, start_minute=600, counsellor_id=COLLEAGUE)
    assert kinds(calendar, elsewhere) == [ClashKind.CLIENT]


def test_rooms_clash_by_their_names(
    calendar: AppointmentService, client_id: int, other: int
) -> None:
    booked(calendar, meeting(client_id, place="谈心室"))
    beside = meeting(other, counsellor_id=COLLEAGUE, place="谈心室")
    assert kinds(calendar, beside) == [ClashKind.PLACE]
    assert kinds(calendar, meeting(other, counsellor_id=COLLEAGUE, place="沙盘室")) == []
    assert kinds(calendar, meeting(other, counsellor_id=COLLEAGUE)) == []


def test_own_time_clashes_with_everything_of_its_day(
    calendar: AppointmentService, client_id: int
) -> None:
    whole_day = NewAppointment(day=in_days(1), is_blocked=True)
    booked(calendar, whole_day)
    assert kinds(calendar, meeting(client_id)) == [ClashKind.COUNSELLOR]
    assert kinds(calendar, meeting(client_id, start_minute=None)) == []
    booked(calendar, meeting(client_id, day=in_days(2)))
    assert kinds(calendar, NewAppointment(day=in_days(2), is_blocked=True)) == [
        ClashKind.COUNSELLOR
    ]


def test_who_will_not_come_is_in_nobodys_way(
    calendar: AppointmentService, client_id: int, other: int
) -> None:
    row = booked(calendar, meeting(client_id))
    calendar.cancel(row.id, "有事", row.version)
    missed = booked(calendar, meeting(client_id, day=TODAY))
    calendar.mark(missed.id, AppointmentState.NO_SHOW, missed.version)
    assert kinds(calendar, meeting(other)) == []
    assert kinds(calendar, meeting(other, day=TODAY)) == []


def test_every_day_of_a_series_is_looked_at(
    calendar: AppointmentService, client_id: int, other: int
) -> None:
    booked(calendar, meeting(client_id, day=in_days(15)))
    (clash,) = calendar.clashes(meeting(other, repeat=Repeat(7, count=4)))
    assert clash.other.day == in_days(15)


def test_what_is_impossible_clashes_with_nothing(
    calendar: AppointmentService, client_id: int
) -> None:
    booked(calendar, meeting(client_id))
    assert kinds(calendar, meeting(client_id, minutes=0)) == []


def test_of_a_shut_file_only_the_time_is_told(
    calendar: AppointmentService, desk: Desk, client_id: int, other: int
) -> None:
    row = booked(calendar, meeting(client_id, purpose="很私密"))
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    assert calendar.get(row.id).client_name == "周玉梅"
    colleague = replace(desk, actor=replace(desk.actor, role=Role.COUNSELLOR))
    theirs = AppointmentService(colleague)
    (seen,) = theirs.week(row.day).rows
    (clash,) = theirs.clashes(meeting(other))
    for shown in (seen, clash.other, theirs.get(row.id)):
        assert (shown.client_name, shown.purpose, shown.is_shut) == ("", "", True)
        assert shown.start_minute == 570
    with pytest.raises(FileRestricted):
        theirs.of_client(client_id)
    with pytest.raises(FileRestricted):
        theirs.book(meeting(client_id, day=in_days(2)))
