"""The settings page: password, binding, recovery sheet, backups, health."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.vocabulary import Area, Role
from services.errors import WrongPassword
from services.preferences import IDLE_LOCK_MINUTES
from services.register import Register, open_register
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.ui.settings_room import ABOUT, BACKUPS, PASSWORDS, START, Desk
from tests.vaults import (
    LEAD,
    NEXT_PASSWORD,
    PASSWORD,
    Template,
    unlocked,
)
from ui.settings.password_section import SheetDialog


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


def test_health_is_checked_and_told(desk: Desk, vault: Vault) -> None:
    section = desk.show(ABOUT)
    section.check.click()
    desk.settle()
    assert "whole" in section.banner.text()
    vault.backups()[0].database.write_bytes(b"damaged")
    section.check.click()
    desk.settle()
    assert "damaged" in section.banner.text()
