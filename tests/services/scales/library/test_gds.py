"""GDS-15 and GDS-30 (scales.md 8.9): which answers count "no", and the blanks of the short form."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing, turned

FIFTEEN, THIRTY = numbers(15), numbers(30)
NO_COUNTS = {
    "gds15": {"1", "5", "7", "11", "13"},
    "gds30": {"1", "5", "7", "9", "15", "19", "21", "27", "29", "30"},
}
BY_SCALE = {"gds15": FIFTEEN, "gds30": THIRTY}


@pytest.mark.parametrize(
    ("total", "band"),
    [
        (0, "normal"),
        (4, "normal"),
        (5, "mild"),
        (8, "mild"),
        (9, "moderate"),
        (11, "moderate"),
        (12, "severe"),
        (15, "severe"),
    ],
)
def test_every_border_of_the_15(total: int, band: str) -> None:
    answers = turned(summing(FIFTEEN, 0, 1, total), NO_COUNTS["gds15"], 1)
    result = scored("gds15", answers)
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": total},
        {"total": band},
    )


@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "normal"), (9, "normal"), (10, "mild"), (19, "mild"), (20, "severe"), (30, "severe")],
)
def test_every_border_of_the_30(total: int, band: str) -> None:
    answers = turned(summing(THIRTY, 0, 1, total), NO_COUNTS["gds30"], 1)
    result = scored("gds30", answers)
    assert (result.scores, result.bands) == ({"total": total}, {"total": band})


@pytest.mark.parametrize("scale", BY_SCALE)
def test_each_single_answer_counts_the_right_way(scale: str) -> None:
    """The trap of scales.md 10.1: a public page swaps items 11 and 12."""
    items = BY_SCALE[scale]
    without = turned(same(items, 0), NO_COUNTS[scale], 1)
    assert scored(scale, without).scores["total"] == 0
    for item in items:
        answer = 0 if item in NO_COUNTS[scale] else 1
        assert scored(scale, {**without, item: answer}).scores["total"] == 1, item


@pytest.mark.parametrize("scale", BY_SCALE)
def test_all_yes_and_all_no(scale: str) -> None:
    items, n_no = BY_SCALE[scale], len(NO_COUNTS[scale])
    assert scored(scale, same(items, 1)).scores["total"] == len(items) - n_no
    assert scored(scale, same(items, 0)).scores["total"] == n_no


@pytest.mark.parametrize(
    ("blank", "status", "total"),
    [(1, "prorated", 15), (2, "prorated", 15), (3, "prorated", 15), (4, "incomplete", None)],
)
def test_the_15_needs_twelve_answers(blank: int, status: str, total: int | None) -> None:
    worst = turned(same(FIFTEEN, 1), NO_COUNTS["gds15"], 1)
    result = scored("gds15", {**worst, **same(FIFTEEN[:blank], None)})
    assert (result.status, result.n_missing, result.scores["total"]) == (status, blank, total)


def test_the_15_is_prorated_half_up() -> None:
    answers = turned(summing(FIFTEEN[:12], 0, 1, 2), NO_COUNTS["gds15"], 1)  # 2 x 15 / 12
    result = scored("gds15", answers)
    assert (result.scores["total"], result.unrounded["total"]) == (3, 2.5)


def test_the_30_is_never_prorated() -> None:
    result = scored("gds30", {**same(THIRTY, 1), "30": None})
    assert (result.status, result.scores["total"]) == ("incomplete", None)
