"""Indexes that summaries count by, and what travels back to the room; a new ledger begins."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _widen_room()
    _create_receipt()
    _widen_screening()
    _widen_group_session()
    _widen_package()
    _widen_plan()
    _widen_appointment()
    _widen_assessment()
    _widen_referral()
    _widen_mandatory_report()
    # then the data
    _begin_ledger_with_new_tables()


def _widen_room() -> None:
    op.add_column(
        "room", sa.Column("exchange_secret", sa.Text(), server_default="", nullable=False)
    )


def _create_receipt() -> None:
    op.create_table(
        "receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("package_number", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("is_accepted", sa.Boolean(), nullable=False),
        sa.Column("differences", sa.Integer(), nullable=False),
        sa.Column("read_by", sa.Integer(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["read_by"], ["staff.id"], name="fk_receipt_read_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_receipt"),
        sa.UniqueConstraint("number", name="uq_receipt_number"),
    )
    op.create_index("ix_receipt_package_number", "receipt", ["package_number"])


def _widen_screening() -> None:
    op.create_index("ix_screening_day", "screening", ["day"])


def _widen_group_session() -> None:
    op.create_index("ix_group_session_day", "group_session", ["day"])


def _widen_package() -> None:
    op.add_column(
        "package", sa.Column("reason", sa.String(length=40), server_default="", nullable=False)
    )


def _widen_plan() -> None:
    op.create_index("ix_plan_summary", "plan", ["since", "population"])


def _widen_appointment() -> None:
    op.create_index("ix_appointment_summary", "appointment", ["kind", "day", "state"])


def _widen_assessment() -> None:
    op.drop_index("ix_assessment_day", table_name="assessment")
    op.create_index(
        "ix_assessment_summary", "assessment", ["day", "replaced_by_id", "scale", "band"]
    )


def _widen_referral() -> None:
    op.drop_index("ix_referral_summary", table_name="referral")
    op.create_index("ix_referral_summary", "referral", ["month", "destination", "urgency", "state"])


def _widen_mandatory_report() -> None:
    op.create_index("ix_mandatory_report_known_at", "mandatory_report", ["known_at"])


# -- data --
def _begin_ledger_with_new_tables() -> None:
    """A ledger has the same tables for its whole life (disclosure.md 5.1), and there are more now:
    a room that has published begins a new one with its next month."""
    op.execute(
        "UPDATE room SET ledger_id = lower(hex(randomblob(6))) "
        "WHERE EXISTS (SELECT 1 FROM package)"
    )
