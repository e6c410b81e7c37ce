"""What clients agreed to: the texts in their versions, the signatures, and withdrawals."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class ConsentText(Base):
    """One version of a text that is signed; a signed version is never changed."""

    __tablename__ = "consent_text"
    __table_args__ = (Index("ix_consent_text_purpose", "purpose", "version", unique=True),)

    id: Mapped[Key]
    purpose: Mapped[str] = mapped_column(String(40), comment="vocabulary.ConsentPurpose")
    version: Mapped[int]
    title: Mapped[ShortText]
    body: Mapped[str] = mapped_column(Text, comment="paragraphs, one a line")
    valid_from: Mapped[date]
    must_ask_again: Mapped[bool] = mapped_column(
        default=False, comment="signatures under older versions have to be renewed"
    )
    written_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    written_at: Mapped[Moment]


class Consent(Base):
    """One signature, or one refusal to sign."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_client_id", "client_id", "purpose", "signed_day"),)

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"))
    text_id: Mapped[int] = mapped_column(ForeignKey("consent_text.id"))
    purpose: Mapped[str] = mapped_column(String(40), comment="vocabulary.ConsentPurpose")
    is_given: Mapped[bool] = mapped_column(comment="false: refused")
    signed_day: Mapped[date]
    signer: Mapped[str] = mapped_column(String(20), comment="vocabulary.Signer")
    signer_name: Mapped[ShortText] = mapped_column(default="")
    signer_relation: Mapped[ShortText] = mapped_column(default="")
    paper_place: Mapped[ShortText] = mapped_column(default="", comment="where the sheet lies")
    ask_again_on: Mapped[date | None]
    withdrawn_day: Mapped[date | None]
    withdrawn_by: Mapped[ShortText] = mapped_column(default="", comment="who withdrew")
    withdrawal_reason: Mapped[str] = mapped_column(Text, default="")
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]
    withdrawal_recorded_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    withdrawal_recorded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Disclosure(Base):
    """Something about a client was told to somebody outside the room (practice.md 3.5)."""

    __tablename__ = "disclosure"

    id: Mapped[Key]
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    day: Mapped[date]
    recipient: Mapped[ShortText]
    ground: Mapped[str] = mapped_column(String(40), comment="code list disclosure_ground")
    what: Mapped[str] = mapped_column(Text, comment="what was told")
    minimum: Mapped[str] = mapped_column(Text, default="", comment="why no less would do")
    document: Mapped[ShortText] = mapped_column(default="", comment="the formal request seen")
    decided_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    source: Mapped[str] = mapped_column(String(20), default="", comment="table it comes from")
    source_id: Mapped[int] = mapped_column(default=0)
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]
