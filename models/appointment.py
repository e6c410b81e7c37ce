"""Appointments and follow-ups: what was agreed for a coming day, and what became of it."""

from datetime import date

from sqlalchemy import ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText


class AppointmentSeries(Base):
    """A rule that made several appointments."""

    __tablename__ = "appointment_series"

    id: Mapped[Key]
    every_days: Mapped[int] = mapped_column(SmallInteger, comment="7 = weekly")
    first_day: Mapped[date]
    last_day: Mapped[date]
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[Moment]


class Appointment(Base):
    """One meeting or follow-up that was agreed; without a client it is the counsellor's own."""

    __tablename__ = "appointment"
    __table_args__ = (
        Index("ix_appointment_state_day", "state", "day"),
        Index("ix_appointment_summary", "kind", "day", "state"),
        Index("ix_appointment_client_id_day", "client_id", "day"),
        Index("ix_appointment_day", "day", "start_minute"),
    )

    id: Mapped[Key]
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"))
    counsellor_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    kind: Mapped[str] = mapped_column(String(20), comment="vocabulary.AppointmentKind")
    mode: Mapped[Code] = mapped_column(comment="code list mode")
    day: Mapped[date]
    start_minute: Mapped[int | None] = mapped_column(SmallInteger, comment="empty: any time")
    minutes: Mapped[int] = mapped_column(SmallInteger, default=50)
    place: Mapped[ShortText] = mapped_column(default="", comment="which room; empty: the only one")
    purpose: Mapped[ShortText] = mapped_column(default="")
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.AppointmentState")
    state_reason: Mapped[ShortText] = mapped_column(default="")
    series_id: Mapped[int | None] = mapped_column(ForeignKey("appointment_series.id"), index=True)
    agreed_in_id: Mapped[int | None] = mapped_column(
        ForeignKey("visit.id"), index=True, comment="the visit in which it was agreed"
    )
    kept_in_id: Mapped[int | None] = mapped_column(
        ForeignKey("visit.id"), index=True, comment="the visit that it became"
    )
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[Moment]
    version: Mapped[int] = mapped_column(default=1)
