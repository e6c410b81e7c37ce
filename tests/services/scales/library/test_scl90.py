"""SCL-90 (scales.md 8.25): strict limits, interleaved factors, two prints."""

import pytest

from services.scales import library
from services.scales.errors import AnswerProblem, AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored

ITEMS = numbers(90)
FACTORS = {
    "f_som": [1, 4, 12, 27, 40, 42, 48, 49, 52, 53, 56, 58],
    "f_oc": [3, 9, 10, 28, 38, 45, 46, 51, 55, 65],
    "f_int": [6, 21, 34, 36, 37, 41, 61, 69, 73],
    "f_dep": [5, 14, 15, 20, 22, 26, 29, 30, 31, 32, 54, 71, 79],
    "f_anx": [2, 17, 23, 33, 39, 57, 72, 78, 80, 86],
    "f_hos": [11, 24, 63, 67, 74, 81],
    "f_phob": [13, 25, 47, 50, 70, 75, 82],
    "f_par": [8, 18, 43, 68, 76, 83],
    "f_psy": [7, 16, 35, 62, 77, 84, 85, 87, 88, 90],
    "f_oth": [19, 44, 59, 60, 64, 66, 89],
}
SPREAD = [str(FACTORS[factor][place]) for place in range(6) for factor in FACTORS]


def with_twos(count: int) -> dict[str, object]:
    """``count`` items at 2, over all factors alike; the rest at 1."""
    return {**same(ITEMS, 1), **same(SPREAD[:count], 2)}


def test_all_lowest() -> None:
    result = scored("scl90", same(ITEMS, 1))
    assert (result.status, result.n_missing, result.flags) == ("complete", 0, ())
    assert result.scores["total"] == 90
    assert (result.scores["positive_items"], result.scores["negative_items"]) == (0, 90)
    assert result.scores["psdi"] is None
    assert result.scores["mean"] == 1
    assert result.bands == {"screen": "negative"}


def test_all_highest() -> None:
    result = scored("scl90", same(ITEMS, 5))
    assert (result.scores["total"], result.scores["mean"], result.scores["psdi"]) == (450, 5, 5)
    assert {result.scores[factor] for factor in FACTORS} == {5}
    assert result.bands == {"screen": "positive"}
    assert result.flags == (
        "death_item",
        "harm_others_item",
        "screen_positive",
        "self_harm_item",
    )


@pytest.mark.parametrize("factor", FACTORS)
def test_the_factors_are_interleaved(factor: str) -> None:
    ids = [str(item) for item in FACTORS[factor]]
    result = scored("scl90", {**same(ITEMS, 1), **same(ids, 3)})
    assert {name: result.scores[name] for name in FACTORS} == {
        name: 3 if name == factor else 1 for name in FACTORS
    }


@pytest.mark.parametrize(("count", "band"), [(43, "negative"), (44, "positive")])
def test_more_than_43_positive_items(count: int, band: str) -> None:
    result = scored("scl90", with_twos(count))
    assert result.scores["positive_items"] == count
    assert result.scores["psdi"] == 2
    assert result.bands["screen"] == band
    assert ("screen_positive" in result.flags) is (band == "positive")


@pytest.mark.parametrize(("total", "band"), [(160, "negative"), (161, "positive")])
def test_a_total_above_160(total: int, band: str) -> None:
    answers, left = same(ITEMS, 1), total - 90
    for factor, ids in FACTORS.items():
        # A quarter of a factor at 4 keeps its mean below 2; the other factor has no limit.
        few = ids[:5] if factor == "f_oth" else ids[: len(ids) // 4]
        for item in few:
            more = min(4 if factor == "f_oth" else 3, left)
            answers[str(item)] = 1 + more
            left -= more
    assert left == 0
    result = scored("scl90", answers)
    assert (result.scores["total"], result.bands["screen"]) == (total, band)
    assert sum(value != 1 for value in answers.values()) <= 43


@pytest.mark.parametrize("factor", FACTORS)
def test_a_factor_above_two_but_not_the_other(factor: str) -> None:
    ids = [str(item) for item in FACTORS[factor]]
    exactly = {**same(ITEMS, 1), **same(ids, 2)}
    assert scored("scl90", exactly).scores[factor] == 2
    assert scored("scl90", exactly).bands["screen"] == "negative"
    above = scored("scl90", {**exactly, ids[0]: 3})
    assert above.bands["screen"] == ("negative" if factor == "f_oth" else "positive")


def test_factors_show_two_decimals() -> None:
    result = scored("scl90", {**same(ITEMS, 1), "1": 2, "6": 2})
    assert result.scores["f_som"] == 1.08
    assert result.scores["f_int"] == 1.11
    assert result.scores["mean"] == 1.02


@pytest.mark.parametrize(
    ("item", "flag", "below", "reached"),
    [
        ("15", "self_harm_item", 1, 2),
        ("59", "death_item", 1, 2),
        ("63", "harm_others_item", 2, 3),
    ],
)
def test_critical_items_on_a_form_of_one_answer(
    item: str, flag: str, below: int, reached: int
) -> None:
    assert flag not in scored("scl90", {item: below}).flags
    result = scored("scl90", {item: reached})
    assert flag in result.flags
    assert flag in result.critical(library.definition("scl90"))


def test_a_blank_withholds_what_it_belongs_to() -> None:
    result = scored("scl90", {**same(ITEMS, 1), "15": None})
    assert (result.status, result.n_missing, result.flags) == (
        "incomplete",
        1,
        ("critical_missing",),
    )
    withheld = {name for name, value in result.scores.items() if value is None}
    assert withheld == {"total", "mean", "positive_items", "negative_items", "psdi", "f_dep"}
    assert result.bands == {"screen": None}


def test_a_factor_that_is_certain_stands_beside_a_blank() -> None:
    ids = [str(item) for item in FACTORS["f_anx"]]
    result = scored("scl90", {**same(ITEMS, 1), **same(ids, 3), "1": None})
    assert result.status == "incomplete"
    assert result.bands == {"screen": "positive"}
    assert "screen_positive" in result.flags


def test_the_print_from_0_to_4_means_the_same() -> None:
    for value in range(5):
        other = scored("scl90", same(ITEMS, value), print="0-4")
        assert other == scored("scl90", same(ITEMS, value + 1))
    with pytest.raises(AnswerRefused) as refused:
        scored("scl90", {"1": 5}, print="0-4")
    assert refused.value.reason is AnswerProblem.NOT_AN_OPTION
    with pytest.raises(AnswerRefused):
        scored("scl90", {"1": 0})


def test_the_main_result_is_the_total_with_the_screen() -> None:
    result = scored("scl90", same(ITEMS, 2))
    assert result.main(library.definition("scl90")) == (180, "positive")
