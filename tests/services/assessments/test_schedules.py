"""Scales that are repeated: when they are due, and what moves them on."""

from datetime import date

import pytest

from models.vocabulary import ClientState, ConsentPurpose
from services.assessments.records import Correction, NewSchedule
from services.assessments.repeats import DueState, state_on
from services.assessments.schedules import ScheduleService
from services.assessments.service import AssessmentService
from services.clients.service import ClientService
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotFound, Problem
from services.reminders import ReminderKind
from services.rights.file_access import FileAccessService
from services.scales.errors import ScaleRefused
from services.today import TodayService
from tests.fakes import FixedClock
from tests.services.assessments.conftest import TODAY, days, phq9
from tests.services.consents.people import add_word
from tests.services.visits.conftest import add_client


@pytest.fixture
def schedules(desk: Desk) -> ScheduleService:
    return ScheduleService(desk)


def two_weekly(client_id: int, **changes: object) -> NewSchedule:
    values: dict[str, object] = {
        "client_id": client_id,
        "scale": "phq9",
        "every_days": 14,
        "window_days": 3,
        **changes,
    }
    return NewSchedule(**values)  # type: ignore[arg-type]


def reminded(desk: Desk) -> list[tuple[str, date | None]]:
    found = TodayService(desk).reminders((ReminderKind.ASSESSMENT_DUE,))
    return [(line.client_name, line.day) for one in found for line in one.lines]


@pytest.mark.parametrize(
    ("after", "state"),
    [(-4, "early"), (-3, "now"), (0, "now"), (3, "now"), (4, "overdue")],
)
def test_both_ends_belong_to_the_window(after: int, state: str) -> None:
    assert state_on(days(after), TODAY, 3) == DueState(state)


def test_the_first_day(
    desk: Desk, schedules: ScheduleService, assessments: AssessmentService, client_id: int
) -> None:
    schedules.set(two_weekly(client_id))
    assert schedules.of_client(client_id)[0].due_day == TODAY
    assessments.add(phq9(client_id, 0, day=days(-4)))
    schedules.set(two_weekly(client_id))
    assert schedules.of_client(client_id)[0].due_day == days(10)
    schedules.set(two_weekly(client_id, first_day=days(2)))
    first, *ended = schedules.of_client(client_id)
    assert (first.due_day, first.ended_at, first.short) == (days(2), None, "PHQ-9")
    assert (first.made_by, first.state) == ("何晓岚", "now")
    assert all(one.ended_at for one in ended)
    assert len(ended) == 2


def test_a_result_moves_the_next_day_on(
    schedules: ScheduleService, assessments: AssessmentService, client_id: int, clock: FixedClock
) -> None:
    schedules.set(two_weekly(client_id, first_day=days(2)))
    assessments.add(phq9(client_id, 0, day=days(-2)))  # before the window: an extra one
    assert schedules.of_client(client_id)[0].due_day == days(2)
    assessments.add(phq9(client_id, 0, scale="gad7", answers={"1": 1}))
    assert schedules.of_client(client_id)[0].due_day == days(2)
    first = assessments.add(phq9(client_id, 0, day=days(-1)))
    assert schedules.of_client(client_id)[0].due_day == days(13)
    assessments.correct(first, Correction(phq9(client_id, 2, 0).answers), "看错")
    assert schedules.of_client(client_id)[0].due_day == days(13)
    clock.move(days=30)  # overdue by far: counted from the day it was done
    assessments.add(phq9(client_id, 0, day=days(30)))
    assert schedules.of_client(client_id)[0].due_day == days(44)


def test_what_is_due_in_the_room(
    desk: Desk,
    schedules: ScheduleService,
    assessments: AssessmentService,
    client_id: int,
    clock: FixedClock,
) -> None:
    early = add_client(desk, "何志勇")
    late = add_client(desk, "程望")
    for someone, day in ((early, 9), (client_id, 3), (late, 1)):
        schedules.set(two_weekly(someone, first_day=days(day)))
    assessments.add(phq9(client_id, 0, day=days(-11)))
    clock.move(days=5)
    due = assessments.due()
    assert [(one.client_name, one.state) for one in due] == [
        ("程望", "overdue"),
        ("周玉梅", "now"),
        ("何志勇", "early"),
    ]
    assert (due[1].last_day, due[1].opens_on, due[1].closes_on) == (days(-11), TODAY, days(6))
    assert reminded(desk) == [("程望", days(1)), ("周玉梅", days(3))]


def test_nobody_is_asked_who_said_no_or_whose_file_is_closed(
    desk: Desk, schedules: ScheduleService, assessments: AssessmentService, client_id: int
) -> None:
    closed = add_client(desk, "何志勇")
    schedules.set(two_weekly(client_id))
    schedules.set(two_weekly(closed))
    ClientService(desk).close(closed, "goals_reached", "")
    add_word(desk, client_id, ConsentPurpose.SERVICE_ADULT, days(-9), withdrawn_day=TODAY)
    assert assessments.due() == ()
    assert reminded(desk) == []
    with pytest.raises(Conflict, match="consent_withdrawn"):
        schedules.set(two_weekly(client_id))


def test_a_shut_file_is_due_without_a_name(
    desk: Desk, colleague: Desk, schedules: ScheduleService, client_id: int
) -> None:
    schedules.set(two_weekly(client_id))
    FileAccessService(desk).restrict(client_id, 1, "亲属")
    (due,) = AssessmentService(colleague).due()
    assert due.client_name == ""
    with pytest.raises(FileRestricted):
        ScheduleService(colleague).of_client(client_id)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"every_days": 0}, {"every_days": Problem.OUT_OF_RANGE}),
        ({"every_days": 900}, {"every_days": Problem.OUT_OF_RANGE}),
        ({"window_days": 7}, {"window_days": Problem.OUT_OF_RANGE}),
        ({"window_days": -1}, {"window_days": Problem.OUT_OF_RANGE}),
        ({"first_day": days(-1)}, {"first_day": Problem.OUT_OF_RANGE}),
    ],
)
def test_schedules_that_cannot_be(
    schedules: ScheduleService,
    client_id: int,
    changes: dict[str, object],
    problems: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        schedules.set(two_weekly(client_id, **changes))
    assert caught.value.problems == problems


def test_ending_keeps_that_it_ran(
    desk: Desk, schedules: ScheduleService, assessments: AssessmentService, client_id: int
) -> None:
    number = schedules.set(two_weekly(client_id))
    schedules.end(number)
    assert assessments.due() == ()
    assert [one.id for one in schedules.of_client(client_id)] == [number]
    with pytest.raises(Conflict, match="schedule_ended"):
        schedules.end(number)
    with pytest.raises(NotFound):
        schedules.end(9999)
    with pytest.raises(ScaleRefused):
        schedules.set(two_weekly(client_id, scale="mbi"))
    with pytest.raises(Conflict, match="file_locked"):
        schedules.set(two_weekly(add_client(desk, "程望", state=ClientState.LOCKED)))
