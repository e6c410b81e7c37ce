"""PHQ-4 (scales.md 8.4): items 1-2 anxiety, 3-4 depression."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(4)


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "normal"),
        (2, "normal"),
        (3, "mild"),
        (5, "mild"),
        (6, "moderate"),
        (8, "moderate"),
        (9, "severe"),
        (12, "severe"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("phq4", summing(ITEMS, 0, 3, total))
    assert (result.scores["total"], result.bands) == (total, {"total": band})


@pytest.mark.parametrize(
    ("anxiety", "depression", "flags"),
    [
        (2, 2, ()),
        (3, 2, ("anxiety_positive",)),
        (2, 3, ("depression_positive",)),
        (6, 6, ("anxiety_positive", "depression_positive")),
    ],
)
def test_each_half_has_its_limit(anxiety: int, depression: int, flags: tuple[str, ...]) -> None:
    answers = {
        **summing(ITEMS[:2], 0, 3, anxiety),
        **summing(ITEMS[2:], 0, 3, depression),
    }
    result = scored("phq4", answers)
    assert (result.scores["anxiety"], result.scores["depression"]) == (anxiety, depression)
    assert result.flags == flags


def test_a_blank_leaves_the_complete_half() -> None:
    result = scored("phq4", {**same(ITEMS, 2), "4": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert result.scores == {"total": None, "anxiety": 4, "depression": None}
    assert (result.bands, result.flags) == ({"total": None}, ("anxiety_positive",))
