"""The room itself, its staff, and its preferences."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class Room(Base):
    """One row: who keeps this register, and the keys that only an unlocked user may use."""

    __tablename__ = "room"
    __table_args__ = (CheckConstraint("id = 1", name="one_room"),)

    id: Mapped[Key] = mapped_column(comment="always 1")
    code: Mapped[str] = mapped_column(String(6), comment="six random characters; names packages")
    name: Mapped[ShortText] = mapped_column(comment="as printed on forms")
    kind: Mapped[str] = mapped_column(String(40), comment="code list unit_kind")
    division_code: Mapped[str] = mapped_column(String(12), comment="12-digit statistical code")
    address: Mapped[ShortText] = mapped_column(default="")
    phone: Mapped[ShortText] = mapped_column(default="")
    epoch: Mapped[str] = mapped_column(String(8), comment="new after every restore")
    signing_secret: Mapped[bytes] = mapped_column(LargeBinary, comment="minisign secret key file")
    signing_public: Mapped[str] = mapped_column(Text, comment="minisign public key, one line")
    rounding_secret: Mapped[bytes] = mapped_column(LargeBinary, comment="32 bytes; disclosure 5.1")
    ledger_id: Mapped[str] = mapped_column(String(12), comment="the rounding ledger now in use")
    exchange_secret: Mapped[str] = mapped_column(
        Text, default="", server_default="", comment="age identity: receipts are sealed to it"
    )
    county_name: Mapped[ShortText] = mapped_column(default="", comment="who receives summaries")
    county_recipient: Mapped[str] = mapped_column(Text, default="", comment="age1...; may be empty")
    county_signer: Mapped[str] = mapped_column(Text, default="", comment="pinned minisign key")
    created_at: Mapped[Moment]
    recovery_confirmed_at: Mapped[datetime | None] = mapped_column(
        UtcDateTime, comment="no record before the sheet was typed back"
    )


class Staff(Base):
    """A member of staff; leaving keeps the row, because records name it."""

    __tablename__ = "staff"

    id: Mapped[Key]
    name: Mapped[ShortText]
    role: Mapped[str] = mapped_column(String(20), comment="vocabulary.Role")
    public_key: Mapped[str] = mapped_column(Text, comment="age1...; case notes are sealed to it")
    created_at: Mapped[Moment]
    deactivated_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Preference(Base):
    """A setting that belongs to the register rather than to this computer."""

    __tablename__ = "preference"

    staff_id: Mapped[int] = mapped_column(primary_key=True, comment="0 = the whole room")
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[str] = mapped_column(Text, comment="JSON")


class Draft(Base):
    """What somebody was typing: saved every few seconds, survives a crash, gone when finished."""

    __tablename__ = "draft"

    id: Mapped[Key]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20), comment="vocabulary.DraftKind")
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    fields: Mapped[str] = mapped_column(Text, comment="JSON of the form as typed")
    sealed_note: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="age to the author: the case note as typed"
    )
    started_at: Mapped[Moment]
    saved_at: Mapped[Moment]
