"""What the year's plan asks for, with its days."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class YearTask(Base):
    """Something to be done by a day; fulfilled by a record of its kind, or by saying so."""

    __tablename__ = "year_task"
    __table_args__ = (
        UniqueConstraint("key", "from_day"),
        Index("ix_year_task_due_day", "due_day"),
    )

    id: Mapped[Key]
    year: Mapped[int] = mapped_column(SmallInteger)
    key: Mapped[str] = mapped_column(String(40), comment="of the rule it comes from, or its own")
    title: Mapped[ShortText]
    due_day: Mapped[date]
    from_day: Mapped[date] = mapped_column(comment="a record from this day on fulfils it")
    last_day: Mapped[date] = mapped_column(comment="and up to this day, late after due_day")
    record: Mapped[str] = mapped_column(
        String(20), default="", comment="activity, training, screening, summary; empty: said only"
    )
    kinds: Mapped[str] = mapped_column(
        String(200), default="[]", comment="JSON: codes of the record that fulfil it; empty: any"
    )
    wanted: Mapped[int] = mapped_column(
        SmallInteger, default=1, comment="how many records; with an indicator, its target says"
    )
    indicator: Mapped[str] = mapped_column(String(40), default="", comment="e.g. s4.O02")
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime, comment="somebody said so")
    done_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    remark: Mapped[ShortText] = mapped_column(default="")
    dropped_at: Mapped[datetime | None] = mapped_column(UtcDateTime, comment="not this year")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")
