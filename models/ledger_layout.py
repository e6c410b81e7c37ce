"""Layouts of the year's ledgers."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Moment


class LedgerLayout(Base):
    """How the room or its county wants a ledger: the columns, their order and their words."""

    __tablename__ = "ledger_layout"

    ledger: Mapped[str] = mapped_column(String(20), primary_key=True, comment="e.g. visits")
    body: Mapped[str] = mapped_column(
        Text, comment="JSON: title, columns with their headings and widths"
    )
    changed_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    changed_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1, comment="grows with every edit")
