"""What a county office keeps: units, enrolled rooms, what came in, what went back.

These tables stand alone: no reference to the register's own tables, so that they can lie in the
vault (SQLCipher) or in PostgreSQL (issue 7.8). Everything of a room carries ``room_code``, by which
the store can be split over machines.
"""

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class Unit(Base):
    """A village, community, school, town or county. History is in `UnitEvent`, never rewritten."""

    __tablename__ = "unit"
    __table_args__ = (Index("ix_unit_parent_id", "parent_id", "name"),)

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(20), comment="village, school, town, county, other")
    name: Mapped[ShortText]
    sort_key: Mapped[ShortText] = mapped_column(default="", comment="pinyin: order of the lists")
    division_code: Mapped[str] = mapped_column(String(12), default="", comment="12 digits, or none")
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("unit.id"), comment="the town it is in"
    )
    opened: Mapped[date]
    closed: Mapped[date | None]
    merged_into_id: Mapped[int | None] = mapped_column(
        ForeignKey("unit.id"), index=True, comment="its figures are added to this one's"
    )
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class UnitEvent(Base):
    """What happened to a unit on a day: opened, closed, renamed, moved, merged, split."""

    __tablename__ = "unit_event"
    __table_args__ = (Index("ix_unit_event_unit_id_day", "unit_id", "day"),)

    id: Mapped[Key]
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"))
    day: Mapped[date]
    kind: Mapped[str] = mapped_column(String(20))
    before: Mapped[ShortText] = mapped_column(default="", comment="name or town before")
    after: Mapped[ShortText] = mapped_column(default="")
    other_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), comment="merged into, from")
    remark: Mapped[ShortText] = mapped_column(default="")
    by_staff: Mapped[int]
    at: Mapped[Moment]


class EnrolledRoom(Base):
    """A room that asked to be enrolled, or is; its keys as a person compared them."""

    __tablename__ = "enrolled_room"

    room_code: Mapped[str] = mapped_column(String(6), primary_key=True)
    unit_id: Mapped[int | None] = mapped_column(
        ForeignKey("unit.id"), index=True, comment="now; earlier ones: RoomPlace"
    )
    name: Mapped[ShortText] = mapped_column(comment="as the room calls itself")
    signer: Mapped[str] = mapped_column(Text, comment="minisign public key line")
    recipient: Mapped[str] = mapped_column(Text, default="", comment="age1...: receipts")
    state: Mapped[str] = mapped_column(String(20), comment="asked, approved, refused, revoked")
    first_month: Mapped[str] = mapped_column(String(7), default="", comment="expected from")
    last_month: Mapped[str] = mapped_column(
        String(7), default="", comment="expected until; or empty"
    )
    earlier_keys: Mapped[str] = mapped_column(
        Text, default="[]", comment="JSON: [signer, last number]"
    )
    asked_at: Mapped[Moment]
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_by: Mapped[int | None]
    highest_receipt: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=1)


class RoomPlace(Base):
    """Where a room belongs from a day on: a package belongs to the unit of its period's last day.
    What came before the first day belongs to the first place."""

    __tablename__ = "room_place"

    room_code: Mapped[str] = mapped_column(String(6), primary_key=True)
    since: Mapped[date] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)


class FigureLayout(Base):
    """The cells of a package in their order: the same for all packages of a ledger, and mostly of
    a county; a receipt repeats them from here."""

    __tablename__ = "figure_layout"

    id: Mapped[Key]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    rows: Mapped[str] = mapped_column(Text, comment="JSON: figure_row ids in order")


class FigureRow(Base):
    """One row of one table of one population."""

    __tablename__ = "figure_row"
    __table_args__ = (UniqueConstraint("population", "table_name", "row"),)

    id: Mapped[Key]
    population: Mapped[str] = mapped_column(String(40))
    table_name: Mapped[str] = mapped_column(String(80))
    row: Mapped[str] = mapped_column(String(80))


class Incoming(Base):
    """One package that was accepted. Of a month the newest revision that is not undone counts."""

    __tablename__ = "incoming"
    __table_args__ = (
        UniqueConstraint("room_code", "epoch", "number", "sha256"),
        Index("ix_incoming_period", "period", "counts", "room_code"),
        Index("ix_incoming_room_code", "room_code", "number"),
    )

    id: Mapped[Key]
    room_code: Mapped[str] = mapped_column(String(6))
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), comment="of the room on that day")
    epoch: Mapped[str] = mapped_column(String(8))
    number: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), comment="of the sealed bytes")
    previous: Mapped[str] = mapped_column(String(64), comment="of the package before")
    period: Mapped[str] = mapped_column(String(7))
    revision: Mapped[int] = mapped_column(SmallInteger)
    ledger: Mapped[str] = mapped_column(String(12))
    policy: Mapped[str] = mapped_column(String(80))
    base: Mapped[int] = mapped_column(SmallInteger)
    hold: Mapped[int] = mapped_column(SmallInteger)
    layout_id: Mapped[int] = mapped_column(ForeignKey("figure_layout.id"))
    released: Mapped[str] = mapped_column(Text, comment="JSON: populations broken down by it")
    facts: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: code to number")
    answers: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: yes/no indicators")
    remarks: Mapped[str] = mapped_column(Text, default="")
    code_lists: Mapped[str] = mapped_column(Text, default="{}", comment="JSON: list to version")
    is_nil: Mapped[bool] = mapped_column(Boolean, default=False)
    is_clock_doubtful: Mapped[bool] = mapped_column(Boolean, default=False)
    program: Mapped[str] = mapped_column(String(20))
    closed_on: Mapped[date] = mapped_column(comment="signed by the room")
    received_on: Mapped[date] = mapped_column(comment="the county's; timeliness goes by this")
    received_at: Mapped[Moment]
    received_by: Mapped[int]
    typed: Mapped[bool] = mapped_column(Boolean, default=False, comment="from the printed page")
    counts: Mapped[bool] = mapped_column(Boolean, comment="the newest revision, not undone")
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class IncomingFigure(Base):
    """A published step that is not 0, and every guarded row that was broken out."""

    __tablename__ = "incoming_figure"
    __table_args__ = (Index("ix_incoming_figure_row_id", "row_id", "incoming_id", "step"),)

    incoming_id: Mapped[int] = mapped_column(ForeignKey("incoming.id"), primary_key=True)
    row_id: Mapped[int] = mapped_column(ForeignKey("figure_row.id"), primary_key=True)
    step: Mapped[int] = mapped_column(Integer)


class RoomChain(Base):
    """How far a room's packages have come: what the next one must continue. Sums are kept, so that
    a package costs the same however many there are; they can be added up again at any time."""

    __tablename__ = "room_chain"

    room_code: Mapped[str] = mapped_column(String(6), primary_key=True)
    incoming_id: Mapped[int] = mapped_column(ForeignKey("incoming.id"), comment="the newest")
    number: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    epoch: Mapped[str] = mapped_column(String(8))
    epochs: Mapped[str] = mapped_column(Text, comment="JSON: those before")
    ledger: Mapped[str] = mapped_column(String(12))
    ledgers: Mapped[str] = mapped_column(Text, comment="JSON: those before")
    period: Mapped[str] = mapped_column(String(7))
    revision: Mapped[int] = mapped_column(SmallInteger)
    terms: Mapped[str] = mapped_column(
        String(120), comment="policy, base, hold, layout of the ledger"
    )
    before: Mapped[str] = mapped_column(Text, comment="JSON: sums of the ledger before the period")
    after: Mapped[str] = mapped_column(Text, comment="JSON: sums with it")


class Quarantine(Base):
    """A file that was not accepted, with the reason; the rest of the stick went on."""

    __tablename__ = "quarantine"
    __table_args__ = (Index("ix_quarantine_settled_at", "settled_at", "id"),)

    id: Mapped[Key]
    name: Mapped[ShortText] = mapped_column(comment="of the file; ASCII, no personal data")
    room_code: Mapped[str] = mapped_column(String(6), default="", comment="as its name says")
    sha256: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(String(40), comment="BadPackage.detail")
    content: Mapped[bytes] = mapped_column(LargeBinary, default=b"", comment="at most 1 MiB")
    found_at: Mapped[Moment]
    found_by: Mapped[int]
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SentReceipt(Base):
    """A receipt for a room; written per stick, as often as needed, with the same bytes."""

    __tablename__ = "sent_receipt"
    __table_args__ = (UniqueConstraint("room_code", "number"),)

    id: Mapped[Key]
    room_code: Mapped[str] = mapped_column(String(6))
    number: Mapped[int]
    package_number: Mapped[int]
    period: Mapped[str] = mapped_column(String(7))
    refused: Mapped[str] = mapped_column(String(40), default="")
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[Moment]
    written_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SentPack(Base):
    """Something signed for all rooms: a county pack, a policy, a pack of scales or indicators."""

    __tablename__ = "sent_pack"
    __table_args__ = (UniqueConstraint("kind", "serial"),)

    id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(20), comment="county, policy, scales, indicators")
    serial: Mapped[int]
    name: Mapped[ShortText] = mapped_column(comment="of the file")
    content: Mapped[bytes] = mapped_column(LargeBinary)
    signature: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[Moment]
    made_by: Mapped[int]


class Denominator(Base):
    """A number that only the county has, for a rate: villages, registered patients, ..."""

    __tablename__ = "denominator"
    __table_args__ = (UniqueConstraint("indicator", "year", "unit_id"),)

    id: Mapped[Key]
    indicator: Mapped[str] = mapped_column(String(40), comment="e.g. s1.N01")
    year: Mapped[int] = mapped_column(SmallInteger)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), comment="None: the county")
    numerator: Mapped[int | None] = mapped_column(comment="None: computed from the rooms")
    number: Mapped[int | None]
    source: Mapped[ShortText] = mapped_column(default="")
    set_by: Mapped[int]
    set_at: Mapped[Moment]


TABLES = (
    Unit,
    UnitEvent,
    EnrolledRoom,
    RoomPlace,
    FigureLayout,
    FigureRow,
    Incoming,
    IncomingFigure,
    RoomChain,
    Quarantine,
    SentReceipt,
    SentPack,
    Denominator,
)
"""What a county's store consists of, wherever it lies."""
