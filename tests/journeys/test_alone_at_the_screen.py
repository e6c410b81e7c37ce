"""An elder answers alone at the screen, and says something that must not be missed."""

from datetime import timedelta
from pathlib import Path

from models.vocabulary import AssessmentMode, DutyKind
from services.assessments.records import Correction, NewSchedule
from services.assessments.repeats import DueState
from services.clients import ClientFields
from services.register import Register
from services.risk.duty_records import Disposition
from services.self_assessments.records import Intro, Question, Ready
from tests.fakes import FixedClock
from tests.journeys.rooms import FIRST_DAY, opened_room

ANSWERS = {"phq9": {"3": 2, "9": 1}, "gad7": {"2": 1}}


def answer_everything(register: Register, sitting_id: int) -> None:
    """What a person does who reads every question and once goes back."""
    service = register.self_assessments
    has_gone_back = False
    step = service.where(sitting_id)
    while not isinstance(step, Ready):
        if isinstance(step, Intro):
            step = service.begin(sitting_id)
            continue
        scale = "phq9" if step.part == 1 else "gad7"
        if step.item == "4" and not has_gone_back:
            has_gone_back = True
            step = service.back(sitting_id)
            assert isinstance(step, Question)
            assert (step.item, step.answer) == ("3", 2)
            continue
        step = service.answer(step.answer_id, step.item, ANSWERS[scale].get(step.item, 0))


def test_from_the_first_question_to_the_disposition(tmp_path: Path) -> None:
    clock = FixedClock(FIRST_DAY)
    with opened_room(tmp_path, clock) as register:
        client_id = register.clients.add(ClientFields(name="何德福", age=72)).id
        sitting = register.self_assessments.start_for_client(client_id, ("phq9", "gad7"), "zh")
        answer_everything(register, sitting.id)
        (duty,) = register.duties.open_ones()
        assert (duty.kind, duty.client_id) == (DutyKind.CRITICAL_ANSWER, client_id)
        closing = register.self_assessments.finish(sitting.id).closing
        assert "9" not in closing

        # Nothing counts before a counsellor has looked at it.
        assert register.assessments.of_client(client_id).rows == ()
        (waiting,) = register.self_assessments.waiting()
        assert [form.is_critical for form in waiting.forms] == [True, False]
        register.self_assessments.accept_all(waiting.id)
        rows = {row.scale: row for row in register.assessments.of_client(client_id).rows}
        assert {scale: row.value for scale, row in rows.items()} == {"phq9": "3", "gad7": "1"}
        assert rows["phq9"].mode is AssessmentMode.SELF
        assert [open_one.id for open_one in register.duties.open_ones()] == [duty.id]

        # The next day somebody has talked with him; only saying so ends the duty.
        clock.moment += timedelta(days=1)
        register.duties.dispose(duty.id, Disposition("seen", result="当面谈过，没有打算。"))
        assert register.duties.open_ones() == ()


def test_a_slip_is_put_right_and_the_scale_comes_again(tmp_path: Path) -> None:
    clock = FixedClock(FIRST_DAY)
    with opened_room(tmp_path, clock) as register:
        client_id = register.clients.add(ClientFields(name="何德福", age=72)).id
        sitting = register.self_assessments.start_for_client(client_id, ("phq9", "gad7"), "zh")
        answer_everything(register, sitting.id)
        register.self_assessments.finish(sitting.id)
        register.self_assessments.accept_all(sitting.id)
        first = next(r for r in register.assessments.of_client(client_id).rows if r.scale == "phq9")
        answers = {**register.assessments.get(first.id).answers, "3": 3}
        corrected = register.assessments.correct(first.id, Correction(answers), "第3题点错了")
        assert register.assessments.get(corrected).summary.value == "4"
        assert [old.summary.id for old in register.assessments.versions(corrected)] == [first.id]

        due = clock.today() + timedelta(days=14)
        register.assessment_schedules.set(NewSchedule(client_id, "phq9", 14, 3, due))
        (early,) = register.assessments.due()
        clock.moment += timedelta(days=12)  # its window opens three days before
        (again,) = register.assessments.due()
        assert (early.state, again.state) == (DueState.EARLY, DueState.NOW)
        assert (again.client_id, again.scale) == (client_id, "phq9")
