"""Which visits were sessions of a plan."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, literal, select
from sqlalchemy.orm import Session

from models.base import table
from models.plan import Plan, PlanSession
from models.room import Staff
from models.visit import Visit, VisitText
from models.vocabulary import PlanState
from services.errors import InvalidInput, Problem
from services.plans.records import ActivePlan, SessionView

MOST_COUNTABLE = 20
MOST_ACTIVE = 5

_PLAN, _SESSION, _VISIT = table(Plan).c, table(PlanSession), table(Visit)

# One statement of the hot path (performance.md section 1): it inserts only for an active plan of
# the same client.
_COUNT = insert(_SESSION).from_select(
    ["visit_id", "plan_id"],
    select(bindparam("visit", type_=_VISIT.c.id.type), _PLAN.id).where(
        _PLAN.id == bindparam("plan"),
        _PLAN.client_id == bindparam("client"),
        _PLAN.state == PlanState.ACTIVE,
    ),
)
_FORGET = delete(_SESSION).where(_SESSION.c.visit_id == bindparam("visit"))

DELIVERED = (
    select(func.count())
    .select_from(_SESSION)
    .where(_SESSION.c.plan_id == Plan.id)
    .correlate(Plan)
    .scalar_subquery()
)


def count_visit(
    connection: Connection, visit_id: int, client_id: int | None, plan_id: int | None
) -> None:
    """The visit is a session of the plan; nothing to do without a plan.

    Raises InvalidInput (``plan``) if the plan is over or somebody else's.
    """
    if plan_id is None:
        return
    wanted = {"visit": visit_id, "plan": plan_id, "client": client_id}
    if connection.execute(_COUNT, wanted).rowcount != 1:
        raise InvalidInput({"plan": Problem.UNKNOWN_CODE})


def forget_visit(connection: Connection, visit_id: int) -> None:
    """The visit turned out to be somebody else's: it is no session of the plan."""
    connection.execute(_FORGET, {"visit": visit_id})


def active_of(session: Session, client_id: int) -> tuple[ActivePlan, ...]:
    """The plans whose session a client's visit may be, newest first."""
    wanted = (
        select(Plan.id, Plan.number, DELIVERED, Plan.planned_sessions)
        .where(Plan.client_id == client_id, Plan.state == PlanState.ACTIVE)
        .order_by(Plan.since.desc(), Plan.id.desc())
        .limit(MOST_ACTIVE)
    )
    return tuple(
        ActivePlan(key, number, delivered + 1, planned)
        for key, number, delivered, planned in session.execute(wanted)
    )


def delivered(session: Session, plan_id: int) -> tuple[SessionView, ...]:
    """The sessions of a plan, oldest first."""
    wanted = _LINES.join(_SESSION, _SESSION.c.visit_id == Visit.id).where(
        _SESSION.c.plan_id == plan_id
    )
    return _views(session.execute(wanted.order_by(Visit.day, Visit.id)))


def countable(session: Session, plan: Plan) -> tuple[SessionView, ...]:
    """The client's visits since the plan began that are no plan's session, newest first."""
    is_counted = exists(literal(1)).where(_SESSION.c.visit_id == Visit.id)
    wanted = _LINES.where(Visit.client_id == plan.client_id, Visit.day >= plan.since, ~is_counted)
    ordered = wanted.order_by(Visit.day.desc(), Visit.id.desc()).limit(MOST_COUNTABLE)
    return _views(session.execute(ordered))


_LINES = (
    select(Visit.id, Visit.day, Visit.mode, Visit.minutes, Staff.name, VisitText.done)
    .join(Staff, Staff.id == Visit.counsellor_id)
    .outerjoin(VisitText, VisitText.visit_id == Visit.id)
)


def _views(rows: Iterable[Any]) -> tuple[SessionView, ...]:
    return tuple(
        SessionView(key, day, mode, minutes, counsellor, done or "")
        for key, day, mode, minutes, counsellor, done in rows
    )
