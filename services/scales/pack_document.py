"""The one JSON document of a scale pack (`resources/scales/schema/pack.schema.json`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.exchange import strict_json
from services.exchange.strict_json import Limits, Refused
from services.scales import schemas
from services.scales.candidates import Candidate, read_part
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.json_text import DEEPEST, canonical, exact_decimal
from services.scales.pack_errors import PackProblem, PackRefused

FORMAT = 1
KIND = "anxinbu-scale-pack"
LARGEST = 2 * 1024 * 1024  # bytes; all scales that ship are an eighth of it

# A definition stands three levels deep in the document.
_LIMITS = Limits(
    deepest=DEEPEST + 3,
    longest_text=20_000,
    longest_list=1_000,
    has_lines=True,
    read_fraction=exact_decimal,
    write=canonical,
)


@dataclass(frozen=True, slots=True)
class PackDocument:
    """A pack as it was read; every scale in it has been checked."""

    id: str
    version: str
    title: Mapping[str, str]
    licence: str
    scales: tuple[Candidate, ...]


def read_document(content: bytes) -> PackDocument:
    """Raises PackRefused and, for what is wrong with a scale in it, ScaleRefused."""
    if len(content) > LARGEST:
        raise PackRefused(PackProblem.TOO_LARGE)
    value = _parsed(content)
    if type(value.get("format")) is int and value["format"] > FORMAT:
        raise PackRefused(PackProblem.NEWER_FORMAT, str(value["format"]))
    try:
        schemas.check(value, "pack")
    except ScaleRefused as error:
        raise PackRefused(PackProblem.SCHEMA, error.where) from error
    scales = tuple(read_part(scale) for scale in value["scales"])
    seen: set[str] = set()
    for scale in scales:
        if scale.definition.id in seen:
            raise PackRefused(PackProblem.DUPLICATE_SCALE, scale.definition.id)
        seen.add(scale.definition.id)
    return PackDocument(value["id"], value["version"], value["title"], value["licence"], scales)


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        value = strict_json.parse(content, _LIMITS)
    except Refused as error:
        raise PackRefused(PackProblem.DAMAGED, error.reason) from error
    except ScaleRefused as error:
        raise PackRefused(PackProblem.DAMAGED, ScaleProblem.BAD_NUMBER) from error
    if not isinstance(value, dict):
        raise PackRefused(PackProblem.SCHEMA)
    return value
