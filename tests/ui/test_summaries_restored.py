"""Closing a month after going back to a backup: first it is asked what was handed over."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from models.room import Room
from services.desk import Desk
from services.summary.months import MonthState
from tests.services.summary.records import add_visits, open_room_in, visit
from tests.ui.summary_room import SummaryRoom
from ui.summaries.restored import MaybeSentDialog


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> SummaryRoom:
    """October and November; a backup was restored in November."""
    open_room_in(desk, datetime(2026, 10, 2, tzinfo=UTC))
    add_visits(desk, [visit("2026-10")] * 20)
    with desk.write() as session:
        session.execute(update(Room).values(epoch="e0000002"))
        desk.audit.record(session, "backup_restored", "backup", 1)
    return SummaryRoom(qtbot, desk)


def asked(room: SummaryRoom) -> MaybeSentDialog:
    """The question, as it comes up where October would be closed."""
    for _ in range(3):
        room.go_on()
    (dialog,) = room.page.findChildren(MaybeSentDialog)
    assert dialog.isVisible()
    return dialog


def choose(room: SummaryRoom, dialog: MaybeSentDialog, words: str) -> None:
    (button,) = [b for b in dialog.findChildren(QRadioButton) if b.text() == words]
    button.click()
    press(room, dialog, "Go on")


def press(room: SummaryRoom, dialog: MaybeSentDialog, words: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text() == words]
    assert button.isEnabled()
    button.click()
    room.settle()


def states(room: SummaryRoom) -> dict[str, MonthState]:
    return {entry.month: entry.state for entry in room.summaries.months().entries}


def test_nothing_is_chosen_at_first(room: SummaryRoom) -> None:
    dialog = asked(room)
    choices = dialog.findChildren(QRadioButton)
    assert [b.text() for b in choices] == [
        "From 2026-10 on, no report was handed over",
        "2026-10",
        "2026-11",
    ]
    assert not any(b.isChecked() for b in choices)
    (go_on,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Go on"]
    assert not go_on.isEnabled()
    press(room, dialog, "Cancel")
    assert room.summaries.preview("2026-10").maybe_sent == ("2026-10", "2026-11")
    assert room.dialogs.asked == []


def test_nothing_was_handed_over_and_the_month_is_closed(room: SummaryRoom) -> None:
    dialog = asked(room)
    room.dialogs.answers.append(True)
    choose(room, dialog, "From 2026-10 on, no report was handed over")
    assert room.dialogs.asked[0][0] == "Close month 10?"
    assert states(room)["2026-10"] is MonthState.CLOSED
    assert room.primary().text() == "Write now"


def test_what_was_handed_over_is_left_alone(room: SummaryRoom) -> None:
    dialog = asked(room)
    choose(room, dialog, "2026-10")
    assert states(room) == {"2026-10": MonthState.SENT_BEFORE, "2026-11": MonthState.OPEN}
    assert room.primary().text() == "Prepare month 11"
    assert "Sent before a restore" in [
        room.table().model().index(row, 3).data() for row in range(2)
    ]
    room.open("2026-10")
    assert "handed over before going back to a backup" in room.dialogs.told[0][1]
