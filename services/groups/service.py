"""Making groups, and who belongs to them."""

from datetime import date

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from models.group import CounsellingGroup, GroupMember, GroupSession
from models.room import Staff
from models.vocabulary import Role
from services.access import require_work
from services.actor import Actor, Right, StaffId
from services.consents import guards
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.groups import queries
from services.groups.records import GroupDetails, GroupSummary, NewGroup
from services.groups.rules import checked_group
from services.visits.drafts import end_draft
from services.visits.records import Counsellor

LIMIT = 200
_SUBJECT = "counselling_group"


class GroupService:
    """Groups that meet several times; their sessions are `sessions.GroupSessionService`'s."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def list_all(self) -> tuple[GroupSummary, ...]:
        """Groups, open ones first, `LIMIT` at most."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.summaries(session, None, LIMIT)

    def leaders(self) -> tuple[Counsellor, ...]:
        """Who may lead a group: who works here and does casework, oneself first."""
        self._desk.actor.require(Right.CASEWORK)
        working = select(Staff).where(Staff.deactivated_at.is_(None)).order_by(Staff.id)
        with self._desk.read() as session:
            people = [
                Counsellor(row.id, row.name)
                for row in session.scalars(working)
                if Actor(StaffId(row.id), row.name, Role(row.role)).may(Right.CASEWORK)
            ]
        own = self._desk.actor.staff_id
        return tuple(sorted(people, key=lambda person: person.id != own))

    def get(self, group_id: int) -> GroupDetails:
        """A group with members and sessions; the view is in the audit trail. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            self._desk.audit.record_view(session, _SUBJECT, queries.existing(session, group_id).id)
            return self._details(session, group_id)

    def add(self, new: NewGroup) -> GroupDetails:
        """Raises InvalidInput by field (``name``, ``topic``, ``leader``, ...), NotAllowed."""
        self._desk.actor.require(Right.CASEWORK)
        new = checked_group(new, self._desk)
        with self._desk.write() as session:
            group = CounsellingGroup(created_at=self._desk.clock.now())
            self._put(session, group, new)
            session.add(group)
            session.flush()
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "group_added", _SUBJECT, group.id)
            return self._details(session, group.id)

    def edit(self, group_id: int, new: NewGroup, version: int) -> GroupDetails:
        """Raises as `add`, NotFound, Conflict ``changed_meanwhile``."""
        self._desk.actor.require(Right.CASEWORK)
        new = checked_group(new, self._desk)
        with self._desk.write() as session:
            group = _current(session, group_id, version)
            self._put(session, group, new)
            group.version += 1
            self._desk.audit.record(session, "group_edited", _SUBJECT, group.id)
            session.flush()
            return self._details(session, group_id)

    def end(self, group_id: int, day: date, version: int) -> GroupDetails:
        """The group meets no more: every membership ends on ``day``.

        Raises InvalidInput (``until``: in the future, before it began or a session), NotFound,
        Conflict ``changed_meanwhile``, ``group_ended``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            group = _current(session, group_id, version)
            if group.until is not None:
                raise Conflict("group_ended")
            last = queries.last_session(session, group_id)
            if day > self._desk.clock.today():
                raise InvalidInput({"until": Problem.IN_FUTURE})
            if day < group.since or (last is not None and day < last.day):
                raise InvalidInput({"until": Problem.OUT_OF_RANGE})
            group.until, group.version = day, group.version + 1
            ending = update(GroupMember).where(
                GroupMember.group_id == group_id, GroupMember.until.is_(None)
            )
            session.execute(ending.values(until=day))
            self._desk.audit.record(session, "group_ended", _SUBJECT, group.id)
            session.flush()
            return self._details(session, group_id)

    def add_member(self, group_id: int, client_id: int, since: date) -> GroupDetails:
        """Let a client belong to the group from a day on.

        Raises InvalidInput (``since`` before the group began, ``client``: belongs already, or
        unknown), NotFound, FileRestricted, Conflict ``group_ended``, ``consent_withdrawn``,
        ``merged``, ``file_locked``, ``file_destroyed``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            group = queries.existing(session, group_id)
            if group.until is not None:
                raise Conflict("group_ended")
            require_work(session, self._desk, client_id)
            guards.require_not_withdrawn(session, client_id, *guards.SERVICE)
            if since < group.since:
                raise InvalidInput({"since": Problem.OUT_OF_RANGE})
            if _is_member(session, group_id, client_id):
                raise InvalidInput({"client": Problem.TAKEN})
            session.add(GroupMember(group_id=group_id, client_id=client_id, since=since))
            self._desk.audit.record(session, "group_member_added", "client", client_id)
            session.flush()
            return self._details(session, group_id)

    def end_membership(self, group_id: int, client_id: int, day: date) -> GroupDetails:
        """The last day on which the client belonged to the group; sessions stay as they were.

        Raises InvalidInput (``until``), NotFound.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            rows = session.scalars(_memberships(group_id, client_id)).all()
            if not rows:
                raise NotFound
            if day > self._desk.clock.today():
                raise InvalidInput({"until": Problem.IN_FUTURE})
            for row in rows:
                if day < row.since:
                    raise InvalidInput({"until": Problem.OUT_OF_RANGE})
                row.until = day
            self._desk.audit.record(session, "group_member_left", "client", client_id)
            session.flush()
            return self._details(session, group_id)

    def _details(self, session: Session, group_id: int) -> GroupDetails:
        (summary,) = queries.summaries(session, group_id)
        group = queries.existing(session, group_id)
        return GroupDetails(
            summary=summary,
            goal=group.goal,
            version=group.version,
            members=queries.members(session, self._desk, group_id),
            sessions=queries.sessions(session, group_id),
        )

    def _put(self, session: Session, group: CounsellingGroup, new: NewGroup) -> None:
        leader_id = new.leader_id or self._desk.actor.staff_id
        leader = session.get(Staff, leader_id)
        if leader is None or (leader.deactivated_at and leader_id != group.leader_id):
            raise InvalidInput({"leader": Problem.UNKNOWN_CODE})
        first = select(GroupSession.day).where(GroupSession.group_id == group.id)
        earliest = session.scalar(first.order_by(GroupSession.day).limit(1))
        if earliest is not None and new.since > earliest:
            raise InvalidInput({"since": Problem.OUT_OF_RANGE})
        group.name, group.goal, group.topic = new.name, new.goal, new.topic
        group.leader_id, group.since = leader_id, new.since
        group.planned_sessions = new.planned_sessions


def _current(session: Session, group_id: int, version: int) -> CounsellingGroup:
    group = queries.existing(session, group_id)
    if group.version != version:
        raise Conflict("changed_meanwhile")
    return group


def _memberships(group_id: int, client_id: int) -> Select[GroupMember]:
    return select(GroupMember).where(
        GroupMember.group_id == group_id,
        GroupMember.client_id == client_id,
        GroupMember.until.is_(None),
    )


def _is_member(session: Session, group_id: int, client_id: int) -> bool:
    return session.scalars(_memberships(group_id, client_id)).first() is not None
