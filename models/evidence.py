"""Process materials (practice.md 1.3): what proves an indicator, a file or a place of papers."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class Evidence(Base):
    """One piece of proof: a file in the register, or where the paper lies."""

    __tablename__ = "evidence"
    __table_args__ = (
        Index("ix_evidence_day", "day"),
        Index("ix_evidence_of", "source", "source_id"),
    )

    id: Mapped[Key]
    source: Mapped[str] = mapped_column(
        String(20), default="", comment="table of the record it belongs to; empty: of none"
    )
    source_id: Mapped[int | None]
    kind: Mapped[Code] = mapped_column(comment="code list evidence_kind")
    title: Mapped[ShortText]
    day: Mapped[date]
    paper_place: Mapped[ShortText] = mapped_column(default="")
    media_type: Mapped[str] = mapped_column(String(40), default="", comment="empty: paper only")
    size: Mapped[int] = mapped_column(default=0, comment="bytes of the file as it is kept")
    pages: Mapped[int] = mapped_column(default=0, comment="of the file")
    sha256: Mapped[str] = mapped_column(String(64), default="")
    names_people: Mapped[bool] = mapped_column(default=False, comment="left out unless asked")
    added_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    added_at: Mapped[Moment]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class EvidenceUse(Base):
    """For which line of which paper a piece is proof; one photo may serve several."""

    __tablename__ = "evidence_use"
    __table_args__ = (Index("ix_evidence_use_indicator", "indicator"),)

    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"), primary_key=True)
    indicator: Mapped[str] = mapped_column(
        String(40), primary_key=True, comment="pack and id, e.g. s4.O02"
    )
    material: Mapped[Code] = mapped_column(
        default="", comment="what the line asks for, code list evidence_kind; empty: something else"
    )


class EvidenceFile(Base):
    """The bytes, apart from the list so that lists stay quick."""

    __tablename__ = "evidence_file"

    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"), primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)
