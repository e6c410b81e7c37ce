"""kill -9 at any moment: what was acknowledged is there, and the register opens."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.audit import AuditEntry
from models.room import Room
from services.vault import key_store
from services.vault.backup_list import listed
from services.vault.open_vault import OpenVault
from tests.vaults import Template, copied, make_vault, unlocked

pytestmark = pytest.mark.slow


def killed_after(seconds: float, what: str, folder: Path, pause: float = 0.0) -> list[str]:
    """Start the worker, kill it ``seconds`` after it is ready, and return the lines it printed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.worker", what, str(folder), str(pause)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(seconds)
        child.kill()
        return child.stdout.read().splitlines()


def assert_whole(opened: OpenVault, folder: Path) -> None:
    opened.check_fully()
    assert opened.check_audit()[1] is None
    assert len(opened.keys.key_file.boxes) == 1
    left = {path.name for path in folder.iterdir()}
    assert not left & {"register.db.rotating", "restoring", "creating"}


def test_kill_while_writing_loses_nothing_acknowledged(template: Template, tmp_path: Path) -> None:
    """40 kills on one register: each continues where the one before was killed."""
    folder, chance = copied(template, tmp_path / "数据"), random.Random(1)
    for _ in range(40):
        lines = killed_after(chance.random() * 0.08, "write", folder)
        opened = unlocked(make_vault(folder))
        assert_whole(opened, folder)
        with opened.desk.read() as session:
            present = int(session.scalars(select(Room.address)).one() or 0)
            entries = session.scalar(
                select(func.count()).where(AuditEntry.action == "room_changed")
            )
        acknowledged = int(lines[-1]) if lines else 0
        # Written and not acknowledged is allowed: killed between the two.
        assert present in (acknowledged, acknowledged + 1) or not lines
        record_and_audit_together(opened, folder, entries or 0)
        opened.lock()


def record_and_audit_together(opened: OpenVault, folder: Path, entries: int) -> None:
    """Each change has its audit entry and each entry its change: both or neither."""
    seen = folder.parent / "seen"
    before = int(seen.read_text()) if seen.exists() else 0
    with opened.desk.read() as session:
        present = int(session.scalars(select(Room.address)).one() or 0)
    grown = entries - before
    assert grown == present or grown == 0
    seen.write_text(str(entries))


def test_kill_while_the_key_is_replaced(template: Template, tmp_path: Path) -> None:
    chance = random.Random(2)
    generations = set()
    for trial in range(12):
        folder = copied(template, tmp_path / str(trial))
        lines = killed_after(chance.random() * 0.6, "rotate", folder, pause=0.03)
        opened = unlocked(make_vault(folder))
        assert_whole(opened, folder)
        generation = opened.keys.key_file.recovery.generation
        generations.add(generation)
        assert opened.is_recovery_confirmed
        if lines:
            assert generation == 2
            opened.confirm_recovery(lines[0].split())
        opened.lock()
    assert generations == {1, 2}, "the kills hit only one side of the replacement"


def test_kill_while_backing_up(template: Template, tmp_path: Path) -> None:
    folder, chance = copied(template, tmp_path / "数据"), random.Random(3)
    for _ in range(8):
        lines = killed_after(chance.random() * 0.15, "backup", folder)
        opened = unlocked(make_vault(folder))
        assert_whole(opened, folder)
        numbers = {backup.number for backup in listed(folder / "backups")}
        assert {int(line) for line in lines} <= numbers
        for backup in listed(folder / "backups")[:2]:
            opened.check_backup(backup, key_store.read(backup.keys))
        opened.lock()


def test_kill_while_going_back(template: Template, tmp_path: Path) -> None:
    chance = random.Random(4)
    for trial in range(10):
        folder = copied(template, tmp_path / str(trial))
        killed_after(chance.random() * 0.8, "restore", folder, pause=0.03)
        opened = unlocked(make_vault(folder))
        assert_whole(opened, folder)
        opened.lock()
