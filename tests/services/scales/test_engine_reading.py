"""A definition is refused before anything is scored with it, each time with its own reason."""

import json
from copy import deepcopy
from typing import Any

import pytest

from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.json_text import DEEPEST, LARGEST
from services.scales.reading import read_definition
from tests.services.scales.kit import ITEMS, TEXT, TOTAL, content, made


def refused(body: bytes | str) -> ScaleProblem:
    with pytest.raises(ScaleRefused) as caught:
        read_definition(body)
    return caught.value.reason


def refused_with(**changes: Any) -> ScaleProblem:
    return refused(json.dumps(content(**changes)))


def band(**changes: Any) -> dict[str, Any]:
    return {"score": "total", "source": TEXT, "ranges": [[0, 5, "low"], [6, 12, "high"]]} | changes


def second(expression: object) -> list[dict[str, Any]]:
    return [TOTAL, {"id": "x", "value": expression, "range": [0, 12]}]


def test_what_is_whole_is_read() -> None:
    definition = made(bands=[band()])
    assert [item.id for item in definition.items] == ["1", "2", "3", "4"]
    assert definition.main_subject == "total"


def test_the_hash_does_not_depend_on_how_it_was_written() -> None:
    tidy = read_definition(json.dumps(content(), indent=3))
    turned = dict(reversed(list(content().items())))
    assert read_definition(json.dumps(turned)).body_sha256 == tidy.body_sha256
    assert read_definition(tidy.body) == tidy
    assert made(short="Other").body_sha256 != tidy.body_sha256


def test_decimals_keep_their_value_in_the_canonical_text() -> None:
    definition = made(scores=second({"add": [0.1, 0.2, 1e-5]}))
    assert read_definition(definition.body).body_sha256 == definition.body_sha256


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\xff\xfe", ScaleProblem.NOT_TEXT),
        ("\ud800", ScaleProblem.NOT_TEXT),
        ("{", ScaleProblem.NOT_JSON),
        ("", ScaleProblem.NOT_JSON),
        ("\ufeff{}", ScaleProblem.NOT_JSON),
        ("[]", ScaleProblem.SCHEMA),
        ("{}", ScaleProblem.SCHEMA),
        ('{"format": 1, "format": 1}', ScaleProblem.DUPLICATE_KEY),
        ('{"format": NaN}', ScaleProblem.BAD_NUMBER),
        ('{"format": -Infinity}', ScaleProblem.BAD_NUMBER),
        ('{"format": 1' + "0" * 5000 + "}", ScaleProblem.BAD_NUMBER),
        ('{"format": 1e999999999}', ScaleProblem.BAD_NUMBER),
        ('{"format": 1e-999999999}', ScaleProblem.BAD_NUMBER),
        ('{"format": 1e99999999999999999999}', ScaleProblem.BAD_NUMBER),
        ('{"format": 0.1234567890123456}', ScaleProblem.BAD_NUMBER),
        ("[" * 100_000, ScaleProblem.TOO_DEEP),
        ('{"a":' * 30 + "1" + "}" * 30, ScaleProblem.TOO_DEEP),
        (b" " * (LARGEST + 1), ScaleProblem.TOO_LARGE),
        ("值" * (LARGEST // 2), ScaleProblem.TOO_LARGE),
    ],
)
def test_files_that_are_no_definition(body: bytes | str, reason: ScaleProblem) -> None:
    assert refused(body) is reason


def test_depth_is_limited_and_reached() -> None:
    deepest = 1
    node: object = 1
    while deepest < DEEPEST - 5:
        node = {"floor": node}
        deepest += 1
    made(scores=second(node))
    for _ in range(10):
        node = {"floor": node}
    assert refused_with(scores=second(node)) is ScaleProblem.TOO_DEEP


@pytest.mark.parametrize("version", [2, 99])
def test_a_newer_format_says_so_whatever_else_is_new(version: int) -> None:
    assert refused_with(format=version, surprise=[]) is ScaleProblem.NEWER_FORMAT


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 0},
        {"format": "1"},
        {"format": True},
        {"surprise": 1},
        {"id": "../x"},
        {"version": "1"},
        {"items": []},
        {"items": [{"ids": ["1-4"], "input": "choice"}]},
        {"items": [{"ids": ["1-4"], "input": "code", "options": "often"}]},
        {"items": [{"ids": ["1-4"], "input": "number"}]},
        {"items": [*ITEMS, {"ids": ["n"], "input": "number", "min": 5, "max": 1}]},
        {"items": [{"ids": ["1-999"], "input": "choice", "options": "often"}]},
        {"scores": second({"eval": "1"})},
        {"scores": second({"sum": ["1-4"], "mean": ["1-4"]})},
        {"scores": second({"sum": ["1-4"], "rows": [[0, 1, 2]]})},
        {"scores": second({"count": ["1-4"]})},
        {"scores": second({"sum": ["1-900", "1-900"]})},
        {"scores": second("1 + 1")},
        {"flags": [{"id": "a", "when": True}]},
        {"flags": [{"id": "a", "when": {"sex": "F", "not": {"sex": "F"}}}]},
        {"bands": [{"score": "total", "source": TEXT}]},
        {"bands": [band(name="x")]},
        {"bands": [band(ranges=[[0, 5.5, "low"], [6, 12, "high"]])]},
    ],
)
def test_what_the_schema_does_not_know(changes: dict[str, Any]) -> None:
    assert refused_with(**changes) is ScaleProblem.SCHEMA


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"scores": second({"item": "9"})}, ScaleProblem.UNKNOWN_ITEM),
        ({"scores": second({"sum": ["1-5"]})}, ScaleProblem.UNKNOWN_ITEM),
        ({"flags": [{"id": "a", "when": {"blank": "5"}}]}, ScaleProblem.UNKNOWN_ITEM),
        ({"flags": [{"id": "a", "when": {"is": ["5", 1]}}]}, ScaleProblem.UNKNOWN_ITEM),
        ({"skips": [{"when": {"is": ["1", 0]}, "items": ["7"]}]}, ScaleProblem.UNKNOWN_ITEM),
        ({"flags": [{"id": "a", "when": {"is": ["1", 7]}}]}, ScaleProblem.UNKNOWN_OPTIONS),
        ({"flags": [{"id": "a", "when": {"is": ["1", True]}}]}, ScaleProblem.UNKNOWN_OPTIONS),
        ({"flags": [{"id": "a", "when": {"is": ["1", "1"]}}]}, ScaleProblem.UNKNOWN_OPTIONS),
        ({"options": {"seldom": [{"value": 0}]}}, ScaleProblem.UNKNOWN_OPTIONS),
        ({"flags": [{"id": "a", "when": {"ticked": ["1", "a"]}}]}, ScaleProblem.WRONG_INPUT),
        ({"scores": second({"minutes_between": ["1", "2"]})}, ScaleProblem.WRONG_INPUT),
        ({"scores": second({"score": "y"})}, ScaleProblem.UNKNOWN_SCORE),
        ({"flags": [{"id": "a", "when": {"given": "y"}}]}, ScaleProblem.UNKNOWN_SCORE),
        ({"bands": [band(score="y")]}, ScaleProblem.UNKNOWN_SCORE),
        ({"bands": [band(score="", name="y")]}, ScaleProblem.SCHEMA),
        ({"flags": [{"id": "a", "when": {"band": ["total", "x"]}}]}, ScaleProblem.UNKNOWN_BAND),
        ({"flags": [{"id": "a", "when": {"choice": ["rule", "x"]}}]}, ScaleProblem.UNKNOWN_CHOICE),
        (
            {"choices": {"rule": {"values": ["a"], "default": "b"}}},
            ScaleProblem.UNKNOWN_CHOICE,
        ),
        (
            {"choices": {"band_set": {"values": ["uk"], "default": "uk"}}, "bands": [band()]},
            ScaleProblem.UNKNOWN_BAND,
        ),
        ({"items": [*ITEMS, *ITEMS]}, ScaleProblem.DUPLICATE_ID),
        ({"scores": [TOTAL, TOTAL]}, ScaleProblem.DUPLICATE_ID),
        ({"scores": second({"sum": ["1-3", "3"]})}, ScaleProblem.DUPLICATE_ID),
        ({"flags": [{"id": "a", "when": {"sex": "F"}}] * 2}, ScaleProblem.DUPLICATE_ID),
        ({"scores": second({"score": "x"})}, ScaleProblem.CYCLE),
        (
            {"scores": [TOTAL | {"value": {"score": "x"}}, *second({"score": "total"})[1:]]},
            ScaleProblem.CYCLE,
        ),
        (
            {"scores": second({"case": [{"when": {"given": "x"}, "then": 1}]})},
            ScaleProblem.CYCLE,
        ),
        ({"scores": [TOTAL | {"main": False}]}, ScaleProblem.NO_MAIN),
        ({"scores": [TOTAL, TOTAL | {"id": "x"}]}, ScaleProblem.NO_MAIN),
    ],
)
def test_references_that_meet_nothing(changes: dict[str, Any], reason: ScaleProblem) -> None:
    assert refused_with(**changes) is reason


@pytest.mark.parametrize(
    ("ranges", "reason"),
    [
        ([[0, 5, "a"], [7, 12, "b"]], ScaleProblem.BAND_GAP),
        ([[0, 11, "a"]], ScaleProblem.BAND_GAP),
        ([[1, 12, "a"]], ScaleProblem.BAND_GAP),
        ([[0, 6, "a"], [6, 12, "b"]], ScaleProblem.BAND_OVERLAP),
        ([[0, 12, "a"], [3, 4, "b"], [5, 12, "c"]], ScaleProblem.BAND_OVERLAP),
        ([[6, 0, "a"], [7, 12, "b"]], ScaleProblem.BAND_OVERLAP),
        ([[0, 13, "a"]], ScaleProblem.BAND_OUTSIDE),
        ([[-1, 12, "a"]], ScaleProblem.BAND_OUTSIDE),
    ],
)
def test_bands_cover_the_range_once(ranges: list[object], reason: ScaleProblem) -> None:
    assert refused_with(bands=[band(ranges=ranges)]) is reason


@pytest.mark.parametrize(
    ("below", "reason"),
    [
        ([[2, "a"], [3, "b"]], ScaleProblem.BAND_GAP),
        ([[3, "a"], [2, "b"], [None, "c"]], ScaleProblem.BAND_OVERLAP),
        ([[2, "a"], [2, "b"], [None, "c"]], ScaleProblem.BAND_OVERLAP),
        ([[None, "a"], [2, "b"], [None, "c"]], ScaleProblem.BAND_OVERLAP),
    ],
)
def test_limits_ascend_to_an_open_end(below: list[object], reason: ScaleProblem) -> None:
    limits = {"score": "total", "source": TEXT, "below": below}
    assert refused_with(bands=[limits]) is reason


def test_answers_come_before_scores_and_bands() -> None:
    """A skip that asked for a score would have to know the score before its own items."""
    skip = {"when": {"given": "total"}, "items": ["2"]}
    assert refused_with(skips=[skip]) is ScaleProblem.UNKNOWN_SCORE
    rules = [{"when": {"band": ["total", "low"]}, "band": "x"}]
    named = {"name": "risk", "source": TEXT, "rules": rules}
    assert refused_with(bands=[band(), named]) is ScaleProblem.UNKNOWN_BAND


def test_a_refusal_names_the_place() -> None:
    with pytest.raises(ScaleRefused) as caught:
        made(scores=second({"item": "9"}))
    assert caught.value.where == "scores/x/9"
    with pytest.raises(ScaleRefused) as caught:
        made(flags=[{"id": "a", "when": {"sex": "X"}}])
    assert caught.value.where.startswith("flags/0")


def test_reading_changes_nothing_of_what_was_given() -> None:
    given = content()
    before = deepcopy(given)
    read_definition(json.dumps(given))
    assert given == before


def test_scoring_a_school_ends_in_seconds() -> None:
    """Lists are short in the file and long in the work."""
    items = [{"ids": ["1-500"], "input": "choice", "options": "often"}]
    long = {"add": [{"sum": ["1-500"]}] * 41}
    total = TOTAL | {"value": {"sum": ["1-500"]}, "range": [0, 1500]}
    scores = [total, {"id": "x", "value": long, "range": [0, 12]}]
    assert refused_with(items=items, scores=scores) is ScaleProblem.TOO_LARGE
    shorter = {"add": [{"sum": ["1-500"]}] * 39}
    made(items=items, scores=[total, scores[1] | {"value": shorter}])
