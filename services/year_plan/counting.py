"""What fulfils tasks, counted by day: one statement for all tasks of a kind.

Where a rule names an indicator, what counts is what that line counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.activity import Activity
from models.roster import Training
from models.vocabulary import ActivityState
from services.code_lists import CodeLists
from services.indicators import measures, standing
from services.indicators.measures import Tally, activity_tally, training_tally

_Days = tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """How much there is between two days, and on which day ``wanted`` was reached, if known."""

    count: int
    reached: date | None = None


class Counter:
    """Counts inside one transaction, from ``first`` to ``last``."""

    def __init__(self, session: Session, codes: CodeLists, first: date, last: date) -> None:
        self._session, self._codes = session, codes
        self._first, self._last = first, last
        self._days: dict[object, _Days] = {}

    def of_measure(self, measure: str, first: date, last: date, *, wanted: int) -> Found:
        """What an indicator's measure counts from ``first`` to ``last``."""
        tallies = measures.tallies(measure, self._codes)
        if tallies:
            return self._found(measure, tallies, first, last, wanted)
        look = standing.Look(self._session, self._codes, first, last, last)
        return Found(int(standing.looked_at(measure, look).value or 0))

    def of_kinds(
        self, record: str, kinds: tuple[str, ...], first: date, last: date, *, wanted: int
    ) -> Found:
        """Activities that were held, or trainings, of these kinds."""
        key, tallies = (record, kinds), (_of_kinds(record, kinds),)
        return self._found(key, tallies, first, last, wanted)

    def planned(self, measure: str, kinds: tuple[str, ...], first: date, last: date) -> date | None:
        """The day of the first planned activity between two days that will count."""
        tallies = measures.tallies(measure, self._codes) if measure else ()
        tallies = tallies or standing.shown_by(measure, self._codes)
        if not tallies and kinds:
            tallies = (_of_kinds("activity", kinds),)
        key = ("planned", measure, kinds)
        days = self._by_day(key, [_planned(one) for one in tallies if one.source == "activity"])
        return next((day for day, _ in days if first <= day <= last), None)

    def _found(
        self, key: object, tallies: Sequence[Tally], first: date, last: date, wanted: int
    ) -> Found:
        days = [pair for pair in self._by_day(key, tallies) if first <= pair[0] <= last]
        sums = accumulate(number for _, number in days)
        reached = (day for (day, _), total in zip(days, sums, strict=True) if total >= wanted)
        return Found(sum(number for _, number in days), next(reached, None))

    def _by_day(self, key: object, tallies: Sequence[Tally]) -> _Days:
        if key not in self._days:
            found: dict[date, int] = {}
            for tally in tallies:
                total = func.count() if tally.amount is None else func.sum(tally.amount)
                wanted = select(tally.day, total).where(
                    tally.day.between(self._first, self._last), *tally.only
                )
                for day, number in self._session.execute(wanted.group_by(tally.day)):
                    found[day] = found.get(day, 0) + int(number or 0)
            self._days[key] = tuple(sorted(found.items()))
        return self._days[key]


def _of_kinds(record: str, kinds: tuple[str, ...]) -> Tally:
    if record == "training":
        return training_tally(Training.kind.in_(kinds))
    return activity_tally(Activity.kind.in_(kinds))


def _planned(tally: Tally) -> Tally:
    """The same activities while they are only planned: `activity_tally` says first that they were
    held."""
    return replace(tally, only=(Activity.state == ActivityState.PLANNED, *tally.only[1:]))
