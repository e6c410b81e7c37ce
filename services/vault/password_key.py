"""From a password to a key: Argon2id (RFC 9106), 64 MiB, at least 3 passes, about one second.

The floor is RFC 9106's second recommended option; 64 MiB is safe on a PC with 4 GB of memory
(reliability.md 2.3). Parameters are kept in each slot and are refused below the floor, so that
nobody who can write the key file can make guessing cheap.
"""

import unicodedata
from dataclasses import dataclass

from services.clock import Clock
from services.errors import VaultDamaged

KEY_BYTES = 32
SALT_BYTES = 16

_FLOOR_MEMORY_KIB = 64 * 1024
_CEILING_MEMORY_KIB = 1024 * 1024
_FLOOR_PASSES = 3
_CEILING_PASSES = 64
_CEILING_LANES = 8
_WANTED_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class PasswordCost:
    """What one guess costs: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int = _FLOOR_MEMORY_KIB
    passes: int = _FLOOR_PASSES
    lanes: int = 2

    def require_safe(self) -> None:
        """Raises VaultDamaged for parameters that are too weak, or that would freeze the PC."""
        is_safe = (
            _FLOOR_MEMORY_KIB <= self.memory_kib <= _CEILING_MEMORY_KIB
            and _FLOOR_PASSES <= self.passes <= _CEILING_PASSES
            and 1 <= self.lanes <= _CEILING_LANES
        )
        if not is_safe:
            raise VaultDamaged("keys")


FLOOR = PasswordCost()


def calibrated(clock: Clock) -> PasswordCost:
    """The passes that take about one second on this computer, never fewer than the floor."""
    before = clock.monotonic()
    stretch("calibration", bytes(SALT_BYTES), FLOOR)
    seconds = max(clock.monotonic() - before, 0.001)
    passes = round(_FLOOR_PASSES * _WANTED_SECONDS / seconds)
    # Twenty passes are more than any office PC needs; a clock that jumps must not lock people out.
    return PasswordCost(passes=min(max(passes, _FLOOR_PASSES), 20))


def stretch(password: str, salt: bytes, cost: PasswordCost) -> bytes:
    """32 bytes from a password. Raises VaultDamaged for parameters outside the limits.

    Full-width and plain letters are the same password: people do not see which they type.
    """
    from argon2.low_level import Type, hash_secret_raw

    cost.require_safe()
    return hash_secret_raw(
        unicodedata.normalize("NFKC", password).encode(),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def derived(secret: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """A separate 32-byte key for ``purpose`` out of a strong secret (HKDF-SHA256)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=purpose.encode()).derive(secret)
