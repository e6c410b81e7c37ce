"""People who do the work: posts they hold, what they are qualified for, what they were taught."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class RosterPerson(Base):
    """A worker, volunteer, team member or expert; they need no account. Names stay in the room."""

    __tablename__ = "roster_person"

    id: Mapped[Key]
    name: Mapped[ShortText]
    sort_key: Mapped[ShortText] = mapped_column(default="", comment="pinyin: order of the lists")
    sex: Mapped[int] = mapped_column(SmallInteger, comment="vocabulary.Sex")
    birth_year: Mapped[int | None] = mapped_column(SmallInteger)
    unit: Mapped[ShortText] = mapped_column(default="", comment="where they work otherwise")
    phone: Mapped[str] = mapped_column(String(40), default="", comment="digits only")
    education: Mapped[Code] = mapped_column(default="", comment="code list education")
    strengths: Mapped[ShortText] = mapped_column(default="", comment="what an expert is asked for")
    remarks: Mapped[str] = mapped_column(Text, default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class RosterPost(Base):
    """On which roster somebody stands, as what, from when to when."""

    __tablename__ = "roster_post"
    __table_args__ = (Index("ix_roster_post_roster", "roster", "since"),)

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey("roster_person.id"), index=True)
    roster: Mapped[str] = mapped_column(String(20), comment="vocabulary.RosterKind")
    duty: Mapped[Code] = mapped_column(default="", comment="code list roster_duty")
    is_full_time: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date]
    until: Mapped[date | None]


class Qualification(Base):
    """A certificate, with its expiry if it has one."""

    __tablename__ = "qualification"
    __table_args__ = (Index("ix_qualification_until", "until"),)

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey("roster_person.id"), index=True)
    kind: Mapped[Code] = mapped_column(comment="code list qualification")
    number: Mapped[ShortText] = mapped_column(default="")
    issuer: Mapped[ShortText] = mapped_column(default="")
    since: Mapped[date]
    until: Mapped[date | None] = mapped_column(comment="None: does not expire")


class Training(Base):
    """A training, drill, supervision or remote consultation; see `TrainingPart` for who came."""

    __tablename__ = "training"
    __table_args__ = (Index("ix_training_day", "day"),)

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. P-2026-001")
    kind: Mapped[Code] = mapped_column(comment="code list training_kind")
    module: Mapped[Code] = mapped_column(default="", comment="code list training_module (8+X)")
    title: Mapped[ShortText]
    day: Mapped[date]
    last_day: Mapped[date | None] = mapped_column(comment="of a course of several days")
    minutes: Mapped[int] = mapped_column(comment="class-hours x 45")
    place: Mapped[ShortText] = mapped_column(default="")
    organiser: Mapped[ShortText] = mapped_column(default="")
    teacher: Mapped[ShortText] = mapped_column(default="", comment="trainer, supervisor, expert")
    is_external: Mapped[bool] = mapped_column(default=False, comment="held by somebody else")
    answers: Mapped[str] = mapped_column(
        Text, default="{}", comment="JSON: content, result, advice"
    )
    paper_place: Mapped[ShortText] = mapped_column(default="")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class TrainingPart(Base):
    """Who took part, for how long, and what they got for it."""

    __tablename__ = "training_part"

    training_id: Mapped[int] = mapped_column(ForeignKey("training.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(
        ForeignKey("roster_person.id"), primary_key=True, index=True
    )
    minutes: Mapped[int] = mapped_column(comment="may be fewer than the training's")
    certificate: Mapped[ShortText] = mapped_column(default="", comment="its number")
    result: Mapped[Code] = mapped_column(default="", comment="code list training_result")


class Inspection(Base):
    """Somebody came to inspect: not supervision of casework."""

    __tablename__ = "inspection"
    __table_args__ = (Index("ix_inspection_day", "day"),)

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. D-2026-001")
    day: Mapped[date]
    way: Mapped[Code] = mapped_column(comment="code list inspection_way")
    inspector: Mapped[ShortText] = mapped_column(comment="unit and persons")
    summary: Mapped[str] = mapped_column(Text, default="")
    paper_place: Mapped[ShortText] = mapped_column(default="")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class InspectionFinding(Base):
    """What was found, and its rectification: measure, person, time limit, goal (四明确)."""

    __tablename__ = "inspection_finding"
    __table_args__ = (Index("ix_inspection_finding_done_day", "done_day", "due_day"),)

    id: Mapped[Key]
    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id"), index=True)
    problem: Mapped[str] = mapped_column(Text)
    measure: Mapped[str] = mapped_column(Text, default="")
    goal: Mapped[str] = mapped_column(Text, default="")
    responsible: Mapped[ShortText] = mapped_column(default="")
    due_day: Mapped[date | None]
    done_day: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(Text, default="")
