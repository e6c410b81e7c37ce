"""ASQ (scales.md 8.17): every kind of answer to every question, and what is critical."""

from itertools import product

import pytest

from services.scales import library
from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import numbers, same, scored

FOUR = numbers(4)
POSITIVE = (1, "refused")


def asked(first: object, fifth: object) -> dict[str, object]:
    return {**same(FOUR, 0), "1": first, "5": fifth}


@pytest.mark.parametrize("fifth", [0, None])
def test_four_times_no(fifth: object) -> None:
    result = scored("asq", asked(0, fifth))
    assert (result.status, result.n_missing) == ("complete", 0)
    assert (result.bands, result.flags) == ({"result": "negative"}, ())


@pytest.mark.parametrize("item", FOUR)
@pytest.mark.parametrize("answer", POSITIVE)
@pytest.mark.parametrize(
    ("fifth", "band", "status"),
    [
        (0, "nonacute_positive", "complete"),
        (1, "acute_positive", "complete"),
        ("refused", "acute_positive", "complete"),
        (None, "positive_acuity_unknown", "incomplete"),
    ],
)
def test_one_yes_or_refusal(
    item: str, answer: object, fifth: object, band: str, status: str
) -> None:
    result = scored("asq", {**same(FOUR, 0), item: answer, "5": fifth})
    assert (result.status, result.bands["result"]) == (status, band)
    expected = {"suicide_screen_positive"}
    if band == "acute_positive":
        expected.add("imminent_risk")
    if "refused" in (answer, fifth):
        expected.add("refusal")
    if fifth is None:
        expected.add("acute_question_missing")
    assert set(result.flags) == expected


def test_a_blank_without_any_positive_is_no_result() -> None:
    result = scored("asq", {**same(FOUR, 0), "2": None})
    # The fifth is asked only after a yes or a refusal: it is not missing yet.
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.bands, result.flags) == ({"result": None}, ())


def test_a_blank_beside_a_positive_leaves_the_result() -> None:
    result = scored("asq", {"1": 1, "2": None, "3": 0, "4": 0, "5": 0})
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert result.bands == {"result": "nonacute_positive"}
    assert result.flags == ("suicide_screen_positive",)


@pytest.mark.parametrize("fifth", POSITIVE)
def test_four_times_no_and_question_5_not(fifth: object) -> None:
    result = scored("asq", asked(0, fifth))
    assert result.bands == {"result": "negative"}
    assert "inconsistent_skip" in result.flags
    assert ("refusal" in result.flags) is (fifth == "refused")
    assert "inconsistent_skip" in result.critical(library.definition("asq"))


def test_a_danger_now_is_never_lost() -> None:
    """Whatever stands in the first four: a yes to question 5 opens a duty."""
    definition = library.definition("asq")
    for answers in product((0, 1, "refused", None), repeat=4):
        result = scored("asq", {**dict(zip(FOUR, answers, strict=True)), "5": 1})
        assert result.critical(definition), answers


def test_every_positive_is_critical() -> None:
    definition = library.definition("asq")
    assert {flag.id for flag in definition.flags if not flag.is_critical} == {"refusal"}
    for answers in product((0, 1, "refused", None), repeat=4):
        result = scored("asq", dict(zip(FOUR, answers, strict=True)))
        is_positive = any(answer in POSITIVE for answer in answers)
        assert bool(result.critical(definition)) is is_positive


@pytest.mark.parametrize("answer", [2, "no", "Refused", True, ""])
def test_other_answers_are_refused(answer: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("asq", asked(answer, 0))
