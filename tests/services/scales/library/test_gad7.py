"""GAD-7 (scales.md 8.2)."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(7)


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "minimal"),
        (4, "minimal"),
        (5, "mild"),
        (9, "mild"),
        (10, "moderate"),
        (14, "moderate"),
        (15, "severe"),
        (21, "severe"),
    ],
)
def test_every_border(total: int, band: str) -> None:
    result = scored("gad7", summing(ITEMS, 0, 3, total))
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": total},
        {"total": band},
    )
    assert result.flags == (("screen_positive",) if total >= 10 else ())


@pytest.mark.parametrize(
    ("blank", "status", "total"),
    [(1, "prorated", 14), (2, "prorated", 14), (3, "incomplete", None)],
)
def test_up_to_two_blanks(blank: int, status: str, total: int | None) -> None:
    result = scored("gad7", same(ITEMS[blank:], 2))
    assert (result.status, result.n_missing, result.scores["total"]) == (status, blank, total)
    assert result.flags == (("screen_positive",) if total else ())


def test_prorated_half_up() -> None:
    result = scored("gad7", summing(ITEMS[:6], 0, 3, 3))  # 3 x 7 / 6 = 3.5
    assert (result.scores["total"], result.unrounded["total"]) == (4, 3.5)


def test_the_difficulty_is_not_scored() -> None:
    result = scored("gad7", {**same(ITEMS, 0), "8": 3})
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 0)
