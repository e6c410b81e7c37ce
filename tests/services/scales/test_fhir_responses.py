"""Answers and scores as FHIR, without names, and back."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from fhir.resources.bundle import Bundle as R5Bundle
from fhir.resources.R4B.bundle import Bundle as R4Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scales import library
from services.scales.context import Context
from services.scales.definition import Definition, Input, Item
from services.scales.fhir_responses import Answered, read_response, response_bundle
from services.scales.fhir_terms import FhirProblem, FhirRefused
from services.scales.scoring import score
from tests.fakes import SeededRandomness

TODAY = date(2026, 11, 22)
EVERY = sorted(library.shipped())


def bundle(
    scale_id: str, answers: Mapping[str, object], file_no: str = "", **choices: str
) -> dict[str, Any]:
    definition = library.definition(scale_id)
    answered = Answered(
        definition=definition,
        wording=library.wording(scale_id, "zh"),
        answers=answers,
        choices=definition.with_defaults(choices),
        result=score(definition, answers, Context(choices=choices)),
        day=TODAY,
        file_no=file_no,
    )
    made: dict[str, Any] = json.loads(json.dumps(response_bundle(answered, SeededRandomness())))
    return made


def phq9(**changes: object) -> dict[str, object]:
    return {**{str(number): 2 for number in range(1, 10)}, **changes}


def resources(made: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    found = [one["resource"] for one in made["entry"]]
    return [one for one in found if one["resourceType"] == kind]


def test_answers_and_total() -> None:
    made = bundle("phq9", phq9(), "D-2026-0007")
    (response,) = resources(made, "QuestionnaireResponse")
    assert response["status"] == "completed"
    assert response["authored"] == "2026-11-22"
    assert response["subject"]["identifier"]["value"] == "D-2026-0007"
    assert response["item"][0]["answer"][0]["valueCoding"]["code"] == "LA6570-1"
    (observation,) = resources(made, "Observation")
    assert observation["code"]["coding"][0] == {"system": "http://loinc.org", "code": "44261-6"}
    assert observation["valueQuantity"]["value"] == 18
    assert observation["derivedFrom"][0]["reference"] == made["entry"][0]["fullUrl"]
    assert "不是诊断" in observation["note"][0]["text"]


def test_nobody() -> None:
    assert "subject" not in json.dumps(bundle("phq9", phq9()))


def test_a_withheld_score_is_absent_not_zero() -> None:
    blanks: dict[str, object] = {"1": None, "2": None, "3": None}
    made = bundle("phq9", phq9(**blanks))
    (response,) = resources(made, "QuestionnaireResponse")
    assert response["status"] == "in-progress"
    assert [item["linkId"] for item in response["item"]] == list("456789")
    (observation,) = resources(made, "Observation")
    assert "valueQuantity" not in observation
    assert observation["dataAbsentReason"]


def _value(draw: st.DrawFn, definition: Definition, item: Item) -> object:
    options = [one.value for one in definition.options_of(item, {})]
    match item.input:
        case Input.CHOICE:
            return draw(st.sampled_from(options))
        case Input.FLAG:
            return draw(st.booleans())
        case Input.NUMBER:
            return draw(st.integers(int(item.minimum), int(item.maximum)))
        case Input.TIME:
            return f"{draw(st.integers(0, 23)):02}:{draw(st.integers(0, 59)):02}"
        case Input.SET if item.is_open:
            return draw(st.lists(st.sampled_from(["家人", "同事"]), unique=True, min_size=1))
        case Input.SET:
            return draw(st.lists(st.sampled_from(item.tokens), unique=True, min_size=1))
    rows = item.rows.of(definition.with_defaults({})) if item.rows else ()
    return {row: draw(st.sampled_from(options)) for row in rows}


@st.composite
def forms(draw: st.DrawFn, scale_id: str) -> dict[str, object]:
    definition = library.definition(scale_id)
    found = {item.id: _value(draw, definition, item) for item in definition.items}
    blank = draw(st.sets(st.sampled_from(sorted(found)), max_size=3))
    return {name: value for name, value in found.items() if name not in blank}


@pytest.mark.parametrize("scale_id", EVERY)
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_the_answers_of_every_scale_come_back(scale_id: str, data: st.DataObject) -> None:
    answers = data.draw(forms(scale_id))
    made = bundle(scale_id, answers)
    R4Bundle.model_validate(made)
    R5Bundle.model_validate(made)
    found = read_response(json.dumps(made), library.definition(scale_id))
    assert found.answers == answers
    assert found.day == TODAY


def _response(*items: object, **changes: object) -> bytes:
    made = {"resourceType": "QuestionnaireResponse", "status": "completed", "item": list(items)}
    return json.dumps({**made, **changes}).encode()


def _item(link_id: str, code: str = "LA6568-5", **coding: str) -> dict[str, Any]:
    return {"linkId": link_id, "answer": [{"valueCoding": {"code": code, **coding}}]}


def test_answers_of_another_program() -> None:
    grouped = {
        "linkId": "g",
        "item": [_item("1"), _item("2", "LA6571-9", system="http://loinc.org")],
    }
    total = {"linkId": "score/total", "answer": [{"valueDecimal": 99}]}
    found = read_response(_response(grouped, total), library.definition("phq9"))
    assert (found.answers, found.day) == ({"1": 0, "2": 3}, None)


@pytest.mark.parametrize(
    ("body", "reason", "where"),
    [
        (b'{"resourceType": "Bundle", "entry": []}', FhirProblem.OTHER_RESOURCE, "Bundle"),
        (
            _response(questionnaire="https://example.org/other|1"),
            FhirProblem.OTHER_SCALE,
            "https://example.org/other",
        ),
        (_response(_item("1"), _item("1")), FhirProblem.DUPLICATE_LINK_ID, "1"),
        (_response(_item("77")), FhirProblem.UNKNOWN_ITEM, "77"),
        (_response(_item("1", "LA0")), FhirProblem.UNKNOWN_ANSWER, "1"),
        (_response(_item("1", system="urn:x")), FhirProblem.UNKNOWN_ANSWER, "1"),
        (
            _response({"linkId": "1", "answer": _item("1")["answer"] * 2}),
            FhirProblem.UNKNOWN_ANSWER,
            "1",
        ),
        (_response(item=[1]), FhirProblem.MALFORMED, "item"),
        (_response(authored="2026-02-30"), FhirProblem.MALFORMED, "authored"),
        (_response(modifierExtension=[]), FhirProblem.MODIFIER, ""),
    ],
)
def test_what_is_refused(body: bytes, reason: FhirProblem, where: str) -> None:
    with pytest.raises(FhirRefused) as refused:
        read_response(body, library.definition("phq9"))
    assert (refused.value.reason, refused.value.where) == (reason, where)
