"""The intake form, and what teachers and parents saw."""

from datetime import date

import pytest

from models.vocabulary import DraftKind
from services.clients import ClientFields, ClientService
from services.clients.intakes import IntakeAnswers, IntakeService, NewIntake, answers_from
from services.clients.observations import ObservationService
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.visits.drafts import DraftService

TODAY = date(2026, 11, 22)


@pytest.fixture
def client_id(desk: Desk) -> int:
    return ClientService(desk).add(ClientFields(name="罗小雨")).id


def test_it_is_recorded_and_read_again(desk: Desk, client_id: int) -> None:
    topic = desk.codes.get("topic").codes()[0]
    answers = IntakeAnswers(concern="最近总睡不着", topics=(topic,), mood=("low", "anxious"))
    draft = DraftService(desk).save(DraftKind.INTAKE, {}, client_id=client_id)
    intakes = IntakeService(desk)
    made = intakes.record(NewIntake(client_id, TODAY, "urgent", answers), draft.id)
    assert intakes.get(made.id).answers == answers
    assert (made.client_name, made.urgency, made.recorded_by) == ("罗小雨", "urgent", "何晓岚")
    assert DraftService(desk).list() == ()


def test_a_correction_knows_what_it_corrects(desk: Desk, client_id: int) -> None:
    intakes = IntakeService(desk)
    made = intakes.record(NewIntake(client_id, TODAY, "", IntakeAnswers(concern="睡不着")))
    new = NewIntake(client_id, TODAY, "", IntakeAnswers(concern="睡不着，吃不下"))
    assert intakes.change(made.id, made.version, new).version == 2
    with pytest.raises(Conflict, match="changed_meanwhile"):
        intakes.change(made.id, made.version, new)
    with pytest.raises(NotFound):
        intakes.get(99)


def test_what_is_wrong_is_said_by_field(desk: Desk, client_id: int) -> None:
    answers = IntakeAnswers(sleep="never", mood=("blue",), wish="长" * 2001)
    with pytest.raises(InvalidInput) as error:
        IntakeService(desk).record(NewIntake(client_id, date(2026, 11, 23), "now", answers))
    assert error.value.problems == {
        "sleep": Problem.UNKNOWN_CODE,
        "mood": Problem.UNKNOWN_CODE,
        "wish": Problem.TOO_LONG,
        "day": Problem.IN_FUTURE,
        "urgency": Problem.UNKNOWN_CODE,
        "concern": Problem.REQUIRED,
    }


def test_answers_of_another_program_version_are_read() -> None:
    assert answers_from('{"concern": "想家", "blood_type": "A"}') == IntakeAnswers(concern="想家")


def test_observations(desk: Desk, client_id: int) -> None:
    observations = ObservationService(desk)
    made = observations.add(client_id, TODAY, "teacher", " 上课总趴着 ")
    (seen,) = observations.of_client(client_id)
    assert (seen.text, seen.observer, seen.recorded_by) == ("上课总趴着", "teacher", "何晓岚")
    with pytest.raises(InvalidInput) as error:
        observations.add(client_id, date(2026, 11, 23), "", " ")
    assert error.value.problems == {
        "day": Problem.IN_FUTURE,
        "observer": Problem.REQUIRED,
        "text": Problem.REQUIRED,
    }
    observations.remove(made)
    assert observations.of_client(client_id) == ()
