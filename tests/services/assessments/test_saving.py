"""What is put on record, what is refused, and what is frozen with it."""

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update

from models.assessment import Assessment
from models.client import Client
from models.scale import ScaleDefinition
from models.vocabulary import AssessmentMode, ClientState, DraftKind, Role, Sex
from services.actor import Actor, StaffId
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, NotFound, Problem
from services.rights.erasing import erase_file
from services.rights.file_access import FileAccessService
from services.scales.errors import AnswerProblem, AnswerRefused, ScaleRefused
from services.visits.drafts import DraftService
from tests.services.assessments.conftest import TODAY, days, marked_duties, phq9
from tests.services.visits.conftest import add_client


def row_of(desk: Desk, assessment_id: int) -> Assessment:
    with desk.read() as session:
        found = session.get(Assessment, assessment_id)
        assert found is not None
        session.expunge(found)
        return found


def change_client(desk: Desk, client_id: int, **values: object) -> None:
    with desk.write() as session:
        session.execute(update(Client).where(Client.id == client_id).values(values))


def test_answers_stand_as_they_were_given(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    new = phq9(client_id, 2, None, 0, minute=605)
    found = assessments.get(assessments.add(new))
    assert found.answers == new.answers
    assert (found.summary.status, found.summary.value, found.summary.band) == (
        "prorated",
        "9",
        "mild",
    )
    assert (found.summary.day, found.summary.minute) == (TODAY, 605)
    assert found.summary.assessed_by == "何晓岚"
    assert not found.summary.is_critical
    assert found.result.unrounded == {"total": 9}
    assert json.loads(row_of(desk, found.summary.id).answers) == new.answers


def test_what_scoring_knew_of_the_person_is_frozen(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    change_client(desk, client_id, education="senior", birth_date=date(1980, 11, 23))
    first = assessments.add(phq9(client_id))
    change_client(desk, client_id, sex=Sex.MALE, birth_date=date(2000, 1, 1), education="none")
    found = assessments.get(first)
    assert (found.setting.sex, found.setting.age) == ("F", 45)
    assert (found.setting.education, found.setting.informant) == ("junior_or_above", "self")
    assert (found.sex, found.age) == (Sex.FEMALE, 45)


def test_who_is_born_in_a_leap_year_is_older_on_the_first_of_march(
    desk: Desk, assessments: AssessmentService
) -> None:
    leaper = add_client(desk, "闰生", born=date(2008, 2, 29))
    for day, age in ((date(2026, 2, 28), 17), (date(2026, 3, 1), 18)):
        found = assessments.get(assessments.add(phq9(leaper, day=day)))
        assert found.setting.age == age


def test_the_definition_is_kept_word_for_word_and_once(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first, second = assessments.add(phq9(client_id)), assessments.add(phq9(client_id, 2))
    with desk.read() as session:
        ((kept_id, body),) = session.execute(select(ScaleDefinition.id, ScaleDefinition.body)).all()
    assert row_of(desk, first).definition_id == row_of(desk, second).definition_id == kept_id
    found = assessments.get(first)
    assert found.definition.version == json.loads(body)["version"]
    assert found.wordings["zh"].items["1"] == "做事时提不起劲或没有兴趣"


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"day": days(1)}, {"day": Problem.IN_FUTURE}),
        ({"day": date(1889, 5, 1)}, {"day": Problem.OUT_OF_RANGE}),
        ({"minute": 1440}, {"minute": Problem.OUT_OF_RANGE}),
        ({"informant": ""}, {"informant": Problem.REQUIRED}),
        ({"informant": "teacher"}, {"informant": Problem.UNKNOWN_CODE}),
    ],
)
def test_forms_that_cannot_be(
    assessments: AssessmentService,
    client_id: int,
    changes: dict[str, object],
    problems: dict[str, Problem],
) -> None:
    with pytest.raises(InvalidInput) as caught:
        assessments.add(phq9(client_id, **changes))
    assert caught.value.problems == problems


def test_impossible_answers_are_refused_whole(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    new = phq9(client_id, 4)
    with pytest.raises(AnswerRefused) as caught:
        assessments.add(new)
    assert (caught.value.item, caught.value.reason) == ("9", AnswerProblem.NOT_AN_OPTION)
    with pytest.raises(ScaleRefused):
        assessments.add(phq9(client_id, scale="mbi"))
    assert assessments.recent().rows == ()


def test_the_owner_of_the_sdq_forbids_the_screen(
    assessments: AssessmentService, client_id: int
) -> None:
    answers = {str(number): 1 for number in range(1, 26)}
    choices = {"band_set": "self@uk"}
    sdq = phq9(client_id, scale="sdq", answers=answers, choices=choices)
    with pytest.raises(InvalidInput) as caught:
        assessments.add(sdq)
    assert caught.value.problems == {"mode": Problem.UNKNOWN_CODE}
    paper = phq9(
        client_id, scale="sdq", answers=answers, choices=choices, mode=AssessmentMode.PAPER
    )
    assert assessments.get(assessments.add(paper)).chosen["band_set"] == "self@uk"


@pytest.mark.parametrize(
    ("scale", "answers"),
    [("asq", {"1": 0, "2": 0, "3": 0, "4": 0}), ("smd-risk", {"levels_checked": [1]})],
)
def test_what_staff_ask_or_grade_is_never_filled_in_alone(
    assessments: AssessmentService, client_id: int, scale: str, answers: dict[str, object]
) -> None:
    by = "self" if scale == "asq" else "staff"
    new = phq9(client_id, scale=scale, answers=answers, informant=by)
    with pytest.raises(InvalidInput) as caught:
        assessments.add(replace(new, mode=AssessmentMode.SELF))
    assert caught.value.problems == {"mode": Problem.UNKNOWN_CODE}
    assert assessments.get(assessments.add(new)).summary.status == "complete"


def test_what_is_asked_in_a_talk_is_not_answered_alone(
    assessments: AssessmentService, client_id: int
) -> None:
    asq = {"1": 0, "2": 0, "3": 0, "4": 0}
    alone = phq9(client_id, scale="asq", answers=asq, mode=AssessmentMode.SELF)
    with pytest.raises(InvalidInput):
        assessments.add(alone)
    assert assessments.add(replace(alone, mode=AssessmentMode.INTERVIEW))


def test_the_other_sexs_item_and_an_age_outside_are_kept_as_warnings(
    desk: Desk, assessments: AssessmentService
) -> None:
    boy = add_client(desk, "小舟", born=date(2018, 5, 1))
    change_client(desk, boy, sex=Sex.MALE)
    answers = {str(number): 1 for number in range(1, 16)}
    found = assessments.get(assessments.add(phq9(boy, scale="phq15", answers=answers)))
    assert found.answers["4"] == 1
    assert found.summary.value == "14"
    assert "not_applicable_ignored" in found.result.flags
    assert "age_outside_range" in found.result.warnings


def test_only_casework_and_only_files_that_are_open(
    desk: Desk, colleague: Desk, client_id: int
) -> None:
    FileAccessService(desk).restrict(client_id, 1, "亲属")
    mine, theirs = AssessmentService(desk), AssessmentService(colleague)
    saved = mine.add(phq9(client_id, 0))
    with pytest.raises(FileRestricted):
        theirs.add(phq9(client_id))
    with pytest.raises(FileRestricted):
        theirs.of_client(client_id)
    with pytest.raises(FileRestricted):
        theirs.get(saved)
    (line,) = theirs.recent().rows
    assert (line.client_name, line.file_no) == ("", "")


def test_an_assistant_does_no_casework(desk: Desk, client_id: int) -> None:
    assistant = replace(desk, actor=Actor(StaffId(1), "小田", Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        AssessmentService(assistant).add(phq9(client_id))


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (ClientState.LOCKED, "file_locked"),
        (ClientState.MERGED, "merged"),
        (ClientState.DESTROYED, "file_destroyed"),
    ],
)
def test_files_in_which_nothing_new_is_written(
    desk: Desk, assessments: AssessmentService, state: ClientState, code: str
) -> None:
    still = add_client(desk, "程望", state=state)
    with pytest.raises(Conflict, match=code):
        assessments.add(phq9(still, 0))
    with pytest.raises(NotFound):
        assessments.add(phq9(9999))


def test_the_draft_ends_and_the_view_is_noted(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    draft = DraftService(desk).save(DraftKind.ASSESSMENT, {"1": 2}, client_id=client_id)
    saved = assessments.add(phq9(client_id, 0, draft_id=draft.id))
    assert DraftService(desk).list() == ()
    assessments.get(saved)
    subjects = [row.subject for row in FileAccessService(desk).views().rows]
    assert "assessment" in subjects


def test_a_preview_leaves_nothing(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    start = assessments.start(client_id, "phq9")
    assert (start.client_name, start.age, start.minute) == ("周玉梅", 46, 570)
    new = phq9(client_id, 3)
    setting = assessments.setting(client_id, new.day, "self", {})
    result = assessments.preview("phq9", new.answers, setting, start.kept.id)
    assert (result.scores["total"], "suicide_item" in result.flags) == (11, True)
    assert assessments.preview("phq9", new.answers, setting) == result
    assert assessments.recent().rows == ()
    assert marked_duties(desk) == []


def test_lists_come_page_by_page(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    other = add_client(desk, "何志勇")
    ids = [assessments.add(phq9(client_id, 0, day=days(-number // 2))) for number in range(5)]
    assessments.add(phq9(other, 0))
    found, after = [], None
    while True:
        page = assessments.of_client(client_id, after, 2)
        found += [row.id for row in page.rows]
        after = page.next
        if after is None:
            break
    assert found == [ids[0], *sorted(ids[1:3], reverse=True), *sorted(ids[3:5], reverse=True)]
    assert len(assessments.recent().rows) == 6


def test_a_destroyed_file_leaves_a_row_that_says_nothing(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    saved = assessments.add(phq9(client_id, 3, 0))
    with desk.write() as session:
        erase_file(session, client_id)
        session.execute(
            update(Client).where(Client.id == client_id).values(state=ClientState.DESTROYED)
        )
    assert assessments.recent().rows == ()
    found = assessments.get(saved)
    assert (found.answers, found.result.scores, found.age) == ({}, {}, None)
    assert (found.summary.value, found.summary.day) == ("", TODAY)
    (trend,) = assessments.trends(client_id)
    assert (trend.points, trend.withheld) == ((), 1)
