"""Appointments, individual plans and groups."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables in the order of their references, and widen those that were there."""
    _create_appointment_series()
    _create_counselling_group()
    _create_group_session()
    _create_group_member()
    _create_group_note()
    _create_plan()
    _create_appointment()
    _create_group_attendance()
    _create_plan_goal()
    _create_plan_review()
    _create_plan_session()
    # then the data
    _book_next_days()


def _create_appointment_series() -> None:
    op.create_table(
        "appointment_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("every_days", sa.SmallInteger(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name="fk_appointment_series_created_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_appointment_series"),
    )


def _create_counselling_group() -> None:
    op.create_table(
        "counselling_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("planned_sessions", sa.SmallInteger(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["leader_id"], ["staff.id"], name="fk_counselling_group_leader_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_counselling_group"),
    )


def _create_group_session() -> None:
    op.create_table(
        "group_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start_minute", sa.SmallInteger(), nullable=True),
        sa.Column("minutes", sa.SmallInteger(), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("finalised_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["counselling_group.id"],
            name="fk_group_session_group_id_counselling_group",
        ),
        sa.ForeignKeyConstraint(
            ["leader_id"], ["staff.id"], name="fk_group_session_leader_id_staff"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["staff.id"], name="fk_group_session_recorded_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_session"),
    )
    op.create_index("ix_group_session_group_id", "group_session", ["group_id"])


def _create_group_member() -> None:
    op.create_table(
        "group_member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_group_member_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["counselling_group.id"],
            name="fk_group_member_group_id_counselling_group",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_member"),
    )
    op.create_index("ix_group_member_client_id", "group_member", ["client_id"])
    op.create_index("ix_group_member_group_id", "group_member", ["group_id"])


def _create_group_note() -> None:
    op.create_table(
        "group_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["staff.id"], name="fk_group_note_author_id_staff"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["group_session.id"], name="fk_group_note_session_id_group_session"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_note"),
    )
    op.create_index("ix_group_note_session_id", "group_note", ["session_id"])


def _create_plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("population", sa.String(length=40), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("approach", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("planned_sessions", sa.SmallInteger(), nullable=False),
        sa.Column("every_days", sa.SmallInteger(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("responsible_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("ended_day", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_plan_client_id_client"),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_plan_created_by_staff"),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["staff.id"], name="fk_plan_responsible_id_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.UniqueConstraint("number", name="uq_plan_number"),
    )
    op.create_index("ix_plan_client_id", "plan", ["client_id"])
    op.create_index("ix_plan_state", "plan", ["state", "population"])


def _create_appointment() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=True),
        sa.Column("counsellor_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("start_minute", sa.SmallInteger(), nullable=True),
        sa.Column("minutes", sa.SmallInteger(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("purpose", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("state_reason", sa.String(length=200), nullable=False),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("agreed_in_id", sa.Integer(), nullable=True),
        sa.Column("kept_in_id", sa.Integer(), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreed_in_id"], ["visit.id"], name="fk_appointment_agreed_in_id_visit"
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_appointment_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["counsellor_id"], ["staff.id"], name="fk_appointment_counsellor_id_staff"
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["staff.id"], name="fk_appointment_created_by_staff"
        ),
        sa.ForeignKeyConstraint(
            ["kept_in_id"], ["visit.id"], name="fk_appointment_kept_in_id_visit"
        ),
        sa.ForeignKeyConstraint(
            ["series_id"],
            ["appointment_series.id"],
            name="fk_appointment_series_id_appointment_series",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
    )
    op.create_index("ix_appointment_agreed_in_id", "appointment", ["agreed_in_id"])
    op.create_index("ix_appointment_client_id_day", "appointment", ["client_id", "day"])
    op.create_index("ix_appointment_day", "appointment", ["day", "start_minute"])
    op.create_index("ix_appointment_kept_in_id", "appointment", ["kept_in_id"])
    op.create_index("ix_appointment_series_id", "appointment", ["series_id"])
    op.create_index("ix_appointment_state_day", "appointment", ["state", "day"])


def _create_group_attendance() -> None:
    op.create_table(
        "group_attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("client_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("visit_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name="fk_group_attendance_client_id_client"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["group_session.id"],
            name="fk_group_attendance_session_id_group_session",
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name="fk_group_attendance_visit_id_visit"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_group_attendance"),
    )
    op.create_index("ix_group_attendance_client_id", "group_attendance", ["client_id"])
    op.create_index("ix_group_attendance_session_id", "group_attendance", ["session_id"])
    op.create_index("ix_group_attendance_visit_id", "group_attendance", ["visit_id"])


def _create_plan_goal() -> None:
    op.create_table(
        "plan_goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_goal_plan_id_plan"),
        sa.PrimaryKeyConstraint("id", name="pk_plan_goal"),
    )
    op.create_index("ix_plan_goal_plan_id", "plan_goal", ["plan_id"])


def _create_plan_review() -> None:
    op.create_table(
        "plan_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("progress", sa.String(length=40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("reviewed_by", sa.Integer(), nullable=False),
        sa.Column("reviewed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_review_plan_id_plan"),
        sa.ForeignKeyConstraint(
            ["reviewed_by"], ["staff.id"], name="fk_plan_review_reviewed_by_staff"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_plan_review"),
    )
    op.create_index("ix_plan_review_plan_id", "plan_review", ["plan_id"])


def _create_plan_session() -> None:
    op.create_table(
        "plan_session",
        sa.Column("visit_id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name="fk_plan_session_plan_id_plan"),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name="fk_plan_session_visit_id_visit"),
        sa.PrimaryKeyConstraint("visit_id", name="pk_plan_session"),
    )
    op.create_index("ix_plan_session_plan_id", "plan_session", ["plan_id"])


# -- data --
# Until here the page of the day read `visit.next_day` of each client's last visit. Of somebody
# anonymous nobody knows a later visit, so only days that are still to come are taken over.
def _book_next_days() -> None:
    op.execute(
        """
        INSERT INTO appointment (client_id, counsellor_id, kind, mode, day, start_minute, minutes,
            place, purpose, state, state_reason, agreed_in_id, created_by, created_at, version)
        SELECT visit.client_id, visit.counsellor_id,
            CASE WHEN visit.next_minute IS NULL THEN 'follow_up' ELSE 'meeting' END,
            visit.mode, visit.next_day, visit.next_minute, 50, '',
            substr(coalesce(visit_text.next_step, ''), 1, 200), 'planned', '',
            visit.id, visit.recorded_by, visit.finalised_at, 1
        FROM visit
        LEFT JOIN visit_text ON visit_text.visit_id = visit.id
        LEFT JOIN client ON client.id = visit.client_id
        WHERE visit.next_day IS NOT NULL
            AND CASE WHEN visit.client_id IS NULL
                THEN visit.next_day >= (SELECT max(day) FROM visit)
                ELSE client.state = 'active' AND NOT EXISTS (
                    SELECT 1 FROM visit AS later WHERE later.client_id = visit.client_id
                        AND (later.day, later.id) > (visit.day, visit.id))
                END
        """
    )
