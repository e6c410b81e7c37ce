"""The room's assessments, a client's results over time, and one result."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from services.assessments.records import Correction, NewSchedule
from services.desk import Desk
from tests.ui.assessment_room import AssessmentRoom
from tests.ui.referral_room import ADULT, ADULT_NAME, CHILD, open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.assessments.page import AssessmentsPage
from ui.assessments.repeat_sheet import RepeatSheet
from ui.assessments.result_page import ResultPage
from ui.assessments.subjects import CorrectAnswers, Sitting
from ui.kiosk.start_sheet import StartSheet
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.subjects import OpenDraft

MARKED = {str(n): 1 for n in range(1, 10)}
BLANK = {str(n): 1 for n in range(1, 9)}  # the ninth is open


@pytest.fixture
def room(desk: Desk) -> AssessmentRoom:
    return AssessmentRoom(desk)


def _list(qtbot: QtBot, room: AssessmentRoom, client_id: int | None = None) -> AssessmentsPage:
    page = AssessmentsPage(room.workplace)
    show(qtbot, page, client_id)
    return page


def _result(qtbot: QtBot, room: AssessmentRoom, assessment_id: int) -> ResultPage:
    page = ResultPage(room.workplace)
    show(qtbot, page, assessment_id)
    return page


def test_an_empty_room_offers_to_begin(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _list(qtbot, room)
    assert "No result yet" in shown_words(page)
    page.room._empty.acted.emit()
    assert room.went[-1] == (Place.ASSESS, None)


def test_the_room_shows_what_came_in_last(qtbot: QtBot, room: AssessmentRoom) -> None:
    room.result(days_ago=3)
    newest = room.result(answers=MARKED)
    page = _list(qtbot, room)
    rows = page.room.results.model.rows()
    assert [row.value for row in rows] == ["9", "8"]
    state = page.room.results.model.index(0, 6).data()
    assert state == "to be asked about"
    page.room.results.table.opened.emit(rows[0])
    assert room.went[-1] == (Place.ASSESSMENT, newest)


def test_the_room_lists_what_is_to_be_repeated(qtbot: QtBot, room: AssessmentRoom) -> None:
    today = room.desk.clock.today()
    schedules = room.register.assessment_schedules
    schedules.set(NewSchedule(ADULT, "gad7", 14, 3, today))
    schedules.set(NewSchedule(CHILD, "phq9", 14, 3, today + timedelta(days=30)))
    page = _list(qtbot, room)
    words = shown_words(page.room.due)
    assert ADULT_NAME in words
    assert "due now" in words
    assert "1 more later" in words
    room.workplace.curtain.toggle()
    assert ADULT_NAME not in shown_words(page.room.due)
    (due, _) = room.register.assessments.due()
    page.room.due.fill_wanted.emit(due)
    assert room.went[-1] == (Place.ASSESS, Sitting(ADULT, None, ("gad7",)))


def test_a_long_list_comes_page_by_page(qtbot: QtBot, room: AssessmentRoom) -> None:
    for days in range(55):
        room.result(days_ago=days)
    page = _list(qtbot, room)
    model = page.room.results.model
    assert model.rowCount() == 50
    model.fetchMore(model.index(-1, -1))
    settle(room.workplace)
    assert model.rowCount() == 55


def test_a_clients_scales_share_one_time_axis(qtbot: QtBot, room: AssessmentRoom) -> None:
    room.result(days_ago=28)
    room.result(answers=BLANK, days_ago=14)
    room.result("gad7", {str(n): 2 for n in range(1, 8)}, days_ago=28)
    page = _list(qtbot, room, ADULT)
    chart = page.client.trends.chart
    assert [lane.title for lane in chart.lanes()] == ["GAD-7", "PHQ-9"]
    phq9 = chart.lanes()[1]
    assert [at for at, _ in phq9.borders] == [4.5, 9.5, 14.5, 19.5]
    assert (phq9.lowest, phq9.highest) == (0, 27)
    assert [point.is_hollow for point in phq9.points] == [False, True]
    assert chart._spot(0, 0).x() == chart._spot(1, 0).x()
    assert chart._y(1, 4.5) > chart._y(1, 9.5)
    assert "PHQ-9 8" in chart.accessibleDescription()
    box = page.client.trends._boxes["gad7", "total"]
    box.setChecked(False)
    assert [lane.title for lane in chart.lanes()] == ["PHQ-9"]


def test_the_chart_is_read_with_the_keyboard(qtbot: QtBot, room: AssessmentRoom) -> None:
    first, second = room.result(days_ago=28), room.result(days_ago=14)
    page = _list(qtbot, room, ADULT)
    chart = page.client.trends.chart
    chart.setFocus()
    here = chart.current()
    assert here is not None
    assert here.key == second
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "2026" in chart.accessibleName()
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert room.went[-1] == (Place.ASSESSMENT, first)


def test_a_point_is_opened_with_the_mouse(qtbot: QtBot, room: AssessmentRoom) -> None:
    room.result(days_ago=28)
    second = room.result(days_ago=14)
    page = _list(qtbot, room, ADULT)
    chart = page.client.trends.chart
    assert chart._at(QPointF(0, 0)) is None
    spot = chart._spot(0, 1).toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert room.went[-1] == (Place.ASSESSMENT, second)


def test_what_is_not_comparable_is_not_joined(qtbot: QtBot, room: AssessmentRoom) -> None:
    given: dict[str, object] = {str(n): 2 for n in range(1, 11)}
    room.result("rses", given, days_ago=28)
    old = room.result("rses", given, days_ago=14)
    changes = Correction(given, choices={"item8": "drop"})
    room.register.assessments.correct(old, changes, "少算了一题")
    page = _list(qtbot, room, ADULT)
    (lane,) = page.client.trends.chart.lanes()
    assert [point.group for point in lane.points] == [0, 1]
    assert "not joined" in shown_words(page.client.trends)


def test_a_repeat_is_set_and_ended(qtbot: QtBot, room: AssessmentRoom) -> None:
    room.result(days_ago=7)
    page = _list(qtbot, room, ADULT)
    page.client.schedules.new_wanted.emit()
    (sheet,) = open_windows(RepeatSheet)
    assert isinstance(sheet, RepeatSheet)
    assert sheet.form.value("scale") == "phq9"
    sheet.form.restore({"scale": "phq9", "every_days": "十四", "window_days": "3"})
    sheet.finish()
    assert sheet.form.form.problem("every_days")
    sheet.form.restore({"scale": "phq9", "every_days": "14", "window_days": "9"})
    sheet.finish()
    settle(room.workplace)
    assert sheet.form.form.problem("window_days")
    sheet.form.restore({"scale": "phq9", "every_days": "14", "window_days": "3"})
    sheet.finish()
    settle(room.workplace)
    (schedule,) = room.register.assessment_schedules.of_client(ADULT)
    assert (schedule.every_days, schedule.state) == (14, "early")
    page.client.schedules.end_wanted.emit(schedule.id)
    settle(room.workplace)
    assert room.register.assessment_schedules.of_client(ADULT)[0].ended_at is not None


def test_a_result_says_what_it_is_and_is_not(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result(answers=BLANK))
    words = shown_words(page)
    assert "of 0–27; higher is more strain" in words
    assert "A screening result, not a diagnosis" in words
    assert "1 question(s) not answered, which the scale allows" in words
    assert "Kroenke" in words
    assert "No permission needed" in words


def test_the_answers_are_folded(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result(answers=BLANK))
    assert "not answered" not in shown_words(page.answers)
    page.answers.open()
    settle(room.workplace)
    words = shown_words(page.answers)
    assert "好几天" in words
    assert "not answered" in words


def test_a_marked_answer_stands_first(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result(answers=MARKED | {"1": 3, "2": 3}))
    words = shown_words(page.result)
    assert words.index("Ask in person") < words.index("Note")


def test_names_are_hidden_by_the_curtain(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result())
    assert ADULT_NAME in shown_words(page)
    room.workplace.curtain.toggle()
    assert ADULT_NAME not in shown_words(page)


def test_what_was_just_saved_is_taken_back(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result())
    page._notice.acted.emit()
    settle(room.workplace)
    place, subject = room.went[-1]
    assert place is Place.ASSESS
    assert isinstance(subject, OpenDraft)
    assert room.register.assessments.of_client(ADULT).rows == ()


def test_a_corrected_result_leads_to_the_newer_one(qtbot: QtBot, room: AssessmentRoom) -> None:
    old = room.result()
    new = room.register.assessments.correct(old, Correction(MARKED), "抄错了")
    page = _result(qtbot, room, old)
    assert "This was corrected" in page._notice.text()
    page._notice.acted.emit()
    assert room.went[-1] == (Place.ASSESSMENT, new)
    page.open_subject(new)
    settle(room.workplace)
    assert "抄错了" in shown_words(page)
    page.older.opened.emit(old)
    assert room.went[-1] == (Place.ASSESSMENT, old)
    page.result.correct.click()
    last: tuple[Place, object] = room.went[-1]
    assert last == (Place.ASSESS, CorrectAnswers(new))


def test_both_papers_are_shown(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result())
    for button in (page._print, page.result.for_client):
        button.click()
        settle(room.workplace)
        (preview,) = open_windows(PreviewDialog)
        assert isinstance(preview, QDialog)
        preview.reject()


def test_a_scale_is_repeated_from_its_result(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _result(qtbot, room, room.result())
    page._repeat.click()
    (sheet,) = open_windows(RepeatSheet)
    assert isinstance(sheet, RepeatSheet)
    sheet.finish()
    settle(room.workplace)
    assert len(room.register.assessment_schedules.of_client(ADULT)) == 1
    assert "comes back" in page._notice.text()


def test_the_screen_is_given_away_from_the_page(qtbot: QtBot, room: AssessmentRoom) -> None:
    page = _list(qtbot, room, ADULT)
    page.client._screen.click()
    settle(room.workplace)
    (sheet,) = open_windows(StartSheet)
    assert isinstance(sheet, StartSheet)
    assert sheet._client_id == ADULT
    sheet.reject()


def test_answers_at_the_screen_wait_on_the_page(qtbot: QtBot, room: AssessmentRoom) -> None:
    service = room.register.self_assessments
    sitting = service.start_for_client(ADULT, ("phq2",), "zh")
    answer_id = service.begin(sitting.id).answer_id
    for item in ("1", "2"):
        service.answer(answer_id, item, 1)
    service.finish(sitting.id)
    page = _list(qtbot, room)
    assert ADULT_NAME in shown_words(page.room.waiting)
    other = _list(qtbot, room, CHILD)
    assert not other.client.waiting.isVisible()
