"""What the tests of renewed keys, sheets and passwords share."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select

from models.audit import AuditEntry
from models.vocabulary import Role
from services.staff import StaffService
from services.vault import database, key_store, recovery
from services.vault.age_box import CannotOpen, unseal
from services.vault.key_file import KeyFile
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.vaults import (
    unlocked,
)

COLLEAGUE = "李想"
START = "Willow-Bridge-58-Lamp"
OTHER = "Amber-Kettle-31-Forest"


def staff_of(opened: OpenVault) -> StaffService:
    return StaffService(opened.desk, opened)


def added(vault: Vault, role: Role = Role.COUNSELLOR) -> int:
    """A colleague who can sign in with START."""
    opened = unlocked(vault)
    staff_id = staff_of(opened).add(COLLEAGUE, role, START).staff_id
    opened.lock()
    return staff_id


def note_of(vault: Vault, staff_id: int, password: str = START) -> bytes:
    opened = vault.unlock(staff_id, password)
    sealed = opened.desk.notes.seal("同事写的")
    opened.lock()
    return sealed


def new_sheet(opened: OpenVault) -> tuple[str, ...]:
    groups = opened.new_sheet().groups
    opened.confirm_recovery(groups)
    return groups


def sheet_identity(keys: KeyFile, groups: Sequence[str]) -> str:
    return recovery.identity_of(recovery.seed_of(groups), keys.room_id)


def opens_today(folder: Path, identities: Sequence[str]) -> bool:
    """Whether these private keys open the database that lies there now."""
    box = key_store.read(folder / "register.keys").boxes[0]
    try:
        return database.opens(folder / "register.db", unseal(box.sealed, identities))
    except CannotOpen:
        return False


def actions(opened: OpenVault) -> list[str]:
    with opened.desk.read() as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


def open_left(keys: KeyFile, identity: str) -> list[str]:
    (left,) = keys.left
    return unseal(left.escrows[0], [identity]).decode().split("\n")
