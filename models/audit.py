"""The append-only, hash-chained trail of who did what."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment


class AuditEntry(Base):
    """One action: no content, only who, what, which record, when and in which order."""

    __tablename__ = "audit_entry"

    id: Mapped[Key] = mapped_column(comment="counter without gaps; order does not need the clock")
    at: Mapped[Moment]
    staff_id: Mapped[int] = mapped_column(comment="0 = the program itself")
    action: Mapped[str] = mapped_column(String(40), comment="e.g. visit_finalised")
    subject: Mapped[str] = mapped_column(String(40), default="", comment="table, or empty")
    subject_id: Mapped[int] = mapped_column(default=0)
    previous: Mapped[str] = mapped_column(String(64), comment="hash of the entry before")
    hash: Mapped[str] = mapped_column(String(64), comment="SHA-256 of this entry and `previous`")
