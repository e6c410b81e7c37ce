"""A sitting at the screen: what is asked, kept, changed and handed in."""

import json

import pytest

from models.vocabulary import SelfState
from services.desk import Desk
from services.errors import Conflict, NotFound
from services.scales.definition import Input
from services.scales.errors import AnswerRefused
from services.self_assessments.records import Intro, Question, Ready, Step
from services.self_assessments.service import SelfAssessmentService
from tests.services.self_assessments.sitters import hand_in, install_kinds, reply, rows


def question(step: Step) -> Question:
    assert isinstance(step, Question)
    return step


def test_scale_by_scale_and_question_by_question(
    kiosk: SelfAssessmentService, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("gad2", "phq2"), "zh")
    assert (sitting.shorts, sitting.client_name) == (("GAD-2", "PHQ-2"), "周玉梅")
    first = kiosk.where(sitting.id)
    assert isinstance(first, Intro)
    assert (first.part, first.parts, first.questions) == (1, 2, 2)
    assert first.instruction
    assert first.credit
    step = question(kiosk.begin(sitting.id))
    assert (step.place, step.places, step.input) == (1, 2, Input.CHOICE)
    assert [choice.value for choice in step.choices] == [0, 1, 2, 3]
    assert all(choice.label for choice in step.choices)
    step = question(kiosk.answer(step.answer_id, step.item, 3))
    assert (step.place, step.answer) == (2, None)
    second = kiosk.answer(step.answer_id, step.item, 0)
    assert isinstance(second, Intro)
    assert second.part == 2
    assert isinstance(reply(kiosk, sitting, (1, 1)), Ready)


def test_every_answer_is_there_when_the_next_question_is_shown(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("phq9",), "zh")
    reply(kiosk, sitting, (2, None))
    (row,) = rows(desk)
    assert json.loads(row.answers) == {"1": 2, "2": None}
    assert (row.at_item, row.state) == ("3", SelfState.OPEN)
    again = SelfAssessmentService(desk)
    found = again.open_sitting()
    assert found is not None
    assert (found.id, found.answered) == (sitting.id, 2)
    assert question(again.where(found.id)).item == "3"


def test_back_shows_and_changes_what_was_answered(
    kiosk: SelfAssessmentService, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("gad2", "phq2"), "zh")
    reply(kiosk, sitting, (3, None))
    assert isinstance(kiosk.where(sitting.id), Intro)
    last = question(kiosk.back(sitting.id))
    assert (last.part, last.item, last.answer, last.is_declined) == (1, "2", None, True)
    first = question(kiosk.back(sitting.id))
    assert (first.item, first.answer) == ("1", 3)
    assert isinstance(kiosk.back(sitting.id), Intro)
    assert isinstance(kiosk.back(sitting.id), Intro)  # there is nothing before it
    changed = reply(kiosk, sitting, (0, 1, 2, 2))
    assert isinstance(changed, Ready)
    end = question(kiosk.back(sitting.id))
    assert (end.part, end.item, end.answer) == (2, "2", 2)


def test_a_gate_closes_and_opens_again(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("pcptsd5",), "zh")
    step = question(reply(kiosk, sitting, (1, 1)))
    assert (step.item, step.places) == ("2", 6)
    kiosk.back(sitting.id)
    gate = question(kiosk.back(sitting.id))
    assert isinstance(kiosk.answer(gate.answer_id, gate.item, 0), Ready)
    gate = question(kiosk.back(sitting.id))
    assert (gate.item, gate.places) == ("gate", 1)
    step = question(kiosk.answer(gate.answer_id, gate.item, 1))
    assert (step.item, step.answer) == ("1", 1)  # what was said before is still there
    kiosk.back(sitting.id)
    kiosk.answer(gate.answer_id, gate.item, 0)
    kiosk.finish(sitting.id)
    assert json.loads(rows(desk)[0].answers) == {"gate": 0}  # nobody meant the other one


def test_what_does_not_apply_to_the_person_is_not_asked(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    from models.client import Client
    from models.vocabulary import Sex

    def questions() -> int:
        sitting = kiosk.start_for_client(client_id, ("phq15",), "zh")
        step = kiosk.where(sitting.id)
        assert isinstance(step, Intro)
        kiosk.end_sitting(sitting.id)
        return step.questions

    assert questions() == 15
    with desk.write() as session:
        session.get_one(Client, client_id).sex = Sex.MALE
    assert questions() == 14


def test_every_kind_of_question(kiosk: SelfAssessmentService, desk: Desk, client_id: int) -> None:
    sitting = kiosk.start_for_client(client_id, (install_kinds(desk),), "zh")
    step = question(kiosk.begin(sitting.id))
    assert [choice.value for choice in step.choices] == [True, False]
    step = question(kiosk.answer(step.answer_id, "alone", False))
    assert (step.minimum, step.maximum, step.is_integer) == (0, 24, False)
    with pytest.raises(AnswerRefused):
        kiosk.answer(step.answer_id, "hours", 25)
    step = question(kiosk.answer(step.answer_id, "hours", 6.5))
    with pytest.raises(AnswerRefused):
        kiosk.answer(step.answer_id, "bed", "25:00")
    step = question(kiosk.answer(step.answer_id, "bed", "22:30"))
    assert [token.label for token in step.tokens] == ["家里人", "朋友"]
    assert step.none is not None
    assert (step.none.value, step.none.label) == ("nobody", "谁也不找")
    step = question(kiosk.answer(step.answer_id, "helpers", ["friend"]))
    assert [row.label for row in step.rows] == ["外面的声音", "心里的事"]
    step = question(kiosk.answer(step.answer_id, "things", {"A": 2, "B": 0}))
    assert isinstance(kiosk.answer(step.answer_id, "noise", 1), Ready)
    handed = kiosk.finish(sitting.id)
    assert handed.closing == "谢谢您，今晚早点休息。"
    made = kiosk.accept(rows(desk)[0].id)
    from services.assessments.service import AssessmentService

    assert AssessmentService(desk).get(made).result.scores == {"total": 11}  # 10.5, half up


@pytest.mark.parametrize(
    ("item", "value"), [("1", 9), ("1", True), ("1", "1"), ("77", 1), ("1", [1])]
)
def test_an_impossible_answer_changes_nothing(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int, item: str, value: object
) -> None:
    sitting = kiosk.start_for_client(client_id, ("phq9",), "zh")
    step = question(kiosk.begin(sitting.id))
    with pytest.raises(AnswerRefused):
        kiosk.answer(step.answer_id, item, value)
    assert rows(desk)[0].answers == "{}"


def test_after_handing_in_nothing_can_be_changed(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("phq2",), "zh")
    with pytest.raises(Conflict, match="not_all_asked"):
        kiosk.finish(sitting.id)
    hand_in(kiosk, sitting, (1, 1))
    assert kiosk.open_sitting() is None
    number = rows(desk)[0].id
    for act in (
        lambda: kiosk.answer(number, "1", 0),
        lambda: kiosk.back(sitting.id),
        lambda: kiosk.finish(sitting.id),
        lambda: kiosk.end_sitting(sitting.id),
        lambda: kiosk.resume(sitting.id),
    ):
        with pytest.raises(Conflict, match=r"handed_in|sitting_over"):
            act()
    with pytest.raises(NotFound):
        kiosk.answer(number + 1, "1", 0)


def test_one_sitting_at_a_time(kiosk: SelfAssessmentService, client_id: int) -> None:
    kiosk.start_for_client(client_id, ("phq2",), "zh")
    with pytest.raises(Conflict, match="sitting_open"):
        kiosk.start_for_client(client_id, ("gad2",), "zh")


def test_what_was_begun_waits_and_what_was_not_is_gone(
    kiosk: SelfAssessmentService, desk: Desk, client_id: int
) -> None:
    sitting = kiosk.start_for_client(client_id, ("gad2", "phq2"), "zh")
    reply(kiosk, sitting, (1,))
    assert kiosk.end_sitting(sitting.id) == 1
    (row,) = rows(desk)
    assert (row.state, json.loads(row.answers)) == (SelfState.WAITING, {"1": 1})
    (waits,) = kiosk.waiting()
    (form,) = waits.forms
    assert (form.short, form.asked, form.answered, form.is_complete) == ("GAD-2", 2, 1, False)
    assert not waits.is_open


def test_the_closing_is_the_same_whatever_was_answered(
    kiosk: SelfAssessmentService, client_id: int
) -> None:
    def end(value: int) -> object:
        sitting = kiosk.start_for_client(client_id, ("phq9",), "zh")
        reply(kiosk, sitting, (value,) * 10)
        return kiosk.finish(sitting.id)

    assert end(0) == end(3)
