"""What need not be asked, and what is missing, while a form is being filled in."""

import pytest

from services.scales.context import Context
from services.scales.library import definition
from services.scales.standing import standing


@pytest.mark.noncommercial
def test_an_early_answer_makes_later_ones_needless() -> None:
    found = standing(definition("audit"), {"1": 0})
    assert found.skipped == {"2", "3", "4", "5", "6", "7", "8"}
    assert found.missing == {"9", "10"}
    assert not found.contradictory


@pytest.mark.noncommercial
def test_a_needless_item_that_was_answered_is_contradictory() -> None:
    found = standing(definition("audit"), {"1": 0, "4": 2, "5": 0})
    assert found.contradictory == {"4"}


def test_the_item_of_the_other_sex_does_not_apply() -> None:
    man = Context(sex="M", age=40)
    found = standing(definition("phq15"), {"4": 1}, man)
    assert found.absent == {"4"}
    assert found.contradictory == {"4"}
    assert len(found.missing) == 14
    assert not standing(definition("phq15"), {}, Context(sex="F", age=40)).absent
