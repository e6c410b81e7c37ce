"""C-SSRS screener (scales.md 8.37): gates, and what is certain with blanks."""

import pytest

from services.scales import library
from tests.services.scales.library.forms import same, scored

FIELDS = ["1", "2", "3", "4", "5", "6_life", "6_3mo"]
NO: dict[str, object] = {"1": 0, "2": 0, "6_life": 0}
ASKED: dict[str, object] = {**same(FIELDS, 0), "2": 1}


@pytest.mark.parametrize(
    ("answers", "risk"),
    [
        (NO, "none"),
        ({**NO, "1": 1}, "low"),
        ({**ASKED}, "low"),
        ({**ASKED, "3": 1}, "moderate"),
        ({**ASKED, "4": 1}, "high"),
        ({**ASKED, "5": 1}, "high"),
        ({**ASKED, "3": 1, "4": 1, "5": 1}, "high"),
        ({**NO, "6_life": 1, "6_3mo": 0}, "moderate"),
        ({**NO, "6_life": 1, "6_3mo": 1}, "high"),
        (same(FIELDS, 1), "high"),
    ],
)
def test_the_triage(answers: dict[str, object], risk: str) -> None:
    result = scored("cssrs", answers)
    assert (result.status, result.n_missing, result.scores) == ("complete", 0, {})
    assert result.bands == {"risk": risk, "risk_at_least": risk}
    expected = {"none": (), "high": ("imminent_risk", "suicide_screen_positive")}
    assert result.flags == expected.get(risk, ("suicide_screen_positive",))


def test_skipped_questions_may_be_answered_no() -> None:
    result = scored("cssrs", same(FIELDS, 0))
    assert (result.status, result.bands["risk"], result.flags) == ("complete", "none", ())


@pytest.mark.parametrize(
    ("answers", "missing", "at_least"),
    [
        ({}, 3, "none"),
        ({"1": 0, "6_life": 0}, 1, "none"),
        ({"1": 1, "6_life": 0}, 1, "low"),
        ({"1": 1, "2": 1, "6_life": 0}, 3, "low"),
        ({**ASKED, "1": None, "3": 1}, 1, "moderate"),
        ({**ASKED, "3": 1, "4": None}, 1, "moderate"),
        ({**NO, "6_life": 1}, 1, "moderate"),
    ],
)
def test_with_blanks_only_the_least_is_said(
    answers: dict[str, object], missing: int, at_least: str
) -> None:
    result = scored("cssrs", answers)
    assert (result.status, result.n_missing) == ("incomplete", missing)
    assert result.bands == {"risk": None, "risk_at_least": at_least}
    assert ("suicide_screen_positive" in result.flags) is (at_least != "none")


@pytest.mark.parametrize("answers", [{"5": 1}, {"4": 1, "2": 1}, {"6_3mo": 1, "6_life": 1}])
def test_high_is_high_with_blanks(answers: dict[str, object]) -> None:
    result = scored("cssrs", answers)
    assert result.status == "incomplete"
    assert result.bands == {"risk": "high", "risk_at_least": "high"}
    assert result.flags == ("imminent_risk", "suicide_screen_positive")


@pytest.mark.parametrize(
    ("answers", "risk"),
    [({**NO, "3": 1}, "moderate"), ({**NO, "5": 1}, "high"), ({**NO, "6_3mo": 1}, "high")],
)
def test_an_answer_behind_a_closed_gate_counts_and_is_said(
    answers: dict[str, object], risk: str
) -> None:
    result = scored("cssrs", answers)
    assert (result.status, result.bands["risk"]) == ("complete", risk)
    assert "inconsistent_skip" in result.flags


def test_a_blank_gate_contradicts_nothing() -> None:
    assert "inconsistent_skip" not in scored("cssrs", {"1": 0, "3": 1, "6_life": 0}).flags


def test_every_positive_answer_opens_a_duty() -> None:
    definition = library.definition("cssrs")
    for field in FIELDS:
        assert "suicide_screen_positive" in scored("cssrs", {field: 1}).critical(definition)
    assert definition.main_subject == "risk"
