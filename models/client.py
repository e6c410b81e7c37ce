"""Clients of the room."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText, UtcDateTime


class Client(Base):
    """A person, by name, by alias or anonymous. Everything but the kind may be unknown."""

    __tablename__ = "client"
    __table_args__ = (
        # One covering index answers every search (performance.md): a narrow scan, no second copy.
        Index("ix_client_search", "state", "pinyin", "initials", "name", "phone", "file_no"),
        Index("ix_client_list", "state", "sort_key", "file_no"),
    )

    id: Mapped[Key]
    file_no: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. S-2026-031")
    kind: Mapped[str] = mapped_column(String(20), comment="vocabulary.ClientKind")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.ClientState")
    name: Mapped[ShortText] = mapped_column(comment="name or alias, as shown")
    pinyin: Mapped[ShortText] = mapped_column(comment="full readings, |-separated variants")
    sort_key: Mapped[ShortText] = mapped_column(default="", comment="order of the list")
    initials: Mapped[ShortText] = mapped_column(comment="first letters, |-separated variants")
    sex: Mapped[int] = mapped_column(SmallInteger, comment="vocabulary.Sex")
    birth_date: Mapped[date | None]
    birth_year: Mapped[int | None] = mapped_column(
        SmallInteger, comment="if only an age is known: year of the visit minus age"
    )
    phone: Mapped[str] = mapped_column(String(40), default="", comment="digits only")
    citizen_id: Mapped[str] = mapped_column(String(18), default="", comment="GB 11643; may fail")
    address: Mapped[ShortText] = mapped_column(default="")
    occupation: Mapped[ShortText] = mapped_column(default="")
    school: Mapped[ShortText] = mapped_column(default="", comment="school, grade and class")
    guardian_name: Mapped[ShortText] = mapped_column(default="")
    guardian_relation: Mapped[ShortText] = mapped_column(default="")
    guardian_phone: Mapped[str] = mapped_column(String(40), default="", comment="digits only")
    remarks: Mapped[str] = mapped_column(Text, default="")
    grade: Mapped[str] = mapped_column(String(40), default="", server_default="")
    class_name: Mapped[str] = mapped_column(String(40), default="", server_default="")
    student_no: Mapped[str] = mapped_column(String(40), default="", server_default="")
    ethnicity: Mapped[str] = mapped_column(String(40), default="", server_default="")
    education: Mapped[str] = mapped_column(String(40), default="", server_default="")
    marital: Mapped[str] = mapped_column(String(40), default="", server_default="")
    household: Mapped[str] = mapped_column(
        String(200), default="", server_default="", comment="registered residence"
    )
    lives_with: Mapped[str] = mapped_column(String(200), default="", server_default="")
    family_structure: Mapped[str] = mapped_column(String(40), default="", server_default="")
    source: Mapped[str] = mapped_column(
        String(40), default="", server_default="", comment="code list client_source"
    )
    responsible_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), comment="the counsellor whose client this is"
    )
    is_restricted: Mapped[bool] = mapped_column(
        default=False, server_default=false(), comment="only the responsible person and the lead"
    )
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("ledger_import.id"), index=True)
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[Moment]
    updated_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")


class ClientPopulation(Base):
    """A client belongs to a key or special population from a day, perhaps until a day."""

    __tablename__ = "client_population"

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    population: Mapped[Code] = mapped_column(comment="code list population")
    since: Mapped[date | None]
    until: Mapped[date | None]
