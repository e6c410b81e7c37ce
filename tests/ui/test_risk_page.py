"""Risk assessments, safety plans and duties as a counsellor meets them."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import DraftKind, DutyKind
from services.desk import Desk
from services.risk.answers import RiskAnswers
from services.risk.assessments import NewAssessment
from services.risk.duties import open_duty
from services.risk.duty_records import DutyView
from services.risk.safety_plans import NewPlan, PlanAnswers
from services.visits import NewVisit
from tests.services.visits.rows import new_visit
from tests.ui.referral_room import ADULT, CHILD, CHILD_NAME, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.risk.assessment_dialog import AssessmentDialog
from ui.risk.duties_card import DutiesCard
from ui.risk.duty_dialog import DutyDialog
from ui.risk.risk_page import RiskPage
from ui.risk.safety_plan_page import SafetyPlanPage
from ui.risk.subjects import CorrectAssessment
from ui.shared.form import NoteField
from ui.shared.subjects import ForClient
from ui.shared.theme import Theme, ThemeChoice

GRAVE = RiskAnswers(ideation="thoughts", plan="detailed", means="at_hand", support="some")


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


def _page(qtbot: QtBot, room: RiskRoom, subject: object = CHILD) -> RiskPage:
    page = RiskPage(room.workplace)
    show(qtbot, page, subject)
    return page


def _answer(page: RiskPage, room: RiskRoom, **typed: Any) -> None:
    page.form.restore(page.form.typed() | typed)
    settle(room.workplace)


def _dialog(qtbot: QtBot, room: RiskRoom, duty: DutyView) -> DutyDialog:
    dialog = DutyDialog(None, room.workplace, duty.id)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(room.workplace)
    return dialog


def test_the_decided_level_is_put_on_record(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    _answer(page, room, ideation="thoughts", plan="detailed", level="high", past=["attempt"])
    page.finish()
    settle(room.workplace)
    assert room.went[-1] == (Place.SAFETY_PLAN, CHILD)
    (point, *_) = room.register.risk.history(CHILD)
    made = room.register.risk.get(point.source_id)
    assert (made.level, made.answers.past) == ("high", ("attempt",))
    assert len(room.register.duties.open_ones()) == 1


def test_a_lower_level_asks_quietly_for_a_reason(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    _answer(page, room, ideation="thoughts", plan="detailed", level="low")
    assert "You decide" in shown_words(page)
    assert "say why" in shown_words(page)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("reason")
    assert page.form.value("plan") == "detailed"
    reason = page.form.field("reason")
    assert isinstance(reason, NoteField)
    reason.setText("外婆今晚同住，药已收走")
    page.finish()
    settle(room.workplace)
    assert room.went[-1] == (Place.CLIENT, CHILD)


def test_what_was_typed_is_offered_again(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    _answer(page, room, ideation="intent")
    page.keeper.touch()
    page.keep_open_work()
    settle(room.workplace)
    again = _page(qtbot, room)
    assert again.notice.isVisible()
    again.notice.acted.emit()
    settle(room.workplace)
    assert again.form.value("ideation") == "intent"
    assert [d.kind for d in room.register.drafts.list()] == [DraftKind.RISK]


def test_a_visit_is_named_with_the_assessment(qtbot: QtBot, room: RiskRoom) -> None:
    visit: NewVisit = new_visit(client_id=CHILD)
    saved = room.register.visits.finalise(visit)
    page = _page(qtbot, room, ForClient(CHILD, saved.id))
    _answer(page, room, ideation="none", level="none")
    page.finish()
    settle(room.workplace)
    made = room.register.risk.get(room.register.risk.history(CHILD)[0].source_id)
    assert made.visit_id == saved.id


def test_a_correction_begins_with_the_old_answers(qtbot: QtBot, room: RiskRoom) -> None:
    old = room.register.risk.finalise(NewAssessment(CHILD, GRAVE, "high"))
    page = _page(qtbot, room, CorrectAssessment(old.id))
    assert page.form.value("plan") == "detailed"
    _answer(page, room, level="urgent")
    page.finish()
    settle(room.workplace)
    assert room.register.risk.get(old.id).replaced_by_id is not None


def test_the_levels_so_far_stand_beside(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.risk.finalise(NewAssessment(CHILD, GRAVE, "high"))
    page = _page(qtbot, room)
    assert "risk assessment" in shown_words(page)


def test_one_assessment_is_read(qtbot: QtBot, room: RiskRoom) -> None:
    made = room.register.risk.finalise(NewAssessment(CHILD, GRAVE, "high"))
    dialog = AssessmentDialog(None, room.workplace, made.id)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(room.workplace)
    assert "就在手边" in shown_words(dialog) or "At hand" in shown_words(dialog)
    room.workplace.curtain.toggle()
    assert CHILD_NAME not in shown_words(dialog)


def test_a_safety_plan_begins_with_the_one_before(qtbot: QtBot, room: RiskRoom) -> None:
    before = PlanAnswers(signs="睡不着", steps="走一走")
    room.register.safety_plans.finalise(NewPlan(CHILD, before))
    page = SafetyPlanPage(room.workplace)
    show(qtbot, page, CHILD)
    assert page.form.value("steps") == "走一走"
    assert not page.keeper.has_work()
    page.form.restore(page.form.typed() | {"reasons": "小狗"})
    settle(room.workplace)
    page.finish()
    settle(room.workplace)
    plans = room.register.safety_plans.of_client(CHILD)
    assert [(plan.version, plan.answers.reasons) for plan in plans] == [(2, "小狗"), (1, "")]
    for window in page.findChildren(QDialog):
        window.reject()


def test_an_empty_plan_says_what_is_missing(qtbot: QtBot, room: RiskRoom) -> None:
    page = SafetyPlanPage(room.workplace)
    show(qtbot, page, ADULT)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("steps")


def test_a_duty_is_settled_with_who_was_told(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.visits.finalise(new_visit(client_id=CHILD, risk="high"))
    (duty,) = room.register.duties.open_ones()
    dialog = _dialog(qtbot, room, duty)
    dialog._code.set_value("told")
    dialog._finish()
    settle(room.workplace)
    assert dialog._form.form.problem("told")
    assert dialog._form.form.problem("result")
    dialog._told.set_lines([{"who": "family", "name": "外婆", "day": "2026-11-22", "at": "09:00"}])
    dialog._result.setText("外婆今晚陪")
    dialog._said.setText("今晚需要有人陪")
    dialog._finish()
    settle(room.workplace)
    assert room.register.duties.open_ones() == ()
    assert not dialog.isVisible()


def test_a_note_keeps_the_duty_open(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.visits.finalise(new_visit(client_id=CHILD, risk="high"))
    (duty,) = room.register.duties.open_ones()
    dialog = _dialog(qtbot, room, duty)
    dialog._result.setText("没人接，下午再打")
    dialog._keep_open.click()
    settle(room.workplace)
    assert "没人接，下午再打" in shown_words(dialog)
    assert len(room.register.duties.open_ones()) == 1


def test_closing_loses_nothing_unasked(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.visits.finalise(new_visit(client_id=CHILD, risk="high"))
    (duty,) = room.register.duties.open_ones()
    room.dialogs.answers = [False, True]
    dialog = _dialog(qtbot, room, duty)
    dialog._result.setText("外婆今晚陪")
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_time_that_cannot_be_read_stays_as_typed(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.visits.finalise(new_visit(client_id=CHILD, risk="high"))
    (duty,) = room.register.duties.open_ones()
    dialog = _dialog(qtbot, room, duty)
    dialog._told.set_lines([{"who": "family", "name": "", "day": "2026-11-22", "at": "天黑"}])
    dialog._finish()
    assert dialog._form.form.problem("told")
    assert dialog._told.lines()[0]["at"] == "天黑"


def test_a_check_asks_for_the_level_now(qtbot: QtBot, room: RiskRoom, desk: Desk) -> None:
    with desk.write() as session:
        duty_id = open_duty(
            session,
            desk,
            DutyKind.CRISIS_DAY,
            source="crisis",
            source_id=1,
            client_id=CHILD,
            due_day=desk.clock.today() - timedelta(days=1),
        )
    dialog = DutyDialog(None, room.workplace, duty_id)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(room.workplace)
    assert dialog._found.isVisible()
    assert dialog._code.value() == "checked"
    assert "1 day(s) late" in shown_words(dialog)


def test_the_card_hides_names_behind_the_curtain(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.visits.finalise(new_visit(client_id=CHILD, risk="urgent"))
    holder = QWidget()
    qtbot.addWidget(holder)
    card = DutiesCard(room.workplace)
    card.setParent(holder)
    holder.show()
    card.reload()
    settle(room.workplace)
    assert CHILD_NAME in shown_words(card)
    room.workplace.curtain.toggle()
    assert CHILD_NAME not in shown_words(card)


def test_what_was_done_about_a_duty_survives_the_lock(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.visits.finalise(new_visit(client_id=CHILD, risk="high"))
    (duty,) = room.register.duties.open_ones()
    dialog = _dialog(qtbot, room, duty)
    dialog._result.setText("奶奶今晚陪着")
    dialog._told.set_lines([{"who": "family", "name": "奶奶"}])
    dialog.keep_open_work()
    dialog.done(QDialog.DialogCode.Rejected)
    settle(room.workplace)
    again = _dialog(qtbot, room, duty)
    assert again._result.text() == "奶奶今晚陪着"
    assert [line["name"] for line in again._told.lines()] == ["奶奶"]
    again._note_only()
    settle(room.workplace)
    assert room.register.drafts.list() == ()


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    Theme.current().apply(ThemeChoice.LIGHT, 200)
    yield
    Theme.current().apply(ThemeChoice.LIGHT, 100)


@pytest.mark.usefixtures("large_text")
def test_no_question_is_cut_off_at_the_largest_text(qtbot: QtBot, room: RiskRoom) -> None:
    page = _page(qtbot, room)
    beside_the_navigation = 1366 - 120
    assert page.form.minimumSizeHint().width() < beside_the_navigation


def test_a_plan_in_the_list_is_named_on_one_line(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.safety_plans.finalise(NewPlan(CHILD, PlanAnswers(signs="睡不着", steps="听歌")))
    page = SafetyPlanPage(room.workplace)
    show(qtbot, page, CHILD)
    labels = [one for one in page._plans.findChildren(QLabel) if one.text() == "No. 1"]
    assert [one.wordWrap() for one in labels] == [False]
