"""Referrals that close their loop: advice, slips, letters, a fuller directory."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _widen_institution()
    _widen_referral()
    _create_referral_advice()
    _create_medical_slip()
    _create_referral_step()
    _create_school_letter()
    # then the data
    _mark_declined()
    _book_steps()
    _trace_imports()


def _widen_institution() -> None:
    op.add_column(
        "institution", sa.Column("services", sa.Text(), server_default="", nullable=False)
    )
    op.add_column(
        "institution", sa.Column("hours", sa.String(length=200), server_default="", nullable=False)
    )
    op.add_column(
        "institution",
        sa.Column("duty_contact", sa.String(length=200), server_default="", nullable=False),
    )
    op.add_column(
        "institution",
        sa.Column("duty_phone", sa.String(length=200), server_default="", nullable=False),
    )
    op.add_column("institution", sa.Column("retired_day", sa.Date(), nullable=True))
    op.execute(
        "ALTER TABLE institution ADD COLUMN replaced_by_id INTEGER REFERENCES institution(id)"
    )
    op.execute("ALTER TABLE institution ADD COLUMN import_id INTEGER REFERENCES ledger_import(id)")
    op.create_index("ix_institution_import_id", "institution", ["import_id"])
    op.create_index("ix_institution_replaced_by_id", "institution", ["replaced_by_id"])


def _widen_referral() -> None:
    op.add_column(
        "referral",
        sa.Column("decline_reason", sa.String(length=40), server_default="", nullable=False),
    )
    op.add_column("referral", sa.Column("returned_day", sa.Date(), nullable=True))
    op.add_column("referral", sa.Column("closed_day", sa.Date(), nullable=True))
    op.add_column("referral", sa.Column("closing", sa.Text(), server_default="", nullable=False))


def _create_referral_advice() -> None:
    op.create_table(
        "referral_advice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column(
            "month",
            sa.String(length=7),
            sa.Computed("substr(day, 1, 7)", persisted=False),
            nullable=False,
        ),
        sa.Column("destination", sa.String(length=40), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("refused_by", sa.String(length=20), nullable=False),
        sa.Column("refusal", sa.Text(), nullable=False),
        sa.Column("guardian_told", sa.Boolean(), nullable=False),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_referral_advice_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["staff.id"], name="fk_referral_advice_given_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name="fk_referral_advice_visit_id_visit"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_referral_advice"),
    )
    op.create_index("ix_referral_advice_client_id", "referral_advice", ["client_id"])
    op.create_index("ix_referral_advice_month", "referral_advice", ["month", "destination"])
    op.create_index("ix_referral_advice_visit_id", "referral_advice", ["visit_id"])


def _create_medical_slip() -> None:
    op.create_table(
        "medical_slip",
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("doctor", sa.String(length=200), nullable=False),
        sa.Column("doctor_phone", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_medical_slip_referral_id_referral"
        ),
        sa.PrimaryKeyConstraint("referral_id", name="pk_medical_slip"),
    )


def _create_referral_step() -> None:
    op.create_table(
        "referral_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("contact", sa.String(length=200), nullable=False),
        sa.Column("appointment_id", sa.Integer(), nullable=True),
        sa.Column("booked_by", sa.Integer(), nullable=False),
        sa.Column("booked_day", sa.Date(), nullable=False),
        sa.Column("booked_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment.id"],
            name="fk_referral_step_appointment_id_appointment",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["booked_by"], ["staff.id"], name="fk_referral_step_booked_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_referral_step_referral_id_referral"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_referral_step"),
    )
    op.create_index("ix_referral_step_appointment_id", "referral_step", ["appointment_id"])
    op.create_index("ix_referral_step_referral_id", "referral_step", ["referral_id"])


def _create_school_letter() -> None:
    op.create_table(
        "school_letter",
        sa.Column("referral_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("signed_day", sa.Date(), nullable=True),
        sa.Column("guardian_phone", sa.String(length=40), nullable=False),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["referral.id"], name="fk_school_letter_referral_id_referral"
        ),
        sa.PrimaryKeyConstraint("referral_id", name="pk_school_letter"),
    )


# -- data --
# Until here a slip that said no was booked without a reason.
def _mark_declined() -> None:
    op.execute("UPDATE referral SET decline_reason = 'not_said' WHERE state = 'declined'")
    op.execute("UPDATE referral SET returned_day = receipt_day WHERE state = 'returned'")


def _book_steps() -> None:
    op.execute(
        """
        INSERT INTO referral_step (referral_id, state, day, reason, text, contact, booked_by,
            booked_day, booked_at)
        SELECT referral.id, state, coalesce(arrived_day, receipt_day), decline_reason,
            receipt_advice, receipt_contact, coalesce(booked.staff_id, referred_by), receipt_day,
            coalesce(booked.at, created_at)
        FROM referral
        LEFT JOIN audit_entry AS booked ON booked.id = (
            SELECT max(id) FROM audit_entry WHERE action = 'receipt_booked'
                AND subject = 'referral' AND subject_id = referral.id)
        WHERE receipt_day IS NOT NULL
        """
    )


def _trace_imports() -> None:
    """Institutions that an import added: named in the audit trail right before the import."""
    op.execute(
        """
        UPDATE institution SET import_id = (
            SELECT imported.subject_id FROM audit_entry AS added
            JOIN audit_entry AS imported ON imported.id > added.id
                AND imported.action = 'ledger_imported'
            WHERE added.action = 'institution_imported' AND added.subject_id = institution.id
            ORDER BY imported.id LIMIT 1)
        WHERE id IN (SELECT subject_id FROM audit_entry WHERE action = 'institution_imported')
        """
    )
