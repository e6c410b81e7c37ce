"""SDQ (scales.md 8.34): prorated subscales, limits by who answered; paper only."""

import pytest

from services.scales import library
from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored, summing, turned

ITEMS = numbers(25)
REVERSED = ["7", "11", "14", "21", "25"]
SCALES = {
    "emotional": ["3", "8", "13", "16", "24"],
    "conduct": ["5", "7", "12", "18", "22"],
    "hyperactivity": ["2", "10", "15", "21", "25"],
    "peer": ["6", "11", "14", "19", "23"],
    "prosocial": ["1", "4", "9", "17", "20"],
}
HARD = [item for name, ids in SCALES.items() if name != "prosocial" for item in ids]
LIMITS = {  # highest normal, highest borderline; prosocial: highest abnormal, highest borderline
    "self@uk": [15, 19, 5, 6, 3, 4, 5, 6, 3, 5, 4, 5],
    "parent@uk": [13, 16, 3, 4, 2, 3, 5, 6, 2, 3, 4, 5],
    "teacher@uk": [11, 15, 4, 5, 2, 3, 5, 6, 3, 4, 4, 5],
    "parent@cn2014": [16, 18, 3, 4, 3, 4, 6, 7, 4, 5, 3, 4],
}
BORDERS = [
    (band_set, name, limits[2 * place], limits[2 * place + 1])
    for band_set, limits in LIMITS.items()
    for place, name in enumerate(["total", *SCALES])
]
NONE = turned(same(ITEMS, 0), REVERSED, 2)


def with_points(name: str, points: int) -> dict[str, object]:
    ids = HARD if name == "total" else SCALES[name]
    return {**NONE, **turned(summing(ids, 0, 2, points), REVERSED, 2)}


@pytest.mark.parametrize(("band_set", "name", "first", "second"), BORDERS)
def test_every_border_of_every_set(band_set: str, name: str, first: int, second: int) -> None:
    order = ["normal", "borderline", "abnormal"]
    if name == "prosocial":
        order.reverse()
    highest = 40 if name == "total" else 10
    for points, place in [(0, 0), (first, 0), (first + 1, 1), (second, 1), (second + 1, 2)]:
        result = scored("sdq", with_points(name, points), band_set=band_set)
        assert (result.scores[name], result.bands[name]) == (points, order[place])
    assert scored("sdq", with_points(name, highest), band_set=band_set).bands[name] == order[2]


def test_all_lowest_and_all_highest() -> None:
    lowest = scored("sdq", NONE)
    assert (lowest.status, lowest.flags) == ("complete", ())
    assert set(lowest.scores.values()) == {0}
    highest = scored("sdq", turned(same(ITEMS, 2), REVERSED, 2))
    assert (highest.scores["total"], highest.scores["prosocial"]) == (40, 10)
    assert (highest.scores["externalising"], highest.scores["internalising"]) == (20, 20)
    assert set(highest.bands) == {"total", *SCALES}


def test_each_item_counts_in_its_own_direction_for_its_scale() -> None:
    for name, ids in SCALES.items():
        for item in ids:
            result = scored("sdq", {**NONE, item: 0 if item in REVERSED else 2})
            assert {scale: result.scores[scale] for scale in SCALES} == {
                scale: 2 if scale == name else 0 for scale in SCALES
            }


def test_two_and_a_half_is_three() -> None:
    answers: dict[str, object] = {**NONE, "3": 1, "8": 1, "13": 0, "16": 0, "24": None}
    result = scored("sdq", answers)  # 2 x 5 / 4
    assert (result.status, result.n_missing) == ("prorated", 1)
    assert result.scores["emotional"] == result.scores["total"] == 3
    assert result.scores["internalising"] == 3
    assert result.unrounded["emotional"] == 2.5


def test_two_blanks_of_five_are_allowed_three_not() -> None:
    two = scored("sdq", {**with_points("peer", 10), "6": None, "11": None})
    assert (two.status, two.n_missing, two.scores["peer"]) == ("prorated", 2, 10)
    three = scored("sdq", {**with_points("peer", 10), "6": None, "11": None, "14": None})
    assert (three.status, three.n_missing) == ("incomplete", 3)
    withheld = {name for name, value in three.scores.items() if value is None}
    assert withheld == {"peer", "total", "internalising"}
    assert three.bands["peer"] is three.bands["total"] is None
    assert three.bands["conduct"] == "normal"
    assert three.scores["externalising"] == 0


def test_too_many_blanks_in_prosocial_leave_the_total() -> None:
    result = scored("sdq", {**NONE, "1": None, "4": None, "9": None})
    assert result.status == "incomplete"
    assert (result.scores["prosocial"], result.scores["total"]) == (None, 0)


@pytest.mark.parametrize("who", ["self", "parent", "teacher"])
def test_the_limits_follow_who_answered_unless_one_is_chosen(who: str) -> None:
    for total in range(41):
        answers = with_points("total", total)
        by_default = scored("sdq", answers, informant=who)
        assert by_default == scored("sdq", answers, informant=who, band_set=f"{who}@uk")
    chosen = scored("sdq", with_points("total", 16), informant=who, band_set="parent@cn2014")
    assert chosen.bands["total"] == "normal"


def test_only_a_set_that_there_is() -> None:
    with pytest.raises(AnswerRefused):
        scored("sdq", NONE, band_set="teacher@cn2014")


def test_it_is_typed_from_paper_only() -> None:
    assert library.definition("sdq").use.is_paper_only
