"""The list of referrals, and booking a returned slip from the keyboard."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import ReferralState
from services.check_codes import ALPHABET, grouped
from services.desk import Desk
from services.referrals import Receipt
from tests.fakes import FixedClock
from tests.ui.kit import type_text
from tests.ui.referral_room import ADULT_NAME, CHILD, ReferralRoom, shown_words
from tests.ui.visits_room import settle, show
from ui.curtain import MASK
from ui.navigation import Place
from ui.referrals.list_page import ReferralsPage
from ui.shared.choices import Segmented
from ui.shared.day_field import day_example
from ui.shared.form import DayField, NoteField
from ui.shared.record_table import RecordTable

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def room(desk: Desk) -> ReferralRoom:
    return ReferralRoom(desk)


def opened(qtbot: QtBot, room: ReferralRoom) -> ReferralsPage:
    page = ReferralsPage(room.workplace)
    show(qtbot, page)
    return page


def the(page: ReferralsPage, kind: type[W]) -> W:
    """The first widget of its kind."""
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def rows(page: ReferralsPage) -> list[list[str]]:
    model = the(page, RecordTable).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def filters(page: ReferralsPage) -> Segmented:
    return page._filter


def code_field(page: ReferralsPage) -> QLineEdit:
    field = next(f for f in page.findChildren(QLineEdit) if f.placeholderText() == "7K2M-Q4XD")
    assert isinstance(field, QLineEdit)
    return field


def enter_code(room: ReferralRoom, page: ReferralsPage, code: str) -> None:
    field = code_field(page)
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(room.workplace)


def test_an_empty_list_offers_the_first_referral(qtbot: QtBot, room: ReferralRoom) -> None:
    page = opened(qtbot, room)
    assert "No referrals yet" in shown_words(page)
    button = next(
        b
        for b in page.findChildren(QPushButton)
        if b.text().startswith("New referral") and b.isVisible()
    )
    button.click()
    assert room.went == [(Place.NEW_REFERRAL, None)]


def test_rows_are_newest_first_and_the_overdue_stands_out(qtbot: QtBot, room: ReferralRoom) -> None:
    room.refer(day=date(2026, 11, 1))
    room.refer(CHILD)
    page = opened(qtbot, room)
    assert [row[0] for row in rows(page)] == ["李梓涵", ADULT_NAME]
    assert rows(page)[1][4].startswith("7 ")
    assert rows(page)[0][1] == "县人民医院 心理科"


def test_filters_show_numbers_and_narrow_the_list(qtbot: QtBot, room: ReferralRoom) -> None:
    late = room.refer(day=date(2026, 11, 1))
    booked = room.refer()
    room.referrals.book_receipt(room.code(booked), Receipt(ReferralState.ARRIVED))
    page = opened(qtbot, room)
    labels = [b.text() for b in filters(page).findChildren(QPushButton)]
    assert labels == [
        "All 2",
        "Waiting 1",
        "Overdue 1",
        "Arrived 1",
        "Not taken",
        "Sent back",
    ]
    filters(page).setFocus()
    QTest.keyClick(filters(page), Qt.Key.Key_3)
    settle(room.workplace)
    assert [row[2] for row in rows(page)] == [late.number]
    QTest.keyClick(filters(page), Qt.Key.Key_5)
    settle(room.workplace)
    assert rows(page) == []
    assert "No referral stands like this" in shown_words(page)


def test_more_pages_come_while_scrolling(qtbot: QtBot, room: ReferralRoom) -> None:
    for _ in range(60):
        room.refer()
    page = opened(qtbot, room)
    model = the(page, RecordTable).model()
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
        settle(room.workplace)
    assert len({row[2] for row in rows(page)}) == 60


def test_enter_opens_the_referral(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room)
    table = the(page, RecordTable)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert room.went == [(Place.REFERRAL, referral.id)]


def test_a_slip_is_booked_by_keyboard_and_can_be_undone(
    qtbot: QtBot, room: ReferralRoom, clock: FixedClock
) -> None:
    referral = room.refer()
    clock.move(days=2)
    page = opened(qtbot, room)
    enter_code(room, page, grouped(room.code(referral)).lower())
    assert ADULT_NAME in shown_words(page)
    outcome = page._receipt._slip._outcome
    assert outcome.hasFocus()
    QTest.keyClick(outcome, Qt.Key.Key_1)
    QTest.keyClicks(the(page, DayField), "11-23")
    type_text(the(page, NoteField), "两周后复访")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(room.workplace)
    qtbot.waitUntil(lambda: room.referrals.counts().by_state.get(ReferralState.ARRIVED) == 1)
    settle(room.workplace)
    details = room.referrals.get(referral.id)
    assert (details.advice, details.steps[0].day) == ("两周后复访", date(2026, 11, 23))
    assert rows(page)[0][4] == "Arrived"
    assert code_field(page).text() == ""
    undo = next(b for b in page.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    settle(room.workplace)
    assert room.referrals.get(referral.id).summary.state is ReferralState.ISSUED
    assert rows(page)[0][4] == "Waiting"


def test_a_scanner_may_type_the_whole_qr_code(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room)
    enter_code(room, page, f"{referral.number} {room.code(referral)}")
    assert ADULT_NAME in shown_words(page)


def test_wrong_unknown_and_used_codes_are_told_apart(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    code = room.code(referral)
    wrong = next(c for c in ALPHABET if c != code[0]) + code[1:]
    page = opened(qtbot, room)
    for typed, told in (
        ("", "Type the eight characters"),
        (wrong, "Character 1 looks wrong"),
        (code[:-1], "There are 7 characters"),
        ("22222222", "No referral of this room"),
    ):
        enter_code(room, page, typed)
        assert told in shown_words(page)
        assert code_field(page).text() == typed
    room.referrals.book_receipt(code, Receipt(ReferralState.DECLINED, reason="not_come"))
    enter_code(room, page, code)
    assert "is booked already: Not taken" in shown_words(page)


def test_an_outcome_and_a_readable_day_are_asked_for(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room)
    enter_code(room, page, room.code(referral))
    the(page, DayField).setText("未定")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: day_example() in shown_words(page))
    the(page, DayField).setText("")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Please fill this in" in shown_words(page))
    assert room.referrals.get(referral.id).summary.state is ReferralState.ISSUED


def test_escape_closes_the_slip_before_the_page(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room)
    backs: list[bool] = []
    room.workplace.navigate.went_back.connect(lambda: backs.append(True))
    enter_code(room, page, room.code(referral))
    page.go_back()
    assert backs == []
    assert code_field(page).text() == room.code(referral)
    page.go_back()
    assert backs == [True]


def test_the_curtain_hides_names(qtbot: QtBot, room: ReferralRoom) -> None:
    referral = room.refer()
    page = opened(qtbot, room)
    enter_code(room, page, room.code(referral))
    room.workplace.curtain.toggle()
    assert rows(page)[0][0] == MASK
    assert ADULT_NAME not in shown_words(page)


def test_the_header_has_room_for_its_buttons_at_200_percent(
    qtbot: QtBot, room: ReferralRoom
) -> None:
    page = ReferralsPage(room.workplace)
    show(qtbot, page)
    assert page._back_slip not in page.header_actions()  # three lie on top of each other
    assert page._back_slip.isVisible()
