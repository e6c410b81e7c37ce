"""The county pack: what a county tells all its rooms, in one signed file (exchange.md).

Code lists, institutions, titles of forms, hotline numbers, due days, and which rooms are enrolled.
Targets travel in a pack of indicators and the rules of rounding in the policy, each with its own
reader; this pack names their newest files. Schema: ``resources/county/county_pack.schema.json``.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

import resources
from services.code_lists import CodeList, CodeLists
from services.exchange.county_lists import Number, OwnCode
from services.exchange.county_signed import comment_of, document_of
from services.exchange.keys import sign
from services.exchange.package import SUFFIX
from services.exchange.strict_json import Limits, canonical, padded
from services.institutions import InstitutionEdit
from services.scales.pack_errors import PackProblem, PackRefused
from services.scales.pack_package import PackFiles, Trusted

LARGEST = 2 * 1024 * 1024  # bytes; a province's 20,000 rooms take half of it
EXTENDABLE = (
    "topic",
    "population",
    "destination",
    "referral_reason",
    "client_source",
    "closing_reason",
    "activity_kind",
    "activity_audience",
    "material_kind",
)
"""Lists to which a county may add; no rule of the program goes by single codes of these."""

_KIND, _FORMAT = "anxinbu-county-pack", 1
_LIMITS = Limits(deepest=6, longest_text=2_000, longest_list=20_000, has_lines=True)
_DESTINATION = "destination"


@dataclass(frozen=True, slots=True)
class PackDraft:
    """What the office may edit. ``titles``: form to title."""

    lists: Mapping[str, tuple[OwnCode, ...]] = field(default_factory=lambda: MappingProxyType({}))
    directory: tuple[InstitutionEdit, ...] = ()
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    hotlines: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class CountyPack:
    """A whole pack. ``rooms``: fingerprint by room id; ``files``: SHA-256 by file name."""

    serial: int
    county: str
    made_on: str
    due_day: int
    closing_day: int
    draft: PackDraft
    rooms: Mapping[str, str]
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SignedCountyPack:
    """A pack whose signature is the county's."""

    pack: CountyPack
    signer: Trusted
    sha256: str


def file_name(serial: int) -> str:
    """ASCII, so that the newest name is the last."""
    return f"county-pack-{serial:04d}{SUFFIX}"


def trusted_comment(serial: int) -> str:
    """What the signature says in clear."""
    return f"county-pack={serial}"


def read_signed(content: bytes, signature: bytes, county: Trusted | None) -> SignedCountyPack:
    """A later step sees only what passed the earlier ones. Raises PackRefused, among others
    ``schema`` with the place of what no room could use."""
    signer, comment = comment_of(content, signature, county, LARGEST)
    pack = parsed(content)
    if comment != trusted_comment(pack.serial):
        raise PackRefused(PackProblem.COMMENT, str(pack.serial))
    return SignedCountyPack(pack, signer, hashlib.sha256(content).hexdigest())


def parsed(content: bytes) -> CountyPack:
    """The pack in ``content``, whoever signed it. Raises PackRefused."""
    raw = document_of(content, _LIMITS, _FORMAT, _validator())
    pack = CountyPack(
        serial=raw["serial"],
        county=raw["county"],
        made_on=raw["made_on"],
        due_day=raw["due_day"],
        closing_day=raw["closing_day"],
        draft=_draft(raw),
        rooms=dict(raw["rooms"]),
        files=dict(raw["files"]),
    )
    _require_sound(pack, raw)
    return pack


def write_pack(pack: CountyPack, secret: bytes) -> PackFiles:
    """A signed pack for a stick; its own reader sees it first. Raises PackRefused."""
    content = padded(canonical(_to_json(pack)))
    parsed(content)
    signature = sign(secret, content, trusted_comment(pack.serial))
    return PackFiles(file_name(pack.serial), content, signature)


def _draft(raw: Mapping[str, Any]) -> PackDraft:
    return PackDraft(
        lists={name: tuple(map(_own_code, codes)) for name, codes in raw["lists"].items()},
        directory=tuple(InstitutionEdit(**one) for one in raw["directory"]),
        titles=raw["titles"],
        hotlines=tuple(Number(**one) for one in raw["hotlines"]),
    )


def _own_code(raw: Mapping[str, Any]) -> OwnCode:
    return OwnCode(raw["code"], raw["zh"], raw["en"], raw.get("group", ""), raw.get("class", 1))


def _to_json(pack: CountyPack) -> dict[str, object]:
    draft = pack.draft
    return {
        "format": _FORMAT,
        "kind": _KIND,
        "serial": pack.serial,
        "county": pack.county,
        "made_on": pack.made_on,
        "due_day": pack.due_day,
        "closing_day": pack.closing_day,
        "lists": {name: [_code_json(c) for c in codes] for name, codes in draft.lists.items()},
        "directory": [asdict(one) for one in draft.directory],
        "titles": dict(draft.titles),
        "hotlines": [asdict(one) for one in draft.hotlines],
        "rooms": [[code, pack.rooms[code]] for code in sorted(pack.rooms)],
        "files": [[name, pack.files[name]] for name in sorted(pack.files)],
    }


def _code_json(code: OwnCode) -> dict[str, object]:
    told: dict[str, object] = {"code": code.code, "zh": code.zh, "en": code.en}
    if code.group:
        told["group"] = code.group
    if code.disclosure_class != 1:
        told["class"] = code.disclosure_class
    return told


def _require_sound(pack: CountyPack, raw: Mapping[str, Any]) -> None:
    """What a schema cannot say. Raises PackRefused ``schema`` with the place."""
    shipped = CodeLists()
    for name, codes in pack.draft.lists.items():
        _require_sound_list(shipped.get(name), codes)
    own = {one.code for one in pack.draft.lists.get(_DESTINATION, ())}
    for entry in pack.draft.directory:
        if entry.destination not in own and not shipped.has(_DESTINATION, entry.destination):
            raise PackRefused(PackProblem.SCHEMA, f"directory/{entry.destination}")
    if pack.closing_day < pack.due_day:
        raise PackRefused(PackProblem.SCHEMA, "closing_day")
    for name in ("rooms", "files"):
        if len(dict(raw[name])) != len(raw[name]):
            raise PackRefused(PackProblem.SCHEMA, name)


def _require_sound_list(shipped: CodeList, codes: Sequence[OwnCode]) -> None:
    """No code twice; a shipped one keeps its group and class; a new one is of a known group."""
    known = shipped.codes()
    groups = {"", *(entry.group for entry in shipped.entries)}
    if len({one.code for one in codes}) != len(codes):
        raise PackRefused(PackProblem.SCHEMA, f"lists/{shipped.name}")
    for one in codes:
        is_plain = not one.group and one.disclosure_class == 1
        is_sound = is_plain if one.code in known else one.group in groups
        if not is_sound:
            raise PackRefused(PackProblem.SCHEMA, f"lists/{shipped.name}/{one.code}")


@cache
def _validator() -> Callable[[object], object]:
    import fastjsonschema

    schema = json.loads(resources.text("county/county_pack.schema.json"))
    validate: Callable[[object], object] = fastjsonschema.compile(schema)
    return validate
