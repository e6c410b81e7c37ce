"""RSES (scales.md 8.18): the order of the items and the use of item 8 are chosen."""

import pytest

from services.scales import library
from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored, turned

ITEMS = numbers(10)
REVERSED = {"en1965": {"2", "5", "6", "8", "9"}, "cn1999": {"3", "5", "8", "9", "10"}}


@pytest.mark.parametrize("order", REVERSED)
@pytest.mark.parametrize(("points", "total"), [(1, 10), (4, 40)])
def test_lowest_and_highest(order: str, points: int, total: int) -> None:
    answers = turned(same(ITEMS, points), REVERSED[order], 5)
    result = scored("rses", answers, order=order)
    assert (result.status, result.scores, result.bands) == ("complete", {"total": total}, {})


@pytest.mark.parametrize("order", REVERSED)
def test_each_item_counts_the_right_way(order: str) -> None:
    lowest = turned(same(ITEMS, 1), REVERSED[order], 5)
    for item in ITEMS:
        answer = 1 if item in REVERSED[order] else 4
        assert scored("rses", {**lowest, item: answer}, order=order).scores["total"] == 13, item


def test_the_default_is_the_order_of_1965() -> None:
    answers = turned(same(ITEMS, 4), REVERSED["en1965"], 5)
    assert scored("rses", answers).scores["total"] == 40
    wrong = scored("rses", answers, order="cn1999")  # the trap of scales.md 10.13
    assert wrong.scores["total"] == 28


@pytest.mark.parametrize("order", REVERSED)
@pytest.mark.parametrize(("item8", "total"), [("reverse", 40), ("forward", 37), ("drop", 36)])
def test_item_8(order: str, item8: str, total: int) -> None:
    answers = turned(same(ITEMS, 4), REVERSED[order], 5)
    assert scored("rses", answers, order=order, item8=item8).scores["total"] == total


def test_a_dropped_item_8_may_be_blank() -> None:
    answers = turned(same(ITEMS, 1), REVERSED["en1965"], 5)
    result = scored("rses", {**answers, "8": None}, item8="drop")
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 9)


def test_one_blank_is_too_many() -> None:
    result = scored("rses", {**same(ITEMS, 2), "8": None})
    assert (result.status, result.scores["total"]) == ("incomplete", None)


@pytest.mark.parametrize(("name", "value"), [("order", "cn2000"), ("item8", "ignore")])
def test_an_unknown_choice_is_refused(name: str, value: str) -> None:
    with pytest.raises(AnswerRefused):
        scored("rses", same(ITEMS, 2), **{name: value})


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_follow_the_order(language: str) -> None:
    wording = library.wording("rses", language)
    assert wording is not None
    for item, old in zip(ITEMS, (7, 3, 9, 4, 5, 10, 1, 8, 6, 2), strict=True):
        assert wording.item(item, {"order": "cn1999"}) == wording.items[str(old)]
        assert wording.item(item, {"order": "en1965"}) == wording.items[item]
