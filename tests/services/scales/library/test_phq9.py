"""PHQ-9 (scales.md 8.1): bands, up to two blanks, the suicide item, the two patterns."""

import pytest

from services.scales import library
from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(9)
PATTERNS = {"mds", "ods"}


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "minimal"),
        (4, "minimal"),
        (5, "mild"),
        (9, "mild"),
        (10, "moderate"),
        (14, "moderate"),
        (15, "moderately_severe"),
        (19, "moderately_severe"),
        (20, "severe"),
        (27, "severe"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("phq9", summing(ITEMS, 0, 3, total))
    assert (result.status, result.n_missing) == ("complete", 0)
    assert (result.scores, result.bands) == ({"total": total}, {"total": band})
    assert ("screen_positive" in result.flags) is (total >= 10)


def test_all_lowest_and_all_highest() -> None:
    assert scored("phq9", same(ITEMS, 0)).flags == ()
    highest = scored("phq9", same(ITEMS, 3))
    assert highest.scores == {"total": 27}
    assert highest.flags == ("mds", "screen_positive", "suicide_item")


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_the_suicide_item_counts_from_one(answer: int) -> None:
    result = scored("phq9", {**same(ITEMS, 0), "9": answer})
    assert result.flags == ("suicide_item",)
    assert result.critical(library.definition("phq9")) == ("suicide_item",)


def test_the_suicide_item_alone_is_enough_on_an_empty_form() -> None:
    result = scored("phq9", {"9": 1})
    assert (result.status, result.n_missing) == ("incomplete", 8)
    assert result.flags == ("suicide_item",)
    assert result.scores == {"total": None}


def test_a_blank_suicide_item_is_said_and_no_pattern_is_judged() -> None:
    result = scored("phq9", {**same(ITEMS, 3), "9": None})
    assert (result.status, result.scores["total"]) == ("prorated", 27)
    assert result.flags == ("critical_missing", "screen_positive")


@pytest.mark.parametrize(
    ("blank", "status", "total", "unrounded"),
    [
        (0, "complete", 9, None),
        (1, "prorated", 9, 9),
        (2, "prorated", 9, 9),
        (3, "incomplete", None, None),
        (9, "incomplete", None, None),
    ],
)
def test_up_to_two_blanks(
    blank: int, status: str, total: int | None, unrounded: int | None
) -> None:
    result = scored("phq9", same(ITEMS[blank:], 1))
    assert (result.status, result.n_missing) == (status, blank)
    assert (result.scores["total"], result.unrounded.get("total")) == (total, unrounded)
    assert result.partial_sum == (9 - blank if blank else None)


@pytest.mark.parametrize(
    ("points", "n_answered", "total", "band"),
    [(8, 8, 9, "mild"), (4, 8, 5, "mild"), (7, 7, 9, "mild"), (3, 7, 4, "minimal")],
)
def test_prorated_half_up(points: int, n_answered: int, total: int, band: str) -> None:
    """4 x 9 / 8 = 4.5, so 5; 3 x 9 / 7 = 3.86, so 4."""
    result = scored("phq9", summing(ITEMS[:n_answered], 0, 3, points))
    assert (result.scores["total"], result.bands["total"]) == (total, band)


@pytest.mark.parametrize(
    ("answers", "pattern"),
    [
        ({"1": 2, "3": 2, "4": 2, "5": 2, "6": 2}, "mds"),
        ({"2": 2, "3": 2, "4": 2, "5": 2, "9": 1}, "mds"),  # item 9 counts from 1
        ({"1": 2, "3": 2, "4": 2, "5": 2}, "ods"),
        ({"1": 2, "9": 1}, "ods"),
        ({"1": 2}, None),  # one symptom
        ({"1": 2, "3": 1, "4": 1, "5": 1, "6": 1}, None),  # the others count from 2
        ({"1": 2, "3": 2, "4": 1, "5": 1, "6": 1}, "ods"),
        ({"1": 1, "3": 2, "4": 2, "5": 2}, None),  # the core counts from 2
        ({"3": 3, "4": 3, "5": 3, "6": 3, "7": 3}, None),  # no core symptom
        ({"1": 1, "2": 1, "3": 3, "4": 3, "5": 3, "6": 3, "7": 3}, None),  # core below 2
    ],
)
def test_the_patterns(answers: dict[str, object], pattern: str | None) -> None:
    result = scored("phq9", {**same(ITEMS, 0), **answers})
    assert PATTERNS.intersection(result.flags) == ({pattern} if pattern else set())


@pytest.mark.parametrize("answer", [None, 0, 3])
def test_the_difficulty_is_never_scored_nor_missing(answer: object) -> None:
    result = scored("phq9", {**same(ITEMS, 1), "10": answer})
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 9)


@pytest.mark.parametrize("answer", [4, -1, "1", True, 1.0, []])
def test_other_answers_are_refused(answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("phq9", {**same(ITEMS, 0), "1": answer})
