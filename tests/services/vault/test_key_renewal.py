"""Old passwords and old key files open nothing of today."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from models.room import Staff
from models.vocabulary import Role
from services.actor import StaffId
from services.errors import (
    DeviceSecretMissing,
    DiskFull,
    MustWait,
    VaultDamaged,
    WrongPassword,
)
from services.vault import key_store
from services.vault.files import VaultFiles
from services.vault.open_vault import OpenVault
from services.vault.slots import open_slot
from services.vault.vault import Vault
from services.whole_files import write_whole
from tests.fakes import FixedClock
from tests.services.vault.renewing import (
    COLLEAGUE,
    START,
    actions,
    added,
    opens_today,
    staff_of,
)
from tests.vaults import (
    NEXT_PASSWORD,
    PASSWORD,
    DictionaryRing,
    as_if_killed,
    make_vault,
    unlocked,
)


def test_changed_password_opens_nothing_with_an_old_key_file(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    opened = unlocked(vault)
    old = opened.keys.key_file
    shutil.copyfile(folder / "register.keys", tmp_path / "old")
    sealed = opened.desk.notes.seal("之前")
    staff_of(opened).change_own_password(PASSWORD, NEXT_PASSWORD)
    assert opened.desk.notes.open(sealed) == "之前"
    opened.lock()
    assert not opens_today(folder, open_slot(old.slots[0], PASSWORD))
    vault.unlock(1, NEXT_PASSWORD).lock()
    for name in ("register.keys", "register.keys.1"):
        shutil.copyfile(tmp_path / "old", folder / name)
    with pytest.raises(VaultDamaged):
        unlocked(make_vault(folder))


def test_reset_password_opens_nothing_with_an_old_key_file(vault: Vault, folder: Path) -> None:
    colleague = added(vault)
    opened = unlocked(vault)
    old = opened.keys.key_file
    staff_of(opened).edit(StaffId(colleague), COLLEAGUE, Role.COUNSELLOR, NEXT_PASSWORD)
    opened.lock()
    slot = old.slot(colleague)
    assert slot is not None
    assert not opens_today(folder, open_slot(slot, START))
    vault.unlock(colleague, NEXT_PASSWORD).lock()


def test_full_disk_leaves_the_new_key_to_the_next_unlock(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from services.vault import rotation

    def full(*_: object, **__: object) -> None:
        raise DiskFull(folder)

    opened = unlocked(vault)
    key = opened.keys.database_key
    with monkeypatch.context() as patch:
        patch.setattr(rotation, "rotate", full)
        staff_of(opened).change_own_password(PASSWORD, NEXT_PASSWORD)
        as_if_killed(opened)
        opened = make_vault(folder).unlock(1, NEXT_PASSWORD)
        assert opened.keys.database_key == key
        as_if_killed(opened)
    opened = make_vault(folder, seed=7).unlock(1, NEXT_PASSWORD)
    assert opened.keys.database_key != key
    key = opened.keys.database_key
    opened.lock()
    opened = make_vault(folder).unlock(1, NEXT_PASSWORD)
    assert opened.keys.database_key == key
    opened.lock()


def test_power_cut_between_the_two_key_files_leaves_no_old_password(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, written = write_whole, list[str]()

    def dying(path: Path, content: bytes) -> None:
        if written:
            raise KeyboardInterrupt
        written.append(path.name)
        real(path, content)

    opened = unlocked(vault)
    with monkeypatch.context() as patch:
        patch.setattr(key_store, "write_whole", dying)
        with pytest.raises(KeyboardInterrupt):
            staff_of(opened).change_own_password(PASSWORD, NEXT_PASSWORD)
    as_if_killed(opened)
    files = VaultFiles(folder)
    # Either the change has not happened, or the old password is nowhere beside it.
    assert open_slot(key_store.read(files.keys).slots[0], PASSWORD)
    assert open_slot(key_store.read(files.previous_keys).slots[0], NEXT_PASSWORD)


def test_kill_between_key_file_and_database_is_finished(
    vault: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = unlocked(vault)
    key = opened.keys.database_key

    def dying(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(OpenVault, "note_changed_slot", dying)
        with pytest.raises(KeyboardInterrupt):
            staff_of(opened).change_own_password(PASSWORD, NEXT_PASSWORD)
    as_if_killed(opened)
    opened = make_vault(folder, seed=7).unlock(1, NEXT_PASSWORD)
    assert opened.keys.database_key != key
    with opened.desk.read() as session:
        assert session.get_one(Staff, 1).public_key == opened.keys.public_key(1)
    opened.lock()


def test_wrong_tries_in_the_open_register_are_counted(
    vault: Vault, opened: OpenVault, clock: FixedClock, ring: DictionaryRing
) -> None:
    staff = staff_of(opened)
    tries: tuple[Callable[[], object], ...] = (
        lambda: staff.change_own_password("wrong", NEXT_PASSWORD),
        lambda: opened.bind("wrong"),
        lambda: opened.unbind("wrong"),
        lambda: opened.bind("wrong"),
    )
    for one in tries:
        with pytest.raises(WrongPassword):
            one()
    with pytest.raises(MustWait):
        staff.change_own_password(PASSWORD, NEXT_PASSWORD)
    assert vault.wait_seconds(1) == 2
    assert ring.entries == {}
    clock.move(seconds=2)
    staff.change_own_password(PASSWORD, NEXT_PASSWORD)
    opened.lock()
    opened = vault.unlock(1, NEXT_PASSWORD)
    assert opened.welcome.failed_attempts == 4
    opened.lock()


# An older key file


def test_older_key_file_is_noticed_until_a_lead_has_seen_it(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    colleague = added(vault)
    shutil.copyfile(folder / "register.keys", tmp_path / "old")
    opened = unlocked(vault)
    staff_of(opened).edit(StaffId(colleague), "李响", Role.COUNSELLOR)
    opened.lock()
    shutil.copyfile(tmp_path / "old", folder / "register.keys")
    for person, password, is_told in (
        (colleague, START, True),
        (1, PASSWORD, True),
        (1, PASSWORD, False),
    ):
        opened = make_vault(folder).unlock(person, password)
        assert opened.welcome.is_key_file_older is is_told
        assert ("key_file_replaced" in actions(opened)[-2:]) is is_told
        opened.lock()


@pytest.mark.parametrize("name", ["register.keys", "register.keys.1"])
def test_public_key_is_not_turned_back_by_an_older_key_file(
    vault: Vault, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The worst case: the new database key could not be made, and the old file is put back."""
    from services.vault import rotation

    def full(*_: object, **__: object) -> None:
        raise DiskFull(folder)

    shutil.copyfile(folder / "register.keys", tmp_path / "old")
    monkeypatch.setattr(rotation, "rotate", full)
    opened = unlocked(vault)
    staff_of(opened).change_own_password(PASSWORD, NEXT_PASSWORD)
    present = opened.keys.public_key(1)
    opened.lock()
    (folder / "register.keys").unlink()
    shutil.copyfile(tmp_path / "old", folder / name)
    for _ in range(2):
        opened = unlocked(make_vault(folder))
        told = opened.welcome
        assert told.is_key_file_older or told.is_key_file_replaced
        assert actions(opened)[-2] == "key_file_replaced"
        with opened.desk.read() as session:
            assert session.get_one(Staff, 1).public_key == present
        opened.lock()


# This PC


def test_binding_is_not_undone_by_an_old_key_file(
    vault: Vault, folder: Path, ring: DictionaryRing
) -> None:
    colleague = added(vault)
    opened = unlocked(vault)
    old = opened.keys.key_file
    opened.bind(PASSWORD)
    opened.lock()
    vault.unlock(colleague, START).lock()
    assert not opens_today(folder, open_slot(old.slots[0], PASSWORD))
    assert not opens_today(folder, open_slot(old.slots[1], START))
    with pytest.raises(DeviceSecretMissing):
        make_vault(folder, ring=DictionaryRing()).unlock(colleague, START)
    unlocked(vault).lock()


def test_unbinding_keeps_the_notes(vault: Vault) -> None:
    opened = unlocked(vault)
    sealed = opened.desk.notes.seal("一句话")
    opened.bind(PASSWORD)
    opened.unbind(PASSWORD)
    opened.lock()
    opened = unlocked(vault)
    assert opened.desk.notes.open(sealed) == "一句话"
    assert opened.keys.key_file.device == ""
    opened.lock()
