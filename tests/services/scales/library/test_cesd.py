"""CES-D (scales.md 8.10): four items the other way round, two band sets, up to four blanks."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing, turned

ITEMS = numbers(20)
REVERSED = {"4", "8", "12", "16"}


@pytest.mark.parametrize(
    ("total", "band", "chinese"),
    [
        (0, "below", "none"),
        (15, "below", "none"),
        (16, "at_risk", "possible"),
        (19, "at_risk", "possible"),
        (20, "at_risk", "definite"),
        (60, "at_risk", "definite"),
    ],
)
def test_every_border(total: int, band: str, chinese: str) -> None:
    result = scored("cesd", turned(summing(ITEMS, 0, 3, total), REVERSED, 3))
    assert (result.status, result.scores) == ("complete", {"total": total})
    assert result.bands == {"total": band, "total@cn": chinese}
    assert result.flags == (("screen_positive",) if total >= 16 else ())


def test_the_same_answer_everywhere() -> None:
    assert scored("cesd", same(ITEMS, 0)).scores["total"] == 12
    assert scored("cesd", same(ITEMS, 3)).scores["total"] == 48


@pytest.mark.parametrize("item", ITEMS)
def test_each_item_counts_the_right_way(item: str) -> None:
    lowest = turned(same(ITEMS, 0), REVERSED, 3)
    answer = 2 if item in REVERSED else 1
    assert scored("cesd", {**lowest, item: answer}).scores["total"] == 1


@pytest.mark.parametrize(
    ("blank", "status", "total"),
    [(1, "prorated", 20), (4, "prorated", 20), (5, "incomplete", None)],
)
def test_up_to_four_blanks(blank: int, status: str, total: int | None) -> None:
    ones = turned(same(ITEMS, 1), REVERSED, 3)
    result = scored("cesd", {**ones, **same(ITEMS[:blank], None)})
    assert (result.status, result.n_missing, result.scores["total"]) == (status, blank, total)


def test_prorated_half_up() -> None:
    answers = turned(summing(ITEMS[:16], 0, 3, 2), REVERSED, 3)  # 2 x 20 / 16 = 2.5
    assert scored("cesd", answers).scores["total"] == 3
