"""PC-PTSD-5 (scales.md 8.16): the first question is a gate."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

ITEMS = numbers(5)


@pytest.mark.parametrize(
    ("total", "band", "flags"),
    [
        (0, "negative", ()),
        (2, "negative", ()),
        (3, "positive", ("screen_3plus",)),
        (4, "positive", ("screen_3plus", "screen_4plus")),
        (5, "positive", ("screen_3plus", "screen_4plus")),
    ],
)
def test_every_border(total: int, band: str, flags: tuple[str, ...]) -> None:
    result = scored("pcptsd5", {"gate": 1, **summing(ITEMS, 0, 1, total)})
    assert (result.status, result.n_missing) == ("complete", 0)
    assert (result.scores, result.bands) == ({"total": total}, {"total": band})
    assert result.flags == flags


@pytest.mark.parametrize(
    ("answers", "flags"),
    [
        ({}, ("gate_no",)),
        (same(ITEMS, 0), ("gate_no",)),
        (same(ITEMS, 1), ("gate_no", "inconsistent_skip")),
        ({"3": 1}, ("gate_no", "inconsistent_skip")),
    ],
)
def test_no_event_is_zero_and_complete(answers: dict[str, object], flags: tuple[str, ...]) -> None:
    result = scored("pcptsd5", {"gate": 0, **answers})
    assert (result.status, result.n_missing) == ("complete", 0)
    assert (result.scores, result.bands) == ({"total": 0}, {"total": "negative"})
    assert result.flags == flags


def test_without_the_gate_there_is_no_total() -> None:
    result = scored("pcptsd5", same(ITEMS, 1))
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.flags) == ({"total": None}, ("gate_missing",))
    assert result.partial_sum == 5


def test_an_empty_form() -> None:
    result = scored("pcptsd5", {})
    assert (result.status, result.n_missing, result.flags) == ("incomplete", 6, ("gate_missing",))


def test_one_blank_is_too_many() -> None:
    result = scored("pcptsd5", {"gate": 1, **same(ITEMS, 1), "5": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands, result.flags) == ({"total": None}, {"total": None}, ())
