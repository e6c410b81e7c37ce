"""The person's rights (PIPL 44 to 50), retention and destruction, and access to files."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class RightsRequest(Base):
    """Somebody asked for a copy, a correction, deletion or an explanation."""

    __tablename__ = "rights_request"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20), comment="vocabulary.RequestKind")
    asked_day: Mapped[date]
    asked_by: Mapped[str] = mapped_column(String(20), comment="vocabulary.Signer")
    asker_name: Mapped[ShortText] = mapped_column(default="")
    identity_seen: Mapped[ShortText] = mapped_column(default="", comment="how it was checked")
    wish: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.RequestState")
    answer: Mapped[str] = mapped_column(Text, default="", comment="reasons, if refused")
    answered_day: Mapped[date | None]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]


class RetentionRule(Base):
    """How long a class of records is kept, where a room differs from what ships."""

    __tablename__ = "retention_rule"

    record_class: Mapped[str] = mapped_column(String(40), primary_key=True)
    years: Mapped[int] = mapped_column(SmallInteger)
    reason: Mapped[str] = mapped_column(Text)
    changed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    changed_at: Mapped[Moment]


class DestructionList(Base):
    """Files to be destroyed together; two persons confirm it."""

    __tablename__ = "destruction_list"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. X-2026-001")
    made_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[Moment]
    first_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    first_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    second_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    second_name: Mapped[ShortText] = mapped_column(
        default="", comment="a witness from outside, where only one person works in the room"
    )
    second_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DestructionEntry(Base):
    """One file on a list, or one record without a file, named by its number only."""

    __tablename__ = "destruction_entry"
    __table_args__ = (Index("ix_destruction_entry_source", "source", "source_id"),)

    id: Mapped[Key]
    list_id: Mapped[int] = mapped_column(ForeignKey("destruction_list.id"), index=True)
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(
        ForeignKey("visit.id"), index=True, comment="anonymous: a call or visit without a file"
    )
    screening_id: Mapped[int | None] = mapped_column(
        ForeignKey("screening.id"), index=True, comment="names and answers of a school screening"
    )
    source: Mapped[str] = mapped_column(
        String(20), default="", comment="crisis, mandatory_report or disclosure without a file"
    )
    source_id: Mapped[int] = mapped_column(default=0)
    file_no: Mapped[str] = mapped_column(String(20))
    reason: Mapped[Code] = mapped_column(comment="retention_over or asked")
    last_contact: Mapped[date | None]
    kept_until: Mapped[date | None]
    records: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: table to count")


class EmergencyAccess(Base):
    """Somebody opened a file that is not theirs, for a reason, until a moment."""

    __tablename__ = "emergency_access"
    __table_args__ = (Index("ix_emergency_access_staff_id", "staff_id", "ends_at"),)

    id: Mapped[Key]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[Moment]
    ends_at: Mapped[Moment]
    reviewed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    reviewed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    review: Mapped[ShortText] = mapped_column(default="")
