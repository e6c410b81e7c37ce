"""Reads mandatory reports; only those of the reporter, or all for the lead.

Reporter and child are protected: the Opinion of nine bodies (2020) keeps the reporter's identity
secret, Minors Protection Law art. 103 the child's (practice.md 3.4).
"""

import json

from sqlalchemy import ColumnElement, Row, select, true
from sqlalchemy.orm import Session

from models.client import Client
from models.crisis import MandatoryReport
from models.room import Staff
from models.vocabulary import CaseState
from services.actor import Right
from services.crises.queries import entries
from services.desk import Desk
from services.reports.records import (
    ReportDetails,
    ReportSummary,
    report_answers_from,
)

SOURCE = "mandatory_report"

_LINE = (
    select(
        MandatoryReport,
        Client.name.label("client_name"),
        Client.file_no,
        Staff.name.label("reporter"),
    )
    .join(Staff, Staff.id == MandatoryReport.reporter_id)
    .outerjoin(Client, Client.id == MandatoryReport.client_id)
)


def may_read(desk: Desk, reporter_id: int) -> bool:
    """The reporter and the lead; nobody else."""
    return reporter_id == desk.actor.staff_id or desk.actor.may(Right.MANAGE)


def page(
    session: Session, desk: Desk, state: CaseState | None, after: int | None, limit: int
) -> tuple[ReportSummary, ...]:
    """At most ``limit`` lines that the signed-in person may read, newest first."""
    wanted = _LINE.where(_readable(desk)).order_by(MandatoryReport.id.desc()).limit(limit)
    if state is not None:
        wanted = wanted.where(MandatoryReport.state == state)
    if after is not None:
        wanted = wanted.where(MandatoryReport.id < after)
    return tuple(_summary(row, desk) for row in session.execute(wanted))


def details(session: Session, desk: Desk, row: MandatoryReport) -> ReportDetails:
    """Everything about a report that is there."""
    session.flush()
    line = session.execute(_LINE.where(MandatoryReport.id == row.id)).one()
    return ReportDetails(
        summary=_summary(line, desk),
        answers=report_answers_from(row.answers),
        crisis_id=row.crisis_id,
        recorded_at=row.recorded_at,
        closed_day=row.closed_day,
        prints=row.prints,
        entries=entries(session, SOURCE, row.id),
        may_close=row.reported_at is not None or desk.actor.may(Right.MANAGE),
    )


def _readable(desk: Desk) -> ColumnElement[bool]:
    if desk.actor.may(Right.MANAGE):
        return true()
    return MandatoryReport.reporter_id == desk.actor.staff_id


def _summary(line: Row[MandatoryReport, str, str, str], desk: Desk) -> ReportSummary:
    row: MandatoryReport = line.MandatoryReport
    return ReportSummary(
        id=row.id,
        number=row.number,
        client_id=row.client_id,
        file_no=line.file_no or "",
        child_name=line.client_name or report_answers_from(row.answers).child.name,
        situations=tuple(json.loads(row.situations)),
        known_at=row.known_at,
        reported_at=row.reported_at,
        state=CaseState(row.state),
        reporter=line.reporter,
        is_own=row.reporter_id == desk.actor.staff_id,
        version=row.version,
    )
