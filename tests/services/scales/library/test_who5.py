"""WHO-5 (scales.md 8.6): higher is better."""

import pytest

from services.scales import library
from services.scales.definition import Direction
from tests.services.scales.library.forms import numbers, same, scored, summing

pytestmark = pytest.mark.noncommercial

ITEMS = numbers(5)


@pytest.mark.parametrize(
    ("raw", "index", "band"),
    [
        (0, 0, "very_low"),
        (7, 28, "very_low"),
        (8, 32, "low"),
        (12, 48, "low"),
        (13, 52, "adequate"),
        (25, 100, "adequate"),
    ],
)
def test_every_border(raw: int, index: int, band: str) -> None:
    result = scored("who5", summing(ITEMS, 0, 5, raw))
    assert (result.status, result.scores) == ("complete", {"raw": raw, "index": index})
    assert result.bands == {"index": band}
    assert ("screen_positive" in result.flags) is (raw < 13)


def test_higher_is_better() -> None:
    assert library.definition("who5").direction is Direction.BETTER


@pytest.mark.parametrize(("answer", "is_low"), [(0, True), (1, True), (2, False)])
def test_a_low_item(answer: int, is_low: bool) -> None:
    result = scored("who5", {**same(ITEMS, 5), "3": answer})
    assert result.flags == (("low_item",) if is_low else ())


def test_a_low_item_is_said_of_an_incomplete_form_too() -> None:
    result = scored("who5", {"1": 0, "2": 5})
    assert (result.status, result.n_missing) == ("incomplete", 3)
    assert (result.scores, result.flags) == ({"raw": None, "index": None}, ("low_item",))
    assert result.bands == {"index": None}
