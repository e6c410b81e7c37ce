"""AUDIT (scales.md 8.12): zones, the two skips, sex and age."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored, summing

pytestmark = pytest.mark.noncommercial

EIGHT, TEN = numbers(8), numbers(10)
NO_HARM = {"9": 0, "10": 0}
SIGNALS = {"dependence_signal", "harm_signal"}


def drinking(total: int) -> dict[str, object]:
    """A complete form with this total and no skip: item 1 first, then the others."""
    return {**NO_HARM, **summing(EIGHT, 0, 4, total)}


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "zone1"),
        (7, "zone1"),
        (8, "zone2"),
        (15, "zone2"),
        (16, "zone3"),
        (19, "zone3"),
        (20, "zone4"),
        (32, "zone4"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("audit", drinking(total), sex="M", age=40)
    assert (result.status, result.scores["total"], result.bands) == (
        "complete",
        total,
        {"total": band},
    )
    assert ("hazardous" in result.flags) is (total >= 8)


def test_all_highest() -> None:
    result = scored("audit", same(TEN, 4))
    assert result.scores == {"total": 40, "consumption": 12, "dependence": 12, "harm": 16}
    assert result.flags == ("dependence_signal", "harm_signal", "hazardous")


@pytest.mark.parametrize(
    ("context", "is_hazardous"),
    [
        ({"sex": "M", "age": 65}, False),
        ({"sex": "M", "age": 66}, True),
        ({"sex": "F", "age": 30}, True),
        ({"sex": "F"}, True),
        ({"age": 66}, True),
        ({"sex": "M"}, False),
        ({}, False),
    ],
)
def test_seven_is_hazardous_for_some(context: dict[str, object], is_hazardous: bool) -> None:
    assert ("hazardous" in scored("audit", drinking(7), **context).flags) is is_hazardous
    assert "hazardous" not in scored("audit", drinking(6), **context).flags


def test_who_never_drinks_needs_only_three_answers() -> None:
    result = scored("audit", {"1": 0, **NO_HARM})
    assert (result.status, result.n_missing) == ("complete", 0)
    assert result.scores == {"total": 0, "consumption": 0, "dependence": 0, "harm": 0}
    assert result.flags == ()


def test_who_drinks_little_skips_4_to_8() -> None:
    result = scored("audit", {"1": 2, "2": 0, "3": 0, "9": 0, "10": 4})
    assert (result.status, result.scores["total"]) == ("complete", 6)
    assert result.flags == ("harm_signal",)


@pytest.mark.parametrize("item", ["9", "10"])
def test_the_last_two_are_always_needed(item: str) -> None:
    result = scored("audit", {"1": 0, **NO_HARM, item: None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert result.scores == {"total": None, "consumption": 0, "dependence": 0, "harm": None}


@pytest.mark.parametrize(
    "answers",
    [
        {"1": 1, "2": 0, "3": None},  # 3 is not known to be 0
        {"1": 1, "2": 1, "3": 0},
        {"1": None, "2": 0, "3": 1},
    ],
)
def test_no_skip_without_its_reason(answers: dict[str, object]) -> None:
    result = scored("audit", {**answers, **NO_HARM})
    assert (result.status, result.scores["total"]) == ("incomplete", None)
    assert result.n_missing == 5 + list(answers.values()).count(None)


@pytest.mark.parametrize(
    ("answers", "total"),
    [({"1": 0, "3": 2}, 2), ({"1": 3, "2": 0, "3": 0, "5": 1}, 4), ({"1": 0, "2": 0}, 0)],
)
def test_an_answer_to_a_skipped_item_is_counted_and_said(
    answers: dict[str, object], total: int
) -> None:
    result = scored("audit", {**answers, **NO_HARM})
    assert (result.status, result.scores["total"]) == ("complete", total)
    assert ("inconsistent_skip" in result.flags) is (total > 0)


def test_the_signals_need_a_complete_form() -> None:
    complete = scored("audit", {**drinking(0), "1": 1, "2": 1, "6": 1, "8": 1})
    assert SIGNALS.issubset(complete.flags)
    result = scored("audit", {**same(TEN, 2), "10": None})
    assert (result.status, result.scores["dependence"]) == ("incomplete", 6)
    assert result.flags == ()


@pytest.mark.parametrize(("item", "answer"), [("9", 1), ("10", 3), ("8", 5)])
def test_the_gaps_between_options_are_refused(item: str, answer: int) -> None:
    with pytest.raises(AnswerRefused):
        scored("audit", {**same(TEN, 0), item: answer})
