"""What a client's file holds beside the person; notes that are shared."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_note_template()
    _widen_client()
    _create_client_amendment()
    _create_client_contact()
    _create_client_flag()
    _create_closing()
    _create_intake()
    _create_observation()
    _create_case_note_share()


def _create_note_template() -> None:
    op.create_table(
        "note_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_note_template_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_note_template"),
    )


def _widen_client() -> None:
    op.add_column(
        "client", sa.Column("grade", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("class_name", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("student_no", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("ethnicity", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("education", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("marital", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("household", sa.String(length=200), server_default="", nullable=False)
    )
    op.add_column(
        "client", sa.Column("lives_with", sa.String(length=200), server_default="", nullable=False)
    )
    op.add_column(
        "client",
        sa.Column("family_structure", sa.String(length=40), server_default="", nullable=False),
    )
    op.add_column(
        "client", sa.Column("source", sa.String(length=40), server_default="", nullable=False)
    )
    op.execute("ALTER TABLE client ADD COLUMN responsible_id INTEGER REFERENCES staff(id)")
    op.add_column(
        "client",
        sa.Column("is_restricted", sa.Boolean(), server_default=sa.text("0"), nullable=False),
    )


def _create_client_amendment() -> None:
    op.create_table(
        "client_amendment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_client_amendment_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_client_amendment_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_client_amendment"),
    )
    op.create_index("ix_client_amendment_client_id", "client_amendment", ["client_id"])


def _create_client_contact() -> None:
    op.create_table(
        "client_contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("is_guardian", sa.Boolean(), nullable=False),
        sa.Column("is_emergency", sa.Boolean(), nullable=False),
        sa.Column("remarks", sa.String(length=200), nullable=False),
        sa.Column("linked_client_id", sa.Integer(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_client_contact_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["linked_client_id"], ["client.id"], name="fk_client_contact_linked_client_id_client"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_client_contact"),
    )
    op.create_index("ix_client_contact_client_id", "client_contact", ["client_id"])
    op.create_index("ix_client_contact_linked_client_id", "client_contact", ["linked_client_id"])


def _create_client_flag() -> None:
    op.create_table(
        "client_flag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("flag", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.String(length=200), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_client_flag_client_id_client"
        ),
        sa.ForeignKeyConstraint(["ended_by"], ["staff.id"], name="fk_client_flag_ended_by_staff"),
        sa.ForeignKeyConstraint(["set_by"], ["staff.id"], name="fk_client_flag_set_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_client_flag"),
    )
    op.create_index("ix_client_flag_client_id", "client_flag", ["client_id"])


def _create_closing() -> None:
    op.create_table(
        "closing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.Integer(), nullable=False),
        sa.Column("reopened_day", sa.Date(), nullable=True),
        sa.Column("reopened_by", sa.Integer(), nullable=True),
        sa.Column("reopen_reason", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_closing_client_id_client"),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name="fk_closing_closed_by_staff"),
        sa.ForeignKeyConstraint(["reopened_by"], ["staff.id"], name="fk_closing_reopened_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_closing"),
    )
    op.create_index("ix_closing_client_id", "closing", ["client_id"])


def _create_intake() -> None:
    op.create_table(
        "intake",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("urgency", sa.String(length=40), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_intake_client_id_client"),
        sa.ForeignKeyConstraint(["recorded_by"], ["staff.id"], name="fk_intake_recorded_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_intake"),
    )
    op.create_index("ix_intake_client_id", "intake", ["client_id"])


def _create_observation() -> None:
    op.create_table(
        "observation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("observer", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_observation_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["staff.id"], name="fk_observation_recorded_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_observation"),
    )
    op.create_index("ix_observation_client_id", "observation", ["client_id"])


def _create_case_note_share() -> None:
    op.create_table(
        "case_note_share",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("shared_at", UtcDateTime(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=True),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=True),
        sa.Column("cosigned_at", UtcDateTime(), nullable=True),
        sa.Column("remark", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["note_id"], ["case_note.id"], name="fk_case_note_share_note_id_case_note"
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_case_note_share_staff_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case_note_share"),
    )
    op.create_index("ix_case_note_share_note_id", "case_note_share", ["note_id"])
    op.create_index("ix_case_note_share_staff_id", "case_note_share", ["staff_id", "cosigned_at"])
