"""What a visit's risk asks for: a high or urgent one opens a duty (`services.risk.duties`)."""

from collections.abc import Mapping

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.assessment import Assessment
from models.crisis import Crisis
from models.risk import Duty, RiskAssessment
from models.vocabulary import DutyKind
from services.desk import Desk
from services.errors import Conflict
from services.risk.duties import HIGH_LEVELS, open_duty, raise_duty, withdraw_duty
from services.visits.records import NewVisit, VisitSummary

_SOURCE = "visit"


def follow_visit(session: Session, desk: Desk, visit_id: int, visit: NewVisit) -> None:
    """A visit was finished; nothing is added for a lower risk."""
    if visit.risk in HIGH_LEVELS:
        open_duty(
            session,
            desk,
            DutyKind.HIGH_RISK,
            source=_SOURCE,
            source_id=visit_id,
            client_id=visit.client_id,
            level=visit.risk,
        )


def follow_amendment(
    session: Session, desk: Desk, before: Mapping[str, object], amended: VisitSummary
) -> None:
    """A visit was amended; ``before`` has the keys of `amendments.as_it_stands`."""
    if (before["risk"], before["client_id"]) != (amended.risk, amended.client_id):
        raise_duty(session, desk, _SOURCE, amended.id, amended.client_id, amended.risk)
    if before["client_id"] != amended.client_id:
        _part_scales(session, amended)
        _part_assessments(session, desk, amended)


def _part_scales(session: Session, amended: VisitSummary) -> None:
    """Scales that the first person filled in stay theirs, without the visit."""
    theirs = update(Assessment).where(
        Assessment.visit_id == amended.id,
        Assessment.client_id.is_distinct_from(amended.client_id),
    )
    session.execute(theirs.values(visit_id=None))


def _part_assessments(session: Session, desk: Desk, amended: VisitSummary) -> None:
    """The visit turned out to be somebody else's, and its duty went with it: an assessment of the
    first person stays theirs, with a duty of its own."""
    theirs = select(RiskAssessment).where(
        RiskAssessment.visit_id == amended.id,
        RiskAssessment.client_id.is_distinct_from(amended.client_id),
    )
    for row in session.scalars(theirs).all():
        row.visit_id = None
        if row.replaced_by_id is None and row.level in HIGH_LEVELS:
            open_duty(
                session,
                desk,
                DutyKind.HIGH_RISK,
                source=RiskAssessment.__tablename__,
                source_id=row.id,
                client_id=row.client_id,
                level=row.level,
            )


def has_duty(session: Session, visit_id: int) -> bool:
    """The visit asked for a duty, done or not; it is not to vanish with a mark of attendance."""
    wanted = select(Duty.id).where(Duty.source == _SOURCE, Duty.source_id == visit_id)
    return session.scalar(wanted.limit(1)) is not None


def take_back(session: Session, visit_id: int) -> None:
    """Before the visit is removed: its duty goes with it.

    Raises Conflict: ``duty_in_hand`` (somebody acted on it), ``has_risk_record`` (an assessment or
    a crisis was recorded from the visit).
    """
    for record in (RiskAssessment, Crisis):
        if session.scalar(select(record.id).where(record.visit_id == visit_id).limit(1)):
            raise Conflict("has_risk_record")
    withdraw_duty(session, _SOURCE, visit_id)
