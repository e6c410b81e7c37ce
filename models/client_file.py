"""What a client's file holds beside the person: contacts, flags, intake, closings, corrections."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class ClientContact(Base):
    """Family, teachers and others around a client; perhaps with a file of their own."""

    __tablename__ = "client_contact"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    relation: Mapped[Code] = mapped_column(comment="code list contact_relation")
    name: Mapped[ShortText]
    phone: Mapped[str] = mapped_column(String(40), default="", comment="digits only")
    is_guardian: Mapped[bool] = mapped_column(default=False)
    is_emergency: Mapped[bool] = mapped_column(default=False, comment="to call when in need")
    remarks: Mapped[ShortText] = mapped_column(default="")
    linked_client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    created_at: Mapped[Moment]


class ClientFlag(Base):
    """A sign on the file that every page shows, set by somebody, until it is taken away."""

    __tablename__ = "client_flag"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    flag: Mapped[Code] = mapped_column(comment="code list client_flag")
    remark: Mapped[ShortText] = mapped_column(default="")
    set_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    set_at: Mapped[Moment]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Closing(Base):
    """The file was closed on a day, for a reason, and perhaps opened again."""

    __tablename__ = "closing"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    day: Mapped[date]
    reason: Mapped[Code] = mapped_column(comment="code list closing_reason")
    summary: Mapped[str] = mapped_column(Text, default="")
    closed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reopened_day: Mapped[date | None]
    reopened_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    reopen_reason: Mapped[ShortText] = mapped_column(default="")


class Intake(Base):
    """The intake form (practice.md 2.1): what the client came with."""

    __tablename__ = "intake"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    day: Mapped[date]
    urgency: Mapped[Code] = mapped_column(default="")
    answers: Mapped[str] = mapped_column(Text, comment="JSON of the form's fields")
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1)


class Observation(Base):
    """What a teacher, a parent or somebody else saw (practice.md 2.9)."""

    __tablename__ = "observation"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    day: Mapped[date]
    observer: Mapped[Code] = mapped_column(comment="code list observer")
    text: Mapped[str] = mapped_column(Text)
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]


class ClientAmendment(Base):
    """The client's file as it stood before somebody corrected it (PIPL art. 46)."""

    __tablename__ = "client_amendment"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    version: Mapped[int] = mapped_column(comment="the version that `before` shows")
    before: Mapped[str] = mapped_column(Text, comment="JSON of the fields that changed")
    reason: Mapped[ShortText] = mapped_column(default="")
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[Moment]
