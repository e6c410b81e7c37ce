"""What a room is measured by: definitions, facts and targets."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class IndicatorPack(Base):
    """A pack of the county that was installed; the shipped ones lie in resources/indicators."""

    __tablename__ = "indicator_pack"

    id: Mapped[Key]
    pack: Mapped[str] = mapped_column(String(40))
    version: Mapped[str] = mapped_column(String(20))
    title: Mapped[ShortText]
    body: Mapped[str] = mapped_column(Text, comment="JSON: the definitions, word for word")
    signer: Mapped[ShortText] = mapped_column(comment="fingerprint of the key that signed it")
    sha256: Mapped[str] = mapped_column(String(64))
    added_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    added_at: Mapped[Moment]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class IndicatorFact(Base):
    """What somebody said about an indicator in a period: yes, no or a number. The newest counts."""

    __tablename__ = "indicator_fact"
    __table_args__ = (Index("ix_indicator_fact_of", "indicator", "period"),)

    id: Mapped[Key]
    indicator: Mapped[str] = mapped_column(String(40), comment="pack and id, e.g. s4.O02")
    period: Mapped[str] = mapped_column(String(10), comment="2026, 2026-H1, 2026-Q3 or 2026-11")
    value: Mapped[str] = mapped_column(String(40), comment="yes, no, or a decimal number")
    remark: Mapped[ShortText] = mapped_column(default="")
    said_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    said_at: Mapped[Moment]


class IndicatorTarget(Base):
    """A target that the room or its county set, from a day on; the shipped one stays readable."""

    __tablename__ = "indicator_target"
    __table_args__ = (Index("ix_indicator_target_of", "indicator", "year"),)

    id: Mapped[Key]
    indicator: Mapped[str] = mapped_column(String(40))
    year: Mapped[int] = mapped_column(SmallInteger)
    valid_from: Mapped[date]
    text: Mapped[ShortText] = mapped_column(comment="as the paper says it")
    comparison: Mapped[str] = mapped_column(String(2), comment=">=, =, <= or empty: no number")
    number: Mapped[str] = mapped_column(String(20), default="", comment="decimal; empty: none")
    source: Mapped[ShortText] = mapped_column(comment="the paper that changed it")
    set_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    set_at: Mapped[Moment]
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
