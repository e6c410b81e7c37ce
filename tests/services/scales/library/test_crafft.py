"""CRAFFT 2.1 (scales.md 4; the official skip): part A in days, part B scored."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored

PART_A, PART_B = numbers(3), numbers(9, 4)
NEVER: dict[str, object] = {**same(PART_A, 0), "4": 0}
SOME: dict[str, object] = {**same(PART_A, 0), "2": 1, **same(PART_B, 0)}


def test_no_use_asks_only_the_car_question() -> None:
    result = scored("crafft", NEVER)
    assert (result.status, result.n_missing, result.flags) == ("complete", 0, ())
    assert (result.scores, result.bands) == ({"total": 0}, {"total": "negative"})
    ridden = scored("crafft", {**NEVER, "4": 1})
    assert (ridden.scores, ridden.bands) == ({"total": 1}, {"total": "negative"})
    assert ridden.flags == ("car_risk",)


@pytest.mark.parametrize(
    ("count", "band"), [(0, "negative"), (1, "negative"), (2, "positive"), (6, "positive")]
)
def test_every_border(count: int, band: str) -> None:
    result = scored("crafft", {**SOME, **same(PART_B[6 - count :], 1)})
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": count},
        {"total": band},
    )
    assert ("screen_positive" in result.flags) is (count >= 2)
    assert ("car_risk" in result.flags) is (count == 6)


@pytest.mark.parametrize("days", [1, 366])
@pytest.mark.parametrize("item", PART_A)
def test_any_use_asks_all_of_part_b(item: str, days: int) -> None:
    result = scored("crafft", {**NEVER, item: days})
    assert (result.status, result.n_missing) == ("incomplete", 5)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})


def test_a_blank_in_part_a_opens_no_gate() -> None:
    result = scored("crafft", {**NEVER, "3": None})
    assert (result.status, result.n_missing) == ("incomplete", 6)


def test_the_car_question_is_always_needed() -> None:
    result = scored("crafft", {**NEVER, "4": None})
    assert (result.status, result.n_missing, result.scores) == ("incomplete", 1, {"total": None})


def test_answers_behind_the_gate_count_and_are_said() -> None:
    result = scored("crafft", {**NEVER, "5": 1, "9": 1})
    assert (result.status, result.scores["total"]) == ("complete", 2)
    assert result.flags == ("inconsistent_skip", "screen_positive")


@pytest.mark.parametrize(("item", "answer"), [("1", -1), ("1", 367), ("1", 0.5), ("4", 2)])
def test_impossible_answers_are_refused(item: str, answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("crafft", {**SOME, item: answer})
