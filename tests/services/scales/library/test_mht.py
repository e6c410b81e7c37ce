"""MHT (scales.md 8.26): eight content scales and a validity scale."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored

ITEMS = numbers(100)
VALIDITY = [str(number) for number in range(82, 101, 2)]
CONTENT = {
    "study": numbers(15),
    "people": numbers(25, 16),
    "lonely": numbers(35, 26),
    "guilt": numbers(45, 36),
    "sensitive": numbers(55, 46),
    "somatic": numbers(70, 56),
    "phobia": numbers(80, 71),
    "impulse": [str(number) for number in range(81, 100, 2)],
}
NO = same(ITEMS, 0)
CONTENT_ITEMS = [item for ids in CONTENT.values() for item in ids]


def test_all_no() -> None:
    result = scored("mht", NO)
    assert (result.status, result.flags) == ("complete", ())
    assert set(result.scores.values()) == {0}
    assert result.bands == {**same(CONTENT, "low"), "total": "normal"}


def test_all_yes_is_invalid_but_counted() -> None:
    result = scored("mht", same(ITEMS, 1))
    assert (result.status, result.flags) == ("invalid", ("validity_fail",))
    assert (result.scores["total"], result.scores["validity"]) == (90, 10)
    assert result.scores["study"] == result.scores["somatic"] == 15
    assert result.bands == {**same(CONTENT, None), "total": None}


def test_every_content_item_highest() -> None:
    result = scored("mht", {**NO, **same(CONTENT_ITEMS, 1)})
    assert result.status == "complete"
    assert result.scores["total"] == 90
    assert result.bands == same([*CONTENT, "total"], "high")


@pytest.mark.parametrize("scale", CONTENT)
@pytest.mark.parametrize(
    ("count", "band"), [(0, "low"), (3, "low"), (4, "mid"), (7, "mid"), (8, "high"), (10, "high")]
)
def test_borders_of_each_content_scale(scale: str, count: int, band: str) -> None:
    result = scored("mht", {**NO, **same(CONTENT[scale][-count:] if count else [], 1)})
    assert result.scores[scale] == result.scores["total"] == count
    assert result.bands[scale] == band
    assert result.scores["validity"] == 0


@pytest.mark.parametrize(
    ("total", "band"),
    [(55, "normal"), (56, "watch"), (64, "watch"), (65, "high")],
)
def test_borders_of_the_total(total: int, band: str) -> None:
    result = scored("mht", {**NO, **same(CONTENT_ITEMS[:total], 1)})
    assert (result.scores["total"], result.bands["total"]) == (total, band)


@pytest.mark.parametrize(("count", "status"), [(6, "complete"), (7, "invalid")])
def test_validity_at_six_and_seven(count: int, status: str) -> None:
    result = scored("mht", {**NO, **same(VALIDITY[:count], 1), **same(numbers(8), 1)})
    assert result.status == status
    assert (result.scores["validity"], result.scores["study"]) == (count, 8)
    assert result.bands["study"] == ("high" if status == "complete" else None)
    assert result.flags == (() if status == "complete" else ("validity_fail",))


def test_a_blank_content_item_withholds_its_scale_and_the_total() -> None:
    result = scored("mht", {**NO, "56": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    withheld = {name for name, value in result.scores.items() if value is None}
    assert withheld == {"somatic", "total"}
    assert result.bands["somatic"] is result.bands["total"] is None
    assert result.bands["study"] == "low"


def test_a_blank_validity_item_withholds_only_itself() -> None:
    result = scored("mht", {**NO, "82": None})
    assert result.status == "incomplete"
    assert (result.scores["validity"], result.scores["total"]) == (None, 0)
    assert result.bands["total"] == "normal"


def test_seven_yes_fail_whatever_the_blank_would_be() -> None:
    result = scored("mht", {**NO, **same(VALIDITY[:7], 1), VALIDITY[9]: None})
    assert (result.status, result.n_missing) == ("invalid", 1)
    assert result.flags == ("validity_fail",)
    assert set(result.bands.values()) == {None}
