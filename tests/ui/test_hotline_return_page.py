"""The hotline's return: counted beside what is typed, by period, never lost."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import AgeBand, DraftKind, Sex
from services.desk import Desk
from services.hotline import CallFacts
from services.hotline_returns.records import ReturnFields
from services.hotline_returns.service import HotlineReturnService
from services.visits.records import NewVisit
from tests.ui.kit import type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.risk_room import RiskRoom
from tests.ui.visits_room import settle, show
from ui.hotline.return_figures import CallsSheet
from ui.hotline.return_page import HotlineReturnPage
from ui.hotline.subjects import ReturnOf
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.record_table import RecordTable
from ui.shared.subjects import OpenDraft

QUARTER, LAST = "2026-Q4", "2026-Q3"


@pytest.fixture
def room(desk: Desk) -> RiskRoom:
    made = RiskRoom(desk)
    made.register.hotline_returns = HotlineReturnService(desk)
    return made


def ring(room: RiskRoom, day: date, topic: str = "mood", **facts: object) -> int:
    visit = NewVisit(day, "hotline", (topic,), "low", sex=Sex.MALE, age_band=AgeBand.UNDER_35)
    call = room.register.hotline.finish(visit, CallFacts(**facts))  # type: ignore[arg-type]
    number: int = call.id
    return number


def opened(qtbot: QtBot, room: RiskRoom, subject: object = None) -> HotlineReturnPage:
    page = HotlineReturnPage(room.workplace)
    show(qtbot, page, subject)
    return page


def test_it_opens_with_the_last_quarter_that_is_over(qtbot: QtBot, room: RiskRoom) -> None:
    ring(room, date(2026, 9, 1), is_local=True)
    ring(room, date(2026, 10, 1))
    page = opened(qtbot, room)
    assert (page._period.value(), page.form.kept["period"]) == (LAST, LAST)
    assert page.form.value("filled_by") == room.desk.actor.name
    words = shown_words(page._figures)
    assert "From this area\n1" in words
    assert page.form.field("all_calls").hasFocus()


def test_figures_follow_what_is_typed(qtbot: QtBot, room: RiskRoom) -> None:
    for _ in range(2):
        ring(room, date(2026, 9, 1), "family", is_local=True)
    page = opened(qtbot, room)
    type_text(page.form.field("all_calls"), "３")
    settle(room.workplace)
    assert "66.7 %" in shown_words(page._figures)
    type_text(page.form.field("split_marriage"), "1")
    settle(room.workplace)
    assert "婚姻问题\n1\n家庭问题\n1" in shown_words(page._figures)


def test_a_figure_shows_its_calls_and_a_call_opens(qtbot: QtBot, room: RiskRoom) -> None:
    visit_id = ring(room, date(2026, 9, 1), special=("repeated",))
    page = opened(qtbot, room)
    links = [b for b in page._figures.findChildren(QPushButton) if "Repeated" in b.accessibleName()]
    links[0].click()
    settle(room.workplace)
    (sheet,) = open_windows(CallsSheet)
    table = sheet.findChildren(RecordTable)[0]
    assert table.model().rowCount() == 1
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert room.went[-1] == (Place.VISIT, visit_id)


def test_saving_keeps_it_under_its_period(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("all_calls"), "0")
    type_text(page.form.field("hours"), "24 小时")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(room.register.hotline_returns.returns()))
    settle(room.workplace)
    (line,) = room.register.hotline_returns.returns()
    assert line.code == LAST
    assert (page.form.kept["version"], page.form.value("hours")) == (1, "24 小时")
    assert room.register.drafts.list() == ()
    assert "nil return" in shown_words(page._notices)


def test_another_period_is_another_return(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("remarks"), "检修")
    page._period.set_value(QUARTER)
    page._period.chosen.emit(QUARTER)
    settle(room.workplace)
    assert (page.form.kept["period"], page.form.value("remarks")) == (QUARTER, "")
    page._kind.set_value("year")
    page._kind.chosen.emit("year")
    settle(room.workplace)
    assert page.form.kept["period"] == "2025"
    page.open_subject(ReturnOf(LAST))
    settle(room.workplace)
    page.notice.acted.emit()  # go on with the draft
    settle(room.workplace)
    assert (page.form.kept["period"], page.form.value("remarks")) == (LAST, "检修")


def test_a_draft_is_opened_with_its_period(qtbot: QtBot, room: RiskRoom) -> None:
    typed = {"period": "2026-H1", "version": 0, "remarks": "半年"}
    draft = room.register.drafts.save(DraftKind.HOTLINE_RETURN, typed)
    page = opened(qtbot, room, OpenDraft(draft.id))
    assert (page._kind.value(), page._period.value()) == ("half", "2026-H1")
    assert page.form.value("remarks") == "半年"
    page.finish()
    settle(room.workplace)
    assert [line.code for line in room.register.hotline_returns.returns()] == ["2026-H1"]


def test_contradictions_stand_beside_their_fields(qtbot: QtBot, room: RiskRoom) -> None:
    ring(room, date(2026, 9, 1))
    page = opened(qtbot, room)
    for name, text in (("all_calls", "0"), ("split_marriage", "1"), ("lines", "0")):
        type_text(page.form.field(name), text)
    page.finish()
    settle(room.workplace)
    problem = page.form.form.problem
    assert "More calls" in problem("all_calls")
    assert "家庭问题" in problem("split_marriage")
    assert problem("lines")
    type_text(page.form.field("lines"), "一")
    page.finish()
    assert problem("lines")
    assert room.register.hotline_returns.returns() == ()


def test_what_somebody_else_saved_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, room: RiskRoom
) -> None:
    page = opened(qtbot, room)
    room.register.hotline_returns.save(LAST, ReturnFields(remarks="别人"), 0)
    type_text(page.form.field("remarks"), "我")
    page.finish()
    settle(room.workplace)
    assert page.notice.isVisible()
    assert page.form.value("remarks") == "我"
    page.finish()
    settle(room.workplace)
    view = room.register.hotline_returns.get(LAST)
    assert (view.version, view.fields.remarks) == (2, "我")


def test_what_is_printed_is_what_stands_here(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("all_calls"), "7")
    page._print.click()
    settle(room.workplace)
    assert room.register.hotline_returns.get(LAST).fields.all_calls == 7
    (preview,) = open_windows(PreviewDialog)
    preview.close()


def test_the_figures_are_saved_as_a_workbook(
    qtbot: QtBot, desk: Desk, room: RiskRoom, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    room.dialogs.answers = [path]
    page = opened(qtbot, room)
    page._export.click()
    settle(room.workplace)
    assert load_workbook(path).active["B2"].value == "2026 年第 3 季度"
    assert room.dialogs.told


def test_an_entry_with_a_problem_is_not_printed(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room)
    type_text(page.form.field("all_calls"), "many")
    page._print.click()
    settle(room.workplace)
    assert page.form.form.problem("all_calls")
    assert open_windows(PreviewDialog) == []
    type_text(page.form.field("all_calls"), "5")
    page.finish()
    settle(room.workplace)
    assert open_windows(PreviewDialog) == []


def test_figures_are_counted_anew_when_a_call_is_taken_down(qtbot: QtBot, room: RiskRoom) -> None:
    page = opened(qtbot, room, ReturnOf(QUARTER))
    type_text(page.form.field("remarks"), "检修")
    ring(room, date(2026, 11, 3), is_local=False)
    room.workplace.changes.announce(page.areas)
    settle(room.workplace)
    assert "From elsewhere\n1" in shown_words(page._figures)
    assert page.form.value("remarks") == "检修"


def test_the_keyboard_goes_from_the_period_through_the_form_to_the_figures(
    qtbot: QtBot, room: RiskRoom
) -> None:
    ring(room, date(2026, 9, 1), is_local=True)
    page = opened(qtbot, room)
    page._period.setFocus()
    QTest.keyClick(page._period, Qt.Key.Key_Tab)
    assert page.form.field("unit").hasFocus()
    page.form.field("hours").setFocus()
    QTest.keyClick(page.form.field("hours"), Qt.Key.Key_Return)
    assert page.form.field("lines").hasFocus()
    page._draft_button.setFocus()
    QTest.keyClick(page._draft_button, Qt.Key.Key_Tab)
    focused = page.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Answered 1"


def test_a_removed_return_can_be_put_back(qtbot: QtBot, room: RiskRoom) -> None:
    room.register.hotline_returns.save(LAST, ReturnFields(remarks="检修"), 0)
    room.dialogs.answers = [True]
    page = opened(qtbot, room, ReturnOf(LAST))
    page._remove.click()
    settle(room.workplace)
    assert room.register.hotline_returns.returns() == ()
    assert not page._remove.isVisible()
    assert page.form.value("remarks") == "检修"
    page.finish()
    settle(room.workplace)
    assert room.register.hotline_returns.get(LAST).fields.remarks == "检修"
