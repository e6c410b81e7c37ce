"""Group counselling: who belongs, each session, who came, and one note for all."""

from datetime import date

from sqlalchemy import ForeignKey, Index, LargeBinary, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText


class CounsellingGroup(Base):
    """A group that meets several times."""

    __tablename__ = "counselling_group"

    id: Mapped[Key]
    name: Mapped[ShortText]
    goal: Mapped[str] = mapped_column(Text, default="")
    topic: Mapped[Code] = mapped_column(comment="code list topic")
    leader_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    since: Mapped[date]
    until: Mapped[date | None]
    planned_sessions: Mapped[int | None] = mapped_column(SmallInteger)
    created_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1)


class GroupMember(Base):
    """A client belongs to a group from a day, perhaps until a day."""

    __tablename__ = "group_member"

    id: Mapped[Key]
    group_id: Mapped[int] = mapped_column(ForeignKey("counselling_group.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]


class GroupSession(Base):
    """One meeting of a group; everybody who came has a visit of it in their file."""

    __tablename__ = "group_session"
    __table_args__ = (Index("ix_group_session_day", "day"),)

    id: Mapped[Key]
    group_id: Mapped[int] = mapped_column(ForeignKey("counselling_group.id"), index=True)
    number: Mapped[int] = mapped_column(SmallInteger, comment="counted from 1")
    day: Mapped[date]
    start_minute: Mapped[int | None] = mapped_column(SmallInteger)
    minutes: Mapped[int | None] = mapped_column(SmallInteger)
    place: Mapped[ShortText] = mapped_column(default="")
    answers: Mapped[str] = mapped_column(Text, comment="JSON: aim, course, outcome, reflection")
    leader_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    finalised_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1, comment="1 + number of amendments")


class GroupAttendance(Base):
    """Whether a member came to a session; `visit_id` is the visit that counts it."""

    __tablename__ = "group_attendance"

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(ForeignKey("group_session.id"), index=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.Attendance")
    reason: Mapped[ShortText] = mapped_column(default="")
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)


class GroupNote(Base):
    """The case note of a session: one sealed text that every member's file points to."""

    __tablename__ = "group_note"

    id: Mapped[Key]
    session_id: Mapped[int] = mapped_column(ForeignKey("group_session.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[Moment]
