"""People: added, given passwords, renamed, let go; and what each of them can and cannot open."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select, text

from models.audit import AuditEntry
from models.vocabulary import Role
from services.actor import StaffId
from services.errors import (
    Conflict,
    InvalidInput,
    NotAllowed,
    NotFound,
    Problem,
    VaultDamaged,
    WrongPassword,
)
from services.staff import StaffMember, StaffService
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.vaults import LEAD, NEXT_PASSWORD, PASSWORD, make_vault, unlocked

COLLEAGUE = "李想"
START = "Willow-Bridge-58-Lamp"


def staff_of(opened: OpenVault) -> StaffService:
    return StaffService(opened.desk, opened)


@pytest.fixture
def staff(opened: OpenVault) -> StaffService:
    return staff_of(opened)


@pytest.fixture
def colleague(staff: StaffService) -> StaffMember:
    return staff.add(COLLEAGUE, Role.COUNSELLOR, START)


def test_added_colleague_signs_in(vault: Vault, opened: OpenVault, colleague: StaffMember) -> None:
    assert colleague.has_password
    assert colleague.is_active
    opened.lock()
    assert [person.name for person in vault.people()] == [LEAD, COLLEAGUE]
    second = vault.unlock(colleague.staff_id, START)
    assert (second.desk.actor.name, second.desk.actor.role) == (COLLEAGUE, Role.COUNSELLOR)
    second.lock()


def test_colleague_may_not_manage(vault: Vault, opened: OpenVault, colleague: StaffMember) -> None:
    opened.lock()
    second = vault.unlock(colleague.staff_id, START)
    staff = staff_of(second)
    with pytest.raises(NotAllowed):
        staff.add("王芳", Role.LEAD, START)
    with pytest.raises(NotAllowed):
        staff.deactivate(StaffId(1))
    with pytest.raises(NotAllowed):
        staff.set_password(StaffId(1), START)
    with pytest.raises(NotAllowed):
        staff.edit(colleague.staff_id, COLLEAGUE, Role.LEAD)
    second.lock()


@pytest.mark.parametrize(
    ("name", "password", "problems"),
    [
        (" ", START, {"name": Problem.REQUIRED}),
        ("长" * 41, START, {"name": Problem.TOO_LONG}),
        (LEAD, START, {"name": Problem.TAKEN}),
        (COLLEAGUE, "", {"password": Problem.REQUIRED}),
        (COLLEAGUE, "lixiang2026", {"password": Problem.TOO_WEAK}),
    ],
)
def test_add_names_the_field_and_changes_nothing(
    staff: StaffService, name: str, password: str, problems: dict[str, Problem]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        staff.add(name, Role.COUNSELLOR, password)
    assert caught.value.problems == problems
    assert len(staff.list_all()) == 1


def test_nobody_reads_a_colleagues_notes(
    vault: Vault, opened: OpenVault, colleague: StaffMember
) -> None:
    sealed = opened.desk.notes.seal("主任写的")
    opened.lock()
    second = vault.unlock(colleague.staff_id, START)
    with pytest.raises(NotAllowed):
        second.desk.notes.open(sealed)
    second.lock()


def test_changed_password_keeps_the_notes_and_shuts_the_old_one_out(
    vault: Vault, opened: OpenVault, staff: StaffService, folder: Path
) -> None:
    sealed = opened.desk.notes.seal("改密码之前")
    staff.change_own_password(PASSWORD, NEXT_PASSWORD)
    assert opened.desk.notes.open(sealed) == "改密码之前"
    opened.lock()
    with pytest.raises(WrongPassword):
        unlocked(vault)
    again = vault.unlock(1, NEXT_PASSWORD)
    assert again.desk.notes.open(sealed) == "改密码之前"
    later = again.desk.notes.seal("之后")
    assert again.desk.notes.open(later) == "之后"
    again.lock()
    # Not even the copy of the key file beside it opens with the old password.
    shutil.copyfile(folder / "register.keys.1", folder / "register.keys")
    with pytest.raises(WrongPassword):
        unlocked(make_vault(folder))


def test_change_needs_the_old_password(staff: StaffService) -> None:
    with pytest.raises(WrongPassword):
        staff.change_own_password("not this one", NEXT_PASSWORD)
    with pytest.raises(InvalidInput) as caught:
        staff.change_own_password(PASSWORD, "short")
    assert caught.value.problems == {"new": Problem.TOO_WEAK}


def test_reset_opens_the_register_and_not_the_notes(
    vault: Vault, opened: OpenVault, colleague: StaffMember
) -> None:
    opened.lock()
    second = vault.unlock(colleague.staff_id, START)
    sealed = second.desk.notes.seal("同事写的")
    second.lock()
    lead = unlocked(vault)
    staff_of(lead).set_password(colleague.staff_id, NEXT_PASSWORD)
    lead.lock()
    with pytest.raises(WrongPassword):
        vault.unlock(colleague.staff_id, START)
    second = vault.unlock(colleague.staff_id, NEXT_PASSWORD)
    with pytest.raises(NotAllowed):
        second.desk.notes.open(sealed)
    second.lock()


def test_sheet_gives_a_password_and_the_notes_back(
    vault: Vault, opened: OpenVault, colleague: StaffMember, groups: tuple[str, ...]
) -> None:
    opened.lock()
    second = vault.unlock(colleague.staff_id, START)
    sealed = second.desk.notes.seal("同事写的")
    second.lock()
    by_sheet = vault.recover(groups)
    staff_of(by_sheet).set_password(colleague.staff_id, NEXT_PASSWORD)
    with by_sheet.desk.read() as session:
        newest = select(AuditEntry.action).order_by(AuditEntry.id.desc()).limit(1)
        assert session.scalar(newest) == "password_set_by_sheet"
    by_sheet.lock()
    second = vault.unlock(colleague.staff_id, NEXT_PASSWORD)
    assert second.desk.notes.open(sealed) == "同事写的"
    second.lock()


def test_person_who_left_opens_nothing_written_later(
    vault: Vault, opened: OpenVault, colleague: StaffMember, folder: Path, tmp_path: Path
) -> None:
    old_keys = tmp_path / "old.keys"
    shutil.copyfile(folder / "register.keys", old_keys)
    gone = staff_of(opened).deactivate(colleague.staff_id)
    assert not gone.is_active
    assert not gone.has_password
    opened.desk.notes.seal("still works")
    opened.lock()
    assert [person.name for person in vault.people()] == [LEAD]
    with pytest.raises(WrongPassword):
        vault.unlock(colleague.staff_id, START)
    for name in ("register.keys", "register.keys.1"):
        shutil.copyfile(old_keys, folder / name)
    with pytest.raises(VaultDamaged):
        make_vault(folder).unlock(colleague.staff_id, START)


def test_row_of_a_person_who_left_stays(
    opened: OpenVault, staff: StaffService, colleague: StaffMember
) -> None:
    staff.deactivate(colleague.staff_id)
    assert [member.name for member in staff.list_all()] == [LEAD, COLLEAGUE]
    with pytest.raises(NotFound):
        staff.deactivate(colleague.staff_id)
    # The name is free again.
    assert staff.add(COLLEAGUE, Role.ASSISTANT, START).staff_id != colleague.staff_id


def test_last_lead_stays(staff: StaffService, colleague: StaffMember) -> None:
    with pytest.raises(Conflict, match="last_lead"):
        staff.edit(StaffId(1), "新名字", Role.COUNSELLOR)
    assert staff.list_all()[0].name == LEAD
    with pytest.raises(Conflict, match="self"):
        staff.deactivate(StaffId(1))
    assert staff.edit(colleague.staff_id, COLLEAGUE, Role.LEAD).role is Role.LEAD
    assert staff.edit(StaffId(1), LEAD, Role.COUNSELLOR).role is Role.COUNSELLOR
    with pytest.raises(Conflict, match="last_lead"):
        staff.deactivate(colleague.staff_id)


def test_an_edit_is_whole_and_reaches_the_login_list(
    vault: Vault, staff: StaffService, colleague: StaffMember
) -> None:
    role = Role.COUNSELLOR
    assert staff.edit(colleague.staff_id, " 李  响 ", role).name == "李 响"
    with pytest.raises(InvalidInput):
        staff.edit(colleague.staff_id, LEAD, Role.ASSISTANT)
    with pytest.raises(InvalidInput):
        staff.edit(colleague.staff_id, "王芳", Role.ASSISTANT, "12345678")
    member = staff.list_all()[1]
    assert (member.name, member.role) == ("李 响", role)
    staff.rename_room("新石桥村服务室")
    assert vault.login_list().room_name == "新石桥村服务室"
    assert [person.name for person in vault.people()] == [LEAD, "李 响"]


def test_slot_of_a_person_who_was_deactivated_is_removed_at_the_next_unlock(
    vault: Vault, opened: OpenVault, colleague: StaffMember
) -> None:
    """A crash came between the database and the key file."""
    key = opened.keys.database_key
    with opened.desk.write() as session:
        session.execute(
            text("UPDATE staff SET deactivated_at = created_at WHERE id = :id"),
            {"id": colleague.staff_id},
        )
    opened.lock()
    with pytest.raises(NotAllowed):
        vault.unlock(colleague.staff_id, START)
    again = unlocked(vault)
    assert again.keys.key_file.slot(colleague.staff_id) is None
    assert again.keys.database_key != key
    again.lock()
