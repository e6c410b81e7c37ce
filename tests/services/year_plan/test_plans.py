"""A plan is proposed, made, completed, moved, said and dropped; bad input is said by field."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, update

from models.audit import AuditEntry
from models.room import Room
from models.vocabulary import Role
from services.actor import Actor, StaffId
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotAllowed, NotFound, Problem
from services.indicators.service import IndicatorService
from services.year_plan.records import Chosen, NewTask, Task, TaskState
from services.year_plan.service import YearPlanService
from tests.services.indicators.rows import add_training
from tests.services.year_plan.conftest import of, plan_all

OWN = NewTask("检查灭火器", date(2026, 12, 1))


def test_a_village_is_not_asked_for_what_schools_do(desk: Desk, plans: YearPlanService) -> None:
    keys = {one.key for one in plans.propose(2026)}
    assert {"outreach", "crisis_exercise", "monthly_summary"} <= keys
    assert not any(key.startswith("term_") for key in keys)
    with desk.write() as session:
        session.execute(update(Room).values(kind="school"))
    assert {"term_sessions", "term_screening"} <= {one.key for one in plans.propose(2026)}


def test_what_is_chosen_is_in_the_plan_and_not_proposed_again(plans: YearPlanService) -> None:
    before = plans.propose(2026)
    march = next(o for o in before if o.key == "outreach" and o.from_day.month == 3)
    assert (march.due_day, march.wanted, march.is_past) == (date(2026, 3, 25), 1, True)
    made = plans.make(2026, [Chosen("outreach", march.from_day, date(2026, 3, 18))])
    (task,) = made.tasks
    assert (task.due_day, task.last_day, task.indicator) == (
        date(2026, 3, 18),
        date(2026, 3, 31),
        "s4.O02",
    )
    assert made.can_add == len(before) - 1
    with pytest.raises(NotFound):
        plans.make(2026, [Chosen("outreach", march.from_day, march.due_day)])
    assert plans.plan(2025).tasks == ()


@pytest.mark.parametrize("day", [date(2026, 2, 28), date(2026, 4, 1)])
def test_a_month_s_outreach_stays_in_its_month(plans: YearPlanService, day: date) -> None:
    chosen = Chosen("outreach", date(2026, 3, 1), day)
    with pytest.raises(InvalidInput) as refused:
        plans.make(2026, [chosen])
    assert refused.value.problems == {"due_day": Problem.OUT_OF_RANGE}
    assert plans.plan(2026).tasks == (), "nothing of it is kept"
    plan_all(plans)
    task = of(plans, "outreach")[2]
    with pytest.raises(InvalidInput):
        plans.move(task.id, day, task.version)


def test_a_task_is_moved(plans: YearPlanService) -> None:
    plan_all(plans)
    task = of(plans, "outreach")[11]
    moved = plans.move(task.id, date(2026, 12, 30), task.version)
    assert (moved.due_day, moved.version) == (date(2026, 12, 30), 2)
    with pytest.raises(Conflict, match="changed_meanwhile"):
        plans.move(task.id, date(2026, 12, 29), task.version)


@pytest.mark.parametrize("year", [2024, 2028])
def test_far_years_are_not_planned(plans: YearPlanService, year: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        plans.propose(year)
    assert refused.value.problems == {"year": Problem.OUT_OF_RANGE}
    with pytest.raises(InvalidInput):
        plans.make(year, [])
    assert plans.plan(year).can_add == 0


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"title": "  "}, "title", Problem.REQUIRED),
        ({"title": "长" * 81}, "title", Problem.TOO_LONG),
        ({"due_day": date(2031, 1, 1)}, "due_day", Problem.OUT_OF_RANGE),
        ({"record": "activity", "kind": "picnic"}, "record", Problem.UNKNOWN_CODE),
        ({"record": "picnic", "kind": "lecture"}, "record", Problem.UNKNOWN_CODE),
    ],
)
def test_bad_tasks_are_refused(
    plans: YearPlanService, changes: dict[str, object], field: str, problem: Problem
) -> None:
    with pytest.raises(InvalidInput) as refused:
        plans.add(replace(OWN, **changes))  # type: ignore[arg-type]
    assert refused.value.problems == {field: problem}
    assert plans.plan(2026).tasks == ()


def test_two_tasks_of_one_s_own_may_be_due_on_one_day(plans: YearPlanService) -> None:
    first, second = plans.add(OWN), plans.add(replace(OWN, title="更新 名册"))
    assert (first.due_day, first.key) != (second.due_day, second.key)
    assert [task.title.zh for task in plans.plan(2026).tasks] == ["检查灭火器", "更新 名册"]


def test_it_is_said_and_taken_back(plans: YearPlanService) -> None:
    task = plans.add(OWN)
    said = plans.say_done(task.id, " 一共四具 ", task.version)
    assert (said.state, said.remark, said.said_by) == (TaskState.DONE, "一共四具", "何晓岚")
    assert said.done_day == date(2026, 11, 22)
    back = plans.take_back(task.id, said.version)
    assert (back.state, back.remark, back.is_said) == (TaskState.COMING, "", False)


def test_what_the_plan_is_told_the_line_knows(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    (task,) = of(plans, "self_assessment")
    said = plans.say_done(task.id, "会上通过", task.version)
    line = IndicatorService(desk).line("s1.G14", "2026")
    assert (said.state, line.said and line.said.value) == (TaskState.DONE, "yes")
    plans.take_back(said.id, said.version)
    again = IndicatorService(desk).line("s1.G14", "2026")
    assert again.said is not None
    assert again.said.value == "no"


def test_what_is_counted_is_not_said(plans: YearPlanService) -> None:
    plan_all(plans)
    task = of(plans, "outreach")[10]
    with pytest.raises(Conflict, match="task_counted"):
        plans.say_done(task.id, "", task.version)
    with pytest.raises(Conflict, match="task_counted"):
        plans.take_back(task.id, task.version)


def test_it_is_dropped_with_a_reason_and_restored(desk: Desk, plans: YearPlanService) -> None:
    plan_all(plans)
    task = of(plans, "world_mental_health_day")[0]
    with pytest.raises(InvalidInput) as refused:
        plans.drop(task.id, "  ", task.version)
    assert refused.value.problems == {"remark": Problem.REQUIRED}
    dropped = plans.drop(task.id, "台风停办", task.version)
    assert (dropped.state, dropped.remark) == (TaskState.DROPPED, "台风停办")
    assert "world_mental_health_day" not in {one.key for one in plans.propose(2026)}
    with pytest.raises(Conflict, match="task_dropped"):
        plans.move(task.id, date(2026, 10, 11), dropped.version)
    restored = plans.restore(task.id, dropped.version)
    assert (restored.state, restored.remark) == (TaskState.MISSED, "")
    with pytest.raises(Conflict, match="task_not_dropped"):
        plans.restore(task.id, restored.version)


def test_a_dropped_half_asks_nothing_of_the_other(plans: YearPlanService, desk: Desk) -> None:
    plan_all(plans)
    first = of(plans, "crisis_exercise")[0]
    plans.drop(first.id, "人手不够", first.version)
    add_training(desk, date(2026, 9, 1), "drill")
    assert of(plans, "crisis_exercise")[1].state is TaskState.DONE


def test_only_the_lead_drops(desk: Desk, plans: YearPlanService) -> None:
    task: Task = plans.add(OWN)
    counsellor = replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.COUNSELLOR))
    theirs = YearPlanService(counsellor)
    with pytest.raises(NotAllowed):
        theirs.drop(task.id, "不做了", task.version)
    assert theirs.move(task.id, date(2026, 12, 2), task.version).version == 2
    assistant = replace(desk, actor=Actor(StaffId(1), "何晓岚", Role.ASSISTANT))
    with pytest.raises(NotAllowed):
        YearPlanService(assistant).plan(2026)


def test_years_to_choose_from(plans: YearPlanService) -> None:
    assert plans.years() == (2027, 2026)
    plans.add(replace(OWN, due_day=date(2025, 12, 1)))
    assert plans.years() == (2027, 2026, 2025)


def test_every_step_is_in_the_audit_trail(desk: Desk, plans: YearPlanService) -> None:
    task = plans.add(OWN)
    plans.paper(2026)
    plans.drop(task.id, "不做了", task.version)
    with desk.read() as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert actions[-3:] == ["year_task_added", "year_plan_printed", "year_task_dropped"]
