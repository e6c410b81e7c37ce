"""Rows are shaped before rounding: closed codes nowhere, guarded ones inside ordinary rows."""

import pytest

from services.code_lists import CodeLists
from services.summary.shape import Shape, shapes

CODES = CodeLists()


def table(name: str, *, is_school: bool = False) -> Shape:
    found = shapes(CODES, is_school=is_school)
    return next(shape for shape in (*found.visits, *found.referrals) if shape.name == name)


def last_parts(shape: Shape) -> set[str]:
    return {leaf.rpartition("/")[2] for leaf in shape.root.leaves()}


@pytest.mark.parametrize("name", ["mode", "topic", "population", "risk", "destination"])
def test_no_guarded_or_closed_code_has_a_row_of_its_own(name: str) -> None:
    sensitive = {e.code for e in CODES.get(name).entries if e.disclosure_class > 1}
    assert not sensitive & last_parts(table(name))


@pytest.mark.parametrize(
    ("name", "code", "row"),
    [
        ("topic", "self_harm", "other"),
        ("topic", "sexual_violence", "other"),
        ("population", "smd", "other"),
        ("population", "bullied_student", "other"),
        ("population", "voluntary_rehab", "other"),
        ("mode", "crisis_callout", "home_visit"),
        ("risk", "urgent", "high"),
    ],
)
def test_sensitive_codes_are_counted_in_an_ordinary_row(name: str, code: str, row: str) -> None:
    assert table(name).leaf(code) == row


@pytest.mark.parametrize("name", ["mode", "topic", "population", "risk", "destination"])
def test_every_code_of_a_list_has_a_row(name: str) -> None:
    shape = table(name)
    assert {shape.leaf(code) for code in CODES.get(name).codes()} <= set(shape.root.leaves())


@pytest.mark.parametrize("name", ["mode", "topic", "population", "risk", "destination", "state"])
def test_a_code_that_no_list_knows_is_counted_all_the_same(name: str) -> None:
    shape = table(name)
    assert shape.leaf("no_such_code") in shape.root.leaves()


def test_a_village_does_not_cross_sex_with_ages_under_18() -> None:
    shape = table("age_sex")
    assert shape.leaf("1", "7-13") == shape.leaf("2", "7-13") == "under_18/7-13"
    assert shape.leaf("1", "18-34") == "18-34/male"


def test_a_school_crosses_sex_with_ages_under_18() -> None:
    assert table("age_sex", is_school=True).leaf("2", "14-17") == "14-17/female"


@pytest.mark.parametrize("is_school", [True, False])
def test_every_sex_and_age_has_a_row(is_school: bool) -> None:
    shape = table("age_sex", is_school=is_school)
    assert set(shape.leaf_of.values()) == set(shape.root.leaves())


def test_groups_of_one_are_not_shown_twice() -> None:
    for shape in (*shapes(CODES, is_school=False).visits, table("destination")):
        assert all(len(node.children) != 1 for node in shape.root.children)
