"""The settings page: room, people, password, backups, appearance, about."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, Role
from services.actor import StaffId
from services.errors import NotAllowed, WrongPassword
from services.machine_settings import MachineSettings, MachineSettingsFile
from services.preferences import IDLE_LOCK_MINUTES
from services.register import Register, open_register
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.ui.kit import ScriptedDialogs, make_workplace
from tests.vaults import (
    LEAD,
    NEXT_PASSWORD,
    PASSWORD,
    DictionaryRing,
    Template,
    copied,
    make_template,
    make_vault,
    unlocked,
)
from ui.pictures import settle
from ui.settings.page import SettingsPage
from ui.settings.password_section import SheetDialog
from ui.workplace import Workplace

START = "Willow-Bridge-58-Lamp"
ROOM, PEOPLE, PASSWORDS, BACKUPS, LOOK, CONSENTS, LEVELS, IDENTITY, ABOUT = range(9)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def vault(template: Template, tmp_path: Path, clock: FixedClock) -> Vault:
    return make_vault(copied(template, tmp_path / "data"), clock, DictionaryRing())


@pytest.fixture
def opened(vault: Vault) -> Iterator[OpenVault]:
    opened = unlocked(vault)
    yield opened
    opened.lock()


@pytest.fixture
def register(opened: OpenVault) -> Register:
    return open_register(opened)


class Desk:
    """A settings page and its surroundings."""

    def __init__(self, qtbot: QtBot, register: Register) -> None:
        self.dialogs = ScriptedDialogs()
        settings = MachineSettingsFile(register.vault.folder)
        self.workplace: Workplace = make_workplace(register, self.dialogs, settings=settings)
        self.workplace.theme.setProperty("settingsTab", 0)
        self.page = SettingsPage(self.workplace)
        qtbot.addWidget(self.page)
        self.announced: list[frozenset[Area]] = []
        self.workplace.changes.announced.connect(self.announced.append)
        self.page.resize(1170, 700)
        self.page.show()
        self.settle()

    def show(self, tab: int) -> Any:
        self.page.show_tab(tab)
        self.settle()
        return self.page.part()

    def settle(self) -> None:
        settle(self.workplace.jobs)


@pytest.fixture
def desk(qtbot: QtBot, register: Register) -> Iterator[Desk]:
    desk = Desk(qtbot, register)
    yield desk
    desk.workplace.theme.setProperty("settingsTab", 0)


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


def test_own_password_is_changed(desk: Desk, opened: OpenVault, vault: Vault) -> None:
    section = desk.show(PASSWORDS)
    section.old.setText("wrong")
    section.passwords.first.setText(NEXT_PASSWORD)
    section.passwords.second.setText(NEXT_PASSWORD)
    section.change.click()
    desk.settle()
    assert section.form.problem("old")
    section.old.setText(PASSWORD)
    section.change.click()
    desk.settle()
    assert section.old.text() == ""
    opened.lock()
    with pytest.raises(WrongPassword):
        unlocked(vault)
    vault.unlock(1, NEXT_PASSWORD).lock()


def test_binding_is_made_and_undone(desk: Desk, opened: OpenVault) -> None:
    section = desk.show(PASSWORDS)
    for is_bound in (True, False):
        section.old.setText(PASSWORD)
        section.bind.click()
        desk.settle()
        assert bool(opened.keys.key_file.device) is is_bound


def test_new_sheet_is_typed_back(desk: Desk, opened: OpenVault, qtbot: QtBot) -> None:
    section = desk.show(PASSWORDS)
    desk.dialogs.answers = [False]
    section.make_sheet.click()
    assert opened.keys.key_file.recovery.generation == 1
    dialog = SheetDialog(desk.workplace, desk.page)
    dialog.open()
    desk.settle()
    panel = dialog.panel
    assert panel._sheet is not None
    assert opened.keys.key_file.recovery.generation == 1
    panel.go_on()
    panel.entry.set_groups(panel._sheet.groups)
    with qtbot.waitSignal(dialog.accepted):
        panel.go_on()
    assert opened.is_recovery_confirmed
    assert opened.keys.key_file.recovery.generation == 2


def test_new_sheet_says_whose_notes_it_does_not_cover_yet(desk: Desk, register: Register) -> None:
    register.staff.add("李想", Role.COUNSELLOR, START)
    section = desk.show(PASSWORDS)
    desk.dialogs.answers = [False]
    section.make_sheet.click()
    ((_, consequences),) = desk.dialogs.asked
    assert isinstance(consequences, tuple)
    assert [("李想" in words, LEAD in words) for words in consequences] == [
        (False, False),
        (False, False),
        (True, False),
    ]


def test_sheet_left_with_escape_leaves_the_old_one(
    desk: Desk, opened: OpenVault, template: Template, vault: Vault
) -> None:
    desk.show(PASSWORDS)
    dialog = SheetDialog(desk.workplace, desk.page)
    dialog.open()
    desk.settle()
    dialog.reject()
    assert opened.is_recovery_confirmed
    opened.lock()
    vault.recover(template.groups).lock()


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


def test_backup_is_made_and_listed(desk: Desk, tmp_path: Path) -> None:
    section = desk.show(BACKUPS)
    before = section.model.rowCount()
    section.make.click()
    desk.settle()
    assert section.model.rowCount() == before + 1
    assert frozenset({Area.BACKUPS}) in desk.announced
    desk.dialogs.answers = [tmp_path / "stick"]
    section.to_stick.click()
    desk.settle()
    assert (tmp_path / "stick" / "00000001.db").exists()


def test_a_counsellor_keeps_backups_in_the_data_folder(qtbot: QtBot, opened: OpenVault) -> None:
    object.__setattr__(opened.desk.actor, "role", Role.COUNSELLOR)
    desk = Desk(qtbot, open_register(opened))
    section = desk.show(BACKUPS - 1)  # no people to manage
    assert section.make.isEnabled()
    assert not section.to_stick.isEnabled()
    assert not section.restore.isEnabled()
    assert any("for the lead" in label.text() for label in section.findChildren(QLabel))


def test_going_back_asks_and_then_wants_the_lock(
    desk: Desk, register: Register, opened: OpenVault, vault: Vault
) -> None:
    section = desk.show(BACKUPS)
    section.make.click()
    desk.settle()
    register.preferences.set(IDLE_LOCK_MINUTES, 9)
    locks: list[bool] = []
    desk.workplace.navigate.lock_wanted.connect(lambda: locks.append(True))
    desk.dialogs.answers = [False, True]
    for _ in range(2):
        section.restore.click()
        desk.settle()
    assert locks == [True]
    title, consequences = desk.dialogs.asked[0]
    assert isinstance(consequences, tuple)
    assert "2" in title
    assert len(consequences) == 3
    opened.lock()
    again = unlocked(vault)
    assert open_register(again).preferences.get(IDLE_LOCK_MINUTES) == 5
    again.lock()


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


def test_health_is_checked_and_told(desk: Desk, vault: Vault) -> None:
    section = desk.show(ABOUT)
    section.check.click()
    desk.settle()
    assert "whole" in section.banner.text()
    vault.backups()[0].database.write_bytes(b"damaged")
    section.check.click()
    desk.settle()
    assert "damaged" in section.banner.text()


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
