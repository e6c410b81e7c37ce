"""Evidence, the plan of the year, layouts of ledgers, hotline returns."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_evidence()
    _create_hotline_return()
    _create_ledger_layout()
    _create_year_task()
    _create_evidence_file()
    _create_evidence_use()


def _create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("names_people", sa.Boolean(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["staff.id"], name="fk_evidence_added_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_day", "evidence", ["day"])
    op.create_index("ix_evidence_of", "evidence", ["source", "source_id"])


def _create_hotline_return() -> None:
    op.create_table(
        "hotline_return",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_hotline_return_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_hotline_return"),
        sa.UniqueConstraint("period", name="uq_hotline_return_period"),
    )


def _create_ledger_layout() -> None:
    op.create_table(
        "ledger_layout",
        sa.Column("ledger", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed_by", sa.Integer(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["staff.id"], name="fk_ledger_layout_changed_by_staff"
        ),
        sa.PrimaryKeyConstraint("ledger", name="pk_ledger_layout"),
    )


def _create_year_task() -> None:
    op.create_table(
        "year_task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("due_day", sa.Date(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("record", sa.String(length=20), nullable=False),
        sa.Column("kinds", sa.String(length=200), nullable=False),
        sa.Column("wanted", sa.SmallInteger(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.Column("remark", sa.String(length=200), nullable=False),
        sa.Column("dropped_at", UtcDateTime(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["done_by"], ["staff.id"], name="fk_year_task_done_by_staff"),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_year_task_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_year_task"),
        sa.UniqueConstraint("key", "from_day", name="uq_year_task_key_from_day"),
    )
    op.create_index("ix_year_task_due_day", "year_task", ["due_day"])


def _create_evidence_file() -> None:
    op.create_table(
        "evidence_file",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name="fk_evidence_file_evidence_id_evidence"
        ),
        sa.PrimaryKeyConstraint("evidence_id", name="pk_evidence_file"),
    )


def _create_evidence_use() -> None:
    op.create_table(
        "evidence_use",
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("material", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name="fk_evidence_use_evidence_id_evidence"
        ),
        sa.PrimaryKeyConstraint("evidence_id", "indicator", name="pk_evidence_use"),
    )
    op.create_index("ix_evidence_use_indicator", "evidence_use", ["indicator"])
