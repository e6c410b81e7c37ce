"""Filling in a scale, as a counsellor with a keyboard does."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.vocabulary import AssessmentMode, DraftKind, DutyKind
from services.desk import Desk
from tests.services.visits.rows import new_visit
from tests.ui.assessment_room import AssessmentRoom, fields_of, newest, open_sitting
from tests.ui.referral_room import ADULT, CHILD, open_windows, shown_words
from tests.ui.visits_room import Keyboard, settle, show
from ui.assessments.assess_page import AssessPage
from ui.assessments.critical_sheet import CriticalSheet
from ui.assessments.question_view import QuestionView
from ui.assessments.subjects import CorrectAnswers
from ui.assessments.whole_form import WholeForm
from ui.navigation import Place
from ui.shared.subjects import ForClient


@pytest.fixture
def room(desk: Desk) -> AssessmentRoom:
    return AssessmentRoom(desk)


def test_number_keys_ask_one_question_after_the_other(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "phq9")
    view = fields_of(page).panel.view()
    assert isinstance(view, QuestionView)
    room.type(page, "21")
    assert view.here() == "3"
    assert "Question 3 of 10" in shown_words(page)
    room.press(page, Qt.Key.Key_Backspace)
    assert view.here() == "2"
    assert fields_of(page).answers.values() == {"1": 2, "2": 1}
    room.type(page, "3 ")
    assert view.here() == "4"
    assert fields_of(page).answers.values() == {"1": 2, "2": 3}


def test_the_score_comes_after_the_last_question_only(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "gad7")
    room.type(page, "333333")
    assert page._standing.text() == "1 still open"
    assert "0 to 21" not in shown_words(page)
    room.type(page, "3")
    assert "0 to 21" in shown_words(page)
    assert page._standing.text().startswith("GAD-7  21")
    assert "not a diagnosis" in shown_words(page)


def test_what_was_answered_is_put_on_record(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "gad7")
    room.type(page, "1111111")
    page.finish()
    settle(room.workplace)
    made = newest(room)
    assert (made.summary.value, made.summary.mode) == ("7", AssessmentMode.INTERVIEW)
    assert room.went[-1] == (Place.ASSESSMENT, made.summary.id)


def test_the_words_of_a_special_answer_are_a_key(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "asq")
    room.type(page, "0r")
    assert fields_of(page).answers.values() == {"1": 0, "2": "refused"}


def test_needless_questions_are_passed_over(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "pcptsd5")
    room.type(page, "0")
    assert not fields_of(page).answers.standing().missing
    assert "0 to 5" in shown_words(page)


def test_a_contradiction_is_said_beside_the_question(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "pcptsd5")
    panel = fields_of(page).panel
    panel._way.set_value("whole")
    panel._pick_way()
    settle(room.workplace)
    assert isinstance(panel.view(), WholeForm)
    panel.go_to("1")
    room.type(page, "1")
    panel.go_to("gate")
    room.type(page, "0")
    assert "An earlier answer says that this is skipped" in shown_words(page)
    assert "Need not be answered" in shown_words(page)


def test_an_age_outside_the_range_is_said(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "k6", client_id=CHILD)
    room.type(page, "000000")
    assert "The age is outside" in shown_words(page)


def test_several_scales_follow_each_other(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "phq9", "gad7")
    assert "1 of 2" in shown_words(page)
    room.type(page, "1111111100")
    page.finish()
    settle(room.workplace)
    place, subject = room.went[-1]
    assert place is Place.ASSESS
    page.open_subject(subject)
    settle(room.workplace)
    assert "2 of 2" in shown_words(page)
    room.type(page, "2222222")
    page.finish()
    settle(room.workplace)
    assert room.went[-1] == (Place.ASSESSMENTS, ADULT)
    rows = room.register.assessments.of_client(ADULT).rows
    assert sorted((row.scale, row.value) for row in rows) == [("gad7", "14"), ("phq9", "8")]


def test_a_marked_answer_opens_a_calm_notice(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "phq9")
    room.type(page, "0000000020")
    page.finish()
    settle(room.workplace)
    (sheet,) = open_windows(CriticalSheet)
    assert "page of the day" in shown_words(sheet)
    (duty,) = room.register.duties.open_ones()
    assert duty.kind is DutyKind.CRITICAL_ANSWER
    assert isinstance(sheet, CriticalSheet)
    sheet._assess()
    assert room.went[-1][0] is Place.RISK


def test_the_way_to_the_duty(qtbot: QtBot, room: AssessmentRoom) -> None:
    from ui.risk.duty_dialog import DutyDialog

    page = open_sitting(qtbot, room, "phq9")
    room.type(page, "0000000010")
    page.finish()
    settle(room.workplace)
    (sheet,) = open_windows(CriticalSheet)
    assert isinstance(sheet, CriticalSheet)
    sheet._find_duty()
    settle(room.workplace)
    (dialog,) = open_windows(DutyDialog)
    assert isinstance(dialog, DutyDialog)
    dialog._answers.click()
    assert room.went[-1] == (Place.ASSESSMENT, newest(room).summary.id)
    assert not dialog.isVisible()


def test_answers_are_kept_as_a_draft(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "phq9")
    room.type(page, "210")
    page.keep_open_work()
    settle(room.workplace)
    assert [draft.kind for draft in room.register.drafts.list()] == [DraftKind.ASSESSMENT]
    again = AssessPage(room.workplace)
    show(qtbot, again, ADULT)
    again.notice.acted.emit()
    settle(room.workplace)
    assert fields_of(again).answers.values() == {"1": 2, "2": 1, "3": 0}
    view = fields_of(again).panel.view()
    assert isinstance(view, QuestionView)
    assert view.here() == "4"


def test_a_choice_of_the_scale_is_scored_with(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "rses")
    fields_of(page).panel.chosen.emit("item8", "drop")
    settle(room.workplace)
    room.type(page, "4444444444")
    page.finish()
    settle(room.workplace)
    assert newest(room).chosen["item8"] == "drop"


def test_a_correction_says_why(qtbot: QtBot, room: AssessmentRoom) -> None:
    old = room.result()
    page = AssessPage(room.workplace)
    show(qtbot, page, CorrectAnswers(old))
    assert page.title() == "Correct an assessment"
    fields_of(page).panel.go_to("1")
    room.type(page, "3")
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("reason")
    fields_of(page)._reason.setText("抄错了一题")
    page.finish()
    settle(room.workplace)
    made = newest(room)
    assert (made.replaces_id, made.summary.value) == (old, "10")
    assert room.went[-1] == (Place.ASSESSMENT, made.summary.id)


def test_an_empty_form_says_what_is_missing(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = AssessPage(room.workplace)
    show(qtbot, page, None)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("client_id")
    assert page.form.form.problem("scales")


def test_scales_are_picked_by_typing(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room)
    fields_of(page)._scales.setFocus()
    keyboard = Keyboard(room.workplace)
    keyboard.type("phq9")
    keyboard.press(Qt.Key.Key_Return)
    keyboard.type("gad7")
    keyboard.press(Qt.Key.Key_Return)
    assert fields_of(page).value("scales") == ["phq9", "gad7"]
    keyboard.press(Qt.Key.Key_Return)
    keyboard.type("3")
    assert fields_of(page).answers.values() == {"1": 3}


def test_scales_for_the_age_stand_first(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, client_id=CHILD)
    codes = [option.code for option in fields_of(page)._scales._options]
    assert codes.index("phq9") < codes.index("gds15")
    assert codes.index("sdq") < codes.index("ad8")


def test_a_visit_is_named_with_the_assessment(qtbot: QtBot, room: AssessmentRoom) -> None:
    saved = room.register.visits.finalise(new_visit(client_id=ADULT))
    page = AssessPage(room.workplace)
    show(qtbot, page, ForClient(ADULT, saved.id))
    keyboard = Keyboard(room.workplace)
    keyboard.type("gad7")
    keyboard.press(Qt.Key.Key_Return, times=2)
    room.type(page, "1111111")
    page.finish()
    settle(room.workplace)
    assert newest(room).visit_id == saved.id


def test_a_correction_tells_of_new_marks_only(qtbot: QtBot, room: AssessmentRoom) -> None:
    old = room.result(answers={str(n): 1 for n in range(1, 10)})
    page = AssessPage(room.workplace)
    show(qtbot, page, CorrectAnswers(old))
    fields_of(page).panel.go_to("1")
    room.type(page, "3")
    fields_of(page)._reason.setText("抄错了一题")
    page.finish()
    settle(room.workplace)
    assert newest(room).summary.is_critical
    assert open_windows(CriticalSheet) == []


def test_enter_goes_on_without_an_answer(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "gad7")
    room.press(page, Qt.Key.Key_Return)
    room.type(page, "2")
    assert fields_of(page).answers.values() == {"2": 2}


def test_the_whole_passport_is_one_click_away(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "gds15")
    assert "Project translation, not validated" in shown_words(page)
    page._passport._whole.click()
    assert room.went[-1] == (Place.SCALES, "gds15")
