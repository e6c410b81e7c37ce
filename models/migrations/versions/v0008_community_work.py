"""Activities, rosters, trainings, inspections, indicators."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_activity()
    _create_indicator_fact()
    _create_indicator_pack()
    _create_indicator_target()
    _create_inspection()
    _create_roster_person()
    _create_training()
    _create_activity_material()
    _create_inspection_finding()
    _create_qualification()
    _create_roster_post()
    _create_training_part()


def _create_activity() -> None:
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.SmallInteger(), nullable=True),
        sa.Column("ends", sa.SmallInteger(), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("entry", sa.String(length=40), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("feature", sa.String(length=40), nullable=False),
        sa.Column("speaker", sa.String(length=200), nullable=False),
        sa.Column("recorder", sa.String(length=200), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=True),
        sa.Column("aware", sa.Integer(), nullable=True),
        sa.Column("asked_rural", sa.Integer(), nullable=True),
        sa.Column("aware_rural", sa.Integer(), nullable=True),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("counted_at", UtcDateTime(), nullable=True),
        sa.Column("changed_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_activity_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
        sa.UniqueConstraint("number", name="uq_activity_number"),
    )
    op.create_index("ix_activity_day", "activity", ["day"])
    op.create_index("ix_activity_state", "activity", ["state", "day"])


def _create_indicator_fact() -> None:
    op.create_table(
        "indicator_fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("remark", sa.String(length=200), nullable=False),
        sa.Column("said_by", sa.Integer(), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["said_by"], ["staff.id"], name="fk_indicator_fact_said_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_fact"),
    )
    op.create_index("ix_indicator_fact_of", "indicator_fact", ["indicator", "period"])


def _create_indicator_pack() -> None:
    op.create_table(
        "indicator_pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(length=40), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("signer", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["added_by"], ["staff.id"], name="fk_indicator_pack_added_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_pack"),
    )


def _create_indicator_target() -> None:
    op.create_table(
        "indicator_target",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.String(length=40), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.Column("comparison", sa.String(length=2), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["set_by"], ["staff.id"], name="fk_indicator_target_set_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_target"),
    )
    op.create_index("ix_indicator_target_of", "indicator_target", ["indicator", "year"])


def _create_inspection() -> None:
    op.create_table(
        "inspection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("way", sa.String(length=40), nullable=False),
        sa.Column("inspector", sa.String(length=200), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_inspection_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_inspection"),
        sa.UniqueConstraint("number", name="uq_inspection_number"),
    )
    op.create_index("ix_inspection_day", "inspection", ["day"])


def _create_roster_person() -> None:
    op.create_table(
        "roster_person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sort_key", sa.String(length=200), nullable=False),
        sa.Column("sex", sa.SmallInteger(), nullable=False),
        sa.Column("birth_year", sa.SmallInteger(), nullable=True),
        sa.Column("unit", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("education", sa.String(length=40), nullable=False),
        sa.Column("strengths", sa.String(length=200), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_roster_person_made_by_staff"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_roster_person_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_roster_person"),
    )
    op.create_index("ix_roster_person_staff_id", "roster_person", ["staff_id"])


def _create_training() -> None:
    op.create_table(
        "training",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("module", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("organiser", sa.String(length=200), nullable=False),
        sa.Column("teacher", sa.String(length=200), nullable=False),
        sa.Column("is_external", sa.Boolean(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("paper_place", sa.String(length=200), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_training_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_training"),
        sa.UniqueConstraint("number", name="uq_training_number"),
    )
    op.create_index("ix_training_day", "training", ["day"])


def _create_activity_material() -> None:
    op.create_table(
        "activity_material",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("pieces", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activity.id"], name="fk_activity_material_activity_id_activity"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_activity_material"),
    )
    op.create_index("ix_activity_material_activity_id", "activity_material", ["activity_id"])


def _create_inspection_finding() -> None:
    op.create_table(
        "inspection_finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inspection_id", sa.Integer(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("responsible", sa.String(length=200), nullable=False),
        sa.Column("due_day", sa.Date(), nullable=True),
        sa.Column("done_day", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspection.id"],
            name="fk_inspection_finding_inspection_id_inspection",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_inspection_finding"),
    )
    op.create_index("ix_inspection_finding_done_day", "inspection_finding", ["done_day", "due_day"])
    op.create_index("ix_inspection_finding_inspection_id", "inspection_finding", ["inspection_id"])


def _create_qualification() -> None:
    op.create_table(
        "qualification",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("issuer", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["roster_person.id"], name="fk_qualification_person_id_roster_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_qualification"),
    )
    op.create_index("ix_qualification_person_id", "qualification", ["person_id"])
    op.create_index("ix_qualification_until", "qualification", ["until"])


def _create_roster_post() -> None:
    op.create_table(
        "roster_post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("roster", sa.String(length=20), nullable=False),
        sa.Column("duty", sa.String(length=40), nullable=False),
        sa.Column("is_full_time", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["roster_person.id"], name="fk_roster_post_person_id_roster_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_roster_post"),
    )
    op.create_index("ix_roster_post_person_id", "roster_post", ["person_id"])
    op.create_index("ix_roster_post_roster", "roster_post", ["roster", "since"])


def _create_training_part() -> None:
    op.create_table(
        "training_part",
        sa.Column("training_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("certificate", sa.String(length=200), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["roster_person.id"], name="fk_training_part_person_id_roster_person"
        ),
        sa.ForeignKeyConstraint(
            ["training_id"], ["training.id"], name="fk_training_part_training_id_training"
        ),
        sa.PrimaryKeyConstraint("training_id", "person_id", name="pk_training_part"),
    )
    op.create_index("ix_training_part_person_id", "training_part", ["person_id"])
