"""The rosters as of a day: people entered, ended, corrected; nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import RosterKind
from services.desk import Desk
from services.rosters.records import NewQualification, PersonDetails
from tests.ui.kit import type_text
from tests.ui.referral_room import open_windows, shown_words
from tests.ui.team_room import SINCE, TODAY, TeamRoom
from tests.ui.visits_room import settle, show
from ui.navigation import Place
from ui.rosters.held_sheets import PostSheet, QualificationSheet
from ui.rosters.page import RostersPage
from ui.rosters.person_sheet import PersonSheet
from ui.rosters.subjects import PersonOf
from ui.shared.record_sheet import RecordSheet
from ui.trainings.subjects import HoursOf


@pytest.fixture
def room(desk: Desk) -> TeamRoom:
    return TeamRoom(desk)


def opened(qtbot: QtBot, room: TeamRoom, subject: object = None) -> RostersPage:
    page = RostersPage(room.workplace)
    show(qtbot, page, subject)
    return page


def sheet_of(kind: type[QWidget]) -> RecordSheet:
    (sheet,) = open_windows(kind)
    assert isinstance(sheet, RecordSheet)
    return sheet


def names(page: RostersPage) -> list[str]:
    return [line.name for line in page._model.rows()]


def link(page: RostersPage, words: str) -> QPushButton:
    """The first such link in the card of the person."""
    buttons = page._card.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == words and button.isVisible())


def test_a_person_is_entered_with_the_post_and_may_be_undone(qtbot: QtBot, room: TeamRoom) -> None:
    page = opened(qtbot, room, RosterKind.VOLUNTEER)
    page._add()
    sheet = sheet_of(PersonSheet)
    assert sheet.form.value("roster") == "volunteer"
    type_text(sheet.form.field("name"), "黄秋萍")
    sheet.form.restore(sheet.form.typed() | {"duty": "volunteer", "since": "2026-03-01"})
    sheet.finish()
    settle(room.workplace)
    assert names(page) == ["黄秋萍"]
    assert page._result.isVisible()
    page._result.acted.emit()
    settle(room.workplace)
    assert names(page) == []
    assert room.rosters.list_on(None, TODAY) == ()


def test_the_list_is_of_the_day_that_is_asked_for(qtbot: QtBot, room: TeamRoom) -> None:
    room.person()
    room.person("陈立", until=date(2026, 6, 30))
    page = opened(qtbot, room)
    assert names(page) == ["周玉梅"]
    page._as_of.set_value(date(2026, 6, 30))
    page.reload()
    settle(room.workplace)
    assert names(page) == ["陈立", "周玉梅"]
    page._as_of.setText("上个月")
    page.reload()
    assert names(page) == ["陈立", "周玉梅"]


def test_what_is_wrong_is_said_beside_the_field(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    page = opened(qtbot, room, PersonOf(person.id))
    page._ask_post(None)
    sheet = sheet_of(PostSheet)
    typed = {"roster": "staff", "duty": "nurse", "since": TODAY.isoformat(), "until": ""}
    sheet.form.restore(sheet.form.typed() | typed)
    sheet.finish()
    settle(room.workplace)
    assert "end that post first" in sheet.form.form.problem("since")
    assert sheet.form.value("duty") == "nurse"
    sheet.form.restore(sheet.form.typed() | {"roster": "expert", "until": "2026-01-01"})
    sheet.finish()
    settle(room.workplace)
    assert "before it begins" in sheet.form.form.problem("until")
    sheet.form.restore(sheet.form.typed() | {"until": ""})
    sheet.finish()
    settle(room.workplace)
    assert len(room.rosters.get(person.id).posts) == 2


def test_a_certificate_that_expires_before_it_begins_is_kept_as_typed(
    qtbot: QtBot, room: TeamRoom
) -> None:
    person = room.person()
    page = opened(qtbot, room, PersonOf(person.id))
    page._ask_qualification(None)
    sheet = sheet_of(QualificationSheet)
    typed = {"kind": "nurse", "number": "0921", "since": "2024-01-01", "until": "2023-01-01"}
    sheet.form.restore(typed)
    sheet.finish()
    settle(room.workplace)
    assert sheet.form.form.problem("until")
    assert sheet.form.value("number") == "0921"
    sheet.form.restore(typed | {"until": "2026-12-01"})
    sheet.finish()
    settle(room.workplace)
    (held,) = room.rosters.get(person.id).qualifications
    assert held.until == date(2026, 12, 1)
    assert "expires 12-01" in shown_words(page._card)


def test_two_people_who_edit_one_person(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    page = opened(qtbot, room, PersonOf(person.id))
    page._edit()
    sheet = sheet_of(PersonSheet)
    new = NewQualification("nurse", SINCE)
    room.rosters.add_qualification(person.id, new, person.version)
    type_text(sheet.form.field("phone"), "13800002817")
    sheet.finish()
    settle(room.workplace)
    assert len(room.dialogs.told) == 1
    assert sheet.isVisible()
    assert sheet.form.value("phone") == "13800002817"


def test_a_half_typed_post_is_there_again(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    page = opened(qtbot, room, person.id)
    page._ask_post(None)
    sheet = sheet_of(PostSheet)
    sheet.form.restore({"roster": "expert", "duty": "expert", "since": "2026-01-01"})
    sheet.form.changed.emit()
    sheet.keep_open_work()
    settle(room.workplace)
    sheet.deleteLater()
    sheet.hide()
    page._ask_post(None)
    settle(room.workplace)
    (again,) = [one for one in open_windows(PostSheet) if one is not sheet]
    assert isinstance(again, PostSheet)
    assert again.form.value("duty") == "expert"


def test_dropping_asks_first(qtbot: QtBot, desk: Desk) -> None:
    room = TeamRoom(desk, (False, True))
    person = room.person()
    page = opened(qtbot, room, PersonOf(person.id))
    link(page, "Drop").click()
    settle(room.workplace)
    assert len(room.rosters.get(person.id).posts) == 1
    link(page, "Drop").click()
    settle(room.workplace)
    assert room.rosters.get(person.id).posts == ()


def test_a_person_is_taken_off(qtbot: QtBot, desk: Desk) -> None:
    room = TeamRoom(desk, (True,))
    page = opened(qtbot, room, PersonOf(room.person().id))
    page._remove()
    settle(room.workplace)
    assert names(page) == []
    assert not page._card.isVisible()


def test_ways_to_the_hours_and_the_trainings(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    page = opened(qtbot, room, PersonOf(person.id))
    page._open_hours()
    page._open_trainings()
    assert room.went == [(Place.TRAININGS, HoursOf(person.id)), (Place.TRAININGS, None)]


def test_names_are_hidden_behind_the_curtain(qtbot: QtBot, room: TeamRoom) -> None:
    page = opened(qtbot, room, PersonOf(room.person().id))
    assert "周玉梅" in shown_words(page)
    room.workplace.curtain.toggle()
    assert "周玉梅" not in shown_words(page)
    shown = [page._model.index(0, column).data() for column in range(page._model.columnCount())]
    assert "周玉梅" not in shown


def test_a_list_is_printed_of_one_roster_and_it_says_so(qtbot: QtBot, room: TeamRoom) -> None:
    room.person()
    page = opened(qtbot, room)
    page._kind.set_value("")
    page.reload()
    settle(room.workplace)
    assert not page._print.isEnabled()
    assert "choose one" in page._print.toolTip()
    page._kind.set_value(RosterKind.STAFF.value)
    page.reload()
    settle(room.workplace)
    assert page._print.isEnabled()
    assert page._print.toolTip() == ""


def test_a_second_sheet_at_once_does_not_contradict_the_first(qtbot: QtBot, room: TeamRoom) -> None:
    person = room.person()
    page = opened(qtbot, room, PersonOf(person.id))
    page._ask_qualification(None)
    sheet = sheet_of(QualificationSheet)
    sheet.form.restore({"kind": "nurse", "number": "0921", "since": "2024-01-01", "until": ""})
    held: list[int] = []

    def note(saved: PersonDetails) -> None:
        assert page._person is not None
        held.append(page._person.version - saved.version)

    sheet.saved.connect(note)
    sheet.finish()
    settle(room.workplace)
    assert held == [0]
