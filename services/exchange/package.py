"""Seals, signs and reads packages, step by step as exchange.md, "Reading", lists them.

Every step refuses with its own reason (``BadPackage.detail``); a later step sees only what passed
the earlier ones. Content is decrypted in memory only: decrypting into a file would leave the first
part of a damaged package behind in clear (measured with pyrage).
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from services.age_header import has_short_header
from services.errors import BadPackage
from services.exchange import numbers
from services.exchange.document import Document, from_json, to_json
from services.exchange.keys import sign, verify
from services.exchange.strict_json import Refused, canonical, padded, parse

SUFFIX = ".anx"
SIGNATURE_SUFFIX = ".minisig"
SIZE = 48 * 1024  # holds any summary, however large its figures and however many its facts
LARGEST_CONTENT = 1024 * 1024
LARGEST_SEALED = LARGEST_CONTENT + 16 * 1024  # age adds 16 bytes per 64 KiB and a header
LARGEST_SIGNATURE = 2 * 1024
LONGEST_HEADER = 2 * 1024  # one recipient: the county

Row = tuple[str, str, str]
"""(population, table, row) of a cell that must be there."""


@dataclass(frozen=True, slots=True)
class SealedPackage:
    """What is written to a stick, and stored so that a re-send is these bytes."""

    text: str  # the canonical JSON inside the seal, without padding
    sealed: bytes
    signature: bytes
    sha256: str  # of the sealed bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """What the reader has accepted last from a room."""

    number: int
    sha256: str
    epoch: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be inside: the room whose key signed, ourselves, and the rows we know."""

    room: str
    recipient: str
    rows: Collection[Row] = frozenset()
    last: Seen | None = None


def file_name(room: str, number: int) -> str:
    """ASCII, no personal data, and no name of a village: a stick may be lost."""
    return f"{room}-{number:06d}{SUFFIX}"


def trusted_comment(document: Document) -> str:
    """What the signature says in clear, for those who check with plain ``minisign``."""
    head = document.head
    return f"room={head.room} number={head.number} recipient={head.recipient}"


def seal(document: Document, signing_secret: bytes) -> SealedPackage:
    """The package of ``document``, addressed to its recipient and signed with the room's key.

    The content passes our own reader first. Raises BadPackage if it would be refused.
    """
    import pyrage

    text = canonical(to_json(document))
    content = padded(text, SIZE)
    if read_content(content) != document:
        raise BadPackage(detail="schema")
    recipient = pyrage.x25519.Recipient.from_str(document.head.recipient)
    sealed = pyrage.encrypt(content, [recipient])
    signature = sign(signing_secret, sealed, trusted_comment(document))
    return SealedPackage(text, sealed, signature, hashlib.sha256(sealed).hexdigest())


def check_signature(sealed: bytes, signature: bytes, signer: str) -> str:
    """The trusted comment. Raises BadPackage: ``too_large``, ``no_signature``, ``signature``."""
    if len(sealed) > LARGEST_SEALED or len(signature) > LARGEST_SIGNATURE:
        raise BadPackage(detail="too_large")
    if not signature:
        raise BadPackage(detail="no_signature")
    comment = verify(signer, sealed, signature)
    if comment is None:
        raise BadPackage(detail="signature")
    return comment


def read(
    sealed: bytes, signature: bytes, signer: str, identity: str, expected: Expected
) -> Document:
    """The content of a package signed by ``signer`` and sealed to ``identity``, an age secret key.

    Raises BadPackage; ``detail`` is the step that failed.
    """
    comment = check_signature(sealed, signature, signer)
    document = read_content(opened(sealed, identity))
    _check_addresses(document, comment, expected)
    if expected.last is not None:
        _check_chain(document, hashlib.sha256(sealed).hexdigest(), expected.last)
    _check_rows(document, expected.rows)
    return document


def read_content(content: bytes) -> Document:
    """The document in decrypted ``content``, its own numbers checked. Raises BadPackage."""
    if len(content) > LARGEST_CONTENT:
        raise BadPackage(detail="too_large")
    try:
        document = from_json(parse(content))
        numbers.check(document)
    except Refused as error:
        raise BadPackage(detail=error.reason) from error
    return document


def stored(text: str) -> Document:
    """A document as the register keeps it. Raises BadPackage if it is not whole."""
    return read_content(padded(text, SIZE))


def opened(sealed: bytes, identity: str) -> bytes:
    """The content. Raises BadPackage: ``not_sealed``, ``not_for_us``, ``damaged``."""
    import pyrage

    if not has_short_header(sealed, LONGEST_HEADER):
        raise BadPackage(detail="not_sealed")
    try:
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        wrong_key = "No matching keys" in str(error)
        raise BadPackage(detail="not_for_us" if wrong_key else "damaged") from error
    except OSError as error:
        raise BadPackage(detail="damaged") from error


def _check_addresses(document: Document, comment: str, expected: Expected) -> None:
    if document.head.room != expected.room:
        raise BadPackage(detail="room")
    if document.head.recipient != expected.recipient:
        raise BadPackage(detail="recipient")
    if comment != trusted_comment(document):
        raise BadPackage(detail="comment")


def _check_chain(document: Document, sha256: str, last: Seen) -> None:
    """A gap, a second branch or a restored register is recognised and told apart."""
    head = document.head
    if head.number <= last.number:
        is_same = head.number == last.number and sha256 == last.sha256
        raise BadPackage(detail="already_read" if is_same else "branch")
    if head.number > last.number + 1:
        raise BadPackage(detail="gap")
    if head.previous != last.sha256:
        raise BadPackage(detail="branch")
    if head.epoch != last.epoch:
        raise BadPackage(detail="restored")


def _check_rows(document: Document, rows: Collection[Row]) -> None:
    if rows and {(c.population, c.table, c.row) for c in document.cells} != set(rows):
        raise BadPackage(detail="rows")
