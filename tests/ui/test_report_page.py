"""A mandatory report is in reach everywhere, asks for next to nothing, is read by two."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.vocabulary import CaseState
from services.desk import Desk
from services.reports.records import NewReport, PoliceFacts, ReportAnswers, ReportDetails
from services.risk.duty_records import DutyView
from tests.ui.kit import type_text
from tests.ui.referral_room import CHILD, CHILD_NAME, open_windows, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.frame.navigation_bar import NavigationBar
from ui.frame.report_button import ReportButton
from ui.navigation import Place
from ui.reports.report_page import ReportPage
from ui.reports.sheets import ReportClosingSheet, ReportEntrySheet
from ui.reports.subjects import CompleteReport, ReportFor
from ui.risk.duties_card import DutiesCard
from ui.shared.subjects import ForClient, OpenDraft


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    return RiskRoom(desk)


def opened(qtbot: QtBot, room: RiskRoom, subject: object = None) -> ReportPage:
    page = ReportPage(room.workplace)
    show(qtbot, page, subject)
    return page


def half(room: RiskRoom, **changes: object) -> ReportDetails:
    answers = ReportAnswers(seen="手臂有伤")
    new = NewReport(("unnatural_injury",), answers, **changes)  # type: ignore[arg-type]
    made: ReportDetails = room.register.reports.record(new)
    return made


def made(room: RiskRoom) -> ReportDetails:
    answers = ReportAnswers(seen="手臂有伤", police=PoliceFacts("石桥派出所"))
    now = room.desk.clock.now() - timedelta(minutes=5)
    new = NewReport(("violence",), answers, reported_at=now, client_id=CHILD)
    done: ReportDetails = room.register.reports.record(new)
    return done


def tick(page: ReportPage, code: str) -> None:
    page._report_form._boxes.boxes[code].setChecked(True)


def test_one_tick_is_enough_and_the_duty_waits(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    tick(page, "left_alone")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.went))
    place, report_id = room.went[-1]
    assert place is Place.REPORT
    found = room.register.reports.get(report_id)
    assert (found.summary.situations, found.summary.reported_at) == (("left_alone",), None)
    (duty,) = room.register.duties.open_ones()
    assert duty.source_id == report_id


def test_nothing_at_all_is_said_beside_the_field(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("seen")


def test_having_reported_asks_to_whom(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room, ForClient(CHILD))
    assert not page.form.field("station").isVisible()
    tick(page, "violence")
    QTest.keyClick(page._report_form._is_made, Qt.Key.Key_2)
    assert page.form.field("station").isVisible()
    assert page.form.value("reported_at")
    page.finish()
    settle(room.workplace)
    assert page.form.form.problem("station")
    type_text(page.form.field("station"), "石桥派出所")
    page.finish()
    settle(room.workplace)
    found = room.register.reports.get(room.went[-1][1])
    assert found.summary.client_id == CHILD
    assert found.summary.reported_at == room.desk.clock.now()
    assert room.register.duties.open_ones() == ()


def test_a_half_filled_one_is_completed_where_it_was_left(qtbot: QtBot, room: RiskRoom) -> None:
    report = half(room, client_id=CHILD)
    page = opened(qtbot, room, report.summary.id)
    assert page._waits.isVisible()
    page._waits.acted.emit()
    assert room.went[-1] == (Place.REPORT, CompleteReport(report.summary.id))
    page.open_subject(CompleteReport(report.summary.id))
    settle(room.workplace)
    assert page.form.value("seen") == "手臂有伤"
    type_text(page.form.field("station"), "石桥派出所")
    page.finish()
    settle(room.workplace)
    done = room.register.reports.get(report.summary.id)
    assert done.answers.police.station == "石桥派出所"
    assert done.summary.client_id == CHILD
    assert room.register.reports.list_page()[1:] == ()


def test_what_is_typed_comes_back_from_the_draft(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room, ReportFor(None, None))
    tick(page, "begging")
    type_text(page.form.field("seen"), "在车站")
    page.keep_open_work()
    settle(room.workplace)
    (draft,) = room.register.drafts.list()
    again = opened(qtbot, room, OpenDraft(draft.id))
    assert again._report_form._boxes.value() == ("begging",)
    assert again.form.value("seen") == "在车站"


def test_a_click_on_the_words_ticks(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    boxes = page._report_form._boxes
    labels = boxes.findChildren(QLabel)
    assert len(labels) == 9
    QTest.mouseClick(labels[3], Qt.MouseButton.LeftButton)
    assert boxes.value() == ("violence",)


def test_no_page_counts_hours(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    said = shown_words(page)
    assert "hour" not in said
    assert "deadline" not in said


def test_reading_adds_closes_and_hides_behind_the_curtain(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room, made(room).summary.id)
    assert page.subtitle() == "Q-2026-001"
    assert CHILD_NAME in shown_words(page)
    page._add.click()
    (sheet,) = open_windows(ReportEntrySheet)
    assert isinstance(sheet, ReportEntrySheet)
    type_text(sheet.form.field("receipt"), "受案88号")
    sheet.finish()
    settle(room.workplace)
    assert "受案88号" in shown_words(page)
    page._close.click()
    (closing,) = open_windows(ReportClosingSheet)
    assert isinstance(closing, ReportClosingSheet)
    closing.finish()
    settle(room.workplace)
    assert closing.form.form.problem("closing")
    type_text(closing.form.field("closing"), "已立案")
    closing.finish()
    settle(room.workplace)
    assert page._report is not None
    assert page._report.summary.state is CaseState.CLOSED
    assert page.header_actions() == (page._paper,)
    room.workplace.curtain.toggle()
    settle(room.workplace)
    said = shown_words(page)
    assert CHILD_NAME not in said
    assert "手臂有伤" not in said


def test_a_duty_leads_to_the_report_and_names_no_day(qtbot: QtBot, room: RiskRoom) -> None:
    report = half(room)
    card = DutiesCard(room.workplace)
    qtbot.addWidget(card)
    card.reload()
    settle(room.workplace)
    card.show()
    assert "due" not in shown_words(card)
    (duty,) = room.register.duties.open_ones()
    assert isinstance(duty, DutyView)
    card._open(duty)
    assert room.went[-1] == (Place.REPORT, report.summary.id)


@pytest.mark.parametrize("is_compact", [False, True])
def test_the_way_there_is_in_sight_wide_and_narrow(qtbot: QtBot, *, is_compact: bool) -> None:
    bar = NavigationBar("安心簿", ())
    qtbot.addWidget(bar)
    bar.set_compact(is_compact)
    bar.show()
    (button,) = bar.findChildren(ReportButton)
    assert button.isVisible()
    assert not button.icon().isNull()
    assert bool(button.text()) is not is_compact
    assert "report" in button.toolTip()
    assert button.accessibleName() == "Mandatory report"
    with qtbot.waitSignal(bar.report_wanted):
        button.click()
