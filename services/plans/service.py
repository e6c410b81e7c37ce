"""Making, changing, reviewing and ending individual guidance plans.

The county's scoring asks for 个性化疏导方案 and their process materials for special and key groups
(practice.md 1.3, sheet S4); the plan's sessions are ordinary visits, so nothing is written twice.
A withdrawn consent lets no new plan be made or changed (PIPL arts. 13 and 15); an open one can
still be ended.
"""

import json
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.plan import Plan, PlanGoal, PlanReview, PlanSession
from models.room import Room, Staff
from models.visit import Visit
from models.vocabulary import GoalState, PlanState
from services.access import require_file, require_work
from services.actor import Right
from services.ages import age_on
from services.consents import guards
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound, Problem
from services.numbering import next_numbers
from services.plans import queries, rules, sessions
from services.plans.records import (
    Coverage,
    Delivered,
    NewPlan,
    NewReview,
    PlanCursor,
    PlanDetails,
    PlanFilter,
    PlanPage,
    PlanPaper,
    PlanStart,
)
from services.populations import held_on, main_population
from services.room import require_recovery_confirmed
from services.visits.drafts import end_draft

PAGE = 50
SOURCE = "plan"
LONGEST_OUTCOME = 4000
_EVERY_PLAN = PlanFilter()


class PlanService:
    """What the room can do with plans."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start(self, client_id: int) -> PlanStart:
        """What the form begins with for a client. Raises FileRestricted, NotFound."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            require_file(session, self._desk, client_id)
            self._client(session, client_id)
            held = self._held(session, client_id)
            order = self._desk.codes.get("population").codes()
            known = sorted((code for code in held if code in order), key=order.index)
            return PlanStart(tuple(known), sessions.active_of(session, client_id))

    def make(self, new: NewPlan) -> PlanDetails:
        """Put a plan on record with its number.

        Raises InvalidInput by field, NotFound, FileRestricted, Conflict (``consent_withdrawn``,
        ``merged``, ``file_locked``, ``file_destroyed``, ``recovery_not_confirmed``).
        """
        self._desk.actor.require(Right.CASEWORK)
        new = rules.tidy(new, self._desk)
        with self._desk.write() as session:
            require_recovery_confirmed(session)
            self._require_work(session, new.client_id)
            self._require_valid(session, new)
            since = new.since or self._desk.clock.today()
            plan = Plan(
                number=next_numbers(session, Plan.number, "F", since.year)[0],
                client_id=new.client_id,
                state=PlanState.ACTIVE,
                created_by=self._desk.actor.staff_id,
                created_at=self._desk.clock.now(),
                version=1,
            )
            self._fill(session, plan, new)
            session.add(plan)
            session.flush()
            for position, text in enumerate(new.goals):
                session.add(_goal(plan.id, position, text))
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "plan_made", SOURCE, plan.id)
            return queries.details(session, self._desk, plan)

    def change(self, plan_id: int, new: NewPlan, version: int) -> PlanDetails:
        """Write the plan anew; a goal that stays keeps its state, and one that is gone from the
        list is dropped, not deleted.

        Raises as `make`, and Conflict ``plan_over`` or ``changed_meanwhile``.
        """
        self._desk.actor.require(Right.CASEWORK)
        new = rules.tidy(new, self._desk)
        with self._desk.write() as session:
            plan = self._active(session, plan_id, version)
            new = replace(
                new, client_id=plan.client_id, population=new.population or plan.population
            )
            self._require_work(session, plan.client_id)
            self._require_valid(session, new)
            self._fill(session, plan, new)
            self._rewrite_goals(session, plan.id, new.goals)
            plan.version += 1
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "plan_changed", SOURCE, plan.id)
            return queries.details(session, self._desk, plan)

    def review(self, plan_id: int, new: NewReview, version: int) -> PlanDetails:
        """Write down how the plan stands; the goals take the states that were found.

        Raises InvalidInput by field, NotFound, FileRestricted, Conflict (``plan_over``,
        ``changed_meanwhile``).
        """
        self._desk.actor.require(Right.CASEWORK)
        new = replace(new, text=new.text.strip(), day=new.day or self._desk.clock.today())
        with self._desk.write() as session:
            plan = self._active(session, plan_id, version)
            goals = {goal.id: goal for goal in queries.goals_of(session, plan.id)}
            problems = rules.review_problems(new, set(goals), self._desk)
            if problems:
                raise InvalidInput(problems)
            for goal_id, state in new.goals.items():
                goals[goal_id].state = state
            session.add(self._review_row(plan.id, new))
            plan.review_on, plan.version = new.next_review, plan.version + 1
            end_draft(session, new.draft_id, self._desk.actor.staff_id)
            self._desk.audit.record(session, "plan_reviewed", SOURCE, plan.id)
            return queries.details(session, self._desk, plan)

    def end(self, plan_id: int, state: PlanState, outcome: str, version: int) -> PlanDetails:
        """The plan is completed, or ended before its time; ``outcome`` says how it went.

        Raises InvalidInput (``outcome``, ``state``), NotFound, FileRestricted, Conflict
        (``plan_over``, ``changed_meanwhile``).
        """
        self._desk.actor.require(Right.CASEWORK)
        outcome = outcome.strip()
        problems = {}
        if not outcome or len(outcome) > LONGEST_OUTCOME:
            problems["outcome"] = Problem.TOO_LONG if outcome else Problem.REQUIRED
        if state is PlanState.ACTIVE:
            problems["state"] = Problem.UNKNOWN_CODE
        if problems:
            raise InvalidInput(problems)
        with self._desk.write() as session:
            plan = self._active(session, plan_id, version)
            plan.state, plan.outcome = state, outcome
            plan.ended_day, plan.review_on = self._desk.clock.today(), None
            plan.version += 1
            self._desk.audit.record(session, f"plan_{state}", SOURCE, plan.id)
            return queries.details(session, self._desk, plan)

    def count_visit(self, plan_id: int, visit_id: int) -> PlanDetails:
        """A visit that is on record was a session of the plan.

        Raises NotFound, FileRestricted, InvalidInput (``plan``: the visit is somebody else's),
        Conflict (``plan_over``, ``visit_in_plan``).
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            plan, visit = self._active(session, plan_id), session.get(Visit, visit_id)
            if visit is None:
                raise NotFound
            if session.get(PlanSession, visit_id) is not None:
                raise Conflict("visit_in_plan")
            sessions.count_visit(session.connection(), visit_id, visit.client_id, plan.id)
            self._desk.audit.record(session, "plan_session_counted", SOURCE, plan.id)
            return queries.details(session, self._desk, plan)

    def uncount_visit(self, plan_id: int, visit_id: int) -> PlanDetails:
        """The visit was no session of the plan after all; the visit itself stays.

        Raises NotFound, FileRestricted, Conflict ``plan_over``.
        """
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            plan = self._active(session, plan_id)
            counted = session.get(PlanSession, visit_id)
            if counted is None or counted.plan_id != plan.id:
                raise NotFound
            session.delete(counted)
            self._desk.audit.record(session, "plan_session_uncounted", SOURCE, plan.id)
            return queries.details(session, self._desk, plan)

    def get(self, plan_id: int) -> PlanDetails:
        """Everything about one plan; the view is in the audit trail. Raises NotFound,
        FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            plan = self._found(session, plan_id)
            self._desk.audit.record_view(session, SOURCE, plan_id)
            return queries.details(session, self._desk, plan)

    def paper(self, plan_id: int) -> PlanPaper:
        """What is printed; the printing is in the audit trail. Raises NotFound, FileRestricted."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.write() as session:
            plan = self._found(session, plan_id)
            client = self._client(session, plan.client_id)
            age = age_on(self._desk.clock.today(), client.birth_date, client.birth_year)
            room = session.scalars(select(Room.name)).one()
            self._desk.audit.record(session, "plan_printed", SOURCE, plan_id)
            return PlanPaper(room, client.sex, age, queries.details(session, self._desk, plan))

    def list_page(
        self, wanted: PlanFilter = _EVERY_PLAN, after: PlanCursor | None = None, limit: int = PAGE
    ) -> PlanPage:
        """One page, newest first; pass the page's ``next`` to get the following one."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            found = queries.page(session, self._desk, wanted, after, limit + 1)
        rows = found[:limit]
        last = rows[-1] if len(found) > limit else None
        return PlanPage(rows, PlanCursor(last.since, last.id) if last else None)

    def state_counts(self, wanted: PlanFilter = _EVERY_PLAN) -> dict[PlanState, int]:
        """How many plans the filter would show in each state."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.state_counts(session, self._desk, wanted)

    def coverage(self) -> tuple[Coverage, ...]:
        """Persons on file and with an active plan, by population, today; numbers only."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.coverage(session, self._desk)

    def delivered(self, first: str, last: str) -> tuple[Delivered, ...]:
        """Sessions delivered by month (``YYYY-MM``, both included) and population; numbers only."""
        self._desk.actor.require(Right.CASEWORK)
        with self._desk.read() as session:
            return queries.delivered(session, first, last)

    def _fill(self, session: Session, plan: Plan, new: NewPlan) -> None:
        held = self._held(session, new.client_id)
        plan.population = new.population or main_population(held, self._desk.codes)
        plan.situation, plan.approach = new.situation, new.approach
        plan.since = new.since or self._desk.clock.today()
        plan.until, plan.review_on = new.until, new.review_on
        plan.planned_sessions, plan.every_days = new.planned_sessions, new.every_days
        plan.responsible_id = new.responsible_id or self._desk.actor.staff_id

    def _rewrite_goals(self, session: Session, plan_id: int, texts: tuple[str, ...]) -> None:
        old = {goal.text: goal for goal in queries.goals_of(session, plan_id)}
        for position, text in enumerate(texts):
            goal = old.pop(text, None)
            if goal is None:
                session.add(_goal(plan_id, position, text))
            else:
                goal.position = position
                if goal.state == GoalState.DROPPED:
                    goal.state = GoalState.OPEN
        for position, goal in enumerate(old.values(), start=len(texts)):
            goal.position, goal.state = position, GoalState.DROPPED

    def _review_row(self, plan_id: int, new: NewReview) -> PlanReview:
        return PlanReview(
            plan_id=plan_id,
            day=new.day or self._desk.clock.today(),
            progress=new.progress,
            text=new.text,
            goals=json.dumps({str(key): state.value for key, state in new.goals.items()}),
            reviewed_by=self._desk.actor.staff_id,
            reviewed_at=self._desk.clock.now(),
        )

    def _require_valid(self, session: Session, new: NewPlan) -> None:
        problems = rules.plan_problems(new, self._desk)
        if new.responsible_id is not None and session.get(Staff, new.responsible_id) is None:
            problems["responsible_id"] = Problem.UNKNOWN_CODE
        if problems:
            raise InvalidInput(problems)

    def _require_work(self, session: Session, client_id: int) -> None:
        require_work(session, self._desk, client_id)
        guards.require_not_withdrawn(session, client_id, *guards.SERVICE)

    def _client(self, session: Session, client_id: int) -> Client:
        client = session.get(Client, client_id)
        if client is None:
            raise NotFound
        return client

    def _held(self, session: Session, client_id: int) -> tuple[str, ...]:
        today = self._desk.clock.today()
        theirs = select(ClientPopulation.population).where(ClientPopulation.client_id == client_id)
        return tuple(session.scalars(theirs.where(held_on(today))))

    def _active(self, session: Session, plan_id: int, version: int | None = None) -> Plan:
        plan = self._found(session, plan_id)
        if plan.state != PlanState.ACTIVE:
            raise Conflict("plan_over")
        if version is not None and version != plan.version:
            raise Conflict("changed_meanwhile")
        return plan

    def _found(self, session: Session, plan_id: int) -> Plan:
        plan = session.get(Plan, plan_id)
        if plan is None:
            raise NotFound
        require_file(session, self._desk, plan.client_id)
        return plan


def _goal(plan_id: int, position: int, text: str) -> PlanGoal:
    return PlanGoal(plan_id=plan_id, position=position, text=text, state=GoalState.OPEN)
