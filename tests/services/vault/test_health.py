"""`doctor`: what it finds with and without the password."""

import json
from pathlib import Path

from sqlalchemy import text

from services.vault import health
from services.vault.files import VaultFiles
from services.vault.health import HealthPart, HealthReport, HealthState
from services.vault.open_vault import OpenVault
from services.vault.vault import Vault
from tests.vaults import LEAD, unlocked


def codes(report: HealthReport) -> dict[HealthPart, str]:
    return {finding.part: finding.code for finding in report.findings}


def test_healthy_register(opened: OpenVault, vault: Vault) -> None:
    report = health.check(vault.files, opened)
    assert report.is_healthy
    assert codes(report) == {
        HealthPart.DATABASE_FILE: "present",
        HealthPart.KEY_FILE: "sound",
        HealthPart.PREVIOUS_KEY_FILE: "sound",
        HealthPart.KEY_SLOTS: "match",
        HealthPart.DATABASE: "whole",
        HealthPart.AUDIT: "whole",
        HealthPart.BACKUPS: "present",
        HealthPart.NEWEST_BACKUP: "whole",
        HealthPart.SPACE: "free",
    }


def test_without_a_password_it_tells_what_it_can(vault: Vault) -> None:
    report = health.check(vault.files)
    assert report.is_healthy
    unknown = {f.part for f in report.findings if f.state is HealthState.UNKNOWN}
    assert unknown == {
        HealthPart.KEY_SLOTS,
        HealthPart.DATABASE,
        HealthPart.AUDIT,
        HealthPart.NEWEST_BACKUP,
    }


def test_json_form_holds_no_names(opened: OpenVault, vault: Vault) -> None:
    content = json.dumps(health.check(vault.files, opened).as_json(), ensure_ascii=False)
    assert json.loads(content)["healthy"] is True
    assert LEAD not in content
    assert "石桥" not in content


def test_empty_folder(tmp_path: Path) -> None:
    report = health.check(VaultFiles(tmp_path / "none"))
    assert not report.is_healthy
    found = codes(report)
    assert found[HealthPart.DATABASE_FILE] == "missing"
    assert found[HealthPart.KEY_FILE] == "missing"
    assert found[HealthPart.BACKUPS] == "none"
    assert found[HealthPart.SPACE] == "unreadable"


def test_each_damage_is_named(folder: Path) -> None:
    files = VaultFiles(folder)
    files.database.write_bytes(b"short")
    assert codes(health.check(files))[HealthPart.DATABASE_FILE] == "too_small"
    files.keys.write_bytes(b"{}")
    assert codes(health.check(files))[HealthPart.KEY_FILE] == "damaged"
    files.previous_keys.unlink()
    assert codes(health.check(files))[HealthPart.PREVIOUS_KEY_FILE] == "missing"
    newest = next(files.backups.glob("*.keys"))
    newest.unlink()
    assert codes(health.check(files))[HealthPart.BACKUPS] == "without_keys"


def test_changed_audit_entry_is_found(opened: OpenVault, vault: Vault) -> None:
    with opened.desk.write() as session:
        session.execute(text("UPDATE audit_entry SET subject_id = 99 WHERE id = 2"))
    report = health.check(vault.files, opened)
    (finding,) = (f for f in report.findings if f.part is HealthPart.AUDIT)
    assert (finding.code, finding.numbers["first_broken"]) == ("broken", 2)
    assert not report.is_healthy


def test_damaged_page_and_backup_are_found(opened: OpenVault, vault: Vault) -> None:
    newest = vault.backups()[0]
    content = bytearray(newest.database.read_bytes())
    content[len(content) // 2] ^= 1
    newest.database.write_bytes(bytes(content))
    found = codes(health.check(vault.files, opened))
    assert found[HealthPart.NEWEST_BACKUP] == "damaged"
    assert found[HealthPart.DATABASE] == "whole"


def test_person_without_a_password_is_told(opened: OpenVault, vault: Vault) -> None:
    with opened.desk.write() as session:
        session.execute(
            text(
                "INSERT INTO staff (name, role, public_key, created_at)"
                " SELECT '李想', 'counsellor', '', created_at FROM staff"
            )
        )
    assert codes(health.check(vault.files, opened))[HealthPart.KEY_SLOTS] == "without_password"


def test_slot_without_a_person_is_told(opened: OpenVault, vault: Vault) -> None:
    opened.keys.set_password(7, "外人", "Some-Strange-Password-1")
    assert codes(health.check(vault.files, opened))[HealthPart.KEY_SLOTS] == "stranger"
    opened.lock()
    again = unlocked(vault)
    assert [slot.staff_id for slot in again.keys.key_file.slots] == [1]
    again.lock()


def test_older_file_put_back_from_outside_is_named(vault: Vault, folder: Path) -> None:
    old = (folder / "register.db").read_bytes()
    opened = unlocked(vault)
    opened.back_up()
    opened.lock()
    (folder / "register.db").write_bytes(old)
    opened = unlocked(vault)
    (finding,) = (
        f for f in health.check(vault.files, opened).findings if f.part is HealthPart.AUDIT
    )
    assert finding.code == "rolled_back"
    assert finding.numbers["seen"] > finding.numbers["entries"]
    opened.lock()


def test_going_back_by_the_program_is_no_older_file(vault: Vault, groups: tuple[str, ...]) -> None:
    first = vault.backups()[-1]
    opened = unlocked(vault)
    opened.back_up()
    opened.lock()
    opened = vault.restore_by_sheet(first, groups)
    assert opened.welcome.lost_entry is None
    assert codes(health.check(vault.files, opened))[HealthPart.AUDIT] == "whole"
    opened.lock()


def test_folder_in_place_of_a_file_is_unreadable(folder: Path) -> None:
    files = VaultFiles(folder)
    for path in (files.database, files.keys):
        path.unlink()
        path.mkdir()
    found = codes(health.check(files))
    assert found[HealthPart.DATABASE_FILE] == "unreadable"
    assert found[HealthPart.KEY_FILE] == "unreadable"
