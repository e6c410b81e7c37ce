"""An enrolment request: a room's public keys on their way to its county (exchange.md, Trust).

An age file sealed to the county, as a lost stick must not say which village a room id is, with a
detached minisign signature by the key that is asked for, trusted comment
``enrol=<room> recipient=<county's key>``. A room whose key is replaced lets the old one sign the
new one (``endorsement``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.age_header import has_short_header
from services.errors import BadPackage
from services.exchange.keys import fingerprint, is_recipient, is_signer, sign, verify
from services.exchange.package import LARGEST_SIGNATURE, LONGEST_HEADER, SUFFIX
from services.exchange.strict_json import Limits, Refused, canonical, padded, parse

FORMAT = "anxinbu-enrolment/1"
FOLDER = "enrol"
LARGEST = 64 * 1024
LONGEST_NAME = 200

_LARGEST_NUMBER = 999_999
_ROOM = re.compile(r"[a-z0-9]{6}")
_NAME = re.compile(r"([a-z0-9]{6})(?:-[1-9]\d{0,3})?" + re.escape(SUFFIX))
_LIMITS = Limits(deepest=2, longest_text=1_000, longest_list=20, has_lines=True)
_KIND, _DIVISION = re.compile(r"[a-z_]{1,40}"), re.compile(r"(\d{12})?")


@dataclass(frozen=True, slots=True)
class Request:
    """What a room says of itself. ``replaces``: the signing key that was its own before, ``last``
    the number of the last package that it signed, and ``endorsement`` that key's signature over
    them and the new keys; empty for a first request."""

    room: str
    name: str
    kind: str
    division_code: str
    signer: str
    recipient: str
    replaces: str = ""
    last: int = 0
    endorsement: str = ""

    @property
    def fingerprint(self) -> str:
        """Eight groups of four digits, as the room's own page shows them."""
        return fingerprint(self.signer, self.recipient)

    @property
    def is_endorsed(self) -> bool:
        """Whether the key that it replaces has signed this request's keys."""
        if not self.replaces:
            return False
        signed = self.endorsement.encode()
        told = verify(self.replaces, endorsed(self), signed)
        return told == endorsement_comment(self.room)


@dataclass(frozen=True, slots=True)
class SealedRequest:
    """What is written to a stick."""

    sealed: bytes
    signature: bytes


def is_room(text: str) -> bool:
    """Whether ``text`` is a room id."""
    return _ROOM.fullmatch(text) is not None


def file_name(room: str, count: int = 1) -> str:
    """Of a room's first request, or of its ``count``-th: nothing on a stick is overwritten."""
    return f"{room}-{count}{SUFFIX}" if count > 1 else f"{room}{SUFFIX}"


def room_in(name: str) -> str:
    """The room id in the name of a request, or nothing if it is no such name."""
    match = _NAME.fullmatch(name)
    return match.group(1) if match else ""


def trusted_comment(room: str, county_recipient: str) -> str:
    """What the signature says in clear."""
    return f"enrol={room} recipient={county_recipient}"


def endorsement_comment(room: str) -> str:
    """What the old key's signature says in clear."""
    return f"new-key={room}"


def endorsed(request: Request) -> bytes:
    """What the old key signs."""
    lines = (
        "anxinbu new key 1",
        request.room,
        request.signer,
        request.recipient,
        str(request.last),
    )
    return "\n".join(lines).encode()


def seal(request: Request, county_recipient: str, secret: bytes) -> SealedRequest:
    """The request for the county whose key this is, signed with the room's ``secret``.

    It passes our own reader first. Raises BadPackage if it would be refused.
    """
    import pyrage

    content = padded(canonical(_to_json(request)))
    _parsed(content)
    sealed = bytes(pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(county_recipient)]))
    comment = trusted_comment(request.room, county_recipient)
    return SealedRequest(sealed, sign(secret, sealed, comment))


def read(name: str, sealed: bytes, signature: bytes, identity: str) -> Request:
    """The request in a file called ``name``, sealed to ``identity`` (an age secret key).

    As nobody knows the room's key yet, the signature comes after the content that names the key;
    it proves that who asks has the secret. Raises BadPackage: ``too_large``, ``no_signature``,
    ``not_sealed``, ``not_for_us``, ``damaged``, the reasons of `strict_json`, ``schema``,
    ``signature``, ``comment``, ``room`` (the name says another one).
    """
    import pyrage

    if len(sealed) > LARGEST or len(signature) > LARGEST_SIGNATURE:
        raise BadPackage(detail="too_large")
    if not signature:
        raise BadPackage(detail="no_signature")
    request = _parsed(_decrypted(sealed, identity))
    comment = verify(request.signer, sealed, signature)
    if comment is None:
        raise BadPackage(detail="signature")
    ours = str(pyrage.x25519.Identity.from_str(identity).to_public())
    if comment != trusted_comment(request.room, ours):
        raise BadPackage(detail="comment")
    if request.room != room_in(name):
        raise BadPackage(detail="room")
    return request


def _decrypted(sealed: bytes, identity: str) -> bytes:
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


def _parsed(content: bytes) -> Request:
    try:
        return _from_json(parse(content, _LIMITS))
    except Refused as error:
        raise BadPackage(detail=error.reason) from error


def _to_json(request: Request) -> dict[str, object]:
    return {"format": FORMAT, **{name: getattr(request, name) for name in Request.__slots__}}


def _from_json(value: object) -> Request:
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise Refused("schema")
    fields = {name: text for name, text in value.items() if name != "format"}
    if set(fields) != set(Request.__slots__) or not _are_sound(fields):
        raise Refused("schema")
    return Request(**fields)


def _are_sound(fields: Mapping[str, Any]) -> bool:
    if not all(type(value) is (int if name == "last" else str) for name, value in fields.items()):
        return False
    name = fields["name"]
    return (
        is_room(fields["room"])
        and 0 < len(name) <= LONGEST_NAME
        and "\n" not in name
        and _KIND.fullmatch(fields["kind"]) is not None
        and _DIVISION.fullmatch(fields["division_code"]) is not None
        and is_signer(fields["signer"])
        and is_recipient(fields["recipient"])
        and bool(fields["replaces"]) == bool(fields["endorsement"])
        and 0 <= fields["last"] <= (_LARGEST_NUMBER if fields["replaces"] else 0)
        and (not fields["replaces"] or is_signer(fields["replaces"]))
    )
