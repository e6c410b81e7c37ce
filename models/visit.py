"""Visits: the countable service log. What was said is apart, in `models.case_note`."""

from datetime import date

from sqlalchemy import Computed, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment


class Visit(Base):
    """One finalised visit. What a summary counts is stored as it was on the day of the visit."""

    __tablename__ = "visit"
    __table_args__ = (
        # Covers every table of the monthly summary in one pass over one month.
        Index(
            "ix_visit_summary",
            "month",
            "mode",
            "sex",
            "age_band",
            "topic",
            "population",
            "risk",
            "client_id",
        ),
        Index("ix_visit_client_id_day", "client_id", "day"),
        Index("ix_visit_counsellor_id_day", "counsellor_id", "day"),
        Index("ix_visit_day", "day"),
    )

    id: Mapped[Key]
    client_id: Mapped[int | None] = mapped_column(
        ForeignKey("client.id"), comment="empty: anonymous, known only by sex and age band"
    )
    counsellor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    day: Mapped[date] = mapped_column(comment="local calendar day")
    month: Mapped[str] = mapped_column(
        String(7), Computed("substr(day, 1, 7)", persisted=False), comment="report month"
    )
    start_minute: Mapped[int | None] = mapped_column(SmallInteger, comment="minutes after 0:00")
    minutes: Mapped[int | None] = mapped_column(SmallInteger, comment="length")
    mode: Mapped[Code] = mapped_column(comment="code list mode")
    topic: Mapped[Code] = mapped_column(comment="main topic: the first of visit_topic")
    risk: Mapped[Code] = mapped_column(comment="code list risk")
    population: Mapped[Code] = mapped_column(comment="code list population, or none")
    sex: Mapped[int] = mapped_column(SmallInteger, comment="vocabulary.Sex on the day")
    age_band: Mapped[str] = mapped_column(String(10), comment="vocabulary.AgeBand on the day")
    next_day: Mapped[date | None] = mapped_column(comment="next appointment or follow-up")
    next_minute: Mapped[int | None] = mapped_column(SmallInteger)
    legal_ground: Mapped[str] = mapped_column(
        String(40), default="", server_default="", comment="empty, or why without consent"
    )
    is_date_uncertain: Mapped[bool] = mapped_column(default=False, comment="clock was doubtful")
    version: Mapped[int] = mapped_column(default=1, comment="1 + number of amendments")
    import_id: Mapped[int | None] = mapped_column(ForeignKey("ledger_import.id"), index=True)
    finalised_at: Mapped[Moment]


class VisitTopic(Base):
    """All topics of a visit in the order they were picked."""

    __tablename__ = "visit_topic"

    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    topic: Mapped[Code]


class VisitText(Base):
    """The words of a visit, apart from it so that counting never reads them from disk."""

    __tablename__ = "visit_text"

    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    done: Mapped[str] = mapped_column(Text, default="", comment="what was done")
    next_step: Mapped[str] = mapped_column(Text, default="")


class VisitAmendment(Base):
    """A finalised visit as it stood before somebody amended it."""

    __tablename__ = "visit_amendment"

    id: Mapped[Key]
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), index=True)
    version: Mapped[int] = mapped_column(comment="the version that `before` shows")
    before: Mapped[str] = mapped_column(Text, comment="JSON of the visit before")
    reason: Mapped[str] = mapped_column(Text)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[Moment]
