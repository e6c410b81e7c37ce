"""The scales that ship with the program: read when they are asked for, once a process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import resources
from services.scales.definition import Definition
from services.scales.errors import ScaleProblem, ScaleRefused
from services.scales.reading import read_definition
from services.scales.wording import Wording, read_wording

FOLDERS = ("open", "noncommercial", "sheets")
LANGUAGES = ("zh", "en")
_NO_SCALES = ("pack",)  # the non-commercial pack's own description


@dataclass(frozen=True, slots=True)
class Shipped:
    """Where a shipped scale stands; nothing of it has been read yet."""

    id: str
    path: str  # in resources, without ".json"
    languages: tuple[str, ...]  # of its wordings; none is an answer sheet


@cache
def shipped() -> Mapping[str, Shipped]:
    """Every scale that ships, by id; only the folders' listings are read.

    A folder may be missing: the non-commercial scales can be taken out of the program.
    """
    found = {}
    for folder in FOLDERS:
        listing = resources.path(f"scales/{folder}")
        names = {path.stem for path in sorted(listing.glob("*.json"))}
        for name in sorted(names):
            if "." not in name and name not in _NO_SCALES:
                spoken = tuple(one for one in LANGUAGES if f"{name}.{one}" in names)
                found[name] = Shipped(name, f"scales/{folder}/{name}", spoken)
    return found


def definition(scale_id: str) -> Definition:
    """The shipped definition. Raises ScaleRefused ``unknown_scale``."""
    return _definition_at(_found(scale_id).path)


def wording(scale_id: str, language: str) -> Wording | None:
    """None for an answer sheet. Raises ScaleRefused ``unknown_scale``."""
    found = _found(scale_id)
    return _wording_at(found.path, language) if language in found.languages else None


@cache
def _definition_at(path: str) -> Definition:
    return read_definition(resources.data(f"{path}.json"), is_shipped=True)


@cache
def _wording_at(path: str, language: str) -> Wording:
    body = resources.data(f"{path}.{language}.json")
    return read_wording(body, _definition_at(path), is_shipped=True)


def _found(scale_id: str) -> Shipped:
    if scale_id not in shipped():
        raise ScaleRefused(ScaleProblem.UNKNOWN_SCALE, scale_id[:40])
    return shipped()[scale_id]
