"""This PC's secret: 32 bytes in the operating system's key ring (vault.md, This PC's secret).

The back ends are named here and never discovered. Discovery reads ``keyringrc.cfg``, which can
load foreign code into this process, and it may settle for a file in plain text.
"""

import base64
import binascii
import sys
from collections.abc import Callable
from typing import Any, Protocol

from services.errors import DeviceSecretMissing
from services.randomness import Randomness
from services.vault.password_key import derived

SECRET_BYTES = 32
_USER = "register"
_MARK_BYTES = 8


class KeyRing(Protocol):
    """The two calls of a ``keyring`` back end that we use."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


class DeviceSecrets:
    """Keeps one secret per room; ``ring`` None means that this computer has no usable key ring.

    With ``look_up`` the ring is looked up when it is first needed.
    """

    def __init__(
        self, ring: KeyRing | None, look_up: Callable[[], KeyRing | None] | None = None
    ) -> None:
        self._known, self._look_up = ring, look_up

    def find(self, room_id: str) -> bytes | None:
        """The secret of ``room_id`` on this PC, or None: missing, unreadable, or no key ring."""
        if self._ring is None:
            return None
        try:
            stored = self._ring.get_password(_service(room_id), _USER)
        except Exception:  # a back end may raise anything; all of it means "none"
            return None
        return _decoded(stored)

    def require(self, room_id: str, mark: str) -> bytes:
        """The secret that `mark_of` named ``mark``. Raises DeviceSecretMissing."""
        secret = self.find(room_id)
        if secret is None or mark_of(secret) != mark:
            raise DeviceSecretMissing
        return secret

    def make(self, room_id: str, randomness: Randomness) -> bytes:
        """The room's secret on this PC: the one that is there, or a new one.

        It is read back before it is used, because some back ends accept and forget.
        Raises DeviceSecretMissing if this computer cannot keep one.
        """
        there = self.find(room_id)
        if there is not None:
            return there
        secret = randomness.token(SECRET_BYTES)
        if self._ring is not None:
            try:
                encoded = base64.b64encode(secret).decode("ascii")
                self._ring.set_password(_service(room_id), _USER, encoded)
            except Exception as error:
                raise DeviceSecretMissing from error
        if self.find(room_id) != secret:
            raise DeviceSecretMissing
        return secret

    @property
    def _ring(self) -> KeyRing | None:
        if self._look_up is not None:
            self._known, self._look_up = self._look_up(), None
        return self._known

    @property
    def is_usable(self) -> bool:
        """Whether binding to this PC can be offered."""
        return self._ring is not None


def mark_of(secret: bytes) -> str:
    """A name for a secret that gives nothing of it away; kept in the key file."""
    return derived(secret, "device mark")[:_MARK_BYTES].hex()


def system_device_secrets() -> DeviceSecrets:
    """Secrets in the key ring of this operating system, if it has one.

    Light: loading the key ring's library takes longer than the first window may.
    """
    return DeviceSecrets(None, _system_ring)


def _system_ring() -> KeyRing | None:
    try:
        ring: KeyRing = _windows_ring() if sys.platform == "win32" else _secret_service()
    except Exception:  # no bus, no library, no service: all mean "none"
        return None
    return ring


def _windows_ring() -> Any:
    from keyring.backends.Windows import WinVaultKeyring

    ring: Any = WinVaultKeyring()  # type: ignore[no-untyped-call]
    # The default persistence roams with the Windows account to other computers.
    ring.persist = "local machine"
    _ = ring.priority  # raises where the library behind it is missing
    return ring


def _secret_service() -> Any:
    from keyring.backends.SecretService import Keyring

    ring: Any = Keyring()  # type: ignore[no-untyped-call]
    _ = ring.priority  # raises where no Secret Service answers
    return ring


def _service(room_id: str) -> str:
    # One service name a secret: a second user name under one name would move the first entry.
    return f"Anxinbu register {room_id}"


def _decoded(stored: str | None) -> bytes | None:
    try:
        secret = base64.b64decode(stored or "", validate=True)
    except (binascii.Error, ValueError, TypeError):  # a back end may also give no text at all
        return None
    return secret if len(secret) == SECRET_BYTES else None
