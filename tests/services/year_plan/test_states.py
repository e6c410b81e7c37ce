"""Records fulfil tasks; a target is the only place of a number; empty months are seen in time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, event, update

from models.room import Room
from models.screening import Screening
from models.summary import ClosedMonth
from models.vocabulary import ActivityState
from services.desk import Desk
from services.indicators.records import TargetEdit
from services.indicators.service import IndicatorService
from services.reminders import ReminderKind
from services.today import TodayService
from services.year_plan.records import NewTask, TaskState
from services.year_plan.service import YearPlanService
from tests.fakes import FixedClock
from tests.services.indicators.rows import add_activity, add_training
from tests.services.year_plan.conftest import of, plan_all

OUTREACH = "outreach"


def on(desk: Desk, day: date) -> Desk:
    """The same desk on another day."""
    return replace(desk, clock=FixedClock(datetime(day.year, day.month, day.day, 2, tzinfo=UTC)))


def states(plans: YearPlanService, key: str = OUTREACH) -> list[TaskState]:
    return [task.state for task in of(plans, key)]


def reminded(desk: Desk) -> list[tuple[str, date | None]]:
    found = TodayService(desk).reminders((ReminderKind.YEAR_TASK_DUE,))
    return [(line.client_name, line.day) for one in found for line in one.lines]


def test_a_month_is_fulfilled_by_what_was_held_in_it(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    add_activity(desk, date(2026, 9, 3))
    add_activity(desk, date(2026, 10, 28), "leaflet_drive")
    add_activity(desk, date(2026, 8, 5), "home_visit_day")
    september, october, november, december = of(plans, OUTREACH)[8:]
    assert (september.state, september.count, september.done_day) == (
        TaskState.DONE,
        1,
        date(2026, 9, 3),
    )
    assert (september.is_late, october.is_late) == (False, True)
    assert october.done_day == date(2026, 10, 28)
    assert (november.state, december.state) == (TaskState.DUE, TaskState.COMING)
    assert states(plans)[:8] == [TaskState.MISSED] * 8, "home visits are no outreach"


def test_a_month_without_outreach_is_said_from_the_fifteenth(
    desk: Desk, plans: YearPlanService
) -> None:
    plan_all(plans)
    november = ("每月科普宣传", date(2026, 11, 25))
    assert november not in reminded(on(desk, date(2026, 11, 14)))
    assert november in reminded(on(desk, date(2026, 11, 15)))
    assert november in reminded(on(desk, date(2026, 11, 30))), "it can still be done"
    assert november not in reminded(on(desk, date(2026, 12, 1))), "it is missed, no more to do"
    add_activity(desk, date(2026, 11, 15))
    assert november not in reminded(on(desk, date(2026, 11, 20)))


def without_plan(desk: Desk) -> list[tuple[str, date | None]]:
    found = TodayService(desk).reminders((ReminderKind.NO_OUTREACH,))
    return [(line.client_name, line.day) for one in found for line in one.lines]


def test_an_empty_month_is_said_without_a_plan_too(desk: Desk, plans: YearPlanService) -> None:
    late = on(desk, date(2026, 11, 15))
    assert without_plan(late) == [], "a room that keeps no activities here"
    add_activity(desk, date(2026, 9, 3))
    assert without_plan(on(desk, date(2026, 11, 14))) == []
    assert without_plan(late) == [("2026-11", date(2026, 11, 25))]
    plan_all(plans)
    assert without_plan(late) == [], "the plan says it"


@pytest.mark.parametrize("state", [ActivityState.DONE, ActivityState.PLANNED])
def test_a_month_with_outreach_is_not_empty(desk: Desk, state: ActivityState) -> None:
    add_activity(desk, date(2026, 9, 3))
    add_activity(desk, date(2026, 11, 22), state=state)
    add_activity(desk, date(2026, 11, 3), "home_visit_day")
    assert without_plan(on(desk, date(2026, 11, 22))) == []


def test_what_is_planned_is_no_worry_until_its_day_is_over(
    desk: Desk, plans: YearPlanService
) -> None:
    plan_all(plans)
    add_activity(desk, date(2026, 11, 24), state=ActivityState.PLANNED)
    november = of(plans, OUTREACH)[10]
    assert (november.state, november.planned_day) == (TaskState.PLANNED, date(2026, 11, 24))
    later = YearPlanService(on(desk, date(2026, 11, 26)))
    assert of(later, OUTREACH)[10].state is TaskState.OVERDUE
    add_activity(desk, date(2026, 12, 3), "dispute_mediation", state=ActivityState.PLANNED)
    assert of(plans, OUTREACH)[11].planned_day is None


def test_a_changed_target_changes_the_plan(desk: Desk, plans: YearPlanService) -> None:
    """The plan repeats no number: three drills a year are two by June and one by November."""
    plan_all(plans)
    assert [task.wanted for task in of(plans, "crisis_exercise")] == [1, 1]
    edit = TargetEdit("s4.C02", 2026, date(2026, 1, 1), "≥3次", ">=", "3", "县卫健局1号文")
    IndicatorService(desk).set_target(edit)
    assert [task.wanted for task in of(plans, "crisis_exercise")] == [2, 1]
    once = replace(edit, valid_from=date(2026, 10, 1), text="1次", comparison="=", number="1")
    IndicatorService(desk).set_target(once)
    assert [task.wanted for task in of(plans, "crisis_exercise")] == [1], "nothing for autumn"
    asked = [one for one in plans.propose(2027) if one.key == "crisis_exercise"]
    assert [one.wanted for one in asked] == [1]


def test_the_halves_of_a_year_count_together(desk: Desk, plans: YearPlanService) -> None:
    """Two in spring are enough for the year, as the line itself says."""
    plan_all(plans)
    add_training(desk, date(2026, 3, 2), "drill")
    first, second = of(plans, "crisis_exercise")
    assert (first.state, second.state) == (TaskState.DONE, TaskState.DUE)
    add_training(desk, date(2026, 5, 2), "drill")
    first, second = of(plans, "crisis_exercise")
    assert (first.done_day, second.done_day) == (date(2026, 3, 2), date(2026, 5, 2))
    assert second.state is TaskState.DONE


def test_a_late_drill_makes_up_for_the_first_half(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    assert states(plans, "crisis_exercise") == [TaskState.OVERDUE, TaskState.DUE]
    add_training(desk, date(2026, 9, 1), "drill")
    first, second = of(plans, "crisis_exercise")
    assert (first.state, first.is_late, second.state) == (TaskState.DONE, True, TaskState.DUE)


def test_peer_supervision_is_none(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    add_training(desk, date(2026, 3, 2), "peer_supervision")
    assert states(plans, "supervision")[0] is TaskState.OVERDUE
    add_training(desk, date(2026, 3, 9), "supervision_clinical")
    assert states(plans, "supervision")[0] is TaskState.DONE


def test_a_closed_month_fulfils_its_summary(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    with desk.write() as session:
        for month in ("2025-12", "2026-09"):
            session.add(ClosedMonth(month=month, closed_at=desk.clock.now(), closed_by=1))
    done = [
        number for number, one in enumerate(states(plans, "monthly_summary"), 1) if one == "done"
    ]
    assert done == [1, 10], "January asks for December"


def test_a_school_needs_both_audiences_every_term(desk: Desk, plans: YearPlanService) -> None:
    with desk.write() as session:
        session.execute(update(Room).values(kind="school"))
    plan_all(plans)
    add_activity(desk, date(2026, 9, 20), audience='["students"]')
    assert states(plans, "term_sessions") == [TaskState.MISSED, TaskState.DUE]
    add_activity(desk, date(2026, 10, 20), audience='["parents"]')
    assert states(plans, "term_sessions")[1] is TaskState.DONE
    with desk.write() as session:
        session.add(
            Screening(
                title="秋季筛查",
                scales="[]",
                informant="self",
                day=date(2026, 10, 9),
                made_by=1,
                made_at=desk.clock.now(),
            )
        )
    assert states(plans, "term_screening") == [TaskState.MISSED, TaskState.DONE]


def test_an_answer_to_the_line_is_an_answer_to_the_plan(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    IndicatorService(desk).say("s1.G14", "2026", "yes", "11月20日会上")
    (task,) = of(plans, "self_assessment")
    assert (task.state, task.remark, task.said_by) == (TaskState.DONE, "11月20日会上", "何晓岚")
    IndicatorService(desk).say("s1.G15", "2025", "yes")
    (task,) = of(plans, "rectification")
    assert task.state is TaskState.DONE, "in January, of the year before"


def test_a_task_of_one_s_own_is_fulfilled_by_its_kind(desk: Desk, plans: YearPlanService) -> None:
    plans.add(NewTask("社区心理课", date(2026, 11, 27), "activity", "lecture"))
    own = plans.plan(2026).tasks[-1]
    assert (own.state, own.wanted) == (TaskState.DUE, 1)
    assert reminded(desk) == [("社区心理课", date(2026, 11, 27))]
    add_activity(desk, date(2026, 11, 20), "media")
    add_activity(desk, date(2026, 10, 20))
    assert plans.plan(2026).tasks[-1].state is TaskState.DUE, "another kind, another month"
    add_activity(desk, date(2026, 11, 21))
    assert plans.plan(2026).tasks[-1].done_day == date(2026, 11, 21)


@pytest.fixture
def statements(engine: Engine) -> Iterator[list[str]]:
    """What is asked of the database."""
    asked: list[str] = []

    def note(*arguments: object) -> None:
        asked.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_the_year_is_counted_in_one_pass(
    desk: Desk, plans: YearPlanService, statements: list[str]
) -> None:
    """One statement for each kind of record, not for each task."""
    plan_all(plans)
    statements.clear()
    tasks = plans.plan(2026).tasks
    assert len(tasks) > 25
    of_activities = [text for text in statements if "FROM activity" in text]
    assert len(of_activities) == 4, "held and planned, of outreach and of theme days"
    assert len(statements) < 20
