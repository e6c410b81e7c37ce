"""AUDIT-C (scales.md 8.13): limits by sex."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

pytestmark = pytest.mark.noncommercial

ITEMS = numbers(3)
LIMITS = {"M": 4, "F": 3, "unknown": 3}


@pytest.mark.parametrize("sex", LIMITS)
def test_every_total(sex: str) -> None:
    for total in range(13):
        result = scored("auditc", summing(ITEMS, 0, 4, total), sex=sex)
        is_positive = total >= LIMITS[sex]
        assert (result.status, result.scores) == ("complete", {"total": total})
        assert result.bands == {"total": "positive" if is_positive else "negative"}
        assert ("screen_positive" in result.flags) is is_positive
        assert ("sex_unknown_lower_cutoff" in result.flags) is (sex == "unknown")


def test_who_never_drinks_skips_the_rest() -> None:
    result = scored("auditc", {"1": 0}, sex="F")
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 0)
    assert result.flags == ()


@pytest.mark.parametrize(
    ("answers", "is_raised"),
    [
        ({"1": 4, "2": 0, "3": 0}, True),
        ({"1": 1, "2": 0, "3": 0}, True),
        ({"1": 4, "2": 1, "3": 0}, False),
        ({"1": 4, "2": 0, "3": 1}, False),
        ({"1": 0, "2": 0, "3": 0}, False),
        ({"1": 4, "2": 0}, False),
    ],
)
def test_all_points_from_question_1(answers: dict[str, object], is_raised: bool) -> None:
    result = scored("auditc", answers, sex="M")
    assert ("all_points_from_q1" in result.flags) is is_raised


def test_an_answer_to_a_skipped_item_is_counted_and_said() -> None:
    result = scored("auditc", {"1": 0, "2": 0, "3": 4}, sex="M")
    assert (result.status, result.scores["total"]) == ("complete", 4)
    assert result.flags == ("inconsistent_skip", "screen_positive")


def test_a_blank_is_too_many() -> None:
    result = scored("auditc", {**same(ITEMS, 4), "3": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands, result.flags) == ({"total": None}, {"total": None}, ())
