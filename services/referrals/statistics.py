"""How well the loop closes: what became of the referrals of a period, counted once each.

Referrals are counted (件). How many persons they were about is one number of its own, never added
up from the lines: somebody may be referred twice, to two places.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import Row, case, distinct, func, select
from sqlalchemy.orm import Session

from models.base import table
from models.referral import Referral
from models.vocabulary import ReferralState as State

_C = table(Referral).c


@dataclass(frozen=True, slots=True)
class LoopLine:
    """Referrals to one kind of destination.

    ``issued`` is always ``in_time + late + missing + waiting + lost + ended``: the receipt came
    by its day, after it, not yet although it is due, not yet and not due, never (given up), never
    (closed without one). ``arrived`` and ``declined`` are what the receipts say.
    """

    destination: str
    issued: int
    in_time: int
    late: int
    missing: int
    waiting: int
    lost: int
    ended: int
    arrived: int
    declined: int
    median_days: float | None
    """From issue to receipt, in days; None without a receipt."""


@dataclass(frozen=True, slots=True)
class Loop:
    """The period, ``first`` to ``last`` day of issue; ``total`` has an empty destination."""

    first: date
    last: date
    lines: tuple[LoopLine, ...]
    total: LoopLine
    declined_by_reason: Mapping[str, int]
    persons: int


_HAS_RECEIPT = _C.receipt_day.is_not(None)
_DAYS = case(
    (_HAS_RECEIPT, func.julianday(_C.receipt_day) - func.julianday(_C.day)), else_=None
).label("days")
_IS_LATE = case((_HAS_RECEIPT, _C.receipt_day > _C.reply_by), else_=None).label("is_late")


def load(session: Session, first: date, last: date, today: date) -> Loop:
    """One pass over the index on the day of issue, and one number of persons."""
    is_due = (_C.reply_by < today).label("is_due")
    groups = (_C.destination, _C.decline_reason, _C.state, is_due, _IS_LATE, _DAYS)
    in_period = _C.day.between(first, last)
    counted = select(*groups, func.count().label("number")).where(in_period).group_by(*groups)
    persons = select(func.count(distinct(_C.client_id))).where(in_period)
    rows = session.execute(counted).all()
    names = dict.fromkeys(row.destination for row in rows)
    reasons: Counter[str] = Counter()
    for row in rows:
        if row.decline_reason:
            reasons[row.decline_reason] += row.number
    return Loop(
        first=first,
        last=last,
        lines=tuple(_line(n, [row for row in rows if row.destination == n]) for n in names),
        total=_line("", rows),
        declined_by_reason=dict(reasons.most_common()),
        persons=session.scalar(persons) or 0,
    )


def _line(destination: str, rows: Iterable[Row[Any]]) -> LoopLine:
    counts: Counter[str] = Counter()
    days: list[float] = []
    for row in rows:
        counts["issued"] += row.number
        counts[_standing(row)] += row.number
        if row.days is not None:
            counts["declined" if row.decline_reason else "arrived"] += row.number
            days += [row.days] * row.number
    return LoopLine(
        destination=destination,
        issued=counts["issued"],
        in_time=counts["in_time"],
        late=counts["late"],
        missing=counts["missing"],
        waiting=counts["waiting"],
        lost=counts["lost"],
        ended=counts["ended"],
        arrived=counts["arrived"],
        declined=counts["declined"],
        median_days=float(median(days)) if days else None,
    )


def _standing(row: Row[Any]) -> str:
    """Which part of the issued ones this is; exactly one for each."""
    if row.days is not None:
        return "late" if row.is_late else "in_time"
    if row.state == State.ISSUED:
        return "missing" if row.is_due else "waiting"
    return "lost" if row.state == State.LOST else "ended"
