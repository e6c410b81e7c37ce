"""Backups: verified, thinned by number, and brought back with the old state kept aside."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from models.migrations import HEAD
from models.room import Preference, Room
from services.errors import (
    CannotRead,
    MustWait,
    NotAllowed,
    StickGone,
    VaultDamaged,
    VaultTooNew,
    WrongPassword,
    WrongSheet,
)
from services.staff import StaffService
from services.vault.backup_list import Backup, BackupReason, kept, listed, thin
from services.vault.backups import BackupService
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.vaults import NEXT_PASSWORD, PASSWORD, as_if_killed, make_vault, unlocked


def mark(opened: OpenVault, value: str) -> None:
    """One change of the register that a restore takes back."""
    with opened.desk.write() as session:
        session.merge(Preference(staff_id=0, key="mark", value=value))
        opened.desk.audit.record(session, "preference_changed", "preference")


def marked(opened: OpenVault) -> str | None:
    with opened.desk.read() as session:
        return session.scalar(select(Preference.value).where(Preference.key == "mark"))


def epoch(opened: OpenVault) -> str:
    with opened.desk.read() as session:
        return session.scalars(select(Room.epoch)).one()


def test_lock_makes_a_backup_if_something_changed(vault: Vault) -> None:
    before = len(vault.backups())
    opened = unlocked(vault)
    mark(opened, "1")
    made = opened.lock().backup
    assert made is not None
    assert len(vault.backups()) == before + 1
    note = vault.backups()[0].note
    assert note is not None
    assert note.reason is BackupReason.LOCK


def test_full_check_is_no_change(vault: Vault) -> None:
    """Looking after the register every day must not push its older states out of the backups."""
    before = vault.backups()
    opened = unlocked(vault)
    opened.check_fully()
    assert opened.lock().backup is None
    assert vault.backups() == before
    opened = unlocked(vault)
    mark(opened, "1")
    opened.check_fully()
    assert opened.lock().backup is not None


def test_lock_makes_none_if_nothing_changed(vault: Vault) -> None:
    before = vault.backups()
    assert unlocked(vault).lock().backup is None
    assert vault.backups() == before


def test_session_that_crashed_is_backed_up_at_the_next_lock(vault: Vault, folder: Path) -> None:
    opened = unlocked(vault)
    mark(opened, "1")
    as_if_killed(opened)
    assert unlocked(make_vault(folder)).lock().backup is not None


def test_backup_opens_by_itself_in_another_place(
    vault: Vault, opened: OpenVault, tmp_path: Path
) -> None:
    mark(opened, "一")
    made = BackupService(opened.desk, opened).make(tmp_path / "stick")
    opened.lock()
    assert {path.name for path in (tmp_path / "stick").iterdir()} == {
        "00000001.db",
        "00000001.keys",
        "00000001.json",
    }
    elsewhere = make_vault(tmp_path / "new PC")
    again = elsewhere.restore(made, 1, PASSWORD)
    assert marked(again) == "一"
    again.lock()
    assert unlocked(elsewhere).lock().trouble is None


def test_restore_brings_the_old_state_back_and_keeps_the_new_one(
    vault: Vault, opened: OpenVault, folder: Path
) -> None:
    service = BackupService(opened.desk, opened)
    mark(opened, "early")
    early, first_epoch = service.make(), epoch(opened)
    mark(opened, "late")
    preview = service.preview(early)
    assert preview.is_same_register
    assert preview.entries_lost == 2  # the note that a backup was made, and the late change
    service.stage_restore(early)
    assert marked(opened) == "late"
    report = opened.lock()
    assert report.trouble is None
    assert not (folder / "restoring").exists()
    aside = folder / "before-restore-1"
    assert {path.name for path in aside.iterdir()} >= {"register.db", "register.keys"}
    again = unlocked(vault)
    assert marked(again) == "early"
    assert epoch(again) != first_epoch
    assert again.check_audit()[1] is None
    # The history that was left is another branch now.
    late = again_service_preview(again, listed(folder / "backups")[0])
    assert not late
    again.lock()
    put_back = folder / "kept"
    aside.rename(put_back)
    kept_vault = make_vault(put_back)
    old = unlocked(kept_vault)
    assert marked(old) == "late"
    old.lock()


def again_service_preview(opened: OpenVault, newest: Backup) -> bool:
    return BackupService(opened.desk, opened).preview(newest).is_same_register


def test_restore_at_the_door_when_the_database_is_damaged(
    vault: Vault, folder: Path, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    mark(opened, "kept")
    opened.lock()
    (folder / "register.db").write_bytes(b"gone")
    with pytest.raises(VaultDamaged):
        unlocked(vault)
    newest = vault.backups()[0]
    with pytest.raises(WrongPassword):
        vault.restore(newest, 1, "wrong")
    with pytest.raises(WrongSheet):
        vault.restore_by_sheet(newest, (groups[1], groups[0], *groups[2:]))
    assert (folder / "register.db").read_bytes() == b"gone"
    again = vault.restore_by_sheet(newest, groups)
    assert marked(again) == "kept"
    again.lock()
    unlocked(vault).lock()
    assert not vault.process_lock.is_held


def test_backup_made_before_a_key_change_can_still_be_restored(
    vault: Vault, opened: OpenVault
) -> None:
    mark(opened, "early")
    early = BackupService(opened.desk, opened).make()
    opened.confirm_recovery(opened.new_sheet().groups)
    StaffService(opened.desk, opened).change_own_password(PASSWORD, NEXT_PASSWORD)
    mark(opened, "late")
    BackupService(opened.desk, opened).stage_restore(early)
    opened.lock()
    # The password of that day opens the register of that day.
    again = unlocked(vault)
    assert marked(again) == "early"
    again.lock()


@pytest.mark.parametrize("spoil", [b"", b"foreign" * 2000, None])
def test_damaged_backup_is_refused_and_nothing_changes(
    opened: OpenVault, folder: Path, spoil: bytes | None
) -> None:
    service = BackupService(opened.desk, opened)
    made = service.make()
    content = made.database.read_bytes()
    flipped = content[:-2000] + bytes([content[-2000] ^ 1]) + content[-1999:]
    made.database.write_bytes(flipped if spoil is None else spoil)
    with pytest.raises(VaultDamaged):
        service.stage_restore(made)
    assert not (folder / "restoring").exists()


def test_backup_without_its_key_file_cannot_be_read(opened: OpenVault) -> None:
    service = BackupService(opened.desk, opened)
    made = service.make()
    made.keys.unlink()
    with pytest.raises(CannotRead):
        service.stage_restore(made)


def test_only_a_lead_goes_back(opened: OpenVault) -> None:
    from models.vocabulary import Role

    service = BackupService(opened.desk, opened)
    made = service.make()
    object.__setattr__(opened.desk.actor, "role", Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        service.preview(made)
    with pytest.raises(NotAllowed):
        service.stage_restore(made)


def test_only_a_lead_carries_a_backup_out_of_the_data_folder(
    opened: OpenVault, tmp_path: Path
) -> None:
    from models.vocabulary import Role

    service = BackupService(opened.desk, opened)
    object.__setattr__(opened.desk.actor, "role", Role.COUNSELLOR)
    with pytest.raises(NotAllowed):
        service.make(tmp_path / "stick")
    assert not (tmp_path / "stick").exists()
    assert service.make() in service.list_all()


def test_lost_note_does_not_harm_a_backup(opened: OpenVault) -> None:
    service = BackupService(opened.desk, opened)
    made = service.make()
    made.note_file.write_text("{")
    newest = service.newest()
    assert newest is not None
    assert newest == replace(made, note=None)
    assert service.preview(newest).entry_in_backup is None
    service.stage_restore(newest)


def test_stick_that_was_pulled_is_told_and_nothing_is_lost(
    opened: OpenVault, tmp_path: Path
) -> None:
    pulled = "Y:/backups" if sys.platform == "win32" else "/proc/no stick/backups"
    with pytest.raises(StickGone):
        opened.back_up(Path(pulled))
    assert opened.back_up(tmp_path / "another stick").number == 1


def test_unfinished_files_are_no_backups(tmp_path: Path) -> None:
    for name in ("00000003.db.part", "00000004.keys", "x.db", "12.db"):
        (tmp_path / name).write_bytes(b"")
    assert listed(tmp_path) == ()
    assert listed(tmp_path / "none") == ()


def test_thinning_keeps_three_four_and_twelve() -> None:
    numbers = range(1, 401)
    assert kept(numbers) == {
        *(400, 399, 398),
        *(399, 392, 385, 378),
        *range(390, 59, -30),
    }


@given(st.sets(st.integers(1, 5000)))
def test_thinning_keeps_the_newest_and_is_settled(numbers: set[int]) -> None:
    staying = kept(list(numbers))
    assert set(sorted(numbers)[-3:]) <= staying <= numbers
    assert len(staying) <= 19
    assert kept(list(staying)) == staying


def test_thinning_removes_all_three_files(tmp_path: Path) -> None:
    for number in range(1, 9):
        for ending in ("db", "keys", "json"):
            (tmp_path / f"{number:08d}.{ending}").write_bytes(b"")
    assert thin(tmp_path) == 5
    assert [backup.number for backup in listed(tmp_path)] == [8, 7, 6]
    assert len(list(tmp_path.iterdir())) == 9


def test_backup_of_a_later_version_is_refused_before_anything_moves(
    vault: Vault, folder: Path, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    mark(opened, "now")
    with opened.desk.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    made = opened.back_up()
    with opened.desk.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": HEAD})
    opened.lock()
    with pytest.raises(VaultTooNew):
        vault.restore_by_sheet(made, groups)
    assert not list(folder.glob("before-restore-*"))
    opened = unlocked(vault)
    assert marked(opened) == "now"
    opened.lock()


def test_wrong_passwords_at_a_backup_are_counted_too(vault: Vault, folder: Path) -> None:
    newest = vault.backups()[0]
    (folder / "register.db").unlink()
    for _ in range(4):
        with pytest.raises(WrongPassword):
            vault.restore(newest, 1, "guess")
    with pytest.raises(MustWait):
        vault.restore(newest, 1, PASSWORD)
    assert vault.wait_seconds(1) == 2


@pytest.mark.parametrize("content", [b"\xff\xfe", b"../elsewhere", b"", b"register.db"])
def test_spoilt_mark_of_an_interrupted_restore_leads_nowhere(
    vault: Vault, folder: Path, content: bytes
) -> None:
    vault.files.restoring.mkdir()
    vault.files.restore_mark.write_bytes(content)
    unlocked(vault).lock()
    assert {path.name for path in folder.parent.iterdir()} == {folder.name}
    assert not vault.files.restoring.exists()
