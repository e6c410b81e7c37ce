"""Risk grade of the national norm (scales.md 8.22): the highest counts; not assessed is not 0."""

import pytest

from services.scales import library
from services.scales.errors import AnswerRefused
from tests.services.scales.library.forms import scored


@pytest.mark.parametrize(
    ("levels", "grade", "band"),
    [
        ([], 0, "none"),
        ([0], 0, "none"),
        ([1], 1, "low_moderate"),
        ([1, 2], 2, "low_moderate"),
        ([3], 3, "high"),
        ([4, 1], 4, "high"),
        ([1, 2, 3, 4, 5], 5, "high"),
    ],
)
def test_every_grade(levels: list[int], grade: int, band: str) -> None:
    result = scored("smd-risk", {"levels_checked": levels, "self_harm": False})
    assert (result.status, result.scores, result.bands) == (
        "complete",
        {"grade": grade},
        {"grade": band},
    )
    assert result.flags == (("high_risk",) if grade >= 3 else ())


@pytest.mark.parametrize("answers", [{}, {"levels_checked": None, "self_harm": None}])
def test_not_assessed_is_not_zero(answers: dict[str, object]) -> None:
    result = scored("smd-risk", answers)
    assert (result.status, result.n_missing) == ("incomplete", 1)
    assert (result.scores, result.bands, result.flags) == ({"grade": None}, {"grade": None}, ())


def test_self_harm_is_said_whatever_the_grade() -> None:
    result = scored("smd-risk", {"levels_checked": [], "self_harm": True})
    assert (result.scores["grade"], result.flags) == (0, ("self_harm",))
    assert scored("smd-risk", {"self_harm": True}).flags == ("self_harm",)
    both = scored("smd-risk", {"levels_checked": [4], "self_harm": True})
    assert both.critical(library.definition("smd-risk")) == ("high_risk", "self_harm")


@pytest.mark.parametrize("levels", [3, "3", [6], [-1], ["3"], [True], [3, 3], {"3": True}])
def test_other_answers_are_refused(levels: object) -> None:
    with pytest.raises(AnswerRefused):
        scored("smd-risk", {"levels_checked": levels})


def test_the_words_are_those_of_the_norm() -> None:
    wording = library.wording("smd-risk", "zh")
    assert wording is not None
    assert wording.status == "original"
    levels = wording.tokens["levels_checked"]
    assert levels["0"] == "无符合以下1~5级中的任何行为。"
    assert levels["4"] == (
        "持续的打砸行为，不分场合，针对财物或人，不能接受劝说而停止，包括自伤、自杀。"
    )
