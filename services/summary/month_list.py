"""The list of report months with their states."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import table
from models.referral import Referral
from models.room import Room
from models.summary import ClosedMonth, Package
from models.visit import Visit
from models.vocabulary import PackageState
from services.clock import CHINA
from services.months import month_of, shifted, span
from services.summary.measures import VISITS_BY_MONTH
from services.summary.months import MonthEntry, MonthState, due_date

LONGEST_LIST = 60

_STATES = {
    PackageState.PREPARED: MonthState.CLOSED,
    PackageState.VERIFIED: MonthState.WRITTEN,
    PackageState.HANDED_OVER: MonthState.HANDED_OVER,
    PackageState.RECEIVED: MonthState.RECEIVED,
    PackageState.REFUSED: MonthState.REFUSED,
}
_FIRST_VISIT = select(func.min(table(Visit).c.month))
_FIRST_REFERRAL = select(func.min(table(Referral).c.month))
_CLOSED = (
    select(
        ClosedMonth.month,
        Package.number,
        Package.revision,
        Package.state,
        Package.written_to,
        Package.handed_over_at,
    )
    .outerjoin(Package, Package.month == ClosedMonth.month)
    .order_by(Package.number)  # of a replaced month the newest counts
)


@dataclass(frozen=True, slots=True)
class MonthList:
    """Newest first. ``next_month`` is the one to close now; ``due`` is its last day in time."""

    entries: tuple[MonthEntry, ...]
    next_month: str
    due: date
    late: int


@dataclass(frozen=True, slots=True)
class _Closed:
    number: int | None  # None: handed over before a restore, which took the package away
    revision: int | None
    state: str | None
    written_to: str | None
    handed_over_at: datetime | None


def month_list(session: Session, today: date) -> MonthList:
    """Months since the first record, at most sixty."""
    present = month_of(today)
    room = session.scalars(select(Room)).one()
    opened = month_of(room.created_at.astimezone(CHINA).date())
    closed = session.execute(_CLOSED)
    packages = {
        row.month: _Closed(row.number, row.revision, row.state, row.written_to, row.handed_over_at)
        for row in closed
    }
    start = min(packages, default=None)
    # A clock before the room's first day cannot be right; the room's own months are shown then.
    last = max(present, opened, max(packages, default=present))
    records = (session.scalar(_FIRST_VISIT), session.scalar(_FIRST_REFERRAL))
    first = min(month for month in (opened, last, start, *records) if month)
    first = max(first, shifted(last, 1 - LONGEST_LIST))
    following = shifted(max(packages), 1) if packages else min(opened, last)
    counts = session.execute(VISITS_BY_MONTH, {"first": first})
    visits: dict[str, int] = {month: count for month, count in counts}
    entries = [
        _entry(month, packages, (start or opened, following), visits, today)
        for month in span(first, last)
    ]
    late = sum(entry.is_late for entry in entries)
    return MonthList(tuple(reversed(entries)), following, due_date(following), late)


def _entry(
    month: str,
    packages: Mapping[str, _Closed],
    bounds: tuple[str, str],
    visits: Mapping[str, int],
    today: date,
) -> MonthEntry:
    start, following = bounds
    package = packages.get(month)
    due = due_date(month)
    state = MonthState.BEFORE if month < start else MonthState.OPEN
    if package is not None:
        state = _state_of(package)
    is_waiting = state in (MonthState.OPEN, MonthState.CLOSED, MonthState.REFUSED)
    return MonthEntry(
        month=month,
        state=state,
        due=due,
        is_late=is_waiting and today > due,
        is_next=month == following,
        is_newest=month == shifted(following, -1) and package is not None,
        visits=visits.get(month, 0),
        number=package.number if package else None,
        revision=(package.revision if package else None) or 1,
        written_at=(package.written_to if package else None) or "",
        handed_over_at=package.handed_over_at if package else None,
    )


def _state_of(package: _Closed) -> MonthState:
    if package.state is None:
        return MonthState.SENT_BEFORE
    return _STATES[PackageState(package.state)]
