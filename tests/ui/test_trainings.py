"""Trainings are recorded with who took part; inspections with what is put right."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import RosterKind
from services.desk import Desk
from services.trainings.inspection_records import InspectionDetails, NewFinding, NewInspection
from services.trainings.records import NewPart, NewTraining, TrainingDetails
from tests.ui.kit import type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.team_room import TODAY, TeamRoom
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.shared.record_sheet import RecordSheet
from ui.shared.subjects import OpenDraft
from ui.trainings.finding_sheets import FindingSheet, PutRightSheet
from ui.trainings.hours_part import HoursPart
from ui.trainings.inspection_page import InspectionPage
from ui.trainings.inspections_part import InspectionsPart
from ui.trainings.list_part import TrainingsPart
from ui.trainings.page import TrainingsPage
from ui.trainings.subjects import ChangeInspection, ChangeTraining, HoursOf, ShowInspections
from ui.trainings.training_page import TrainingPage

DAY = date(2026, 11, 2)


@pytest.fixture
def room(desk: Desk) -> TeamRoom:
    return TeamRoom(desk)


def training_page(qtbot: QtBot, room: TeamRoom, subject: object = None) -> TrainingPage:
    page = TrainingPage(room.workplace)
    show(qtbot, page, subject)
    return page


def inspection_page(qtbot: QtBot, room: TeamRoom, subject: object = None) -> InspectionPage:
    page = InspectionPage(room.workplace)
    show(qtbot, page, subject)
    return page


def lists(qtbot: QtBot, room: TeamRoom, subject: object = None) -> TrainingsPage:
    page = TrainingsPage(room.workplace)
    show(qtbot, page, subject)
    return page


def recorded(room: TeamRoom, person_id: int, **changes: object) -> TrainingDetails:
    new = NewTraining("training", "危机识别", DAY, 6, (NewPart(person_id, 4, "培-17"),), **changes)  # type: ignore[arg-type]
    return room.trainings.record(new)


def inspected(room: TeamRoom) -> InspectionDetails:
    made = room.inspections.record(NewInspection(DAY, "on_site", "区卫健局"))
    return room.inspections.add_finding(made.summary.id, NewFinding("缺签到表"), made.version)


def sheet_of(kind: type[QWidget]) -> RecordSheet:
    (sheet,) = open_windows(kind)
    assert isinstance(sheet, RecordSheet)
    return sheet


def test_title_hours_and_people_are_enough_and_undo_gives_them_back(
    qtbot: QtBot, room: TeamRoom
) -> None:
    one, two = room.person(), room.person("陈立")
    page = training_page(qtbot, room)
    type_text(page.form.field("title"), "危机识别")
    type_text(page.form.field("quarters"), "1.5")
    line = page._training_form._parts._lines[two.id]
    page._training_form._parts._lines[one.id].tick.click()
    line.tick.click()
    type_text(line.hours, "0.75")
    page.finish()
    settle(room.workplace)
    place, training_id = room.went[-1]
    assert place is Place.TRAINING
    assert isinstance(training_id, int)
    found = room.trainings.get(training_id)
    assert {part.name: part.quarters for part in found.parts} == {"周玉梅": 6, "陈立": 3}
    page.open_subject(training_id)
    settle(room.workplace)
    assert page._result.isVisible()
    page._undo()
    settle(room.workplace)
    place, draft = room.went[-1]
    assert isinstance(draft, OpenDraft)
    assert room.trainings.list_page().rows == ()
    page.open_subject(draft)
    settle(room.workplace)
    assert page.form.value("title") == "危机识别"
    assert page._training_form._parts.typed() == {
        str(one.id): ["", "", ""],
        str(two.id): ["0.75", "", ""],
    }


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"quarters": "1.3"}, "quarters"),
        ({"quarters": "零"}, "quarters"),
        ({"title": " "}, "title"),
        ({"day": "2027-01-01"}, "day"),
        ({"last_day": "2026-01-01"}, "last_day"),
        ({"parts": {}}, "parts"),
        ({"parts": {"1": ["九", "", ""]}}, "parts"),
        ({"parts": {"1": ["9", "", ""]}}, "parts"),
        ({"kind": "remote_consultation", "teacher": "孟凡"}, "advice"),
    ],
)
def test_what_is_wrong_is_said_and_kept(
    qtbot: QtBot, room: TeamRoom, typed: dict[str, object], field: str
) -> None:
    assert room.person().id == 1
    page = training_page(qtbot, room)
    whole = {
        "title": "危机识别",
        "quarters": "2",
        "day": "2026-11-02",
        "parts": {"1": ["", "", ""]},
    }
    page.form.restore({**whole, **typed})
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem(field)
    assert room.trainings.list_page().rows == ()
    kept = page.form.typed()
    assert all(kept[name] == value for name, value in typed.items())


def test_supervision_asks_for_advice_and_says_that_no_client_is_named(
    qtbot: QtBot, room: TeamRoom
) -> None:
    page = training_page(qtbot, room)
    for kind, is_shown in (("training", False), ("drill", False), ("remote_consultation", True)):
        page.form.restore({"kind": kind})
        assert page.form.field("advice").isVisible() is is_shown
        assert page.form.field("module").isVisible() is (kind == "training")
        assert ("no file number" in shown_words(page.form)) is is_shown


def test_a_training_is_corrected_with_what_it_said(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    made = recorded(room, person.id, module="module_2")
    page = training_page(qtbot, room, ChangeTraining(made.summary.id))
    assert page.form.value("module") == "module_2"
    assert page._training_form._parts.typed() == {str(person.id): ["1", "培-17", ""]}
    type_text(page.form.field("place"), "党校")
    page.finish()
    settle(room.workplace)
    found = room.trainings.get(made.summary.id)
    assert (found.place, found.version, found.parts) == ("党校", 2, made.parts)


def test_two_people_who_correct_one_training(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    made = recorded(room, person.id)
    page = training_page(qtbot, room, ChangeTraining(made.summary.id))
    new = NewTraining("drill", "演练", DAY, 4, (NewPart(person.id),))
    room.trainings.change(made.summary.id, new, made.version)
    type_text(page.form.field("place"), "党校")
    page.finish()
    settle(room.workplace)
    assert len(room.dialogs.told) == 1
    assert page.form.value("place") == "党校"


def test_what_is_half_typed_is_offered_again(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    page = training_page(qtbot, room)
    type_text(page.form.field("title"), "危机识别")
    page._training_form._parts._lines[person.id].tick.click()
    page.keep_open_work()
    settle(room.workplace)
    again = training_page(qtbot, room)
    assert again.notice.isVisible()
    again.notice.acted.emit()
    settle(room.workplace)
    assert again.form.value("title") == "危机识别"
    assert list(again._training_form._parts.typed()) == [str(person.id)]


def test_a_training_is_read(qtbot: QtBot, room: TeamRoom) -> None:
    made = recorded(room, room.person().id)
    page = training_page(qtbot, room, made.summary.id)
    words = shown_words(page)
    for expected in ("危机识别", "周玉梅", "培-17", "1 class-hours"):
        assert expected in words
    assert not page._result.isVisible()


def test_lists_by_kind_and_the_hours_of_the_year(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    made = recorded(room, person.id)
    page = lists(qtbot, room)
    page.show_tab(0)
    settle(room.workplace)
    part = page.part()
    assert isinstance(part, TrainingsPart)
    assert [row.id for row in part._model.rows()] == [made.summary.id]
    part._kind.set_value("drill")
    part.reload()
    settle(room.workplace)
    assert part._model.rows() == ()
    page.open_subject(HoursOf(person.id))
    settle(room.workplace)
    hours = page.part()
    assert isinstance(hours, HoursPart)
    assert "1 of 32" in shown_words(hours)
    assert "危机识别" in shown_words(hours)


def test_new_is_what_the_tab_holds(qtbot: QtBot, room: TeamRoom) -> None:
    page = lists(qtbot, room)
    page.show_tab(0)
    page._record()
    page.open_subject(ShowInspections())
    page._record()
    assert [place for place, _ in room.went] == [Place.TRAINING, Place.INSPECTION]


def test_an_inspection_is_recorded_and_may_be_undone(qtbot: QtBot, room: TeamRoom) -> None:
    page = inspection_page(qtbot, room)
    page.finish()
    assert page.form.form.problem("way")
    page.form.restore(page.form.typed() | {"way": "daily", "inspector": "镇政府"})
    page.form.changed.emit()
    page.finish()
    settle(room.workplace)
    place, number = room.went[-1]
    assert place is Place.INSPECTION
    page.open_subject(number)
    settle(room.workplace)
    assert page._result.isVisible()
    page._undo()
    settle(room.workplace)
    assert room.inspections.list_page().rows == ()
    page.open_subject(room.went[-1][1])
    settle(room.workplace)
    assert page.form.value("inspector") == "镇政府"


def test_findings_are_written_and_put_right(qtbot: QtBot, desk: Desk) -> None:
    room = TeamRoom(desk, (True,))
    made = inspected(room)
    page = inspection_page(qtbot, room, made.summary.id)
    assert "0 of 4" in shown_words(page)
    page._change_finding(made.findings[0])
    sheet = sheet_of(FindingSheet)
    sheet.form.restore(sheet.form.typed() | {"measure": "补齐", "due_day": "2026-10-01"})
    sheet.finish()
    settle(room.workplace)
    assert sheet.form.form.problem("due_day")
    sheet.form.restore(sheet.form.typed() | {"due_day": TODAY.isoformat()})
    sheet.finish()
    settle(room.workplace)
    assert "2 of 4" in shown_words(page)
    finding = room.inspections.get(made.summary.id).findings[0]
    page._put_right(finding)
    right = sheet_of(PutRightSheet)
    type_text(right.form.field("outcome"), "已补")
    right.finish()
    settle(room.workplace)
    assert room.inspections.get(made.summary.id).summary.open_findings == 0
    page._reopen(finding)
    settle(room.workplace)
    assert room.inspections.get(made.summary.id).summary.open_findings == 1


def test_an_inspection_is_corrected(qtbot: QtBot, room: TeamRoom) -> None:
    made = inspected(room)
    page = inspection_page(qtbot, room, ChangeInspection(made.summary.id))
    assert page.form.value("inspector") == "区卫健局"
    page.form.restore(page.form.typed() | {"day": (TODAY - timedelta(days=1)).isoformat()})
    page.finish()
    settle(room.workplace)
    assert room.inspections.get(made.summary.id).summary.day == TODAY - timedelta(days=1)


def test_the_list_says_what_is_open(qtbot: QtBot, room: TeamRoom) -> None:
    made = inspected(room)
    page = lists(qtbot, room, ShowInspections())
    settle(room.workplace)
    part = page.part()
    assert isinstance(part, InspectionsPart)
    (row,) = part._model.rows()
    assert (row.id, part._state(row)) == (made.summary.id, "1 open")


def test_names_of_people_are_hidden_behind_the_curtain(qtbot: QtBot, room: TeamRoom) -> None:
    made = recorded(room, room.person().id)
    page = training_page(qtbot, room, made.summary.id)
    room.workplace.curtain.toggle()
    assert "周玉梅" not in shown_words(page)


def test_a_training_is_recorded_without_a_mouse(qtbot: QtBot, room: TeamRoom) -> None:
    """Kind by digit, Enter goes on, Space ticks, Ctrl+Enter puts it on record."""
    person = room.person()
    page = training_page(qtbot, room)
    form = page._training_form
    form.field("kind").setFocus()
    QTest.keyClick(form.field("kind"), Qt.Key.Key_2)
    assert form.value("kind") == "drill"
    QTest.keyClick(form.field("kind"), Qt.Key.Key_Return)
    assert form.field("title").hasFocus()
    type_text(form.field("title"), "演练")
    type_text(form.field("quarters"), "2")
    tick = form._parts._lines[person.id].tick
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.went))
    (row,) = room.trainings.list_page().rows
    assert (row.kind, row.title, row.persons) == ("drill", "演练", 1)


def test_the_keyboard_goes_through_everybody_and_on_to_the_end(
    qtbot: QtBot, room: TeamRoom
) -> None:
    room.person()
    room.person("陈立")
    page = training_page(qtbot, room)
    form = page._training_form
    focus: QWidget | None = form.field("is_external")
    assert focus is not None
    focus.setFocus()
    seen = []
    for _ in range(9):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
    ticks = [line.tick for line in form._parts._lines.values()]
    told = [form.field(name) for name in ("content", "outcome", "paper_place")]
    assert seen[:6] == [form._parts._all, *ticks, *told]
    assert page._finish_button in seen
    assert all(widget.accessibleName().strip() for widget in told)


def test_a_tick_is_named_by_its_own_words(qtbot: QtBot, room: TeamRoom) -> None:
    page = training_page(qtbot, room)
    assert page.form.field("is_external").accessibleName() == ""  # so its text is read


def test_class_hours_are_asked_of_staff_only(qtbot: QtBot, room: TeamRoom) -> None:
    worker = room.person()
    expert = room.person("孟凡", RosterKind.EXPERT)
    room.trainings.record(NewTraining("training", "危机识别", DAY, 8, (NewPart(worker.id),)))
    page = lists(qtbot, room)
    page.open_subject(HoursOf(expert.id))
    settle(room.workplace)
    part = page.part()
    assert isinstance(part, HoursPart)
    assert {line.name: part._state(line) for line in part._model.rows()} == {
        "孟凡": "",
        "周玉梅": "30 missing",
    }
    assert "0 class-hours in 2026" in shown_words(part)
