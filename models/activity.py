"""Community work: lectures, theme days, leaflet drives, surveys and what else reaches out."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class Activity(Base):
    """One activity, planned or done. People are counted, not named: the sign-in sheet is paper."""

    __tablename__ = "activity"
    __table_args__ = (Index("ix_activity_day", "day"), Index("ix_activity_state", "state", "day"))

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. H-2026-001")
    kind: Mapped[Code] = mapped_column(comment="code list activity_kind")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.ActivityState")
    title: Mapped[ShortText]
    day: Mapped[date]
    starts: Mapped[int | None] = mapped_column(SmallInteger, comment="minute of the day")
    ends: Mapped[int | None] = mapped_column(SmallInteger, comment="minute of the day")
    place: Mapped[ShortText] = mapped_column(default="")
    entry: Mapped[Code] = mapped_column(default="", comment="code list five_entries")
    audience: Mapped[str] = mapped_column(Text, default="[]", comment="JSON: codes of audience")
    feature: Mapped[Code] = mapped_column(default="", comment="code list feature_project")
    speaker: Mapped[ShortText] = mapped_column(default="")
    recorder: Mapped[ShortText] = mapped_column(default="")
    planned: Mapped[int | None] = mapped_column(comment="people expected")
    present: Mapped[int | None] = mapped_column(comment="people who came")
    answers: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: goal, course, effect")
    asked: Mapped[int | None] = mapped_column(comment="survey: valid answers")
    aware: Mapped[int | None] = mapped_column(comment="survey: of them, those who know")
    asked_rural: Mapped[int | None] = mapped_column(comment="survey: of the asked, rural")
    aware_rural: Mapped[int | None] = mapped_column(comment="survey: of the aware, rural")
    paper_place: Mapped[ShortText] = mapped_column(default="", comment="sign-in sheet, photos")
    reason: Mapped[ShortText] = mapped_column(default="", comment="why it was cancelled")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    counted_at: Mapped[datetime | None] = mapped_column(
        UtcDateTime, comment="when it was done on record, or what is counted of it last changed"
    )
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class ActivityMaterial(Base):
    """What was handed out or shown, by kind and number."""

    __tablename__ = "activity_material"

    id: Mapped[Key]
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), index=True)
    kind: Mapped[Code] = mapped_column(comment="code list material_kind")
    pieces: Mapped[int]
