"""From a password or a recovery sheet to the open register."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.errors import AnxinbuError, VaultDamaged, WrongPassword, WrongSheet
from services.vault import database, key_store, recovery
from services.vault.age_box import CannotOpen, public_key_of, unseal
from services.vault.key_file import KeyFile, is_genuine
from services.vault.open_keys import OpenKeys, Surroundings
from services.vault.slots import open_slot


@dataclass(frozen=True, slots=True)
class Opened:
    """The keys of a register whose database opens with them.

    ``box`` is the place of the box that did it: 1 means that a rotation was interrupted before
    the new file was put in place. ``is_previous``: the present key file was missing or damaged.
    """

    keys: OpenKeys
    box: int
    is_previous: bool


def by_password(around: Surroundings, staff_id: int, password: str) -> Opened:
    """Raises WrongPassword, DeviceSecretMissing, VaultMissing, VaultDamaged or VaultTooNew."""
    return _first_that_opens(
        around, staff_id, lambda keys: own_identities(around, keys, staff_id, password)
    )


def by_sheet(around: Surroundings, groups: Sequence[str]) -> Opened:
    """Raises InvalidInput for malformed groups, WrongSheet for another room's or an older sheet."""
    recovery.seed_of(groups)
    return _first_that_opens(around, 0, lambda keys: sheet_identities(keys, groups))


def own_identities(
    around: Surroundings, keys: KeyFile, staff_id: int, password: str
) -> tuple[str, ...]:
    """A person's private keys. Raises WrongPassword or DeviceSecretMissing."""
    slot = keys.slot(staff_id)
    if slot is None:
        raise WrongPassword
    secret = around.device_secrets.require(keys.room_id, slot.device) if slot.device else b""
    return open_slot(slot, password, secret)


def sheet_identities(keys: KeyFile, groups: Sequence[str]) -> tuple[str, ...]:
    """The recovery sheet's private key. Raises InvalidInput or WrongSheet."""
    identity = recovery.identity_of(recovery.seed_of(groups), keys.room_id)
    if public_key_of(identity) != keys.recovery.public_key:
        raise WrongSheet
    return (identity,)


def _first_that_opens(
    around: Surroundings, staff_id: int, hold: Callable[[KeyFile], tuple[str, ...]]
) -> Opened:
    """Try the present key file; the one before only if the present one is damaged.

    A wrong password is not tried on the one before: it could be an old password.
    """
    trouble: AnxinbuError | None = None
    for stored in key_store.readable(around.files):
        try:
            identities = hold(stored.keys)
            found = database_key(around.files.database, stored.keys, identities)
        except VaultDamaged as error:
            trouble = trouble or error
            continue
        except (WrongPassword, WrongSheet) as error:
            raise trouble or error from None
        keys = OpenKeys(around, stored.keys, found[1], staff_id, identities)
        return Opened(keys, found[0], stored.is_previous)
    raise trouble or VaultDamaged("keys")


def database_key(path: Path, keys: KeyFile, identities: Sequence[str]) -> tuple[int, bytes]:
    """The place of the box that opens the database at ``path``, and the key in it.

    Raises VaultDamaged: a box that these identities do not open, a MAC that does not prove the
    file, or a database that none of the keys fits.
    """
    for place, box in enumerate(keys.boxes):
        try:
            key = unseal(box.sealed, identities)
        except CannotOpen as error:
            raise VaultDamaged("keys") from error
        if not is_genuine(keys, box, key):
            raise VaultDamaged("keys")
        if database.opens(path, key):
            return place, key
    raise VaultDamaged("database")
