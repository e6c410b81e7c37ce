"""The county's policy as a signed file (disclosure.md 5.9): read from a stick, written for one.

As other packs for all rooms (exchange.md): canonical padded JSON with a detached minisign
signature of the county whose key is pinned, trusted comment ``policy=<serial>``. The published
schema: ``resources/summary/policy.schema.json``.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from services.exchange.county_signed import comment_of, document_of
from services.exchange.keys import sign
from services.exchange.package import SUFFIX
from services.exchange.strict_json import Limits, canonical, padded
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles, Trusted
from services.summary.policy import Policy

LARGEST = 64 * 1024
_KIND, _FORMAT = "anxinbu-policy", 1
_LIMITS = Limits(deepest=5, longest_text=200, longest_list=500)


@dataclass(frozen=True, slots=True)
class SignedPolicy:
    """What the county asks for, not clamped yet; ``valid_from``: the month it is to hold from."""

    policy: Policy
    county: str
    valid_from: str


def read_signed(content: bytes, signature: bytes, county: Trusted | None) -> SignedPolicy:
    """A later step sees only what passed the earlier ones. Raises PackRefused: ``too_large``,
    ``no_signature``, ``not_county``, ``tampered``, ``damaged``, ``newer_format``, ``schema``,
    ``comment``."""
    _, comment = comment_of(content, signature, county, LARGEST)
    raw = _document(content)
    if comment != trusted_comment(raw["serial"]):
        raise PackRefused(PackProblem.COMMENT, str(raw["serial"]))
    policy = Policy(
        serial=raw["serial"],
        digest=hashlib.sha256(content).hexdigest(),
        base=raw["base"],
        hold=raw["hold"],
        threshold=raw["threshold"],
        persons=raw["persons"],
        classes=raw["classes"],
        has_remarks=raw["has_remarks"],
        may_replace=raw["may_replace"],
    )
    return SignedPolicy(policy, raw["county"], raw["valid_from"])


def write_policy(document: Mapping[str, object], secret: bytes) -> PackFiles:
    """A signed policy for a stick; its own reader's schema sees it first. Raises PackRefused."""
    content = padded(canonical({**document, "format": _FORMAT, "kind": _KIND}))
    serial = _document(content)["serial"]
    signature = sign(secret, content, trusted_comment(serial))
    return PackFiles(f"policy-{serial:04d}{SUFFIX}", content, signature)


def trusted_comment(serial: int) -> str:
    """What the signature says in clear."""
    return f"policy={serial}"


def _document(content: bytes) -> dict[str, Any]:
    return document_of(content, _LIMITS, _FORMAT, _validator())


@cache
def _validator() -> Callable[[object], object]:
    import fastjsonschema

    schema = json.loads(resources.text("summary/policy.schema.json"))
    validate: Callable[[object], object] = fastjsonschema.compile(schema)
    return validate
