"""School screening: a roster by class, one row a student with the answers as bytes."""

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class Screening(Base):
    """One screening of a school: which scales, for which classes, from when to when."""

    __tablename__ = "screening"
    __table_args__ = (Index("ix_screening_day", "day"),)

    id: Mapped[Key]
    title: Mapped[ShortText] = mapped_column(comment="e.g. 2026 autumn, grade 7")
    scales: Mapped[str] = mapped_column(
        Text, comment="JSON: what is filled in, in order; see services.screenings.records.Part"
    )
    informant: Mapped[Code] = mapped_column(comment="code list informant")
    day: Mapped[date] = mapped_column(comment="ages are counted on this day")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    erased_at: Mapped[datetime | None] = mapped_column(
        UtcDateTime, comment="names and answers were destroyed; what was counted stays"
    )
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class ScreeningStudent(Base):
    """One line of the roster; the name never leaves the room."""

    __tablename__ = "screening_student"
    __table_args__ = (UniqueConstraint("screening_id", "class_name", "number"),)

    id: Mapped[Key]
    screening_id: Mapped[int] = mapped_column(ForeignKey("screening.id"), index=True)
    class_name: Mapped[str] = mapped_column(String(40))
    number: Mapped[str] = mapped_column(String(40), comment="student or seat number; on screen")
    name: Mapped[ShortText] = mapped_column(default="")
    sex: Mapped[int] = mapped_column(SmallInteger, comment="vocabulary.Sex")
    birth_date: Mapped[date | None]
    age: Mapped[int | None] = mapped_column(SmallInteger, comment="if no birth date is known")
    client_id: Mapped[int | None] = mapped_column(
        ForeignKey("client.id"), index=True, comment="the file opened for the follow-up"
    )
    is_flagged: Mapped[bool] = mapped_column(Boolean, default=False)
    is_critical: Mapped[bool] = mapped_column(Boolean, default=False)
    follow_up: Mapped[Code] = mapped_column(
        default="", comment="code list screening_follow_up: the newest entry's state"
    )


class ScreeningResult(Base):
    """One student's answers to one scale, a byte an item, and what they were scored as."""

    __tablename__ = "screening_result"
    __table_args__ = (UniqueConstraint("student_id", "definition_id"),)

    id: Mapped[Key]
    student_id: Mapped[int] = mapped_column(ForeignKey("screening_student.id"))
    definition_id: Mapped[int] = mapped_column(ForeignKey("scale_definition.id"), index=True)
    answers: Mapped[bytes] = mapped_column(LargeBinary, comment="raw values; 255 is a blank")
    checked: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="typed a second time: empty if both agree, else the second one"
    )
    status: Mapped[str] = mapped_column(String(12), comment="scales.md section 7")
    band: Mapped[Code] = mapped_column(default="", comment="of the main score; empty if withheld")
    result: Mapped[str] = mapped_column(Text, comment="JSON: the contract of scales.md section 7")
    is_flagged: Mapped[bool] = mapped_column(Boolean, default=False)
    is_critical: Mapped[bool] = mapped_column(Boolean, default=False)
    entered_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    entered_at: Mapped[Moment]


class ScreeningFollowUp(Base):
    """What was done about a flagged student; the newest entry is where it stands."""

    __tablename__ = "screening_follow_up"

    id: Mapped[Key]
    student_id: Mapped[int] = mapped_column(ForeignKey("screening_student.id"), index=True)
    state: Mapped[Code] = mapped_column(comment="code list screening_follow_up")
    text: Mapped[str] = mapped_column(Text, default="")
    next_day: Mapped[date | None]
    by_staff: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[Moment]
