"""The year on one page: made from the rules, gone through by keyboard, and led to what fulfils."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.vocabulary import ActivityState, Role
from services.activities.service import ActivityService
from services.actor import Actor, StaffId
from services.desk import Desk
from services.indicators.service import IndicatorService
from services.visits.drafts import DraftService
from services.year_plan.records import NewTask, TaskState
from services.year_plan.service import YearPlanService
from tests.services.indicators.rows import add_activity
from tests.services.year_plan.conftest import of, plan_all
from tests.ui.kit import ScriptedDialogs, make_workplace, type_text
from tests.ui.visits_room import settle, show
from ui.activities.activity_page import ActivityPage
from ui.activities.subjects import PlanActivity
from ui.indicators.subjects import ShowLine
from ui.navigation import Place
from ui.shared.record_sheet import RecordSheet
from ui.workplace import Workplace
from ui.year_plan.make_sheet import MakeSheet
from ui.year_plan.page import YearPlanPage
from ui.year_plan.sheets import DropSheet, MoveSheet, SaySheet, TaskSheet


@pytest.fixture
def plans(desk: Desk) -> YearPlanService:
    return YearPlanService(desk)


def workplace_of(desk: Desk) -> Workplace:
    register = SimpleNamespace(
        year_plan=YearPlanService(desk),
        activities=ActivityService(desk),
        indicators=IndicatorService(desk),
        drafts=DraftService(desk),
        vault=SimpleNamespace(actor=desk.actor),
    )
    return make_workplace(register, ScriptedDialogs())


@pytest.fixture
def workplace(desk: Desk, qapp: object) -> Workplace:
    return workplace_of(desk)


@pytest.fixture
def went(workplace: Workplace) -> list[tuple[object, object]]:
    places: list[tuple[object, object]] = []
    workplace.navigate.went.connect(lambda place, subject: places.append((place, subject)))
    return places


def opened(qtbot: QtBot, workplace: Workplace) -> YearPlanPage:
    page = YearPlanPage(workplace)
    page.resize(1100, 700)
    show(qtbot, page)
    return page


def choose(page: YearPlanPage, key: str, place: int = 0) -> None:
    assert page._plan is not None
    tasks = [task for task in page._plan.tasks if task.key == key]
    assert page._grid.choose(tasks[place].id)


def finish(page: YearPlanPage, kind: type[RecordSheet]) -> None:
    sheet = page._sheet
    assert isinstance(sheet, kind)
    sheet.finish()
    settle(page.workplace)


def press(page: YearPlanPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page._grid, key)
    settle(page.workplace)


def test_an_empty_year_offers_what_the_rules_ask_for(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService
) -> None:
    page = opened(qtbot, workplace)
    assert page._empty.isVisible()
    assert not page._grid.isVisible()
    page._empty.acted.emit()
    settle(workplace)
    sheet = page._sheet
    assert isinstance(sheet, MakeSheet)
    form = sheet._make_form
    form.restore(form.typed() | {"day outreach": "12", "take monthly_summary": False})
    finish(page, MakeSheet)
    assert page._grid.isVisible()
    tasks = plans.plan(2026).tasks
    november = [task.due_day for task in tasks if task.key == "outreach"]
    assert november == [date(2026, 11, 12), date(2026, 12, 12)], "what is over is left out"
    assert "monthly_summary" not in {task.key for task in tasks}


def test_the_whole_year_is_taken_where_it_is_asked_for(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService
) -> None:
    page = opened(qtbot, workplace)
    page._find_proposals()
    settle(workplace)
    sheet = page._sheet
    assert isinstance(sheet, MakeSheet)
    sheet._make_form._past.setChecked(True)
    finish(page, MakeSheet)
    assert len(of(plans, "outreach")) == 12


@pytest.mark.parametrize("typed", ["31", "0", "月底"])
def test_a_day_that_some_month_has_not_is_marked(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService, typed: str
) -> None:
    page = opened(qtbot, workplace)
    page._find_proposals()
    settle(workplace)
    sheet = page._sheet
    assert isinstance(sheet, MakeSheet)
    form = sheet._make_form
    form.restore(form.typed() | {"day outreach": typed, "past": True})
    sheet.finish()
    settle(workplace)
    assert form.form.problem("days")
    assert form._days["outreach"].property("wrong")
    assert sheet.isVisible()
    assert not plans.plan(2026).tasks


def test_arrow_keys_go_from_task_to_task_and_enter_plans_it(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService, went: list[tuple[object, object]]
) -> None:
    plan_all(plans)
    page = opened(qtbot, workplace)
    choose(page, "outreach", 9)
    press(page, Qt.Key.Key_Right)
    task = of(plans, "outreach")[10]
    assert page._task.task_id() == task.id
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert went == [(Place.ACTIVITY, PlanActivity("lecture", "每月科普宣传", date(2026, 11, 25)))]
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Down)
    rectification = of(plans, "rectification")[0]
    assert page._task.task_id() == rectification.id, "the nearest of the next lines"
    press(page, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert page._task.task_id() == of(plans, "outreach")[0].id


def test_it_becomes_a_planned_activity_and_is_seen_as_such(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService, went: list[tuple[object, object]]
) -> None:
    plan_all(plans)
    page = opened(qtbot, workplace)
    choose(page, "outreach", 10)
    page._task._act.click()
    (_, subject) = went[-1]
    form = ActivityPage(workplace)
    show(qtbot, form, subject)
    form.finish()
    settle(workplace)
    made = workplace.register.activities.get(int(str(went[-1][1]))).summary
    assert (made.kind, made.day, made.state) == (
        "lecture",
        date(2026, 11, 25),
        ActivityState.PLANNED,
    )
    page.reload()
    settle(workplace)
    assert of(plans, "outreach")[10].state is TaskState.PLANNED
    assert page._model.index(0, 11).data() == "25"


def test_what_is_due_first_is_looked_at_first(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService
) -> None:
    plans.add(NewTask("更新名册", date(2026, 11, 24)))
    plans.add(NewTask("检查灭火器", date(2026, 11, 20)))
    page = opened(qtbot, workplace)
    assert page._task._name.text() == "检查灭火器"
    words = [chip.text() for chip in page._chips if chip.isVisible()]
    assert words == ["1 overdue", "1 due soon"]


def test_it_is_said_taken_back_moved_and_dropped(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService
) -> None:
    made = plans.add(NewTask("检查灭火器", date(2026, 12, 1)))
    page = opened(qtbot, workplace)
    page._task._act.click()
    sheet = page._sheet
    assert isinstance(sheet, SaySheet)
    type_text(sheet._remark_form.field("remark"), "一共四具")
    finish(page, SaySheet)
    (task,) = plans.plan(2026).tasks
    assert (task.state, task.remark) == (TaskState.DONE, "一共四具")
    assert not page._task._move.isVisible()
    page._task._back.click()
    settle(workplace)
    assert plans.plan(2026).tasks[0].state is TaskState.COMING
    page._task._move.click()
    sheet = page._sheet
    assert isinstance(sheet, MoveSheet)
    sheet._day_form.restore({"due_day": "2027-01-02"})
    finish(page, MoveSheet)
    assert sheet._day_form.form.problem("due_day"), "another year"
    sheet._day_form.restore({"due_day": "2026-12-09"})
    finish(page, MoveSheet)
    page._task._drop.click()
    sheet = page._sheet
    assert isinstance(sheet, DropSheet)
    finish(page, DropSheet)
    assert sheet._remark_form.form.problem("remark")
    type_text(sheet._remark_form.field("remark"), "镇里统一检查")
    finish(page, DropSheet)
    (task,) = plans.plan(2026).tasks
    assert (task.id, task.due_day, task.state) == (made.id, date(2026, 12, 9), TaskState.DROPPED)
    page._task._restore.click()
    settle(workplace)
    assert plans.plan(2026).tasks[0].state is TaskState.COMING


def test_a_task_of_one_s_own_names_what_fulfils_it(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService, desk: Desk
) -> None:
    page = opened(qtbot, workplace)
    page._add.click()
    sheet = page._sheet
    assert isinstance(sheet, TaskSheet)
    sheet.finish()
    settle(workplace)
    assert sheet._task_form.form.problem("title") or sheet._task_form.form.problem("due_day")
    sheet._task_form.restore(
        {"title": "家长课堂", "due_day": "2026-11-28", "record": "activity lecture"}
    )
    finish(page, TaskSheet)
    assert page._grid.isVisible()
    add_activity(desk, date(2026, 11, 20))
    page.reload()
    settle(workplace)
    assert plans.plan(2026).tasks[0].state is TaskState.DONE


def test_a_half_typed_task_outlives_the_lock(qtbot: QtBot, workplace: Workplace) -> None:
    page = opened(qtbot, workplace)
    page._ask_task()
    sheet = page._sheet
    assert isinstance(sheet, TaskSheet)
    type_text(sheet._task_form.field("title"), "家长课")
    page.keep_open_work()
    settle(workplace)
    again = opened(qtbot, workplace)
    again._ask_task()
    settle(workplace)
    kept = again._sheet
    assert isinstance(kept, TaskSheet)
    assert kept._task_form.value("title") == "家长课"


def test_its_indicator_is_one_step_away(
    qtbot: QtBot, workplace: Workplace, plans: YearPlanService, went: list[tuple[object, object]]
) -> None:
    plan_all(plans)
    page = opened(qtbot, workplace)
    choose(page, "crisis_exercise")
    page._task._line.click()
    assert went == [(Place.INDICATORS, ShowLine("s4.C02", "2026"))]
    choose(page, "crisis_exercise", 1)
    press(page, Qt.Key.Key_Return)
    assert went[-1] == (Place.TRAINING, None)


def test_a_counsellor_is_not_offered_to_drop(
    qtbot: QtBot, qapp: object, plans: YearPlanService, desk: Desk
) -> None:
    plans.add(NewTask("检查灭火器", date(2026, 12, 1)))
    counsellor = Actor(StaffId(1), "何晓岚", Role.COUNSELLOR)
    page = opened(qtbot, workplace_of(replace(desk, actor=counsellor)))
    assert page._task._move.isVisible()
    assert not page._task._drop.isVisible()


def test_another_year_is_opened(qtbot: QtBot, workplace: Workplace, plans: YearPlanService) -> None:
    plan_all(plans)
    page = opened(qtbot, workplace)
    page.open_subject(2027)
    settle(workplace)
    assert page._empty.isVisible()
    page.open_subject(2026)
    settle(workplace)
    assert page._grid.isVisible()
