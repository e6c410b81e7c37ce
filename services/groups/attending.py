"""The visits that a session makes in the files of those who came, and how they follow it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.group import CounsellingGroup, GroupAttendance, GroupSession
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import Attendance
from services.desk import Desk
from services.groups import queries
from services.groups.records import Mark, NewSession
from services.groups.rules import visit_of
from services.visits import recording, undoing
from services.visits.records import NewVisit


def record_all(
    session: Session, desk: Desk, group: CounsellingGroup, met: GroupSession, new: NewSession
) -> None:
    """The attendance of a new session, with a visit for everybody who was present.

    Raises what `services.visits.recording.record` does.
    """
    for mark in new.marks:
        row = GroupAttendance(session_id=met.id, client_id=mark.client_id)
        _put(session, desk, group, row, mark, new)
        session.add(row)
    session.flush()


def follow(
    session: Session,
    desk: Desk,
    group: CounsellingGroup,
    met: GroupSession,
    new: NewSession,
    reason: str,
) -> None:
    """After an amendment: visits of those who were present before and after are amended, others
    made or removed."""
    rows = queries.attendance(session, met.id)
    for mark in new.marks:
        row = rows.get(mark.client_id)
        if row is None:
            row = GroupAttendance(session_id=met.id, client_id=mark.client_id)
            session.add(row)
        if row.visit_id is not None and mark.state is Attendance.PRESENT:
            _amend(session, desk, session.get_one(Visit, row.visit_id), new, reason)
        else:
            _put(session, desk, group, row, mark, new)
        session.flush()


def _put(
    session: Session,
    desk: Desk,
    group: CounsellingGroup,
    row: GroupAttendance,
    mark: Mark,
    new: NewSession,
) -> None:
    held, row.visit_id = row.visit_id, None
    row.state = mark.state
    row.reason = "" if mark.state is Attendance.PRESENT else mark.reason
    if held is not None:
        session.flush()
        visit = session.get_one(Visit, held)
        undoing.require_removable(session, visit)
        undoing.remove(session, visit)
        desk.audit.record(session, "visit_removed", "visit", held)
    if mark.state is Attendance.PRESENT:
        made = visit_of(new, group.topic, mark.client_id)
        row.visit_id = recording.record(session, desk, made, None).id


def _amend(session: Session, desk: Desk, visit: Visit, new: NewSession, reason: str) -> None:
    changes = _as_now(session, visit, new)
    stands = (visit.day, visit.start_minute, visit.minutes, visit.counsellor_id)
    wanted = (changes.day, changes.start_minute, changes.minutes, changes.counsellor_id)
    # A correction of the session's words or of somebody else's attendance is no new version.
    if stands != wanted:
        recording.amend(session, desk, visit, changes, reason)


def _as_now(session: Session, visit: Visit, new: NewSession) -> NewVisit:
    """The visit with day, times and leader of the session; the rest is the member's own."""
    topics = select(VisitTopic.topic).where(VisitTopic.visit_id == visit.id)
    words = session.get(VisitText, visit.id)
    return NewVisit(
        day=new.day,
        mode=visit.mode,
        topics=tuple(session.scalars(topics.order_by(VisitTopic.position))) or (visit.topic,),
        risk=visit.risk,
        client_id=visit.client_id,
        counsellor_id=new.leader_id or visit.counsellor_id,
        start_minute=new.start_minute,
        minutes=new.minutes,
        done=words.done if words else "",
        next_step=words.next_step if words else "",
        next_day=visit.next_day,
        next_minute=visit.next_minute,
        legal_ground=visit.legal_ground,
    )
