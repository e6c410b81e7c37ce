"""Who may go back to a backup before anybody is in."""

from pathlib import Path

import pytest

from models.vocabulary import Role
from services.actor import StaffId
from services.errors import (
    Conflict,
    NotAllowed,
    VaultDamaged,
)
from services.vault.backups import BackupService
from services.vault.vault import Vault
from tests.services.vault.renewing import (
    START,
    added,
    staff_of,
)
from tests.vaults import (
    PASSWORD,
    unlocked,
)


def test_nobody_goes_back_from_a_whole_register_with_a_password(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    colleague = added(vault, Role.LEAD)
    opened = unlocked(vault)
    made = BackupService(opened.desk, opened).make()
    staff_of(opened).deactivate(StaffId(colleague))
    opened.lock()
    for person, password in ((colleague, START), (1, PASSWORD)):
        with pytest.raises(Conflict, match="register_whole"):
            vault.restore(made, person, password)
    assert not (vault.files.folder / "restoring").exists()
    vault.restore_by_sheet(made, groups).lock()


def test_only_a_lead_of_that_day_goes_back_with_a_password(
    vault: Vault, folder: Path, groups: tuple[str, ...]
) -> None:
    colleague = added(vault, Role.ASSISTANT)
    made = vault.backups()[0]
    (folder / "register.db").write_bytes(b"gone")
    with pytest.raises(NotAllowed):
        vault.restore(made, colleague, START)
    assert not (folder / "restoring").exists()
    opened = vault.restore(made, 1, PASSWORD)
    assert opened.actor.role is Role.LEAD
    opened.lock()


def test_lead_goes_back_from_a_register_that_is_damaged_inside(vault: Vault, folder: Path) -> None:
    made = vault.backups()[0]
    content = bytearray((folder / "register.db").read_bytes())
    content[100:200] = bytes(100)
    (folder / "register.db").write_bytes(bytes(content))
    with pytest.raises(Conflict, match="register_whole"):
        vault.restore(made, 1, PASSWORD)
    with pytest.raises(VaultDamaged):
        unlocked(vault)
    vault.restore(made, 1, PASSWORD).lock()
    with pytest.raises(Conflict, match="register_whole"):
        vault.restore(made, 1, PASSWORD)
