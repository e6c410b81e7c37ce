"""A created, confirmed and locked register to copy, for every test that needs a vault."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from services.clock import Clock
from services.room import RoomProfile
from services.vault.creation import NewRegister
from services.vault.device_secret import DeviceSecrets
from services.vault.open_vault import OpenVault
from services.vault.password_key import FLOOR
from services.vault.vault import Vault
from tests.fakes import FixedClock, SeededRandomness

PASSWORD = "Bamboo-Lantern-42-River"
NEXT_PASSWORD = "Quiet-Orchard-77-Stone"
LEAD = "何晓岚"
ROOM = RoomProfile(name="石桥村社会心理服务室", kind="village", division_code="441302100201")
NEW = NewRegister(ROOM, LEAD, PASSWORD)


class DictionaryRing:
    """A key ring in memory."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password


@dataclass(frozen=True)
class Template:
    """A folder to copy, and the digits of its recovery sheet."""

    folder: Path
    groups: tuple[str, ...]


def make_vault(
    folder: Path,
    clock: Clock | None = None,
    ring: DictionaryRing | None = None,
    seed: int = 1,
) -> Vault:
    """A vault with the cheapest password that is allowed, and seeded randomness."""
    return Vault(folder, clock or FixedClock(), SeededRandomness(seed), DeviceSecrets(ring), FLOOR)


def make_template(folder: Path) -> Template:
    """Create, confirm, lock."""
    opened, sheet = make_vault(folder).create(NEW)
    opened.confirm_recovery(sheet.groups)
    opened.lock()
    return Template(folder, sheet.groups)


def copied(template: Template, folder: Path) -> Path:
    """A fresh copy to break."""
    shutil.copytree(template.folder, folder)
    return folder


def unlocked(vault: Vault) -> OpenVault:
    """The lead's desk."""
    return vault.unlock(1, PASSWORD)


def as_if_killed(opened: OpenVault) -> None:
    """What a kill leaves: nothing of the lock happens, and the system frees the lock file."""
    opened._register.disconnect()
    opened._process_lock.release()
