"""DASS-21 (scales.md 8.11): doubled sums; one blank a subscale is rounded first, then doubled."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(21)
SCALES = {
    "depression": ([3, 5, 10, 13, 16, 17, 21], (9, 13, 20, 27)),
    "anxiety": ([2, 4, 7, 9, 15, 19, 20], (7, 9, 14, 19)),
    "stress": ([1, 6, 8, 11, 12, 14, 18], (14, 18, 25, 33)),
}
BANDS = ("normal", "mild", "moderate", "severe", "extremely_severe")


@pytest.mark.parametrize("scale", SCALES)
def test_every_score_and_band(scale: str) -> None:
    ids, tops = SCALES[scale]
    items = [str(number) for number in ids]
    for total in range(22):
        result = scored("dass21", {**same(ITEMS, 0), **summing(items, 0, 3, total)})
        expected = BANDS[sum(2 * total > top for top in tops)]
        assert (result.scores[scale], result.bands[scale]) == (2 * total, expected)
        others = [name for name in SCALES if name != scale]
        assert [result.scores[name] for name in others] == [0, 0]


def test_all_lowest_and_all_highest() -> None:
    assert set(scored("dass21", same(ITEMS, 0)).bands.values()) == {"normal"}
    highest = scored("dass21", same(ITEMS, 3))
    assert set(highest.scores.values()) == {42}
    assert (highest.status, highest.flags) == ("complete", ())
    assert "total" not in highest.scores


def test_one_blank_in_each_subscale() -> None:
    result = scored("dass21", {**same(ITEMS, 1), "3": None, "2": None, "1": None})
    assert (result.status, result.n_missing) == ("prorated", 3)
    assert set(result.scores.values()) == {14}


def test_rounded_before_it_is_doubled() -> None:
    items = [str(number) for number in SCALES["depression"][0]]
    some = summing(items[1:], 0, 3, 3)  # 3 x 7 / 6 = 3.5, so 4, so 8 and not 7
    result = scored("dass21", {**same(ITEMS, 0), **some, items[0]: None})
    assert (result.scores["depression"], result.bands["depression"]) == (8, "normal")


@pytest.mark.parametrize("scale", SCALES)
def test_two_blanks_withhold_their_subscale_alone(scale: str) -> None:
    blank = [str(number) for number in SCALES[scale][0][:2]]
    result = scored("dass21", {**same(ITEMS, 2), **same(blank, None)})
    assert (result.status, result.n_missing) == ("incomplete", 2)
    assert result.scores == {**same(SCALES, 28), scale: None}
    assert result.bands[scale] is None
