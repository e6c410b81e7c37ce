"""The room in figures: seen, gone through with arrow keys, followed to records, printed."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import Role
from services.dashboard.service import DashboardService
from services.desk import Desk
from services.indicators.service import IndicatorService
from services.summary.behind import BehindService
from services.summary.service import SummaryService
from services.today import TodayService
from tests.services.indicators.rows import add_activity
from tests.services.summary import other_records as records
from tests.services.summary.records import add_clients, add_referrals, add_visits, visit
from tests.services.summary.test_service import close
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.visits_room import settle, show
from ui.dashboard.page import DashboardPage
from ui.dashboard.target_bar import TargetBar
from ui.dashboard.targets_card import TargetsCard
from ui.dashboard.tiles import Tiles
from ui.navigation import Place
from ui.shared.month_bars import MonthBars
from ui.shared.pdf_preview import PreviewDialog
from ui.shared.record_table import RecordTable
from ui.shared.records_sheet import RecordsSheet
from ui.shared.widgets import EmptyState
from ui.summaries.behind_sheet import BehindSheet
from ui.summaries.figures import FigureGrid
from ui.translation import Language
from ui.workplace import Workplace

NOW = "2026-11"
NAME = "来访者1"


@pytest.fixture
def workplace(desk: Desk, qapp: object) -> Workplace:
    register = SimpleNamespace(
        behind=BehindService(desk),
        dashboard=DashboardService(desk),
        indicators=IndicatorService(desk),
        today=TodayService(desk),
        vault=SimpleNamespace(actor=desk.actor),
    )
    return make_workplace(register, ScriptedDialogs(), desk.clock, Language.ENGLISH)


@pytest.fixture
def went(workplace: Workplace) -> list[tuple[object, object]]:
    """Where one was sent."""
    places: list[tuple[object, object]] = []
    workplace.navigate.went.connect(lambda place, subject: places.append((place, subject)))
    return places


def fill(desk: Desk) -> None:
    clients = add_clients(desk, 3)
    add_visits(desk, [visit(NOW, client_id=one) for one in clients])
    add_visits(desk, [visit("2026-10", client_id=clients[0]), visit("2025-11")])
    add_referrals(desk, NOW, 2)
    records.add_follow_up(desk, "2026-11-02", "planned")
    add_activity(desk, date(2026, 11, 3))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workplace: Workplace) -> DashboardPage:
    fill(desk)
    page = DashboardPage(workplace)
    show(qtbot, page)
    return page


def links(page: QWidget, words: str) -> list[QPushButton]:
    return [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]


def tile(page: DashboardPage, name: str) -> QPushButton:
    (tiles,) = page.findChildren(Tiles)
    (found,) = [
        b for b in tiles.findChildren(QPushButton) if b.accessibleName().startswith(f"{name}:")
    ]
    return found


def grid(page: DashboardPage) -> dict[str, tuple[str, ...]]:
    (found,) = page.findChildren(FigureGrid)
    return {row.label: row.values for row in found.rows()}


def chart(page: DashboardPage) -> MonthBars:
    (found,) = page.findChildren(MonthBars)
    return found


def test_the_month_stands_beside_earlier_ones(page: DashboardPage) -> None:
    assert grid(page)["Visits"] == ("3", "1", "1")
    assert grid(page)["Persons, new this year"] == ("2", "1", "0")
    assert grid(page)["Referred, not arrived"] == ("2", "0", "0")
    assert grid(page)["Lecture"] == ("1", "0", "0")
    assert tile(page, "Visits").text() == "3"
    assert "last month 1, a year ago 1" in tile(page, "Visits").accessibleDescription()
    assert "Referred, not arrived 2" in tile(page, "Referrals").accessibleDescription()


def test_no_name_stands_on_it(page: DashboardPage) -> None:
    assert "来访者" not in shown_words(page)


def test_a_tile_opens_its_records(page: DashboardPage, went: list[tuple[object, object]]) -> None:
    tile(page, "Visits").click()
    settle(page.workplace)
    (sheet,) = open_windows(BehindSheet)
    (table,) = sheet.findChildren(RecordTable)
    assert table.model().rowCount() == 3
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    ((place, subject),) = went
    assert place is Place.VISIT
    assert isinstance(subject, int)


def test_a_figure_of_another_month_opens_the_records_of_that_month(page: DashboardPage) -> None:
    (found,) = page.findChildren(FigureGrid)
    found.opened.emit("visits||", 2)
    settle(page.workplace)
    (sheet,) = open_windows(BehindSheet)
    assert "1 of 1" in shown_words(sheet)
    sheet.close()


def test_a_row_of_a_loop_and_a_fact_open_their_own(page: DashboardPage) -> None:
    (found,) = page.findChildren(FigureGrid)
    for key, count in (("referrals|state|issued", 2), ("activities/lecture||", 1)):
        found.opened.emit(key, 0)
        settle(page.workplace)
        (sheet,) = open_windows(BehindSheet)
        assert f"{count} of {count}" in shown_words(sheet), key
        sheet.close()


def test_a_sum_of_facts_leads_to_the_list(
    page: DashboardPage, went: list[tuple[object, object]]
) -> None:
    tile(page, "Activities").click()
    assert went == [(Place.ACTIVITIES, None)]


def test_a_figure_of_nothing_opens_nothing(page: DashboardPage) -> None:
    assert not tile(page, "Crises").isEnabled()
    (card,) = page.findChildren(TargetsCard)
    nothing = [one for one in card.findChildren(QPushButton) if one.text() == "0"]
    assert nothing
    assert not any(one.isEnabled() for one in nothing)


def test_arrow_keys_read_the_months_aloud(page: DashboardPage) -> None:
    bars = chart(page)
    assert bars.accessibleName() == "2026-11: Visits 3; a year before 1"
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.accessibleName().startswith("2026-10: Visits 1")
    assert bars.accessibleName() in [label.text() for label in page.findChildren(QLabel)]
    QTest.keyClick(bars, Qt.Key.Key_Home)
    assert bars.accessibleName() == "2024-12: nothing on record that is so old"
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.current() is bars.bars()[0]
    QTest.keyClick(bars, Qt.Key.Key_End)
    assert bars.current() is bars.bars()[-1]


def test_enter_on_a_month_opens_its_records(page: DashboardPage) -> None:
    bars = chart(page)
    QTest.keyClick(bars, Qt.Key.Key_Left)
    QTest.keyClick(bars, Qt.Key.Key_Return)
    settle(page.workplace)
    (sheet,) = open_windows(BehindSheet)
    assert "1 of 1" in shown_words(sheet)
    sheet.close()
    QTest.keyClick(bars, Qt.Key.Key_Home)
    QTest.keyClick(bars, Qt.Key.Key_Return)
    settle(page.workplace)
    assert not open_windows(BehindSheet)


def test_every_measure_can_be_chosen_and_is_kept(page: DashboardPage, desk: Desk) -> None:
    choice = page._trend.choice()
    codes = [choice.itemData(place) for place in range(choice.count())]
    assert {"visits", "plan_sessions", "activities", "activities/lecture"} <= set(codes)
    for code in codes:
        choice.set_value(code)
        choice.chosen.emit(code)
        assert len(chart(page).bars()) == 24
    choice.set_value("referrals")
    page.reload()
    settle(page.workplace)
    assert choice.value() == "referrals"
    assert chart(page).bars()[-1].shown == "2"


def test_targets_say_where_we_should_be_and_open_their_records(page: DashboardPage) -> None:
    (card,) = page.findChildren(TargetsCard)
    bars = [one.accessibleName() for one in card.findChildren(TargetBar)]
    assert any("target 500; due by now 446.6" in words for words in bars)
    link = next(
        one for one in card.findChildren(QPushButton) if "person-times" in one.accessibleName()
    )
    link.click()
    settle(page.workplace)
    (sheet,) = open_windows(RecordsSheet)
    assert "4 of 4" in shown_words(sheet)
    sheet.close()


def test_what_waits_leads_to_the_page_where_something_is_done(
    page: DashboardPage, went: list[tuple[object, object]]
) -> None:
    links(page, "1 to look at")[0].click()
    links(page, "All indicators")[0].click()
    assert went == [(Place.TODAY, None), (Place.INDICATORS, None)]


def test_a_month_to_close_leads_to_the_report(
    qtbot: QtBot, desk: Desk, workplace: Workplace, went: list[tuple[object, object]]
) -> None:
    add_visits(desk, [visit("2026-10")])
    close(SummaryService(desk), "2026-09")
    page = DashboardPage(workplace)
    show(qtbot, page)
    assert "2 month(s) overdue" in shown_words(page)
    links(page, "Close it")[0].click()
    assert went == [(Place.SUMMARIES, "2026-10")]


def test_months_that_were_closed_and_not_handed_over_are_told(
    qtbot: QtBot, desk: Desk, workplace: Workplace, went: list[tuple[object, object]]
) -> None:
    add_visits(desk, [visit("2026-10")])
    close(SummaryService(desk), "2026-10")
    page = DashboardPage(workplace)
    show(qtbot, page)
    assert "1 month(s) overdue" in shown_words(page)
    links(page, "Go there")[0].click()
    assert went == [(Place.SUMMARIES, None)]


@pytest.mark.parametrize(("role", "can_save"), [(Role.LEAD, True), (Role.COUNSELLOR, False)])
def test_it_is_printed_from_what_was_published(
    qtbot: QtBot, desk: Desk, workplace: Workplace, role: Role, can_save: bool
) -> None:
    """Whoever may not carry files out of the room saves none."""
    fill(desk)
    page = DashboardPage(workplace)
    show(qtbot, page)
    assert not page.header_actions()
    close(SummaryService(desk), NOW)
    actor = replace(desk.actor, role=role)
    register = cast("SimpleNamespace", workplace.register)
    register.vault.actor = actor
    register.dashboard = DashboardService(replace(desk, actor=actor))
    page.reload()
    settle(workplace)
    (button,) = page.header_actions()
    assert isinstance(button, QPushButton)
    button.click()
    settle(workplace)
    (preview,) = open_windows(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    assert preview._paper.can_save is can_save
    preview.close()


def test_a_new_room_is_told_what_will_be_here(
    qtbot: QtBot, workplace: Workplace, went: list[tuple[object, object]]
) -> None:
    page = DashboardPage(workplace)
    show(qtbot, page)
    (empty,) = page.findChildren(EmptyState)
    assert empty.isVisible()
    assert not chart(page).isVisible()
    assert "Nothing is overdue" in shown_words(page)
    links(page, "Log a visit")[0].click()
    assert went == [(Place.LOG_VISIT, None)]


def test_it_says_that_the_figures_stay(page: DashboardPage) -> None:
    assert "They stay in this room" in shown_words(page)
