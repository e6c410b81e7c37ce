"""PSS-10 (scales.md 8.31)."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing, turned

ITEMS = numbers(10)
REVERSED = ["4", "5", "7", "8"]


@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "low"), (13, "low"), (14, "moderate"), (26, "moderate"), (27, "high"), (40, "high")],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("pss10", turned(summing(ITEMS, 0, 4, total), REVERSED, 4))
    assert result.status == "complete"
    assert (result.scores, result.bands, result.flags) == ({"total": total}, {"total": band}, ())


def test_each_item_counts_in_its_own_direction() -> None:
    for item in ITEMS:
        total = scored("pss10", {**same(ITEMS, 0), item: 4}).scores["total"]
        assert total == (12 if item in REVERSED else 20)


def test_one_blank_withholds_the_total() -> None:
    result = scored("pss10", {**same(ITEMS, 2), "10": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})
