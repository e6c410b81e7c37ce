"""MSSMHS-60 (scales.md 8.27): means compared exactly."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(60)
SCALES = {
    "obsessive": [3, 10, 12, 22, 23, 48],
    "paranoid": [11, 20, 24, 26, 47, 49],
    "hostile": [19, 21, 25, 50, 52, 58],
    "interpersonal": [4, 17, 18, 45, 51, 59],
    "depression": [5, 13, 14, 16, 44, 57],
    "anxiety": [6, 15, 34, 43, 46, 56],
    "study_pressure": [31, 33, 36, 38, 40, 55],
    "maladjust": [1, 8, 9, 29, 39, 41],
    "mood": [2, 7, 27, 32, 35, 53],
    "imbalance": [28, 30, 37, 42, 54, 60],
}


def test_all_lowest_and_all_highest() -> None:
    lowest = scored("mssmhs60", same(ITEMS, 1))
    assert (lowest.status, lowest.flags) == ("complete", ())
    assert lowest.scores == {**same(SCALES, 1), "total": 60, "mean": 1}
    assert lowest.bands == same([*SCALES, "mean"], "none")
    highest = scored("mssmhs60", same(ITEMS, 5))
    assert highest.scores == {**same(SCALES, 5), "total": 300, "mean": 5}
    assert highest.bands == same([*SCALES, "mean"], "very_severe")
    assert highest.flags == ("screen_positive",)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize(
    ("points", "mean", "band"),
    [
        (11, 1.83, "none"),
        (12, 2, "mild"),
        (17, 2.83, "mild"),
        (18, 3, "moderate"),
        (23, 3.83, "moderate"),
        (24, 4, "severe"),
        (29, 4.83, "severe"),
        (30, 5, "very_severe"),
    ],
)
def test_borders_of_each_scale(scale: str, points: int, mean: float, band: str) -> None:
    ids = [str(item) for item in SCALES[scale]]
    result = scored("mssmhs60", {**same(ITEMS, 1), **summing(ids, 1, 5, points)})
    assert (result.scores[scale], result.bands[scale]) == (mean, band)
    assert all(result.scores[other] == 1 for other in SCALES if other != scale)


@pytest.mark.parametrize(
    ("total", "mean", "band", "flags"),
    [
        (119, 1.98, "none", ()),
        (120, 2, "mild", ("screen_positive",)),
        (179, 2.98, "mild", ("screen_positive",)),
        (180, 3, "moderate", ("screen_positive",)),
        (239, 3.98, "moderate", ("screen_positive",)),
        (240, 4, "severe", ("screen_positive",)),
        (299, 4.98, "severe", ("screen_positive",)),
    ],
)
def test_borders_of_the_mean(total: int, mean: float, band: str, flags: tuple[str, ...]) -> None:
    result = scored("mssmhs60", summing(ITEMS, 1, 5, total))
    assert (result.scores["total"], result.scores["mean"]) == (total, mean)
    assert (result.bands["mean"], result.flags) == (band, flags)


def test_a_blank_withholds_its_scale_and_the_whole() -> None:
    result = scored("mssmhs60", {**same(ITEMS, 3), "60": None})
    assert (result.status, result.n_missing, result.flags) == ("incomplete", 1, ())
    withheld = {name for name, value in result.scores.items() if value is None}
    assert withheld == {"imbalance", "total", "mean"}
    assert result.bands["imbalance"] is result.bands["mean"] is None
    assert result.bands["mood"] == "moderate"
