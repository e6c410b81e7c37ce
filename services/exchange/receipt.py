"""A receipt: what the county counted of one package, cell by cell (exchange.md, The way back).

An age file sealed to the room, with a detached minisign signature of the county, trusted comment
``receipt=<number> room=<room> package=<number>``. Written by the county, read by the room.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.age_header import has_short_header
from services.errors import BadPackage
from services.exchange.document import Cell, Document, cell_of, facts_of
from services.exchange.keys import sign
from services.exchange.package import (
    LARGEST_CONTENT,
    LONGEST_HEADER,
    SIZE,
    SUFFIX,
    check_signature,
)
from services.exchange.strict_json import Refused, canonical, padded, parse

FORMAT = "anxinbu-receipt/1"
FOLDER = "to-rooms"
ACCEPTED = ""
_FIELDS = {
    "format": str,
    "room": str,
    "number": int,
    "county": str,
    "package": int,
    "period": str,
    "revision": int,
    "sha256": str,
    "refused": str,
    "received_on": str,
    "next_due": str,
    "highest": int,
    "newer": list,
    "cells": list,
    "facts": list,
}


@dataclass(frozen=True, slots=True)
class ReceiptDocument:
    """``number``: the county's counter for the room. ``refused``: the reason, or `ACCEPTED`.
    ``highest``: the newest package number the county has. ``newer``: file names of packs that are
    newer than what the package named. Days are local, ISO."""

    room: str
    number: int
    county: str
    package: int
    period: str
    revision: int
    sha256: str
    refused: str
    received_on: str
    next_due: str
    highest: int
    newer: tuple[str, ...]
    cells: tuple[Cell, ...]
    facts: Mapping[str, int]

    @property
    def is_accepted(self) -> bool:
        return self.refused == ACCEPTED


@dataclass(frozen=True, slots=True)
class SealedReceipt:
    """What is written to a stick."""

    name: str
    sealed: bytes
    signature: bytes


def of_package(
    document: Document, sha256: str, *, number: int, county: str, received_on: str, next_due: str
) -> ReceiptDocument:
    """What a county that accepted ``document`` answers."""
    head = document.head
    return ReceiptDocument(
        room=head.room,
        number=number,
        county=county,
        package=head.number,
        period=head.period,
        revision=head.revision,
        sha256=sha256,
        refused=ACCEPTED,
        received_on=received_on,
        next_due=next_due,
        highest=head.number,
        newer=(),
        cells=document.cells,
        facts=document.facts,
    )


def file_name(room: str, number: int) -> str:
    """As exchange.md names it."""
    return f"{room}-receipt-{number}{SUFFIX}"


def trusted_comment(receipt: ReceiptDocument) -> str:
    """What the signature says in clear."""
    return f"receipt={receipt.number} room={receipt.room} package={receipt.package}"


def seal(receipt: ReceiptDocument, recipient: str, secret: bytes) -> SealedReceipt:
    """The receipt for the room whose key ``recipient`` is, signed with the county's."""
    import pyrage

    content = padded(canonical(_to_json(receipt)), SIZE)
    sealed = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(recipient)])
    name = file_name(receipt.room, receipt.number)
    return SealedReceipt(name, sealed, sign(secret, sealed, trusted_comment(receipt)))


def read(
    sealed: bytes, signature: bytes, signer: str, identity: str
) -> tuple[ReceiptDocument, str]:
    """The receipt, and its JSON word for word. Raises BadPackage; ``detail`` is the step that
    failed, as in `services.exchange.package`."""
    comment = check_signature(sealed, signature, signer)
    content = _decrypted(sealed, identity)
    try:
        value = parse(content)
        receipt = _from_json(value)
    except Refused as error:
        raise BadPackage(detail=error.reason) from error
    except (KeyError, TypeError, ValueError) as error:
        raise BadPackage(detail="schema") from error
    if comment != trusted_comment(receipt):
        raise BadPackage(detail="comment")
    return receipt, content.rstrip(b" ").decode()


def from_text(text: str) -> ReceiptDocument:
    """A receipt as the register keeps it. Raises BadPackage if it is not whole."""
    try:
        return _from_json(parse(padded(text, SIZE)))
    except (Refused, KeyError, TypeError, ValueError) as error:
        raise BadPackage(detail="schema") from error


def digest(sealed: bytes) -> str:
    """SHA-256 (hex) of the file."""
    return hashlib.sha256(sealed).hexdigest()


def _decrypted(sealed: bytes, identity: str) -> bytes:
    import pyrage

    if not has_short_header(sealed, LONGEST_HEADER):
        raise BadPackage(detail="not_sealed")
    try:
        content = bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        wrong_key = "No matching keys" in str(error)
        raise BadPackage(detail="not_for_us" if wrong_key else "damaged") from error
    except OSError as error:
        raise BadPackage(detail="damaged") from error
    if len(content) > LARGEST_CONTENT:
        raise BadPackage(detail="too_large")
    return content


def _to_json(receipt: ReceiptDocument) -> dict[str, object]:
    return {
        "format": FORMAT,
        **{name: getattr(receipt, name) for name in ReceiptDocument.__slots__},
        "newer": list(receipt.newer),
        "cells": [[c.population, c.table, c.row, c.state.value, c.step] for c in receipt.cells],
        "facts": [[code, receipt.facts[code]] for code in sorted(receipt.facts)],
    }


def _from_json(value: object) -> ReceiptDocument:
    if not isinstance(value, dict) or value.get("format") != FORMAT or set(value) != set(_FIELDS):
        raise Refused("schema")
    fields: dict[str, Any] = {}
    for name, kind in _FIELDS.items():
        if type(value[name]) is not kind:
            raise Refused("schema")
        fields[name] = value[name]
    del fields["format"]
    fields["newer"] = tuple(map(str, fields["newer"]))
    fields["cells"] = tuple(map(cell_of, fields["cells"]))
    fields["facts"] = facts_of(fields["facts"])
    receipt = ReceiptDocument(**fields)
    _require_days(receipt)
    if len({(c.population, c.table, c.row) for c in receipt.cells}) != len(receipt.cells):
        raise Refused("schema")  # the second figure would hide that the first one differs
    # Writing it again gives the same values only if every one was of its kind.
    if _to_json(receipt) != value:
        raise Refused("schema")
    return receipt


def _require_days(receipt: ReceiptDocument) -> None:
    """They are shown as they are. Raises ValueError."""
    for day in (receipt.received_on, receipt.next_due):
        if day:
            date.fromisoformat(day)
