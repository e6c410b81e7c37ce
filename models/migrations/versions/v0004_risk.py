"""Risk, safety plans, duties, crises, mandatory reports, hotline calls."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_case_entry()
    _create_duty()
    _create_safety_plan()
    _create_crisis()
    _create_hotline_call()
    _create_risk_assessment()
    _create_mandatory_report()
    # then the data
    _open_duties()


def _create_case_entry() -> None:
    op.create_table(
        "case_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["staff.id"], name="fk_case_entry_recorded_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_case_entry"),
    )
    op.create_index("ix_case_entry_source", "case_entry", ["source", "source_id"])


def _create_duty() -> None:
    op.create_table(
        "duty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("due_day", sa.Date(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("disposition", sa.String(length=40), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_duty_client_id_client"),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name="fk_duty_closed_by_staff"),
        sa.ForeignKeyConstraint(["opened_by"], ["staff.id"], name="fk_duty_opened_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_duty"),
    )
    op.create_index("ix_duty_client_id", "duty", ["client_id"])
    op.create_index("ix_duty_closed_at", "duty", ["closed_at", "due_day"])
    op.create_index("ix_duty_source", "duty", ["source", "source_id"])


def _create_safety_plan() -> None:
    op.create_table(
        "safety_plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ended_day", sa.Date(), nullable=True),
        sa.Column("prints", sa.SmallInteger(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("finalised_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_safety_plan_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["written_by"], ["staff.id"], name="fk_safety_plan_written_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_safety_plan"),
    )
    op.create_index("ix_safety_plan_client_id", "safety_plan", ["client_id"])


def _create_crisis() -> None:
    op.create_table(
        "crisis",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minute", sa.SmallInteger(), nullable=True),
        sa.Column(
            "month",
            sa.String(length=7),
            sa.Computed("substr(day, 1, 7)", persisted=False),
            nullable=False,
        ),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("is_callout", sa.Boolean(), nullable=False),
        sa.Column("legal_ground", sa.String(length=40), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("closed_day", sa.Date(), nullable=True),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_crisis_client_id_client"),
        sa.ForeignKeyConstraint(["recorded_by"], ["staff.id"], name="fk_crisis_recorded_by_staff"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_crisis_visit_id_visit"),
        sa.PrimaryKeyConstraint("id", name="pk_crisis"),
        sa.UniqueConstraint("number", name="uq_crisis_number"),
    )
    op.create_index("ix_crisis_client_id", "crisis", ["client_id"])
    op.create_index("ix_crisis_month", "crisis", ["month"])
    op.create_index("ix_crisis_visit_id", "crisis", ["visit_id"])


def _create_hotline_call() -> None:
    op.create_table(
        "hotline_call",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("caller", sa.String(length=40), nullable=False),
        sa.Column("caller_name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("area", sa.String(length=200), nullable=False),
        sa.Column("is_local", sa.Boolean(), nullable=True),
        sa.Column("is_first", sa.Boolean(), nullable=True),
        sa.Column("special", sa.Text(), nullable=False),
        sa.Column("ideation", sa.String(length=40), nullable=False),
        sa.Column("handling", sa.Text(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_hotline_call_visit_id_visit"),
        sa.PrimaryKeyConstraint("visit_id", name="pk_hotline_call"),
        sa.UniqueConstraint("number", name="uq_hotline_call_number"),
    )


def _create_risk_assessment() -> None:
    op.create_table(
        "risk_assessment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minute", sa.SmallInteger(), nullable=True),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("assessed_by", sa.Integer(), nullable=False),
        sa.Column("finalised_at", UtcDateTime(), nullable=False),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assessed_by"], ["staff.id"], name="fk_risk_assessment_assessed_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_risk_assessment_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"],
            ["risk_assessment.id"],
            name="fk_risk_assessment_replaced_by_id_risk_assessment",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name="fk_risk_assessment_visit_id_visit"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_risk_assessment"),
    )
    op.create_index("ix_risk_assessment_client_id_day", "risk_assessment", ["client_id", "day"])
    op.create_index("ix_risk_assessment_replaced_by_id", "risk_assessment", ["replaced_by_id"])
    op.create_index("ix_risk_assessment_visit_id", "risk_assessment", ["visit_id"])


def _create_mandatory_report() -> None:
    op.create_table(
        "mandatory_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("crisis_id", sa.Integer(), nullable=True),
        sa.Column("situations", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("known_at", UtcDateTime(), nullable=False),
        sa.Column("reported_at", UtcDateTime(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("closed_day", sa.Date(), nullable=True),
        sa.Column("reporter_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("prints", sa.SmallInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_mandatory_report_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["crisis_id"], ["crisis.id"], name="fk_mandatory_report_crisis_id_crisis"
        ),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["staff.id"], name="fk_mandatory_report_reporter_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_mandatory_report"),
        sa.UniqueConstraint("number", name="uq_mandatory_report_number"),
    )
    op.create_index("ix_mandatory_report_client_id", "mandatory_report", ["client_id"])
    op.create_index("ix_mandatory_report_crisis_id", "mandatory_report", ["crisis_id"])


# -- data --
# Until here the page of the day showed each client's last visit for 14 days if its risk was high.
# Counted from the newest visit, so that nobody vanishes who was still to be seen.
def _open_duties() -> None:
    op.execute(
        """
        INSERT INTO duty (client_id, kind, level, source, source_id, due_day, opened_by,
            opened_at, disposition, told, result)
        SELECT visit.client_id, 'high_risk', visit.risk, 'visit', visit.id, visit.day,
            visit.recorded_by, visit.finalised_at, '', '[]', ''
        FROM visit
        LEFT JOIN client ON client.id = visit.client_id
        WHERE visit.risk IN ('high', 'urgent')
            AND visit.day >= (SELECT date(max(day), '-14 days') FROM visit)
            AND (visit.client_id IS NULL OR client.state = 'active')
            AND NOT EXISTS (
                SELECT 1 FROM visit AS later WHERE later.client_id = visit.client_id
                    AND (later.day, later.id) > (visit.day, visit.id))
        """
    )
