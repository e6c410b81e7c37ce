"""A plan's sessions are ordinary visits; goals, reviews and the end are on record; coverage is
counted without a name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from models.client import Client
from models.plan import PlanSession
from models.visit import Visit
from models.vocabulary import ClientState, ConsentPurpose, GoalState, PlanState, Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import Conflict, FileRestricted, InvalidInput, NotAllowed, NotFound, Problem
from services.plans.records import (
    Coverage,
    Delivered,
    NewPlan,
    NewReview,
    PlanDetails,
    PlanFilter,
)
from services.plans.service import PlanService
from services.visits.service import VisitService
from tests.fakes import FixedClock
from tests.services.consents.people import add_word
from tests.services.visits.conftest import add_client, client_id, colleague, desk, engine
from tests.services.visits.rows import TODAY, new_visit

__all__ = ["client_id", "colleague", "desk", "engine"]

GOALS = ("每周和女儿通一次电话", "晚上十一点前睡下")


@pytest.fixture
def plans(desk: Desk) -> PlanService:
    return PlanService(desk)


@pytest.fixture
def elder_id(desk: Desk) -> int:
    """A man of no known age who lives alone."""
    return add_client(desk, "陈德福", populations=("widowed_elder", "empty_nest_elder"), born=None)


def six(client_id: int) -> NewPlan:
    """Six sessions, one a week, from today."""
    return NewPlan(
        client_id,
        GOALS,
        6,
        every_days=7,
        review_on=TODAY + timedelta(days=21),
        situation="老伴去世后少出门",
    )


def test_a_plan_has_its_number_and_the_main_population_of_the_day(
    plans: PlanService, elder_id: int
) -> None:
    start = plans.start(elder_id)
    assert start.populations == ("empty_nest_elder", "widowed_elder")
    made = plans.make(six(elder_id))
    line = made.summary
    assert (line.number, line.population, line.delivered) == ("F-2026-001", "empty_nest_elder", 0)
    assert [(goal.text, goal.state) for goal in made.goals] == [
        (text, GoalState.OPEN) for text in GOALS
    ]
    chosen = plans.make(replace(six(elder_id), population="widowed_elder"))
    assert (chosen.summary.number, chosen.summary.population) == ("F-2026-002", "widowed_elder")
    assert [active.number for active in plans.start(elder_id).active] == [
        "F-2026-002",
        "F-2026-001",
    ]


def test_a_visit_counts_as_a_session_when_it_is_finished(
    desk: Desk, plans: PlanService, elder_id: int
) -> None:
    plan_id = plans.make(six(elder_id)).summary.id
    visits = VisitService(desk)
    assert [p.next_session for p in visits.client_card(elder_id).plans] == [1]
    visits.finalise(new_visit(client_id=elder_id, plan_id=plan_id))
    visits.finalise(new_visit(client_id=elder_id))
    found = plans.get(plan_id)
    assert (found.summary.delivered, len(found.sessions), len(found.countable)) == (1, 1, 1)
    assert [p.next_session for p in visits.client_card(elder_id).plans] == [2]


def test_a_plan_that_is_over_or_somebody_elses_takes_no_visit(
    desk: Desk, plans: PlanService, elder_id: int, client_id: int
) -> None:
    made = plans.make(six(elder_id))
    visits = VisitService(desk)
    with pytest.raises(InvalidInput) as error:
        visits.finalise(new_visit(client_id=client_id, plan_id=made.summary.id))
    assert error.value.problems == {"plan": Problem.UNKNOWN_CODE}
    plans.end(made.summary.id, PlanState.ENDED, "迁居", made.summary.version)
    with pytest.raises(InvalidInput):
        visits.finalise(new_visit(client_id=elder_id, plan_id=made.summary.id))
    with desk.read() as session:
        assert session.scalars(select(Visit)).all() == []


def test_undoing_the_visit_or_giving_it_to_somebody_else_gives_the_session_back(
    desk: Desk, plans: PlanService, elder_id: int, client_id: int
) -> None:
    plan_id = plans.make(six(elder_id)).summary.id
    visits = VisitService(desk)
    first = visits.finalise(new_visit(client_id=elder_id, plan_id=plan_id), typed={})
    visits.undo(first.id)
    second = visits.finalise(new_visit(client_id=elder_id, plan_id=plan_id))
    visits.amend(second.id, new_visit(client_id=elder_id, risk="low"), "补记")
    assert plans.get(plan_id).summary.delivered == 1
    visits.amend(second.id, new_visit(client_id=client_id), "记错了人")
    assert plans.get(plan_id).summary.delivered == 0


def test_a_visit_on_record_is_counted_and_taken_out_again(
    desk: Desk, plans: PlanService, elder_id: int, client_id: int
) -> None:
    plan_id = plans.make(six(elder_id)).summary.id
    visits = VisitService(desk)
    own = visits.finalise(new_visit(client_id=elder_id)).id
    other = visits.finalise(new_visit(client_id=client_id)).id
    assert plans.count_visit(plan_id, own).summary.delivered == 1
    with pytest.raises(Conflict, match="visit_in_plan"):
        plans.count_visit(plan_id, own)
    with pytest.raises(InvalidInput):
        plans.count_visit(plan_id, other)
    with pytest.raises(NotFound):
        plans.count_visit(plan_id, 999)
    assert plans.uncount_visit(plan_id, own).summary.delivered == 0
    with pytest.raises(NotFound):
        plans.uncount_visit(plan_id, own)


def test_a_review_gives_the_goals_their_states_and_the_next_day(
    plans: PlanService, elder_id: int
) -> None:
    made = plans.make(six(elder_id))
    first, second = (goal.id for goal in made.goals)
    states = {first: GoalState.REACHED, second: GoalState.PARTLY}
    again = TODAY + timedelta(days=30)
    reviewed = plans.review(
        made.summary.id, NewReview("better", states, "愿意出门了", next_review=again), 1
    )
    assert [goal.state for goal in reviewed.goals] == [GoalState.REACHED, GoalState.PARTLY]
    assert (reviewed.summary.review_on, reviewed.summary.version) == (again, 2)
    (review,) = reviewed.reviews
    assert (review.progress, review.goals[0]) == ("better", (GOALS[0], GoalState.REACHED))
    with pytest.raises(Conflict, match="changed_meanwhile"):
        plans.review(made.summary.id, NewReview("same", {}), 1)


def test_bad_reviews(plans: PlanService, elder_id: int) -> None:
    made = plans.make(six(elder_id))
    wrong = NewReview(
        "great",
        {999: GoalState.REACHED},
        "x" * 4001,
        day=TODAY + timedelta(days=1),
        next_review=TODAY,
    )
    with pytest.raises(InvalidInput) as error:
        plans.review(made.summary.id, wrong, 1)
    assert set(error.value.problems) == {"progress", "goals", "text", "day", "next_review"}


def test_changing_a_plan_keeps_states_and_drops_what_is_left_out(
    plans: PlanService, elder_id: int
) -> None:
    made = plans.make(six(elder_id))
    states = {made.goals[0].id: GoalState.REACHED}
    version = plans.review(made.summary.id, NewReview("better", states), 1).summary.version
    changed = plans.change(
        made.summary.id, replace(six(elder_id), goals=("去活动室", GOALS[0])), version
    )
    assert [(goal.text, goal.state) for goal in changed.goals] == [
        ("去活动室", GoalState.OPEN),
        (GOALS[0], GoalState.REACHED),
        (GOALS[1], GoalState.DROPPED),
    ]
    with pytest.raises(Conflict, match="changed_meanwhile"):
        plans.change(made.summary.id, six(elder_id), version)


def test_ending_says_how_it_went(plans: PlanService, elder_id: int) -> None:
    made = plans.make(six(elder_id))
    with pytest.raises(InvalidInput):
        plans.end(made.summary.id, PlanState.COMPLETED, "  ", 1)
    with pytest.raises(InvalidInput):
        plans.end(made.summary.id, PlanState.ACTIVE, "好", 1)
    over = plans.end(made.summary.id, PlanState.COMPLETED, "目标基本达到", 1)
    assert (over.summary.state, over.ended_day) == (PlanState.COMPLETED, TODAY)
    later: tuple[Callable[[], object], ...] = (
        lambda: plans.review(made.summary.id, NewReview("same", {}), 2),
        lambda: plans.change(made.summary.id, six(elder_id), 2),
        lambda: plans.end(made.summary.id, PlanState.ENDED, "又", 2),
    )
    for act in later:
        with pytest.raises(Conflict, match="plan_over"):
            act()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"goals": (" ",)}, "goals"),
        ({"goals": tuple(str(n) for n in range(11))}, "goals"),
        ({"planned_sessions": 0}, "planned_sessions"),
        ({"every_days": 0}, "every_days"),
        ({"until": TODAY - timedelta(days=1)}, "until"),
        ({"review_on": TODAY - timedelta(days=1)}, "review_on"),
        ({"population": "somebody"}, "population"),
        ({"responsible_id": 99}, "responsible_id"),
        ({"situation": "x" * 4001}, "situation"),
    ],
)
def test_bad_plans(
    plans: PlanService, elder_id: int, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        plans.make(replace(six(elder_id), **changes))  # type: ignore[arg-type]
    assert set(error.value.problems) == {field}


def test_a_withdrawn_consent_lets_no_plan_begin_but_one_be_ended(
    desk: Desk, plans: PlanService, elder_id: int
) -> None:
    made = plans.make(six(elder_id))
    add_word(desk, elder_id, ConsentPurpose.SERVICE_ADULT, TODAY, withdrawn_day=TODAY)
    begun: tuple[Callable[[], object], ...] = (
        lambda: plans.make(six(elder_id)),
        lambda: plans.change(made.summary.id, six(elder_id), 1),
    )
    for act in begun:
        with pytest.raises(Conflict, match="consent_withdrawn"):
            act()
    over = plans.end(made.summary.id, PlanState.ENDED, "本人撤回同意", 1)
    assert over.summary.state is PlanState.ENDED


def test_roles_and_restricted_files(
    desk: Desk, colleague: Desk, plans: PlanService, elder_id: int
) -> None:
    made = plans.make(six(elder_id))
    helper = replace(desk, actor=Actor(StaffId(2), "小田", Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        PlanService(helper).list_page()
    with desk.write() as session:
        shut = {"is_restricted": True, "responsible_id": 1}
        session.execute(update(Client).where(Client.id == elder_id).values(shut))
    with pytest.raises(FileRestricted):
        PlanService(colleague).get(made.summary.id)
    (line,) = PlanService(colleague).list_page().rows
    assert (line.client_name, line.file_no) == ("", "")


def test_lists_filter_count_and_turn_pages(
    plans: PlanService, clock: FixedClock, elder_id: int, client_id: int
) -> None:
    due = plans.make(six(elder_id)).summary
    other = plans.make(replace(six(client_id), review_on=None)).summary
    over = plans.make(replace(six(client_id), review_on=None)).summary
    plans.end(over.id, PlanState.COMPLETED, "好", 1)
    clock.move(days=21)

    def ids(**wanted: object) -> list[int]:
        return [row.id for row in plans.list_page(PlanFilter(**wanted)).rows]  # type: ignore[arg-type]

    assert ids() == [over.id, other.id, due.id]
    assert ids(is_review_due=True) == [due.id]
    assert ids(state=PlanState.COMPLETED) == [over.id]
    assert ids(population="empty_nest_elder") == [due.id]
    assert ids(client_id=client_id, state=PlanState.ACTIVE) == [other.id]
    assert ids(responsible_id=2) == []
    assert plans.state_counts() == {PlanState.ACTIVE: 2, PlanState.COMPLETED: 1}
    first = plans.list_page(limit=2)
    second = plans.list_page(after=first.next, limit=2)
    assert [row.id for row in (*first.rows, *second.rows)] == [over.id, other.id, due.id]


def test_coverage_counts_persons_not_plans(
    desk: Desk, plans: PlanService, elder_id: int, client_id: int
) -> None:
    add_client(desk, "林阿婆", populations=("empty_nest_elder",))
    add_client(desk, "旧档案", populations=("empty_nest_elder",), state=ClientState.CLOSED)
    plans.make(six(elder_id))
    plans.make(six(elder_id))
    assert plans.coverage() == (
        Coverage("empty_nest_elder", 2, 1),
        Coverage("widowed_elder", 1, 1),
        Coverage("perinatal", 1, 0),
        Coverage("disabled", 1, 0),
    )


def test_delivered_sessions_stand_in_the_month_of_the_visit(
    desk: Desk, plans: PlanService, elder_id: int
) -> None:
    plan_id = plans.make(replace(six(elder_id), since=TODAY - timedelta(days=40))).summary.id
    visits = VisitService(desk)
    for back in (0, 7, 35):
        day = TODAY - timedelta(days=back)
        visits.finalise(new_visit(client_id=elder_id, plan_id=plan_id, day=day))
    assert plans.delivered("2026-10", "2026-11") == (
        Delivered("2026-10", "empty_nest_elder", 1, 1),
        Delivered("2026-11", "empty_nest_elder", 2, 1),
    )
    assert plans.delivered("2026-12", "2026-12") == ()


def test_the_paper_shows_the_plan_as_it_is(plans: PlanService, elder_id: int) -> None:
    made: PlanDetails = plans.make(six(elder_id))
    paper = plans.paper(made.summary.id)
    assert (paper.room_name, paper.age, paper.details) == ("石桥村社会心理服务室", None, made)


def test_a_session_belongs_to_one_plan(desk: Desk, plans: PlanService, elder_id: int) -> None:
    one, two = (plans.make(six(elder_id)).summary.id for _ in range(2))
    visit_id = VisitService(desk).finalise(new_visit(client_id=elder_id, plan_id=one)).id
    with pytest.raises(Conflict, match="visit_in_plan"):
        plans.count_visit(two, visit_id)
    with desk.read() as session:
        assert [row.plan_id for row in session.scalars(select(PlanSession))] == [one]
