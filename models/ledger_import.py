"""Ledgers brought in from spreadsheets; undone as a whole, never imported twice."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class LedgerImport(Base):
    """One confirmed import of one file."""

    __tablename__ = "ledger_import"

    id: Mapped[Key]
    content_hash: Mapped[str] = mapped_column(String(64), index=True, comment="SHA-256 of the file")
    label: Mapped[ShortText] = mapped_column(comment="the file's name, stays in the vault")
    visits: Mapped[int] = mapped_column(comment="rows that became visits")
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[Moment]
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class LedgerRow(Base):
    """One row of the file as read: what became of it, and why not."""

    __tablename__ = "ledger_row"
    id: Mapped[Key]
    import_id: Mapped[int] = mapped_column(ForeignKey("ledger_import.id"), index=True)
    sheet: Mapped[ShortText]
    row: Mapped[int] = mapped_column(comment="1-based, as the spreadsheet shows it")
    fingerprint: Mapped[str] = mapped_column(
        String(64), comment="same visit in another file: imported only once"
    )
    problem: Mapped[str] = mapped_column(String(40), default="", comment="code, empty = imported")
    cells: Mapped[str] = mapped_column(Text, comment="JSON of the row's cells as written")
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
