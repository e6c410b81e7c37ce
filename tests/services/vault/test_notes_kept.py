"""No case note is lost to resets, new sheets and people who leave."""

from collections.abc import Callable

import pytest

from models.vocabulary import Role
from services.actor import StaffId
from services.errors import (
    Conflict,
    NotAllowed,
)
from services.vault import key_store
from services.vault.age_box import unseal
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.services.vault.renewing import (
    OTHER,
    START,
    added,
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


def test_lead_does_not_reset_their_own_password(opened: OpenVault) -> None:
    before = opened.keys.key_file
    acts: tuple[Callable[[], object], ...] = (
        lambda: staff_of(opened).set_password(StaffId(1), NEXT_PASSWORD),
        lambda: staff_of(opened).edit(StaffId(1), "新名字", Role.LEAD, NEXT_PASSWORD),
        lambda: opened.keys.set_password(1, "何晓岚", NEXT_PASSWORD),
    )
    for act in acts:
        with pytest.raises(Conflict, match="own_password"):
            act()
    assert opened.keys.key_file == before


def test_sheet_gives_the_notes_back_after_resets_and_changes(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    colleague = added(vault)
    sealed = note_of(vault, colleague)
    for number in range(2):
        lead = unlocked(vault)
        staff_of(lead).set_password(StaffId(colleague), f"{NEXT_PASSWORD}-{number}")
        lead.lock()
    opened = vault.unlock(colleague, f"{NEXT_PASSWORD}-1")
    staff_of(opened).change_own_password(f"{NEXT_PASSWORD}-1", START)
    with pytest.raises(NotAllowed):
        opened.desk.notes.open(sealed)
    opened.lock()
    by_sheet = vault.recover(groups)
    staff_of(by_sheet).set_password(StaffId(colleague), OTHER)
    slot = by_sheet.keys.key_file.slot(colleague)
    assert slot is not None
    assert slot.former_escrows == ()
    by_sheet.lock()
    opened = vault.unlock(colleague, OTHER)
    assert opened.desk.notes.open(sealed) == "同事写的"
    opened.lock()


def test_escrow_of_a_person_who_left_is_kept(vault: Vault, groups: tuple[str, ...]) -> None:
    colleague = added(vault)
    sealed = note_of(vault, colleague)
    opened = unlocked(vault)
    staff_of(opened).deactivate(StaffId(colleague))
    opened.lock()
    keys = key_store.read(vault.files.keys)
    held = open_left(keys, sheet_identity(keys, groups))
    assert unseal(sealed, held).decode() == "同事写的"
    assert not opens_today(vault.files.folder, held)
