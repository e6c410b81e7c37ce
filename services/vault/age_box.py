"""Small secrets sealed with age (X25519) to one or more public keys."""

from collections.abc import Iterable, Sequence

from services.age_header import has_short_header
from services.errors import VaultDamaged
from services.randomness import Randomness
from services.vault.bech32 import encode

_IDENTITY_BYTES = 32
_LONGEST_HEADER = 32 * 1024  # some three hundred recipients


class CannotOpen(Exception):
    """None of the identities opens this box."""


def new_identity(randomness: Randomness) -> str:
    """A new private key in age's own text form; any 32 bytes are an X25519 key."""
    return identity_from(randomness.token(_IDENTITY_BYTES))


def identity_from(secret: bytes) -> str:
    """The age text form of a 32-byte private key."""
    return encode("age-secret-key-", secret).upper()


def public_key_of(identity: str) -> str:
    """The ``age1...`` key that belongs to a private key."""
    from pyrage import x25519

    return str(x25519.Identity.from_str(identity).to_public())


def is_public_key(text: str) -> bool:
    """Whether ``text`` is an ``age1...`` key."""
    from pyrage import RecipientError, x25519

    try:
        x25519.Recipient.from_str(text)
    except RecipientError:
        return False
    return True


def seal(content: bytes, public_keys: Iterable[str]) -> bytes:
    """``content`` for whoever holds one of the keys. Raises VaultDamaged for a malformed key."""
    import pyrage

    try:
        recipients = [pyrage.x25519.Recipient.from_str(key) for key in dict.fromkeys(public_keys)]
    except pyrage.RecipientError as error:
        raise VaultDamaged("keys") from error
    return bytes(pyrage.encrypt(content, recipients))


def unseal(box: bytes, identities: Sequence[str]) -> bytes:
    """The content. Raises CannotOpen for a foreign or damaged box."""
    import pyrage

    if not has_short_header(box, _LONGEST_HEADER):
        raise CannotOpen
    keys = [pyrage.x25519.Identity.from_str(identity) for identity in identities]
    try:
        return bytes(pyrage.decrypt(box, keys))
    except (pyrage.DecryptError, OSError) as error:
        raise CannotOpen from error
