"""Foreign questionnaires: weights are scored values, and nothing is chosen silently."""

import json
from typing import Any

import pytest

from services.scales.candidates import read_candidate
from services.scales.definition import Definition
from services.scales.errors import ScaleRefused
from services.scales.fhir_questions import Asked
from services.scales.fhir_reading import FhirFound, Note, NoteKind, read_questionnaire
from services.scales.fhir_terms import LOINC, ORDINAL, WEIGHT, FhirProblem, FhirRefused, FhirVersion
from services.scales.fhir_writing import questionnaire
from services.scales.scoring import score
from tests.services.scales import lhc


def read(resource: dict[str, Any], **chosen: str) -> FhirFound:
    return read_questionnaire(json.dumps(resource), "mine", chosen)


def taken(resource: dict[str, Any], **chosen: str) -> Definition:
    found = read(resource, **chosen)
    assert found.conflicts == ()
    return read_candidate(found.definition, found.wordings).definition


def refusal(resource: dict[str, Any]) -> tuple[FhirProblem, str]:
    with pytest.raises(FhirRefused) as refused:
        read(resource)
    return refused.value.reason, refused.value.where


@pytest.mark.parametrize("resource", [lhc.phq9(), lhc.with_variables()])
def test_a_phq9_of_lhc_forms(resource: dict[str, Any]) -> None:
    definition = taken(resource)
    complete = {str(number): 2 for number in range(1, 10)}
    assert score(definition, complete).scores == {"total": 18}
    assert score(definition, complete).status == "complete"  # the difficulty is in no total
    assert definition.loinc.panel == "44249-1"
    assert definition.loinc.scores == {"total": "44261-6"}
    assert definition.passport.tier == "private"
    assert read(resource).notes == (Note(NoteKind.BLANKS, "/44261-6"),)


def test_a_blank_is_not_zero() -> None:
    result = score(taken(lhc.phq9()), {str(number): 2 for number in range(1, 9)})
    assert (result.scores, result.status, result.n_missing) == ({"total": None}, "incomplete", 1)


def test_what_the_file_says_of_itself_comes_back() -> None:
    resource = lhc.phq9()
    found = read(resource)
    candidate = read_candidate(found.definition, found.wordings)
    for version in FhirVersion:
        again = questionnaire(candidate.definition, candidate.wordings["zh"], version)
        for name in ("url", "version", "copyright", "derivedFrom", "title", "code"):
            assert again[name] == resource[name], name
        links = [item["linkId"] for item in again["item"]]
        assert links == [item["linkId"] for item in resource["item"]]
        codes = again["item"][0]["answerOption"][3]["valueCoding"]
        assert (codes["system"], codes["code"]) == (LOINC, "LA6571-9")


def test_a_reversed_item_is_not_reversed_again() -> None:
    resource = lhc.phq9()
    for weight, option in enumerate(reversed(resource["item"][0]["answerOption"])):
        option["extension"][1]["valueDecimal"] = weight
    definition = taken(resource)
    first = {str(number): 0 for number in range(1, 10)}
    item = definition.item("1")
    by_code = json.loads(definition.body)["fhir"]["codes"]
    name = definition.option_set_of(item, {})
    not_at_all = next(value for value, code in by_code[name].items() if code["code"] == "LA6568-5")
    first["1"] = int(not_at_all)
    assert score(definition, first).scores == {"total": 3}


@pytest.mark.parametrize("place", ["option", "coding"])
@pytest.mark.parametrize("url", [ORDINAL, WEIGHT])
def test_weights_stand_in_four_places(place: str, url: str) -> None:
    resource = lhc.phq9()
    for item in resource["item"][:10]:
        for weight, option in enumerate(item["answerOption"]):
            del option["extension"]
            where = option if place == "option" else option["valueCoding"]
            where["extension"] = [{"url": url, "valueDecimal": weight * 2}]
    answers: dict[str, object] = {str(number): 2 for number in range(1, 10)}
    assert score(taken(resource), answers).scores == {"total": 18}


def test_both_names_with_the_same_weight() -> None:
    assert read(lhc.other_weight(lhc.phq9(), 2, 1, 1)).conflicts == ()


def test_weights_that_differ_are_asked_about() -> None:
    resource = lhc.other_weight(lhc.phq9(), 2, 1, 3)
    found = read(resource)
    (conflict,) = found.conflicts
    assert (found.definition, conflict.kind, conflict.key) == ("", Asked.WEIGHTS, "/44259-0#2")
    assert [said for _, said in conflict.choices] == ["ordinalValue = 1", "itemWeight = 3"]
    answers: dict[str, object] = {str(number): 0 for number in range(1, 10)}
    for (choice, _), total in zip(conflict.choices, (1, 3), strict=True):
        definition = taken(resource, **{conflict.key: choice})
        options = definition.options_of(definition.item("3"), {})
        answers["3"] = options[1].value
        assert score(definition, answers).scores == {"total": total}


def test_an_answer_that_was_not_offered_decides_nothing() -> None:
    resource = lhc.other_weight(lhc.phq9(), 2, 1, 3)
    assert read(resource, **{"/44259-0#2": "itemWeight"}).conflicts


def test_without_weights_unscored() -> None:
    resource = lhc.phq9("%resource.item.answer.weight().sum()")
    for option in resource["item"][9]["answerOption"]:
        del option["extension"]
    definition = taken(resource)
    assert not definition.item("10").is_scored
    answers: dict[str, object] = {str(number): 1 for number in range(1, 10)}
    assert score(definition, answers).status == "complete"


def test_an_option_without_weight_is_an_answer_that_does_not_count() -> None:
    resource = lhc.phq9()
    resource["item"][0]["answerOption"].append({"valueCoding": {"code": "na", "display": "n/a"}})
    definition = taken(resource)
    last = definition.options_of(definition.item("1"), {})[-1]
    assert last.score is None


def test_a_total_that_is_no_plain_sum() -> None:
    found = read(lhc.phq9("%resource.item.answer.weight().sum() * 2"))
    assert found.notes == (
        Note(NoteKind.EXPRESSION, "/44261-6"),
        Note(NoteKind.TOTAL_ADDED),
    )


def test_several_answers_with_weights_are_in_no_sum() -> None:
    resource = lhc.phq9("%resource.item.answer.weight().sum()")
    resource["item"][9]["repeats"] = True
    kinds = {note.kind for note in read(resource).notes}
    assert kinds == {NoteKind.REPEATED_WEIGHTS, NoteKind.EXPRESSION, NoteKind.TOTAL_ADDED}


def test_the_k6_of_loinc_runs_the_other_way() -> None:
    """Trap 10.6: 1 is "all of the time" there, and the published form gives it 4."""
    codes = ("65189-3", "65190-1", "65191-9", "65192-7", "65193-5", "65194-3")
    items = [lhc.question(f"/{code}", ("a", "b", "c", "d", "e")) for code in codes]
    for item in items:
        for option in item["answerOption"]:
            option["extension"][1]["valueDecimal"] += 1
    resource = {
        "resourceType": "Questionnaire",
        "title": "K6",
        "status": "active",
        "code": [{"system": LOINC, "code": "62746-3"}],
        "item": [*items, lhc.total("%resource.item.answer.weight().sum()")],
    }
    (conflict,) = read(resource).conflicts
    assert conflict.kind is Asked.REVERSED_LIST
    for choice, total in (("file", 6), ("published", 24)):
        definition = taken(resource, reversed_list=choice)
        options = definition.options_of(definition.item("1"), {})
        worst = {str(number): options[0].value for number in range(1, 7)}
        assert score(definition, worst).scores == {"total": total}


def test_the_auditc_of_us_core() -> None:
    """Trap 10.8: heavy-drinking days in the place of the first item."""
    codes = ("68517-2", "68519-8", "68520-6")
    resource = {
        "resourceType": "Questionnaire",
        "title": "AUDIT-C",
        "status": "active",
        "code": [{"system": LOINC, "code": "72109-2"}],
        "item": [lhc.question(f"/{code}") for code in codes],
    }
    assert Note(NoteKind.AUDITC_ITEM, "/68517-2") in read(resource).notes


def test_a_value_set_that_travels_along() -> None:
    concepts = [
        {
            "code": f"c{weight}",
            "display": "x",
            "extension": [{"url": ORDINAL, "valueDecimal": weight}],
        }
        for weight in range(3)
    ]
    include = [{"system": "urn:x", "concept": concepts}]
    resource = {
        "resourceType": "Questionnaire",
        "title": "t",
        "status": "active",
        "contained": [{"resourceType": "ValueSet", "id": "v", "compose": {"include": include}}],
        "item": [
            {
                "linkId": "g",
                "type": "group",
                "text": "In the last week",
                "item": [
                    {"linkId": f"g/{n}", "type": "choice", "text": "q", "answerValueSet": "#v"}
                    for n in range(2)
                ],
            }
        ],
    }
    assert score(taken(resource), {"1": 2, "2": 1}).scores == {"total": 3}


def test_other_kinds_of_questions() -> None:
    resource = lhc.phq9()
    resource["item"][:0] = [
        {"linkId": "/n", "type": "integer", "text": "n"},
        {"linkId": "/b", "type": "boolean", "text": "b", "enableWhen": [{"question": "/n"}]},
        {"linkId": "/t", "type": "time", "text": "t"},
        {"linkId": "/s", "type": "string", "text": "s"},
    ]
    notes = read(resource).notes
    assert Note(NoteKind.CONDITION, "/b") in notes
    assert Note(NoteKind.FREE_TEXT, "/s") in notes
    definition = taken(resource)
    assert [item.input for item in definition.items[:3]] == ["number", "flag", "time"]


def _changed(**changes: object) -> dict[str, Any]:
    return {**lhc.phq9(), **changes}


@pytest.mark.parametrize(
    ("resource", "reason", "where"),
    [
        ({"resourceType": "Patient"}, FhirProblem.OTHER_RESOURCE, "Patient"),
        ({}, FhirProblem.OTHER_RESOURCE, ""),
        (_changed(modifierExtension=[]), FhirProblem.MODIFIER, ""),
        (_changed(item="x"), FhirProblem.MALFORMED, "item"),
        (_changed(item=[{"type": "choice"}]), FhirProblem.MALFORMED, "linkId"),
        (_changed(item=[]), FhirProblem.NO_WEIGHTS, ""),
        (
            _changed(item=[lhc.question("/a"), lhc.question("/a")]),
            FhirProblem.DUPLICATE_LINK_ID,
            "/a",
        ),
        (
            _changed(item=[{"linkId": "/a", "type": "choice", "answerValueSet": "http://x"}]),
            FhirProblem.NO_OPTIONS,
            "/a",
        ),
        (
            _changed(item=[lhc.question("/a", answerOption=[lhc.option("x", 0.5)])]),
            FhirProblem.WEIGHT,
            "/a#1",
        ),
        (
            _changed(item=[lhc.question("/a", answerOption=[lhc.option("x", "1")])]),
            FhirProblem.WEIGHT,
            "/a#1",
        ),
    ],
)
def test_what_is_refused(resource: dict[str, Any], reason: FhirProblem, where: str) -> None:
    assert refusal(resource) == (reason, where)


@pytest.mark.parametrize("body", [b"", b"\xff", b"{", b"[]", b'{"a":1,"a":2}', b"[" * 1000])
def test_what_is_no_json(body: bytes) -> None:
    with pytest.raises(ScaleRefused):
        read_questionnaire(body, "mine")
