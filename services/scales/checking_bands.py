"""Bands cover the range of their score; one score or band is the main one."""

from collections.abc import Collection
from itertools import pairwise

from services.scales.compiling import key_of
from services.scales.definition import BandSet, Definition, Score
from services.scales.errors import ScaleProblem, ScaleRefused


def refuse(reason: ScaleProblem, where: str) -> None:
    """Raises ScaleRefused."""
    raise ScaleRefused(reason, where)


def names_in(band: BandSet) -> list[str]:
    """The ids of its bands, in their order."""
    ranged = [name for _, _, name in band.ranges] + [name for _, name in band.below]
    return list(dict.fromkeys(ranged + [name for _, name in band.rules]))


def check_bands(definition: Definition) -> None:
    """Raises ScaleRefused: bands cover their score without gap or overlap, one result is main."""
    scores = {score.id: score for score in definition.scores}
    sets = {band.set for band in definition.bands}
    chosen = definition.choices.get("band_set")
    if chosen is not None and not sets.issuperset(chosen.values):
        refuse(ScaleProblem.UNKNOWN_BAND, "choices/band_set")
    for band in definition.bands:
        where = f"bands/{key_of(band)}"
        _check_subject(band, scores, where)
        if band.ranges:
            _check_ranges(band, scores[band.score], where)
        if band.below:
            _check_limits(band, where)
    _check_main(definition)


def _check_subject(band: BandSet, scores: Collection[str], where: str) -> None:
    if bool(band.score) == bool(band.name):
        refuse(ScaleProblem.SCHEMA, where)
    if band.score and band.score not in scores:
        refuse(ScaleProblem.UNKNOWN_SCORE, where)
    if band.name and not band.rules:
        refuse(ScaleProblem.UNKNOWN_SCORE, where)


def _check_ranges(band: BandSet, score: Score, where: str) -> None:
    """Closed whole ranges over the whole range of the score, in any order (scales.md 6.11)."""
    ranges = sorted(band.ranges, key=lambda found: found[:2])
    lowest, highest = score.range
    if not all(isinstance(limit, int) for low, high, _ in ranges for limit in (low, high)):
        refuse(ScaleProblem.SCHEMA, where)
    if any(low > high for low, high, _ in ranges):
        refuse(ScaleProblem.BAND_OVERLAP, where)
    if ranges[0][0] < lowest or ranges[-1][1] > highest:
        refuse(ScaleProblem.BAND_OUTSIDE, where)
    if ranges[0][0] > lowest or ranges[-1][1] < highest:
        refuse(ScaleProblem.BAND_GAP, where)
    for before, after in pairwise(ranges):
        if after[0] != before[1] + 1:
            is_gap = after[0] > before[1]
            refuse(ScaleProblem.BAND_GAP if is_gap else ScaleProblem.BAND_OVERLAP, where)


def _check_limits(band: BandSet, where: str) -> None:
    limits = [limit for limit, _ in band.below]
    known = [limit for limit in limits if limit is not None]
    if limits[-1] is not None:
        refuse(ScaleProblem.BAND_GAP, where)
    if len(known) != len(limits) - 1 or known != sorted(set(known)):
        refuse(ScaleProblem.BAND_OVERLAP, where)


def _check_main(definition: Definition) -> None:
    """At least one main result, and not two of a kind."""
    scores = [score.id for score in definition.scores if score.is_main]
    bands = {band.subject for band in definition.bands if band.is_main}
    if (not scores and not bands) or max(len(scores), len(bands)) > 1:
        refuse(ScaleProblem.NO_MAIN, "scores")
