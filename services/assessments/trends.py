"""How scores went over time: what may be joined by a line, and where the bands begin.

Only results of the same scale that were scored by the same rules are comparable (scales.md 6, no.
18): a corrected definition, another rule, another order of the items or another informant begins
a line of its own. Borders stand at the cut-off minus 0.5 and the axis is the range of the score
(no. 19), so that a small change does not look like a great one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.base import table
from services.assessments import context, queries
from services.assessments.band_sets import set_for
from services.assessments.records import AssessmentId, Border, Trend, TrendPoint
from services.scales import keeping
from services.scales.context import Context
from services.scales.definition import BandSet, Definition, Score
from services.scales.result import Result

MOST = 400  # results that are drawn: the newest
_BAND_SET = "band_set"  # a choice that only says which words are put to a score

_C = table(Assessment).c


@dataclass(frozen=True, slots=True)
class _Scored:
    """One row with everything that it means."""

    row: Row[Any]
    definition: Definition
    setting: Context
    result: Result


def of_client(session: Session, client_id: int, scales: Sequence[str]) -> tuple[Trend, ...]:
    """The trends of these scales, or of all, in the order of their ids."""
    wanted = (
        select(_C.id, _C.scale, _C.day, _C.minute, _C.definition_id, _C.context, _C.result)
        .add_columns(_C.is_critical)
        .where(_C.client_id == client_id, queries.STANDS)
        .order_by(_C.day.desc(), _C.id.desc())
        .limit(MOST)
    )
    if scales:
        wanted = wanted.where(_C.scale.in_(scales))
    rows = session.execute(wanted).all()
    kept = keeping.kept_all(session, (row.definition_id for row in rows))
    by_scale: dict[str, list[_Scored]] = {}
    for row in reversed(rows):
        definition = kept[row.definition_id].definition
        scored = _Scored(
            row, definition, context.stored(row.context), queries.result_of(row.result)
        )
        by_scale.setdefault(row.scale, []).append(scored)
    return tuple(
        _trend(found, score) for _, found in sorted(by_scale.items()) for score in _drawn(found[-1])
    )


def _drawn(newest: _Scored) -> list[Score]:
    """The main score and every other one that has bands; without either the first one."""
    banded = {bands.score for bands in newest.definition.bands}
    scores = newest.definition.scores
    found = [score for score in scores if score.is_main or score.id in banded]
    return sorted(found or list(scores[:1]), key=lambda score: not score.is_main)


def _trend(found: Sequence[_Scored], score: Score) -> Trend:
    newest = found[-1]
    bands = set_for(newest.definition, score.id, newest.setting)
    borders, lowest_band = _borders(bands)
    low, high = score.range
    valued = [one for one in found if one.result.scores.get(score.id) is not None]
    groups = _groups(valued)
    return Trend(
        scale=newest.definition.id,
        short=newest.definition.short,
        score=score.id,
        is_main=score.is_main,
        names=score.names,
        direction=newest.definition.direction,
        lowest=float(low),
        highest=float(high),
        lowest_band=lowest_band,
        borders=borders,
        points=tuple(
            _point(one, score.id, group) for one, group in zip(valued, groups, strict=True)
        ),
        withheld=len(found) - len(valued),
    )


def _point(one: _Scored, score_id: str, group: int) -> TrendPoint:
    value = one.result.scores[score_id]
    return TrendPoint(
        assessment_id=AssessmentId(one.row.id),
        day=one.row.day,
        minute=one.row.minute,
        value=float(value or 0),
        shown=queries.shown_value(one.definition, score_id, value),
        band=one.result.bands.get(score_id) or "",
        is_prorated=score_id in one.result.unrounded,
        is_critical=one.row.is_critical,
        group=group,
    )


def _borders(bands: BandSet | None) -> tuple[tuple[Border, ...], str]:
    """Where each band begins but the lowest, whose name is the second part."""
    if bands is None:
        return (), ""
    if bands.ranges:
        ordered = sorted(bands.ranges, key=lambda one: one[0])
        borders = tuple(Border(float(low) - 0.5, band) for low, _, band in ordered[1:])
        return borders, ordered[0][2]
    # Limits of exact values, e.g. means: a result may stand anywhere, so the border is the limit.
    limits = [limit for limit, _ in bands.below]
    names = [band for _, band in bands.below]
    pairs = zip(limits[:-1], names[1:], strict=True)
    exact = tuple(Border(float(limit), band) for limit, band in pairs if limit is not None)
    return exact, names[0] if names else ""


def _groups(found: Sequence[_Scored]) -> list[int]:
    """A number for each result; those of one number are comparable."""
    kinds: list[tuple[object, ...]] = []
    numbers = []
    for one in found:
        kind = _kind(one)
        if kind not in kinds:
            kinds.append(kind)
        numbers.append(kinds.index(kind))
    return numbers


def _kind(one: _Scored) -> tuple[object, ...]:
    """What must be the same: questions, options and arithmetic, not names, bands or flags."""
    definition = one.definition
    choices = definition.with_defaults(one.setting.choices, one.setting.informant)
    choices.pop(_BAND_SET, None)
    return (
        definition.items,
        definition.option_sets,
        definition.skips,
        [(score.id, score.value, score.decimals) for score in definition.scores],
        choices,
        one.setting.informant,
    )
