"""What the printed page is made of: stored packages alone, and targets that count things.

The page may go out of the room with a visitor, so no true count of people is on it; a second,
exact count beside the rounded one of the report would undo the rounding (disclosure.md 9.2).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.code_lists import CodeLists
from services.dashboard.records import FACT_TOTALS, MONTHS_SHOWN
from services.dashboard.targets import targets
from services.desk import Desk
from services.errors import Conflict
from services.exchange.document import Document
from services.indicators import measures, standing
from services.indicators.records import Line
from services.months import shifted, span
from services.summary.periods import totals
from services.summary.reports import newest_documents
from services.summary.tables import Population

_THINGS = frozenset({"activity", "training", "inspection", "screening"})

Numbers = tuple[int | None, ...]
"""Month by month, oldest first; None where a month has no package."""


@dataclass(frozen=True, slots=True)
class PublishedBoard:
    """``months``: oldest first, the last one is the newest that was published. ``facts``: by group,
    how much was done."""

    room_name: str
    made_on: date
    base: int
    months: tuple[str, ...]
    people: Mapping[Population, Numbers]
    facts: Mapping[str, Numbers]
    targets: tuple[Line, ...]


def published(session: Session, desk: Desk) -> PublishedBoard:
    """Raises Conflict ("nothing_published") before the first month was closed."""
    documents = newest_documents(session)
    if not documents:
        raise Conflict("nothing_published")
    newest = documents[-1].head
    months = tuple(span(shifted(newest.period, 1 - MONTHS_SHOWN), newest.period))
    sums = totals(documents, months)
    return PublishedBoard(
        room_name=session.scalars(select(Room.name)).one(),
        made_on=desk.clock.today(),
        base=newest.base,
        months=months,
        people={population: tuple(by_month.values()) for population, by_month in sums.items()},
        facts=_facts(documents, months),
        targets=tuple(line for line in targets(session, desk) if _is_of_things(line, desk.codes)),
    )


def _facts(documents: Sequence[Document], months: Sequence[str]) -> dict[str, Numbers]:
    by_month = {one.head.period: one.facts for one in documents}
    return {
        group: tuple(
            sum(n for code, n in by_month[month].items() if code.partition("/")[0] == group)
            if month in by_month
            else None
            for month in months
        )
        for group in FACT_TOTALS
    }


def _is_of_things(line: Line, codes: CodeLists) -> bool:
    """Whether the figure counts what the room did, and nobody who came."""
    measure = line.indicator.measure
    counted = measures.tallies(measure, codes) or standing.shown_by(measure, codes)
    return bool(counted) and all(one.source in _THINGS for one in counted)
