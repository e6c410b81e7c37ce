"""A new recovery sheet: who may make it, when it counts, and what the old one opens."""

from pathlib import Path

import pytest

from models.vocabulary import Role
from services.actor import StaffId
from services.errors import (
    NotAllowed,
    WrongSheet,
)
from services.vault import key_store
from services.vault.age_box import unseal
from services.vault.open_vault import OpenVault
from services.vault.slots import open_escrow
from services.vault.vault import Vault
from tests.services.vault.renewing import (
    COLLEAGUE,
    OTHER,
    START,
    actions,
    added,
    new_sheet,
    note_of,
    open_left,
    opens_today,
    sheet_identity,
    staff_of,
)
from tests.vaults import (
    NEXT_PASSWORD,
    unlocked,
)


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.COUNSELLOR, Role.SUPERVISOR])
def test_only_a_lead_makes_a_sheet_or_shuts_out_or_goes_back(vault: Vault, role: Role) -> None:
    colleague = added(vault, role)
    opened = vault.unlock(colleague, START)
    with pytest.raises(NotAllowed):
        opened.new_sheet()
    with pytest.raises(NotAllowed):
        opened.shut_out(1)
    with pytest.raises(NotAllowed):
        opened.stage_restore(vault.backups()[0])
    opened.lock()


def test_sheet_that_was_not_typed_back_changes_nothing(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    key, sheet = opened.keys.database_key, opened.new_sheet()
    assert opened.is_recovery_confirmed
    assert opened.keys.database_key == key
    assert opened.desk.actor.staff_id == 1
    with pytest.raises(WrongSheet):
        opened.confirm_recovery(groups)
    opened.lock()
    with pytest.raises(WrongSheet):
        vault.recover(sheet.groups)
    by_sheet = vault.recover(groups)
    assert by_sheet.is_recovery_confirmed
    by_sheet.lock()


def test_both_steps_of_a_new_sheet_are_logged(opened: OpenVault) -> None:
    new_sheet(opened)
    assert actions(opened)[-2:] == ["recovery_sheet_made", "recovery_sheet_confirmed"]


def test_colleague_added_before_the_sheet_is_typed_back_stays(
    vault: Vault, opened: OpenVault
) -> None:
    sheet = opened.new_sheet()
    colleague = staff_of(opened).add(COLLEAGUE, Role.COUNSELLOR, START)
    opened.confirm_recovery(sheet.groups)
    opened.lock()
    vault.unlock(colleague.staff_id, START).lock()


def test_old_sheet_opens_nothing_after_a_new_one(
    vault: Vault, folder: Path, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    old_keys = opened.keys.key_file
    old_sheet = sheet_identity(old_keys, groups)
    new = new_sheet(opened)
    opened.lock()
    keys = key_store.read(folder / "register.keys")
    assert open_escrow(keys.slots[0], old_sheet) == ()
    unlocked(vault).lock()
    keys = key_store.read(folder / "register.keys")
    assert keys.slots[0].escrow_generation == 2
    assert open_escrow(keys.slots[0], old_sheet) == ()
    assert open_escrow(keys.slots[0], sheet_identity(keys, new))
    assert not opens_today(folder, open_escrow(old_keys.slots[0], old_sheet))
    assert not opens_today(folder, (old_sheet,))


def test_nothing_is_renewed_at_an_ordinary_login(vault: Vault, folder: Path) -> None:
    before = (folder / "register.keys").read_bytes()
    unlocked(vault).lock()
    assert (folder / "register.keys").read_bytes() == before


def test_new_sheet_covers_ones_own_notes_at_once_and_colleagues_from_their_login(
    vault: Vault,
) -> None:
    colleague = added(vault)
    opened = unlocked(vault)
    own = opened.desk.notes.seal("主任写的")
    opened.lock()
    theirs = note_of(vault, colleague)
    opened = unlocked(vault)
    assert opened.keys.uncovered_by_new_sheet() == (COLLEAGUE,)
    new = new_sheet(opened)
    opened.lock()
    vault.unlock(colleague, START).lock()
    by_sheet = vault.recover(new)
    assert by_sheet.keys.uncovered_by_new_sheet() == ()
    staff_of(by_sheet).set_password(StaffId(1), NEXT_PASSWORD)
    staff_of(by_sheet).set_password(StaffId(colleague), OTHER)
    by_sheet.lock()
    for person, password, sealed in ((1, NEXT_PASSWORD, own), (colleague, OTHER, theirs)):
        opened = vault.unlock(person, password)
        assert opened.desk.notes.open(sealed)
        opened.lock()


def test_new_sheet_made_at_the_sheets_desk_covers_everybody_and_who_left(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    colleague = added(vault)
    theirs = note_of(vault, colleague)
    opened = unlocked(vault)
    left = staff_of(opened).add("王芳", Role.COUNSELLOR, OTHER).staff_id
    opened.lock()
    of_left = note_of(vault, left, OTHER)
    opened = unlocked(vault)
    staff_of(opened).deactivate(left)
    opened.lock()
    by_sheet = vault.recover(groups)
    new = new_sheet(by_sheet)
    # The desk goes on under the new sheet.
    staff_of(by_sheet).set_password(StaffId(colleague), NEXT_PASSWORD)
    keys = by_sheet.keys.key_file
    identity = sheet_identity(keys, new)
    assert unseal(of_left, open_left(keys, identity)).decode() == "同事写的"
    by_sheet.lock()
    opened = vault.unlock(colleague, NEXT_PASSWORD)
    assert opened.desk.notes.open(theirs) == "同事写的"
    opened.lock()
