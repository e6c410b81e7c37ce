"""Lists of visits by keyset: a page costs the same at a hundred visits and at a million."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, RowMapping, func, select, tuple_
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.room import Staff
from models.summary import ClosedMonth
from models.visit import Visit, VisitTopic
from models.vocabulary import AgeBand, Sex
from services.months import first_day, shifted
from services.visits.records import (
    Counsellor,
    MonthTotals,
    VisitCursor,
    VisitFilter,
    VisitId,
    VisitPage,
    VisitSummary,
)

_VISIT = table(Visit).c
_NEWEST_FIRST = (_VISIT.day.desc(), _VISIT.id.desc())
_LINE = (
    select(
        _VISIT.id,
        _VISIT.client_id,
        _VISIT.counsellor_id,
        _VISIT.day,
        _VISIT.start_minute,
        _VISIT.minutes,
        _VISIT.mode,
        _VISIT.topic,
        _VISIT.risk,
        _VISIT.sex,
        _VISIT.age_band,
        _VISIT.next_day,
        _VISIT.next_minute,
        _VISIT.version,
        _VISIT.is_date_uncertain,
        table(Client).c.name.label("client_name"),
        table(Client).c.file_no,
        table(Staff).c.name.label("counsellor_name"),
        (table(ClosedMonth).c.closed_at < _VISIT.finalised_at).label("is_late"),
    )
    .select_from(table(Visit))
    .outerjoin(table(Client), table(Client).c.id == _VISIT.client_id)
    .join(table(Staff), table(Staff).c.id == _VISIT.counsellor_id)
    .outerjoin(table(ClosedMonth), table(ClosedMonth).c.month == _VISIT.month)
)
_TOPICS = table(VisitTopic).c


def page(session: Session, chosen: VisitFilter, after: VisitCursor | None, limit: int) -> VisitPage:
    """Up to ``limit`` visits after the cursor, newest first."""
    ids = _page_ids(session, chosen, after, limit + 1)
    rows = lines(session, ids[:limit])
    last = rows[-1] if len(ids) > limit else None
    return VisitPage(rows, VisitCursor(last.day, last.id) if last else None)


def lines(session: Session, ids: Sequence[int]) -> tuple[VisitSummary, ...]:
    """The lines of these visits, newest first."""
    if not ids:
        return ()
    found = session.execute(_LINE.where(_VISIT.id.in_(ids)).order_by(*_NEWEST_FIRST)).all()
    topics = _topics(session, ids)
    return tuple(_line(row._mapping, topics[row.id]) for row in found)


def totals(session: Session, chosen: VisitFilter) -> MonthTotals:
    """Visits and persons of the filter."""
    counted = select(
        func.count(),
        func.count(_VISIT.client_id.distinct()),
        func.count().filter(_VISIT.client_id.is_(None)),
    ).where(*_conditions(chosen, is_counting=True))
    return MonthTotals(*session.execute(counted).one())


def months(session: Session) -> tuple[str, ...]:
    """Months that have visits, newest first: one seek a month in the summary's index."""
    found: list[str] = []
    newest = session.scalar(select(func.max(_VISIT.month)))
    while newest is not None:
        found.append(newest)
        newest = session.scalar(select(func.max(_VISIT.month)).where(_VISIT.month < newest))
    return tuple(found)


def counsellors(session: Session) -> tuple[Counsellor, ...]:
    """Everybody who may have visits, by name."""
    everybody = select(Staff.id, Staff.name).order_by(Staff.name, Staff.id)
    return tuple(Counsellor(row.id, row.name) for row in session.execute(everybody))


def _page_ids(
    session: Session, chosen: VisitFilter, after: VisitCursor | None, limit: int
) -> list[int]:
    wanted = select(_VISIT.id).where(*_conditions(chosen, is_counting=False))
    if after is not None:
        wanted = wanted.where(tuple_(_VISIT.day, _VISIT.id) < tuple_(after.day, after.id))
    return list(session.scalars(wanted.order_by(*_NEWEST_FIRST).limit(limit)))


def _conditions(chosen: VisitFilter, *, is_counting: bool) -> list[ColumnElement[bool]]:
    """Counting goes through the summary's index by month, a page through the index by day."""
    found: list[ColumnElement[bool]] = []
    if chosen.month is not None:
        if is_counting:
            found.append(_VISIT.month == chosen.month)
        else:
            following = first_day(shifted(chosen.month, 1))
            found += [_VISIT.day >= first_day(chosen.month), _VISIT.day < following]
    for column, value in (
        (_VISIT.mode, chosen.mode),
        (_VISIT.risk, chosen.risk),
        (_VISIT.counsellor_id, chosen.counsellor_id),
        (_VISIT.client_id, chosen.client_id),
    ):
        if value is not None:
            found.append(column == value)
    return found


def _topics(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    wanted = select(_TOPICS.visit_id, _TOPICS.topic).where(_TOPICS.visit_id.in_(ids))
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for visit_id, topic in session.execute(wanted.order_by(_TOPICS.visit_id, _TOPICS.position)):
        found[visit_id] += (topic,)
    return found


def _line(values: RowMapping, topics: tuple[str, ...]) -> VisitSummary:
    return VisitSummary(
        id=VisitId(values["id"]),
        client_id=values["client_id"],
        client_name=values["client_name"] or "",
        file_no=values["file_no"] or "",
        counsellor_id=values["counsellor_id"],
        counsellor_name=values["counsellor_name"],
        day=values["day"],
        start_minute=values["start_minute"],
        minutes=values["minutes"],
        mode=values["mode"],
        topics=topics or (values["topic"],),
        risk=values["risk"],
        sex=Sex(values["sex"]),
        age_band=AgeBand(values["age_band"]),
        next_day=values["next_day"],
        next_minute=values["next_minute"],
        version=values["version"],
        is_date_uncertain=values["is_date_uncertain"],
        is_late=bool(values["is_late"]),
    )
