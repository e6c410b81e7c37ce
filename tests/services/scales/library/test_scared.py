"""SCARED (scales.md 8.35)."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(41)
SCALES = {
    "panic": ([1, 6, 9, 12, 15, 18, 19, 22, 24, 27, 30, 34, 38], 7),
    "gad": ([5, 7, 14, 21, 23, 28, 33, 35, 37], 9),
    "separation": ([4, 8, 13, 16, 20, 25, 29, 31], 5),
    "social": ([3, 10, 26, 32, 39, 40, 41], 8),
    "school": ([2, 11, 17, 36], 3),
}


def test_all_lowest_and_all_highest() -> None:
    lowest = scored("scared", same(ITEMS, 0))
    assert (lowest.status, lowest.flags) == ("complete", ())
    assert set(lowest.scores.values()) == {0}
    assert lowest.bands == same([*SCALES, "total", "total@cn23"], "negative")
    highest = scored("scared", same(ITEMS, 2))
    assert highest.scores["total"] == 82
    assert {name: highest.scores[name] for name in SCALES} == {
        name: 2 * len(ids) for name, (ids, _limit) in SCALES.items()
    }
    assert set(highest.bands.values()) == {"positive"}


@pytest.mark.parametrize("scale", SCALES)
def test_borders_of_each_subscale(scale: str) -> None:
    ids, limit = SCALES[scale]
    for points, band in ((limit - 1, "negative"), (limit, "positive")):
        some = summing([str(item) for item in ids], 0, 2, points)
        result = scored("scared", {**same(ITEMS, 0), **some})
        assert result.scores[scale] == result.scores["total"] == points
        assert result.bands[scale] == band


@pytest.mark.parametrize(
    ("total", "band", "chinese"),
    [
        (22, "negative", "negative"),
        (23, "negative", "positive"),
        (24, "negative", "positive"),
        (25, "positive", "positive"),
    ],
)
def test_borders_of_the_total(total: int, band: str, chinese: str) -> None:
    result = scored("scared", summing(ITEMS, 0, 2, total))
    assert (result.bands["total"], result.bands["total@cn23"]) == (band, chinese)


def test_a_blank_leaves_the_complete_subscales() -> None:
    result = scored("scared", {**same(ITEMS, 1), "41": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    withheld = {name for name, value in result.scores.items() if value is None}
    assert withheld == {"social", "total"}
    assert result.bands["social"] is result.bands["total"] is result.bands["total@cn23"] is None
    assert result.bands["gad"] == "positive"
