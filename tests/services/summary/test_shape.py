"""Rows are shaped before rounding: closed codes nowhere, guarded ones inside ordinary rows."""

from itertools import chain

import pytest

from services.code_lists import CodeLists
from services.scales import library
from services.summary import scale_rows
from services.summary.policy import Policy
from services.summary.shape import Shape, shapes
from services.summary.tables import Population

CODES = CodeLists()
LISTS = ["mode", "topic", "population", "risk", "destination", "crisis_kind"]


def table(name: str, *, is_school: bool = False) -> Shape:
    found = shapes(CODES, Policy(), is_school=is_school)
    every = chain.from_iterable(found.tables.values())
    return next(shape for shape in every if shape.name == name)


def last_parts(shape: Shape) -> set[str]:
    return {leaf.rpartition("/")[2] for leaf in shape.root.leaves()}


@pytest.mark.parametrize("name", LISTS)
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
        ("crisis_kind", "act", "other"),
    ],
)
def test_sensitive_codes_are_counted_in_an_ordinary_row(name: str, code: str, row: str) -> None:
    assert table(name).leaf(code) == row


@pytest.mark.parametrize("name", LISTS)
def test_every_code_of_a_list_has_a_row(name: str) -> None:
    shape = table(name)
    assert {shape.leaf(code) for code in CODES.get(name).codes()} <= set(shape.root.leaves())


@pytest.mark.parametrize("name", [*LISTS, "state", "urgency", "standing"])
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
    for shape in chain.from_iterable(shapes(CODES, Policy(), is_school=False).tables.values()):
        assert all(len(node.children) != 1 for node in shape.root.children)


def test_the_rows_of_scales_are_those_of_the_definitions() -> None:
    for scale, rows in scale_rows.known().items():
        definition = library.definition(scale)
        assert rows.name == definition.short
        bands: list[str] = []
        for one in definition.bands:
            if one.subject == definition.main_subject:
                bands += [str(kind[-1]) for kind in (*one.ranges, *one.below, *one.rules)]
        if scale not in ("asq", "cssrs"):
            assert rows.bands == tuple(dict.fromkeys(bands))
    assert {*library.shipped()} - {*scale_rows.known()} == {"smd-risk"}


def test_scales_about_suicide_are_counted_without_their_bands() -> None:
    shape = table("scale")
    assert shape.leaf("asq", "acute_positive") == shape.leaf("asq", "negative") == "asq"
    assert shape.leaf("smd-risk", "high") == "other"


def test_a_band_is_counted_below_its_scale_and_an_unknown_one_as_none_given() -> None:
    shape = table("scale")
    assert shape.leaf("phq9", "mild") == "phq9/mild"
    assert shape.leaf("phq9", "") == shape.leaf("phq9", "no_such_band") == "phq9/not_given"
    assert shape.leaf("from_a_pack", "mild") == "other"


def test_guarded_codes_know_the_row_that_contains_them_and_closed_ones_have_none() -> None:
    assert table("topic").guarded == {"self_harm": "other/self_harm", "violence": "other/violence"}
    assert table("mode").guarded == {"crisis_callout": "home_visit/crisis_callout"}


@pytest.mark.parametrize(
    ("name", "classes", "code", "row"),
    [
        ("mode", {"crisis_callout": 3}, "crisis_callout", "home_visit"),
        ("risk", {"urgent": 3}, "urgent", "high"),
        ("mode", {"hotline": 2}, "hotline", "phone"),
        ("risk", {"none": 3}, "none", "low"),
    ],
)
def test_a_stricter_county_never_makes_a_code_the_whole_of_other(
    name: str, classes: dict[str, int], code: str, row: str
) -> None:
    """A list without "other" has nothing to hide one code in: it was told every month."""
    found = shapes(CODES, Policy(classes={name: classes}), is_school=False)
    shape = next(one for one in found.of(Population.VISITS) if one.name == name)
    assert shape.leaf(code) == row


def test_other_stays_a_row_of_its_own_whatever_the_county_asks() -> None:
    """Broken out of itself it would leave the closed codes alone in what remains."""
    found = shapes(CODES, Policy(classes={"topic": {"other": 2}}), is_school=False)
    topic = next(one for one in found.of(Population.VISITS) if one.name == "topic")
    assert "other" not in topic.guarded


def test_the_rows_of_a_ledger_stay_when_the_lists_change() -> None:
    whole = table("topic")
    rows = [leaf for leaf in whole.root.leaves() if leaf != "emotion/sleep"] + ["emotion/gone"]
    fixed = whole.fixed_to(rows, ["other/violence"])
    assert set(fixed.root.leaves()) == set(rows)
    assert fixed.leaf("sleep") == "other"
    assert fixed.leaf("anxiety") == "emotion/anxiety"
    assert fixed.guarded == {"violence": "other/violence"}
