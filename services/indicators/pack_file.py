"""Signed packs of indicators: read from a stick, and written for one.

As packs of scales (`services.scales.pack_package`): canonical padded JSON with a detached minisign
signature; only the county whose key is pinned may say what a room is measured by.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

import resources
from services.exchange.county_signed import comment_of, document_of
from services.exchange.keys import sign
from services.exchange.package import SUFFIX
from services.exchange.strict_json import Limits, canonical, padded
from services.indicators import library
from services.indicators.definition import (
    Answer,
    Indicator,
    NewTarget,
    Pack,
    Target,
    Way,
    pack_of,
)
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles, Trusted, trusted_comment

LARGEST = 512 * 1024  # bytes; all that ship are a quarter of it
_KIND, _FORMAT = "anxinbu-indicator-pack", 1
_FOR_EVER = 9999  # a year
_LIMITS = Limits(deepest=10, longest_text=1_000, longest_list=300)


@dataclass(frozen=True, slots=True)
class SignedIndicators:
    """A pack whose signature is the county's. ``body``: its JSON, word for word."""

    pack: Pack
    body: str
    signer: Trusted
    sha256: str


def read_signed(content: bytes, signature: bytes, county: Trusted | None) -> SignedIndicators:
    """A later step sees only what passed the earlier ones. Raises PackRefused."""
    signer, comment = comment_of(content, signature, county, LARGEST)
    raw = _document(content)
    if comment != trusted_comment(raw["id"], raw["version"]):
        raise PackRefused(PackProblem.COMMENT, raw["id"])
    digest = hashlib.sha256(content).hexdigest()
    return SignedIndicators(_pack(raw), json.dumps(raw, ensure_ascii=False), signer, digest)


def write_pack(document: Mapping[str, object], secret: bytes) -> PackFiles:
    """A signed pack for a stick; its own reader sees it first. Raises PackRefused, NotAKey."""
    content = padded(canonical({**document, "format": _FORMAT, "kind": _KIND}))
    pack = _pack(_document(content))
    name = f"indicator-pack-{pack.id}-{pack.version}{SUFFIX}"
    return PackFiles(name, content, sign(secret, content, trusted_comment(pack.id, pack.version)))


def check(raw: object) -> None:
    """Whether it fits the published schema. Raises PackRefused ``schema`` with the place."""
    from fastjsonschema import JsonSchemaValueException

    try:
        _validator()(raw)
    except JsonSchemaValueException as error:
        raise PackRefused(PackProblem.SCHEMA, "/".join(map(str, error.path[1:]))) from error


@cache
def _validator() -> Callable[[object], object]:
    import fastjsonschema

    schema = json.loads(resources.text("indicators/schema/pack.schema.json"))
    validate: Callable[[object], object] = fastjsonschema.compile(schema)
    return validate


def _document(content: bytes) -> dict[str, Any]:
    return document_of(content, _LIMITS, _FORMAT, _validator())


def _pack(raw: Mapping[str, Any]) -> Pack:
    """The pack, after the rules that a schema cannot say."""
    try:
        pack = pack_of(raw)
    except ValueError as error:  # a day that is none
        raise PackRefused(PackProblem.SCHEMA, "targets/valid_from") from error
    require_sound(pack)
    _require_new(pack)
    return pack


def require_sound(pack: Pack) -> None:
    """No number twice; every line can be worked out. Raises PackRefused with the number."""
    numbers = Counter(one.number for one in pack.indicators)
    for number, times in numbers.items():
        if times > 1:
            raise PackRefused(PackProblem.DUPLICATE_INDICATOR, number)
    for one in pack.indicators:
        belongs = not one.points_with or one.points_with in numbers
        if not (belongs and _is_workable(one)):
            raise PackRefused(PackProblem.INCOMPLETE, one.number)
        if _overlaps(one.targets):
            raise PackRefused(PackProblem.OVERLAPPING, one.number)
    _require_sound_targets(pack)


def _require_sound_targets(pack: Pack) -> None:
    for new in pack.targets:
        if bool(new.comparison) != bool(new.number):
            raise PackRefused(PackProblem.INCOMPLETE, new.indicator)
    for held, times in Counter(map(holding, pack.targets)).items():
        if times > 1:
            raise PackRefused(PackProblem.OVERLAPPING, held[0])


def holding(target: NewTarget) -> tuple[str, int, date]:
    """What no two targets have in common: for what, for which year, from which day."""
    return (target.indicator, target.year, target.valid_from)


def _overlaps(targets: Sequence[Target]) -> bool:
    """Two hold for one year, and not as a contradiction between two places of the paper."""
    held = [target for target in targets if target.is_in_force]
    return any(
        one.first <= (other.last or _FOR_EVER)
        and other.first <= (one.last or _FOR_EVER)
        and (one.place == other.place or not (one.place and other.place))
        for one, other in combinations(held, 2)
    )


def _is_workable(one: Indicator) -> bool:
    """It is counted or asked for, not both; a target has a number and a comparison, or neither."""
    has_answer = one.answer is not Answer.NONE
    needed = {Way.COMPUTED: bool(one.measure), Way.ASKED: has_answer, Way.COUNTY: True}
    whole = all(bool(goal.comparison) == (goal.number is not None) for goal in one.targets)
    return needed[one.way] and whole and not (one.measure and has_answer)


def _require_new(pack: Pack) -> None:
    """A shipped indicator keeps its meaning: its number is nobody else's (printed papers and
    facts name it by that). Raises PackRefused with number and name."""
    shipped = library.shipped_numbers()
    for one in pack.indicators:
        if one.number in shipped:
            raise PackRefused(PackProblem.REDEFINES, f"{one.number} {shipped[one.number].name.zh}")
    if pack.id in (*library.SHIPPED, *library.RESULTS):
        raise PackRefused(PackProblem.REDEFINES, library.shipped(pack.id).title.zh)
