"""Who reported: figures, towns, the rooms of a town, and the due days."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.vocabulary import Area
from services.county.completeness_records import DueDays, Reported
from services.months import month_of, shifted
from services.register import Register
from tests.ui.county.conftest import SMALL, Office
from ui.county.completeness_page import CompletenessPage
from ui.county.due_days_sheet import DueDaysSheet
from ui.navigation import Place


def shown(office: Office) -> CompletenessPage:
    page = CompletenessPage(office.workplace)
    office.show(page)
    return page


def test_figures_agree_with_the_service(office: Office, register: Register) -> None:
    page = shown(office)
    last = shifted(month_of(office.workplace.clock.today()), -1)
    counts = register.completeness.matrix(last, last).total.months[0]
    assert counts.expected == SMALL.rooms
    assert page.received.figure.text() == f"{counts.received} / {counts.expected}"
    assert page.missing.figure.text() == str(counts.missing + counts.awaited)
    assert page.quarantined.figure.text() == str(len(register.inbox.quarantined()))


def test_a_town_is_opened_and_left_with_the_keyboard(office: Office) -> None:
    page = shown(office)
    towns = len(page.squares._rows)
    page.squares.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.squares, Qt.Key.Key_Down)
    QTest.keyClick(page.squares, Qt.Key.Key_Return)
    rooms = page.squares._rows
    assert len(rooms) == SMALL.rooms // towns
    went: list[tuple[Place, object]] = []
    office.workplace.navigate.went.connect(lambda place, subject: went.append((place, subject)))
    QTest.keyClick(page.squares, Qt.Key.Key_Down)
    QTest.keyClick(page.squares, Qt.Key.Key_Return)
    assert went == [(Place.ROOM_REGISTRY, rooms[0].key)]
    page.go_back()
    assert len(page.squares._rows) == towns


def test_squares_tell_in_words_what_they_show(office: Office) -> None:
    page = shown(office)
    for row in page.squares._rows:
        for square in row.squares:
            assert square.tip
            if square.parts:
                assert all(count > 0 for _, count in square.parts)
            else:
                assert square.state is Reported.NOT_EXPECTED


def test_due_days_are_checked_beside_their_field_and_kept(
    office: Office, register: Register
) -> None:
    page = shown(office)
    announced: list[frozenset[Area]] = []
    office.workplace.changes.announced.connect(announced.append)
    page._set_days()
    (sheet,) = page.findChildren(DueDaysSheet)
    sheet.due.setText("x")
    sheet.accept()
    office.settle()
    assert sheet.form.problem("due_day")
    sheet.due.setText("6")
    sheet.closing.setText("25")
    sheet.accept()
    office.settle()
    assert register.completeness.days() == DueDays(6, 25)
    assert not sheet.isVisible()
    assert announced == [frozenset({Area.INCOMING})]
