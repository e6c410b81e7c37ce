"""What is printed of groups: the sign-in sheet of the next session, and the record of one."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.group import GroupSession
from models.room import Room, Staff
from models.vocabulary import Attendance
from services.actor import Right
from services.desk import Desk
from services.groups import queries
from services.groups.records import SessionSummary, SessionWords, words_of


@dataclass(frozen=True, slots=True)
class SignInForm:
    """``names`` in the order of the form; that of a file that is shut is empty."""

    room_name: str
    group_name: str
    number: int
    leader_name: str
    place: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A session without its members' names: how many, and why others did not come."""

    room_name: str
    group_name: str
    goal: str
    session: SessionSummary
    recorded_by: str
    words: SessionWords
    reasons: tuple[str, ...]


class GroupPrintService:
    """The facts on paper; what is printed is in the audit trail."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sign_in(self, group_id: int) -> SignInForm:
        """The next session's sheet with the members of today. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            group = queries.existing(session, group_id)
            last = queries.last_session(session, group_id)
            people = queries.members(session, self._desk, group_id, self._desk.clock.today())
            self._desk.audit.record(session, "sign_in_printed", "counselling_group", group_id)
            return SignInForm(
                room_name=_room_name(session),
                group_name=group.name,
                number=last.number + 1 if last else 1,
                leader_name=session.get_one(Staff, group.leader_id).name,
                place=last.place if last else "",
                names=tuple(person.name for person in people),
            )

    def record(self, session_id: int) -> RecordForm:
        """A session that is on record. Raises NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            met: GroupSession = queries.existing_session(session, session_id)
            group = queries.existing(session, met.group_id)
            (summary,) = queries.sessions(session, met.group_id, met.id)
            self._desk.audit.record(session, "group_record_printed", "group_session", session_id)
            reasons = (
                mark.reason
                for mark in queries.marks(session, session_id)
                if mark.state is not Attendance.PRESENT and mark.reason
            )
            return RecordForm(
                room_name=_room_name(session),
                group_name=group.name,
                goal=group.goal,
                session=summary,
                recorded_by=session.get_one(Staff, met.recorded_by).name,
                words=words_of(met.answers),
                reasons=tuple(dict.fromkeys(reasons)),
            )


def _room_name(session: Session) -> str:
    return session.scalars(select(Room.name)).one()
