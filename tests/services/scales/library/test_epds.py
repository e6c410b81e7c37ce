"""EPDS (scales.md 8.30): positions from the top; item 10, not 9, is the critical one."""

import pytest

from services.scales import library
from tests.services.scales.library.forms import numbers, same, scored, summing, turned

ITEMS = numbers(10)
REVERSED = ["3", "5", "6", "7", "8", "9", "10"]


def with_total(total: int) -> dict[str, object]:
    return turned(summing(ITEMS, 0, 3, total), REVERSED, 3)


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "low"),
        (9, "low"),
        (10, "possible"),
        (12, "possible"),
        (13, "probable"),
        (27, "probable"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("epds", with_total(total))
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": total},
        {"total": band},
    )
    assert result.flags == (("screen_positive",) if total >= 10 else ())


def test_all_highest() -> None:
    result = scored("epds", with_total(30))
    assert result.scores == {"total": 30}
    assert result.flags == ("screen_positive", "suicide_item")


def test_each_item_counts_in_its_own_direction() -> None:
    for item in ITEMS:
        total = scored("epds", {**same(ITEMS, 0), item: 3}).scores["total"]
        assert total == (18 if item in REVERSED else 24)


@pytest.mark.parametrize(("position", "raised"), [(0, True), (2, True), (3, False)])
def test_item_10_is_critical_by_itself(position: int, raised: bool) -> None:
    result = scored("epds", {"10": position})
    assert ("suicide_item" in result.flags) is raised
    assert (result.critical(library.definition("epds")) == ("suicide_item",)) is raised
    assert result.status == "incomplete"


def test_item_9_is_not_the_critical_one() -> None:
    assert "suicide_item" not in scored("epds", {**with_total(0), "9": 0}).flags


def test_a_blank_item_10_is_said_and_no_total_given() -> None:
    result = scored("epds", {**with_total(30), "10": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})
    assert result.flags == ("critical_missing",)
