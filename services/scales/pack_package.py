"""Signed packs: who signed one, and making one (exchange.md: signed, not sealed).

Whoever holds the public key can check a pack with plain ``minisign -V`` and read it with a text
editor.
"""

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.exchange.keys import fingerprint, sign, verify
from services.exchange.package import LARGEST_SIGNATURE, SIGNATURE_SUFFIX, SUFFIX
from services.exchange.strict_json import padded
from services.scales.json_text import canonical, read_object
from services.scales.pack_document import FORMAT, KIND, LARGEST, PackDocument, read_document
from services.scales.pack_errors import PackProblem, PackRefused
from services.whole_files import read_whole

_KEY_ID = slice(2, 10)  # minisign: two bytes of algorithm, then the number of the key


@dataclass(frozen=True, slots=True)
class Trusted:
    """A key whose packs are taken: the county's, or one that the lead compared."""

    name: str
    public_key: str

    @property
    def fingerprint(self) -> str:
        """Eight groups of four digits, to be compared on paper or by telephone."""
        return fingerprint(self.public_key)


@dataclass(frozen=True, slots=True)
class SignedPack:
    """A pack whose signature is by ``signer``."""

    document: PackDocument
    signer: Trusted
    sha256: str


@dataclass(frozen=True, slots=True)
class PackFiles:
    """What is written to a stick: the pack, and its signature last."""

    name: str
    content: bytes
    signature: bytes

    @property
    def signature_name(self) -> str:
        return self.name + SIGNATURE_SUFFIX


def read_files(path: Path, largest: int) -> tuple[bytes, bytes]:
    """A pack and the signature beside it, empty if there is none. Raises CannotRead."""
    content = read_whole(path, largest)
    signed_at = path.with_name(path.name + SIGNATURE_SUFFIX)
    return content, read_whole(signed_at, LARGEST_SIGNATURE) if signed_at.exists() else b""


def file_name(pack_id: str, version: str) -> str:
    """As exchange.md names it."""
    return f"scale-pack-{pack_id}-{version}{SUFFIX}"


def trusted_comment(pack_id: str, version: str) -> str:
    """What the signature says in clear."""
    return f"pack={pack_id} version={version}"


def read_signed(content: bytes, signature: bytes, trusted: Sequence[Trusted]) -> SignedPack:
    """In the order of exchange.md; a later step sees only what passed the earlier ones.

    Raises PackRefused; ScaleRefused for a scale in it.
    """
    if len(content) > LARGEST or len(signature) > LARGEST_SIGNATURE:
        raise PackRefused(PackProblem.TOO_LARGE)
    if not signature:
        raise PackRefused(PackProblem.NO_SIGNATURE)
    signer, comment = signer_of(content, signature, trusted)
    document = read_document(content)
    if comment != trusted_comment(document.id, document.version):
        raise PackRefused(PackProblem.COMMENT, document.id)
    return SignedPack(document, signer, hashlib.sha256(content).hexdigest())


def write_pack(
    head: Mapping[str, object], scales: Sequence[tuple[bytes, Sequence[bytes]]], secret: bytes
) -> PackFiles:
    """A pack of ``scales`` (a definition and its wordings each), signed with a minisign key.

    ``head`` has id, version, title and licence. The document passes our own reader first: raises
    PackRefused and ScaleRefused as that does, and `keys.NotAKey`.
    """
    told = {**head, "format": FORMAT, "kind": KIND, "scales": [_part(*scale) for scale in scales]}
    content = padded(canonical(told))
    document = read_document(content)
    comment = trusted_comment(document.id, document.version)
    name = file_name(document.id, document.version)
    return PackFiles(name, content, sign(secret, content, comment))


def _part(definition: bytes, wordings: Sequence[bytes]) -> dict[str, object]:
    spoken = [read_object(words) for words in wordings]
    return {
        "definition": read_object(definition),
        "wordings": {str(words.get("language")): words for words in spoken},
    }


def signer_of(content: bytes, signature: bytes, trusted: Sequence[Trusted]) -> tuple[Trusted, str]:
    """Who of ``trusted`` signed it, and the trusted comment. Raises PackRefused: ``stranger``,
    or ``tampered`` where the key is known and the bytes are not those that it signed."""
    for key in trusted:
        comment = verify(key.public_key, content, signature)
        if comment is not None:
            return key, comment
    named = _key_id(signature)
    known = {base64.b64decode(key.public_key)[_KEY_ID] for key in trusted}
    raise PackRefused(PackProblem.TAMPERED if named in known else PackProblem.STRANGER)


def _key_id(signature: bytes) -> bytes:
    """Whose key the signature says it is; nothing if it is none. Raises PackRefused."""
    lines = signature.splitlines()
    try:
        return base64.b64decode(lines[1], validate=True)[_KEY_ID]
    except (IndexError, binascii.Error) as error:
        raise PackRefused(PackProblem.TAMPERED) from error
