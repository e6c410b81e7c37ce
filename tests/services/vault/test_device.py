"""Binding to this PC: never required, never discovered, and a lost secret leads to the sheet."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from keyring.backends.fail import Keyring as FailingRing
from keyring.backends.null import Keyring as NullRing

from services.errors import DeviceSecretMissing, WrongPassword
from services.staff import StaffService
from services.vault.device_secret import DeviceSecrets, KeyRing
from services.vault.vault import Vault
from tests.fakes import SeededRandomness
from tests.vaults import NEXT_PASSWORD, PASSWORD, DictionaryRing, make_vault, unlocked

ROOM_ID = "k7m2qa"
_EMPTY_RINGS: list[Any] = [None, NullRing(), FailingRing()]  # type: ignore[no-untyped-call]


def test_bound_register_opens_on_this_pc_only(
    vault: Vault, folder: Path, ring: DictionaryRing, groups: tuple[str, ...]
) -> None:
    opened = unlocked(vault)
    opened.keys.bind(PASSWORD)
    opened.lock()
    unlocked(vault).lock()
    elsewhere = make_vault(folder, ring=DictionaryRing())
    with pytest.raises(DeviceSecretMissing):
        unlocked(elsewhere)
    with pytest.raises(DeviceSecretMissing):
        unlocked(make_vault(folder))
    # No wrong password was counted, and the sheet opens it anywhere.
    assert elsewhere.wait_seconds(1) == 0
    by_sheet = elsewhere.recover(groups)
    StaffService(by_sheet.desk, by_sheet).set_password(by_sheet.desk.actor.staff_id, NEXT_PASSWORD)
    by_sheet.lock()
    elsewhere.unlock(1, NEXT_PASSWORD).lock()


def test_secret_of_another_binding_is_missing_and_not_a_wrong_password(
    vault: Vault, ring: DictionaryRing
) -> None:
    opened = unlocked(vault)
    opened.keys.bind(PASSWORD)
    opened.lock()
    (service,) = ring.entries
    ring.entries[service] = "A" * 43 + "="
    with pytest.raises(DeviceSecretMissing):
        unlocked(vault)
    ring.entries[service] = "not base64"
    with pytest.raises(DeviceSecretMissing):
        unlocked(vault)


def test_one_entry_a_room_named_after_it(vault: Vault, ring: DictionaryRing) -> None:
    opened = unlocked(vault)
    opened.keys.bind(PASSWORD)
    ((service, _),) = ring.entries
    assert opened.keys.key_file.room_id in service
    opened.keys.bind(PASSWORD)
    assert len(ring.entries) == 1
    opened.lock()


def test_binding_needs_the_password(vault: Vault, ring: DictionaryRing) -> None:
    opened = unlocked(vault)
    with pytest.raises(WrongPassword):
        opened.keys.bind("wrong")
    assert ring.entries == {}
    opened.lock()


def test_unbinding_lets_the_copy_open_elsewhere(vault: Vault, folder: Path) -> None:
    opened = unlocked(vault)
    opened.keys.bind(PASSWORD)
    opened.keys.unbind(PASSWORD)
    opened.lock()
    unlocked(make_vault(folder)).lock()


def test_colleague_is_bound_at_the_next_login(vault: Vault, folder: Path) -> None:
    from models.vocabulary import Role

    opened = unlocked(vault)
    added = StaffService(opened.desk, opened).add("李想", Role.COUNSELLOR, NEXT_PASSWORD)
    opened.keys.bind(PASSWORD)
    opened.lock()
    make_vault(folder).unlock(added.staff_id, NEXT_PASSWORD).lock()  # not bound yet
    vault.unlock(added.staff_id, NEXT_PASSWORD).lock()
    with pytest.raises(DeviceSecretMissing):
        make_vault(folder).unlock(added.staff_id, NEXT_PASSWORD)


@pytest.mark.parametrize("ring", _EMPTY_RINGS)
def test_ring_that_keeps_nothing_is_refused(ring: KeyRing | None) -> None:
    secrets = DeviceSecrets(ring)
    assert secrets.find(ROOM_ID) is None
    with pytest.raises(DeviceSecretMissing):
        secrets.make(ROOM_ID, SeededRandomness())
    assert secrets.is_usable is (ring is not None)


@pytest.mark.parametrize("answer", [5, b"\xff", "\ud800", object()])
def test_ring_that_answers_no_text_has_no_secret(answer: Any) -> None:
    class Odd(DictionaryRing):
        def get_password(self, service: str, username: str) -> str | None:
            return answer  # type: ignore[no-any-return]

    assert DeviceSecrets(Odd()).find(ROOM_ID) is None


def test_ring_that_raises_on_writing_is_refused() -> None:
    class Locked(DictionaryRing):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(username)

    with pytest.raises(DeviceSecretMissing):
        DeviceSecrets(Locked()).make(ROOM_ID, SeededRandomness())


def test_hostile_configuration_is_never_read(tmp_path: Path) -> None:
    """`keyringrc.cfg` can name foreign code; the environment can name another back end."""
    hostile = tmp_path / "hostile"
    hostile.mkdir()
    (hostile / "evil.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "print('FOREIGN CODE')\n"
        "class Evil(KeyringBackend):\n"
        "    priority = 99\n"
        "    def get_password(self, s, u): print('ASKED')\n"
        "    def set_password(self, s, u, p): print('TOLD', p)\n"
    )
    settings = f"[backend]\ndefault-keyring=evil.Evil\nkeyring-path={hostile}\n"
    for place in ("config/python_keyring", "data/python_keyring", ".config/python_keyring"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "keyringrc.cfg").write_text(settings)
    # Windows has its key ring always, and nothing is to be left in it.
    ask = "secrets.make('k7m2qa', SystemRandomness())"
    if sys.platform == "win32":
        ask = "secrets.require('not there', '')"
    program = (
        "from services.vault.device_secret import system_device_secrets\n"
        "from services.randomness import SystemRandomness\n"
        "from services.errors import DeviceSecretMissing\n"
        "secrets = system_device_secrets()\n"
        f"try:\n    {ask}\n"
        "except DeviceSecretMissing:\n    print('missing')\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env={
            **{name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
            "HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "PYTHONPATH": os.pathsep.join((str(Path.cwd()), str(hostile), *sys.path)),
            "PYTHON_KEYRING_BACKEND": "evil.Evil",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout == "missing\n"
