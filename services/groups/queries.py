"""Statements over groups: the list, members, sessions, attendance and notes."""

from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from models.client import Client
from models.group import CounsellingGroup, GroupAttendance, GroupMember, GroupNote, GroupSession
from models.room import Staff
from models.vocabulary import Attendance, ClientState
from services.access import shut_of
from services.actor import Right
from services.consents.guards import withdrawn_among
from services.desk import Desk
from services.errors import NotFound
from services.groups.records import (
    Attendee,
    Barred,
    GroupNoteView,
    GroupSummary,
    Mark,
    Member,
    SessionSummary,
)
from services.groups.rules import is_member_on
from services.visits.case_notes import opened

_OPEN_MEMBERS = (
    select(func.count(func.distinct(GroupMember.client_id)))
    .where(GroupMember.group_id == CounsellingGroup.id, GroupMember.until.is_(None))
    .scalar_subquery()
)
_SESSIONS = (
    select(func.count())
    .select_from(GroupSession)
    .where(GroupSession.group_id == CounsellingGroup.id)
    .scalar_subquery()
)
_LAST_DAY = (
    select(func.max(GroupSession.day))
    .where(GroupSession.group_id == CounsellingGroup.id)
    .scalar_subquery()
)
_PRESENT = func.sum(case((GroupAttendance.state == Attendance.PRESENT, 1), else_=0))


def existing(session: Session, group_id: int) -> CounsellingGroup:
    """Raises NotFound."""
    group = session.get(CounsellingGroup, group_id)
    if group is None:
        raise NotFound
    return group


def existing_session(session: Session, session_id: int) -> GroupSession:
    """Raises NotFound."""
    met = session.get(GroupSession, session_id)
    if met is None:
        raise NotFound
    return met


def summaries(
    session: Session, group_id: int | None = None, limit: int = 1
) -> tuple[GroupSummary, ...]:
    """One group, or all: open ones first, then by their last session."""
    wanted = (
        select(
            CounsellingGroup,
            Staff.name,
            _OPEN_MEMBERS.label("members"),
            _SESSIONS.label("sessions"),
            _LAST_DAY.label("last_day"),
        )
        .join(Staff, Staff.id == CounsellingGroup.leader_id)
        .order_by(
            CounsellingGroup.until.is_not(None),
            func.coalesce(_LAST_DAY, CounsellingGroup.since).desc(),
            CounsellingGroup.id.desc(),
        )
        .limit(limit)
    )
    if group_id is not None:
        wanted = wanted.where(CounsellingGroup.id == group_id)
    return tuple(
        GroupSummary(
            id=group.id,
            name=group.name,
            topic=group.topic,
            leader_id=group.leader_id,
            leader_name=leader,
            since=group.since,
            until=group.until,
            members=members,
            sessions=sessions,
            planned_sessions=group.planned_sessions,
            last_day=last_day,
        )
        for group, leader, members, sessions, last_day in session.execute(wanted)
    )


def members(
    session: Session, desk: Desk, group_id: int, day: date | None = None
) -> tuple[Member, ...]:
    """Everybody who belongs to the group or did, or only on ``day``; once each, though a merge
    may have left two memberships. Those who still belong come first, by name."""
    rows = session.execute(
        select(GroupMember, Client)
        .join(Client, Client.id == GroupMember.client_id)
        .where(GroupMember.group_id == group_id)
        .order_by(GroupMember.until.is_not(None), Client.pinyin, Client.id, GroupMember.since)
    ).all()
    rows = [r for r in rows if day is None or is_member_on(day, r[0].since, r[0].until)]
    ids = [row[1].id for row in rows]
    came = _came(session, group_id)
    shut, withdrawn = shut_of(session, desk, ids), withdrawn_among(session, ids)
    found: dict[int, Member] = {}
    for member, client in rows:
        barred = _barred(client, client.id in shut, client.id in withdrawn)
        is_hidden = client.id in shut
        found.setdefault(
            client.id,
            Member(
                client_id=client.id,
                name="" if is_hidden else client.name,
                file_no="" if is_hidden else client.file_no,
                since=member.since,
                until=member.until,
                present=came.get(client.id, 0),
                barred=barred,
            ),
        )
    return tuple(found.values())


def sessions(
    session: Session, group_id: int, only: int | None = None
) -> tuple[SessionSummary, ...]:
    """A group's sessions, newest first."""
    wanted = (
        select(GroupSession, Staff.name, _PRESENT, func.count(GroupAttendance.id))
        .join(Staff, Staff.id == GroupSession.leader_id)
        .outerjoin(GroupAttendance, GroupAttendance.session_id == GroupSession.id)
        .where(GroupSession.group_id == group_id)
        .group_by(GroupSession.id, Staff.name)
        .order_by(GroupSession.day.desc(), GroupSession.id.desc())
    )
    if only is not None:
        wanted = wanted.where(GroupSession.id == only)
    return tuple(
        SessionSummary(
            id=met.id,
            number=met.number,
            day=met.day,
            start_minute=met.start_minute,
            minutes=met.minutes,
            place=met.place,
            leader_name=leader,
            present=present or 0,
            expected=expected,
        )
        for met, leader, present, expected in session.execute(wanted)
    )


def last_session(session: Session, group_id: int) -> GroupSession | None:
    """The session to repeat."""
    wanted = select(GroupSession).where(GroupSession.group_id == group_id)
    return session.scalars(wanted.order_by(GroupSession.number.desc()).limit(1)).first()


def marks(session: Session, session_id: int) -> tuple[Mark, ...]:
    """Who came to a session."""
    return tuple(
        Mark(row.client_id, Attendance(row.state), row.reason)
        for row in attendance(session, session_id).values()
    )


def attendance(session: Session, session_id: int) -> dict[int, GroupAttendance]:
    """The mark of everybody who belonged, by client; once each, though a merge may have left two
    marks: then the one with a visit says that they came."""
    wanted = select(GroupAttendance).where(GroupAttendance.session_id == session_id)
    ordered = wanted.order_by(GroupAttendance.visit_id.is_not(None), GroupAttendance.id)
    return {row.client_id: row for row in session.scalars(ordered)}


def attendees(session: Session, desk: Desk, session_id: int) -> tuple[Attendee, ...]:
    """The attendance of a session by name; files that are shut have none."""
    marked = attendance(session, session_id)
    people = select(Client.id, Client.name, Client.file_no).where(Client.id.in_(marked))
    found = session.execute(people.order_by(Client.pinyin, Client.id))
    rows = [(marked[client_id], name, file_no) for client_id, name, file_no in found]
    shut = shut_of(session, desk, marked)
    return tuple(
        Attendee(
            client_id=row.client_id,
            name="" if row.client_id in shut else name,
            file_no="" if row.client_id in shut else file_no,
            state=Attendance(row.state),
            reason=row.reason,
            visit_id=row.visit_id,
        )
        for row, name, file_no in rows
    )


def notes(session: Session, desk: Desk, session_id: int) -> tuple[GroupNoteView, ...]:
    """The notes of a session, oldest first; the reading of one's own is in the audit trail."""
    rows = session.execute(
        select(GroupNote, Staff.name)
        .join(Staff, Staff.id == GroupNote.author_id)
        .where(GroupNote.session_id == session_id)
        .order_by(GroupNote.id)
    ).all()
    found = tuple(_note(desk, row, name, number) for number, (row, name) in enumerate(rows, 1))
    if any(note.text is not None for note in found):
        desk.audit.record(session, "group_note_read", "group_session", session_id)
    return found


def _note(desk: Desk, row: GroupNote, name: str, number: int) -> GroupNoteView:
    is_own = row.author_id == desk.actor.staff_id and desk.actor.may(Right.WRITE_NOTES)
    text = opened(desk, row.sealed) if is_own else None
    return GroupNoteView(row.id, number, name, row.at, text, is_own)


def _came(session: Session, group_id: int) -> dict[int, int]:
    wanted = (
        select(GroupAttendance.client_id, func.count())
        .join(GroupSession, GroupSession.id == GroupAttendance.session_id)
        .where(GroupSession.group_id == group_id, GroupAttendance.state == Attendance.PRESENT)
        .group_by(GroupAttendance.client_id)
    )
    return {client_id: times for client_id, times in session.execute(wanted)}


def _barred(client: Client, is_shut: bool, is_withdrawn: bool) -> Barred | None:
    if client.state != ClientState.ACTIVE and client.state != ClientState.CLOSED:
        return Barred.LOCKED
    if is_shut:
        return Barred.RESTRICTED
    return Barred.CONSENT if is_withdrawn else None
