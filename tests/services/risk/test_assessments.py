"""A counsellor decides the level; the program shows hints, asks why, and keeps everything."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.vocabulary import Role
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.risk.answers import RiskAnswers, hints
from services.risk.assessments import NewAssessment, RiskService
from services.risk.duty_service import DutyService
from services.visits import VisitService
from tests.fakes import FixedClock
from tests.services.visits.rows import TODAY, new_visit

CALM = RiskAnswers(ideation="none", support="good")
GRAVE = RiskAnswers(
    ideation="thoughts",
    plan="detailed",
    means="at_hand",
    past=("self_harm_recent",),
    support="some",
)


@pytest.fixture
def risk(desk: Desk) -> RiskService:
    return RiskService(desk)


def test_answers_come_back_as_they_were_given(risk: RiskService, client_id: int) -> None:
    made = risk.finalise(NewAssessment(client_id, GRAVE, "urgent"))
    found = risk.get(made.id)
    assert (found.answers, found.level, found.day) == (GRAVE, "urgent", TODAY)
    assert (found.client_name, found.assessed_by) == ("周玉梅", "何晓岚")


def test_hints_name_the_answers_and_no_level_is_computed(risk: RiskService, client_id: int) -> None:
    shown = [(hint.field, hint.code, hint.level) for hint in hints(GRAVE)]
    assert ("plan", "detailed", "high") in shown
    assert ("support", "some", "low") not in shown
    with pytest.raises(InvalidInput) as caught:
        risk.finalise(NewAssessment(client_id, GRAVE, ""))
    assert caught.value.problems == {"level": Problem.REQUIRED}


def test_a_lower_level_needs_a_reason(risk: RiskService, client_id: int) -> None:
    lower = NewAssessment(client_id, GRAVE, "medium")
    with pytest.raises(InvalidInput) as caught:
        risk.finalise(lower)
    assert caught.value.problems == {"reason": Problem.REQUIRED}
    made = risk.finalise(replace(lower, reason="家人已收走药物，今晚同住"))
    assert made.reason == "家人已收走药物，今晚同住"


def test_a_higher_level_needs_none(risk: RiskService, client_id: int) -> None:
    assert risk.finalise(NewAssessment(client_id, CALM, "medium")).reason == ""


@pytest.mark.parametrize(
    ("answers", "field", "problem"),
    [
        (RiskAnswers(), "ideation", Problem.REQUIRED),
        (RiskAnswers(ideation="bad"), "ideation", Problem.UNKNOWN_CODE),
        (replace(CALM, past=("none", "attempt")), "past", Problem.MISMATCH),
        (replace(CALM, signs=("?",)), "signs", Problem.UNKNOWN_CODE),
        (replace(CALM, words="长" * 2001), "words", Problem.TOO_LONG),
    ],
)
def test_bad_answers(
    risk: RiskService, client_id: int, answers: RiskAnswers, field: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as caught:
        risk.finalise(NewAssessment(client_id, answers, "none", reason="x"))
    assert caught.value.problems == {field: problem}


def test_no_day_to_come(risk: RiskService, client_id: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        risk.finalise(NewAssessment(client_id, CALM, "none", day=TODAY + timedelta(days=1)))
    assert caught.value.problems == {"day": Problem.IN_FUTURE}


def test_a_high_level_opens_a_duty(desk: Desk, risk: RiskService, client_id: int) -> None:
    made = risk.finalise(NewAssessment(client_id, GRAVE, "high"))
    (duty,) = DutyService(desk).open_ones()
    assert (duty.source, duty.source_id, duty.level) == ("risk_assessment", made.id, "high")


def test_one_danger_is_one_duty(desk: Desk, risk: RiskService, client_id: int) -> None:
    visit = VisitService(desk).finalise(new_visit(client_id=client_id, risk="high"))
    risk.finalise(NewAssessment(client_id, GRAVE, "urgent", visit_id=visit.id))
    (duty,) = DutyService(desk).open_ones()
    assert (duty.source, duty.level, duty.due_day) == ("visit", "urgent", TODAY)


def test_a_visit_with_an_assessment_is_not_taken_back(
    desk: Desk, risk: RiskService, client_id: int
) -> None:
    visits = VisitService(desk)
    visit = visits.finalise(new_visit(client_id=client_id), {})
    risk.finalise(NewAssessment(client_id, CALM, "low", visit_id=visit.id))
    with pytest.raises(Conflict, match="has_risk_record"):
        visits.undo(visit.id)


def test_a_correction_keeps_the_old_one(desk: Desk, risk: RiskService, client_id: int) -> None:
    old = risk.finalise(NewAssessment(client_id, GRAVE, "high"))
    new = risk.finalise(NewAssessment(client_id, GRAVE, "urgent", replaces_id=old.id))
    assert risk.get(old.id).replaced_by_id == new.id
    assert [point.source_id for point in risk.history(client_id)] == [new.id]
    (duty,) = DutyService(desk).open_ones()
    assert duty.level == "urgent"
    with pytest.raises(Conflict, match="already_replaced"):
        risk.finalise(NewAssessment(client_id, CALM, "low", replaces_id=old.id))


def test_nobody_elses_assessment_is_corrected(
    risk: RiskService, client_id: int, girl_id: int
) -> None:
    other = risk.finalise(NewAssessment(girl_id, CALM, "low"))
    with pytest.raises(NotFound):
        risk.finalise(NewAssessment(client_id, CALM, "low", replaces_id=other.id))


def test_the_history_holds_visits_and_assessments_newest_first(
    desk: Desk, risk: RiskService, client_id: int, clock: FixedClock
) -> None:
    VisitService(desk).finalise(new_visit(client_id=client_id, risk="low"))
    clock.move(days=2)
    risk.finalise(NewAssessment(client_id, GRAVE, "high"))
    levels = [(point.level, point.source) for point in risk.history(client_id)]
    assert levels == [("high", "risk_assessment"), ("low", "visit")]
    before = risk.start(client_id).level_before
    assert before is not None
    assert before.level == "high"


def test_an_assistant_makes_none(desk: Desk, client_id: int) -> None:
    assistant = replace(desk, actor=replace(desk.actor, role=Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        RiskService(assistant).finalise(NewAssessment(client_id, CALM, "none"))
