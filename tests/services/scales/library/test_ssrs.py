"""SSRS (scales.md 8.36): rows, ticked sources, two prints."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored

SINGLE = [*numbers(4), "8", "9", "10"]
LOWEST: dict[str, object] = {
    **same(SINGLE, 1),
    "5": same("ABCDE", 1),
    "6": [],
    "7": ["none"],
}
NINE = ["spouse", "family", "relatives", "friends", "colleagues", "work", "union", "church", "x"]


def test_all_lowest_and_all_highest() -> None:
    lowest = scored("ssrs", LOWEST)
    assert (lowest.status, lowest.n_missing, lowest.flags) == ("complete", 0, ())
    assert lowest.scores == {"objective": 1, "subjective": 8, "utilisation": 3, "total": 12}
    assert lowest.bands == {}
    highest = scored("ssrs", {**same(SINGLE, 4), "5": same("ABCDE", 4), "6": NINE, "7": NINE})
    assert highest.scores == {"objective": 22, "subjective": 32, "utilisation": 12, "total": 66}


@pytest.mark.parametrize(
    ("item", "scale"),
    [
        ("1", "subjective"),
        ("2", "objective"),
        ("3", "subjective"),
        ("4", "subjective"),
        ("8", "utilisation"),
        ("9", "utilisation"),
        ("10", "utilisation"),
    ],
)
def test_each_item_counts_for_its_dimension(item: str, scale: str) -> None:
    before, after = scored("ssrs", LOWEST).scores, scored("ssrs", {**LOWEST, item: 4}).scores
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {scale, "total"}
    assert after["total"] == 15


def test_item_5_is_the_sum_of_its_rows() -> None:
    answers = {**LOWEST, "5": {"A": 1, "B": 2, "C": 3, "D": 4, "E": 2}}
    assert scored("ssrs", answers).scores["subjective"] == 3 + 12


@pytest.mark.parametrize("item", ["6", "7"])
def test_sources_are_counted(item: str) -> None:
    for ticked, count in ([], 0), (["none"], 0), (["spouse"], 1), (["spouse", "friends"], 2):
        result = scored("ssrs", {**LOWEST, item: ticked})
        assert (result.scores["objective"], result.flags) == (1 + count, ())


@pytest.mark.parametrize("item", ["6", "7"])
def test_no_source_beside_a_source_is_said_and_the_source_counts(item: str) -> None:
    result = scored("ssrs", {**LOWEST, item: ["none", "spouse"]})
    assert (result.status, result.scores["objective"]) == ("complete", 2)
    assert result.flags == ("contradictory_sources",)


@pytest.mark.parametrize(
    ("item", "answer", "scale"),
    [
        ("6", None, "objective"),
        ("7", None, "objective"),
        ("5", None, "subjective"),
        ("5", {"A": 1, "B": 1, "C": 1, "D": 1}, "subjective"),
        ("5", {"A": 1, "B": 1, "C": None, "D": 1, "E": 1}, "subjective"),
        ("9", None, "utilisation"),
    ],
)
def test_a_blank_is_missing_and_no_zero(item: str, answer: object, scale: str) -> None:
    result = scored("ssrs", {**LOWEST, item: answer})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    withheld = {name for name, value in result.scores.items() if value is None}
    assert withheld == {scale, "total"}


def test_the_student_print_has_four_rows() -> None:
    answers = {**LOWEST, "5": same("ABCD", 2)}
    result = scored("ssrs", answers, print="four_rows")
    assert (result.status, result.scores["subjective"]) == ("complete", 11)
    with pytest.raises(AnswerRefused):
        scored("ssrs", LOWEST, print="four_rows")


@pytest.mark.parametrize(
    ("item", "answer"),
    [("1", 5), ("5", 3), ("5", {"F": 1}), ("5", {"A": 0}), ("6", "spouse"), ("6", 2)],
)
def test_impossible_answers_are_refused(item: str, answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("ssrs", {**LOWEST, item: answer})
