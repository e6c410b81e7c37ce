"""What stands around a file: flags, line of time, contacts, intake, merging under an open form."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, ClientKind
from services.clients import ClientDetails, ClientFields
from services.clients.contacts import ContactFields
from services.clients.identity import IdentityPolicy, Need
from services.clients.intakes import IntakeAnswers, NewIntake
from services.desk import Desk
from services.room import RoomService
from services.visits.records import NewVisit
from tests.ui.client_room import ClientRoom, settle
from tests.ui.kit import type_text
from ui.clients.contact_sheet import ContactSheet
from ui.clients.entry_sheet import EntrySheet
from ui.clients.file_page import ClientFilePage
from ui.clients.flag_strip import FlagStrip
from ui.clients.intake_page import IntakePage
from ui.clients.picker import ClientPicker
from ui.clients.sheets import FlagSheet, ObservationSheet
from ui.clients.subjects import OpenIntake
from ui.clients.timeline_card import TimelineCard
from ui.navigation import Place
from ui.settings.identity_section import IdentitySection
from ui.shared.choices import Choice
from ui.shared.record_table import RecordTable
from ui.shared.widgets import Chip
from ui.visits.words import Labels

TODAY = date(2026, 11, 22)


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> ClientRoom:
    return ClientRoom(desk)


@pytest.fixture
def child(room: ClientRoom) -> ClientDetails:
    return room.clients.add(ClientFields(name="罗小雨", age=12))


def _shown(qtbot: QtBot, room: ClientRoom, subject: object) -> ClientFilePage:
    page = ClientFilePage(room.workplace)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.open_subject(subject)
    page.show()
    settle()
    return page


def _chips(widget: QWidget) -> list[str]:
    return [chip.text() for chip in widget.findChildren(Chip) if chip.isVisibleTo(widget)]


def _words(widget: QWidget) -> str:
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def test_the_strip_follows_what_changes(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    strip = FlagStrip(room.workplace)
    qtbot.addWidget(strip)
    strip.follow(child.id)
    settle()
    assert len(_chips(strip)) == 1
    room.register.contacts.add(child.id, ContactFields("mother", "陈芳", is_guardian=True))
    room.workplace.changes.announce({Area.CLIENTS})
    settle()
    assert _chips(strip) == []
    assert strip.isHidden()
    strip.follow(None)
    assert strip.isHidden()


def test_a_reminder_is_set_and_taken_away(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    page = _shown(qtbot, room, child.id)
    page._view.flag_wanted.emit()
    sheet = page.findChildren(FlagSheet)[-1]
    flag = sheet.form.field("flag")
    assert isinstance(flag, Choice)
    flag.set_value("call_first")
    sheet.finish()
    settle()
    label = Labels(room.workplace).label("client_flag", "call_first")
    assert label in _chips(page._view._flags)
    (taking,) = (one for one in page._view.menu.actions() if one.data() is not None)
    taking.trigger()
    settle()
    assert label not in _chips(page._view._flags)


def test_the_line_of_time_narrows_to_one_kind(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    room.register.observations.add(child.id, TODAY, "teacher", "课间总是一个人")
    room.register.visits.finalise(
        NewVisit(day=TODAY, mode="phone", topics=("sleep",), risk="none", client_id=child.id)
    )
    card = TimelineCard(room.workplace, Labels(room.workplace))
    qtbot.addWidget(card)
    card.show()
    card.follow(child.id)
    settle()
    assert card._model.rowCount() == 2
    card._kind.set_value("observation")
    card._kind.chosen.emit("observation")
    settle()
    assert card._model.rowCount() == 1
    (table,) = card.findChildren(RecordTable)
    table.opened.emit(card._model.record(0))
    sheet = card.findChildren(EntrySheet)[-1]
    assert "课间总是一个人" in _words(sheet)
    sheet._remove()
    settle()
    assert room.register.observations.of_client(child.id) == ()


def test_an_observation_is_noted_from_the_file(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    page = _shown(qtbot, room, child.id)
    page._view.begin.observation_wanted.emit()
    sheet = page.findChildren(ObservationSheet)[-1]
    type_text(sheet.form.field("text"), "上课趴着")
    sheet.finish()
    settle()
    assert sheet.form.form.problem("observer") != ""
    sheet._seen._observer.set_value("parent")
    sheet.finish()
    settle()
    assert page._view.timeline._model.rowCount() == 1


def test_contacts_are_added_and_lead_to_their_files(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    mother = room.clients.add(ClientFields(name="陈芳"))
    page = _shown(qtbot, room, child.id)
    page._view.contacts._begin()
    sheet = page.findChildren(ContactSheet)[-1]
    sheet._contact_form._relation.set_value("mother")
    sheet._contact_form._linked.load(mother.id)
    settle()
    sheet.finish()
    settle()
    assert "陈芳" in _words(page._view.contacts)
    room.workplace.curtain.toggle()
    assert "陈芳" not in _words(page._view.contacts)
    room.workplace.curtain.toggle()
    links = page._view.contacts.findChildren(QPushButton)
    next(one for one in links if mother.file_no in one.text()).click()
    assert room.went[-1] == (Place.CLIENT, mother.id)
    (contact,) = room.register.contacts.of_client(child.id)
    assert (contact.fields.relation, contact.fields.linked_id) == ("mother", mother.id)


def test_a_school_asks_as_a_school(qtbot: QtBot, desk: Desk, room: ClientRoom) -> None:
    profile = replace(room.register.room.get().profile, kind="school")
    RoomService(desk).change(profile)
    page = _shown(qtbot, room, None)
    form = page._editor._form
    for name in ("grade", "class_name", "student_no"):
        assert form._lines[name].isVisible()
    assert not form._lines["guardian_name"].isVisible()
    type_text(form._lines["age"], "12")
    assert form._lines["guardian_name"].isVisible()


def test_an_alias_only_room_offers_no_real_name(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    room.register.identity.change(IdentityPolicy({"name": Need.FORBIDDEN, "phone": Need.FORBIDDEN}))
    page = _shown(qtbot, room, None)
    form = page._editor._form
    assert form.fields().kind is ClientKind.ALIAS
    assert not form._lines["phone"].isVisible()
    type_text(form._lines["name"], "小树")
    page._editor._save.click()
    settle()
    assert room.clients.search("xs")[0].kind is ClientKind.ALIAS
    old = _shown(qtbot, room, child.id)
    old._edit()
    assert old._editor._form.fields().kind is ClientKind.NAMED


def test_a_birth_date_in_the_future_is_refused_beside_the_field(
    qtbot: QtBot, room: ClientRoom
) -> None:
    page = _shown(qtbot, room, ClientFields(name="罗小雨"))
    form = page._editor._form
    form._birth_date.set_value(date(2026, 11, 23))
    page._editor._save.click()
    settle()
    assert form.form.problem("birth_date") != ""
    assert form.fields().name == "罗小雨"


def test_an_open_form_follows_a_merge(qtbot: QtBot, room: ClientRoom) -> None:
    keep, drop = (room.clients.add(ClientFields(name="周玉梅")) for _ in range(2))
    picker = ClientPicker(room.workplace)
    qtbot.addWidget(picker)
    picker.show()
    picker.load(drop.id)
    settle()
    with qtbot.waitSignal(picker.changed):
        room.clients.merge(keep.id, drop.id)
        room.workplace.changes.announce({Area.CLIENTS})
        settle()
    assert picker.client_id() == keep.id
    assert keep.file_no in _words(picker)
    picker.restore({"client_id": drop.id})  # a draft that was begun before the merge
    settle()
    assert picker.client_id() == keep.id


def test_an_intake_is_recorded_corrected_and_offered_as_paper(
    qtbot: QtBot, room: ClientRoom, child: ClientDetails
) -> None:
    page = IntakePage(room.workplace)
    qtbot.addWidget(page)
    page.open_subject(child.id)
    page.show()
    settle()
    assert not page._print.isEnabled()
    page.finish()
    settle()
    assert page.form.form.problem("concern") != ""
    type_text(page.form.field("concern"), "想妈妈")
    page.finish()
    settle()
    assert room.went[-1] == (Place.CLIENT, child.id)
    (entry,) = room.register.timeline.page(child.id).rows
    page.open_subject(OpenIntake(entry.id))
    settle()
    assert page.form.value("concern") == "想妈妈"
    assert page._print.isEnabled()
    type_text(page.form.field("wish"), "睡得好")
    new = NewIntake(child.id, TODAY, "", IntakeAnswers(concern="别人改了"))
    room.register.intakes.change(entry.id, 1, new)
    page.finish()
    settle()
    assert page.notice.isVisible()
    assert page.form.value("wish") == "睡得好"


def test_the_policy_is_set_in_the_settings(qtbot: QtBot, room: ClientRoom) -> None:
    section = IdentitySection(room.workplace)
    qtbot.addWidget(section)
    section.show()
    section.reload()
    settle()
    section.needs["citizen_id"].set_value(Need.FORBIDDEN)
    section.save.click()
    settle()
    assert room.register.identity.get().is_forbidden("citizen_id")
    section.days.set_value("30")
    section.days.chosen.emit("30")
    settle()
    section.reload()
    settle()
    assert section.days.value() == "30"
