"""The published schemas: complete, and every shipped file fits them."""

import json
from collections.abc import Iterator

import pytest

import resources
from services.scales import library
from services.scales.definition import Definition
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.nodes import CONDITIONS, EXPRESSIONS
from services.scales.reading import read_definition
from services.scales.wording import label, read_wording
from tests.services.scales.kit import made

SCALES = sorted(library.shipped())


def schema() -> dict[str, object]:
    content: dict[str, object] = json.loads(resources.text("scales/schema/definition.schema.json"))
    return content


@pytest.mark.parametrize("scale", SCALES)
def test_every_shipped_file_is_read_as_a_foreign_one_would_be(scale: str) -> None:
    found = library.shipped()[scale]
    definition = read_definition(resources.data(f"{found.path}.json"))
    assert definition == library.definition(scale)
    assert definition.id == scale
    for language in found.languages:
        body = resources.data(f"{found.path}.{language}.json")
        assert read_wording(body, definition) == library.wording(scale, language)


def test_the_schema_names_every_operator() -> None:
    definitions = schema()["definitions"]
    assert isinstance(definitions, dict)
    expression = definitions["expression"]["anyOf"][1]
    named = [one["required"][0] for one in expression["oneOf"]]
    assert sorted(named) == sorted(EXPRESSIONS)
    assert set(definitions["condition"]["properties"]) == set(CONDITIONS)


def _objects(node: object) -> Iterator[dict[str, object]]:
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from _objects(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _objects(inner)


def test_every_object_of_the_schema_is_closed() -> None:
    for node in _objects(schema()):
        if node.get("type") == "object":
            assert "additionalProperties" in node or "propertyNames" in node, node


def test_the_schema_holds_no_address() -> None:
    text = resources.text("scales/schema/definition.schema.json")
    assert text.count("://") == 1  # the name of the schema language itself


def test_unknown_scales() -> None:
    for name in ("none", "", "../open/phq9", "pack", "phq9.zh"):
        with pytest.raises(ScaleRefused) as caught:
            library.definition(name)
        assert caught.value.reason is ScaleProblem.UNKNOWN_SCALE
        with pytest.raises(ScaleRefused):
            library.wording(name, "zh")


def test_an_answer_sheet_has_no_wording() -> None:
    assert library.wording("psqi", "zh") is None
    assert library.wording("phq9", "fr") is None


def test_labels_are_the_scale_s_own_or_common_or_the_id() -> None:
    words = json.loads(resources.text("scales/words.en.json"))
    phq9 = library.definition("phq9")
    assert label(phq9, "band", "mild", "en") == words["bands"]["phq9.mild"]
    assert "phq9.screen_positive" not in words["flags"]
    assert label(phq9, "flag", "screen_positive", "en") == words["flags"]["screen_positive"]
    assert label(phq9, "flag", "no_such_flag", "zh") == "no_such_flag"
    assert label(phq9, "band", "mild", "fr") == label(phq9, "band", "mild", "zh")


def wording(**changes: object) -> str:
    content: dict[str, object] = {
        "format": 1,
        "scale": "small",
        "language": "zh",
        "translation": {"status": "project", "by": "甲", "note": ""},
        "instruction": "请回答",
        "items": {str(number): f"第{number}题" for number in range(1, 5)},
        "options": {"often": {str(value): f"选项{value}" for value in range(4)}},
        "closing": "",
    }
    return json.dumps(content | changes)


def refused(body: str, definition: Definition | None = None) -> ScaleProblem:
    with pytest.raises(ScaleRefused) as caught:
        read_wording(body, definition or made())
    return caught.value.reason


def test_a_wording_is_read() -> None:
    found = read_wording(wording(), made())
    assert (found.items["4"], found.option("often", 3)) == ("第4题", "选项3")
    assert found.option("turned", 1) == "1"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"format": 2}, ScaleProblem.NEWER_FORMAT),
        ({"scale": "other"}, ScaleProblem.OTHER_SCALE),
        ({"surprise": 1}, ScaleProblem.SCHEMA),
        ({"translation": {"status": "good", "by": "", "note": ""}}, ScaleProblem.SCHEMA),
        ({"items": {"1": "a", "2": "b", "3": "c"}}, ScaleProblem.UNKNOWN_ITEM),
        ({"items": {str(number): "a" for number in range(1, 6)}}, ScaleProblem.UNKNOWN_ITEM),
        ({"items": {"1": ""}}, ScaleProblem.SCHEMA),
        ({"options": {"never": {"0": "a"}}}, ScaleProblem.UNKNOWN_OPTIONS),
        ({"options": {"often": {"0": "a"}}}, ScaleProblem.UNKNOWN_OPTIONS),
        ({"rows": {"9": {"A": "a"}}}, ScaleProblem.UNKNOWN_ITEM),
        ({"tokens": {"9": {"A": "a"}}}, ScaleProblem.UNKNOWN_ITEM),
    ],
)
def test_wordings_that_do_not_belong(changes: dict[str, object], reason: ScaleProblem) -> None:
    assert refused(wording(**changes)) is reason


def test_a_question_may_depend_on_a_choice() -> None:
    choices = {"order": {"values": ["a", "b"], "default": "b"}}
    definition = made(choices=choices)
    items: dict[str, object] = {str(number): f"第{number}题" for number in range(1, 5)}
    items["1"] = {"by": "order", "texts": {"a": "甲", "b": "乙"}}
    found = read_wording(wording(items=items), definition)
    assert found.items["1"] == "乙"
    assert (found.item("1", {"order": "a"}), found.item("1", {})) == ("甲", "乙")
    assert found.item("2", {"order": "a"}) == "第2题"
    items["1"] = {"by": "order", "texts": {"a": "甲"}}
    assert refused(wording(items=items), definition) is ScaleProblem.UNKNOWN_CHOICE
    assert refused(wording(items=items)) is ScaleProblem.UNKNOWN_CHOICE


def test_every_property_is_described() -> None:
    for node in _objects(schema()):
        properties = node.get("properties")
        if node.get("type") == "object" and isinstance(properties, dict):
            for name, property_schema in properties.items():
                assert property_schema.get("description"), name
