"""The form of a client's file."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.vocabulary import ClientKind, Sex
from services.clients import ClientFields, PopulationPeriod
from services.errors import Problem
from tests.fakes import FixedClock
from tests.ui.client_room import settle
from tests.ui.kit import type_text
from ui.clients.form import ClientForm
from ui.clients.populations_field import PopulationsField
from ui.curtain import Curtain
from ui.shared.choices import Segmented
from ui.translation import Language

KEY = Qt.Key
SOUND_ID = "11010519491231002X"


@pytest.fixture
def form(qtbot: QtBot) -> ClientForm:
    form = ClientForm(Language.CHINESE, FixedClock().today, Curtain())
    qtbot.addWidget(form)
    form.show()
    return form


def _line(form: ClientForm, name: str) -> QLineEdit:
    return form._lines[name]


def test_what_is_set_comes_back(form: ClientForm) -> None:
    fields = ClientFields(
        kind=ClientKind.ALIAS,
        name="小单",
        initials="xs",
        sex=Sex.MALE,
        birth_date=date(2013, 1, 2),
        phone="13800002817",
        citizen_id="1",
        address="二组",
        occupation="学生",
        school="石桥小学",
        guardian_name="单国平",
        guardian_relation="父亲",
        guardian_phone="13900001234",
        remarks="周三来",
        populations=(PopulationPeriod("left_behind_child", date(2025, 1, 1), date(2026, 1, 1)),),
    )
    form.set_fields(fields)
    assert form.fields() == fields


def test_initials_follow_the_name_until_somebody_writes_others(form: ClientForm) -> None:
    type_text(_line(form, "name"), "单国平")
    assert form.fields().initials == "sgp"
    _line(form, "initials").clear()
    type_text(_line(form, "initials"), "dgp")
    type_text(_line(form, "name"), "安")
    assert form.fields().initials == "dgp"


def test_a_sound_citizen_id_fills_what_is_empty(form: ClientForm) -> None:
    type_text(_line(form, "citizen_id"), SOUND_ID)
    fields = form.fields()
    assert (fields.birth_date, fields.sex) == (date(1949, 12, 31), Sex.FEMALE)


def test_a_citizen_id_never_overwrites(form: ClientForm) -> None:
    form.set_fields(ClientFields(birth_date=date(1950, 1, 1), sex=Sex.MALE))
    type_text(_line(form, "citizen_id"), SOUND_ID)
    fields = form.fields()
    assert (fields.birth_date, fields.sex) == (date(1950, 1, 1), Sex.MALE)
    assert form.form._slots["citizen_id"]._words.text() != ""


def test_a_wrong_check_character_warns_beside_the_field(form: ClientForm) -> None:
    form._fold.set_open(True)
    type_text(_line(form, "citizen_id"), "110105194912310021")
    words = form.form._slots["citizen_id"]._words
    assert words.isVisible()
    assert words.property("role") == "warning"
    assert form.unreadable() == {}


def test_the_guardian_is_asked_of_minors_only(form: ClientForm) -> None:
    guardian = _line(form, "guardian_name")
    assert not guardian.isVisible()
    type_text(_line(form, "age"), "13")
    assert guardian.isVisible()
    assert form.form._slots["guardian_name"]._words.isVisible()
    type_text(guardian, "单国平")
    assert not form.form._slots["guardian_name"]._words.isVisible()


def test_a_birth_date_makes_the_age_superfluous(form: ClientForm) -> None:
    type_text(form._birth_date, "2013.6.1")
    assert not _line(form, "age").isVisible()
    assert form.fields().birth_date == date(2013, 6, 1)


def test_an_anonymous_file_asks_no_name(form: ClientForm) -> None:
    kind = form.findChildren(Segmented)[0]
    QTest.keyClick(kind, KEY.Key_3)
    assert form.fields().kind is ClientKind.ANONYMOUS
    assert not _line(form, "name").isVisible()
    assert not _line(form, "citizen_id").isVisible()


def test_what_is_no_day_or_number_is_told(form: ClientForm) -> None:
    type_text(form._birth_date, "不知道")
    type_text(_line(form, "age"), "老")
    field = form.findChildren(PopulationsField)[0]
    field.set_value([PopulationPeriod("orphan")])
    type_text(field.findChildren(QLineEdit)[-1], "去年")
    assert form.unreadable() == {
        "birth_date": Problem.MALFORMED,
        "age": Problem.MALFORMED,
        "populations": Problem.MALFORMED,
    }


def test_populations_are_added_by_pinyin_and_taken_away(form: ClientForm) -> None:
    field = form.findChildren(PopulationsField)[0]
    line = field.findChildren(QLineEdit)[0]
    type_text(line, "lset")
    QTest.keyClick(line, KEY.Key_Return)
    assert field.value() == (PopulationPeriod("left_behind_child"),)
    settle()
    remove = [button for button in field.findChildren(QPushButton) if button.isVisible()][-1]
    remove.click()
    assert field.value() == ()


def test_enter_and_tab_follow_the_eye(qtbot: QtBot, form: ClientForm) -> None:
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.start()
    order = ("name", "initials", "phone")
    for here, following in pairwise(order):
        QTest.keyClick(_line(form, here), KEY.Key_Return)
        assert _line(form, following).hasFocus()
    QTest.keyClick(_line(form, "phone"), KEY.Key_Tab)
    assert form._birth_date.hasFocus()


def test_typing_is_told_and_filling_is_not(qtbot: QtBot, form: ClientForm) -> None:
    with qtbot.assertNotEmitted(form.changed):
        form.set_fields(ClientFields(name="周玉梅", remarks="周三来"))
    with qtbot.waitSignal(form.changed):
        type_text(form._remarks, "。")
