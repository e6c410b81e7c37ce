"""Institutions of the directory, and referrals to them."""

from datetime import date

from sqlalchemy import Computed, ForeignKey, Index, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.types import Code, Key, Moment, ShortText


class Institution(Base):
    """Where a client can be referred to."""

    __tablename__ = "institution"

    id: Mapped[Key]
    name: Mapped[ShortText]
    destination: Mapped[Code] = mapped_column(comment="code list destination")
    department: Mapped[ShortText] = mapped_column(default="")
    contact: Mapped[ShortText] = mapped_column(default="")
    phone: Mapped[ShortText] = mapped_column(default="")
    address: Mapped[ShortText] = mapped_column(default="")
    services: Mapped[str] = mapped_column(
        Text, default="", server_default="", comment="what it offers, in plain words"
    )
    hours: Mapped[str] = mapped_column(String(200), default="", server_default="")
    duty_contact: Mapped[str] = mapped_column(
        String(200), default="", server_default="", comment="who answers outside these hours"
    )
    duty_phone: Mapped[str] = mapped_column(String(200), default="", server_default="")
    is_active: Mapped[bool] = mapped_column(default=True)
    retired_day: Mapped[date | None]
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("institution.id"), index=True)
    import_id: Mapped[int | None] = mapped_column(ForeignKey("ledger_import.id"), index=True)


class Referral(Base):
    """One referral from its form to its receipt."""

    __tablename__ = "referral"
    __table_args__ = (
        Index("ix_referral_summary", "month", "destination", "urgency", "state"),
        Index("ix_referral_state_reply_by", "state", "reply_by"),
        Index("ix_referral_day", "day"),
    )

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="e.g. Z-2026-007")
    check_code: Mapped[str] = mapped_column(
        String(12), unique=True, comment="typed to book the receipt; with check character"
    )
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    institution_id: Mapped[int] = mapped_column(ForeignKey("institution.id"))
    destination: Mapped[Code] = mapped_column(comment="the institution's, on the day")
    referred_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    day: Mapped[date] = mapped_column(comment="local day of issue")
    month: Mapped[str] = mapped_column(String(7), Computed("substr(day, 1, 7)", persisted=False))
    reasons: Mapped[str] = mapped_column(Text, comment="JSON array, code list referral_reason")
    observations: Mapped[str] = mapped_column(Text, default="", comment="what was seen; no labels")
    work_done: Mapped[str] = mapped_column(Text, default="")
    risk: Mapped[Code] = mapped_column(comment="code list risk")
    urgency: Mapped[str] = mapped_column(String(20), comment="vocabulary.Urgency")
    consent: Mapped[str] = mapped_column(String(20), comment="vocabulary.ReferralConsent")
    consent_day: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.ReferralState")
    reply_by: Mapped[date] = mapped_column(comment="when a missing receipt is overdue")
    prints: Mapped[int] = mapped_column(SmallInteger, default=0, comment="reprints are copies")
    receipt_day: Mapped[date | None] = mapped_column(comment="booked on")
    arrived_day: Mapped[date | None]
    receipt_advice: Mapped[str] = mapped_column(Text, default="")
    receipt_contact: Mapped[ShortText] = mapped_column(default="")
    decline_reason: Mapped[str] = mapped_column(
        String(40), default="", server_default="", comment="code list decline_reason"
    )
    returned_day: Mapped[date | None] = mapped_column(comment="came back to the room")
    closed_day: Mapped[date | None] = mapped_column(comment="closed, or given up as lost")
    closing: Mapped[str] = mapped_column(Text, default="", server_default="", comment="why, result")
    import_id: Mapped[int | None] = mapped_column(ForeignKey("ledger_import.id"), index=True)
    created_at: Mapped[Moment]


class ReferralStep(Base):
    """One booking after the issue: what came back, or how it ended. `Referral` holds the sum."""

    __tablename__ = "referral_step"

    id: Mapped[Key]
    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), index=True)
    state: Mapped[str] = mapped_column(String(20), comment="vocabulary.ReferralState reached")
    day: Mapped[date | None] = mapped_column(comment="when it happened, as far as known")
    reason: Mapped[str] = mapped_column(String(40), default="", comment="code list decline_reason")
    text: Mapped[str] = mapped_column(Text, default="", comment="advice, or why it ended")
    contact: Mapped[ShortText] = mapped_column(default="", comment="who said so")
    appointment_id: Mapped[int | None] = mapped_column(
        ForeignKey("appointment.id", ondelete="SET NULL"),
        index=True,
        comment="the follow-up agreed on with it",
    )
    booked_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    booked_day: Mapped[date] = mapped_column(comment="may be undone on this day")
    booked_at: Mapped[Moment]


class ReferralAdvice(Base):
    """Advice to see an institution that the client did not follow: recorded, not a referral.

    Mental Health Law art. 23(3): to advise is a duty, so that it was done is on record.
    """

    __tablename__ = "referral_advice"
    __table_args__ = (Index("ix_referral_advice_month", "month", "destination"),)

    id: Mapped[Key]
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    visit_id: Mapped[int | None] = mapped_column(ForeignKey("visit.id"), index=True)
    day: Mapped[date]
    month: Mapped[str] = mapped_column(String(7), Computed("substr(day, 1, 7)", persisted=False))
    destination: Mapped[Code] = mapped_column(comment="code list destination")
    reasons: Mapped[str] = mapped_column(Text, comment="JSON array, code list referral_reason")
    advice: Mapped[str] = mapped_column(Text, comment="what was said")
    refused_by: Mapped[str] = mapped_column(String(20), comment="vocabulary.Signer")
    refusal: Mapped[str] = mapped_column(Text, default="", comment="the reason they gave")
    guardian_told: Mapped[bool] = mapped_column(default=False)
    paper_place: Mapped[ShortText] = mapped_column(default="", comment="where the signed note lies")
    given_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[Moment]


class MedicalSlip(Base):
    """What a doctor adds for the two-way slip between medical units (practice.md 2.4)."""

    __tablename__ = "medical_slip"

    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    answers: Mapped[str] = mapped_column(Text, comment="JSON: the slip's four parts")
    doctor: Mapped[ShortText] = mapped_column(default="")
    doctor_phone: Mapped[ShortText] = mapped_column(default="")


class SchoolLetter(Base):
    """A school's letter to the guardian about a referral, in two copies (practice.md 2.5)."""

    __tablename__ = "school_letter"

    referral_id: Mapped[int] = mapped_column(ForeignKey("referral.id"), primary_key=True)
    since: Mapped[date | None] = mapped_column(comment="guidance at school from")
    until: Mapped[date | None]
    signed_day: Mapped[date | None] = mapped_column(comment="the guardian signed")
    guardian_phone: Mapped[str] = mapped_column(String(40), default="")
    paper_place: Mapped[ShortText] = mapped_column(default="")
