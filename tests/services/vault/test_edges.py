"""Rare corners of the vault, each of which guards data all the same."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from models.engine import DatabaseError
from models.engine import OperationalError as DriverError
from services.errors import (
    CannotRead,
    CannotWrite,
    DiskFull,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    WrongPassword,
)
from services.vault import age_box, key_file, key_store
from services.vault.backups import BackupService
from services.vault.database import require_whole
from services.vault.database_trouble import database_trouble
from services.vault.files import VaultFiles
from services.vault.health import check
from services.vault.open_vault import OpenVault
from services.vault.password_key import FLOOR, calibrated
from services.vault.process_lock import ProcessLock
from services.vault.slots import is_sound, open_slot
from services.vault.vault import Vault
from services.whole_files import read_whole, replace_patiently, write_whole
from tests.fakes import FixedClock
from tests.vaults import LEAD, PASSWORD, make_vault, unlocked


class RunningClock(FixedClock):
    """Each look at it costs a given time, as a slow or fast computer does."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._step = seconds

    def monotonic(self) -> float:
        self.seconds += self._step
        return self.seconds


@pytest.mark.parametrize(
    ("seconds", "passes"), [(0.25, 12), (1.0, 3), (9.0, 3), (0.0, 20), (0.01, 20)]
)
def test_password_cost_is_about_a_second_and_never_below_the_floor(
    seconds: float, passes: int
) -> None:
    cost = calibrated(RunningClock(seconds))
    assert cost.passes == passes
    cost.require_safe()


@pytest.mark.parametrize(
    ("code", "known"),
    [
        (13, DiskFull),
        (8, CannotWrite),
        (14, CannotRead),
        (10, CannotRead),
        (10 | 3 << 8, CannotRead),
        (5, VaultInUse),
        (6, VaultInUse),
        (11, VaultDamaged),
        (26, VaultDamaged),
    ],
)
def test_each_driver_code_is_known_trouble(
    tmp_path: Path, code: int, known: type[Exception]
) -> None:
    error = DriverError("words of the driver")
    error.sqlite_errorcode = code
    with pytest.raises(known), database_trouble(tmp_path / "register.db"):
        raise error
    with pytest.raises(known), database_trouble(tmp_path / "register.db"):
        raise OperationalError("statement", {}, error)


def test_io_error_with_no_space_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil
    from collections import namedtuple

    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(100, 100, 0))
    error = DriverError("disk I/O error")
    error.sqlite_errorcode = 10
    with pytest.raises(DiskFull), database_trouble(tmp_path / "register.db"):
        raise error


def test_bugs_pass_through_unchanged(opened: OpenVault) -> None:
    with pytest.raises(IntegrityError), opened.desk.write() as session:
        session.execute(text("INSERT INTO room SELECT * FROM room"))
    with pytest.raises(DatabaseError, match="bug"), database_trouble(Path("x")):
        raise DriverError("bug")
    with pytest.raises(OperationalError), opened.desk.read() as session:
        session.execute(text("SELECT * FROM no_such_table"))


def test_box_of_somebody_else_and_malformed_keys() -> None:
    from tests.fakes import SeededRandomness

    mine, other = (age_box.new_identity(SeededRandomness(n)) for n in (1, 2))
    box = age_box.seal(b"x", [age_box.public_key_of(mine)])
    assert age_box.unseal(box, [other, mine]) == b"x"
    for bad in (box[:-1], b"", b"no age file"):
        with pytest.raises(age_box.CannotOpen):
            age_box.unseal(bad, [mine])
    with pytest.raises(age_box.CannotOpen):
        age_box.unseal(box, [other])
    with pytest.raises(VaultDamaged):
        age_box.seal(b"x", ["age1nonsense"])
    assert not age_box.is_public_key("age1nonsense")


def test_slot_with_a_wrong_nonce_or_public_key_is_unsound(folder: Path) -> None:
    slot = key_store.read(folder / "register.keys").slots[0]
    assert is_sound(slot)
    assert not is_sound(replace(slot, nonce=b"short"))
    assert not is_sound(replace(slot, public_key="age1nonsense"))
    with pytest.raises(VaultDamaged):
        open_slot(replace(slot, nonce=b"12"), PASSWORD)
    with pytest.raises(WrongPassword):
        open_slot(replace(slot, staff_id=2), PASSWORD)
    with pytest.raises(WrongPassword):
        open_slot(replace(slot, cost=replace(FLOOR, passes=4)), PASSWORD)


def test_saving_keeps_the_file_before_unless_it_is_damaged(folder: Path) -> None:
    files = VaultFiles(folder)
    keys = key_store.read(files.keys)
    key_store.save(files, replace(keys, generation=2))
    assert key_store.read(files.previous_keys) == keys
    files.keys.write_bytes(b"damaged")
    key_store.save(files, replace(keys, generation=3))
    assert key_store.read(files.previous_keys) == keys
    files.keys.unlink()
    files.previous_keys.unlink()
    key_store.save(files, replace(keys, generation=4))
    assert key_store.read(files.previous_keys).generation == 4


def test_box_that_fits_no_database_is_told(folder: Path) -> None:
    """A key file of this register, beside a database under another key."""
    vault = make_vault(folder)
    opened = unlocked(vault)
    old_keys = (folder / "register.keys").read_bytes()
    opened.confirm_recovery(opened.new_sheet().groups)
    opened.lock()
    for name in ("register.keys", "register.keys.1"):
        (folder / name).write_bytes(old_keys)
    with pytest.raises(VaultDamaged) as caught:
        unlocked(vault)
    assert caught.value.part == "database"


def test_key_file_damaged_and_password_wrong_says_wrong_password(
    folder: Path, vault: Vault
) -> None:
    (folder / "register.keys").write_bytes(b"{}")
    with pytest.raises(WrongPassword):
        vault.unlock(1, "wrong")
    unlocked(vault).lock()


def test_mac_that_fails_falls_back_to_the_copy(folder: Path, vault: Vault) -> None:
    path = folder / "register.keys"
    keys = key_store.read(path)
    path.write_bytes(key_file.to_bytes(replace(keys, room_name="改过的名字")))
    opened = unlocked(vault)
    assert opened.welcome.is_key_file_replaced
    assert opened.keys.key_file.room_name != "改过的名字"
    opened.lock()


def test_large_register_is_checked_after_the_unlock(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    from services.vault import database

    monkeypatch.setattr(database, "_CHECKED_AT_ONCE_BYTES", 4096)
    opened = unlocked(vault)
    assert opened.needs_check
    opened.check()
    opened.lock()


def test_copy_that_differs_is_no_backup(opened: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    from services.vault import database

    real = database.copy_to

    def losing(*arguments: object) -> object:
        found = real(*arguments)  # type: ignore[arg-type]
        return replace(found, rows={**found.rows, "client": 99})

    monkeypatch.setattr(database, "copy_to", losing)
    before = BackupService(opened.desk, opened).list_all()
    with pytest.raises(VaultDamaged):
        opened.back_up()
    with pytest.raises(VaultDamaged):
        opened.confirm_recovery(opened.new_sheet().groups)
    monkeypatch.undo()
    assert BackupService(opened.desk, opened).list_all() == before
    assert not (opened.folder / "register.db.rotating").exists()
    assert opened.is_recovery_confirmed
    opened.check_fully()


def test_unreadable_places_are_told(tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(CannotRead):
        read_whole(tmp_path / "none", 10)
    with pytest.raises(CannotRead):
        read_whole(tmp_path, 10)
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "no folder" / "file", b"")
    with pytest.raises(VaultMissing):
        require_whole(tmp_path / "none.db", bytes(32))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        ProcessLock(tmp_path / "file" / "lock").acquire()


def test_health_of_unreadable_files(
    vault: Vault, opened: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", refuse)
        patch.setattr(Path, "exists", lambda path: True)
        patch.setattr(Path, "is_dir", lambda path: True)
        patch.setattr(Path, "iterdir", refuse)
        found = {str(finding.part): finding.code for finding in check(vault.files).findings}
    assert found["database_file"] == "unreadable"
    assert found["backups"] == "unreadable"
    for backup in vault.backups():
        for path in backup.files:
            path.unlink()
    found = {str(finding.part): finding.code for finding in check(vault.files, opened).findings}
    assert found["newest_backup"] == "none"
    newer = vault.files.keys.read_bytes().replace(b'"version": 1', b'"version": 2')
    vault.files.previous_keys.write_bytes(newer)
    empty = replace(key_store.read(vault.files.keys), slots=())
    vault.files.keys.write_bytes(key_file.to_bytes(empty))
    found = {str(finding.part): finding.code for finding in check(vault.files).findings}
    assert found["previous_key_file"] == "too_new"
    assert found["key_file"] == "bad_slots"


def test_replacing_waits_for_other_programs_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner holds the new file for a moment."""
    from services import whole_files

    refusals = [PermissionError(13, "in use"), PermissionError(13, "in use")]
    real = os.replace

    def scanned(source: Path, target: Path) -> None:
        if refusals:
            raise refusals.pop()
        real(source, target)

    monkeypatch.setattr(whole_files, "_IS_WINDOWS", True)
    monkeypatch.setattr(whole_files, "_PATIENCE_SECONDS", (0.0, 0.0, 0.0))
    monkeypatch.setattr(os, "replace", scanned)
    (tmp_path / "new").write_bytes(b"new")
    replace_patiently(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_bytes() == b"new"
    assert refusals == []


def test_people_of_a_backup_and_a_moved_door(vault: Vault, tmp_path: Path) -> None:
    shown = vault.login_list_of(vault.backups()[0])
    assert [person.name for person in shown.people] == [LEAD]
    assert vault.moved_to(tmp_path / "x").files.folder == tmp_path / "x"
    assert vault.can_be_bound()
