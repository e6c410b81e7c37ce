"""AD8 (scales.md 8.33): does not know is an answer, a blank is none."""

import pytest

from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored

ITEMS = numbers(8)


@pytest.mark.parametrize(
    ("count", "band"), [(0, "negative"), (1, "negative"), (2, "positive"), (8, "positive")]
)
def test_every_border(count: int, band: str) -> None:
    result = scored("ad8", {**same(ITEMS, 0), **same(ITEMS[:count], 1)})
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"total": count},
        {"total": band},
    )
    assert result.flags == (("screen_positive",) if count >= 2 else ())


@pytest.mark.parametrize(
    ("count", "band"), [(0, "negative"), (1, "negative"), (2, "positive"), (7, "positive")]
)
def test_does_not_know_is_answered_and_not_counted(count: int, band: str) -> None:
    result = scored("ad8", {**same(ITEMS, "na"), **same(ITEMS[:count], 1)})
    assert (result.status, result.n_missing) == ("complete", 0)
    assert (result.scores, result.bands) == ({"total": count}, {"total": band})


@pytest.mark.parametrize(
    ("yes", "blank", "band"),
    [
        (0, 1, "negative"),
        (0, 2, None),
        (1, 1, None),
        (1, 7, None),
        (2, 1, "positive"),
        (2, 6, "positive"),
        (0, 8, None),
    ],
)
def test_with_blanks_only_what_is_certain(yes: int, blank: int, band: str | None) -> None:
    answers = {**same(ITEMS, 0), **same(ITEMS[:yes], 1), **same(ITEMS[8 - blank :], None)}
    result = scored("ad8", answers)
    assert (result.status, result.n_missing) == ("incomplete", blank)
    assert (result.scores, result.bands) == ({"total": None}, {"total": band})
    assert result.flags == (("screen_positive",) if band == "positive" else ())


def test_does_not_know_beside_a_blank() -> None:
    result = scored("ad8", {**same(ITEMS, "na"), "8": None})
    assert (result.n_missing, result.bands["total"]) == (1, "negative")


@pytest.mark.parametrize("answer", [2, "NA", "refused", True, 1.0, ""])
def test_other_answers_are_refused(answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("ad8", {**same(ITEMS, 0), "1": answer})
