"""Segmented choices, tags, drop-downs, days and times, and the form around them."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from services.errors import InvalidInput, NotFound, Problem
from tests.ui.kit import type_text
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.day_field import DayField, TimeField, read_day, read_time
from ui.shared.form import Field, Form, NoteField, line_field
from ui.shared.tag_field import TagField
from ui.shared.widgets import primary_button

TODAY = date(2026, 11, 22)
MODES = (Option("face", "面谈"), Option("phone", "电话"), Option("online", "线上"))
TOPICS = (
    Option("sleep", "睡眠", "shuimian sm"),
    Option("family", "婚姻家庭", "hunyinjiating hyjt"),
    Option("study", "学业", "xueye xy"),
)


def today() -> date:
    return TODAY


def typed(field: TagField, text: str) -> None:
    type_text(_line(field), text)


def pressed(field: TagField, key: Qt.Key) -> None:
    QTest.keyClick(_line(field), key)


def _line(field: TagField) -> QLineEdit:
    return field.findChildren(QLineEdit)[0]


@pytest.fixture
def segmented(qtbot: QtBot) -> Segmented:
    field = Segmented(MODES)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def tags(qtbot: QtBot) -> TagField:
    field = TagField(TOPICS)
    qtbot.addWidget(field)
    field.show()
    return field


def test_digits_pick(segmented: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(segmented.chosen) as chosen:
        QTest.keyClick(segmented, Qt.Key.Key_2)
    assert chosen.args == ["phone"]
    assert segmented.value() == "phone"


def test_a_digit_without_choice_changes_nothing(segmented: Segmented) -> None:
    segmented.set_value("face")
    QTest.keyClick(segmented, Qt.Key.Key_9)
    assert segmented.value() == "face"


def test_arrows_move_and_stop_at_the_ends(segmented: Segmented) -> None:
    QTest.keyClick(segmented, Qt.Key.Key_Right)
    assert segmented.value() == "face"
    for _ in range(5):
        QTest.keyClick(segmented, Qt.Key.Key_Right)
    assert segmented.value() == "online"
    QTest.keyClick(segmented, Qt.Key.Key_Left)
    assert segmented.value() == "phone"


def test_set_value_is_silent_and_may_be_nothing(segmented: Segmented) -> None:
    told: list[str] = []
    segmented.chosen.connect(told.append)
    segmented.set_value("phone")
    segmented.set_value("unknown")
    assert segmented.value() == ""
    assert told == []


def test_typing_filters_and_enter_takes(tags: TagField, qtbot: QtBot) -> None:
    typed(tags, "hy")
    with qtbot.waitSignal(tags.changed):
        pressed(tags, Qt.Key.Key_Return)
    typed(tags, "睡")
    pressed(tags, Qt.Key.Key_Return)
    assert tags.value() == ("family", "sleep")


def test_down_moves_in_the_list(tags: TagField) -> None:
    pressed(tags, Qt.Key.Key_Down)
    pressed(tags, Qt.Key.Key_Down)
    pressed(tags, Qt.Key.Key_Return)
    assert tags.value() == ("family",)


def test_what_is_chosen_is_not_offered_again(tags: TagField) -> None:
    tags.set_value(["sleep"])
    typed(tags, "sleep")
    pressed(tags, Qt.Key.Key_Return)
    assert tags.value() == ("sleep",)


def test_backspace_gives_back(tags: TagField) -> None:
    tags.set_value(["sleep", "study"])
    pressed(tags, Qt.Key.Key_Backspace)
    assert tags.value() == ("sleep",)


def test_escape_closes_the_list_only(tags: TagField) -> None:
    typed(tags, "x")
    pressed(tags, Qt.Key.Key_Escape)
    pressed(tags, Qt.Key.Key_Return)
    assert tags.value() == ()


def test_choice_tells_what_the_user_picks(qtbot: QtBot) -> None:
    choice = Choice(MODES, "phone")
    qtbot.addWidget(choice)
    choice.show()
    assert choice.value() == "phone"
    with qtbot.waitSignal(choice.chosen) as chosen:
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert chosen.args == ["online"]
    choice.set_value("gone")
    assert choice.value() == ""


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-02", date(2026, 11, 2)),
        ("２０２６．３．７", date(2026, 3, 7)),
        ("20250307", date(2025, 3, 7)),
        ("3月7日", date(2026, 3, 7)),
        ("今天", TODAY),
        ("昨天", date(2026, 11, 21)),
        ("+7", date(2026, 11, 29)),
        ("-1", date(2026, 11, 21)),
        ("9", date(2026, 11, 9)),
        ("2026-02-30", None),
        ("下周", None),
        ("", None),
    ],
)
def test_days_as_people_write_them(written: str, day: date | None) -> None:
    assert read_day(written, TODAY) == day


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("9:30", time(9, 30)),
        ("0930", time(9, 30)),
        ("9.30", time(9, 30)),
        ("９：３０", time(9, 30)),
        ("9点半", time(9, 30)),
        ("14点", time(14)),
        ("25:00", None),
        ("9:75", None),
        ("later", None),
    ],
)
def test_times_as_people_write_them(written: str, moment: time | None) -> None:
    assert read_time(written) == moment


def test_day_field_says_the_day_when_left(qtbot: QtBot) -> None:
    field, other = DayField(today), QLineEdit()
    for widget in (field, other):
        qtbot.addWidget(widget)
        widget.show()
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(field, "11.21")
    field.focusOutEvent(_left())
    assert field.text().startswith("2026-11-21  ")
    assert field.value() == date(2026, 11, 21)


def test_day_field_moves_by_a_day(qtbot: QtBot) -> None:
    field = DayField(today, TODAY)
    qtbot.addWidget(field)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == date(2026, 11, 21)


def test_unreadable_words_stay(qtbot: QtBot) -> None:
    day, moment = DayField(today), TimeField()
    for field in (day, moment):
        qtbot.addWidget(field)
        QTest.keyClicks(field, "soon")
        field.focusOutEvent(_left())
        assert field.text() == "soon"
        assert field.is_unreadable()
        assert field.value() is None


def test_time_field_is_tidied_when_left(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "930")
    field.focusOutEvent(_left())
    assert field.text() == "09:30"


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.add(Field("name", "姓名", line_field(text="周玉")), Field("phone", "电话", line_field()))
    form.add(Field("note", "备注", NoteField(2), hint="可不填"))
    form.show()
    return form


def test_problems_stand_beside_their_fields(form: Form, qapp: QApplication) -> None:
    assert form.show_error(InvalidInput({"phone": Problem.MALFORMED, "elsewhere": Problem.TAKEN}))
    assert form.problem("phone")
    assert form.problem("name") == ""
    form.clear_problems()
    assert form.problem("phone") == ""


def test_other_errors_are_not_the_forms(form: Form) -> None:
    assert not form.show_error(NotFound())
    assert not form.show_error(InvalidInput({"elsewhere": Problem.TAKEN}))


def test_the_first_wrong_field_gets_the_focus_and_keeps_its_words(form: Form) -> None:
    form.activateWindow()
    form.set_problems({"name": "太短"})
    field = form.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "周玉"
    assert form.problem("name") == "太短"


def _left() -> QFocusEvent:
    return QFocusEvent(QFocusEvent.Type.FocusOut)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button(qtbot: QtBot, key: Qt.Key) -> None:
    button = primary_button("下一步")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=100):
        QTest.keyClick(button, key)


def test_enter_with_control_is_left_to_the_page(qtbot: QtBot) -> None:
    button = primary_button("下一步")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_cannot_be_read_is_answered_with_an_example(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.add(Field("day", "日期", line_field(), example="请写成 11.22"))
    form.show_error(InvalidInput({"day": Problem.MALFORMED}))
    assert form.problem("day") == "请写成 11.22"
    form.show_error(InvalidInput({"day": Problem.REQUIRED}))
    assert form.problem("day") != "请写成 11.22"


HALF = "\ud83d"  # of a smiley: no text, and SQLite and the seals of notes refuse it


def test_half_a_character_never_leaves_a_field(qtbot: QtBot) -> None:
    """Free text enters through these two, by keyboard, input method, clipboard or program."""
    for field in (line_field(), NoteField()):
        qtbot.addWidget(field)
        type_text(field, f"睡{HALF}不好")
        QApplication.clipboard().setText(f"头{HALF}痛")
        field.paste()
        assert field.text() == "睡不好头痛"
        field.setText(f"睡{HALF}不好")
        assert field.text() == "睡不好"
    QApplication.clipboard().clear()
