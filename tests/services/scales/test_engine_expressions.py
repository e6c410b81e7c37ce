"""What each expression and condition comes to, with everything known and with blanks."""

from typing import Any

import pytest

from services.scales.context import Context
from services.scales.scoring import score
from tests.services.scales.kit import (
    ITEMS,
    TOTAL,
    answers,
    flagged,
    made,
    result_of,
    truth_of,
    value_of,
    with_score,
)

FULL = answers(0, 1, 2, 3)
GAP = answers(0, 1, 2, None)
ALL = ["1-4"]


@pytest.mark.parametrize(
    ("expression", "full", "gap"),
    [
        (7, 7, 7),
        (0.1, 0.1, 0.1),
        ({"item": "4"}, 3, None),
        ({"answer": "4"}, 3, None),
        ({"sum": ALL}, 6, None),
        ({"sum": ALL, "max_blank": 0}, 6, None),
        ({"sum": ALL, "max_blank": 1}, 6, 4),
        ({"sum": ALL, "min_answered": 3}, 6, 4),
        ({"sum": ALL, "min_answered": 4}, 6, None),
        ({"sum": ["1-3"]}, 3, 3),
        ({"mean": ALL}, 1.5, None),
        ({"mean": ALL, "max_blank": 1}, 1.5, 1),
        ({"mean": ALL, "min_answered": 4}, 1.5, None),
        ({"count": ALL, "at_least": 2}, 2, None),
        ({"count": ALL, "equal": 0}, 1, None),
        ({"count": ALL, "at_least": 2, "blanks": "no"}, 2, 1),
        ({"blanks": ALL}, 0, 1),
        ({"add": [{"item": "3"}, {"item": "4"}, 1]}, 6, None),
        ({"subtract": [{"item": "3"}, {"item": "4"}]}, -1, None),
        ({"multiply": [{"item": "3"}, {"item": "4"}, 0.5]}, 3, None),
        ({"divide": [{"item": "4"}, 2]}, 1.5, None),
        ({"divide": [{"item": "4"}, {"item": "1"}]}, None, None),
        ({"floor": {"divide": [{"sum": ALL}, 4]}}, 1, None),
        ({"floor": -1.5}, -2, -2),
        ({"round": 2.5}, 3, 3),
        ({"round": -2.5}, -3, -3),
        ({"round": 2.4999}, 2, 2),
        ({"max": [{"item": "3"}, {"item": "4"}]}, 3, None),
        ({"min": [{"item": "3"}, {"item": "4"}]}, 2, None),
        ({"table": {"item": "4"}, "rows": [[0, 1, 5], [2, 3, 6]]}, 6, None),
        ({"table": {"item": "4"}, "rows": [[0, 2, 5]]}, None, None),
        ({"table": {"item": "4"}, "rows": [[None, 1, 5], [2, None, 6]]}, 6, None),
        ({"table": {"item": "3"}, "rows": [[0, 9, None]]}, None, None),
        ({"score": "total"}, 6, None),
        (
            {
                "case": [
                    {"when": {"is": ["4", 3]}, "then": 1},
                    {"when": {"is": ["3", 2]}, "then": 2},
                ]
            },
            1,
            None,
        ),
        ({"case": [{"when": {"is": ["3", 0]}, "then": 1}], "else": 9}, 9, 9),
        ({"case": [{"when": {"is": ["3", 0]}, "then": 1}]}, None, None),
        ({"case": [{"when": {"is": ["3", 0]}, "then": 1}], "else": None}, None, None),
        ({"case": [{"when": {"is": ["3", 2]}, "then": None}], "else": 1}, None, None),
    ],
)
def test_expressions(expression: Any, full: object, gap: object) -> None:
    assert value_of(expression, FULL) == full
    assert value_of(expression, GAP) == gap


@pytest.mark.parametrize(
    ("condition", "full", "gap"),
    [
        ({"is": ["4", 3]}, True, None),
        ({"is": ["4", 2]}, False, None),
        ({"answered": "4"}, True, False),
        ({"blank": "4"}, False, True),
        ({"given": "total"}, True, False),
        ({"known": {"is": ["4", 3]}}, True, False),
        ({"not": {"is": ["4", 3]}}, False, None),
        ({"all": [{"is": ["4", 3]}, {"is": ["1", 0]}]}, True, None),
        ({"all": [{"is": ["4", 3]}, {"is": ["1", 1]}]}, False, False),
        ({"any": [{"is": ["4", 3]}, {"is": ["1", 0]}]}, True, True),
        ({"any": [{"is": ["4", 3]}, {"is": ["1", 1]}]}, True, None),
        ({"compare": [{"item": "4"}, ">", 2]}, True, None),
        ({"compare": [2, "!=", {"item": "4"}]}, True, None),
        ({"compare": [{"sum": ["1-3"]}, "<=", 3]}, True, True),
        ({"compare": [{"sum": ["1-3"]}, "<", 3]}, False, False),
        ({"compare": [{"sum": ["1-3"]}, "=", 3]}, True, True),
    ],
)
def test_conditions(condition: Any, full: object, gap: object) -> None:
    assert truth_of(condition, FULL) is full
    assert truth_of(condition, GAP) is gap


@pytest.mark.parametrize(
    ("condition", "context", "truth"),
    [
        ({"sex": "F"}, {"sex": "F"}, True),
        ({"sex": "F"}, {"sex": "M"}, False),
        ({"sex": "F"}, {}, None),
        ({"age": [">", 65]}, {"age": 66}, True),
        ({"age": [">", 65]}, {"age": 65}, False),
        ({"age": [">", 65]}, {}, None),
        ({"age": ["<=", 0]}, {"age": 0}, True),
        ({"education": "primary"}, {"education": "primary"}, True),
        ({"education": "primary"}, {}, None),
        ({"informant": "parent"}, {"informant": "teacher"}, False),
        ({"informant": "parent"}, {}, None),
        ({"unknown": "sex"}, {"sex": "unknown"}, True),
        ({"unknown": "sex"}, {"sex": "M"}, False),
        ({"unknown": "age"}, {}, True),
        ({"unknown": "age"}, {"age": 0}, False),
        ({"unknown": "education"}, {}, True),
    ],
)
def test_conditions_about_the_person(condition: Any, context: object, truth: bool | None) -> None:
    assert truth_of(condition, FULL, Context.from_json(context)) is truth


def test_a_choice_has_its_default() -> None:
    choices = {"rule": {"values": ["a", "b"], "default": "b"}}
    condition = {"choice": ["rule", "a"]}
    assert truth_of(condition, FULL, choices=choices) is False
    chosen = Context(choices={"rule": "a"})
    assert truth_of(condition, FULL, chosen, choices=choices) is True


def test_options_follow_a_choice() -> None:
    turning = {"by": "order", "sets": {"a": "often", "b": "turned"}}
    items = [{"ids": ["1-4"], "input": "choice", "options": turning}]
    choices = {"order": {"values": ["a", "b"], "default": "a"}}
    definition = made(items=items, choices=choices)
    given = answers(0, 0, 0, 1)
    assert score(definition, given).scores["total"] == 1
    assert score(definition, given, Context(choices={"order": "b"})).scores["total"] == 11


def test_reversed_items_keep_their_raw_value() -> None:
    items = [{"ids": ["1-4"], "input": "choice", "options": "turned"}]
    assert value_of({"item": "1"}, answers(0, 0, 0, 0), items=items) == 3
    assert value_of({"answer": "1"}, answers(0, 0, 0, 0), items=items) == 0
    raw = {"count": ["1-4"], "equal": 0, "of": "answers"}
    assert value_of(raw, answers(0, 0, 1, 2), items=items) == 2


def test_an_answer_that_does_not_count_is_no_blank() -> None:
    items = [{"ids": ["1-4"], "input": "choice", "options": "unsure"}]
    given = answers(1, "na", "na", 0)
    result = result_of(given, items=items)
    assert (result.status, result.n_missing, result.scores["total"]) == ("complete", 0, 1)
    assert value_of({"mean": ["1-4"]}, given, items=items) == 0.5
    assert value_of({"item": "2"}, given, items=items) is None
    assert value_of({"answer": "2"}, given, items=items) is None
    words = {"count": ["1-4"], "equal": "na", "of": "answers"}
    assert value_of(words, given, items=items) == 2
    assert truth_of({"is": ["2", "na"]}, given, items=items) is True
    assert value_of({"mean": ["1-2"]}, answers("na", "na", 1, 1), items=items) is None


def test_ticks_are_asked_for_one_by_one() -> None:
    item = {"ids": ["t"], "input": "set", "tokens": ["a", "b"], "none": "none", "value": "count"}
    items = [*ITEMS, item]
    assert truth_of({"ticked": ["t", "a"]}, FULL | {"t": ["a"]}, items=items) is True
    assert truth_of({"ticked": ["t", "none"]}, FULL | {"t": []}, items=items) is False
    assert truth_of({"ticked": ["t", "a"]}, FULL, items=items) is None


@pytest.mark.parametrize(
    ("bed", "up", "minutes"),
    [
        ("23:00", "07:00", 480),
        ("00:30", "07:00", 390),
        ("07:00", "07:00", 0),
        ("8:00", "7:59", 1439),
    ],
)
def test_minutes_go_over_midnight(bed: str, up: str, minutes: int) -> None:
    items = [*ITEMS, {"ids": ["bed", "up"], "input": "time"}]
    between = {"minutes_between": ["bed", "up"]}
    assert value_of(between, FULL | {"bed": bed, "up": up}, items=items) == minutes
    assert value_of(between, FULL | {"bed": bed}, items=items) is None


NORMS = [
    {"sex": "F", "ages": [12, 15], "mean": 5, "sd": 2},
    {"sex": "M", "ages": [12, 15], "mean": 4.5, "sd": 1.5},
    {"ages": [60, None], "mean": 6, "sd": 3},
]


@pytest.mark.parametrize(
    ("sex", "age", "t", "z"),
    [
        ("F", 12, 55, 0.5),
        ("F", 15, 55, 0.5),
        ("M", 13, 60, 1),
        ("M", 60, 50, 0),
        ("unknown", 99, 50, 0),
        ("F", 11, None, None),
        ("F", 16, None, None),
        ("unknown", 13, None, None),
        ("F", None, None, None),
    ],
)
def test_standard_scores(sex: str, age: int | None, t: object, z: object) -> None:
    context = Context(sex=sex, age=age)
    plain = {"t_score": {"score": "total"}, "norms": NORMS}
    result = score(with_score(plain), FULL, context)
    assert result.scores["x"] == t
    assert ("no_norm" in result.flags) is (t is None)
    assert value_of(plain | {"z": True}, FULL, context) == z
    blank = score(with_score(plain), GAP, context)
    assert (blank.scores["x"], "no_norm" in blank.flags) == (None, False)


def test_standard_scores_are_rounded_half_away_from_zero_on_display_only() -> None:
    """T = 50 + 10 x (6 - 5) / 0.16 = 112.5, and below the mean 50 - 0.25 = 49.75."""
    norm = [{"mean": 6.004, "sd": 0.16}]
    definition = made(
        scores=[
            TOTAL,
            {
                "id": "t",
                "value": {"t_score": {"score": "total"}, "norms": norm},
                "range": [0, 100],
                "decimals": 1,
            },
        ],
        flags=[{"id": "below", "when": {"compare": [{"score": "t"}, "<", 49.8]}}],
    )
    result = score(definition, FULL)
    assert result.scores["t"] == 49.8
    assert result.flags == ("below",)


def test_a_number_that_outgrows_every_scale_is_unknown() -> None:
    """Squaring sixty times would never end."""
    scores: list[dict[str, Any]] = [TOTAL, {"id": "s0", "value": 3, "range": [0, 9]}]
    for step in range(1, 100):
        before = {"score": f"s{step - 1}"}
        square = {"multiply": [before, before]}
        scores.append({"id": f"s{step}", "value": square, "range": [0, 9]})
    result = score(made(scores=scores), FULL)
    assert result.scores["s2"] == 81
    assert result.scores["s99"] is None
    third = {"divide": [1, 3]}
    tiny = {"multiply": [third] * 200}
    assert value_of(tiny, FULL) is None


def test_prorated_sums_round_half_up_first() -> None:
    """DASS-21 (scales.md 8.11): the sum is prorated and rounded, then doubled."""
    given = answers(1, 1, 1, None)
    items = [{"ids": ["1-4"], "input": "choice", "options": "often"}]
    two = answers(1, 0, None, 1)
    doubled = {"multiply": [{"sum": ["1-4"], "max_blank": 1}, 2]}
    assert value_of(doubled, given, items=items) == 8
    result = score(with_score(doubled), two)  # 2 x 4 / 3 = 2.67 -> 3 -> 6
    assert (result.scores["x"], result.unrounded["x"]) == (6, 5.3333)
    exactly = {"sum": ["1-4"], "max_blank": 1, "exact": True}
    assert value_of(exactly, two) == 2.666667
    half = {"sum": ["1-2"], "max_blank": 1}
    assert value_of(half, answers(None, 1, 0, 0)) == 2
    quarter = {"sum": ["1-4"], "min_answered": 2}
    assert value_of(quarter, answers(0, 1, None, None)) == 2
    assert value_of({"sum": ["1-4"], "min_answered": 1}, answers(None, None, None, None)) is None


def test_flags_may_ask_for_bands() -> None:
    bands = [
        {
            "score": "total",
            "source": {"zh": "", "en": ""},
            "ranges": [[0, 5, "low"], [6, 12, "high"]],
        }
    ]
    assert flagged({"band": ["total", "high"]}, FULL, bands=bands)
    assert not flagged({"band": ["total", "low"]}, FULL, bands=bands)
    assert not flagged({"not": {"band": ["total", "low"]}}, GAP, bands=bands)
