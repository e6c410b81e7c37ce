"""Every scale that ships as FHIR R4 and R5, and back."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from fhir.resources.questionnaire import Questionnaire as R5Questionnaire
from fhir.resources.R4B.questionnaire import Questionnaire as R4Questionnaire
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scales import library
from services.scales.candidates import read_candidate
from services.scales.definition import Definition, Input
from services.scales.fhir_questions import Asked
from services.scales.fhir_reading import NoteKind, read_questionnaire
from services.scales.fhir_terms import ORDINAL, RULES, WEIGHT, FhirProblem, FhirRefused, FhirVersion
from services.scales.fhir_writing import questionnaire
from services.scales.json_text import canonical
from services.scales.scoring import score
from tests.services.scales.foreign import DEFINITION, WORDING, text

EVERY = sorted(set(library.shipped()) - {"sdq"})
MODELS: dict[FhirVersion, Any] = {
    FhirVersion.R4: R4Questionnaire,
    FhirVersion.R5: R5Questionnaire,
}


def written(
    scale_id: str, version: FhirVersion = FhirVersion.R4, language: str = "zh"
) -> dict[str, Any]:
    wording = library.wording(scale_id, language)
    made = questionnaire(library.definition(scale_id), wording, version)
    found: dict[str, Any] = json.loads(json.dumps(made))
    return found


def without_rules(resource: Mapping[str, Any]) -> dict[str, Any]:
    """As a foreign program would pass it on."""
    kept = [one for one in resource["extension"] if one["url"] != RULES]
    return {**resource, "extension": kept}


@pytest.mark.parametrize("version", FhirVersion)
@pytest.mark.parametrize("scale_id", EVERY)
def test_every_scale_is_sound_fhir(scale_id: str, version: FhirVersion) -> None:
    for language in ("zh", "en"):
        resource = written(scale_id, version, language)
        MODELS[version].model_validate(resource)
        assert len(json.dumps(resource).encode()) < 1024 * 1024


@pytest.mark.parametrize("version", FhirVersion)
@pytest.mark.parametrize("scale_id", EVERY)
def test_every_scale_comes_back_as_it_was(scale_id: str, version: FhirVersion) -> None:
    found = read_questionnaire(json.dumps(written(scale_id, version)), "mine")
    assert found.definition == library.definition(scale_id).body
    wording = library.wording(scale_id, "zh")
    assert [json.loads(words) for words in found.wordings] == (
        [json.loads(wording.body)] if wording else []
    )
    assert (found.conflicts, found.notes) == ((), ())


def test_no_electronic_form_where_its_owner_forbids_it() -> None:
    with pytest.raises(FhirRefused) as refused:
        questionnaire(library.definition("sdq"), None, FhirVersion.R4)
    assert refused.value.reason is FhirProblem.PAPER_ONLY


def test_the_two_versions_name_weights_and_choices_differently() -> None:
    for version, kind, url in (
        (FhirVersion.R4, "choice", ORDINAL),
        (FhirVersion.R5, "coding", WEIGHT),
    ):
        item = written("phq9", version)["item"][1]
        assert item["type"] == kind
        assert [one["extension"][0]["url"] for one in item["answerOption"]] == [url] * 4


def test_a_reversed_item_carries_its_scored_weight() -> None:
    item = next(one for one in written("cesd")["item"] if one["linkId"] == "4")
    assert [one["extension"][0]["valueDecimal"] for one in item["answerOption"]] == [3, 2, 1, 0]
    assert [one["valueCoding"]["code"] for one in item["answerOption"]] == list("0123")


def test_an_unscored_item_has_no_weights() -> None:
    item = next(one for one in written("phq9")["item"] if one["linkId"] == "10")
    assert not any("extension" in one for one in item["answerOption"])
    codes = [one["valueCoding"]["code"] for one in item["answerOption"]]
    assert codes == ["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"]


def test_the_k6_does_not_use_the_list_of_loinc() -> None:
    item = next(one for one in written("k6")["item"] if one["linkId"] == "1")
    systems = {one["valueCoding"]["system"] for one in item["answerOption"]}
    assert systems == {"https://anxinbu.example/fhir/CodeSystem/k6/" + _set_of("k6", "1")}
    assert "LL1257-6" not in json.dumps(written("k6")["item"])


def _set_of(scale_id: str, item_id: str) -> str:
    definition = library.definition(scale_id)
    return definition.option_set_of(definition.item(item_id), {})


def test_copyright_source_and_loinc() -> None:
    resource = written("phq9")
    passport = library.definition("phq9").passport
    assert passport.licence.credit["zh"] in resource["copyright"]
    assert "Regenstrief" in resource["copyright"]
    assert resource["version"] == library.definition("phq9").version
    assert passport.source in json.dumps(resource, ensure_ascii=False)
    assert resource["code"][0]["code"] == "44249-1"
    assert resource["item"][-1]["code"][0]["code"] == "44261-6"


def test_an_answer_sheet_has_no_words() -> None:
    resource = written("scl90")
    texts = {one["linkId"]: one["text"] for one in resource["item"]}
    assert texts["15"] in ("15", "第15题")


@pytest.mark.parametrize("scale_id", ["phq9", "gad7", "cesd", "gds15", "pcl5", "dass21", "k10"])
@pytest.mark.parametrize("version", FhirVersion)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_the_plain_part_alone_scores_alike(
    scale_id: str, version: FhirVersion, data: st.DataObject
) -> None:
    """What a foreign program keeps of ours gives the same sums of scored items."""
    definition = library.definition(scale_id)
    resource = without_rules(written(scale_id, version))
    found = read_questionnaire(json.dumps(resource), "mine")
    foreign = read_candidate(found.definition, found.wordings).definition
    places = {
        item.id: data.draw(st.integers(0, len(definition.options_of(item, {})) - 1))
        for item in definition.items
        if item.input is Input.CHOICE and item.is_scored
    }
    ours = {
        name: definition.options_of(definition.item(name), {})[at].value
        for name, at in places.items()
    }
    theirs = {
        name: foreign.options_of(foreign.item(name), {})[at].value for name, at in places.items()
    }
    weights = [
        definition.options_of(definition.item(name), {})[at].score or 0
        for name, at in places.items()
    ]
    result = score(foreign, theirs)
    if "total" in score(definition, ours).scores and scale_id != "dass21":
        assert result.scores["total"] == score(definition, ours).scores["total"]
    if NoteKind.TOTAL_ADDED in {note.kind for note in found.notes}:
        assert result.scores["total"] == sum(weights)


def test_changed_by_another_program() -> None:
    resource = written("phq9")
    resource["item"][1]["answerOption"][0]["extension"][0]["valueDecimal"] = 1
    (conflict,) = read_questionnaire(json.dumps(resource), "mine").conflicts
    assert conflict.kind is Asked.OWN_RULES
    rules = read_questionnaire(json.dumps(resource), "mine", {"own_rules": "rules"})
    assert rules.definition == library.definition("phq9").body
    plain = read_questionnaire(json.dumps(resource), "mine", {"own_rules": "plain"})
    assert json.loads(plain.definition)["id"] == "mine"


def test_rules_that_cannot_be_read() -> None:
    resource = written("phq9")
    resource["extension"][0]["extension"][0]["valueString"] = "{"
    found = read_questionnaire(json.dumps(resource), "mine")
    assert NoteKind.RULES_UNREADABLE in {note.kind for note in found.notes}
    assert json.loads(found.definition)["id"] == "mine"


@settings(max_examples=40, deadline=None)
@given(
    weights=st.lists(
        st.lists(st.none() | st.integers(-5, 9), min_size=1, max_size=6), min_size=1, max_size=5
    ).filter(lambda items: any(one is not None for item in items for one in item)),
    version=st.sampled_from(FhirVersion),
    data=st.data(),
)
def test_any_weights_survive(
    weights: list[list[int | None]], version: FhirVersion, data: st.DataObject
) -> None:
    """Foreign file, our definition, our file without our rules, our definition: sums agree."""
    kind, url = version.choice, version.weight
    items = [
        {
            "linkId": f"/{number}/x",
            "type": kind,
            "text": "q",
            "answerOption": [
                {
                    "valueCoding": {"system": "urn:x", "code": f"c{at}", "display": f"w{at}"},
                    **({} if one is None else {"extension": [{"url": url, "valueDecimal": one}]}),
                }
                for at, one in enumerate(options)
            ],
        }
        for number, options in enumerate(weights)
    ]
    resource = {"resourceType": "Questionnaire", "status": "active", "title": "t", "item": items}
    first = _taken(resource)
    again = _taken(without_rules(questionnaire(first, None, version)))
    places = [data.draw(st.integers(0, len(options) - 1)) for options in weights]
    assert _total(first, places) == _total(again, places)
    scored = [options[at] for options, at in zip(weights, places, strict=True)]
    assert _total(first, places) == sum(one for one in scored if one is not None)


def _taken(resource: Mapping[str, Any]) -> Definition:
    found = read_questionnaire(json.dumps(resource), "mine", {"reversed_list": "file"})
    return read_candidate(found.definition, ()).definition


def _total(definition: Definition, places: list[int]) -> object:
    answers = {
        item.id: definition.options_of(item, {})[at].value
        for item, at in zip(definition.items, places, strict=True)
    }
    return score(definition, answers).scores["total"]


def test_a_room_of_its_own_scale() -> None:
    candidate = read_candidate(text(DEFINITION), [text(WORDING)])
    made = questionnaire(candidate.definition, candidate.wordings["zh"], FhirVersion.R4)
    found = read_questionnaire(json.dumps(made), "x")
    assert found.definition == canonical(json.loads(text(DEFINITION)))
