"""Signing keys in minisign's format, and fingerprints that people compare aloud."""

import base64
import hashlib
import re

from services.randomness import Randomness

_SIGNER = re.compile(r"RW[A-Za-z0-9+/]{54}")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_GROUPS = 8


class NotAKey(Exception):
    """The text is no key of the kind that was asked for."""


def new_signing_pair(randomness: Randomness) -> tuple[bytes, str]:
    """A new Ed25519 pair: the minisign secret key file (not encrypted), and the public key line.

    The secret lies only inside the encrypted register (vault.md); the file's own password would
    protect nothing more.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    seed, key_id = randomness.token(32), randomness.token(8)
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key()
    point = public.public_bytes(Encoding.Raw, PublicFormat.Raw)
    # Format: minisign's manual, "Secret key format": algorithm, no KDF, checksum algorithm, empty
    # salt and KDF limits, key number, seed, public key, BLAKE2b-256 of all that is secret.
    checksum = hashlib.blake2b(b"Ed" + key_id + seed + point, digest_size=32).digest()
    body = b"Ed" + bytes(2) + b"B2" + bytes(32 + 8 + 8) + key_id + seed + point + checksum
    secret = b"untrusted comment: minisign secret key\n" + base64.b64encode(body) + b"\n"
    return secret, base64.b64encode(b"Ed" + key_id + point).decode()


def fingerprint(*keys: str) -> str:
    """Eight groups of four digits over public keys, to be compared on paper or by telephone.

    106 bits: nobody finds a second pair of keys with the same digits.
    """
    digest = hashlib.sha256("\n".join(("anxinbu fingerprint 1", *keys)).encode()).digest()
    words = (digest[4 * i : 4 * i + 4] for i in range(_GROUPS))
    return " ".join(f"{int.from_bytes(word) % 10_000:04d}" for word in words)


def is_signer(text: str) -> bool:
    """Whether ``text`` is a minisign public key line."""
    if not _SIGNER.fullmatch(text):
        return False
    return base64.b64decode(text)[:2] == b"Ed"


def is_recipient(text: str) -> bool:
    """Whether ``text`` is an age X25519 recipient; its own checksum finds typing errors."""
    import pyrage

    if not _RECIPIENT.fullmatch(text):
        return False
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def sign(secret: bytes, content: bytes, trusted_comment: str) -> bytes:
    """The detached signature file of ``content``; the comment is signed too and must be ASCII.

    Raises NotAKey if ``secret`` is no minisign secret key file.
    """
    import minisign

    try:
        key = minisign.SecretKey.from_bytes(secret)
    except minisign.Error as error:
        raise NotAKey from error
    with key:
        signature = key.sign(
            content,
            untrusted_comment="signature of an Anxinbu room",
            trusted_comment=trusted_comment,
        )
    return bytes(signature) + b"\n"


def verify(public: str, content: bytes, signature: bytes) -> str | None:
    """The trusted comment if ``signature`` over ``content`` is by ``public``, else None.

    The caller limits the size of ``signature`` first. Only prehashed signatures count: minisign
    has made no others since 0.10, and one form is enough.
    """
    import minisign

    try:
        parsed = minisign.Signature.from_bytes(signature)
        if not parsed.is_prehashed():
            return None
        minisign.PublicKey.from_base64(public).verify(content, parsed)
    except (minisign.Error, ValueError):
        return None
    return str(parsed.trusted_comment)
