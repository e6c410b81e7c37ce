"""Statements over crises: lists, one crisis, and the counts of a summary."""

import json
from collections import Counter
from typing import Any

from sqlalchemy import Row, Select, func, select, tuple_
from sqlalchemy.orm import Session

from models.client import Client
from models.crisis import CaseEntry, Crisis, MandatoryReport
from models.risk import Duty
from models.room import Staff
from models.vocabulary import AgeBand, CaseState
from services.access import shut_of
from services.ages import age_on, is_minor
from services.crises.records import (
    CaseEntryView,
    CrisisCounts,
    CrisisCursor,
    CrisisFilter,
    CrisisSummary,
)
from services.desk import Desk

SOURCE = "crisis"
_MINORS = (AgeBand.UNDER_7, AgeBand.UNDER_14, AgeBand.UNDER_18)

_NEXT_CHECK = (
    select(func.min(Duty.due_day))
    .where(Duty.source == SOURCE, Duty.source_id == Crisis.id, Duty.closed_at.is_(None))
    .scalar_subquery()
)
_SUMMARY = select(
    Crisis.id,
    Crisis.number,
    Crisis.client_id,
    Client.name,
    Client.file_no,
    Client.birth_date,
    Client.birth_year,
    Crisis.day,
    Crisis.kinds,
    Crisis.level,
    Crisis.is_callout,
    Crisis.state,
    Crisis.version,
    func.json_extract(Crisis.answers, "$.age_band").label("age_band"),
    _NEXT_CHECK.label("next_check"),
).outerjoin(Client, Client.id == Crisis.client_id)


def page(
    session: Session, desk: Desk, wanted: CrisisFilter, after: CrisisCursor | None, limit: int
) -> tuple[CrisisSummary, ...]:
    """At most ``limit`` lines, newest first, after the one at ``after``."""
    statement = _filtered(_SUMMARY, wanted)
    if after is not None:
        place = tuple_(Crisis.day, Crisis.id)
        statement = statement.where(place < tuple_(after.day, after.id))
    ordered = statement.order_by(Crisis.day.desc(), Crisis.id.desc()).limit(limit)
    return _summaries(session, desk, ordered)


def one(session: Session, desk: Desk, crisis_id: int) -> CrisisSummary:
    """The line of one crisis that is there."""
    (found,) = _summaries(session, desk, _SUMMARY.where(Crisis.id == crisis_id))
    return found


def state_counts(session: Session, wanted: CrisisFilter) -> dict[CaseState, int]:
    """How many the filter would show in each state."""
    counted = _filtered(select(Crisis.state, func.count()), wanted).group_by(Crisis.state)
    return {CaseState(state): number for state, number in session.execute(counted)}


def entries(session: Session, source: str, source_id: int) -> tuple[CaseEntryView, ...]:
    """What was added to a crisis or a report, oldest first."""
    wanted = (
        select(CaseEntry, Staff.name)
        .join(Staff, Staff.id == CaseEntry.recorded_by)
        .where(CaseEntry.source == source, CaseEntry.source_id == source_id)
        .order_by(CaseEntry.id)
    )
    return tuple(
        CaseEntryView(entry.day, entry.text, name, entry.recorded_at)
        for entry, name in session.execute(wanted)
    )


def has_report(session: Session, crisis_id: int) -> bool:
    """A mandatory report was begun from this crisis."""
    wanted = select(MandatoryReport.id).where(MandatoryReport.crisis_id == crisis_id)
    return session.scalar(wanted.limit(1)) is not None


def counts(session: Session, first: str, last: str) -> tuple[CrisisCounts, ...]:
    """Crises by month from ``first`` to ``last`` (``YYYY-MM``), without anything about a person."""
    wanted = (
        select(Crisis.month, Crisis.level, Crisis.kinds, Crisis.is_callout)
        .where(Crisis.month.between(first, last))
        .order_by(Crisis.month)
    )
    months: dict[str, list[Row[str, str, str, bool]]] = {}
    for row in session.execute(wanted):
        months.setdefault(row.month, []).append(row)
    return tuple(
        CrisisCounts(
            month=month,
            crises=len(rows),
            callouts=sum(row.is_callout for row in rows),
            by_level=dict(Counter(row.level for row in rows)),
            by_kind=dict(Counter(kind for row in rows for kind in json.loads(row.kinds))),
        )
        for month, rows in months.items()
    )


def _filtered(
    statement: Select[*tuple[Any, ...]], wanted: CrisisFilter
) -> Select[*tuple[Any, ...]]:
    if wanted.state is not None:
        statement = statement.where(Crisis.state == wanted.state)
    if wanted.level:
        statement = statement.where(Crisis.level == wanted.level)
    if wanted.kind:
        statement = statement.where(Crisis.kinds.contains(f'"{wanted.kind}"'))
    if wanted.year:
        first, last = f"{wanted.year}-01", f"{wanted.year}-12"
        statement = statement.where(Crisis.month.between(first, last))
    if wanted.client_id is not None:
        statement = statement.where(Crisis.client_id == wanted.client_id)
    return statement


def _summaries(
    session: Session, desk: Desk, statement: Select[*tuple[Any, ...]]
) -> tuple[CrisisSummary, ...]:
    rows = session.execute(statement).all()
    shut = shut_of(session, desk, (row.client_id for row in rows))
    return tuple(_summary(row, is_shut=row.client_id in shut) for row in rows)


def _summary(row: Row[Any], *, is_shut: bool) -> CrisisSummary:
    age = age_on(row.day, row.birth_date, row.birth_year)
    return CrisisSummary(
        id=row.id,
        number=row.number,
        client_id=row.client_id,
        client_name="" if is_shut else row.name or "",
        file_no=row.file_no or "",
        day=row.day,
        kinds=tuple(json.loads(row.kinds)),
        level=row.level,
        is_callout=row.is_callout,
        state=CaseState(row.state),
        next_check=row.next_check,
        is_minor=is_minor(age) if row.client_id else row.age_band in _MINORS,
        version=row.version,
    )
