"""The window before anybody is in: unlock, waits, recovery, restore, trouble."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from models.room import Room
from models.vocabulary import Role
from services.machine_settings import MachineSettingsFile
from services.staff import StaffService
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.fakes import FixedClock
from tests.ui.kit import ScriptedDialogs
from tests.ui.vault_room import Door
from tests.vaults import (
    LEAD,
    NEW,
    NEXT_PASSWORD,
    PASSWORD,
    DictionaryRing,
    Template,
    copied,
    make_template,
    make_vault,
    unlocked,
)
from ui.jobs import InlineExecutor, JobRunner
from ui.pictures import settle
from ui.unlock.unlock_panel import UnlockPanel


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return make_template(tmp_path_factory.mktemp("template") / "register")


@pytest.fixture
def vault(template: Template, tmp_path: Path, clock: FixedClock) -> Vault:
    return make_vault(copied(template, tmp_path / "数据"), clock)


@pytest.fixture
def door(qtbot: QtBot, vault: Vault) -> Iterator[Door]:
    door = Door(qtbot, vault)
    yield door
    door.lock()


def panel(door: Door) -> Any:
    return door.window.panel


def test_enter_opens(door: Door) -> None:
    assert door.panel() == "UnlockPanel"
    assert panel(door).who.currentText() == LEAD
    assert panel(door).subtitle.text() == NEW.room.name
    QTest.keyClicks(panel(door).password, PASSWORD)
    door.settle(lambda: QTest.keyClick(panel(door).password, Qt.Key.Key_Return))
    assert [opened.actor.name for opened in door.opened] == [LEAD]
    assert panel(door).password.text() == ""


def test_password_and_enter_before_the_names_are_there(qtbot: QtBot, vault: Vault) -> None:
    jobs = JobRunner(InlineExecutor(), lambda error: None)
    form, opened = UnlockPanel(vault, jobs), list[OpenVault]()
    qtbot.addWidget(form)
    form.opened.connect(opened.append)
    form.show()
    QTest.keyClicks(form.password, PASSWORD)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    settle(jobs)
    assert opened == []
    assert form.password.text() == PASSWORD
    form.start()
    settle(jobs)
    assert [vault.actor.name for vault in opened] == [LEAD]
    opened[0].lock()


def test_nothing_typed_is_asked_for(door: Door) -> None:
    door.settle(panel(door).unlock)
    assert panel(door).form.problem("password")
    assert door.opened == []


def test_wrong_password_says_so_and_typing_takes_it_away(door: Door) -> None:
    panel(door).password.setText("wrong")
    door.settle(panel(door).unlock)
    assert panel(door).form.problem("password")
    assert panel(door).password.selectedText() == "wrong"
    QTest.keyClicks(panel(door).password, "x")
    assert not panel(door).form.problem("password")


def test_wait_counts_down_and_then_lets_try_again(door: Door, clock: FixedClock) -> None:
    for _ in range(5):
        panel(door).password.setText("wrong")
        door.settle(panel(door).unlock)
        clock.move(seconds=4)
        panel(door)._start_wait(0)
    panel(door).password.setText("wrong")
    door.settle(panel(door).unlock)
    assert not panel(door).open_button.isEnabled()
    assert "8" in panel(door).form.problem("password")
    panel(door)._count_down()
    assert "7" in panel(door).form.problem("password")
    # Enter does nothing while the wait is running.
    panel(door).password.setText(PASSWORD)
    door.settle(panel(door).unlock)
    assert door.opened == []
    for _ in range(7):
        panel(door)._count_down()
    clock.move(seconds=8)
    assert panel(door).open_button.isEnabled()
    door.settle(panel(door).unlock)
    assert door.opened[0].welcome.failed_attempts == 6


def test_wait_is_shown_again_after_a_restart(qtbot: QtBot, vault: Vault) -> None:
    for _ in range(5):
        vault._waits.failed(1)
    door = Door(qtbot, vault)
    assert not panel(door).open_button.isEnabled()
    assert panel(door).form.problem("password")


def test_caps_lock_is_noticed(door: Door) -> None:
    field = panel(door).password
    seen: list[bool] = []
    field.caps_lock_seen.connect(seen.append)
    QTest.keyClicks(field, "b")
    QTest.keyClicks(field, "B")  # a capital though Shift is not held
    QTest.keyClick(field, Qt.Key.Key_1)
    assert seen == [False, True]


def test_recovery_sheet_sets_a_new_password(door: Door, template: Template, vault: Vault) -> None:
    door.settle(panel(door).forgotten.click)
    assert door.panel() == "RecoveryPanel"
    panel(door).entry.set_groups(template.groups)
    door.settle(panel(door).go_on)
    panel(door).passwords.first.setText(NEXT_PASSWORD)
    panel(door).passwords.second.setText("another")
    door.settle(panel(door).go_on)
    assert panel(door).passwords.form.problem("again")
    panel(door).passwords.second.setText("weak")
    panel(door).passwords.first.setText("weak")
    door.settle(panel(door).go_on)
    assert panel(door).passwords.form.problem("password")
    panel(door).passwords.first.setText(NEXT_PASSWORD)
    panel(door).passwords.second.setText(NEXT_PASSWORD)
    door.settle(panel(door).go_on)
    assert door.opened[0].actor.name == LEAD
    door.lock()
    vault.unlock(1, NEXT_PASSWORD).lock()


def test_foreign_sheet_is_told_from_a_mistyped_one(door: Door, template: Template) -> None:
    door.settle(panel(door).forgotten.click)
    groups = template.groups
    panel(door).entry.set_groups((groups[1], groups[0], *groups[2:]))
    door.settle(panel(door).go_on)
    assert panel(door).banner.isVisible()
    panel(door).entry.set_groups(("123456", *groups[1:]))
    panel(door)._note_edit()
    assert not panel(door).next.isEnabled()


def test_leaving_the_recovery_locks_again(door: Door, template: Template, vault: Vault) -> None:
    door.settle(panel(door).forgotten.click)
    panel(door).entry.set_groups(template.groups)
    door.settle(panel(door).go_on)
    assert vault.process_lock.is_held
    door.settle(panel(door).go_back)
    assert not vault.process_lock.is_held
    assert door.panel() == "UnlockPanel"


def test_lost_device_secret_leads_to_the_sheet(
    qtbot: QtBot, template: Template, tmp_path: Path
) -> None:
    folder = copied(template, tmp_path / "bound")
    bound = make_vault(folder, ring=DictionaryRing())
    opened = unlocked(bound)
    opened.bind(PASSWORD)
    opened.lock()
    door = Door(qtbot, make_vault(folder, ring=DictionaryRing()))
    panel(door).password.setText(PASSWORD)
    door.settle(panel(door).unlock)
    assert panel(door).banner.isVisible()
    assert panel(door).open_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "content"),
    [("register.db", None), ("register.db", b""), ("register.db", b"x" * 9000)],
)
def test_damage_offers_the_backups_and_brings_them_back(
    qtbot: QtBot, vault: Vault, name: str, content: bytes | None
) -> None:
    path = vault.files.folder / name
    path.unlink() if content is None else path.write_bytes(content)
    door = Door(qtbot, vault)
    if door.panel() == "UnlockPanel":  # only the key can tell that these bytes are foreign
        panel(door).password.setText(PASSWORD)
        door.settle(panel(door).unlock)
    assert door.panel() == "TroublePanel"
    door.settle(panel(door).restore_button.click)
    assert door.panel() == "RestorePanel"
    assert panel(door).who.currentText() == LEAD
    panel(door).password.setText("wrong")
    door.settle(panel(door).restore)
    assert panel(door).banner.isVisible()
    panel(door).password.setText(PASSWORD)
    door.settle(panel(door).restore)
    assert door.opened[0].actor.name == LEAD
    door.lock()


def test_missing_keys_are_named_and_never_answered_with_a_new_register(
    qtbot: QtBot, vault: Vault
) -> None:
    vault.files.keys.unlink()
    vault.files.previous_keys.unlink()
    door = Door(qtbot, vault)
    assert door.panel() == "TroublePanel"
    assert "key file" in panel(door).heading.text()


def test_backup_from_a_stick_on_a_new_computer(
    qtbot: QtBot, vault: Vault, tmp_path: Path, template: Template
) -> None:
    opened = unlocked(vault)
    opened.back_up(tmp_path / "stick")
    opened.lock()
    elsewhere = make_vault(tmp_path / "new PC")
    door = Door(qtbot, elsewhere, ScriptedDialogs([tmp_path / "stick"]))
    assert door.panel() == "FirstRunPanel"
    door.settle(panel(door).restore.click)
    assert not panel(door).next.isEnabled()
    door.settle(panel(door).other_folder.click)
    door.settle(panel(door).other_way.click)
    panel(door).entry.set_groups(template.groups)
    door.settle(panel(door).restore)
    assert door.opened[0].actor.name == LEAD
    door.lock()


def test_register_in_another_folder(qtbot: QtBot, vault: Vault, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    vault.files.folder.rename(moved)
    vault.files.folder.mkdir()
    (vault.files.folder / "backups").mkdir()
    (vault.files.folder / "backups" / "00000001.db").write_bytes(b"")
    door = Door(qtbot, vault, ScriptedDialogs([moved]))
    assert door.panel() == "TroublePanel"
    panel(door).other_folder_wanted.emit()
    door.settle()
    assert door.panel() == "UnlockPanel"
    assert door.chosen[0].files.folder == moved


def _two_people(qtbot: QtBot, vault: Vault) -> Door:
    opened = unlocked(vault)
    StaffService(opened.desk, opened).add("李想", Role.COUNSELLOR, NEXT_PASSWORD)
    opened.lock()
    return Door(qtbot, vault)


def test_who_was_here_last_types_the_password_at_once(qtbot: QtBot, vault: Vault) -> None:
    settings = MachineSettingsFile(vault.files.folder)
    settings.remember_person(2)
    door = _two_people(qtbot, vault)
    assert panel(door).who.currentText() == "李想"
    qtbot.waitUntil(panel(door).password.hasFocus)
    settings.remember_person(9)  # has left, or is of another room
    door.settle(door.window.find_out)
    assert panel(door).who.currentText() == LEAD
    qtbot.waitUntil(panel(door).who.hasFocus)


def test_several_people_choose_their_name(qtbot: QtBot, vault: Vault) -> None:
    door = _two_people(qtbot, vault)
    panel(door).who.set_value("2")
    panel(door).password.setText(NEXT_PASSWORD)
    door.settle(panel(door).unlock)
    assert door.opened[0].actor.name == "李想"
    door.lock()


def test_letters_typed_at_the_names_are_the_password(qtbot: QtBot, vault: Vault) -> None:
    door = _two_people(qtbot, vault)
    assert panel(door).who.hasFocus()
    QTest.keyClicks(panel(door).who, PASSWORD[:1])
    assert panel(door).password.hasFocus()
    QTest.keyClicks(panel(door).password, PASSWORD[1:])
    QTest.keyClick(panel(door).password, Qt.Key.Key_Return)
    door.settle()
    assert door.opened[0].actor.name == LEAD
    door.lock()


def test_enter_at_the_names_goes_on_to_the_password(qtbot: QtBot, vault: Vault) -> None:
    door = _two_people(qtbot, vault)
    QTest.keyClick(panel(door).who, Qt.Key.Key_Return)
    assert panel(door).password.hasFocus()
    assert panel(door).password.text() == ""
    assert panel(door).form.problem("password") == ""


def test_closing_tells_the_program(qtbot: QtBot, door: Door) -> None:
    with qtbot.waitSignal(door.window.closed):
        door.window.close()


def test_unconfirmed_sheet_is_not_for_an_assistant(qtbot: QtBot, vault: Vault) -> None:
    opened = unlocked(vault)
    StaffService(opened.desk, opened).add("李想", Role.ASSISTANT, NEXT_PASSWORD)
    with opened.desk.write() as session:
        session.execute(update(Room).values(recovery_confirmed_at=None))
    opened.lock()
    door = Door(qtbot, vault)
    panel(door).who.set_value("2")
    panel(door).password.setText(NEXT_PASSWORD)
    door.settle(panel(door).unlock)
    assert door.opened == []
    assert door.panel() == "UnlockPanel"
    assert "lead" in panel(door).banner.text()
    assert not vault.process_lock.is_held
    panel(door).who.set_value("1")
    panel(door).password.setText(PASSWORD)
    door.settle(panel(door).unlock)
    assert door.panel() == "SheetPanel"
    panel(door).go_on()
    panel(door).entry.set_groups(panel(door)._sheet.groups)
    door.settle(panel(door).go_on)
    assert [opened.actor.name for opened in door.opened] == [LEAD]
    door.lock()
