"""What a county office keeps."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_figure_layout()
    _create_figure_row()
    _create_quarantine()
    _create_sent_pack()
    _create_sent_receipt()
    _create_unit()
    _create_denominator()
    _create_enrolled_room()
    _create_incoming()
    _create_room_place()
    _create_unit_event()
    _create_incoming_figure()
    _create_room_chain()


def _create_figure_layout() -> None:
    op.create_table(
        "figure_layout",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_figure_layout"),
        sa.UniqueConstraint("sha256", name="uq_figure_layout_sha256"),
    )


def _create_figure_row() -> None:
    op.create_table(
        "figure_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("population", sa.String(length=40), nullable=False),
        sa.Column("table_name", sa.String(length=80), nullable=False),
        sa.Column("row", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_figure_row"),
        sa.UniqueConstraint(
            "population", "table_name", "row", name="uq_figure_row_population_table_name_row"
        ),
    )


def _create_quarantine() -> None:
    op.create_table(
        "quarantine",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("room_code", sa.String(length=6), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.Column("found_by", sa.Integer(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_quarantine"),
    )
    op.create_index("ix_quarantine_settled_at", "quarantine", ["settled_at", "id"])


def _create_sent_pack() -> None:
    op.create_table(
        "sent_pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sent_pack"),
        sa.UniqueConstraint("kind", "serial", name="uq_sent_pack_kind_serial"),
    )


def _create_sent_receipt() -> None:
    op.create_table(
        "sent_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_code", sa.String(length=6), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("package_number", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("refused", sa.String(length=40), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sent_receipt"),
        sa.UniqueConstraint("room_code", "number", name="uq_sent_receipt_room_code_number"),
    )


def _create_unit() -> None:
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sort_key", sa.String(length=200), nullable=False),
        sa.Column("division_code", sa.String(length=12), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("closed", sa.Date(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["unit.id"], name="fk_unit_merged_into_id_unit"
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["unit.id"], name="fk_unit_parent_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_unit"),
    )
    op.create_index("ix_unit_merged_into_id", "unit", ["merged_into_id"])
    op.create_index("ix_unit_parent_id", "unit", ["parent_id", "name"])


def _create_denominator() -> None:
    op.create_table(
        "denominator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("numerator", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_denominator_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_denominator"),
        sa.UniqueConstraint(
            "indicator", "year", "unit_id", name="uq_denominator_indicator_year_unit_id"
        ),
    )


def _create_enrolled_room() -> None:
    op.create_table(
        "enrolled_room",
        sa.Column("room_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("first_month", sa.String(length=7), nullable=False),
        sa.Column("last_month", sa.String(length=7), nullable=False),
        sa.Column("earlier_keys", sa.Text(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("highest_receipt", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_enrolled_room_unit_id_unit"),
        sa.PrimaryKeyConstraint("room_code", name="pk_enrolled_room"),
    )
    op.create_index("ix_enrolled_room_unit_id", "enrolled_room", ["unit_id"])


def _create_incoming() -> None:
    op.create_table(
        "incoming",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_code", sa.String(length=6), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=8), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("revision", sa.SmallInteger(), nullable=False),
        sa.Column("ledger", sa.String(length=12), nullable=False),
        sa.Column("policy", sa.String(length=80), nullable=False),
        sa.Column("base", sa.SmallInteger(), nullable=False),
        sa.Column("hold", sa.SmallInteger(), nullable=False),
        sa.Column("layout_id", sa.Integer(), nullable=False),
        sa.Column("released", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("code_lists", sa.Text(), nullable=False),
        sa.Column("is_nil", sa.Boolean(), nullable=False),
        sa.Column("is_clock_doubtful", sa.Boolean(), nullable=False),
        sa.Column("program", sa.String(length=20), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("received_by", sa.Integer(), nullable=False),
        sa.Column("typed", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["layout_id"], ["figure_layout.id"], name="fk_incoming_layout_id_figure_layout"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_incoming_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_incoming"),
        sa.UniqueConstraint(
            "room_code",
            "epoch",
            "number",
            "sha256",
            name="uq_incoming_room_code_epoch_number_sha256",
        ),
    )
    op.create_index("ix_incoming_period", "incoming", ["period", "counts", "room_code"])
    op.create_index("ix_incoming_room_code", "incoming", ["room_code", "number"])


def _create_room_place() -> None:
    op.create_table(
        "room_place",
        sa.Column("room_code", sa.String(length=6), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_room_place_unit_id_unit"),
        sa.PrimaryKeyConstraint("room_code", "since", name="pk_room_place"),
    )
    op.create_index("ix_room_place_unit_id", "room_place", ["unit_id"])


def _create_unit_event() -> None:
    op.create_table(
        "unit_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("before", sa.String(length=200), nullable=False),
        sa.Column("after", sa.String(length=200), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("remark", sa.String(length=200), nullable=False),
        sa.Column("by_staff", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["other_id"], ["unit.id"], name="fk_unit_event_other_id_unit"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name="fk_unit_event_unit_id_unit"),
        sa.PrimaryKeyConstraint("id", name="pk_unit_event"),
    )
    op.create_index("ix_unit_event_unit_id_day", "unit_event", ["unit_id", "day"])


def _create_incoming_figure() -> None:
    op.create_table(
        "incoming_figure",
        sa.Column("incoming_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incoming_id"], ["incoming.id"], name="fk_incoming_figure_incoming_id_incoming"
        ),
        sa.ForeignKeyConstraint(
            ["row_id"], ["figure_row.id"], name="fk_incoming_figure_row_id_figure_row"
        ),
        sa.PrimaryKeyConstraint("incoming_id", "row_id", name="pk_incoming_figure"),
    )
    op.create_index(
        "ix_incoming_figure_row_id", "incoming_figure", ["row_id", "incoming_id", "step"]
    )


def _create_room_chain() -> None:
    op.create_table(
        "room_chain",
        sa.Column("room_code", sa.String(length=6), nullable=False),
        sa.Column("incoming_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.String(length=8), nullable=False),
        sa.Column("epochs", sa.Text(), nullable=False),
        sa.Column("ledger", sa.String(length=12), nullable=False),
        sa.Column("ledgers", sa.Text(), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        sa.Column("revision", sa.SmallInteger(), nullable=False),
        sa.Column("terms", sa.String(length=120), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incoming_id"], ["incoming.id"], name="fk_room_chain_incoming_id_incoming"
        ),
        sa.PrimaryKeyConstraint("room_code", name="pk_room_chain"),
    )
