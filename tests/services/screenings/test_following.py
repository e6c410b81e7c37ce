"""Students on the list: a state for each, a history, a file if one is wanted."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.client import Client
from models.vocabulary import DutyKind, Role, Signer
from services.actor import Actor, StaffId
from services.clients.service import ClientService
from services.desk import Desk
from services.errors import FileRestricted, InvalidInput, Problem
from services.reminders import ReminderKind
from services.rights.copying import CopyService
from services.rights.requests import RequestService
from services.risk.duties import open_duty
from services.risk.duty_service import DutyService
from services.screenings.entering import EntryService
from services.screenings.following import FollowUpService, NewStep
from services.screenings.records import NewStudent, ScreeningDetails
from services.screenings.service import ScreeningService
from services.today import TodayService
from tests.services.documents.papers import text_of
from tests.services.rights.test_requests import asked

TODAY = date(2026, 11, 22)
MARKED = bytes([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
HIGH = bytes([2, 2, 2, 2, 2, 2, 0, 0, 0, 1])


@pytest.fixture
def listed(desk: Desk, screening: ScreeningDetails) -> list[int]:
    """Three students on the list; the last one gave a critical answer."""
    first, second, third = ScreeningService(desk).students(screening.id, "七(1)班")
    entry, definition = EntryService(desk), screening.parts[0].definition_id
    for student, answers in ((first, HIGH), (second, HIGH), (third, MARKED)):
        entry.enter(student.id, definition, answers)
    return [first.id, second.id, third.id]


def waiting(desk: Desk) -> dict[ReminderKind, list[str]]:
    return {
        one.kind: [line.client_name for line in one.lines] for one in TodayService(desk).reminders()
    }


def test_critical_answers_stand_first_and_everybody_begins_as_to_talk_to(
    desk: Desk, screening: ScreeningDetails, listed: list[int]
) -> None:
    found = FollowUpService(desk).flagged(screening.id)

    assert [student.id for student in found] == [listed[2], listed[0], listed[1]]
    assert {student.state for student in found} == {"to_talk"}
    assert found[1].results[0].band == "moderate"


def test_what_was_done_is_kept_newest_first(
    desk: Desk, screening: ScreeningDetails, listed: list[int]
) -> None:
    talks = FollowUpService(desk)
    talks.note(listed[0], NewStep("talked", "谈了半小时", TODAY + timedelta(days=7)))
    talks.note(listed[0], NewStep("family_told"))

    student, steps = talks.get(listed[0])
    assert student.state == "family_told"
    assert student.next_day is None
    assert [(step.state, step.text) for step in steps] == [
        ("family_told", ""),
        ("talked", "谈了半小时"),
    ]


def test_a_day_that_has_come_stands_on_the_page_of_the_day(
    desk: Desk, screening: ScreeningDetails, listed: list[int]
) -> None:
    talks = FollowUpService(desk)
    talks.note(listed[0], NewStep("watching", next_day=TODAY))
    talks.note(listed[1], NewStep("watching", next_day=TODAY + timedelta(days=1)))

    assert waiting(desk)[ReminderKind.STUDENT_DUE] == ["七(1)班 1"]
    talks.note(listed[0], NewStep("done", next_day=TODAY))
    assert ReminderKind.STUDENT_DUE not in waiting(desk), "an ended follow-up has no next day"


def test_a_screening_waits_until_something_was_done_about_everybody(
    desk: Desk, screening: ScreeningDetails, listed: list[int]
) -> None:
    talks = FollowUpService(desk)
    assert waiting(desk)[ReminderKind.STUDENTS_TO_TALK] == ["2026年秋季筛查"]
    for student_id in listed:
        talks.note(student_id, NewStep("talked"))

    assert ReminderKind.STUDENTS_TO_TALK not in waiting(desk)


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (NewStep("nonsense"), "state"),
        (NewStep("talked", "长" * 2001), "text"),
        (NewStep("talked", next_day=TODAY - timedelta(days=1)), "next_day"),
    ],
)
def test_impossible_steps_are_refused(
    desk: Desk, listed: list[int], step: NewStep, field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        FollowUpService(desk).note(listed[0], step)

    assert set(refused.value.problems) == {field}


def test_a_file_is_opened_once_and_the_duty_goes_into_it(desk: Desk, listed: list[int]) -> None:
    talks = FollowUpService(desk)
    client_id = talks.open_file(listed[2])

    assert talks.open_file(listed[2]) == client_id
    client = ClientService(desk).get(client_id)
    assert (client.fields.name, client.fields.class_name) == ("何佳", "七(1)班")
    (duty,) = DutyService(desk).open_ones()
    assert (duty.client_id, duty.client_name) == (client_id, "何佳")


def test_a_student_without_a_name_gets_no_file(desk: Desk, screening: ScreeningDetails) -> None:
    student_id = ScreeningService(desk).add_student(screening.id, NewStudent("七(3)班", "9"))
    with pytest.raises(InvalidInput) as refused:
        FollowUpService(desk).open_file(student_id)

    assert refused.value.problems == {"name": Problem.REQUIRED}


def test_a_shut_file_tells_neither_name_nor_results(
    desk: Desk, screening: ScreeningDetails, listed: list[int]
) -> None:
    client_id = FollowUpService(desk).open_file(listed[2])
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    colleague = FollowUpService(replace(desk, actor=Actor(StaffId(2), "同事", Role.COUNSELLOR)))
    shut = colleague.flagged(screening.id)[0]

    assert (shut.name, shut.results) == ("", ())
    with pytest.raises(FileRestricted):
        colleague.get(shut.id)


def test_the_copy_of_the_record_holds_the_screening(
    desk: Desk, listed: list[int], tmp_path: Path
) -> None:
    talks = FollowUpService(desk)
    client_id = talks.open_file(listed[2])
    talks.note(listed[2], NewStep("talked", "谈过了"))
    request = RequestService(desk).add(
        asked(client_id, asked_by=Signer.GUARDIAN, asker_name="何妈妈")
    )
    copy = CopyService(desk).write(request.id, tmp_path)

    (found,) = json.loads(copy.json.read_bytes())["record"]["screenings"]
    assert found["class_name"] == "七(1)班"
    (result,) = found["results"]
    assert result["answers"]["9"] == 1
    assert "suicide_item" in [mark["code"] for mark in result["marks"]]
    assert found["steps"][0]["text"] == "谈过了"
    assert "学校筛查" in text_of(copy.pdf.read_bytes())


def test_a_whole_school_of_marked_answers_does_not_hide_anybody_else(
    desk: Desk, screening: ScreeningDetails
) -> None:
    with desk.write() as session:
        for number in range(250):
            open_duty(
                session,
                desk,
                DutyKind.CRITICAL_ANSWER,
                source="screening_result",
                source_id=1000 + number,
                client_id=None,
                due_day=TODAY,
            )
        late = TODAY + timedelta(days=1)
        open_duty(
            session,
            desk,
            DutyKind.SAFETY_PLAN,
            source="safety_plan",
            source_id=1,
            client_id=None,
            due_day=late,
        )
    found = DutyService(desk).open_ones()

    assert len(found) == 51
    assert found[-1].kind is DutyKind.SAFETY_PLAN
