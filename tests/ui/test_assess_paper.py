"""Typing in filled paper forms, and every kind of field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.vocabulary import AssessmentMode
from services.desk import Desk
from services.scales.context import Context
from services.scales.library import definition
from tests.ui.assessment_room import AssessmentRoom, fields_of, newest, open_sitting
from tests.ui.referral_room import ADULT, CHILD, shown_words
from tests.ui.visits_room import settle
from ui.assessments.answer_grid import AnswerGrid
from ui.assessments.answers import Answers, OpenScale
from ui.assessments.item_remarks import remark
from ui.shared.theme import Theme, ThemeChoice


@pytest.fixture
def room(desk: Desk) -> AssessmentRoom:
    return AssessmentRoom(desk)


def test_ninety_digits_fly_into_a_paper_form(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "scl90", mode="paper")
    assert isinstance(fields_of(page).panel.view(), AnswerGrid)
    digits = "1234512345" * 9
    room.type(page, digits)
    answers = fields_of(page).answers.values()
    assert [answers[str(n)] for n in range(1, 91)] == [int(digit) for digit in digits]
    assert "90 to 450" in shown_words(page)


def test_a_wrong_digit_stays_where_it_is(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "scl90", mode="paper")
    grid = fields_of(page).panel.view()
    assert isinstance(grid, AnswerGrid)
    room.type(page, "37")
    assert grid.here() == "2"
    assert fields_of(page).answers.values() == {"1": 3}
    room.type(page, " 5")
    assert fields_of(page).answers.values() == {"1": 3, "3": 5}


def test_enter_ends_a_paper_form_with_blanks(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "phq9", mode="paper")
    room.type(page, "11111111")
    room.press(page, Qt.Key.Key_Return)
    assert "0 to 27" in shown_words(page)
    page.finish()
    assert page.notice.isVisible()
    assert room.register.assessments.of_client(ADULT).rows == ()
    page.finish()
    settle(room.workplace)
    assert newest(room).result.status == "prorated"


def test_every_kind_of_field_can_be_typed(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "psqi", mode="paper")
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
    page = open_sitting(qtbot, room, "ssrs", mode="paper")
    panel = fields_of(page).panel
    panel.go_to("5")
    room.type(page, "12341")
    answers = fields_of(page).answers
    assert answers.value("5") == {"A": 1, "B": 2, "C": 3, "D": 4, "E": 1}
    panel.go_to("5")
    room.type(page, " ")  # the option is off on screen, and must be in what is stored
    assert answers.value("5") == {"B": 2, "C": 3, "D": 4, "E": 1}
    room.type(page, "12341")
    room.type(page, "a c")
    assert answers.value("6") == ["a", "c"]
    assert "5" not in answers.standing().missing


def test_what_cannot_be_read_is_not_saved(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "psqi", mode="paper")
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


def test_only_paper_where_the_owner_forbids_the_screen(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "sdq", client_id=CHILD)
    assert fields_of(page).value("mode") == "paper"
    assert "forbid the screen" in shown_words(page)
    room.type(page, "1" * 25)
    page.finish()
    settle(room.workplace)
    assert newest(room, CHILD).summary.mode is AssessmentMode.PAPER


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


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    Theme.current().apply(ThemeChoice.LIGHT, 200)
    yield
    Theme.current().apply(ThemeChoice.LIGHT, 100)


@pytest.mark.usefixtures("large_text")
def test_the_cell_that_is_typed_stays_in_sight(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = open_sitting(qtbot, room, "scl90", mode="paper")
    grid = fields_of(page).panel.view()
    assert isinstance(grid, AnswerGrid)
    room.type(page, "1" * 80)
    area = grid._around()
    assert area is not None
    content = area.widget()
    assert content is not None
    cell = grid.mapTo(content, grid._box(80).center()).y()
    top = area.verticalScrollBar().value()
    assert top <= cell <= top + area.viewport().height()


@pytest.mark.usefixtures("large_text")
def test_nothing_is_cut_off_at_the_largest_text(qtbot: QtBot, room: AssessmentRoom) -> None:
    beside_the_navigation = 1366 - 120
    for scales, mode in ((("phq9", "gad7"), "interview"), (("rses",), "paper")):
        page = open_sitting(qtbot, room, *scales, mode=mode)
        assert page.form.minimumSizeHint().width() < beside_the_navigation
