"""Real vaults of different sizes for the benchmarks, made once a run."""

from collections.abc import Callable
from pathlib import Path

from services.clock import SystemClock
from services.randomness import SystemRandomness
from services.room import RoomProfile
from services.vault.creation import NewRegister
from services.vault.device_secret import DeviceSecrets
from services.vault.open_vault import OpenVault
from services.vault.password_key import FLOOR
from services.vault.vault import Vault
from tests.benchmarks.population import fill

PASSWORD = "benchmark long password 42"


def make_vault(folder: Path, clients: int, visits: int) -> Vault:
    """A locked vault with an invented population; the password cost is the floor."""
    vault = vault_at(folder)
    profile = RoomProfile("石桥村社会心理服务室", "village", "441399100201", "", "")
    opened, sheet = vault.create(NewRegister(profile, "何晓岚", PASSWORD))
    opened.confirm_recovery(sheet.groups)
    with_engine(opened, lambda engine: fill(engine, clients, visits))
    opened.lock()
    return vault


def vault_at(folder: Path) -> Vault:
    return Vault(folder, SystemClock(), SystemRandomness(), DeviceSecrets(None), FLOOR)


def with_engine(opened: OpenVault, act: Callable[..., object]) -> None:
    """Hand the engine below the services to ``act``: bulk rows are no user's action."""
    act(opened._register.engine)


def unlock(vault: Vault) -> OpenVault:
    return vault.unlock(1, PASSWORD)
