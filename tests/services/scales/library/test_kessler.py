"""K6 and K10 (scales.md 8.7): two ways of printing the options, two band sets of the K10."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored, summing

SIX, TEN = numbers(6), numbers(10)


@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "low"), (4, "low"), (5, "moderate"), (12, "moderate"), (13, "serious"), (24, "serious")],
)
def test_every_border_of_the_k6(total: int, band: str) -> None:
    result = scored("k6", summing(SIX, 0, 4, total))
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": total},
        {"total": band},
    )
    assert result.flags == (("screen_positive",) if total >= 13 else ())


@pytest.mark.parametrize(
    ("total", "band", "gp"),
    [
        (10, "low", "well"),
        (15, "low", "well"),
        (16, "moderate", "well"),
        (19, "moderate", "well"),
        (20, "moderate", "mild"),
        (21, "moderate", "mild"),
        (22, "high", "mild"),
        (24, "high", "mild"),
        (25, "high", "moderate"),
        (29, "high", "moderate"),
        (30, "very_high", "severe"),
        (50, "very_high", "severe"),
    ],
)
def test_every_border_of_the_k10(total: int, band: str, gp: str) -> None:
    result = scored("k10", summing(TEN, 1, 5, total))
    assert (result.scores, result.bands) == ({"total": total}, {"total": band, "total@gp": gp})
    assert result.flags == ()


def test_the_other_band_set_can_be_asked_for() -> None:
    result = scored("k10", summing(TEN, 1, 5, 22), band_set="gp")
    assert (result.bands["total"], result.bands["total@gp"]) == ("mild", "mild")


@pytest.mark.parametrize(
    ("scale", "items", "printed", "total"),
    [("k6", SIX, 5, 0), ("k6", SIX, 1, 24), ("k10", TEN, 5, 10), ("k10", TEN, 1, 50)],
)
def test_the_harvard_print_runs_the_other_way(
    scale: str, items: list[str], printed: int, total: int
) -> None:
    assert scored(scale, same(items, printed), print="harvard").scores["total"] == total


@pytest.mark.parametrize(
    ("scale", "answer", "context"),
    [("k6", 5, {}), ("k6", 0, {"print": "harvard"}), ("k10", 0, {}), ("k6", 1, {"print": "x"})],
)
def test_a_number_that_is_not_printed_is_refused(
    scale: str, answer: int, context: dict[str, object]
) -> None:
    with pytest.raises(AnswerRefused):
        scored(scale, {"1": answer}, **context)


@pytest.mark.parametrize(("scale", "items"), [("k6", SIX), ("k10", TEN)])
def test_one_blank_is_too_many(scale: str, items: list[str]) -> None:
    result = scored(scale, {**same(items, 4), "1": None})
    assert (result.status, result.n_missing, result.scores["total"]) == ("incomplete", 1, None)
    assert set(result.bands.values()) == {None}
    assert result.flags == ()
