"""Answers at the screen wait for a counsellor: accepted, looked at, or discarded with a reason."""

import json
from datetime import date

import pytest

from models.assessment import SelfAnswer
from models.client import Client
from models.screening import ScreeningResult, ScreeningStudent
from models.vocabulary import AssessmentMode, ConsentPurpose, DutyKind, SelfState
from services.assessments.service import AssessmentService
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotFound, Problem
from services.reminders import ReminderKind
from services.rights.erasing import erase_file
from services.rights.file_access import FileAccessService
from services.rights.viewings import ViewingFilter
from services.risk.duty_records import Disposition, DutyView
from services.risk.duty_service import DutyService
from services.screenings.records import ScreeningDetails
from services.screenings.storing import store_answers
from services.self_assessments.records import Question, SeatState
from services.self_assessments.service import SelfAssessmentService
from services.today import TodayService
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.self_assessments.sitters import hand_in, reply, rows
from tests.services.visits.conftest import add_client

CALM = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
MARKED = (1, 1, 1, 1, 1, 1, 1, 1, 2, 1)


def duties(desk: Desk) -> list[DutyView]:
    found = DutyService(desk).open_ones()
    return [duty for duty in found if duty.kind is DutyKind.CRITICAL_ANSWER]


def test_accepted_it_is_an_assessment(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int, clock: FixedClock
) -> None:
    hand_in(kiosk, kiosk.start_for_client(client_id, ("phq9",), "zh"), (1,) * 8 + (None, 0))
    clock.move(days=2)
    (waits,) = kiosk.waiting()
    (form,) = waits.forms
    assert (form.asked, form.answered, form.is_complete, form.is_critical) == (10, 9, True, False)
    made = AssessmentService(desk).get(kiosk.accept(form.id))
    assert (made.summary.mode, made.summary.informant) == (AssessmentMode.SELF, "self")
    assert (made.summary.day, made.summary.minute) == (date(2026, 11, 22), 9 * 60 + 30)
    assert (made.result.status, made.result.scores["total"]) == ("prorated", 9)
    assert made.answers["9"] is None
    (row,) = rows(desk)
    # The answers stand in the assessment now, and only there.
    assert (row.state, row.answers, row.assessment_id) == (SelfState.ACCEPTED, "{}", 1)
    assert (row.decided_by, row.decided_at) == (1, clock.now())
    assert kiosk.waiting() == ()
    with pytest.raises(Conflict, match="already_decided"):
        kiosk.accept(form.id)


def test_a_critical_answer_opens_its_duty_at_once_and_once(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("phq9",), "zh")
    reply(kiosk, sitting, (0,) * 8)
    assert duties(desk) == []
    reply(kiosk, sitting, (1,))
    (duty,) = duties(desk)
    (row,) = rows(desk)
    assert (duty.source, duty.source_id, duty.client_id) == ("self_answer", row.id, client_id)
    assert duty.due_day == date(2026, 11, 22)
    assert row.is_critical
    step = kiosk.back(sitting.id)
    assert isinstance(step, Question)
    kiosk.answer(step.answer_id, step.item, 0)  # thought better of it: that is for a talk
    assert len(duties(desk)) == 1
    reply(kiosk, sitting, (0,))
    kiosk.finish(sitting.id)
    made = kiosk.accept(row.id)
    (moved,) = duties(desk)
    assert (moved.id, moved.source, moved.source_id) == (duty.id, "assessment", made)


def test_a_duty_that_was_dealt_with_is_not_opened_again(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    hand_in(kiosk, kiosk.start_for_client(client_id, ("phq9",), "zh"), MARKED)
    (duty,) = duties(desk)
    DutyService(desk).dispose(duty.id, Disposition("seen", result="当面谈过"))
    kiosk.accept(rows(desk)[0].id)
    assert duties(desk) == []


def test_it_is_put_on_record_although_the_consent_was_withdrawn_meanwhile(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    hand_in(kiosk, kiosk.start_for_client(client_id, ("phq9", "phq2"), "zh"), (*MARKED, 1, 1))
    add_word(
        desk,
        client_id,
        ConsentPurpose.SERVICE_ADULT,
        date(2026, 11, 1),
        withdrawn_day=date(2026, 11, 22),
    )
    marked, calm = rows(desk)
    kiosk.accept(marked.id)
    with pytest.raises(Conflict, match="consent_withdrawn"):
        kiosk.accept(calm.id)
    assert rows(desk)[1].state == SelfState.WAITING


def test_all_of_a_sitting_or_nothing(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("phq2", "gad2"), "zh")
    hand_in(kiosk, sitting, (1, 1, 2, 2))
    assert kiosk.accept_all(sitting.id).forms == 2
    scales = [line.scale for line in AssessmentService(desk).of_client(client_id).rows]
    assert sorted(scales) == ["gad2", "phq2"]
    with pytest.raises(Conflict, match="already_decided"):
        kiosk.accept_all(sitting.id)


def test_discarded_with_a_reason_it_is_kept_and_its_duty_stays(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    hand_in(kiosk, kiosk.start_for_client(client_id, ("phq9",), "zh"), MARKED)
    number = rows(desk)[0].id
    for reason, problem in (("  ", Problem.REQUIRED), ("长" * 501, Problem.TOO_LONG)):
        with pytest.raises(InvalidInput) as refused:
            kiosk.discard(number, reason)
        assert refused.value.problems == {"reason": problem}
    kiosk.discard(number, "孩子在旁边乱点的")
    (row,) = rows(desk)
    assert (row.state, row.reason) == (SelfState.DISCARDED, "孩子在旁边乱点的")
    assert json.loads(row.answers)["9"] == 2
    assert len(duties(desk)) == 1
    assert AssessmentService(desk).of_client(client_id).rows == ()
    with pytest.raises(Conflict, match="already_decided"):
        kiosk.accept(number)
    with desk.write() as session:
        erase_file(session, client_id)
    assert rows(desk) == []


def test_looked_at_before(
    kiosk: SelfAssessmentService, colleague: Desk, desk: Desk, client_id: int
) -> None:
    hand_in(kiosk, kiosk.start_for_client(client_id, ("phq9",), "zh"), (3, None, *CALM[2:]))
    number = rows(desk)[0].id
    view = kiosk.look(number)
    assert (view.answers["1"], view.answers["2"]) == (3, None)
    assert view.wording.item("1", {}).startswith("做事")
    assert view.setting.sex == "F"
    looked = FileAccessService(desk).views(ViewingFilter(client_id=client_id)).rows[0]
    assert (looked.subject, looked.client_id) == ("self_assessment", client_id)
    with desk.write() as session:
        session.get_one(Client, client_id).is_restricted = True
    theirs = SelfAssessmentService(colleague)
    (waits,) = theirs.waiting()
    assert (waits.client_name, waits.file_no) == ("", "")
    for act in (
        lambda: theirs.look(number),
        lambda: theirs.accept(number),
        lambda: theirs.discard(number, "不清楚"),
    ):
        with pytest.raises(FileRestricted):
            act()


def test_the_page_of_the_day_tells_of_it(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    def told() -> list[tuple[int | None, str, date | None]]:
        found = TodayService(desk).reminders([ReminderKind.SELF_ANSWERS])
        return [(one.client_id, one.client_name, one.day) for each in found for one in each.lines]

    sitting = kiosk.start_for_client(client_id, ("phq2", "gad2"), "zh")
    assert told() == []
    hand_in(kiosk, sitting, (1, 1, 2, 2))
    assert told() == [(client_id, "周玉梅", date(2026, 11, 22))]
    kiosk.accept_all(sitting.id)
    assert told() == []


# A class, one after the other


def test_a_class_by_its_numbers(
    kiosk: SelfAssessmentService, desk: Desk, screening: ScreeningDetails
) -> None:
    sitting = kiosk.start_for_class(screening.id, "七(1)班", "zh")
    seats = kiosk.seats(sitting.id)
    assert [(seat.number, seat.state) for seat in seats] == [
        ("1", SeatState.FREE),
        ("2", SeatState.FREE),
        ("3", SeatState.FREE),
    ]
    first, second, third = (seat.student_id for seat in seats)
    kiosk.sit_down(sitting.id, first)
    hand_in(kiosk, sitting, MARKED, first)
    kiosk.sit_down(sitting.id, second)
    reply(kiosk, sitting, (2, 2), second)
    states = [seat.state for seat in kiosk.seats(sitting.id)]
    assert states == [SeatState.DONE, SeatState.BEGUN, SeatState.FREE]
    step = kiosk.sit_down(sitting.id, second)
    assert isinstance(step, Question)
    assert step.item == "3"
    with pytest.raises(Conflict, match="already_answered"):
        kiosk.sit_down(sitting.id, first)
    with pytest.raises(NotFound):
        kiosk.sit_down(sitting.id, third + 1)  # of the other class
    (duty,) = duties(desk)
    assert (duty.source, duty.client_id) == ("self_answer", None)
    assert kiosk.open_sitting() is not None
    assert kiosk.end_sitting(sitting.id) == 1
    (waits,) = kiosk.waiting()
    assert [(form.number, form.is_complete) for form in waits.forms] == [("1", True), ("2", False)]
    assert (waits.class_name, waits.client_name) == ("七(1)班", "")


def test_accepted_it_is_a_result_of_the_screening(
    kiosk: SelfAssessmentService, desk: Desk, screening: ScreeningDetails
) -> None:
    sitting = kiosk.start_for_class(screening.id, "七(1)班", "zh")
    for seat in kiosk.seats(sitting.id)[:2]:
        kiosk.sit_down(sitting.id, seat.student_id)
        hand_in(kiosk, sitting, MARKED, seat.student_id)
    kiosk.end_sitting(sitting.id)
    (duty, _) = duties(desk)
    marked = rows(desk)[0]
    with desk.write() as session:  # somebody typed the second one's paper meanwhile
        answers = {str(number): 0 for number in range(1, 11)}
        store_answers(session, desk, rows(desk)[1].student_id or 0, marked.definition_id, answers)
    done = kiosk.accept_all(sitting.id)
    assert (done.forms, done.left) == (1, 1)
    with desk.read() as session:
        result = session.query(ScreeningResult).filter_by(student_id=marked.student_id).one()
        assert (result.is_critical, result.status) == (True, "complete")
        result_id = result.id
        assert session.get_one(ScreeningStudent, marked.student_id or 0).is_flagged
    assert duty.id in {one.id for one in duties(desk)}
    moved = next(one for one in duties(desk) if one.id == duty.id)
    assert (moved.source, moved.source_id) == ("screening_result", result_id)
    with pytest.raises(Conflict, match="result_there"):
        kiosk.accept(rows(desk)[1].id)
    kiosk.discard(rows(desk)[1].id, "已录入纸质表")
    assert kiosk.waiting() == ()


def test_who_filled_in_a_paper_is_not_asked_again(
    kiosk: SelfAssessmentService, desk: Desk, screening: ScreeningDetails
) -> None:
    sitting = kiosk.start_for_class(screening.id, "七(1)班", "zh")
    first = kiosk.seats(sitting.id)[0].student_id
    kiosk.sit_down(sitting.id, first)
    hand_in(kiosk, sitting, CALM, first)
    number = rows(desk)[0].id
    kiosk.discard(number, "坐错了座位")
    assert kiosk.seats(sitting.id)[0].state is SeatState.FREE  # once more
    with desk.write() as session:
        definition_id = session.get_one(SelfAnswer, number).definition_id
        answers = {str(item): 0 for item in range(1, 11)}
        store_answers(session, desk, first, definition_id, answers)
    assert kiosk.seats(sitting.id)[0].state is SeatState.DONE
    with pytest.raises(Conflict, match="already_answered"):
        kiosk.sit_down(sitting.id, first)


def test_what_waits_of_one_client_is_asked_for_alone(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    other = add_client(desk, name="周平")
    for whose in (client_id, other):
        hand_in(kiosk, kiosk.start_for_client(whose, ("phq9",), "zh"), CALM)
    assert [one.client_id for one in kiosk.waiting()] == [client_id, other]
    assert [one.client_id for one in kiosk.waiting(other)] == [other]
