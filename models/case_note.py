"""Case notes, who else may read them, and the outlines they are begun with."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Key, Moment, ShortText, UtcDateTime


class CaseNote(Base):
    """What was said: sealed with age to its author and the recovery key; never counted."""

    __tablename__ = "case_note"

    id: Mapped[Key]
    visit_id: Mapped[int] = mapped_column(ForeignKey("visit.id"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[Moment]


class CaseNoteShare(Base):
    """A copy of a note, sealed to one colleague (and the recovery key), and what they said."""

    __tablename__ = "case_note_share"
    __table_args__ = (Index("ix_case_note_share_staff_id", "staff_id", "cosigned_at"),)

    id: Mapped[Key]
    note_id: Mapped[int] = mapped_column(ForeignKey("case_note.id"), index=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, comment="empty once withdrawn")
    shared_at: Mapped[Moment]
    read_at: Mapped[datetime | None] = mapped_column(UtcDateTime, comment="read for the first time")
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cosigned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    remark: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="the supervisor's remark, sealed to both"
    )


class NoteTemplate(Base):
    """An outline of a room's own; those that ship are data."""

    __tablename__ = "note_template"

    id: Mapped[Key]
    staff_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id"), comment="empty: everybody's"
    )
    name: Mapped[ShortText]
    body: Mapped[str] = mapped_column(Text)
    mode: Mapped[str] = mapped_column(String(40), default="", comment="offered for this mode first")
    created_at: Mapped[Moment]
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
