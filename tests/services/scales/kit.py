"""A small definition to change, and what scoring makes of it."""

import json
from collections.abc import Mapping
from typing import Any

from services.scales.context import Context
from services.scales.definition import Definition
from services.scales.reading import read_definition
from services.scales.result import Result, Value
from services.scales.scoring import score

TEXT = {"zh": "甲", "en": "a"}
ITEMS: list[dict[str, Any]] = [{"ids": ["1-4"], "input": "choice", "options": "often"}]
TOTAL: dict[str, Any] = {"id": "total", "value": {"sum": ["1-4"]}, "range": [0, 12], "main": True}


def content(**changes: Any) -> dict[str, Any]:
    """Four items of 0 to 3 and their sum; ``changes`` replace whole parts."""
    passport = {
        "tier": "private",
        "licence": {"class": "PROP", "mark": "U", "evidence": TEXT, "credit": TEXT},
        "source": "invented",
        "norm_group": TEXT,
        "not_for": TEXT,
        "contexts": ["clinical"],
        "open_points": {"zh": [], "en": []},
    }
    small: dict[str, Any] = {
        "format": 1,
        "id": "small",
        "version": "1.0.0",
        "short": "Small",
        "names": TEXT,
        "passport": passport,
        "use": {
            "ages": [12, 80],
            "informants": ["self"],
            "period": TEXT,
            "administration": "screen",
        },
        "direction": "worse",
        "options": {
            "often": [{"value": value} for value in range(4)],
            "turned": [{"value": value, "score": 3 - value} for value in range(4)],
            "unsure": [{"value": 1}, {"value": 0}, {"value": "na", "score": None}],
        },
        "items": ITEMS,
        "scores": [TOTAL],
        "bands": [],
        "flags": [],
    }
    return small | changes


def made(**changes: Any) -> Definition:
    """The same, read as a foreign file would be."""
    return read_definition(json.dumps(content(**changes)))


def answers(*values: object) -> dict[str, object]:
    """By item number; None is a blank."""
    return {str(number): value for number, value in enumerate(values, start=1)}


def with_score(expression: object, **changes: Any) -> Definition:
    """A definition with one score more, ``x``, shown with six decimals."""
    other = {"id": "x", "value": expression, "range": [-99, 99], "decimals": 6}
    return made(scores=[TOTAL, other], **changes)


def value_of(
    expression: object, given: Mapping[str, object], context: Context | None = None, **changes: Any
) -> Value:
    """What an expression comes to."""
    result = score(with_score(expression, **changes), given, context or Context())
    return result.scores["x"]


def truth_of(
    condition: object, given: Mapping[str, object], context: Context | None = None, **changes: Any
) -> bool | None:
    """True, false or unknown (None)."""
    number = {"case": [{"when": condition, "then": 1}], "else": 0}
    value = value_of(number, given, context, **changes)
    return None if value is None else bool(value)


def flagged(condition: object, given: Mapping[str, object], **changes: Any) -> bool:
    """Whether a flag of this condition is raised."""
    flags = [{"id": "raised", "when": condition}]
    return "raised" in score(made(flags=flags, **changes), given).flags


def result_of(given: Mapping[str, object], **changes: Any) -> Result:
    """The result of a form that nothing is known about."""
    return score(made(**changes), given)
