"""SRQ-20 (scales.md 8.8): limit 7, or 8 when asked for; question 17."""

import pytest

from services.scales import library
from tests.services.scales.library.forms import numbers, same, scored, summing

pytestmark = pytest.mark.noncommercial

ITEMS = numbers(20)
WITHOUT_17 = [item for item in ITEMS if item != "17"]


@pytest.mark.parametrize(
    ("total", "band", "who"),
    [
        (0, "negative", "negative"),
        (6, "negative", "negative"),
        (7, "positive", "negative"),
        (8, "positive", "positive"),
        (19, "positive", "positive"),
    ],
)
def test_every_border(total: int, band: str, who: str) -> None:
    result = scored("srq20", {"17": 0, **summing(WITHOUT_17, 0, 1, total)})
    assert (result.status, result.scores) == ("complete", {"total": total})
    assert result.bands == {"total": band, "total@who8": who}
    assert result.flags == (("screen_positive",) if total >= 7 else ())


def test_all_highest() -> None:
    result = scored("srq20", same(ITEMS, 1))
    assert (result.scores, result.flags) == ({"total": 20}, ("screen_positive", "suicide_item"))


def test_the_other_limit_can_be_asked_for() -> None:
    result = scored("srq20", {"17": 0, **summing(WITHOUT_17, 0, 1, 7)}, band_set="who8")
    assert result.bands["total"] == "negative"
    assert result.flags == ("screen_positive",)  # of the default set


def test_question_17_does_not_wait_for_the_rest() -> None:
    result = scored("srq20", {"17": 1})
    assert (result.status, result.n_missing, result.flags) == ("incomplete", 19, ("suicide_item",))
    assert result.critical(library.definition("srq20")) == ("suicide_item",)


def test_a_blank_question_17() -> None:
    result = scored("srq20", same(WITHOUT_17, 0))
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores["total"], result.flags) == (None, ("critical_missing",))
