"""PHQ-15 (scales.md 8.5): item 4 for women only."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(15)
OF_MEN = [item for item in ITEMS if item != "4"]


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "minimal"),
        (4, "minimal"),
        (5, "low"),
        (9, "low"),
        (10, "medium"),
        (14, "medium"),
        (15, "high"),
        (30, "high"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("phq15", summing(ITEMS, 0, 2, total), sex="F")
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": total},
        {"total": band},
    )


def test_a_man_leaves_item_4_out() -> None:
    result = scored("phq15", same(OF_MEN, 2), sex="M")
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 28)
    assert result.flags == ("somatoform_3plus",)


@pytest.mark.parametrize("answer", [0, 2])
def test_a_mans_answer_to_item_4_is_ignored_and_said(answer: int) -> None:
    result = scored("phq15", {**same(OF_MEN, 0), "4": answer}, sex="M")
    assert (result.status, result.scores["total"]) == ("complete", 0)
    assert result.flags == ("not_applicable_ignored",)


@pytest.mark.parametrize("context", [{"sex": "F"}, {"sex": "unknown"}, {}])
def test_a_blank_item_4_of_anybody_else_is_missing(context: dict[str, object]) -> None:
    result = scored("phq15", same(OF_MEN, 1), **context)
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores["total"], result.bands["total"], result.flags) == (None, None, ())


def test_one_blank_is_too_many() -> None:
    result = scored("phq15", {**same(ITEMS, 0), "15": None}, sex="F")
    assert (result.status, result.scores["total"]) == ("incomplete", None)


@pytest.mark.parametrize(("count", "is_raised"), [(2, False), (3, True)])
def test_three_at_the_top_value(count: int, is_raised: bool) -> None:
    result = scored("phq15", {**same(ITEMS, 1), **same(ITEMS[:count], 2)}, sex="F")
    assert ("somatoform_3plus" in result.flags) is is_raised


def test_a_mans_item_4_is_none_of_the_three() -> None:
    result = scored("phq15", {**same(OF_MEN, 0), "1": 2, "2": 2, "4": 2}, sex="M")
    assert "somatoform_3plus" not in result.flags
