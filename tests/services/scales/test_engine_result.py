"""The contract of scales.md section 7: status, missing items, bands, flags, what is optional."""

from typing import Any

import pytest

from services.scales.context import Context
from services.scales.errors import AnswerProblem, AnswerRefused
from services.scales.result import Result
from services.scales.scoring import score
from tests.services.scales.kit import ITEMS, TEXT, TOTAL, answers, made, result_of

FULL = answers(0, 1, 2, 3)
GAP = answers(0, 1, 2, None)
PRORATED = TOTAL | {"value": {"sum": ["1-4"], "max_blank": 2}}
BAND: dict[str, Any] = {
    "score": "total",
    "source": TEXT,
    "ranges": [[0, 5, "low"], [6, 12, "high"]],
}


def test_a_complete_form() -> None:
    assert result_of(FULL, bands=[BAND]).as_json() == {
        "status": "complete",
        "n_missing": 0,
        "scores": {"total": 6},
        "bands": {"total": "high"},
        "flags": [],
    }


def test_an_incomplete_form_has_no_total_and_no_band() -> None:
    assert result_of(GAP, bands=[BAND]).as_json() == {
        "status": "incomplete",
        "n_missing": 1,
        "scores": {"total": None},
        "bands": {"total": None},
        "flags": [],
        "partial_sum": 3,
    }


def test_a_prorated_form_says_what_it_was_before_rounding() -> None:
    result = result_of(answers(2, 3, None, 2), scores=[PRORATED], bands=[BAND])
    assert result.as_json() == {
        "status": "prorated",
        "n_missing": 1,
        "scores": {"total": 9},
        "bands": {"total": "high"},
        "flags": [],
        "partial_sum": 7,
        "unrounded": {"total": 9.3333},
    }
    assert result_of(answers(2, None, None, None), scores=[PRORATED]).status == "incomplete"


def test_nothing_answered_is_not_zero() -> None:
    result = result_of({}, scores=[PRORATED], bands=[BAND])
    assert (result.status, result.n_missing) == ("incomplete", 4)
    assert (result.scores, result.bands) == ({"total": None}, {"total": None})


def test_what_is_not_scored_is_never_missing() -> None:
    items = [*ITEMS, {"ids": ["5"], "input": "choice", "options": "often", "scored": False}]
    assert result_of(FULL, items=items).status == "complete"
    assert result_of(FULL | {"5": 3}, items=items).scores == {"total": 6}


def test_an_optional_blank_counts_nothing() -> None:
    items = [
        {"ids": ["1-3"], "input": "choice", "options": "often"},
        {"ids": ["4"], "input": "choice", "options": "turned", "optional": True},
    ]
    result = result_of(GAP, items=items)
    assert (result.status, result.scores["total"]) == ("complete", 3)
    assert result_of(answers(0, 1, 2, 0), items=items).scores["total"] == 6


def test_a_blank_may_be_allowed_by_another_answer() -> None:
    items = [
        {"ids": ["1-3"], "input": "choice", "options": "often"},
        {"ids": ["4"], "input": "choice", "options": "often", "optional_when": {"is": ["1", 0]}},
    ]
    assert result_of(GAP, items=items).status == "complete"
    assert result_of(answers(1, 1, 2, None), items=items).status == "incomplete"


def test_an_item_of_the_other_sex_is_neither_missing_nor_counted() -> None:
    items = [
        {"ids": ["1-3"], "input": "choice", "options": "often"},
        {"ids": ["4"], "input": "choice", "options": "often", "ignored_when": {"sex": "M"}},
    ]
    flags = [{"id": "ignored", "when": {"all": [{"sex": "M"}, {"answered": "4"}]}}]
    definition = made(items=items, flags=flags)
    man, woman = Context(sex="M"), Context(sex="F")
    assert score(definition, GAP, man).scores["total"] == 3
    assert score(definition, FULL, man).scores["total"] == 3
    assert score(definition, FULL, man).flags == ("ignored",)
    assert score(definition, GAP, woman).status == "incomplete"
    assert score(definition, FULL, woman).scores["total"] == 6
    assert score(definition, GAP, Context()).n_missing == 1  # it may apply


SKIP = {"when": {"is": ["1", 0]}, "items": ["2-4"], "flag": "inconsistent_skip"}


@pytest.mark.parametrize(("is_counted", "total"), [(True, 5), (False, 0)])
def test_a_gate_makes_blanks_legitimate(is_counted: bool, total: int) -> None:
    skips = [SKIP | {"counted": is_counted}]
    result = result_of(answers(0, None, None, None), skips=skips)
    assert (result.status, result.scores["total"], result.flags) == ("complete", 0, ())
    result = result_of(answers(0, 2, 3, 0), skips=skips)
    assert (result.scores["total"], result.flags) == (total, ("inconsistent_skip",))
    assert result_of(answers(0, 0, 0, 0), skips=skips).flags == ()
    assert result_of(answers(1, None, None, None), skips=skips).n_missing == 3
    assert result_of(answers(None, None, None, None), skips=skips).n_missing == 4


def test_a_later_gate_sees_what_an_earlier_one_allowed() -> None:
    skips = [
        {"when": {"is": ["1", 0]}, "items": ["2"]},
        {"when": {"compare": [{"sum": ["1-2"]}, "=", 0]}, "items": ["3-4"]},
    ]
    assert result_of(answers(0, None, None, None), skips=skips).status == "complete"
    assert result_of(answers(1, None, None, None), skips=skips).n_missing == 3


def test_critical_flags_do_not_wait_for_the_rest() -> None:
    flags = [
        {"id": "z_item", "when": {"compare": [{"item": "4"}, ">=", 1]}, "critical": True},
        {"id": "critical_missing", "when": {"blank": "4"}},
    ]
    definition = made(flags=flags)
    alone = score(definition, {"4": 1})
    assert (alone.status, alone.flags, alone.critical(definition)) == (
        "incomplete",
        ("z_item",),
        ("z_item",),
    )
    blank = score(definition, GAP)
    assert (blank.flags, blank.critical(definition)) == (("critical_missing",), ())
    assert score(definition, answers(0, 0, 0, 0)).flags == ()


def test_a_failed_validity_keeps_scores_and_withholds_bands() -> None:
    validity = {"fails_when": {"compare": [{"item": "1"}, ">=", 2]}, "flag": "validity_fail"}
    flags = [{"id": "high", "when": {"band": ["total", "high"]}}]
    valid = result_of(answers(1, 3, 3, 3), validity=validity, bands=[BAND], flags=flags)
    assert (valid.status, valid.bands, valid.flags) == ("complete", {"total": "high"}, ("high",))
    invalid = result_of(answers(2, 3, 3, 3), validity=validity, bands=[BAND], flags=flags)
    assert (invalid.status, invalid.scores) == ("invalid", {"total": 11})
    assert (invalid.bands, invalid.flags) == ({"total": None}, ("validity_fail",))
    unknown = result_of(answers(None, 3, 3, 3), validity=validity, bands=[BAND])
    assert unknown.status == "incomplete"


def test_a_score_may_be_undefined() -> None:
    ratio = {
        "id": "ratio",
        "value": {"divide": [{"item": "4"}, {"item": "1"}]},
        "range": [0, 3],
        "decimals": 2,
    }
    free = [TOTAL, ratio | {"may_be_undefined": True}]
    assert result_of(FULL, scores=free).as_json()["scores"] == {"total": 6, "ratio": None}
    assert result_of(FULL, scores=free).status == "complete"
    assert result_of(FULL, scores=[TOTAL, ratio]).status == "incomplete"


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [(2 / 3, 2, 0.67), (0.005, 2, 0.01), (-0.005, 2, -0.01), (0.999, 2, 1), (2.5, 0, 3), (7, 2, 7)],
)
def test_display_rounds_half_away_from_zero(value: float, decimals: int, shown: float) -> None:
    other = {"id": "x", "value": round(value, 9), "range": [-9, 9], "decimals": decimals}
    result = result_of(FULL, scores=[TOTAL, other]).scores["x"]
    assert result == shown
    assert isinstance(result, int) == (shown == int(shown))


def test_limits_compare_the_exact_value() -> None:
    """MSSMHS (scales.md 6.12): 1.995 prints as 2.00 and is still below 2."""
    mean = {"id": "m", "value": 1.995, "range": [0, 5], "decimals": 2}
    below = [[2, "none"], [3, "mild"], [None, "severe"]]
    bands = [{"score": "m", "source": TEXT, "below": below}]
    result = result_of(FULL, scores=[TOTAL, mean], bands=bands)
    assert (result.scores["m"], result.bands["m"]) == (2, "none")


SETS = [BAND, BAND | {"set": "cn", "ranges": [[0, 2, "none"], [3, 12, "some"]]}]


def test_other_sets_stand_under_their_own_key() -> None:
    definition = made(bands=SETS)
    assert score(definition, FULL).bands == {"total": "high", "total@cn": "some"}
    chosen = score(definition, FULL, Context(choices={"band_set": "cn"}))
    assert chosen.bands == {"total": "some", "total@cn": "some"}
    assert chosen.warnings == ()
    with pytest.raises(AnswerRefused) as caught:
        score(definition, FULL, Context(choices={"band_set": "us"}))
    assert caught.value.reason is AnswerProblem.UNKNOWN_CHOICE


def test_where_the_set_is_a_choice_only_the_chosen_one_appears() -> None:
    sets = [BAND | {"set": "uk"}, BAND | {"set": "cn", "ranges": [[0, 12, "some"]]}]
    choices = {"band_set": {"values": ["uk", "cn"], "default": "uk"}}
    definition = made(bands=sets, choices=choices)
    assert score(definition, FULL).bands == {"total": "high"}
    chosen = Context(choices={"band_set": "cn"})
    assert score(definition, FULL, chosen).bands == {"total": "some"}


def test_alternatives_by_sex_and_an_unknown_sex_has_none() -> None:
    men = BAND | {"when": {"sex": "M"}}
    women = BAND | {"when": {"sex": "F"}, "ranges": [[0, 12, "some"]]}
    definition = made(bands=[men, women])
    assert score(definition, FULL, Context(sex="M")).bands == {"total": "high"}
    assert score(definition, FULL, Context(sex="F")).bands == {"total": "some"}
    assert score(definition, FULL).bands == {"total": None}


def test_a_rule_stops_at_the_first_unknown_one() -> None:
    rules = [
        {"when": {"is": ["1", 3]}, "band": "first"},
        {"when": {"is": ["2", 3]}, "band": "second"},
    ]
    bands = [{"name": "risk", "main": True, "source": TEXT, "rules": rules}]
    changes: dict[str, Any] = {"bands": bands, "scores": []}

    def risk(*values: object) -> str | None:
        return result_of(answers(*values), **changes).bands["risk"]

    assert risk(3, 3, 0, 0) == "first"
    assert risk(0, 3, 0, 0) == "second"
    assert risk(None, 3, 0, 0) is None
    assert risk(3, None, 0, 0) == "first"
    assert risk(0, 0, 0, 0) is None
    definition = made(**changes)
    complete = score(definition, FULL)
    assert (complete.status, complete.as_json()["scores"]) == ("complete", {})
    assert complete.main(definition) == (None, None)
    blank = score(definition, GAP)
    assert (blank.status, blank.partial_sum) == ("incomplete", None)


@pytest.mark.parametrize(
    ("context", "warnings"),
    [
        ({"age": 12}, ()),
        ({"age": 80}, ()),
        ({}, ()),
        ({"age": 11}, ("age_outside_range",)),
        ({"age": 81}, ("age_outside_range",)),
        ({"rule": "a"}, ("context_ignored",)),
        ({"band_set": "cn"}, ("context_ignored",)),
        ({"age": 5, "order": "x"}, ("age_outside_range", "context_ignored")),
        ({"sex": "F", "education": "primary", "informant": "parent"}, ()),
    ],
)
def test_warnings_refuse_nothing(context: object, warnings: tuple[str, ...]) -> None:
    result = score(made(), FULL, Context.from_json(context))
    assert (result.status, result.warnings) == ("complete", warnings)
    assert ("warnings" in result.as_json()) is bool(warnings)


def test_a_result_survives_being_stored() -> None:
    for given in (FULL, GAP):
        result = score(made(scores=[PRORATED], bands=[BAND]), given, Context(age=3))
        assert Result.from_json(result.as_json()) == result


def test_the_main_result() -> None:
    definition = made(bands=SETS)
    assert score(definition, FULL).main(definition) == (6, "high")
    rules = [{"when": {"given": "total"}, "band": "x"}]
    named = {"name": "screen", "main": True, "source": TEXT, "rules": rules}
    both = made(bands=[*SETS, named])
    assert score(both, FULL).main(both) == (6, "x")
