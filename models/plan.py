"""Individual guidance plans (个性化心理疏导方案): goals, sessions delivered, reviews."""

from datetime import date

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment


class Plan(Base):
    """A plan for one client, made because they belong to a population or for their own sake."""

    __tablename__ = "plan"
    __table_args__ = (
        Index("ix_plan_state", "state", "population"),
        Index("ix_plan_summary", "since", "population"),
    )

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. F-2026-004")
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    population: Mapped[Code] = mapped_column(comment="code list population, or none; on the day")
    situation: Mapped[str] = mapped_column(Text, default="")
    approach: Mapped[str] = mapped_column(Text, default="")
    since: Mapped[date]
    until: Mapped[date | None] = mapped_column(comment="planned end")
    planned_sessions: Mapped[int] = mapped_column(SmallInteger)
    every_days: Mapped[int | None] = mapped_column(SmallInteger)
    review_on: Mapped[date | None]
    responsible_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.PlanState")
    ended_day: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(Text, default="")
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1)


class PlanGoal(Base):
    """One goal of a plan, and how far it got."""

    __tablename__ = "plan_goal"

    id: Mapped[Key]
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.GoalState")


class PlanSession(Base):
    """A visit that was one of the plan's sessions."""

    __tablename__ = "plan_session"

    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)


class PlanReview(Base):
    """How the plan stood on a day."""

    __tablename__ = "plan_review"

    id: Mapped[Key]
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    day: Mapped[date]
    progress: Mapped[Code] = mapped_column(comment="code list plan_progress")
    text: Mapped[str] = mapped_column(Text, default="")
    goals: Mapped[str] = mapped_column(Text, comment="JSON: goal id to state, as reviewed")
    reviewed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reviewed_at: Mapped[Moment]
