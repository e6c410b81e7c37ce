"""Bit flips, cuts, and foreign files: whole, or refused at opening; never a new register."""

import random
import shutil
from pathlib import Path

import pytest

from services.errors import VaultDamaged, VaultError, VaultMissing
from services.vault.backups import BackupService
from tests.vaults import PASSWORD, Template, copied, make_vault, unlocked


def outcome(folder: Path) -> str:
    """Open with the right password: ``whole`` after a full check, or the part that is damaged."""
    try:
        opened = unlocked(make_vault(folder))
    except (VaultDamaged, VaultMissing) as error:
        return error.part
    opened.check_fully()
    opened.lock()
    return "whole"


def test_flipped_bits_of_the_database_are_refused(template: Template, tmp_path: Path) -> None:
    folder, chance = copied(template, tmp_path / "数据"), random.Random(1)
    path = folder / "register.db"
    sound = path.read_bytes()
    for _ in range(100):
        flipped = bytearray(sound)
        flipped[chance.randrange(len(sound))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(flipped))
        assert outcome(folder) == "database"
        assert path.read_bytes() == bytes(flipped)
    path.write_bytes(sound)
    assert outcome(folder) == "whole"


def test_flipped_bits_of_the_key_file_are_mended_from_the_copy(
    template: Template, tmp_path: Path
) -> None:
    chance = random.Random(2)
    folder = copied(template, tmp_path / "数据")
    sound = (folder / "register.keys").read_bytes()
    for _ in range(40):
        flipped = bytearray(sound)
        flipped[chance.randrange(len(sound) - 2)] ^= 1 << chance.randrange(8)
        (folder / "register.keys").write_bytes(bytes(flipped))
        try:
            assert outcome(folder) == "whole"
        except VaultError as error:
            # A flipped bit in the version number looks like a newer program's file.
            assert type(error).__name__ == "VaultTooNew"  # noqa: PT017
            (folder / "register.keys").write_bytes(sound)


@pytest.mark.parametrize("kept", [0, 10, 4095, 4096, 8192, 40960, -4096, -100, -1])
def test_cut_database_is_refused(template: Template, tmp_path: Path, kept: int) -> None:
    folder = copied(template, tmp_path / "数据")
    path = folder / "register.db"
    path.write_bytes(path.read_bytes()[:kept])
    assert outcome(folder) == "database"


def test_database_of_another_register_is_refused(template: Template, tmp_path: Path) -> None:
    from tests.vaults import NEW

    other = make_vault(tmp_path / "other", seed=99)
    other.create(NEW)[0].lock()
    folder = copied(template, tmp_path / "数据")
    shutil.copyfile(tmp_path / "other" / "register.db", folder / "register.db")
    assert outcome(folder) == "database"
    shutil.copyfile(tmp_path / "other" / "register.keys", folder / "register.keys")
    shutil.copyfile(tmp_path / "other" / "register.keys.1", folder / "register.keys.1")
    assert outcome(folder) == "whole"  # both files together are simply that register


def test_plain_database_is_refused(template: Template, tmp_path: Path) -> None:
    import sqlite3

    folder = copied(template, tmp_path / "数据")
    (folder / "register.db").unlink()
    with sqlite3.connect(folder / "register.db") as plain:
        plain.execute("CREATE TABLE room (id INTEGER)")
    plain.close()
    assert outcome(folder) == "database"


def test_after_damage_the_newest_backup_brings_it_back(template: Template, tmp_path: Path) -> None:
    folder = copied(template, tmp_path / "数据")
    for number in range(10):
        opened = unlocked(make_vault(folder))
        made = BackupService(opened.desk, opened).make()
        opened.lock()
        content = bytearray((folder / "register.db").read_bytes())
        content[random.Random(number).randrange(len(content))] ^= 4
        (folder / "register.db").write_bytes(bytes(content))
        vault = make_vault(folder)
        with pytest.raises(VaultDamaged):
            unlocked(vault)
        vault.restore(made, 1, PASSWORD).lock()
        assert outcome(folder) == "whole"
        assert (folder / f"before-restore-{number + 1}" / "register.db").exists()


def test_no_file_of_the_folder_holds_plain_text(template: Template, tmp_path: Path) -> None:
    folder = copied(template, tmp_path / "数据")
    opened = unlocked(make_vault(folder))
    from services.preferences import LAST_STICK, PreferenceService

    PreferenceService(opened.desk).set(LAST_STICK, "MARKERWORD")
    for path in folder.rglob("*"):
        assert not path.is_file() or b"MARKERWORD" not in path.read_bytes()
    opened.lock()
    for path in folder.rglob("*"):
        if path.is_file():
            assert b"MARKERWORD" not in path.read_bytes()
            assert not path.read_bytes().startswith(b"SQLite format 3")
