"""All packs of this register: what ships, and what the county signed."""

import json
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.indicator import IndicatorPack
from services.errors import NotFound
from services.indicators.definition import Indicator, Pack, pack_of

SHIPPED = ("s4", "s1", "s0")
"""The three documents of practice.md section 1 that set targets; the scored one first."""

RESULTS = ("s2", "s3")
"""Documents that only report results: shown beside a figure, never a target."""


@cache
def shipped(name: str) -> Pack:
    """A pack of ``resources/indicators``; checked by its schema in tests, not at every start."""
    return pack_of(json.loads(resources.text(f"indicators/{name}.json")))


@cache
def shipped_numbers() -> dict[str, Indicator]:
    """Every shipped indicator by its number: no two packs use one for different things."""
    names = (*SHIPPED, *RESULTS)
    return {one.number: one for name in names for one in shipped(name).indicators}


def packs(session: Session) -> tuple[Pack, ...]:
    """The shipped ones, then those of the county in the order in which they came."""
    bodies = session.scalars(
        select(IndicatorPack.body)
        .where(IndicatorPack.removed_at.is_(None))
        .order_by(IndicatorPack.id)
    )
    return (*map(shipped, SHIPPED), *(pack_of(json.loads(body)) for body in bodies))


def pack(session: Session, pack_id: str) -> Pack:
    """Raises NotFound."""
    for one in packs(session):
        if one.id == pack_id:
            return one
    raise NotFound


def indicator(session: Session, indicator_id: str) -> tuple[Pack, Indicator]:
    """The indicator and the pack it stands in. Raises NotFound."""
    found = pack(session, indicator_id.partition(".")[0])
    for one in found.indicators:
        if one.id == indicator_id:
            return found, one
    raise NotFound


def results_like(measure: str) -> tuple[tuple[Pack, Indicator], ...]:
    """Results that others reported for what is counted by ``measure``: a range, no target."""
    if not measure:
        return ()
    every = (shipped(name) for name in (*SHIPPED, *RESULTS))
    return tuple(
        (one, line)
        for one in every
        for line in one.indicators
        if line.is_reported and line.measure == measure
    )
