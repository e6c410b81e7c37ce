"""Crises (practice.md 2.7) and mandatory reports on minors (3.4)."""

from datetime import date, datetime

from sqlalchemy import Computed, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, UtcDateTime


class Crisis(Base):
    """One crisis event from its discovery to its closing."""

    __tablename__ = "crisis"
    __table_args__ = (Index("ix_crisis_month", "month"),)

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. W-2026-003")
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    day: Mapped[date] = mapped_column(comment="when it was found")
    minute: Mapped[int | None] = mapped_column(SmallInteger)
    month: Mapped[str] = mapped_column(String(7), Computed("substr(day, 1, 7)", persisted=False))
    kinds: Mapped[str] = mapped_column(Text, comment="JSON array, code list crisis_kind")
    level: Mapped[Code] = mapped_column(comment="code list risk")
    measures: Mapped[str] = mapped_column(Text, comment="JSON array, code list crisis_measure")
    is_callout: Mapped[bool] = mapped_column(default=False, comment="the team went out")
    legal_ground: Mapped[str] = mapped_column(
        String(40), default="", comment="why without consent; empty with consent"
    )
    answers: Mapped[str] = mapped_column(Text, comment="JSON of the form's other fields")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.CaseState")
    closed_day: Mapped[date | None]
    closing: Mapped[str] = mapped_column(Text, default="", comment="how it ended")
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1)


class MandatoryReport(Base):
    """A report that a minor was harmed or is in danger (Minors Protection Law art. 11)."""

    __tablename__ = "mandatory_report"
    __table_args__ = (Index("ix_mandatory_report_known_at", "known_at"),)

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. Q-2026-001")
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    crisis_id: Mapped[int | None] = mapped_column(ForeignKey("crisis.id"), index=True)
    situations: Mapped[str] = mapped_column(Text, comment="JSON array, code list report_situation")
    answers: Mapped[str] = mapped_column(Text, comment="JSON of the sheet's other fields")
    known_at: Mapped[Moment] = mapped_column(comment="when the room came to know")
    reported_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.CaseState")
    closed_day: Mapped[date | None]
    reporter_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]
    prints: Mapped[int] = mapped_column(SmallInteger, default=0)
    version: Mapped[int] = mapped_column(default=1)


class CaseEntry(Base):
    """What happened next with a crisis, a report or a duty, or what a call said before it was
    corrected; only added to."""

    __tablename__ = "case_entry"
    __table_args__ = (Index("ix_case_entry_source", "source", "source_id"),)

    id: Mapped[Key]
    source: Mapped[str] = mapped_column(String(20), comment="a table, e.g. crisis")
    source_id: Mapped[int]
    day: Mapped[date]
    text: Mapped[str] = mapped_column(Text)
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]
