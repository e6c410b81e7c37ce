"""Hotline: what a call tells beyond the visit that counts it, and the returns (practice.md 2.6)."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class HotlineCall(Base):
    """One call that the room took; day, time, length and topics are the visit's."""

    __tablename__ = "hotline_call"

    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. R-2026-012")
    caller: Mapped[Code] = mapped_column(comment="code list caller: self, family, other")
    caller_name: Mapped[ShortText] = mapped_column(default="", comment="as given; may be empty")
    phone: Mapped[str] = mapped_column(String(40), default="", comment="to call back; digits")
    area: Mapped[ShortText] = mapped_column(default="")
    is_local: Mapped[bool | None]
    is_first: Mapped[bool | None] = mapped_column(comment="empty: not known")
    special: Mapped[str] = mapped_column(Text, default="[]", comment="JSON, code list call_special")
    ideation: Mapped[Code] = mapped_column(default="", comment="code list suicide_step")
    handling: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[Code] = mapped_column(default="", comment="code list call_outcome")


class HotlineReturn(Base):
    """What somebody wrote on the return of a period; everything else is counted anew each time."""

    __tablename__ = "hotline_return"

    id: Mapped[Key]
    period: Mapped[str] = mapped_column(
        String(10), unique=True, comment="2026, 2026-H1, 2026-Q3 or 2026-11"
    )
    answers: Mapped[str] = mapped_column(
        Text, default="{}", comment="JSON: line, service hours, all calls, staff, reviewer"
    )
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    changed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")
