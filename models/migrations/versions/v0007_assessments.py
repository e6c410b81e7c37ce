"""Scale definitions and packs, assessments, self-assessments, school screening."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_scale_pack()
    _create_scale_signer()
    _create_screening()
    _create_scale_definition()
    _create_assessment_schedule()
    _create_screening_student()
    _create_self_assessment()
    _create_assessment()
    _create_screening_follow_up()
    _create_screening_result()
    _create_self_answer()


def _create_scale_pack() -> None:
    op.create_table(
        "scale_pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(length=40), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.Column("signer", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_by", sa.Integer(), nullable=True),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["staff.id"], name="fk_scale_pack_added_by_staff"),
        sa.ForeignKeyConstraint(
            ["removed_by"], ["staff.id"], name="fk_scale_pack_removed_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_scale_pack"),
    )


def _create_scale_signer() -> None:
    op.create_table(
        "scale_signer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["staff.id"], name="fk_scale_signer_added_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_scale_signer"),
    )


def _create_screening() -> None:
    op.create_table(
        "screening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("scales", sa.Text(), nullable=False),
        sa.Column("informant", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("erased_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_screening_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_screening"),
    )


def _create_scale_definition() -> None:
    op.create_table(
        "scale_definition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("origin", sa.String(length=20), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("pack_id", sa.Integer(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["added_by"], ["staff.id"], name="fk_scale_definition_added_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["scale_pack.id"], name="fk_scale_definition_pack_id_scale_pack"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_scale_definition"),
        sa.UniqueConstraint(
            "scale", "version", "sha256", name="uq_scale_definition_scale_version_sha256"
        ),
    )
    op.create_index("ix_scale_definition_pack_id", "scale_definition", ["pack_id"])


def _create_assessment_schedule() -> None:
    op.create_table(
        "assessment_schedule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("every_days", sa.SmallInteger(), nullable=False),
        sa.Column("window_days", sa.SmallInteger(), nullable=False),
        sa.Column("due_day", sa.Date(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_assessment_schedule_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["staff.id"], name="fk_assessment_schedule_made_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_assessment_schedule"),
    )
    op.create_index("ix_assessment_schedule_client_id", "assessment_schedule", ["client_id"])
    op.create_index(
        "ix_assessment_schedule_ended_at", "assessment_schedule", ["ended_at", "due_day"]
    )


def _create_screening_student() -> None:
    op.create_table(
        "screening_student",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("screening_id", sa.Integer(), nullable=False),
        sa.Column("class_name", sa.String(length=40), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("sex", sa.SmallInteger(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("age", sa.SmallInteger(), nullable=True),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("is_flagged", sa.Boolean(), nullable=False),
        sa.Column("is_critical", sa.Boolean(), nullable=False),
        sa.Column("follow_up", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_screening_student_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["screening_id"], ["screening.id"], name="fk_screening_student_screening_id_screening"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_screening_student"),
        sa.UniqueConstraint(
            "screening_id",
            "class_name",
            "number",
            name="uq_screening_student_screening_id_class_name_number",
        ),
    )
    op.create_index("ix_screening_student_client_id", "screening_student", ["client_id"])
    op.create_index("ix_screening_student_screening_id", "screening_student", ["screening_id"])


def _create_self_assessment() -> None:
    op.create_table(
        "self_assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("screening_id", sa.Integer(), nullable=True),
        sa.Column("class_name", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("started_by", sa.Integer(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_self_assessment_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["screening_id"], ["screening.id"], name="fk_self_assessment_screening_id_screening"
        ),
        sa.ForeignKeyConstraint(
            ["started_by"], ["staff.id"], name="fk_self_assessment_started_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_self_assessment"),
    )
    op.create_index("ix_self_assessment_client_id", "self_assessment", ["client_id"])
    op.create_index("ix_self_assessment_closed_at", "self_assessment", ["closed_at"])
    op.create_index("ix_self_assessment_screening_id", "self_assessment", ["screening_id"])


def _create_assessment() -> None:
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("definition_id", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minute", sa.SmallInteger(), nullable=True),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("informant", sa.String(length=40), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("band", sa.String(length=40), nullable=False),
        sa.Column("is_critical", sa.Boolean(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("assessed_by", sa.Integer(), nullable=False),
        sa.Column("finalised_at", UtcDateTime(), nullable=False),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.Column("correction", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessed_by"], ["staff.id"], name="fk_assessment_assessed_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_assessment_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["definition_id"],
            ["scale_definition.id"],
            name="fk_assessment_definition_id_scale_definition",
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"], ["assessment.id"], name="fk_assessment_replaced_by_id_assessment"
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_assessment_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
    )
    op.create_index("ix_assessment_client_id_day", "assessment", ["client_id", "day"])
    op.create_index("ix_assessment_day", "assessment", ["day"])
    op.create_index("ix_assessment_definition_id", "assessment", ["definition_id"])
    op.create_index("ix_assessment_replaced_by_id", "assessment", ["replaced_by_id"])
    op.create_index("ix_assessment_visit_id", "assessment", ["visit_id"])


def _create_screening_follow_up() -> None:
    op.create_table(
        "screening_follow_up",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=True),
        sa.Column("by_staff", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_staff"], ["staff.id"], name="fk_screening_follow_up_by_staff_staff"
        ),
        sa.ForeignKeyConstraint(
            ["student_id"],
            ["screening_student.id"],
            name="fk_screening_follow_up_student_id_screening_student",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_screening_follow_up"),
    )
    op.create_index("ix_screening_follow_up_student_id", "screening_follow_up", ["student_id"])


def _create_screening_result() -> None:
    op.create_table(
        "screening_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("definition_id", sa.Integer(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("checked", sa.LargeBinary(), nullable=True),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("band", sa.String(length=40), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("is_flagged", sa.Boolean(), nullable=False),
        sa.Column("is_critical", sa.Boolean(), nullable=False),
        sa.Column("entered_by", sa.Integer(), nullable=False),
        sa.Column("entered_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["definition_id"],
            ["scale_definition.id"],
            name="fk_screening_result_definition_id_scale_definition",
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["staff.id"], name="fk_screening_result_entered_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["student_id"],
            ["screening_student.id"],
            name="fk_screening_result_student_id_screening_student",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_screening_result"),
        sa.UniqueConstraint(
            "student_id", "definition_id", name="uq_screening_result_student_id_definition_id"
        ),
    )
    op.create_index("ix_screening_result_definition_id", "screening_result", ["definition_id"])


def _create_self_answer() -> None:
    op.create_table(
        "self_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("self_assessment_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=True),
        sa.Column("definition_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("at_item", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("is_critical", sa.Boolean(), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name="fk_self_answer_assessment_id_assessment"
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["staff.id"], name="fk_self_answer_decided_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["definition_id"],
            ["scale_definition.id"],
            name="fk_self_answer_definition_id_scale_definition",
        ),
        sa.ForeignKeyConstraint(
            ["self_assessment_id"],
            ["self_assessment.id"],
            name="fk_self_answer_self_assessment_id_self_assessment",
        ),
        sa.ForeignKeyConstraint(
            ["student_id"],
            ["screening_student.id"],
            name="fk_self_answer_student_id_screening_student",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_self_answer"),
    )
    op.create_index("ix_self_answer_assessment_id", "self_answer", ["assessment_id"])
    op.create_index("ix_self_answer_self_assessment_id", "self_answer", ["self_assessment_id"])
    op.create_index("ix_self_answer_state", "self_answer", ["state"])
    op.create_index("ix_self_answer_student_id", "self_answer", ["student_id"])
