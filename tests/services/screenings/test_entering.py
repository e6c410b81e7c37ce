"""Typing paper forms, twice, and what comes of them."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.risk import Duty
from models.screening import ScreeningResult, ScreeningStudent
from models.vocabulary import DutyKind, Role
from services.actor import Actor, StaffId
from services.audit import chain_head
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, Problem
from services.preferences import DECLARED_USES, PreferenceService
from services.rights.file_access import FileAccessService
from services.risk.duty_records import Disposition
from services.risk.duty_service import DutyService
from services.screenings.entering import EntryService, EntryState
from services.screenings.following import FollowUpService
from services.screenings.records import NewPart, NewScreening, ScreeningDetails
from services.screenings.service import ScreeningService
from services.screenings.storing import store_answers
from tests.services.screenings.conftest import DAY

CLASS = "七(1)班"
WELL = bytes(10)
MARKED = bytes([0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
HIGH = bytes([2, 2, 2, 2, 2, 2, 0, 0, 0, 1])
GAPS = bytes([2, 255, 255, 255, 0, 0, 0, 0, 0, 0])


def ids(desk: Desk, screening: ScreeningDetails) -> list[int]:
    return [one.id for one in ScreeningService(desk).students(screening.id, CLASS)]


def phq9(screening: ScreeningDetails) -> int:
    return screening.parts[0].definition_id


def stored(desk: Desk, student_id: int) -> ScreeningResult:
    with desk.read() as session:
        row = session.scalars(
            select(ScreeningResult).where(ScreeningResult.student_id == student_id)
        ).one()
        session.expunge(row)
        return row


def test_a_form_is_scored_when_it_is_typed(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ids(desk, screening)
    EntryService(desk).enter(first, phq9(screening), HIGH)

    row = stored(desk, first)
    progress = ScreeningService(desk).get(screening.id).classes[0]
    assert (row.status, row.band, row.answers) == ("complete", "moderate", HIGH)
    assert row.is_flagged
    assert not row.is_critical
    assert (progress.flagged, progress.parts[0].entered, progress.parts[1].entered) == (1, 1, 0)


def test_blanks_beyond_what_the_scale_allows_are_gaps(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    EntryService(desk).enter(first, phq9(screening), GAPS)

    assert ScreeningService(desk).get(screening.id).classes[0].parts[0].gaps == 1
    assert not FollowUpService(desk).flagged(screening.id)


def test_a_critical_answer_opens_a_duty_without_a_file(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    EntryService(desk).enter(first, phq9(screening), MARKED)

    (duty,) = DutyService(desk).open_ones()
    assert duty.kind is DutyKind.CRITICAL_ANSWER
    assert duty.client_id is None
    assert duty.marked is not None
    assert (duty.marked.class_name, duty.marked.number) == (CLASS, "1")
    assert duty.marked.flags == ("suicide_item",)
    (student,) = FollowUpService(desk).flagged(screening.id)
    assert student.is_critical
    assert student.state == "to_talk"


def test_the_same_critical_answer_opens_no_second_duty(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    entry = EntryService(desk)
    entry.enter(first, phq9(screening), MARKED)
    entry.enter(first, phq9(screening), bytes([1, *MARKED[1:]]), replaces=True)

    assert len(DutyService(desk).open_ones()) == 1


def test_a_corrected_form_takes_the_student_off_the_list_but_closes_no_duty(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    entry = EntryService(desk)
    entry.enter(first, phq9(screening), MARKED)
    entry.enter(first, phq9(screening), WELL, replaces=True)

    assert not FollowUpService(desk).flagged(screening.id)
    assert len(DutyService(desk).open_ones()) == 1, "that it was a mistake is for somebody to say"


def test_a_form_that_is_there_is_not_written_over_unasked(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    entry = EntryService(desk)
    entry.enter(first, phq9(screening), WELL)

    with pytest.raises(Conflict, match="answers_there"):
        entry.enter(first, phq9(screening), HIGH)


@pytest.mark.parametrize("answers", [b"", bytes(9), bytes(11), bytes([4, *bytes(9)])])
def test_impossible_answers_are_refused(
    desk: Desk, screening: ScreeningDetails, answers: bytes
) -> None:
    first, *_ = ids(desk, screening)
    with pytest.raises(InvalidInput) as refused:
        EntryService(desk).enter(first, phq9(screening), answers)

    assert refused.value.problems == {"answers": Problem.OUT_OF_RANGE}


def test_typed_twice_alike_is_checked(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ids(desk, screening)
    entry = EntryService(desk)
    entry.enter(first, phq9(screening), WELL)

    assert entry.enter_again(first, phq9(screening), WELL) is EntryState.TWICE
    assert not entry.differences(screening.id, phq9(screening))
    sheet = entry.sheet(screening.id, phq9(screening), CLASS)
    assert [line.state for line in sheet.students] == [
        EntryState.TWICE,
        EntryState.NONE,
        EntryState.NONE,
    ]


def test_two_typings_that_differ_are_settled_before_the_screening_ends(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    entry, screenings = EntryService(desk), ScreeningService(desk)
    entry.enter(first, phq9(screening), WELL)
    other = bytes([0, 3, *WELL[2:]])

    assert entry.enter_again(first, phq9(screening), other) is EntryState.DIFFERS
    (difference,) = entry.differences(screening.id, phq9(screening))
    assert difference.places == (1,)
    with pytest.raises(Conflict, match="entry_differs"):
        screenings.close(screening.id, screening.version)

    entry.settle(first, phq9(screening), other)
    assert stored(desk, first).answers == other
    assert screenings.close(screening.id, screening.version).closed_at is not None


def test_nothing_can_be_checked_that_was_not_typed(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ids(desk, screening)
    with pytest.raises(Conflict, match="answers_missing"):
        EntryService(desk).enter_again(first, phq9(screening), WELL)


def test_a_form_typed_for_the_wrong_student_is_taken_back(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    entry = EntryService(desk)
    entry.enter(first, phq9(screening), MARKED)
    entry.take_back(first, phq9(screening))

    assert not DutyService(desk).open_ones()
    assert not FollowUpService(desk).flagged(screening.id)


def test_a_duty_that_somebody_saw_to_stays(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ids(desk, screening)
    entry, duties = EntryService(desk), DutyService(desk)
    entry.enter(first, phq9(screening), MARKED)
    duties.dispose(duties.open_ones()[0].id, Disposition("seen", result="谈过了"))

    with pytest.raises(Conflict, match="duty_in_hand"):
        entry.take_back(first, phq9(screening))


def test_each_look_at_single_answers_is_in_the_audit_trail(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    entry = EntryService(desk)
    entry.enter(first, phq9(screening), HIGH)
    with desk.read() as session:
        before = chain_head(session).number

    (view,) = entry.answers(first)
    entry.answers(first)

    with desk.read() as session:
        assert chain_head(session).number == before + 2
    looked = FileAccessService(desk).views().rows
    assert [row.action for row in looked].count("screening_answers_opened") == 2
    assert view.answers == HIGH
    assert view.result.scores["total"] == 12


def test_answers_given_at_the_screen_are_stored_by_item(
    desk: Desk, screening: ScreeningDetails
) -> None:
    first, *_ = ids(desk, screening)
    with desk.write() as session:
        answers: dict[str, object] = {str(item): 1 for item in range(1, 10)}
        result_id = store_answers(session, desk, first, phq9(screening), answers)

    row = stored(desk, first)
    assert row.id == result_id
    assert row.answers == bytes([1] * 9 + [255])
    with desk.read() as session:
        duty = session.scalars(select(Duty)).one()
        assert (duty.source, duty.source_id) == ("screening_result", result_id)


@pytest.mark.noncommercial
def test_scores_use_the_sex_and_the_age_on_the_day(desk: Desk, screening: ScreeningDetails) -> None:
    PreferenceService(desk).set(DECLARED_USES, "education")
    made = ScreeningService(desk).make(NewScreening("饮酒", (NewPart("auditc"),), "self", DAY))
    with desk.write() as session:
        for number, sex in ((1, 1), (2, 2)):
            session.add(
                ScreeningStudent(
                    screening_id=made.id, class_name="高一1班", number=str(number), sex=sex, age=16
                )
            )
    entry = EntryService(desk)
    boy, girl = ScreeningService(desk).students(made.id, "高一1班")
    for student in (boy, girl):
        entry.enter(student.id, made.parts[0].definition_id, bytes([1, 1, 1]))

    assert [one.id for one in FollowUpService(desk).flagged(made.id)] == [girl.id]


def test_an_assistant_may_not_type(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ids(desk, screening)
    assistant = replace(desk, actor=Actor(StaffId(1), "小田", Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        EntryService(assistant).enter(first, phq9(screening), WELL)


def test_nothing_is_typed_into_a_closed_screening(desk: Desk, screening: ScreeningDetails) -> None:
    first, *_ = ids(desk, screening)
    ScreeningService(desk).close(screening.id, screening.version)
    with pytest.raises(Conflict, match="screening_closed"):
        EntryService(desk).enter(first, phq9(screening), WELL)
