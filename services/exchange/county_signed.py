"""What only the county may say to all its rooms: signed with its pinned key, not sealed."""

from collections.abc import Callable
from typing import Any

from services.exchange.package import LARGEST_SIGNATURE
from services.exchange.strict_json import Limits, Refused, parse
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import Trusted, signer_of


def comment_of(
    content: bytes, signature: bytes, county: Trusted | None, largest: int
) -> tuple[Trusted, str]:
    """The county and what its signature says in clear. Raises PackRefused: ``too_large``,
    ``no_signature``, ``not_county`` (a stranger's, or no county is pinned), ``tampered``."""
    if len(content) > largest or len(signature) > LARGEST_SIGNATURE:
        raise PackRefused(PackProblem.TOO_LARGE)
    if not signature:
        raise PackRefused(PackProblem.NO_SIGNATURE)
    if county is None:
        raise PackRefused(PackProblem.NOT_COUNTY)
    try:
        return signer_of(content, signature, (county,))
    except PackRefused as error:
        if error.reason is PackProblem.STRANGER:
            raise PackRefused(PackProblem.NOT_COUNTY) from error
        raise


def document_of(
    content: bytes, limits: Limits, newest_format: int, check: Callable[[object], object]
) -> dict[str, Any]:
    """The JSON object, after ``check`` (a fastjsonschema validator). Raises PackRefused:
    ``damaged``, ``newer_format``, ``schema`` with the place."""
    from fastjsonschema import JsonSchemaValueException

    try:
        raw = parse(content, limits)
    except Refused as error:
        raise PackRefused(PackProblem.DAMAGED, error.reason) from error
    if not isinstance(raw, dict):
        raise PackRefused(PackProblem.SCHEMA)
    if type(raw.get("format")) is int and raw["format"] > newest_format:
        raise PackRefused(PackProblem.NEWER_FORMAT, str(raw["format"]))
    try:
        check(raw)
    except JsonSchemaValueException as error:
        raise PackRefused(PackProblem.SCHEMA, "/".join(map(str, error.path[1:]))) from error
    return raw
