"""Documents of scales and indicators that were made elsewhere, signed with the office's key."""

import json
from typing import Any

from services.county.pack_records import PackKind
from services.indicators import pack_file
from services.scales import pack_document, pack_package
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles

LARGEST = pack_document.LARGEST
_INDICATORS = "anxinbu-indicator-pack"


def signed_document(content: bytes, secret: bytes) -> tuple[PackKind, PackFiles]:
    """What ``content`` is, and its files; its own reader sees it first. Raises PackRefused
    ``damaged``, ``schema`` and what that reader refuses, ScaleRefused for a scale in it."""
    raw = _object(content)
    kind = raw.get("kind")
    if kind == _INDICATORS:
        return PackKind.INDICATORS, pack_file.write_pack(raw, secret)
    if kind == pack_document.KIND:
        return PackKind.SCALES, _scales(raw, secret)
    raise PackRefused(PackProblem.SCHEMA, "kind")


def _scales(raw: dict[str, Any], secret: bytes) -> PackFiles:
    try:
        scales = [
            (_bytes(one["definition"]), [_bytes(words) for words in one["wordings"].values()])
            for one in raw["scales"]
        ]
        head = {name: raw[name] for name in ("id", "version", "title", "licence")}
    except (KeyError, TypeError, AttributeError) as error:
        raise PackRefused(PackProblem.SCHEMA, "scales") from error
    return pack_package.write_pack(head, scales, secret)


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _object(content: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PackRefused(PackProblem.DAMAGED, "not_json") from error
    if not isinstance(raw, dict):
        raise PackRefused(PackProblem.SCHEMA)
    return raw
