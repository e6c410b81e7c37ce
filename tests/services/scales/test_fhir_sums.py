"""Totals that are plain sums, and what is not one."""

import pytest

from services.scales.fhir_sums import Place, guarded_sum, plain_sum

FLAT = tuple(Place(name, 0) for name in ("a", "b", "/c"))
NESTED = (Place("a", 1), Place("b", 1), Place("/c", 0))


@pytest.mark.parametrize(
    ("expression", "summed"),
    [
        ("%resource.item.answer.weight().sum()", ("a", "b", "/c")),
        ("%resource.item.where(linkId != '/c').answer.weight().sum()", ("a", "b")),
        ("%resource.item.where(linkId!='/c').answer.value.weight().sum()", ("a", "b")),
        ("%resource.item.where(linkId != '/c' and linkId != 'b').answer.weight().sum()", ("a",)),
        ("%resource.item.where(linkId = 'a' or linkId = '/c').answer.weight().sum()", ("a", "/c")),
        ("%resource.item.where(linkId in ('a' | 'b')).answer.weight().sum()", ("a", "b")),
        ("item.answer.valueCoding.weight().sum()", ("a", "b", "/c")),
        ("%context.repeat(item).where(linkId!='a').answer.weight().sum()", ("b", "/c")),
        ("%resource.item.where(linkId.startsWith('/')).answer.weight().sum()", ("/c",)),
        ("QuestionnaireResponse.item.answer.value.ordinal().sum()", ("a", "b", "/c")),
    ],
)
def test_plain(expression: str, summed: tuple[str, ...]) -> None:
    found = plain_sum(expression, {}, FLAT)
    assert found is not None
    assert (found.link_ids, found.is_guarded) == (summed, False)


def test_a_path_reaches_only_so_deep() -> None:
    found = plain_sum("%resource.item.item.answer.weight().sum()", {}, NESTED)
    assert found is not None
    assert found.link_ids == ("a", "b")
    assert plain_sum("%resource.item.where(linkId!='/c').answer.weight().sum()", {}, NESTED) is None


def test_our_own_withholds_a_total_with_a_blank() -> None:
    found = plain_sum(guarded_sum(["a", "/c"]), {}, FLAT)
    assert found is not None
    assert (found.link_ids, found.is_guarded) == (("a", "/c"), True)


def test_a_guard_that_asks_for_another_number_is_no_plain_sum() -> None:
    assert plain_sum(guarded_sum(["a", "/c"]).replace("= 2", "= 1"), {}, FLAT) is None


@pytest.mark.parametrize("sum_of", ["%x + %y", "%x+iif(%y.exists(), %y, 0)", "%x.sum() + %y"])
def test_variables(sum_of: str) -> None:
    variables = {
        "x": "%resource.item.where(linkId = 'a').answer.weight()",
        "y": "%resource.item.where(linkId='b').answer.weight().sum()",
    }
    found = plain_sum(sum_of, variables, FLAT)
    assert found is not None
    assert found.link_ids == ("a", "b")


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "?",
        "2 * %resource.item.answer.weight().sum()",
        "%resource.item.answer.weight().sum() * 4",
        "%resource.item.answer.weight().avg()",
        "%resource.item.answer.weight()",
        "%resource.item.answer.weight().sum() / 9",
        "%resource.item.where(linkId != 'a' or linkId != 'b').answer.weight().sum()",
        "%resource.item.where(answer.exists()).answer.weight().sum()",
        "iif(%resource.item.answer.exists(), 1, {})",
        "%q1 + %q1",
        "%q1 - %q1",
        "%q1 + 1",
        "((((((" * 200,
    ],
)
def test_anything_else(expression: str) -> None:
    variables = {"q1": "%resource.item.where(linkId = 'a').answer.weight()"}
    assert plain_sum(expression, variables, FLAT) is None
