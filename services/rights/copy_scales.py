"""What a copy of one's own record says about an assessment: scores, bands, answers as given."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from services.assessments.queries import result_of, score_name, shown_value
from services.desk import Desk
from services.rights.copying_records import Coded, Value, filled
from services.scales.definition import Definition
from services.scales.service import ScaleService
from services.scales.wording import label

_LANGUAGE = "zh"


def name(session: Session, desk: Desk, definition_id: int) -> str:
    """``患者健康问卷抑郁量表（PHQ-9）``."""
    definition = _definition(session, desk, definition_id)
    return f"{definition.names[_LANGUAGE]}（{definition.short}）"


def result(
    session: Session, desk: Desk, row: Mapping[str, Any], *, with_answers: bool
) -> dict[str, Value]:
    """Scores with their bands, what is to be looked at, and, if wanted, the answers by item."""
    definition = _definition(session, desk, row["definition_id"])
    found = result_of(row["result"])
    marks = tuple(Coded(flag, label(definition, "flag", flag, _LANGUAGE)) for flag in found.flags)
    answers = json.loads(row["answers"] or "{}") if with_answers else {}
    given = {item: value for item, value in answers.items() if value is not None}
    return {
        "scores": _scores(definition, found.scores, found.bands),
        "marks": marks,
        "answers": {item: _value(value) for item, value in given.items()},
        "is_replaced": True if row["replaced_by_id"] else None,
    }


def _scores(
    definition: Definition, scores: Mapping[str, Any], bands: Mapping[str, str | None]
) -> tuple[Value, ...]:
    """One record a score, and one a band that is no score's or is of another set."""
    found: list[Value] = []
    for key in dict.fromkeys((*scores, *bands)):
        shown = shown_value(definition, key, scores[key]) if key in scores else ""
        band = bands.get(key)
        words = {
            "score": score_name(definition, key, _LANGUAGE),
            "value": shown,
            "band": Coded(band, label(definition, "band", band, _LANGUAGE)) if band else "",
        }
        said = filled(words)
        if len(said) > 1:
            found.append(said)
    return tuple(found)


def _value(value: Any) -> Value:
    if isinstance(value, dict):
        return {row: _value(inner) for row, inner in value.items()}
    if isinstance(value, list):
        return tuple(_value(inner) for inner in value)
    return value if isinstance(value, bool | int) else str(value)


def _definition(session: Session, desk: Desk, definition_id: int) -> Definition:
    return ScaleService(desk).kept(session, definition_id).definition
