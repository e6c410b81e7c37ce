"""Statements over plans: lists, one plan, and the counts of coverage."""

import json
from typing import Any

from sqlalchemy import Row, Select, and_, distinct, func, select, tuple_
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.plan import Plan, PlanGoal, PlanReview, PlanSession
from models.room import Staff
from models.visit import Visit
from models.vocabulary import ClientState, GoalState, PlanState
from services.access import shut_of
from services.desk import Desk
from services.plans import sessions
from services.plans.records import (
    Coverage,
    Delivered,
    GoalView,
    PlanCursor,
    PlanDetails,
    PlanFilter,
    PlanSummary,
    ReviewView,
)
from services.populations import held_on

_SUMMARY = (
    select(
        Plan,
        Client.name.label("client_name"),
        Client.file_no,
        Staff.name.label("responsible"),
        sessions.DELIVERED.label("delivered"),
    )
    .join(Client, Client.id == Plan.client_id)
    .join(Staff, Staff.id == Plan.responsible_id)
)


def page(
    session: Session, desk: Desk, wanted: PlanFilter, after: PlanCursor | None, limit: int
) -> tuple[PlanSummary, ...]:
    """At most ``limit`` lines, newest first, after the one at ``after``."""
    statement = _filtered(_SUMMARY, wanted, desk)
    if after is not None:
        statement = statement.where(tuple_(Plan.since, Plan.id) < tuple_(after.since, after.id))
    ordered = statement.order_by(Plan.since.desc(), Plan.id.desc()).limit(limit)
    rows = session.execute(ordered).all()
    shut = shut_of(session, desk, (row.Plan.client_id for row in rows))
    return tuple(_summary(row, is_shut=row.Plan.client_id in shut) for row in rows)


def state_counts(session: Session, desk: Desk, wanted: PlanFilter) -> dict[PlanState, int]:
    """How many the filter would show in each state."""
    counted = _filtered(select(Plan.state, func.count()), wanted, desk).group_by(Plan.state)
    return {PlanState(state): number for state, number in session.execute(counted)}


def details(session: Session, desk: Desk, plan: Plan) -> PlanDetails:
    """Everything about a plan whose file is open to the signed-in person."""
    session.flush()
    line = session.execute(_SUMMARY.where(Plan.id == plan.id)).one()
    goals = goals_of(session, plan.id)
    creator = session.get(Staff, plan.created_by)
    return PlanDetails(
        summary=_summary(line, is_shut=False),
        situation=plan.situation,
        approach=plan.approach,
        every_days=plan.every_days,
        until=plan.until,
        ended_day=plan.ended_day,
        outcome=plan.outcome,
        responsible_id=plan.responsible_id,
        goals=tuple(GoalView(goal.id, goal.text, GoalState(goal.state)) for goal in goals),
        sessions=sessions.delivered(session, plan.id),
        countable=sessions.countable(session, plan) if _is_active(plan) else (),
        reviews=_reviews(session, plan.id, {goal.id: goal.text for goal in goals}),
        created_by=creator.name if creator else "",
        created_at=plan.created_at,
    )


def goals_of(session: Session, plan_id: int) -> list[PlanGoal]:
    """The goals in their order."""
    wanted = select(PlanGoal).where(PlanGoal.plan_id == plan_id)
    return list(session.scalars(wanted.order_by(PlanGoal.position, PlanGoal.id)))


def coverage(session: Session, desk: Desk) -> tuple[Coverage, ...]:
    """By population, today, in the order of the code list: one pass over those on file."""
    plan = and_(Plan.client_id == Client.id, Plan.state == PlanState.ACTIVE)
    counted = (
        select(
            ClientPopulation.population,
            func.count(distinct(Client.id)),
            func.count(distinct(Plan.client_id)),
        )
        .join(Client, Client.id == ClientPopulation.client_id)
        .outerjoin(Plan, plan)
        .where(held_on(desk.clock.today()), Client.state == ClientState.ACTIVE)
        .group_by(ClientPopulation.population)
    )
    order = desk.codes.get("population").codes()
    found = [Coverage(*row) for row in session.execute(counted) if row[0] in order]
    return tuple(sorted(found, key=lambda one: order.index(one.population)))


def delivered(session: Session, first: str, last: str) -> tuple[Delivered, ...]:
    """Sessions by month and population from ``first`` to ``last`` (``YYYY-MM``): one pass."""
    counted = (
        select(Visit.month, Plan.population, func.count(), func.count(distinct(Visit.client_id)))
        .select_from(PlanSession)
        .join(Visit, Visit.id == PlanSession.visit_id)
        .join(Plan, Plan.id == PlanSession.plan_id)
        .where(Visit.month.between(first, last))
        .group_by(Visit.month, Plan.population)
        .order_by(Visit.month, Plan.population)
    )
    return tuple(Delivered(*row) for row in session.execute(counted))


def _is_active(plan: Plan) -> bool:
    return plan.state == PlanState.ACTIVE


def _filtered(
    statement: Select[*tuple[Any, ...]], wanted: PlanFilter, desk: Desk
) -> Select[*tuple[Any, ...]]:
    for column, value in (
        (Plan.state, wanted.state),
        (Plan.population, wanted.population or None),
        (Plan.responsible_id, wanted.responsible_id),
        (Plan.client_id, wanted.client_id),
    ):
        if value is not None:
            statement = statement.where(column == value)
    if wanted.is_review_due:
        is_due = Plan.review_on <= desk.clock.today()
        statement = statement.where(Plan.state == PlanState.ACTIVE, is_due)
    return statement


def _summary(row: Row[Any], *, is_shut: bool) -> PlanSummary:
    plan: Plan = row.Plan
    return PlanSummary(
        id=plan.id,
        number=plan.number,
        client_id=plan.client_id,
        client_name="" if is_shut else row.client_name,
        file_no="" if is_shut else row.file_no,
        population=plan.population,
        since=plan.since,
        planned_sessions=plan.planned_sessions,
        delivered=row.delivered,
        review_on=plan.review_on,
        responsible=row.responsible,
        state=PlanState(plan.state),
        version=plan.version,
    )


def _reviews(session: Session, plan_id: int, goals: dict[int, str]) -> tuple[ReviewView, ...]:
    wanted = (
        select(PlanReview, Staff.name)
        .join(Staff, Staff.id == PlanReview.reviewed_by)
        .where(PlanReview.plan_id == plan_id)
        .order_by(PlanReview.day.desc(), PlanReview.id.desc())
    )
    return tuple(
        ReviewView(
            id=review.id,
            day=review.day,
            progress=review.progress,
            text=review.text,
            goals=tuple(
                (goals[int(key)], GoalState(state))
                for key, state in json.loads(review.goals).items()
                if int(key) in goals
            ),
            reviewed_by=name,
            reviewed_at=review.reviewed_at,
        )
        for review, name in session.execute(wanted)
    )
