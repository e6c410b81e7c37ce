"""The settings page: room, people, appearance, and which parts somebody sees."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, Role
from services.actor import StaffId
from services.errors import NotAllowed
from services.machine_settings import MachineSettings
from services.preferences import IDLE_LOCK_MINUTES
from services.register import Register, open_register
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.ui.settings_room import LOOK, PEOPLE, ROOM, START, Desk
from tests.vaults import (
    LEAD,
    NEXT_PASSWORD,
)
from ui.settings.page import SettingsPage


def test_room_is_changed_and_shown_at_the_login(
    desk: Desk, register: Register, vault: Vault
) -> None:
    room = desk.show(ROOM)
    room.room.name.setText(" 新村服务室 ")
    room.save.click()
    desk.settle()
    assert register.room.get().profile.name == "新村服务室"
    assert vault.login_list().room_name == "新村服务室"
    assert frozenset({Area.ROOM}) in desk.announced
    assert room.banner.isVisible()


def test_room_problems_stand_beside_the_field(desk: Desk, register: Register) -> None:
    room = desk.show(ROOM)
    before = register.room.get()
    room.room.code.setText("123")
    room.save.click()
    desk.settle()
    assert room.room.form.problem("division_code")
    assert room.room.code.text() == "123"
    assert register.room.get() == before


def test_idle_minutes_are_kept(desk: Desk, register: Register) -> None:
    room = desk.show(ROOM)
    assert room.minutes.value() == "5"
    room.minutes.set_value("10")
    room.minutes.chosen.emit("10")
    desk.settle()
    assert register.preferences.get(IDLE_LOCK_MINUTES) == 10
    assert frozenset({Area.PREFERENCES}) in desk.announced


def test_rooms_to_book_are_kept_and_shown_tidily(desk: Desk, register: Register) -> None:
    places = desk.show(ROOM).places
    places._names.setText("谈心室， 沙盘室,谈心室")
    places._save.click()
    desk.settle()
    assert register.appointments.planner().places == ("谈心室", "沙盘室")
    assert places._names.text() == "谈心室, 沙盘室"
    assert frozenset({Area.APPOINTMENTS}) in desk.announced
    places._names.setText("长" * 41)
    places._save.click()
    desk.settle()
    assert places._form.problem("places")
    assert register.appointments.planner().places == ("谈心室", "沙盘室")


def add_colleague(desk: Desk, name: str = "李想", password: str = START) -> Any:
    people = desk.show(PEOPLE)
    people.add.click()
    people.form.name.setText(name)
    people.form.role.set_value(Role.ASSISTANT)
    people.form.passwords.first.setText(password)
    people.form.passwords.second.setText(password)
    people.form.finish()
    desk.settle()
    return people


def test_colleague_is_added(desk: Desk, register: Register) -> None:
    people = add_colleague(desk)
    assert [m.name for m in register.staff.list_all()] == [LEAD, "李想"]
    assert register.staff.list_all()[1].role is Role.ASSISTANT
    assert not people.form.isVisible()
    assert people.banner.isVisible()


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [("", START, "name"), (LEAD, START, "name"), ("李想", "lixiang", "password")],
)
def test_problems_of_a_person_stand_beside_the_field(
    desk: Desk, register: Register, name: str, password: str, field: str
) -> None:
    people = add_colleague(desk, name, password)
    form = people.form.form if field == "name" else people.form.passwords.form
    assert form.problem(field)
    assert people.form.isVisible()
    assert len(register.staff.list_all()) == 1


def test_person_is_changed_and_given_a_password(
    desk: Desk, register: Register, opened: OpenVault, vault: Vault
) -> None:
    people = add_colleague(desk)
    people.start_editing(register.staff.list_all()[1])
    people.form.name.setText("李响")
    people.form.role.set_value(Role.LEAD)
    people.form.finish()
    desk.settle()
    changed = register.staff.list_all()[1]
    assert (changed.name, changed.role) == ("李响", Role.LEAD)
    people.start_editing(changed)
    people.form.passwords.first.setText(NEXT_PASSWORD)
    people.form.passwords.second.setText(NEXT_PASSWORD)
    people.form.finish()
    desk.settle()
    opened.lock()
    vault.unlock(changed.staff_id, NEXT_PASSWORD).lock()


@pytest.mark.parametrize("answer", [True, False])
def test_letting_go_lists_the_consequences(desk: Desk, register: Register, answer: bool) -> None:
    people = add_colleague(desk)
    people.start_editing(register.staff.list_all()[1])
    desk.dialogs.answers = [answer]
    people.form.let_go.click()
    desk.settle()
    _, consequences = desk.dialogs.asked[0]
    assert isinstance(consequences, tuple)
    assert len(consequences) == 3
    assert register.staff.list_all()[1].is_active is not answer


def test_nobody_lets_oneself_go(desk: Desk, register: Register) -> None:
    people = desk.show(PEOPLE)
    people.start_editing(register.staff.list_all()[0])
    assert people.form.let_go.isHidden()


def test_last_lead_cannot_step_down(desk: Desk, register: Register) -> None:
    people = desk.show(PEOPLE)
    people.start_editing(register.staff.list_all()[0])
    people.form.role.set_value(Role.ASSISTANT)
    people.form.finish()
    desk.settle()
    assert len(desk.dialogs.told) == 1
    assert register.staff.list_all()[0].role is Role.LEAD


def test_own_password_is_not_set_on_the_people_page(desk: Desk, register: Register) -> None:
    register.staff.add("李想", Role.COUNSELLOR, START)
    people, (lead, colleague) = desk.show(PEOPLE), register.staff.list_all()
    people.start_editing(lead)
    assert people.form.passwords.isHidden()
    assert people.form.reset_note.text()
    people.start_editing(colleague)
    assert not people.form.passwords.isHidden()
    people.start_adding()
    assert not people.form.passwords.isHidden()


def test_look_is_kept_on_the_machine(desk: Desk) -> None:
    desk.workplace.settings.remember_person(2)
    section = desk.show(LOOK)
    section.theme.set_value("dark")
    section.percent.set_value("150")
    section.percent.chosen.emit("150")
    desk.settle()
    kept = desk.workplace.settings.load()
    assert kept == MachineSettings("dark", 150, "zh", 2)
    assert frozenset({Area.PREFERENCES}) in desk.announced


def tabs_of(desk: Desk) -> list[str]:
    """The names of the parts of the settings, from left to right."""
    return [desk.page.tabs.tabText(number) for number in range(desk.page.tabs.count())]


def test_colleague_sees_no_people_and_changes_no_room(
    desk: Desk, register: Register, opened: OpenVault, vault: Vault, qtbot: QtBot
) -> None:
    add_colleague(desk)
    opened.lock()
    second = vault.unlock(2, START)
    other = Desk(qtbot, open_register(second))
    leads, colleagues = tabs_of(desk), tabs_of(other)
    assert colleagues == [name for number, name in enumerate(leads) if number != PEOPLE]
    assert not other.show(ROOM).save.isEnabled()
    with pytest.raises(NotAllowed):
        open_register(second).staff.deactivate(StaffId(1))
    second.lock()


def test_tab_stays_when_the_window_is_built_anew(
    desk: Desk, register: Register, qtbot: QtBot
) -> None:
    desk.show(LOOK)
    again = SettingsPage(desk.workplace)
    qtbot.addWidget(again)
    assert again.tabs.currentIndex() == LOOK
