"""Makes the password function cheap where hundreds of trials unlock a register.

Only argon2's own function is replaced; the limits that we set for its parameters stay in force.
"""

import contextlib
import hashlib
from collections.abc import Iterator
from typing import Any

import argon2.low_level
import pytest


@contextlib.contextmanager
def quick_passwords() -> Iterator[None]:
    """Inside the block a password is stretched by one SHA-256."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(argon2.low_level, "hash_secret_raw", _quick)
        yield


def _quick(secret: bytes, salt: bytes, **_: Any) -> bytes:
    return hashlib.sha256(salt + secret).digest()
