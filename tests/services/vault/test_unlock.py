"""Creating, opening, locking; who gets in and who does not."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text

from models.audit import AuditEntry
from models.vocabulary import Role
from services.errors import (
    Conflict,
    InvalidInput,
    MustWait,
    NotAllowed,
    Problem,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
    WrongPassword,
    WrongSheet,
)
from services.vault import key_file
from services.vault.age_box import new_identity, public_key_of
from services.vault.open_vault import OpenVault
from services.vault.recovery import groups_of
from services.vault.slots import SlotOwner, SlotProtection, make_slot
from services.vault.vault import Vault, VaultState
from tests.fakes import FixedClock, SeededRandomness
from tests.vaults import LEAD, NEW, PASSWORD, Template, copied, make_vault, unlocked


def actions(opened: OpenVault) -> list[str]:
    with opened.desk.read() as session:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


def test_new_register_lies_there_as_documented(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()}
    assert names == {
        "register.db",
        "register.keys",
        "register.keys.1",
        "register.lock",
        "backups",
        "logs",
        "DO-NOT-COPY.txt",
    }
    assert not (folder / "register.db").read_bytes().startswith(b"SQLite format 3")


def test_login_list_needs_no_password(vault: Vault) -> None:
    assert vault.state() is VaultState.READY
    shown = vault.login_list()
    assert (shown.room_name, [p.name for p in shown.people]) == (NEW.room.name, [LEAD])


def test_no_record_before_the_sheet_was_typed_back(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "new")
    opened, sheet = vault.create(NEW)
    with pytest.raises(Conflict, match="recovery_not_confirmed"):
        _ = opened.desk
    other = groups_of(bytes(16))
    with pytest.raises(WrongSheet):
        opened.confirm_recovery(other)
    opened.confirm_recovery(sheet.groups)
    assert opened.desk.actor.role is Role.LEAD
    opened.lock()
    again = unlocked(vault)
    assert again.desk.actor.name == LEAD
    again.lock()


def test_unconfirmed_register_gets_a_new_sheet_after_the_next_unlock(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "new")
    opened, lost = vault.create(NEW)
    opened.lock()
    opened = unlocked(vault)
    assert not opened.is_recovery_confirmed
    sheet = opened.new_sheet()
    assert sheet.generation == 2
    with pytest.raises(WrongSheet):
        opened.confirm_recovery(lost.groups)
    opened.confirm_recovery(sheet.groups)
    opened.lock()
    with pytest.raises(WrongSheet):
        vault.recover(lost.groups)
    vault.recover(sheet.groups).lock()


def test_create_never_beside_an_existing_register(folder: Path, tmp_path: Path) -> None:
    for name in ("register.db", "register.keys", "register.keys.1"):
        place = tmp_path / name
        place.mkdir()
        shutil.copyfile(folder / name, place / name)
        with pytest.raises(Conflict, match="register_exists"):
            make_vault(place).create(NEW)
        left = sorted(path.name for path in place.iterdir())
        assert left == sorted({name, "register.lock"})
    only_backups = tmp_path / "backups only"
    shutil.copytree(folder / "backups", only_backups / "backups")
    assert make_vault(only_backups).state() is not VaultState.EMPTY


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"room": replace(NEW.room, name=" ")}, "name"),
        ({"room": replace(NEW.room, kind="palace")}, "kind"),
        ({"room": replace(NEW.room, division_code="44130210020")}, "division_code"),
        ({"lead_name": ""}, "lead_name"),
        ({"password": "1234567890"}, "password"),
    ],
)
def test_create_names_the_field(tmp_path: Path, change: dict[str, object], field: str) -> None:
    vault = make_vault(tmp_path / "new")
    with pytest.raises(InvalidInput) as caught:
        vault.create(replace(NEW, **change))  # type: ignore[arg-type]
    assert set(caught.value.problems) == {field}
    assert vault.state() is VaultState.EMPTY


def test_wrong_password_waits_grow_and_survive_a_restart(
    vault: Vault, folder: Path, clock: FixedClock
) -> None:
    waits = []
    for _ in range(6):
        clock.move(seconds=vault.wait_seconds(1))
        with pytest.raises(WrongPassword) as caught:
            vault.unlock(1, "wrong")
        waits.append(caught.value.wait_seconds)
    assert waits == [0, 0, 0, 2, 4, 8]
    with pytest.raises(MustWait) as must:
        vault.unlock(1, PASSWORD)
    assert must.value.wait_seconds == 8
    restarted = make_vault(folder, clock)
    assert restarted.wait_seconds(1) == 8
    clock.move(seconds=3)
    assert restarted.wait_seconds(1) == 5
    clock.move(seconds=5)
    opened = restarted.unlock(1, PASSWORD)
    assert opened.welcome.failed_attempts == 6
    opened.lock()
    opened = restarted.unlock(1, PASSWORD)
    assert opened.welcome.failed_attempts == 0
    opened.lock()


def test_unknown_person_is_answered_like_a_wrong_password(vault: Vault) -> None:
    with pytest.raises(WrongPassword):
        vault.unlock(77, PASSWORD)


def test_full_width_letters_are_the_same_password(vault: Vault) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in PASSWORD)
    vault.unlock(1, wide).lock()


def test_second_process_is_told(vault: Vault, folder: Path) -> None:
    opened = unlocked(vault)
    with pytest.raises(VaultInUse):
        unlocked(make_vault(folder))
    opened.lock()
    unlocked(make_vault(folder)).lock()


def test_failed_unlock_gives_the_process_lock_back(vault: Vault, folder: Path) -> None:
    with pytest.raises(WrongPassword):
        vault.unlock(1, "wrong")
    unlocked(make_vault(folder)).lock()


def test_program_may_hold_the_process_lock_all_the_time(vault: Vault, folder: Path) -> None:
    vault.process_lock.acquire()
    unlocked(vault).lock()
    with pytest.raises(VaultInUse):
        make_vault(folder).process_lock.acquire()
    vault.process_lock.release()
    other = make_vault(folder).process_lock
    other.acquire()
    other.release()
    other.release()
    assert not other.is_held


def test_after_the_lock_nothing_works(vault: Vault) -> None:
    opened = unlocked(vault)
    desk = opened.desk
    sealed = desk.notes.seal("一句话")
    opened.lock()
    with pytest.raises(Conflict, match="locked"), desk.read() as session:
        session.execute(text("SELECT 1"))
    with pytest.raises(Conflict, match="locked"):
        desk.notes.open(sealed)
    with pytest.raises(Conflict, match="locked"):
        desk.notes.seal("x")
    assert opened.lock().backup is None


def test_lock_leaves_no_log_behind(vault: Vault, folder: Path) -> None:
    unlocked(vault).lock()
    assert not list(folder.glob("register.db-*"))


def test_database_missing_and_keys_missing_are_named(folder: Path, template: Template) -> None:
    for name, part, state in (
        ("register.db", "database", VaultState.DATABASE_MISSING),
        ("register.keys*", "keys", VaultState.KEYS_MISSING),
    ):
        copy = copied(template, folder / part)
        for path in copy.glob(name):
            path.unlink()
        vault = make_vault(copy)
        assert vault.state() is state
        with pytest.raises(VaultMissing) as caught:
            unlocked(vault)
        assert caught.value.part == part
    with pytest.raises(VaultMissing) as caught:
        unlocked(make_vault(folder / "empty"))
    assert caught.value.part == "register"


@pytest.mark.parametrize("content", [b"", b"short", bytes(8192), b"\xff\xd8\xff" * 3000])
def test_foreign_database_is_called_damaged_and_left(folder: Path, content: bytes) -> None:
    (folder / "register.db").write_bytes(content)
    with pytest.raises(VaultDamaged) as caught:
        unlocked(make_vault(folder))
    assert caught.value.part == "database"
    assert (folder / "register.db").read_bytes() == content


def test_damaged_key_file_is_replaced_by_the_copy_and_said(folder: Path) -> None:
    for spoil in (b"", b"{}", None):
        if spoil is None:
            (folder / "register.keys").unlink()
        else:
            (folder / "register.keys").write_bytes(spoil)
        vault = make_vault(folder)
        assert vault.state() is VaultState.READY
        opened = unlocked(vault)
        assert opened.welcome.is_key_file_replaced
        assert "key_file_replaced" in actions(opened)
        opened.lock()
        opened = unlocked(vault)
        assert not opened.welcome.is_key_file_replaced
        opened.lock()


def test_both_key_files_damaged(folder: Path) -> None:
    for name in ("register.keys", "register.keys.1"):
        (folder / name).write_bytes(b"{}")
    vault = make_vault(folder)
    assert vault.state() is VaultState.KEYS_DAMAGED
    with pytest.raises(VaultDamaged) as caught:
        unlocked(vault)
    assert caught.value.part == "keys"


def test_planted_slot_is_noticed_by_the_mac(folder: Path) -> None:
    """Who can write the folder adds a slot of his own and waits to be given the next key."""
    path = folder / "register.keys"
    keys = key_file.parse(path.read_bytes())
    planted = make_slot(
        SlotOwner(9, "外人"),
        [new_identity(SeededRandomness(3))],
        SlotProtection("Any-Password-At-All", keys.slots[0].cost, keys.recovery),
        SeededRandomness(9),
    )
    for name in ("register.keys", "register.keys.1"):
        (folder / name).write_bytes(key_file.to_bytes(keys.with_slot(planted)))
    with pytest.raises(VaultDamaged) as caught:
        unlocked(make_vault(folder))
    assert caught.value.part == "keys"


def test_newer_schema_is_refused_unchanged(vault: Vault, folder: Path) -> None:
    opened = unlocked(vault)
    with opened.desk.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    opened.lock()
    before = (folder / "register.db").read_bytes()
    with pytest.raises(VaultTooNew):
        unlocked(vault)
    assert (folder / "register.db").read_bytes() == before


def test_newer_key_file_is_refused_unchanged(folder: Path) -> None:
    path = folder / "register.keys"
    path.write_bytes(path.read_bytes().replace(b'"version": 1', b'"version": 2'))
    before = path.read_bytes()
    vault = make_vault(folder)
    assert vault.state() is VaultState.TOO_NEW
    with pytest.raises(VaultTooNew):
        unlocked(vault)
    assert path.read_bytes() == before


def test_sheet_opens_at_the_leads_desk_and_is_logged(vault: Vault, groups: tuple[str, ...]) -> None:
    opened = vault.recover(groups)
    assert opened.desk.actor.name == LEAD
    assert actions(opened)[-1] == "recovered"
    opened.lock()


def test_mistyped_and_foreign_sheets_are_refused(vault: Vault, groups: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput) as caught:
        vault.recover(("123456", *groups[1:]))
    assert caught.value.problems == {"group_1": Problem.MALFORMED}
    with pytest.raises(WrongSheet):
        vault.recover((groups[1], groups[0], *groups[2:]))


def test_notes_open_for_the_author_and_the_sheet_only(
    vault: Vault, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    sealed = opened.desk.notes.seal("夜里睡不着")
    damaged = sealed[:-1] + bytes([sealed[-1] ^ 1])
    with pytest.raises(NotAllowed):
        opened.desk.notes.open(damaged)
    opened.lock()
    assert "夜里" not in sealed.decode("latin-1")
    by_sheet = vault.recover(groups)
    assert by_sheet.desk.notes.open(sealed) == "夜里睡不着"
    # What is written at a desk opened with the sheet belongs to that desk's person.
    later = by_sheet.desk.notes.seal("补记")
    by_sheet.lock()
    opened = unlocked(vault)
    assert opened.desk.notes.open(later) == "补记"
    opened.lock()


def test_new_sheet_replaces_key_and_sheet(vault: Vault, groups: tuple[str, ...]) -> None:
    opened = unlocked(vault)
    key = opened.keys.database_key
    sheet = opened.new_sheet()
    opened.confirm_recovery(sheet.groups)
    assert opened.keys.database_key != key
    opened.lock()
    with pytest.raises(WrongSheet):
        vault.recover(groups)
    opened = unlocked(vault)
    slot = opened.keys.key_file.slots[0]
    assert slot.escrow_generation == 2
    assert public_key_of(opened.keys.identities[0]) == slot.public_key
    opened.lock()
    vault.recover(sheet.groups).lock()
