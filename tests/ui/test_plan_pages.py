"""Plans are made from a few lines, filled by visits, looked at again and ended."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from models.vocabulary import ConsentPurpose, GoalState, PlanState
from services.desk import Desk
from services.plans.records import NewPlan, PlanDetails
from tests.services.consents.people import add_word
from tests.services.visits.rows import TODAY, new_visit
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT, ADULT_NAME, open_windows, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.plans.list_page import PlansPage
from ui.plans.plan_page import PlanPage
from ui.plans.reading import _SessionRow
from ui.plans.sheets import EndPlanSheet, ReviewSheet
from ui.plans.subjects import ChangePlan
from ui.shared.subjects import ForClient
from ui.visits.log_page import LogVisitPage


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


def opened(qtbot: QtBot, room: RiskRoom, subject: object = None) -> PlanPage:
    page = PlanPage(room.workplace)
    show(qtbot, page, subject)
    return page


def plan(room: RiskRoom, **changes: object) -> PlanDetails:
    new = NewPlan(ADULT, ("按时睡", "出门走走"), 6, TODAY - timedelta(days=30), **changes)  # type: ignore[arg-type]
    made: PlanDetails = room.register.plans.make(new)
    return made


def test_client_and_goals_are_enough(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room, ForClient(ADULT))
    type_text(page.form.field("goals"), "按时睡\n出门走走")
    page.finish()
    settle(room.workplace)
    place, plan_id = room.went[-1]
    assert place is Place.PLAN
    found = room.register.plans.get(plan_id)
    assert [goal.text for goal in found.goals] == ["按时睡", "出门走走"]
    assert (found.summary.planned_sessions, found.every_days) == (6, 7)
    assert found.responsible_id == 1


@pytest.mark.parametrize(
    ("name", "words"), [("planned_sessions", "六次"), ("planned_sessions", "0"), ("goals", " ")]
)
def test_what_is_wrong_is_said_and_kept(
    qtbot: QtBot, room: RiskRoom, name: str, words: str
) -> None:
    page = opened(qtbot, room, ForClient(ADULT))
    page.form.restore(page.form.typed() | {"client_id": ADULT, "goals": "按时睡", name: words})
    settle(room.workplace)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem(name)
    assert page.form.value(name) == words


def test_another_plan_is_warned_of_and_not_refused(qtbot: QtBot, room: RiskRoom) -> None:
    plan(room)
    page = opened(qtbot, room, ForClient(ADULT))
    assert "F-2026-001" in shown_words(page)


def test_a_withdrawn_consent_says_why(qtbot: QtBot, room: RiskRoom) -> None:
    add_word(room.desk, ADULT, ConsentPurpose.SERVICE_ADULT, TODAY, withdrawn_day=TODAY)
    page = opened(qtbot, room, ForClient(ADULT))
    type_text(page.form.field("goals"), "按时睡")
    page.finish()
    settle(room.workplace)
    assert page.notice.isVisible()
    assert page.form.value("goals") == "按时睡"


def test_a_plan_is_changed_with_what_it_said(qtbot: QtBot, room: RiskRoom) -> None:
    made = plan(room, situation="睡不好")
    page = opened(qtbot, room, ChangePlan(made.summary.id))
    assert page.form.value("situation") == "睡不好"
    type_text(page.form.field("approach"), "睡眠日记")
    page.finish()
    settle(room.workplace)
    found = room.register.plans.get(made.summary.id)
    assert (found.approach, found.summary.version) == ("睡眠日记", 2)
    assert found.goals == made.goals


def test_visits_are_counted_and_taken_out_by_a_click(qtbot: QtBot, room: RiskRoom) -> None:
    made = plan(room)
    room.register.visits.finalise(new_visit(client_id=ADULT))
    page = opened(qtbot, room, made.summary.id)
    (row,) = page._sessions.findChildren(_SessionRow)
    row._act.click()
    settle(room.workplace)
    assert room.register.plans.get(made.summary.id).summary.delivered == 1
    (row,) = page._sessions.findChildren(_SessionRow)
    row._act.click()
    settle(room.workplace)
    assert room.register.plans.get(made.summary.id).summary.delivered == 0


def test_a_review_and_the_end(qtbot: QtBot, room: RiskRoom) -> None:
    made = plan(room, review_on=TODAY)
    page = opened(qtbot, room, made.summary.id)
    assert page._due.isVisible()
    page._due.acted.emit()
    (sheet,) = open_windows(ReviewSheet)
    assert isinstance(sheet, ReviewSheet)
    first = f"goal_{made.goals[0].id}"
    sheet.form.restore(sheet.form.typed() | {"progress": "better", first: "reached"})
    sheet.finish()
    settle(room.workplace)
    reviewed = room.register.plans.get(made.summary.id)
    assert reviewed.goals[0].state is GoalState.REACHED
    assert reviewed.goals[1].state is GoalState.OPEN
    assert page._due.isHidden()
    page._over.click()
    (end,) = open_windows(EndPlanSheet)
    assert isinstance(end, EndPlanSheet)
    end.form.restore({"state": "completed", "outcome": "睡得着了"})
    end.finish()
    settle(room.workplace)
    assert room.register.plans.get(made.summary.id).summary.state is PlanState.COMPLETED
    assert page.header_actions() == (page._paper,)
    room.workplace.curtain.toggle()
    assert ADULT_NAME not in shown_words(page)


def test_the_list_filters_and_counts(qtbot: QtBot, room: RiskRoom) -> None:
    plan(room, review_on=TODAY)
    over = plan(room)
    room.register.plans.end(over.summary.id, PlanState.ENDED, "迁居", 1)
    page = PlansPage(room.workplace)
    show(qtbot, page)
    assert len(page._model.rows()) == 1
    page._state.set_value("all")
    page.reload()
    settle(room.workplace)
    assert len(page._model.rows()) == 2
    page._is_due.setChecked(True)
    settle(room.workplace)
    assert len(page._model.rows()) == 1
    page._table.opened.emit(page._model.record(0))
    assert room.went[-1] == (Place.PLAN, page._model.record(0).id)


def test_logging_a_visit_offers_the_plan_by_one_click(qtbot: QtBot, room: RiskRoom) -> None:
    made = plan(room)
    page = LogVisitPage(room.workplace)
    show(qtbot, page, ADULT)
    form = page._form
    assert form.plan.isVisible()
    form.topics.set_value(("sleep",))
    form.risk.set_value("none")
    form.plan._pick(str(made.summary.id))
    page._finish()
    settle(room.workplace)
    assert room.register.plans.get(made.summary.id).summary.delivered == 1
    assert not form.plan.isVisible()


def test_a_draft_remembers_the_chosen_plan(qtbot: QtBot, room: RiskRoom) -> None:
    made = plan(room)
    page = LogVisitPage(room.workplace)
    show(qtbot, page, ADULT)
    page._form.plan._pick(str(made.summary.id))
    typed = page._form.typed()
    assert typed["plan_id"] == made.summary.id
    page._form.restore(typed, "")
    assert page._form.typed()["plan_id"] == made.summary.id
    settle(room.workplace)
    assert page._form.plan.value() == str(made.summary.id)
