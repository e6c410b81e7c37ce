"""IES-R (scales.md 8.32)."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(22)
SCALES = {
    "avoidance": [5, 7, 8, 11, 12, 13, 17, 22],
    "intrusion": [1, 2, 3, 6, 9, 16, 20],
    "hyperarousal": [4, 10, 14, 15, 18, 19, 21],
}


@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "low"), (23, "low"), (24, "concern"), (32, "concern"), (33, "probable"), (88, "probable")],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("iesr", summing(ITEMS, 0, 4, total))
    assert (result.status, result.scores["total"], result.bands) == (
        "complete",
        total,
        {"total": band},
    )
    assert result.flags == (("screen_positive",) if total >= 33 else ())


@pytest.mark.parametrize("scale", SCALES)
def test_each_subscale_is_the_sum_of_its_items(scale: str) -> None:
    ids = [str(item) for item in SCALES[scale]]
    result = scored("iesr", {**same(ITEMS, 0), **same(ids, 4)})
    assert result.scores == {
        name: 4 * len(ids) if name in (scale, "total") else 0 for name in (*SCALES, "total")
    }


def test_a_blank_leaves_the_complete_subscales() -> None:
    result = scored("iesr", {**same(ITEMS, 4), "14": None})
    assert (result.status, result.n_missing, result.flags) == ("incomplete", 1, ())
    assert result.scores == {
        "avoidance": 32,
        "intrusion": 28,
        "hyperarousal": None,
        "total": None,
    }
    assert result.bands == {"total": None}
