"""Consents and disclosures; rights, retention and access."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_consent_text()
    _create_destruction_list()
    _create_retention_rule()
    _create_consent()
    _create_disclosure()
    _create_emergency_access()
    _create_rights_request()
    _widen_visit()
    _create_destruction_entry()


def _create_consent_text() -> None:
    op.create_table(
        "consent_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("must_ask_again", sa.Boolean(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=True),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["written_by"], ["staff.id"], name="fk_consent_text_written_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent_text"),
    )
    op.create_index("ix_consent_text_purpose", "consent_text", ["purpose", "version"], unique=True)


def _create_destruction_list() -> None:
    op.create_table(
        "destruction_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("first_by", sa.Integer(), nullable=True),
        sa.Column("first_at", UtcDateTime(), nullable=True),
        sa.Column("second_by", sa.Integer(), nullable=True),
        sa.Column("second_name", sa.String(length=200), nullable=False),
        sa.Column("second_at", UtcDateTime(), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("cancelled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["first_by"], ["staff.id"], name="fk_destruction_list_first_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["staff.id"], name="fk_destruction_list_made_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["second_by"], ["staff.id"], name="fk_destruction_list_second_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_destruction_list"),
        sa.UniqueConstraint("number", name="uq_destruction_list_number"),
    )


def _create_retention_rule() -> None:
    op.create_table(
        "retention_rule",
        sa.Column("record_class", sa.String(length=40), nullable=False),
        sa.Column("years", sa.SmallInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["staff.id"], name="fk_retention_rule_changed_by_staff"
        ),
        sa.PrimaryKeyConstraint("record_class", name="pk_retention_rule"),
    )


def _create_consent() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("is_given", sa.Boolean(), nullable=False),
        sa.Column("signed_day", sa.Date(), nullable=False),
        sa.Column("signer", sa.String(length=20), nullable=False),
        sa.Column("signer_name", sa.String(length=200), nullable=False),
        sa.Column("signer_relation", sa.String(length=200), nullable=False),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.Column("ask_again_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_day", sa.Date(), nullable=True),
        sa.Column("withdrawn_by", sa.String(length=200), nullable=False),
        sa.Column("withdrawal_reason", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawal_recorded_by", sa.Integer(), nullable=True),
        sa.Column("withdrawal_recorded_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_consent_client_id_client"),
        sa.ForeignKeyConstraint(["recorded_by"], ["staff.id"], name="fk_consent_recorded_by_staff"),
        sa.ForeignKeyConstraint(
            ["text_id"], ["consent_text.id"], name="fk_consent_text_id_consent_text"
        ),
        sa.ForeignKeyConstraint(
            ["withdrawal_recorded_by"], ["staff.id"], name="fk_consent_withdrawal_recorded_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_client_id", "consent", ["client_id", "purpose", "signed_day"])


def _create_disclosure() -> None:
    op.create_table(
        "disclosure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("recipient", sa.String(length=200), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("minimum", sa.Text(), nullable=False),
        sa.Column("document", sa.String(length=200), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_disclosure_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff.id"], name="fk_disclosure_decided_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["staff.id"], name="fk_disclosure_recorded_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure"),
    )
    op.create_index("ix_disclosure_client_id", "disclosure", ["client_id"])


def _create_emergency_access() -> None:
    op.create_table(
        "emergency_access",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("reviewed_by", sa.Integer(), nullable=True),
        sa.Column("reviewed_at", UtcDateTime(), nullable=True),
        sa.Column("review", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_emergency_access_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["reviewed_by"], ["staff.id"], name="fk_emergency_access_reviewed_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_emergency_access_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_emergency_access"),
    )
    op.create_index("ix_emergency_access_client_id", "emergency_access", ["client_id"])
    op.create_index("ix_emergency_access_staff_id", "emergency_access", ["staff_id", "ends_at"])


def _create_rights_request() -> None:
    op.create_table(
        "rights_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("asked_day", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.String(length=20), nullable=False),
        sa.Column("asker_name", sa.String(length=200), nullable=False),
        sa.Column("identity_seen", sa.String(length=200), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_day", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["staff.id"], name="fk_rights_request_answered_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_rights_request_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["staff.id"], name="fk_rights_request_recorded_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_rights_request"),
    )
    op.create_index("ix_rights_request_client_id", "rights_request", ["client_id"])


def _widen_visit() -> None:
    op.add_column(
        "visit", sa.Column("legal_ground", sa.String(length=40), server_default="", nullable=False)
    )
    op.drop_index("ix_visit_next_day", table_name="visit")


def _create_destruction_entry() -> None:
    op.create_table(
        "destruction_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("screening_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("file_no", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("last_contact", sa.Date(), nullable=True),
        sa.Column("kept_until", sa.Date(), nullable=True),
        sa.Column("records", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_destruction_entry_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["list_id"],
            ["destruction_list.id"],
            name="fk_destruction_entry_list_id_destruction_list",
        ),
        sa.ForeignKeyConstraint(
            ["screening_id"], ["screening.id"], name="fk_destruction_entry_screening_id_screening"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name="fk_destruction_entry_visit_id_visit"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_destruction_entry"),
    )
    op.create_index("ix_destruction_entry_client_id", "destruction_entry", ["client_id"])
    op.create_index("ix_destruction_entry_list_id", "destruction_entry", ["list_id"])
    op.create_index("ix_destruction_entry_screening_id", "destruction_entry", ["screening_id"])
    op.create_index("ix_destruction_entry_source", "destruction_entry", ["source", "source_id"])
    op.create_index("ix_destruction_entry_visit_id", "destruction_entry", ["visit_id"])
