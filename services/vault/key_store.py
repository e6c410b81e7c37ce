"""Reads and writes ``register.keys`` and the copy before it."""

from dataclasses import dataclass
from pathlib import Path

from services.errors import AnxinbuError, CannotRead, VaultDamaged, VaultMissing, VaultTooNew
from services.vault import key_file
from services.vault.files import VaultFiles
from services.vault.key_file import KeyFile
from services.whole_files import read_whole, write_whole


@dataclass(frozen=True, slots=True)
class StoredKeys:
    """One readable key file; ``is_previous`` if the present one is missing or damaged."""

    keys: KeyFile
    is_previous: bool


def readable(files: VaultFiles) -> tuple[StoredKeys, ...]:
    """The key files that can be read, the present one first, then the one before.

    Raises VaultTooNew if the present one is of a later version, VaultMissing if there is none and
    VaultDamaged if there is none that is whole.
    """
    found: list[StoredKeys] = []
    trouble: list[AnxinbuError] = []
    for path, is_previous in ((files.keys, False), (files.previous_keys, True)):
        if not path.exists():
            continue
        try:
            found.append(StoredKeys(read(path), is_previous))
        except VaultTooNew:
            if not is_previous:
                raise
        except (VaultDamaged, CannotRead) as error:
            trouble.append(error)
    if found:
        return tuple(found)
    raise trouble[0] if trouble else VaultMissing("keys")


def read(path: Path) -> KeyFile:
    """One key file. Raises CannotRead, VaultDamaged or VaultTooNew."""
    return key_file.parse(read_whole(path, key_file.SIZE_LIMIT))


def save(files: VaultFiles, keys: KeyFile, *, forget_previous: bool = False) -> None:
    """Put ``keys`` in force and keep the file before as ``register.keys.1``.

    With ``forget_previous`` the copy becomes a twin of the new file: a password that was changed,
    or a person who left, must not find the way in beside it. Raises DiskFull or CannotWrite; then
    the present file is untouched.
    """
    content = key_file.to_bytes(keys)
    # The copy first in both cases: a power cut between the two must not leave the old password.
    before = b"" if forget_previous else _present(files)
    write_whole(files.previous_keys, before or content)
    write_whole(files.keys, content)


def _present(files: VaultFiles) -> bytes:
    """The present file's content if it is whole; a damaged one must not replace a good copy."""
    try:
        content = read_whole(files.keys, key_file.SIZE_LIMIT)
        key_file.parse(content)
    except (CannotRead, VaultDamaged):
        return _previous(files)
    return content


def _previous(files: VaultFiles) -> bytes:
    try:
        return read_whole(files.previous_keys, key_file.SIZE_LIMIT)
    except CannotRead:
        return b""
