"""PHQ-2, GAD-2 (scales.md 8.3) and CAGE (8.14): a few items, one limit, never prorated."""

import pytest

from tests.services.scales.library.forms import numbers, same, scored, summing

# scale, number of items, highest answer, limit
FORMS = [("phq2", 2, 3, 3), ("gad2", 2, 3, 3), ("cage", 4, 1, 2)]


@pytest.mark.parametrize(("scale", "n_items", "highest", "limit"), FORMS)
def test_every_total(scale: str, n_items: int, highest: int, limit: int) -> None:
    for total in range(n_items * highest + 1):
        result = scored(scale, summing(numbers(n_items), 0, highest, total))
        is_positive = total >= limit
        assert (result.status, result.scores) == ("complete", {"total": total})
        assert result.bands == {"total": "positive" if is_positive else "negative"}
        assert result.flags == (("screen_positive",) if is_positive else ())


@pytest.mark.parametrize(("scale", "n_items", "highest"), [form[:3] for form in FORMS])
def test_one_blank_is_too_many(scale: str, n_items: int, highest: int) -> None:
    result = scored(scale, {**same(numbers(n_items), highest), "1": None})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})
    assert result.flags == ()
