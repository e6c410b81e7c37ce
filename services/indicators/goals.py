"""Which targets hold for an indicator in a period.

The newest one that the room or its county set for the year goes before what ships; what ships
stays readable. Two set for one year: the one valid from the later day holds from that day on.
Where only earlier years have a target, the last of them is used and shown with its year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.indicator import IndicatorTarget
from services.indicators.definition import Indicator, Pack, Target, Words, decimal_of
from services.indicators.records import Goal


@dataclass(frozen=True, slots=True)
class SetTarget:
    """A target of a year that was set after the paper: by the room (``id``) or a county pack."""

    id: int | None
    year: int
    valid_from: date
    text: Words
    comparison: str
    number: Decimal | None
    source: Words


def set_targets(session: Session, packs: Sequence[Pack]) -> dict[str, list[SetTarget]]:
    """All of them by indicator, the earlier day first."""
    found: dict[str, list[SetTarget]] = {}
    for pack in packs:
        for new in pack.targets:
            number = decimal_of(new.number)
            target = SetTarget(
                None, new.year, new.valid_from, new.text, new.comparison, number, pack.title
            )
            found.setdefault(new.indicator, []).append(target)
    wanted = select(IndicatorTarget).where(IndicatorTarget.removed_at.is_(None))
    for row in session.scalars(wanted.order_by(IndicatorTarget.id)):
        target = SetTarget(
            row.id,
            row.year,
            row.valid_from,
            Words(row.text, row.text),
            row.comparison,
            decimal_of(row.number),
            Words(row.source, row.source),
        )
        found.setdefault(row.indicator, []).append(target)
    for targets in found.values():
        targets.sort(key=lambda target: target.valid_from)
    return found


def goals_of(
    indicator: Indicator, source: Words, changed: Iterable[SetTarget], year: int, on: date
) -> tuple[Goal, ...]:
    """The goals for ``year`` as they stood on the day ``on``; those that are compared first."""
    set_ones = [target for target in changed if target.year <= year]
    own_year = max((target.year for target in set_ones), default=0)
    shipped, shipped_year = _shipped(indicator, source, year)
    own = _own([target for target in set_ones if target.year == own_year], on)
    own_counts = own_year >= shipped_year and any(goal.is_compared for goal in own)
    if own_counts:
        shipped = [replace(goal, is_compared=False) for goal in shipped]
    else:
        own = [replace(goal, is_compared=False) for goal in own]
    return tuple(sorted((*own, *shipped), key=lambda goal: not goal.is_compared))


def _own(targets: list[SetTarget], on: date) -> list[Goal]:
    """The last one that is valid on the day is compared; the newest first."""
    valid = [target for target in targets if target.valid_from <= on]
    held = valid[-1] if valid else None
    return [
        Goal(
            id=target.id,
            text=target.text,
            place=Words(),
            source=target.source,
            year=target.year,
            valid_from=target.valid_from,
            comparison=target.comparison,
            number=target.number,
            is_compared=target is held,
            scores=False,
            by="",
        )
        for target in reversed(targets)
    ]


def _shipped(indicator: Indicator, source: Words, year: int) -> tuple[list[Goal], int]:
    """The targets of the year, or of the last one before it; and which year that is."""
    ended = {target: _last_year(target, year) for target in indicator.targets}
    begun = [target for target in indicator.targets if target.first <= year]
    newest = max((ended[target] for target in begun), default=0)
    goals = [
        Goal(
            id=None,
            text=target.text,
            place=target.place,
            source=source,
            year=newest,
            valid_from=None,
            comparison=target.comparison,
            number=target.number,
            is_compared=target.is_in_force,
            scores=target.scores,
            by=target.by,
        )
        for target in begun
        if ended[target] == newest
    ]
    return goals, newest


def _last_year(target: Target, year: int) -> int:
    return year if target.last is None else min(target.last, year)
