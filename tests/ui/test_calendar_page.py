"""The week in the window: by keyboard, by mouse, under the curtain."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import AppointmentState, Area
from services.appointments.records import AppointmentRow, NewAppointment, Repeat
from services.desk import Desk
from tests.fakes import FixedClock
from tests.services.appointments.conftest import meeting
from tests.services.visits.conftest import add_client
from tests.services.visits.rows import TODAY
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import services_of, settle, show
from ui.calendar.appointment_sheet import AppointmentSheet, CancelSheet, possible
from ui.calendar.booking_sheet import BookingSheet
from ui.calendar.page import CalendarPage
from ui.curtain import MASK
from ui.navigation import Place
from ui.shared.subjects import ForClient
from ui.shared.widgets import Chip
from ui.workplace import Workplace

MONDAY = date(2026, 11, 23)


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), ScriptedDialogs([True]), clock)


@pytest.fixture
def client_id(desk: Desk) -> int:
    return add_client(desk, "周玉梅")


def book(workplace: Workplace, new: NewAppointment) -> AppointmentRow:
    return workplace.register.appointments.book(new)[0]


def stored(workplace: Workplace, row: AppointmentRow) -> AppointmentRow:
    return workplace.register.appointments.get(row.id)


def calendar(qtbot: QtBot, workplace: Workplace, subject: object = MONDAY) -> CalendarPage:
    page = CalendarPage(workplace)
    show(qtbot, page, subject)
    return page


def press(page: CalendarPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page._grid, key)
        settle(page.workplace)


def sheet_of(page: CalendarPage) -> BookingSheet:
    settle(page.workplace)
    sheets = [one for one in page.findChildren(BookingSheet) if one.isVisible()]
    assert len(sheets) == 1
    return sheets[0]


def finish(page: CalendarPage) -> None:
    """Press the sheet's own button, as Ctrl+Enter does after a moment's animation."""
    buttons = sheet_of(page).findChildren(QPushButton)
    next(one for one in buttons if one.property("role") == "primary").click()
    settle(page.workplace)


def center(page: CalendarPage, row: AppointmentRow) -> QPoint:
    geometry = page._grid._geometry()
    (placed,) = [one for one in geometry.plan.placed if one.row.id == row.id]
    return geometry.box(placed).center().toPoint()


def test_keyboard_begins_in_the_week_of_today(qtbot: QtBot, workplace: Workplace) -> None:
    page = calendar(qtbot, workplace, None)
    assert page._grid.hasFocus()
    assert (page._grid.day(), page._grid.minute()) == (TODAY, 540)
    assert "11" in page.subtitle()


def test_arrows_and_pages_reach_every_slot_and_week(qtbot: QtBot, workplace: Workplace) -> None:
    page = calendar(qtbot, workplace)
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert (page._grid.day(), page._grid.minute()) == (MONDAY + timedelta(days=1), 570)
    press(page, Qt.Key.Key_PageDown)
    assert page._grid.day() == MONDAY + timedelta(days=8)
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert page._grid.day() == MONDAY + timedelta(days=6)
    press(page, Qt.Key.Key_T)
    assert page._grid.day() == TODAY


def test_enter_books_a_free_slot_for_the_client(
    qtbot: QtBot, workplace: Workplace, client_id: int
) -> None:
    page = calendar(qtbot, workplace, ForClient(client_id))
    assert "周玉梅" in page._for_whom.text()
    workplace.curtain.toggle()
    assert "周玉梅" not in page._for_whom.text()
    page._grid.put_cursor(MONDAY)
    press(page, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Return)
    finish(page)
    (row,) = workplace.register.appointments.of_client(client_id)
    assert (row.day, row.start_minute) == (TODAY + timedelta(days=1), 540)
    assert page._told.isVisible()
    assert page._for_whom.isHidden()


def test_u_takes_the_last_act_back(qtbot: QtBot, workplace: Workplace, client_id: int) -> None:
    page = calendar(qtbot, workplace)
    book(workplace, meeting(client_id))
    press(page, Qt.Key.Key_U)
    assert workplace.register.appointments.of_client(client_id) == ()


def test_m_carries_an_appointment_and_esc_puts_it_back(
    qtbot: QtBot, workplace: Workplace, client_id: int
) -> None:
    row = book(workplace, meeting(client_id))
    page = calendar(qtbot, workplace)
    page._grid.put_cursor(MONDAY, 570)
    press(page, Qt.Key.Key_M, Qt.Key.Key_Down)
    assert page._grid.is_carrying()
    press(page, Qt.Key.Key_Escape)
    assert not page._grid.is_carrying()
    assert stored(workplace, row).start_minute == 570
    page._grid.put_cursor(MONDAY, 570)
    press(page, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    moved = stored(workplace, row)
    assert (moved.day, moved.start_minute) == (MONDAY + timedelta(days=1), 600)


def test_moving_onto_another_says_so_and_moves(
    qtbot: QtBot, workplace: Workplace, desk: Desk, client_id: int
) -> None:
    row = book(workplace, meeting(client_id))
    book(workplace, meeting(add_client(desk, "陈建国"), start_minute=660))
    page = calendar(qtbot, workplace)
    page._move(row, MONDAY, 660)
    settle(workplace)
    assert stored(workplace, row).start_minute == 660
    assert "陈建国" in page._told.text()


def test_letters_act_on_the_appointment_under_the_cursor(
    qtbot: QtBot,
    workplace: Workplace,
    client_id: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = book(workplace, meeting(client_id))
    page = calendar(qtbot, workplace)
    page._grid.put_cursor(MONDAY, 570)
    monkeypatch.setattr(CancelSheet, "wait", _give_reason)
    press(page, Qt.Key.Key_X)  # its day has not come
    assert stored(workplace, row).state is AppointmentState.PLANNED
    press(page, Qt.Key.Key_C)
    gone = stored(workplace, row)
    assert (gone.state, gone.state_reason) == (AppointmentState.CANCELLED, "孩子发烧")
    assert [line.id for line in page._grid.beside()[1]] == [row.id]


def test_the_sheet_shows_what_has_to_be_known_of_the_client(
    qtbot: QtBot, workplace: Workplace, client_id: int
) -> None:
    row = book(workplace, meeting(client_id))
    workplace.register.flags.set(client_id, "other", "只打座机")
    sheet = AppointmentSheet(None, workplace, row, possible(row, is_due=False))  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    sheet.open()
    settle(workplace)
    (chip,) = (one for one in sheet.findChildren(Chip) if one.text() == "只打座机")
    assert chip.isVisible()


def _give_reason(sheet: CancelSheet) -> bool:
    sheet._reason.setText("孩子发烧")
    sheet.accept()
    return True


def test_cancelling_without_a_reason_stays_open(
    qtbot: QtBot, workplace: Workplace, client_id: int
) -> None:
    # The sheet needs only the row's day and series.
    row = AppointmentRow(**{**_ROW, "client_id": client_id})  # type: ignore[arg-type]
    sheet = CancelSheet(None, workplace, row)  # type: ignore[arg-type]
    qtbot.addWidget(sheet)
    sheet.open()
    sheet.accept()
    assert sheet.isVisible()


_ROW = {
    "id": 1,
    "kind": "meeting",
    "state": AppointmentState.PLANNED,
    "state_reason": "",
    "client_name": "周玉梅",
    "counsellor_id": 1,
    "counsellor_name": "何晓岚",
    "mode": "phone",
    "day": MONDAY,
    "start_minute": 540,
    "minutes": 50,
    "place": "",
    "purpose": "",
    "series_id": None,
    "kept_in_id": None,
    "version": 1,
}


def test_v_and_f_lead_to_the_visit_and_the_file(
    qtbot: QtBot, workplace: Workplace, client_id: int
) -> None:
    book(workplace, meeting(client_id, day=TODAY))
    page = calendar(qtbot, workplace, TODAY)
    page._grid.put_cursor(TODAY, 570)
    for key, place in ((Qt.Key.Key_V, Place.LOG_VISIT), (Qt.Key.Key_F, Place.CLIENT)):
        with qtbot.waitSignal(workplace.navigate.went) as went:
            press(page, key)
        assert went.args == [place, client_id]


def test_mouse_drags_to_another_day_and_quarter(
    qtbot: QtBot, workplace: Workplace, client_id: int
) -> None:
    row = book(workplace, meeting(client_id))
    page = calendar(qtbot, workplace)
    grid, start = page._grid, center(page, row)
    geometry = grid._geometry()
    right = geometry.column(2).center().x() - geometry.column(0).center().x()
    down = geometry.y(705) - geometry.y(570)
    end = (QPointF(start) + QPointF(right, down)).toPoint()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, end)
    QApplication.processEvents()
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    settle(workplace)
    moved = stored(workplace, row)
    assert (moved.day, moved.start_minute) == (MONDAY + timedelta(days=2), 705)


def test_evenings_unfold_on_a_click(qtbot: QtBot, workplace: Workplace) -> None:
    page = calendar(qtbot, workplace)
    grid = page._grid
    band = grid._geometry().evening_band().center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=band)
    assert grid._plan.closes == 1440
    band = grid._geometry().evening_band().center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=band)
    assert grid._plan.closes == 1080


def test_names_are_under_the_curtain(qtbot: QtBot, workplace: Workplace, client_id: int) -> None:
    row = book(workplace, meeting(client_id))
    book(workplace, meeting(None, start_minute=None, purpose="打电话来问的家长"))
    page = calendar(qtbot, workplace)
    page._grid.put_cursor(MONDAY, 570)
    assert "周玉梅" in page._grid.accessibleDescription()
    workplace.curtain.toggle()
    assert "周玉梅" not in page._grid._full_words(row)
    labels = [label.text() for label in page._agenda.findChildren(type(page._agenda.heading))]
    assert MASK in labels
    assert "打电话来问的家长" not in labels


def test_typed_day_shows_its_week(qtbot: QtBot, workplace: Workplace) -> None:
    page = calendar(qtbot, workplace)
    page._field.setFocus()
    page._field.setText("2027-01-05")
    page._field.changed.emit()
    settle(workplace)
    assert page._grid.day() == date(2027, 1, 5)


def test_what_others_book_shows_at_once(qtbot: QtBot, workplace: Workplace, client_id: int) -> None:
    page = calendar(qtbot, workplace)
    book(workplace, meeting(client_id, repeat=Repeat(1, count=3)))
    workplace.changes.announce({Area.APPOINTMENTS})
    settle(workplace)
    assert len(page._grid._plan.placed) == 3
