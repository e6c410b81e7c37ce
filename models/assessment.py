"""Assessments of clients: results, self-assessments that wait for approval, and repeats."""

from datetime import date, datetime

from sqlalchemy import Boolean, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, UtcDateTime


class Assessment(Base):
    """One scale, filled in once and scored. Not edited: a correction is a new row."""

    __tablename__ = "assessment"
    __table_args__ = (
        Index("ix_assessment_client_id_day", "client_id", "day"),
        Index("ix_assessment_summary", "day", "replaced_by_id", "scale", "band"),
    )

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"))
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    definition_id: Mapped[int] = mapped_column(ForeignKey("scale_definition.id"), index=True)
    scale: Mapped[str] = mapped_column(String(40), comment="as in the definition; for lists")
    day: Mapped[date]
    minute: Mapped[int | None] = mapped_column(SmallInteger)
    mode: Mapped[str] = mapped_column(String(20), comment="vocabulary.AssessmentMode")
    informant: Mapped[Code] = mapped_column(comment="code list informant")
    context: Mapped[str] = mapped_column(Text, comment="JSON: sex, age, choices used in scoring")
    answers: Mapped[str] = mapped_column(Text, comment="JSON: item to raw value, as given")
    status: Mapped[str] = mapped_column(String(12), comment="scales.md section 7")
    band: Mapped[Code] = mapped_column(default="", comment="of the main score; empty if withheld")
    is_critical: Mapped[bool] = mapped_column(Boolean, default=False)
    result: Mapped[str] = mapped_column(Text, comment="JSON: the contract of scales.md section 7")
    assessed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    finalised_at: Mapped[Moment]
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("assessment.id"), index=True)
    correction: Mapped[str] = mapped_column(Text, default="", comment="why it replaces another")


class SelfAssessment(Base):
    """A sitting at the screen: one client, or one class by its numbers (no names on screen)."""

    __tablename__ = "self_assessment"
    __table_args__ = (Index("ix_self_assessment_closed_at", "closed_at"),)

    id: Mapped[Key]
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    screening_id: Mapped[int | None] = mapped_column(ForeignKey("screening.id"), index=True)
    class_name: Mapped[str] = mapped_column(String(40), default="")
    language: Mapped[str] = mapped_column(String(10), comment="of the wording shown")
    started_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    started_at: Mapped[Moment]
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SelfAnswer(Base):
    """One scale of a sitting: saved with every answer, so that a power cut loses nothing."""

    __tablename__ = "self_answer"
    __table_args__ = (Index("ix_self_answer_state", "state"),)

    id: Mapped[Key]
    self_assessment_id: Mapped[int] = mapped_column(ForeignKey("self_assessment.id"), index=True)
    student_id: Mapped[int | None] = mapped_column(ForeignKey("screening_student.id"), index=True)
    definition_id: Mapped[int] = mapped_column(ForeignKey("scale_definition.id"))
    position: Mapped[int] = mapped_column(SmallInteger, comment="order within the sitting")
    answers: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: item to raw value")
    at_item: Mapped[str] = mapped_column(String(40), default="", comment="where it goes on")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.SelfState")
    is_critical: Mapped[bool] = mapped_column(Boolean, default=False)
    begun_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str] = mapped_column(Text, default="", comment="why it was not accepted")
    assessment_id: Mapped[int | None] = mapped_column(ForeignKey("assessment.id"), index=True)


class AssessmentSchedule(Base):
    """A scale to be repeated: every so many days, within a window around the due day."""

    __tablename__ = "assessment_schedule"
    __table_args__ = (Index("ix_assessment_schedule_ended_at", "ended_at", "due_day"),)

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    scale: Mapped[str] = mapped_column(String(40))
    every_days: Mapped[int] = mapped_column(SmallInteger)
    window_days: Mapped[int] = mapped_column(SmallInteger, comment="before and after the due day")
    due_day: Mapped[date]
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
