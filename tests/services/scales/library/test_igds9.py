"""IGDS9-SF (scales.md 8.32): a total and a number of items at the top."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(9)


@pytest.mark.parametrize(
    ("total", "band"), [(9, "negative"), (31, "negative"), (32, "positive"), (45, "positive")]
)
def test_every_border(total: int, band: str) -> None:
    result = scored("igds9", summing(ITEMS, 1, 5, total))
    assert (result.status, result.scores["total"], result.bands) == (
        "complete",
        total,
        {"total": band},
    )
    assert ("cn_cutoff_32" in result.flags) is (total >= 32)


@pytest.mark.parametrize(("count", "raised"), [(0, False), (4, False), (5, True), (9, True)])
def test_five_of_nine_at_the_top(count: int, raised: bool) -> None:
    result = scored("igds9", {**same(ITEMS, 1), **same(ITEMS[:count], 5)})
    assert result.scores["n_very_often"] == count
    assert ("dsm5_5of9" in result.flags) is raised


def test_the_two_rules_are_apart() -> None:
    fours = scored("igds9", same(ITEMS, 4))
    assert fours.flags == ("cn_cutoff_32",)
    fives = scored("igds9", {**same(ITEMS, 1), **same(ITEMS[:5], 5)})
    assert (fives.scores["total"], fives.bands["total"]) == (29, "negative")
    assert fives.flags == ("dsm5_5of9",)


def test_one_blank_withholds_both() -> None:
    result = scored("igds9", {**same(ITEMS, 5), "1": None})
    assert (result.status, result.n_missing, result.flags) == ("incomplete", 1, ())
    assert result.scores == {"total": None, "n_very_often": None}
    assert result.bands == {"total": None}
