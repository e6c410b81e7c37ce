"""Gives the register a new database key by a verified copy, never by ``PRAGMA rekey``.

On a full disk ``rekey`` reports success and changes nothing, or leaves a file that no key opens;
of 400 killed rotations by copy none was damaged (reliability.md 3c). The order of steps is the
whole point: at every moment the key file holds a key for the database that is in place.
"""

import contextlib

from services.errors import FileProblem, VaultDamaged
from services.randomness import Randomness
from services.vault import database
from services.vault.database import OpenDatabase
from services.vault.files import VaultFiles, with_companions
from services.vault.key_file import KeyFile
from services.vault.open_keys import OpenKeys
from services.vault.password_key import KEY_BYTES
from services.whole_files import (
    file_trouble,
    remove_patiently,
    replace_patiently,
    sync_file,
    sync_folder,
)


def rotate(
    files: VaultFiles,
    open_database: OpenDatabase,
    keys: OpenKeys,
    randomness: Randomness,
    changed: KeyFile,
) -> None:
    """Put the register under a new key, with the slots and sheet of ``changed`` in force.

    Raises DiskFull, CannotWrite or VaultDamaged; then the register and its key file are as they
    were. Must not run beside other work on the register.
    """
    old_key, new_key = keys.database_key, randomness.token(KEY_BYTES)
    before = keys.key_file
    try:
        _copy_verified(files, open_database, new_key)
        # From here on the key file knows both keys, whichever file is in place.
        keys.write(changed, (new_key, old_key))
        _put_in_place(files, open_database)
    except BaseException:
        _undo(files, open_database, keys, before, old_key)
        raise
    keys.adopt(new_key)
    open_database.take_key(new_key)
    # Only now is the old key forgotten. It is done all the same if this fails: the key file still
    # knows the key, and the next unlock finishes it.
    with contextlib.suppress(FileProblem):
        with file_trouble(files.folder):
            sync_folder(files.folder)
        keys.write(changed, (new_key,))


def _copy_verified(files: VaultFiles, open_database: OpenDatabase, new_key: bytes) -> None:
    with file_trouble(files.rotating):
        database.remove_database(files.rotating)
        with open_database.raw() as source:
            database.checkpoint(source)
            copied = database.copy_to(source, files.rotating, new_key)
        sync_file(files.rotating)
        if database.require_whole(files.rotating, new_key) != copied:
            raise VaultDamaged("database")


def _put_in_place(files: VaultFiles, open_database: OpenDatabase) -> None:
    with file_trouble(files.database):
        open_database.disconnect()
        # A log of the old file beside the new one would read as damage.
        for beside in with_companions(files.database)[:-1]:
            if beside.exists() and beside.stat().st_size:
                raise VaultDamaged("database")
            remove_patiently(beside)
        replace_patiently(files.rotating, files.database)


def _undo(
    files: VaultFiles,
    open_database: OpenDatabase,
    keys: OpenKeys,
    before: KeyFile,
    old_key: bytes,
) -> None:
    """Back to the old key; a copy left behind would go on filling the disk."""
    open_database.disconnect()
    with contextlib.suppress(OSError):
        database.remove_database(files.rotating)
    if keys.key_file is not before:
        # Failing here too leaves a key file that knows both keys, and the next unlock finishes it.
        with contextlib.suppress(FileProblem):
            keys.write(before, (old_key,))
