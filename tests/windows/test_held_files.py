"""Another program holds a file: Windows then neither deletes nor replaces it."""

import subprocess
import sys
from pathlib import Path

import pytest

from services.errors import CannotWrite, VaultInUse
from services.vault.backup_list import listed
from services.vault.process_lock import ProcessLock
from tests.vaults import Template, make_vault, unlocked

HOLD = """
import sys
from pathlib import Path
from services.vault.process_lock import ProcessLock
ProcessLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.readline()
"""


def test_one_process_at_a_time_and_a_killed_one_leaves_no_lock(folder: Path) -> None:
    path = make_vault(folder).files.lock
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.read(4) == b"held"
        with pytest.raises(VaultInUse):
            ProcessLock(path).acquire()
        with pytest.raises(VaultInUse):
            unlocked(make_vault(folder))
        holder.kill()
    unlocked(make_vault(folder)).lock()


def test_new_key_is_refused_and_the_register_stays_whole(folder: Path, template: Template) -> None:
    opened = unlocked(make_vault(folder))
    with (folder / "register.db").open("rb"), pytest.raises(CannotWrite):
        opened.confirm_recovery(opened.new_sheet().groups)
    opened.check_fully()
    opened.lock()
    vault = make_vault(folder)
    opened = vault.recover(template.groups)  # the sheet before is still the right one
    opened.confirm_recovery(opened.new_sheet().groups)
    opened.lock()
    unlocked(vault).lock()


def test_going_back_is_finished_at_the_next_unlock(folder: Path, template: Template) -> None:
    opened = unlocked(make_vault(folder))
    opened.stage_restore(listed(opened.backup_folder)[-1])
    with (folder / "register.db").open("rb"):
        assert isinstance(opened.lock().trouble, CannotWrite)
    again = unlocked(make_vault(folder))
    again.check_fully()
    again.lock()
    assert (folder / "before-restore-1" / "register.db").exists()
    assert not (folder / "restoring").exists()


def test_held_backup_is_thinned_later(folder: Path) -> None:
    opened = unlocked(make_vault(folder))
    for _ in range(5):
        opened.back_up()
    oldest = listed(opened.backup_folder)[-1]
    with oldest.database.open("rb"):
        assert opened.lock().trouble is None
    assert oldest in listed(folder / "backups")
    opened = unlocked(make_vault(folder))
    opened.back_up()
    opened.lock()
    assert oldest not in listed(folder / "backups")
