"""PCL-5 (scales.md 8.15): total, four clusters, the pattern of DSM-5."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(20)
CLUSTERS = {"B": ITEMS[:5], "C": ITEMS[5:7], "D": ITEMS[7:14], "E": ITEMS[14:]}
PATTERN = {"1": 2, "6": 2, "8": 2, "9": 2, "15": 2, "16": 2}


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "below"),
        (30, "below"),
        (31, "borderline"),
        (32, "borderline"),
        (33, "probable"),
        (80, "probable"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("pcl5", summing(ITEMS, 0, 4, total))
    assert (result.status, result.scores["total"], result.bands) == (
        "complete",
        total,
        {"total": band},
    )
    assert ("screen_positive" in result.flags) is (total >= 33)


@pytest.mark.parametrize("cluster", CLUSTERS)
def test_each_cluster_holds_its_items(cluster: str) -> None:
    result = scored("pcl5", {**same(ITEMS, 0), **same(CLUSTERS[cluster], 4)})
    expected = {name: 4 * len(items) if name == cluster else 0 for name, items in CLUSTERS.items()}
    assert {name: result.scores[name] for name in CLUSTERS} == expected


@pytest.mark.parametrize(
    ("changed", "is_met"),
    [
        ({}, True),
        ({"1": 1}, False),
        ({"6": 1}, False),
        ({"8": 1}, False),
        ({"16": 1}, False),
        ({"16": 1, "20": 3}, True),
    ],
)
def test_the_pattern(changed: dict[str, object], is_met: bool) -> None:
    result = scored("pcl5", {**same(ITEMS, 1), **PATTERN, **changed})
    assert ("provisional_dx" in result.flags) is is_met


def test_a_blank_leaves_the_complete_clusters() -> None:
    result = scored("pcl5", {**same(ITEMS, 4), "7": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert result.scores == {"total": None, "B": 20, "C": None, "D": 28, "E": 24}
    assert result.bands == {"total": None}
    assert result.flags == ("provisional_dx",)  # met by what was answered
