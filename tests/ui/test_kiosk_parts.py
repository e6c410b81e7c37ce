"""Every way to answer, the class by its numbers, the start, and what waits after it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.screening import Screening, ScreeningStudent
from services.assessments.service import AssessmentService
from services.scales.service import ScaleService
from services.screenings.records import Part, stored_parts
from services.self_assessments.records import Question, Ready, SeatState
from tests.services.self_assessments.sitters import install_kinds
from tests.ui.kiosk_room import (
    NAME,
    asked,
    client_id,
    dialogs,
    give,
    give_sitting,
    jobs,
    kiosk_template,
    look,
    opened,
    room,
    words_of,
)
from tests.ui.kit import type_text
from tests.vaults import PASSWORD
from ui.jobs import JobRunner
from ui.kiosk.answers_sheet import AnswersSheet
from ui.kiosk.discard_sheet import DiscardSheet
from ui.kiosk.open_sitting_sheet import OpenSittingSheet
from ui.kiosk.start_sheet import StartSheet
from ui.kiosk.waiting_card import WaitingCard
from ui.kiosk.window import KioskWindow
from ui.open_desk import OpenDesk
from ui.pictures import settle

__all__ = ["client_id", "dialogs", "jobs", "kiosk_template", "look", "opened", "room"]


def press(kiosk: KioskWindow, jobs: JobRunner, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or kiosk, key)
        settle(jobs)


def on(kiosk: KioskWindow, jobs: JobRunner) -> None:
    assert kiosk.next_button.isEnabled()
    kiosk.next_button.click()
    settle(jobs)


def test_every_kind_of_question_by_the_keyboard(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, install_kinds(room.vault.desk))
    keys = Qt.Key
    press(kiosk, jobs, keys.Key_Return)
    assert asked(kiosk).item == "alone"
    press(kiosk, jobs, keys.Key_2)
    qtbot.waitUntil(lambda: asked(kiosk).item == "hours")
    press(kiosk, jobs, keys.Key_2, keys.Key_5)
    assert "0 到 24" in words_of(kiosk)
    assert not kiosk.next_button.isEnabled()
    press(kiosk, jobs, keys.Key_Return)
    assert asked(kiosk).item == "hours"
    press(kiosk, jobs, keys.Key_Backspace, keys.Key_Backspace)
    press(kiosk, jobs, keys.Key_6, keys.Key_Period, keys.Key_5, keys.Key_Return)
    assert asked(kiosk).item == "bed"
    press(kiosk, jobs, keys.Key_9, keys.Key_9, keys.Key_9)
    assert not kiosk.next_button.isEnabled()
    kiosk.question.pad.field.clear()
    press(kiosk, jobs, keys.Key_2, keys.Key_2, keys.Key_3, keys.Key_0, keys.Key_Return)
    assert asked(kiosk).item == "helpers"
    press(kiosk, jobs, keys.Key_1, keys.Key_2)
    on(kiosk, jobs)
    assert asked(kiosk).item == "things"
    press(kiosk, jobs, keys.Key_3)
    assert not kiosk.next_button.isEnabled()
    press(kiosk, jobs, keys.Key_1)
    on(kiosk, jobs)
    assert asked(kiosk).item == "noise"
    press(kiosk, jobs, keys.Key_3)
    qtbot.waitUntil(lambda: isinstance(kiosk.step(), Ready))
    on(kiosk, jobs)
    assert "谢谢您，今晚早点休息。" in words_of(kiosk)
    service = room.workplace.register.self_assessments
    (waits,) = service.waiting()
    assert service.look(waits.forms[0].id).answers == {
        "alone": False,
        "hours": 6.5,
        "bed": "22:30",
        "helpers": ["family", "friend"],
        "things": {"A": 2, "B": 0},
        "noise": 2,
    }


def test_by_touch_and_back_again(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, install_kinds(room.vault.desk))
    on(kiosk, jobs)

    def tap(widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle(jobs)

    tap(kiosk.question.choices.buttons[1])
    qtbot.waitUntil(lambda: asked(kiosk).item == "hours")
    pad = kiosk.question.pad
    for sign in "78":
        tap(pad.digits[sign])
    tap(pad.rub_out)
    assert pad.value() == 7
    tap(kiosk.next_button)
    assert not pad.digits["."].isEnabled()  # a time of day
    for sign in "2145":
        tap(pad.digits[sign])
    tap(kiosk.next_button)
    ticks = kiosk.question.ticks
    tap(ticks.buttons[0])
    tap(ticks.buttons[2])  # nobody: the others go
    assert ticks.value() == ["nobody"]
    tap(ticks.buttons[1])
    assert ticks.value() == ["friend"]
    tap(kiosk.next_button)
    rows = kiosk.question.rows
    tap(rows.cells["A"][1])
    tap(rows.cells["B"][2])
    tap(rows.cells["B"][0])
    tap(kiosk.next_button)
    for item in ("things", "helpers", "bed", "hours", "alone"):
        tap(kiosk.back_button)
        assert asked(kiosk).item == item
        assert kiosk.next_button.isEnabled()
    for item in ("hours", "bed", "helpers", "things", "noise"):
        tap(kiosk.next_button)
        assert asked(kiosk).item == item
    assert rows.value() == {"A": 1, "B": 0}


def test_a_gate_is_honoured_on_the_screen(
    room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot
) -> None:
    kiosk = give(room, jobs, client_id, "pcptsd5")
    on(kiosk, jobs)
    labels = [choice.label for choice in asked(kiosk).choices]
    no = next(n for n, choice in enumerate(asked(kiosk).choices) if choice.value == 0)
    assert len(labels) == 2
    press(kiosk, jobs, Qt.Key(Qt.Key.Key_1.value + no))
    qtbot.waitUntil(lambda: isinstance(kiosk.step(), Ready))


# A class


@pytest.fixture
def screening_id(room: OpenDesk) -> int:
    desk = room.vault.desk
    with desk.write() as session:
        part = Part(ScaleService(desk).keep(session, "phq2"))
        row = Screening(
            title="2026年秋季筛查",
            scales=stored_parts([part]),
            informant="self",
            day=date(2026, 11, 20),
            made_by=1,
            made_at=desk.clock.now(),
        )
        session.add(row)
        session.flush()
        for number, name in enumerate(("林一帆", "周小雨", "何佳"), 1):
            session.add(
                ScreeningStudent(
                    screening_id=row.id, class_name="七(1)班", number=str(number), name=name, sex=2
                )
            )
        return row.id


def test_a_class_one_after_the_other(
    room: OpenDesk, jobs: JobRunner, screening_id: int, qtbot: QtBot
) -> None:
    service = room.workplace.register.self_assessments
    kiosk = give_sitting(room, jobs, service.start_for_class(screening_id, "七(1)班", "zh"))
    assert "七(1)班" in words_of(kiosk)
    assert "林一帆" not in words_of(kiosk)
    kiosk.seats.buttons[1].click()
    settle(jobs)
    assert "2 号" in words_of(kiosk)
    kiosk.back_button.click()  # the wrong one
    settle(jobs)
    assert kiosk.page() is kiosk.seats
    kiosk.seats.buttons[0].click()
    on(kiosk, jobs)
    on(kiosk, jobs)
    for _ in range(2):
        before = kiosk.step()
        press(kiosk, jobs, Qt.Key.Key_1)
        qtbot.waitUntil(lambda before=before: kiosk.step() is not before)  # type: ignore[misc]
    on(kiosk, jobs)
    assert "谢谢" in words_of(kiosk)
    on(kiosk, jobs)
    assert not kiosk.seats.buttons[0].isEnabled()
    # The second one is interrupted; only a password opens what stands there.
    kiosk.seats.buttons[1].click()
    on(kiosk, jobs)
    on(kiosk, jobs)
    before = kiosk.step()
    press(kiosk, jobs, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: kiosk.step() is not before)
    leave(kiosk, jobs)
    sitting = service.open_sitting()
    assert sitting is not None
    again = give_sitting(room, jobs, service.resume(sitting.id))
    states = [seat.state for seat in service.seats(sitting.id)]
    assert states == [SeatState.DONE, SeatState.BEGUN, SeatState.FREE]
    again.seats.buttons[1].click()
    on(again, jobs)
    assert again.page() is again.password
    again.password.field.setText(PASSWORD)
    again.password.try_password()
    settle(jobs)
    assert room.kiosk is again
    assert asked(again).place == 2


def leave(kiosk: KioskWindow, jobs: JobRunner) -> None:
    kiosk.staff_button.click()
    kiosk.password.field.setText(PASSWORD)
    kiosk.password.try_password()
    settle(jobs)


# Before and after


def test_the_start_sheet_of_a_client(room: OpenDesk, jobs: JobRunner, client_id: int) -> None:
    sheet = StartSheet(room.window, room.workplace, client_id)
    sheet.open()
    settle(jobs)
    assert {"phq9", "gad7"} <= sheet.scales.boxes.keys()
    assert sheet.scales.boxes.keys().isdisjoint({"sdq", "asq", "scl90", "smd-risk"})
    sheet.finish()
    assert sheet.form.problem("scales")
    sheet.scales.boxes["gad7"].setChecked(True)
    sheet.scales.boxes["phq9"].setChecked(True)
    sheet.language.set_value("en")
    sheet.finish()
    settle(jobs)
    assert room.kiosk is not None
    found = room.workplace.register.self_assessments.open_sitting()
    assert found is not None
    assert (found.shorts, found.language) == (("GAD-7", "PHQ-9"), "en")
    assert "2 weeks" in words_of(room.kiosk)
    assert room.kiosk.next_button.text() == "Begin"  # the buttons speak as the questions do
    leave(room.kiosk, jobs)
    page = room.window.current_page()
    assert page is not None
    assert page.title() == "测评"


def test_the_start_sheet_of_a_class(
    room: OpenDesk, jobs: JobRunner, client_id: int, screening_id: int
) -> None:
    sheet = StartSheet(room.window, room.workplace)
    sheet.open()
    sheet.finish()
    assert sheet.form.problem("client_id")
    sheet.whom.set_value("class")
    sheet.whom.chosen.emit("class")
    settle(jobs)
    assert sheet.class_name.value() == "七(1)班"
    service = room.workplace.register.self_assessments
    service.start_for_client(client_id, ("phq2",), "zh")
    sheet.finish()
    settle(jobs)
    (other,) = sheet.findChildren(OpenSittingSheet)
    other.end.click()
    settle(jobs)
    sheet.finish()
    settle(jobs)
    assert room.kiosk is not None
    assert room.kiosk.page() is room.kiosk.seats


@pytest.fixture
def waiting(room: OpenDesk, jobs: JobRunner, client_id: int, qtbot: QtBot) -> WaitingCard:
    """Two forms of one client, the first with a marked answer."""
    service = room.workplace.register.self_assessments
    sitting = service.start_for_client(client_id, ("phq9", "phq2"), "zh")
    step: object = service.begin(sitting.id)
    while isinstance(step, Question):
        step = service.answer(step.answer_id, step.item, 1)
    step = service.begin(sitting.id)
    assert isinstance(step, Question)
    service.answer(step.answer_id, step.item, None)
    service.end_sitting(sitting.id)
    card = WaitingCard(room.workplace)
    qtbot.addWidget(card)
    room.workplace.changes.announced.connect(lambda areas: card.reload())
    card.show()
    card.reload()
    settle(jobs)
    return card


def labels(widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def button(widget: QWidget, text: str) -> Callable[[], None]:
    from PySide6.QtWidgets import QPushButton

    return next(one for one in widget.findChildren(QPushButton) if text in one.text()).click


def test_what_waits_is_shown_looked_at_and_put_on_record(
    room: OpenDesk, jobs: JobRunner, waiting: WaitingCard, client_id: int
) -> None:
    words = labels(waiting)
    assert NAME in words
    assert "今天谈一谈" in words
    assert "没做完" in words
    button(waiting, "看答卷")()
    settle(jobs)
    (sheet,) = waiting.window().findChildren(AnswersSheet)
    assert "做事时提不起劲或没有兴趣" in labels(sheet)
    assert "好几天" in labels(sheet)
    button(sheet, "确认入档")()
    settle(jobs)
    results = AssessmentService(room.vault.desk).of_client(client_id).rows
    assert [line.scale for line in results] == ["phq9"]
    assert "PHQ-2" in labels(waiting)
    button(waiting, "全部确认入档")()
    settle(jobs)
    assert waiting.isHidden()


def test_not_put_on_record_with_a_reason(
    room: OpenDesk, jobs: JobRunner, waiting: WaitingCard, client_id: int
) -> None:
    button(waiting, "看答卷")()
    settle(jobs)
    (sheet,) = waiting.window().findChildren(AnswersSheet)
    button(sheet, "不入档")()
    (why,) = waiting.window().findChildren(DiscardSheet)
    why.finish()
    settle(jobs)
    assert why.isVisible()  # no reason, nothing done
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "孩子替她点的")
    why.finish()
    settle(jobs)
    (left,) = room.workplace.register.self_assessments.waiting()
    assert [form.short for form in left.forms] == ["PHQ-2"]
    assert AssessmentService(room.vault.desk).of_client(client_id).rows == ()
    assert len(room.workplace.register.duties.open_ones()) == 1


def test_the_curtain_covers_whose_they_are(
    room: OpenDesk, jobs: JobRunner, waiting: WaitingCard
) -> None:
    room.workplace.curtain.toggle()
    assert NAME not in labels(waiting)
    room.workplace.curtain.toggle()
