"""Run as a child and killed: `python -m tests.faults.worker WHAT FOLDER [PAUSE]`.

Prints what it has done, line by line, so that the parent knows what was acknowledged.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from services.room import RoomProfile, RoomService
from services.vault.open_vault import OpenVault
from tests.faults.quick_passwords import quick_passwords
from tests.vaults import make_vault, unlocked


def write_records(opened: OpenVault) -> None:
    """One room change a transaction; its number is in the address."""
    service = RoomService(opened.desk)
    for number in range(1, 100_000):
        service.change(RoomProfile("室", "village", "441302100201", address=str(number)))
        print(number, flush=True)


def rotate(opened: OpenVault) -> None:
    sheet = opened.new_sheet()
    opened.confirm_recovery(sheet.groups)
    print(*sheet.groups, flush=True)


def back_up(opened: OpenVault) -> None:
    for _ in range(1000):
        print(opened.back_up().number, flush=True)


def restore_at_lock(opened: OpenVault) -> None:
    from services.vault.backup_list import listed

    opened.stage_restore(listed(opened.backup_folder)[-1])
    print("staged", flush=True)
    opened.lock()


WORK: dict[str, Callable[[OpenVault], None]] = {
    "write": write_records,
    "rotate": rotate,
    "backup": back_up,
    "restore": restore_at_lock,
}


def slow_down(pause: float) -> None:
    """Widen the windows between the steps that a kill may hit."""

    def slowed(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            time.sleep(pause)
            return real(*arguments, **named)

        return call

    for name in ("replace", "fsync", "unlink"):
        setattr(os, name, slowed(getattr(os, name)))


def main(what: str, folder: str, pause: str = "0") -> None:
    with quick_passwords():
        opened = unlocked(make_vault(Path(folder), seed=os.getpid()))
        slow_down(float(pause))
        print("ready", flush=True)
        WORK[what](opened)
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
