"""The sheet that closes a file names what is planned with the client."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import AppointmentState
from services.appointments.records import NewAppointment
from services.appointments.service import AppointmentService
from services.clients import ClientFields
from services.desk import Desk
from tests.ui.client_room import ClientRoom, settle
from ui.clients.sheets import ClosingSheet
from ui.shared.choices import Choice
from ui.shared.note_field import NoteField

DAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("is_cancelled", "state"),
    [(True, AppointmentState.CANCELLED), (False, AppointmentState.PLANNED)],
)
def test_coming_appointments_are_named_and_cancelled_unless_they_shall_stay(
    qtbot: QtBot, desk: Desk, is_cancelled: bool, state: AppointmentState
) -> None:
    room, calendar = ClientRoom(desk), AppointmentService(desk)
    client_id = room.clients.add(ClientFields(name="罗小雨")).id
    (row,) = calendar.book(NewAppointment(DAY, 570, client_id=client_id, mode="face_to_face"))
    parent = QWidget()
    qtbot.addWidget(parent)
    matters = room.clients.open_matters(client_id)
    sheet = ClosingSheet(parent, room.workplace, client_id, matters)
    assert any("2026-11-29 09:30" in label.text() for label in sheet.findChildren(QLabel))
    assert sheet._cancel.isChecked()
    sheet._cancel.setChecked(is_cancelled)
    reason = sheet.form.field("reason")
    assert isinstance(reason, Choice)
    reason.set_value("moved")
    sheet.finish()
    settle()
    assert calendar.get(row.id).state is state


def test_without_any_there_is_nothing_to_cancel(qtbot: QtBot, desk: Desk) -> None:
    room = ClientRoom(desk)
    client_id = room.clients.add(ClientFields(name="罗小雨")).id
    parent = QWidget()
    qtbot.addWidget(parent)
    matters = room.clients.open_matters(client_id)
    sheet = ClosingSheet(parent, room.workplace, client_id, matters)
    assert not sheet._cancel.isVisibleTo(sheet)


def test_a_half_written_summary_survives_the_lock(qtbot: QtBot, desk: Desk) -> None:
    room = ClientRoom(desk)
    client_id = room.clients.add(ClientFields(name="罗小雨")).id
    parent = QWidget()
    qtbot.addWidget(parent)
    matters = room.clients.open_matters(client_id)
    sheet = ClosingSheet(parent, room.workplace, client_id, matters)
    summary = sheet.form.field("summary")
    assert isinstance(summary, NoteField)
    summary.setText("谈了六次，睡得好些了")
    sheet.keep_open_work()
    sheet.done(QDialog.DialogCode.Rejected)
    settle()
    again = ClosingSheet(parent, room.workplace, client_id, matters)
    settle()
    assert again.form.value("summary") == "谈了六次，睡得好些了"
