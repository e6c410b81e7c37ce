"""The sheet in which an appointment is booked or changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import AppointmentKind
from services.appointments.places import PLACES
from services.appointments.records import AppointmentRow, NewAppointment, Repeat
from services.clients.records import ClientFields
from services.desk import Desk
from services.preferences import PreferenceService
from tests.fakes import FixedClock
from tests.services.appointments.conftest import in_days, meeting
from tests.services.visits.conftest import add_client
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.ui.visits_room import Keyboard, services_of, settle
from ui.calendar.booking_sheet import BookingSheet
from ui.workplace import Workplace

Opened = Callable[..., BookingSheet]


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    """Says yes to leaving what was typed, also when a test's end closes the sheet."""
    return ScriptedDialogs([True] * 3)


@pytest.fixture
def workplace(desk: Desk, clock: FixedClock, dialogs: ScriptedDialogs, qapp: object) -> Workplace:
    return make_workplace(services_of(desk), dialogs, clock)


@pytest.fixture
def client_id(workplace: Workplace) -> int:
    return workplace.register.clients.add(ClientFields(name="周玉梅")).id


@pytest.fixture
def opened(qtbot: QtBot, workplace: Workplace) -> Opened:
    """Open a sheet as the page does."""

    def open_sheet(new: NewAppointment, changing: AppointmentRow | None = None) -> BookingSheet:
        planner = workplace.register.appointments.planner()
        sheet = BookingSheet(None, workplace, planner, new, changing)
        qtbot.addWidget(sheet)
        with qtbot.waitExposed(sheet):
            sheet.open()
        sheet.activateWindow()
        settle(workplace)
        return sheet

    return open_sheet


def free(**changes: object) -> NewAppointment:
    """Tomorrow at half past nine, nobody yet."""
    new = NewAppointment(day=in_days(1), start_minute=570)
    return replace(new, **changes)  # type: ignore[arg-type]


def put(sheet: BookingSheet, **values: object) -> None:
    """Fill fields as a user does, one after the other."""
    for name, value in values.items():
        field = sheet._form.field(name)
        getattr(field, "set_value", getattr(field, "setText", None))(value)  # type: ignore[misc]
    sheet._form.changed.emit()


def finish(sheet: BookingSheet) -> None:
    buttons = [one for one in sheet.findChildren(QPushButton) if one.property("role") == "primary"]
    buttons[-1].click()
    settle(sheet._workplace)


def said(sheet: BookingSheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def booked(workplace: Workplace, client_id: int) -> tuple[AppointmentRow, ...]:
    return workplace.register.appointments.of_client(client_id)


def test_by_keyboard_from_the_name_to_the_end(
    opened: Opened, workplace: Workplace, client_id: int
) -> None:
    sheet = opened(free())
    keyboard = Keyboard(workplace)
    keyboard.type("zym")
    keyboard.press(Qt.Key.Key_Return)
    assert sheet._form.client.client_id() == client_id
    assert keyboard.focus() is sheet._form.field("start")
    keyboard.type("1015")
    finish(sheet)
    (row,) = booked(workplace, client_id)
    assert (row.day, row.start_minute, row.minutes) == (in_days(1), 615, 50)
    assert not sheet.isVisible()


def test_a_client_that_is_known_leaves_only_the_time(
    opened: Opened, workplace: Workplace, client_id: int
) -> None:
    sheet = opened(free(client_id=client_id))
    assert Keyboard(workplace).focus() is sheet._form.field("start")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)  # nothing typed: no question
    assert not sheet.isVisible()


def test_what_was_typed_is_not_thrown_away_without_a_word(
    opened: Opened, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers = [False, True, True]
    sheet = opened(free())
    put(sheet, purpose="打电话来问的家长")
    sheet.reject()
    assert sheet.isVisible()
    sheet.reject()
    assert not sheet.isVisible()


def test_somebody_without_a_file_is_named_by_the_purpose(
    opened: Opened, workplace: Workplace
) -> None:
    sheet = opened(free())
    finish(sheet)
    assert sheet._form.form.problem("client")
    put(sheet, purpose="打电话来问的家长")
    finish(sheet)
    (row,) = workplace.register.appointments.week(in_days(1)).rows
    assert (row.client_id, row.purpose) == (None, "打电话来问的家长")


def test_clashes_are_said_at_once_and_do_not_hinder(
    opened: Opened, workplace: Workplace, desk: Desk, client_id: int
) -> None:
    workplace.register.appointments.book(meeting(add_client(desk, "陈建国")))
    sheet = opened(free(client_id=client_id))
    assert "陈建国" in said(sheet)
    sheet._form.field("start").setText("13:00")  # type: ignore[attr-defined]
    sheet._form.changed.emit()
    settle(workplace)
    assert "陈建国" not in said(sheet)
    sheet._form.field("start").setText("9:30")  # type: ignore[attr-defined]
    finish(sheet)
    assert len(booked(workplace, client_id)) == 1


def test_the_same_time_twice_is_said_beside_it(
    opened: Opened, workplace: Workplace, client_id: int
) -> None:
    workplace.register.appointments.book(meeting(client_id))
    sheet = opened(free(client_id=client_id))
    finish(sheet)
    assert sheet._form.form.problem("start")
    assert sheet.isVisible()
    assert len(booked(workplace, client_id)) == 1


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ({"steps": "7", "count": "3"}, [1, 8, 15]),
        ({"steps": "other", "every_days": "10", "count": "2"}, [1, 11]),
        ({"steps": "14", "until": date(2026, 12, 10)}, [1, 15]),
    ],
)
def test_series(
    opened: Opened,
    workplace: Workplace,
    client_id: int,
    typed: dict[str, object],
    days: list[int],
) -> None:
    sheet = opened(free(client_id=client_id))
    put(sheet, **typed)
    finish(sheet)
    assert [row.day for row in booked(workplace, client_id)] == [in_days(day) for day in days]


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"steps": "7"}, "count"),
        ({"steps": "7", "count": "oft"}, "count"),
        ({"steps": "other", "every_days": "x", "count": "3"}, "every_days"),
        ({"steps": "7", "count": "1"}, "count"),
    ],
)
def test_series_that_cannot_be_read(
    opened: Opened,
    workplace: Workplace,
    client_id: int,
    typed: dict[str, object],
    wrong: str,
) -> None:
    sheet = opened(free(client_id=client_id))
    put(sheet, **typed)
    finish(sheet)
    assert sheet._form.form.problem(wrong)
    assert booked(workplace, client_id) == ()


def test_own_time_asks_for_no_client(opened: Opened, workplace: Workplace) -> None:
    sheet = opened(free())
    sheet._form.kind.set_value("own")
    sheet._form.kind.chosen.emit("own")
    assert not sheet._form.client.isVisible()
    put(sheet, purpose="乡镇例会")
    finish(sheet)
    (row,) = workplace.register.appointments.week(in_days(1)).rows
    assert (row.kind, row.purpose) == (AppointmentKind.BLOCKED, "乡镇例会")


def test_change_of_all_that_follow(opened: Opened, workplace: Workplace, client_id: int) -> None:
    first, *_ = workplace.register.appointments.book(meeting(client_id, repeat=Repeat(7, count=3)))
    sheet = opened(first.as_new(), first)
    assert sheet._extent.isVisible()
    sheet._extent.set_value("following")
    put(sheet, minutes="90")
    finish(sheet)
    assert [row.minutes for row in booked(workplace, client_id)] == [90, 90, 90]


def test_rooms_are_offered_where_there_are_several(
    opened: Opened, workplace: Workplace, desk: Desk, client_id: int
) -> None:
    sheet = opened(free(client_id=client_id))
    assert not sheet._form.field("place").isVisible()
    sheet.reject()
    PreferenceService(desk).set(PLACES, "谈心室、沙盘室")
    sheet = opened(free(client_id=client_id))
    assert sheet._form.field("place").isVisible()
    put(sheet, place="沙盘室")
    finish(sheet)
    assert booked(workplace, client_id)[0].place == "沙盘室"
