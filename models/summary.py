"""Months that were closed and packages that left, or are to leave, the room."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class ClosedMonth(Base):
    """A month whose summary was approved."""

    __tablename__ = "closed_month"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    closed_at: Mapped[Moment]
    closed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))


class Package(Base):
    """One package as published: the only place where published numbers are kept."""

    __tablename__ = "package"

    id: Mapped[Key]
    number: Mapped[int] = mapped_column(unique=True, comment="counter of the database, from 1")
    epoch: Mapped[str] = mapped_column(String(8))
    month: Mapped[str] = mapped_column(ForeignKey("closed_month.month"), index=True)
    revision: Mapped[int] = mapped_column(default=1)
    ledger_id: Mapped[str] = mapped_column(String(12))
    document: Mapped[str] = mapped_column(Text, comment="the canonical JSON inside the seal")
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="age file: a re-send is these bytes")
    signature: Mapped[bytes] = mapped_column(LargeBinary, comment="detached minisign signature")
    sha256: Mapped[str] = mapped_column(String(64), comment="of the sealed bytes")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.PackageState")
    written_to: Mapped[ShortText] = mapped_column(default="", comment="where, stays in the vault")
    created_at: Mapped[Moment]
    handed_over_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[Code] = mapped_column(
        default="", server_default="", comment="why it replaces another; code list replacement"
    )


class Receipt(Base):
    """What the county said it received of a package; every one is kept."""

    __tablename__ = "receipt"

    id: Mapped[Key]
    number: Mapped[int] = mapped_column(unique=True, comment="the county's counter for this room")
    package_number: Mapped[int] = mapped_column(index=True, comment="the package that it answers")
    document: Mapped[str] = mapped_column(Text, comment="the JSON inside the seal, word for word")
    sha256: Mapped[str] = mapped_column(String(64), comment="of the file as it was read")
    is_accepted: Mapped[bool]
    differences: Mapped[int] = mapped_column(comment="cells that differ from what was sent")
    read_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    read_at: Mapped[Moment]
