"""From the list of months to the stick, as a counsellor goes through it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from models.vocabulary import Area
from services.desk import Desk
from services.exchange.stick import Drive
from services.summary.explained import explained
from services.summary.months import MonthState
from tests.services.summary import other_records as records
from tests.services.summary.records import add_clients, add_visits, enrol, open_room_in, visit
from tests.ui.summary_room import SummaryRoom
from ui.navigation import Place
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.record_table import RecordTable
from ui.summaries.behind_sheet import BehindSheet
from ui.summaries.figures import FigureGrid
from ui.summaries.page import View


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> SummaryRoom:
    """September to November; October has 20 visits by one person."""
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    (client,) = add_clients(desk, 1)
    add_visits(desk, [visit("2026-09"), *[visit("2026-10", client_id=client, mode="phone")] * 20])
    return SummaryRoom(qtbot, desk)


def closed(room: SummaryRoom) -> SummaryRoom:
    room.go_on()
    room.go_on()
    room.dialogs.answers.append(True)
    room.go_on()
    return room


def cells(room: SummaryRoom, row: int) -> list[str]:
    model = room.table().model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_list_shows_states_and_offers_the_next_month(room: SummaryRoom) -> None:
    assert [cells(room, row)[0] for row in range(3)] == ["2026-11", "2026-10", "2026-9"]
    assert [cells(room, row)[3] for row in range(3)] == [
        "Open",
        "Late",
        "Before the first report",
    ]
    assert room.primary().text() == "Prepare month 10"
    assert room.table().currentIndex().row() == 1
    assert "late" in room.banners()


def test_without_the_countys_key_the_list_says_so(room: SummaryRoom) -> None:
    assert "county's key is not set" in room.banners()


def test_enter_opens_the_chosen_month(room: SummaryRoom) -> None:
    room.page.activateWindow()
    QTest.keyClick(room.table(), Qt.Key.Key_Return)
    room.settle()
    assert room.page.title() == "Month 10"
    assert room.page.step() == View.CHECK


def test_step_one_shows_true_figures_only(room: SummaryRoom) -> None:
    room.go_on()
    (true,) = room.grids()
    assert true["Phone"] == ("20", "20")
    assert true["All visits"] == ("20", "20")
    assert "1 different person(s) came" in room.words()


def test_step_two_shows_what_leaves_beside_it(room: SummaryRoom) -> None:
    room.go_on()
    room.go_on()
    true, sent = room.grids()
    published = room.summaries.preview("2026-10").published.populations[0]
    assert true["All visits"] == ("20", "20")
    assert sent["All visits"] == (str(published.step), str(published.year))
    assert sent["Not yet broken down"] == ("0", "0")
    assert len(true) == len(sent)
    assert "Self-check passed" in room.words()
    assert "0 can be 0 to 2" in room.words()


def test_few_figures_wait_for_their_break_down(room: SummaryRoom) -> None:
    room.go_on()
    room.go_on()
    room.pick("persons")
    _, sent = room.grids()
    assert sent["Phone"][0] == "–"


def test_every_table_of_every_population_can_be_seen(room: SummaryRoom) -> None:
    room.go_on()
    room.go_on()
    for population, tables in (
        ("visits", ("mode", "age_sex", "topic", "population", "risk")),
        ("persons", ("mode", "age_sex", "topic", "population", "risk")),
        ("referrals", ("destination", "urgency", "state")),
    ):
        room.pick(population)
        for table in tables:
            room.pick(table)
            true, sent = room.grids()
            assert len(true) == len(sent)


def test_the_keyboard_picks_what_is_counted(room: SummaryRoom) -> None:
    room.go_on()
    for _ in range(2):
        QTest.keyClick(room.page.focusWidget() or room.page, Qt.Key.Key_Down)
        room.settle()
    (true,) = room.grids()
    assert "All referrals" in true


def test_facts_are_told_as_they_are_and_lead_to_what_was_done(
    room: SummaryRoom, desk: Desk
) -> None:
    records.add_activity(desk, "2026-10-10", materials=200, present=60)
    room.go_on()
    room.go_on()
    room.pick("facts")
    true, sent = room.grids()
    assert true == sent
    assert true["Lecture"] == ("1", "1")
    assert "Leaflet" in str(true)


def test_a_figure_opens_the_records_behind_it(room: SummaryRoom) -> None:
    room.go_on()
    (grid,) = [g for g in room.page.findChildren(FigureGrid) if g.isVisible()]
    link = next(b for b in grid.findChildren(QPushButton) if b.text() == "20")
    link.click()
    room.settle()
    (sheet,) = room.page.window().findChildren(BehindSheet)
    assert sheet.isVisible()
    table = sheet.findChild(RecordTable)
    assert table is not None
    assert table.model().rowCount() == 20
    opened = []
    room.workplace.navigate.went.connect(lambda place, subject: opened.append(place))
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    room.settle()
    assert opened == [Place.VISIT]


def test_a_zero_opens_nothing(room: SummaryRoom) -> None:
    room.go_on()
    (grid,) = [g for g in room.page.findChildren(FigureGrid) if g.isVisible()]
    assert not [b for b in grid.findChildren(QPushButton) if not b.text().strip("0")]


def test_it_is_said_what_is_counted(room: SummaryRoom) -> None:
    room.go_on()
    assert explained("visits", "en").date in room.words()
    room.pick("crises")
    assert explained("crises", "en").tables in room.words()


def test_what_is_logged_meanwhile_is_counted_at_once(room: SummaryRoom, desk: Desk) -> None:
    room.go_on()
    add_visits(desk, [visit("2026-10")] * 3)
    room.workplace.changes.announce({Area.VISITS})
    room.settle()
    (true,) = room.grids()
    assert true["All visits"] == ("23", "23")


def test_esc_goes_back_step_by_step(room: SummaryRoom) -> None:
    room.go_on()
    room.go_on()
    steps = []
    for _ in range(2):
        room.page.go_back()
        steps.append(room.page.title())
    assert steps == ["Month 10", "Summaries"]
    went: list[bool] = []
    room.workplace.navigate.went_back.connect(lambda: went.append(True))
    room.page.go_back()
    assert went == [True]


def test_closing_asks_first(room: SummaryRoom) -> None:
    room.go_on()
    room.go_on()
    room.dialogs.answers.append(False)
    room.go_on()
    assert room.page.step() == View.PREVIEW
    assert room.outbox.entries() == ()


def test_closing_leads_to_the_stick(room: SummaryRoom) -> None:
    closed(room)
    assert room.page.step() == View.SEND
    assert room.outbox.entries()[0].month == "2026-10"
    assert frozenset({Area.SUMMARIES}) in room.announced


def test_figures_that_changed_meanwhile_are_shown_again(room: SummaryRoom, desk: Desk) -> None:
    room.go_on()
    room.go_on()
    add_visits(desk, [visit("2026-10")] * 30)
    room.dialogs.answers.append(True)
    room.go_on()
    assert room.outbox.entries() == ()
    assert len(room.dialogs.told) == 1
    true, _ = room.grids()
    assert true["All visits"] == ("50", "50")


def test_writing_to_a_folder(room: SummaryRoom, desk: Desk, tmp_path: Path) -> None:
    enrol(desk)
    closed(room)
    room.choose_folder(tmp_path)
    assert room.places()[-1] == str(tmp_path)
    room.go_on()
    assert (tmp_path / "anxinbu/to-county/k7m2qa-000001.anx.minisig").exists()
    assert "You may now remove the stick" in room.banners()
    assert room.summaries.months().entries[1].state is MonthState.WRITTEN


def test_without_a_stick_the_folder_is_asked_for(
    room: SummaryRoom, desk: Desk, tmp_path: Path
) -> None:
    enrol(desk)
    closed(room)
    room.plug_in()
    assert "No stick is plugged in." in room.words()
    room.dialogs.answers.append(tmp_path)
    room.go_on()
    assert (tmp_path / "anxinbu/to-county/k7m2qa-000001.anx").exists()


def test_going_back_from_the_folder_writes_nothing(room: SummaryRoom, desk: Desk) -> None:
    enrol(desk)
    closed(room)
    room.plug_in()
    room.dialogs.answers.append(None)
    room.go_on()
    assert room.outbox.entries()[0].written_to == ""


def test_a_single_stick_is_chosen_already(room: SummaryRoom, tmp_path: Path) -> None:
    closed(room)
    send = room.plug_in(Drive(tmp_path, "KINGSTON", 3_200_000_000))
    assert send.target() == tmp_path
    assert "3.2 GB" in room.places()[0]


def test_a_pulled_stick_is_said_and_nothing_is_lost(
    room: SummaryRoom, desk: Desk, tmp_path: Path
) -> None:
    enrol(desk)
    closed(room)
    room.choose_folder(tmp_path / "pulled")
    room.go_on()
    assert room.dialogs.told[0][0] == "The stick was pulled out"
    assert room.outbox.entries()[0].written_to == ""


def test_handing_over_leads_back_to_the_list(room: SummaryRoom, desk: Desk, tmp_path: Path) -> None:
    enrol(desk)
    closed(room)
    room.choose_folder(tmp_path)
    room.go_on()
    room.press("Handed over to the county")
    assert cells(room, 1)[3] == "Handed over"
    assert "2026-11-22" in cells(room, 1)[6]
    assert room.primary().text() == "Prepare month 11"


def test_a_closed_month_opens_at_the_stick(room: SummaryRoom) -> None:
    closed(room)
    room.page.go_back()
    room.page.go_back()
    room.page.go_back()
    room.open("2026-10")
    assert room.page.step() == View.SEND
    room.page.go_back()
    assert "This month is closed" in room.banners()
    assert room.primary().text() == "Next"


def test_months_come_in_order(room: SummaryRoom) -> None:
    closed(room)
    room.open("2026-09")
    assert room.dialogs.told[0][0] == "This is not possible now"
    assert room.page.title() == "Summaries"


def test_twins_are_saved(room: SummaryRoom, tmp_path: Path) -> None:
    closed(room)
    for words, name in (("Save as PDF", "a.pdf"), ("Save as workbook", "a.xlsx")):
        room.dialogs.answers.append(tmp_path / name)
        room.press(words)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert "总表" in load_workbook(tmp_path / "a.xlsx").sheetnames
    suggested = [detail for _, detail in room.dialogs.asked if "k7m2qa" in str(detail)]
    assert suggested == ["k7m2qa-000001.pdf", "k7m2qa-000001.xlsx"]


@pytest.mark.parametrize("words", ["Look at and print", "Hand-over slip"])
def test_paper_is_shown_before_printing(room: SummaryRoom, words: str) -> None:
    closed(room)
    room.press(words)
    (preview,) = room.page.findChildren(PreviewDialog)
    assert preview.isVisible()
    preview.reject()
    room.settle()


def test_an_empty_month_becomes_a_nil_report(room: SummaryRoom, desk: Desk) -> None:
    with desk.write() as session:
        session.execute(text("DELETE FROM visit"))
    room.go_on()
    assert "nil report" in room.words()


def test_the_ledgers_of_the_year_are_one_click_away(room: SummaryRoom) -> None:
    went: list[object] = []
    room.workplace.navigate.went.connect(lambda place, subject: went.append(place))
    _, also, _ = room.page.header_actions()
    assert isinstance(also, QPushButton)
    also.click()
    assert went == [Place.LEDGERS]
    room.go_on()
    assert len(room.page.header_actions()) == 1  # not amid the steps of a month
