"""This PC's secret in the Credential Manager."""

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keyring.backends.Windows import WinVaultKeyring

from services.errors import DeviceSecretMissing
from services.randomness import SystemRandomness
from services.vault import device_secret
from services.vault.device_secret import system_device_secrets
from services.vault.password_key import FLOOR
from services.vault.vault import Vault
from tests.fakes import FixedClock, SeededRandomness
from tests.vaults import NEW, PASSWORD

LOCAL_MACHINE = 2  # CRED_PERSIST_LOCAL_MACHINE: does not roam with the account
OTHER_PROCESS = """
import sys
from services.vault.device_secret import system_device_secrets
print(system_device_secrets().find(sys.argv[1]).hex())
"""


@pytest.fixture
def room_id() -> Iterator[str]:
    """A room of its own, forgotten afterwards."""
    room_id = f"test-{SystemRandomness().token(4).hex()}"
    yield room_id
    forget(room_id)


def forget(room_id: str) -> None:
    ring: Any = WinVaultKeyring()  # type: ignore[no-untyped-call]
    name = device_secret._service(room_id)
    if ring.get_password(name, "register") is not None:
        ring.delete_password(name, "register")


def test_secret_is_kept_for_other_processes_and_on_this_pc_only(room_id: str) -> None:
    secrets = system_device_secrets()
    assert secrets.is_usable
    assert secrets.find(room_id) is None
    secret = secrets.make(room_id, SystemRandomness())
    assert secrets.make(room_id, SystemRandomness()) == secret
    answer = subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS, room_id], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == secret.hex()
    name = device_secret._service(room_id)
    win32cred = importlib.import_module("win32ctypes.pywin32.win32cred")
    entry = win32cred.CredRead(TargetName=name, Type=win32cred.CRED_TYPE_GENERIC)
    assert entry["Persist"] == LOCAL_MACHINE


def test_bound_register_opens_with_the_entry_and_not_without(tmp_path: Path) -> None:
    def vault() -> Vault:
        ring = system_device_secrets()
        return Vault(tmp_path / "数据", FixedClock(), SeededRandomness(3), ring, FLOOR)

    opened, sheet = vault().create(NEW)
    opened.confirm_recovery(sheet.groups)
    room_id = opened.keys.key_file.room_id
    try:
        opened.keys.bind(PASSWORD)
        opened.lock()
        vault().unlock(1, PASSWORD).lock()
    finally:
        forget(room_id)
    with pytest.raises(DeviceSecretMissing):
        vault().unlock(1, PASSWORD)
