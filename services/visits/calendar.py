"""What a visit does to the calendar: it keeps what was planned and agrees on the next day."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.visit import Visit
from services.appointments import booking
from services.desk import Desk
from services.visits.records import NewVisit, VisitSummary
from services.visits.saving import Setting


def follow_visit(
    session: Session, desk: Desk, visit_id: int, visit: NewVisit, setting: Setting
) -> None:
    """A visit was finished; nothing is added where nothing was planned or agreed."""
    if setting.is_expected:
        booking.keep(session.connection(), visit_id, visit.client_id, visit.day)
    agreement = _agreement(visit_id, visit, setting.counsellor_id)
    if agreement is not None and not _is_settled(session, desk, visit):
        booking.agree(session, desk, agreement)


def follow_amendment(
    session: Session,
    desk: Desk,
    before: Mapping[str, object],
    amended: VisitSummary,
    changes: NewVisit,
) -> None:
    """A visit was amended; ``before`` has the keys of `amendments.as_it_stands`.

    The calendar follows only where the person, the day or the next day is another one now.
    """
    connection, visit_id = session.connection(), amended.id
    if (before["client_id"], before["day"]) != (amended.client_id, amended.day.isoformat()):
        booking.release(connection, visit_id)
        booking.keep(connection, visit_id, amended.client_id, amended.day)
    next_day = amended.next_day.isoformat() if amended.next_day else None
    agreed = (amended.client_id, next_day, amended.next_minute)
    if (before["client_id"], before["next_day"], before["next_minute"]) != agreed:
        agreement = _agreement(visit_id, changes, amended.counsellor_id)
        booking.agree_anew(session, desk, visit_id, agreement)


def _is_settled(session: Session, desk: Desk, visit: NewVisit) -> bool:
    """An older visit is written down late, and the client was seen since: nothing is due."""
    if visit.client_id is None or visit.next_day is None or visit.next_day >= desk.clock.today():
        return False
    seen = select(Visit.id).where(Visit.client_id == visit.client_id, Visit.day > visit.day)
    return session.scalar(seen.limit(1)) is not None


def _agreement(visit_id: int, visit: NewVisit, counsellor_id: int) -> booking.Agreement | None:
    if visit.next_day is None:
        return None
    return booking.Agreement(
        client_id=visit.client_id,
        counsellor_id=counsellor_id,
        day=visit.next_day,
        start_minute=visit.next_minute,
        mode=visit.mode,
        purpose=visit.next_step.strip(),
        visit_id=visit_id,
    )
