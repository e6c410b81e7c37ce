"""Risk: structured assessments, safety plans, and the duties that follow from them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, UtcDateTime


class RiskAssessment(Base):
    """What a counsellor found out about danger, and the level they decided; no scale decides it."""

    __tablename__ = "risk_assessment"
    __table_args__ = (Index("ix_risk_assessment_client_id_day", "client_id", "day"),)

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"))
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    day: Mapped[date]
    minute: Mapped[int | None] = mapped_column(SmallInteger)
    answers: Mapped[str] = mapped_column(Text, comment="JSON: ideation, plan, means, past, ...")
    level: Mapped[Code] = mapped_column(comment="code list risk")
    reason: Mapped[str] = mapped_column(Text, default="", comment="why this level")
    assessed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    finalised_at: Mapped[Moment]
    replaced_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("risk_assessment.id"), index=True, comment="a corrected one"
    )


class SafetyPlan(Base):
    """What the client does when it gets bad; a copy goes home with them."""

    __tablename__ = "safety_plan"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    day: Mapped[date]
    answers: Mapped[str] = mapped_column(Text, comment="JSON: signs, steps, people, ...")
    review_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1, comment="1 + plans before it")
    ended_day: Mapped[date | None] = mapped_column(comment="replaced or no longer needed")
    prints: Mapped[int] = mapped_column(SmallInteger, default=0)
    written_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    finalised_at: Mapped[Moment]


class Duty(Base):
    """Something that must be done; it stays on Today until somebody says what was done."""

    __tablename__ = "duty"
    __table_args__ = (
        Index("ix_duty_closed_at", "closed_at", "due_day"),
        Index("ix_duty_source", "source", "source_id"),
    )

    id: Mapped[Key]
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20), comment="vocabulary.DutyKind")
    level: Mapped[Code] = mapped_column(default="", comment="code list risk")
    source: Mapped[str] = mapped_column(String(20), comment="table it comes from")
    source_id: Mapped[int]
    due_day: Mapped[date]
    opened_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    opened_at: Mapped[Moment]
    disposition: Mapped[str] = mapped_column(
        String(40), default="", comment="code list disposition; empty while open"
    )
    told: Mapped[str] = mapped_column(Text, default="[]", comment="JSON array: who, name, at, how")
    result: Mapped[str] = mapped_column(Text, default="")
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
