"""SAS (scales.md 8.24)."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing, turned

ITEMS = numbers(20)
REVERSED = ["5", "9", "13", "17", "19"]


def with_raw(raw: int) -> dict[str, object]:
    return turned(summing(ITEMS, 1, 4, raw), REVERSED, 5)


@pytest.mark.parametrize(
    ("raw", "index", "band"),
    [
        (20, 25, "none"),
        (39, 48, "none"),
        (40, 50, "mild"),
        (47, 58, "mild"),
        (48, 60, "moderate"),
        (55, 68, "moderate"),
        (56, 70, "severe"),
        (80, 100, "severe"),
    ],
)
def test_every_border(raw: int, index: int, band: str) -> None:
    result = scored("sas", with_raw(raw))
    assert result.status == "complete"
    assert result.scores == {"raw": raw, "index": index}
    assert result.bands == {"index": band}
    assert result.flags == ()


def test_each_item_counts_in_its_own_direction() -> None:
    lowest = scored("sas", same(ITEMS, 1)).scores["raw"]
    assert lowest == 35
    for item in ITEMS:
        changed = scored("sas", {**same(ITEMS, 1), item: 4}).scores["raw"]
        assert changed == (32 if item in REVERSED else 38)


def test_one_blank_withholds_everything() -> None:
    result = scored("sas", {**with_raw(80), "7": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert result.scores == {"raw": None, "index": None}
    assert result.bands == {"index": None}
