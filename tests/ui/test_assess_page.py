"""Filling in a scale, as a counsellor with a keyboard does."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.vocabulary import AssessmentMode, DraftKind, DutyKind
from services.desk import Desk
from services.scales.context import Context
from services.scales.library import definition
from tests.services.visits.rows import new_visit
from tests.ui.assessment_room import AssessmentRoom, fields_of
from tests.ui.referral_room import ADULT, CHILD, open_windows, shown_words
from tests.ui.visits_room import Keyboard, settle, show
from ui.assessments.answer_grid import AnswerGrid
from ui.assessments.answers import Answers, OpenScale
from ui.assessments.assess_page import AssessPage
from ui.assessments.critical_sheet import CriticalSheet
from ui.assessments.item_remarks import remark
from ui.assessments.question_view import QuestionView
from ui.assessments.subjects import CorrectAnswers, Sitting
from ui.assessments.whole_form import WholeForm
from ui.navigation import Place
from ui.shared.subjects import ForClient


@pytest.fixture
def room(desk: Desk) -> AssessmentRoom:
    return AssessmentRoom(desk)


def _page(qtbot: QtBot, room: AssessmentRoom, *scales: str, **more: Any) -> AssessPage:
    page = AssessPage(room.workplace)
    client = more.pop("client_id", ADULT)
    show(qtbot, page, Sitting(client, None, scales, **more))
    return page


def _newest(room: AssessmentRoom, client_id: int = ADULT) -> Any:
    rows = room.register.assessments.of_client(client_id).rows
    return room.register.assessments.get(rows[0].id)


def test_number_keys_ask_one_question_after_the_other(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "phq9")
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
    page = _page(qtbot, room, "gad7")
    room.type(page, "333333")
    assert "still open" in shown_words(page)
    assert "0 to 21" not in shown_words(page)
    room.type(page, "3")
    assert "0 to 21" in shown_words(page)
    assert "not a diagnosis" in shown_words(page)


def test_what_was_answered_is_put_on_record(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "gad7")
    room.type(page, "1111111")
    page.finish()
    settle(room.workplace)
    made = _newest(room)
    assert (made.summary.value, made.summary.mode) == ("7", AssessmentMode.INTERVIEW)
    assert room.went[-1] == (Place.ASSESSMENT, made.summary.id)


def test_ninety_digits_fly_into_a_paper_form(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "scl90", mode="paper")
    assert isinstance(fields_of(page).panel.view(), AnswerGrid)
    digits = "1234512345" * 9
    room.type(page, digits)
    answers = fields_of(page).answers.values()
    assert [answers[str(n)] for n in range(1, 91)] == [int(digit) for digit in digits]
    assert "90 to 450" in shown_words(page)


def test_a_wrong_digit_stays_where_it_is(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "scl90", mode="paper")
    grid = fields_of(page).panel.view()
    assert isinstance(grid, AnswerGrid)
    room.type(page, "37")
    assert grid.here() == "2"
    assert fields_of(page).answers.values() == {"1": 3}
    room.type(page, " 5")
    assert fields_of(page).answers.values() == {"1": 3, "3": 5}


def test_enter_ends_a_paper_form_with_blanks(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "phq9", mode="paper")
    room.type(page, "11111111")
    room.press(page, Qt.Key.Key_Return)
    assert "0 to 27" in shown_words(page)
    page.finish()
    assert page.notice.isVisible()
    assert room.register.assessments.of_client(ADULT).rows == ()
    page.finish()
    settle(room.workplace)
    assert _newest(room).result.status == "prorated"


def test_the_words_of_a_special_answer_are_a_key(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "asq")
    room.type(page, "0r")
    assert fields_of(page).answers.values() == {"1": 0, "2": "refused"}


def test_needless_questions_are_passed_over(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "pcptsd5")
    room.type(page, "0")
    assert not fields_of(page).answers.standing().missing
    assert "0 to 5" in shown_words(page)


def test_a_contradiction_is_said_beside_the_question(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "pcptsd5")
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
    page = _page(qtbot, room, "k6", client_id=CHILD)
    room.type(page, "000000")
    assert "The age is outside" in shown_words(page)


def test_every_kind_of_field_can_be_typed(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "psqi", mode="paper")
    panel = fields_of(page).panel
    panel.go_to("q1_bed")
    room.type(page, "2300")
    room.press(page, Qt.Key.Key_Return)
    room.type(page, "20")
    room.press(page, Qt.Key.Key_Return)
    room.type(page, "630")
    room.press(page, Qt.Key.Key_Return)
    room.type(page, "7.5")
    room.press(page, Qt.Key.Key_Return)
    room.type(page, "1")
    answers = fields_of(page).answers.values()
    assert answers == {
        "q1_bed": "23:00",
        "q2_minutes": 20,
        "q3_up": "06:30",
        "q4_hours": 7.5,
        "q5a": 1,
    }


def test_rows_and_ticks_of_a_paper_form(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "ssrs", mode="paper")
    panel = fields_of(page).panel
    panel.go_to("5")
    room.type(page, "12341")
    answers = fields_of(page).answers
    assert answers.value("5") == {"A": 1, "B": 2, "C": 3, "D": 4, "E": 1}
    room.type(page, "a c")
    assert answers.value("6") == ["a", "c"]
    assert "5" not in answers.standing().missing


def test_what_cannot_be_read_is_not_saved(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "psqi", mode="paper")
    panel = fields_of(page).panel
    panel.go_to("q2_minutes")
    room.type(page, "9999")
    assert "A whole number, 0 – 1440" in shown_words(page)
    page._accepts_open = True
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("answers")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "9999"


def test_several_scales_follow_each_other(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "phq9", "gad7")
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
    page = _page(qtbot, room, "phq9")
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

    page = _page(qtbot, room, "phq9")
    room.type(page, "0000000010")
    page.finish()
    settle(room.workplace)
    (sheet,) = open_windows(CriticalSheet)
    assert isinstance(sheet, CriticalSheet)
    sheet._find_duty()
    settle(room.workplace)
    (dialog,) = open_windows(DutyDialog)
    dialog.close()


def test_answers_are_kept_as_a_draft(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "phq9")
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
    page = _page(qtbot, room, "rses")
    fields_of(page).panel.chosen.emit("item8", "drop")
    settle(room.workplace)
    room.type(page, "4444444444")
    page.finish()
    settle(room.workplace)
    assert _newest(room).chosen["item8"] == "drop"


def test_only_paper_where_the_owner_forbids_the_screen(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "sdq", client_id=CHILD)
    assert fields_of(page).value("mode") == "paper"
    assert "forbid the screen" in shown_words(page)
    room.type(page, "1" * 25)
    page.finish()
    settle(room.workplace)
    assert _newest(room, CHILD).summary.mode is AssessmentMode.PAPER


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
    made = _newest(room)
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
    page = _page(qtbot, room)
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
    page = _page(qtbot, room, client_id=CHILD)
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
    assert _newest(room).visit_id == saved.id


def test_a_correction_tells_of_new_marks_only(qtbot: QtBot, room: AssessmentRoom) -> None:
    old = room.result(answers={str(n): 1 for n in range(1, 10)})
    page = AssessPage(room.workplace)
    show(qtbot, page, CorrectAnswers(old))
    fields_of(page).panel.go_to("1")
    room.type(page, "3")
    fields_of(page)._reason.setText("抄错了一题")
    page.finish()
    settle(room.workplace)
    assert _newest(room).summary.is_critical
    assert open_windows(CriticalSheet) == []


def test_enter_goes_on_without_an_answer(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "gad7")
    room.press(page, Qt.Key.Key_Return)
    room.type(page, "2")
    assert fields_of(page).answers.values() == {"2": 2}


def test_the_question_of_the_other_sex_is_not_counted(qtbot: QtBot) -> None:
    answers = Answers()
    man = Context(sex="M", age=40, informant="self")
    answers.open(OpenScale(1, definition("phq15"), None, man), {"4": 2})
    assert remark(answers, "4") == "Does not apply to this person; it is not counted."
    answers.put("4", None)
    assert remark(answers, "4") == "Need not be answered"
    assert answers.neighbour("3", 1) == "5"
    grid = AnswerGrid(answers, "en")
    qtbot.addWidget(grid)
    grid.build()
    grid.go_to("3")
    QTest.keyClicks(grid, "12")
    assert answers.values() == {"3": 1, "4": 2}  # a printed question takes its key all the same


def test_answers_that_a_newer_scale_does_not_take_are_left_out(qtbot: QtBot) -> None:
    answers = Answers()
    scale = OpenScale(1, definition("phq2"), None, Context())
    answers.open(scale, {"1": 2, "2": 9, "old": 1, "3": None})
    assert answers.values() == {"1": 2}


def test_the_whole_passport_is_one_click_away(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _page(qtbot, room, "gds15")
    assert "Project translation, not validated" in shown_words(page)
    page._passport._whole.click()
    assert room.went[-1] == (Place.SCALES, "gds15")
