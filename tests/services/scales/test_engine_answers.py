"""Impossible answers are refused with the item and a reason; nothing is scored."""

import json
from decimal import Decimal
from typing import Any

import pytest

from services.scales.context import Context
from services.scales.errors import AnswerProblem, AnswerRefused
from services.scales.scoring import score
from tests.services.scales.kit import ITEMS, answers, made, result_of, value_of

KINDS: list[dict[str, Any]] = [
    *ITEMS,
    {"ids": ["yes"], "input": "flag", "optional": True},
    {"ids": ["hours"], "input": "number", "min": 0, "max": 24, "optional": True},
    {
        "ids": ["minutes"],
        "input": "number",
        "min": 0,
        "max": 600,
        "integer": True,
        "optional": True,
    },
    {"ids": ["bed"], "input": "time", "optional": True},
    {
        "ids": ["ticks"],
        "input": "set",
        "tokens": [1, 2, "x"],
        "none": "none",
        "value": "count",
        "optional": True,
    },
    {"ids": ["levels"], "input": "set", "tokens": [1, 2, 3], "value": "max", "optional": True},
    {
        "ids": ["words"],
        "input": "set",
        "tokens": "open",
        "none": "none",
        "value": "count",
        "optional": True,
    },
    {
        "ids": ["table"],
        "input": "rows",
        "rows": ["A", "B"],
        "options": "often",
        "optional": True,
    },
]


def refused(item: str, answer: object) -> AnswerProblem:
    with pytest.raises(AnswerRefused) as caught:
        result_of({item: answer}, items=KINDS)
    assert caught.value.item == item
    return caught.value.reason


def value(item: str, answer: object) -> object:
    return value_of({"item": item}, {item: answer}, items=KINDS)


@pytest.mark.parametrize("answer", [4, -1, 10**400, "0", "", "two"])
def test_no_such_option(answer: object) -> None:
    assert refused("1", answer) is AnswerProblem.NOT_AN_OPTION


@pytest.mark.parametrize("answer", [True, False, 1.0, float("nan"), [], {}, [1], Decimal(1), ()])
def test_a_bool_or_a_float_is_no_number_of_an_option(answer: object) -> None:
    assert refused("1", answer) is AnswerProblem.WRONG_TYPE


@pytest.mark.parametrize("answer", [1, 0, "true", [], 1.0])
def test_a_flag_is_true_or_false(answer: object) -> None:
    assert refused("yes", answer) is AnswerProblem.WRONG_TYPE
    assert (value("yes", True), value("yes", False)) == (1, 0)


@pytest.mark.parametrize("answer", [True, "7", [], float("nan"), float("inf"), Decimal("NaN")])
def test_no_number(answer: object) -> None:
    assert refused("hours", answer) is AnswerProblem.WRONG_TYPE


@pytest.mark.parametrize(
    "answer", [-1, 25, 24.01, -0.001, 10**400, 1e308, Decimal("1e999999"), Decimal("1e-999999")]
)
def test_numbers_outside_what_is_possible(answer: object) -> None:
    assert refused("hours", answer) is AnswerProblem.OUT_OF_RANGE


def test_a_number_counts_as_it_was_written() -> None:
    assert value("hours", 6.1) == 6.1
    assert value("hours", Decimal("6.100")) == 6.1
    assert value("hours", 24) == 24
    assert value("hours", Decimal("0e-999999")) == 0


@pytest.mark.parametrize("answer", [7.5, 7.0, Decimal(7)])
def test_whole_numbers_only(answer: object) -> None:
    assert refused("minutes", answer) is AnswerProblem.WRONG_TYPE
    assert value("minutes", 7) == 7


@pytest.mark.parametrize(
    "answer", ["24:00", "12:60", "7", "7:5", "7pm", "07:00 ", "", "٠٧:٠٠", "07:00:00", "-1:00"]
)
def test_no_time(answer: str) -> None:
    assert refused("bed", answer) is AnswerProblem.NOT_A_TIME


def test_times_are_text() -> None:
    assert refused("bed", 700) is AnswerProblem.WRONG_TYPE
    assert value("bed", "00:00") == 0
    minutes = {"multiply": [{"item": "bed"}, 1]}
    assert value_of(minutes, {"bed": "23:59"}, items=KINDS) == 1439
    assert value_of(minutes, {"bed": "7:05"}, items=KINDS) == 425


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("x", AnswerProblem.WRONG_TYPE),
        ({"x": 1}, AnswerProblem.WRONG_TYPE),
        ([True], AnswerProblem.WRONG_TYPE),
        ([[1]], AnswerProblem.WRONG_TYPE),
        (["1"], AnswerProblem.UNKNOWN_TOKEN),
        ([3], AnswerProblem.UNKNOWN_TOKEN),
        ([1, 1], AnswerProblem.DUPLICATE_TOKEN),
        ([1] * 1000, AnswerProblem.OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_ticked(answer: object, reason: AnswerProblem) -> None:
    assert refused("ticks", answer) is reason


def test_ticks_are_counted_or_the_highest_counts() -> None:
    assert value("ticks", []) == 0
    assert value("ticks", ["none"]) == 0
    assert value("ticks", ["none", "x", 2]) == 2
    assert value("levels", []) == 0
    assert value("levels", [3, 1]) == 3


def test_open_ticks_are_short_words() -> None:
    assert value("words", ["家人", "none"]) == 1
    assert refused("words", ["字" * 41]) is AnswerProblem.UNKNOWN_TOKEN
    assert refused("words", [""]) is AnswerProblem.UNKNOWN_TOKEN
    assert refused("words", [1]) is AnswerProblem.UNKNOWN_TOKEN


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ([1, 2], AnswerProblem.WRONG_TYPE),
        ({"C": 1}, AnswerProblem.UNKNOWN_ROW),
        ({"A": 1, "B": 2, "C": None}, AnswerProblem.UNKNOWN_ROW),
        ({"A": 9}, AnswerProblem.NOT_AN_OPTION),
        ({"A": True}, AnswerProblem.WRONG_TYPE),
        ({1: 1}, AnswerProblem.UNKNOWN_ROW),
    ],
)
def test_rows_that_cannot_be(answer: object, reason: AnswerProblem) -> None:
    assert refused("table", answer) is reason


def test_rows_add_up_and_a_missing_one_is_a_blank() -> None:
    kinds = [*ITEMS, KINDS[-1] | {"optional": False}]
    whole = result_of(answers(0, 0, 0, 0) | {"table": {"A": 1, "B": 3}}, items=kinds)
    assert whole.n_missing == 0
    for part in ({"A": 1}, {"A": 1, "B": None}, {}):
        assert result_of(answers(0, 0, 0, 0) | {"table": part}, items=kinds).n_missing == 1
    assert value("table", {"A": 1, "B": 3}) == 4


@pytest.mark.parametrize("item", ["5", "", "total", "1 ", "x" * 10_000, 1, None, ("1",)])
def test_unknown_items(item: Any) -> None:
    with pytest.raises(AnswerRefused) as caught:
        result_of({item: 1})
    assert caught.value.reason is AnswerProblem.UNKNOWN_ITEM
    assert len(caught.value.item) <= 40


@pytest.mark.parametrize("item", ["5", "total"])
def test_a_blank_does_not_make_an_item_known(item: str) -> None:
    with pytest.raises(AnswerRefused):
        result_of({item: None})


@pytest.mark.parametrize("given", [None, [], "1", 1])
def test_answers_that_are_no_map(given: Any) -> None:
    with pytest.raises(AnswerRefused) as caught:
        score(made(), given)
    assert caught.value.reason is AnswerProblem.WRONG_TYPE


@pytest.mark.parametrize(
    "context",
    [
        {"sex": "m"},
        {"sex": "male"},
        {"sex": 1},
        {"sex": []},
        {"age": -1},
        {"age": 131},
        {"age": "30"},
        {"age": 30.0},
        {"age": True},
        {"education": 3},
        {"informant": "x" * 41},
        {"rule": []},
        {"rule": "x" * 41},
        [],
        "M",
    ],
)
def test_impossible_facts_about_a_person(context: object) -> None:
    with pytest.raises(AnswerRefused) as caught:
        Context.from_json(context)
    assert caught.value.reason is AnswerProblem.BAD_CONTEXT


def test_what_is_not_known_may_be_left_out_or_null() -> None:
    empty = {"sex": None, "age": None, "education": None, "informant": None, "rule": None}
    assert Context.from_json(None) == Context.from_json({}) == Context.from_json(empty) == Context()
    known = Context("F", 12, "primary", "parent", {"rule": "a"})
    assert Context.from_json(json.loads(json.dumps(known.as_json()))) == known
    assert Context().as_json() == {}


def test_a_choice_that_the_scale_does_not_have() -> None:
    choices = {"rule": {"values": ["a", "b"], "default": "a"}}
    definition = made(choices=choices)
    with pytest.raises(AnswerRefused) as caught:
        score(definition, {}, Context(choices={"rule": "c"}))
    assert (caught.value.item, caught.value.reason) == ("rule", AnswerProblem.UNKNOWN_CHOICE)


def test_education_is_one_of_those_the_scale_knows() -> None:
    flags = [{"id": "a", "when": {"education": "primary"}}]
    definition = made(flags=flags)
    with pytest.raises(AnswerRefused) as caught:
        score(definition, {}, Context(education="doctor"))
    assert (caught.value.item, caught.value.reason) == ("education", AnswerProblem.BAD_CONTEXT)
    assert score(definition, {}, Context(education="unknown")).flags == ()
    assert score(made(), {}, Context(education="doctor")).flags == ()
