"""What a hotline call tells beyond the visit that counts it (practice.md 2.6)."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, ShortText


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
