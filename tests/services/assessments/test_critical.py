"""A critical answer asks for somebody to talk with the person, whatever else is true."""

from datetime import date

import pytest

from models.assessment import SelfAnswer, SelfAssessment
from models.vocabulary import ClientState, ConsentPurpose, DutyKind, SelfState
from services.assessments import critical
from services.assessments.marked import SELF_SOURCE, SOURCE
from services.assessments.records import Correction
from services.assessments.service import AssessmentService
from services.clients.flags import CRITICAL, FlagKind, FlagService
from services.desk import Desk
from services.errors import Conflict
from services.rights.file_access import FileAccessService
from services.risk.duty_records import Disposition
from services.risk.duty_service import DutyService
from services.scales.service import ScaleService
from tests.fakes import FixedClock
from tests.services.assessments.conftest import TODAY, days, marked_duties, phq9
from tests.services.consents.people import add_word
from tests.services.visits.conftest import add_client


def settle(desk: Desk, duty_id: int) -> None:
    DutyService(desk).dispose(duty_id, Disposition("seen", result="当面谈过，没有计划"))


@pytest.mark.parametrize("others", [(0, 0), (None, None), (None, None, None, None)])
def test_the_item_alone_opens_one_duty(
    desk: Desk, assessments: AssessmentService, client_id: int, others: tuple[int | None, ...]
) -> None:
    saved = assessments.add(phq9(client_id, *others, 1))
    (duty,) = marked_duties(desk)
    assert (duty.source, duty.source_id, duty.client_id) == ("assessment", saved, client_id)
    assert (duty.level, duty.due_day, duty.days_overdue) == ("", TODAY, 0)
    assert duty.marked is not None
    assert (duty.marked.short, duty.marked.flags) == ("PHQ-9", ("suicide_item",))
    assert assessments.get(saved).summary.is_critical


def test_nothing_is_asked_for_without_one(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    assessments.add(phq9(client_id, 0))
    found = assessments.get(assessments.add(phq9(client_id, None)))
    assert "critical_missing" in found.result.flags
    assert marked_duties(desk) == []


def test_what_is_of_this_hour_is_urgent(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    asq = {"1": 1, "2": 0, "3": 0, "4": 0, "5": 1}
    assessments.add(phq9(client_id, scale="asq", answers=asq))
    (duty,) = marked_duties(desk)
    assert (duty.level, duty.due_day) == ("urgent", TODAY)
    assert duty.marked is not None
    assert "imminent_risk" in duty.marked.flags


def test_it_stays_until_somebody_says_what_was_done(
    desk: Desk, assessments: AssessmentService, client_id: int, clock: FixedClock
) -> None:
    assessments.add(phq9(client_id, 1))
    clock.move(days=3)
    assessments.add(phq9(client_id, 0, day=days(3)))
    (duty,) = marked_duties(desk)
    assert duty.days_overdue == 3
    settle(desk, duty.id)
    assert marked_duties(desk) == []


def test_neither_withdrawal_nor_lock_stands_in_its_way(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    add_word(desk, client_id, ConsentPurpose.SERVICE_ADULT, days(-9), withdrawn_day=days(-2))
    with pytest.raises(Conflict, match="consent_withdrawn"):
        assessments.add(phq9(client_id, 0))
    assessments.add(phq9(client_id, 2))
    locked = add_client(desk, "程望", state=ClientState.LOCKED)
    with pytest.raises(Conflict, match="file_locked"):
        assessments.add(phq9(locked, 0))
    assessments.add(phq9(locked, 1))
    assert {duty.client_id for duty in marked_duties(desk)} == {client_id, locked}


def test_a_correction_that_adds_the_mark_asks_for_a_duty(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 0))
    second = assessments.correct(first, Correction(phq9(client_id, 2).answers), "看错一行")
    (duty,) = marked_duties(desk)
    assert duty.source_id == second
    assert [one.id for one in assessments.of_client(client_id).rows] == [second]


def test_a_correction_that_takes_the_mark_away_closes_nothing(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 2))
    (before,) = marked_duties(desk)
    second = assessments.correct(first, Correction(phq9(client_id, 0).answers), "看错一行")
    (duty,) = marked_duties(desk)
    assert (duty.id, duty.source_id) == (before.id, second)
    assert duty.marked is not None
    assert (duty.marked.short, duty.marked.flags) == ("PHQ-9", ())


def test_a_correction_of_something_else_keeps_the_one_duty(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    first = assessments.add(phq9(client_id, 2))
    second = assessments.correct(first, Correction(phq9(client_id, 3, 2).answers), "漏看一题")
    (duty,) = marked_duties(desk)
    assert duty.source_id == second
    settle(desk, duty.id)
    assessments.correct(second, Correction(phq9(client_id, 0, 2).answers), "又漏看一题")
    assert marked_duties(desk) == []


def test_another_mark_after_the_first_was_settled_asks_again(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    positive = {"1": 1, "2": 0, "3": 0, "4": 0, "5": 0}
    first = assessments.add(phq9(client_id, scale="asq", answers=positive))
    (duty,) = marked_duties(desk)
    assert duty.level == ""
    settle(desk, duty.id)
    assessments.correct(first, Correction({**positive, "5": 1}), "本人当时说有")
    (again,) = marked_duties(desk)
    assert (again.level, again.id != duty.id) == ("urgent", True)


def test_an_open_duty_becomes_urgent_by_a_correction(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    positive = {"1": 1, "2": 0, "3": 0, "4": 0, "5": 0}
    first = assessments.add(phq9(client_id, scale="asq", answers=positive))
    assessments.correct(first, Correction({**positive, "5": 1}), "本人当时说有")
    (duty,) = marked_duties(desk)
    assert duty.level == "urgent"


@pytest.mark.parametrize("is_settled", [False, True])
def test_what_was_marked_at_the_screen_is_one_duty(
    desk: Desk, assessments: AssessmentService, client_id: int, is_settled: bool
) -> None:
    with desk.write() as session:
        sitting = SelfAssessment(
            client_id=client_id, language="zh", started_by=1, started_at=desk.clock.now()
        )
        session.add(sitting)
        session.flush()
        answer = SelfAnswer(
            self_assessment_id=sitting.id,
            definition_id=ScaleService(desk).keep(session, "phq9"),
            position=0,
            state=SelfState.WAITING,
        )
        session.add(answer)
        session.flush()
        answer_id = answer.id
        critical.open_critical(session, desk, SELF_SOURCE, answer_id, client_id, ("suicide_item",))
    (waiting,) = marked_duties(desk)
    assert waiting.marked is not None
    assert (waiting.marked.short, waiting.marked.flags) == ("PHQ-9", ())
    if is_settled:
        settle(desk, waiting.id)
    saved = assessments.add(phq9(client_id, 1, self_answer_id=answer_id))
    found = marked_duties(desk)
    assert [(duty.id, duty.source_id) for duty in found] == (
        [] if is_settled else [(waiting.id, saved)]
    )
    duty = DutyService(desk).get(waiting.id).view
    assert (duty.source, duty.source_id, duty.kind) == (SOURCE, saved, DutyKind.CRITICAL_ANSWER)


def test_a_shut_file_tells_nothing(
    desk: Desk, colleague: Desk, assessments: AssessmentService, client_id: int
) -> None:
    assessments.add(phq9(client_id, 1))
    FileAccessService(desk).restrict(client_id, 1, "亲属")
    (duty,) = marked_duties(colleague)
    assert (duty.client_name, duty.marked) == ("", None)


def test_everybody_who_opens_the_file_sees_it(
    desk: Desk, assessments: AssessmentService, client_id: int
) -> None:
    def shown() -> list[tuple[str, str, date | None]]:
        found = FlagService(desk).of_client(client_id)
        return [(f.code, f.remark, f.day) for f in found if f.kind is FlagKind.RESULT]

    assessments.add(phq9(client_id, *[3] * 8, 0, day=days(-40)))
    assert shown() == [("severe", "phq9\tPHQ-9", days(-40))]
    assessments.add(phq9(client_id, 1, day=days(-20)))
    assert shown() == [(CRITICAL, "phq9\tPHQ-9", days(-20))]
    assessments.add(phq9(client_id, 0))
    assert shown() == []
