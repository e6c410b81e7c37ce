"""Statements over inspections and their findings."""

from datetime import date
from typing import Any

from sqlalchemy import Row, Select, and_, case, extract, func, or_, select
from sqlalchemy.orm import Session

from models.room import Staff
from models.roster import Inspection, InspectionFinding
from services.errors import NotFound
from services.trainings.inspection_records import (
    Finding,
    InspectionCounts,
    InspectionCursor,
    InspectionDetails,
    InspectionSummary,
)

_IS_OPEN = InspectionFinding.done_day.is_(None)


def existing(session: Session, inspection_id: int) -> Inspection:
    """Raises NotFound."""
    row = session.get(Inspection, inspection_id)
    if row is None:
        raise NotFound
    return row


def page(
    session: Session, year: int | None, after: InspectionCursor | None, limit: int
) -> tuple[InspectionSummary, ...]:
    """Newest first, after the row ``after``."""
    chosen = _summaries()
    if year is not None:
        chosen = chosen.where(Inspection.day.between(date(year, 1, 1), date(year, 12, 31)))
    if after is not None:
        chosen = chosen.where(
            or_(
                Inspection.day < after.day,
                and_(Inspection.day == after.day, Inspection.id < after.id),
            )
        )
    ordered = chosen.order_by(Inspection.day.desc(), Inspection.id.desc()).limit(limit)
    return tuple(_summary(row) for row in session.execute(ordered))


def counts(session: Session, first: date, last: date) -> InspectionCounts:
    """Inspections and findings of a span of days, and what was open on its last day."""
    within = Inspection.day.between(first, last)
    was_open = or_(_IS_OPEN, InspectionFinding.done_day > last)
    found = (
        select(
            func.coalesce(func.sum(case((within, 1), else_=0)), 0).label("findings"),
            func.coalesce(func.sum(case((was_open, 1), else_=0)), 0).label("open_ones"),
        )
        .select_from(InspectionFinding)
        .join(Inspection, Inspection.id == InspectionFinding.inspection_id)
        .where(Inspection.day <= last)
    )
    row = session.execute(found).one()
    held = session.scalar(select(func.count()).select_from(Inspection).where(within)) or 0
    return InspectionCounts(held, row.findings, row.open_ones)


def years(session: Session) -> tuple[int, ...]:
    """Years with an inspection on record."""
    return tuple(session.scalars(select(extract("year", Inspection.day)).distinct()))


def details(session: Session, inspection: Inspection) -> InspectionDetails:
    """One inspection with its findings."""
    row = session.execute(_summaries().where(Inspection.id == inspection.id)).one()
    return InspectionDetails(
        summary=_summary(row),
        words=inspection.summary,
        paper_place=inspection.paper_place,
        findings=findings(session, inspection.id),
        recorded_by=session.get_one(Staff, inspection.made_by).name,
        version=inspection.version,
    )


def findings(session: Session, inspection_id: int) -> tuple[Finding, ...]:
    """Of one inspection, as they were entered."""
    chosen = _findings().where(InspectionFinding.inspection_id == inspection_id)
    return tuple(_finding(row) for row in session.execute(chosen))


def of_year(session: Session, year: int) -> tuple[Finding, ...]:
    """Of inspections until the end of the year, unless they were put right before it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    chosen = _findings().where(
        Inspection.day <= last,
        or_(Inspection.day >= first, _IS_OPEN, InspectionFinding.done_day >= first),
    )
    return tuple(_finding(row) for row in session.execute(chosen))


def _findings() -> Select[InspectionFinding, str, date]:
    return (
        select(InspectionFinding, Inspection.number, Inspection.day)
        .join(Inspection, Inspection.id == InspectionFinding.inspection_id)
        .order_by(Inspection.day, Inspection.id, InspectionFinding.id)
    )


def _finding(row: Row[InspectionFinding, str, date]) -> Finding:
    found = row.InspectionFinding
    return Finding(
        id=found.id,
        inspection_id=found.inspection_id,
        number=row.number,
        day=row.day,
        problem=found.problem,
        measure=found.measure,
        goal=found.goal,
        responsible=found.responsible,
        due_day=found.due_day,
        done_day=found.done_day,
        outcome=found.outcome,
    )


def _summaries() -> Select[Inspection, int, Any, Any]:
    return (
        select(
            Inspection,
            func.count(InspectionFinding.id).label("findings"),
            func.sum(case((and_(_IS_OPEN, InspectionFinding.id.is_not(None)), 1), else_=0)).label(
                "open_ones"
            ),
            func.min(case((_IS_OPEN, InspectionFinding.due_day))).label("next_due"),
        )
        .outerjoin(InspectionFinding, InspectionFinding.inspection_id == Inspection.id)
        .group_by(Inspection.id)
    )


def _summary(row: Row[Any]) -> InspectionSummary:
    inspection = row.Inspection
    return InspectionSummary(
        id=inspection.id,
        number=inspection.number,
        day=inspection.day,
        way=inspection.way,
        inspector=inspection.inspector,
        findings=row.findings,
        open_findings=row.open_ones,
        next_due=row.next_due,
    )
