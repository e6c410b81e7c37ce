"""What is told about packs for the rooms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from services.summary.policy import BASE, HOLD, PERSONS, THRESHOLD


class PackKind(StrEnum):
    """Kinds of `SentPack`."""

    COUNTY = "county"
    POLICY = "policy"
    SCALES = "scales"
    INDICATORS = "indicators"


@dataclass(frozen=True, slots=True)
class PackView:
    """A pack that was signed. ``is_newest``: it is written to sticks; older ones are history."""

    id: int
    kind: PackKind
    serial: int
    name: str
    made_at: datetime
    made_by: int
    is_newest: bool


@dataclass(frozen=True, slots=True)
class PolicyDraft:
    """A policy before it is signed; the fields of `services.summary.policy.Policy`.
    ``valid_from``: the month with which new ledgers under it may begin."""

    valid_from: str
    base: int = BASE
    hold: int = HOLD
    threshold: int = THRESHOLD
    persons: int = PERSONS
    classes: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    has_remarks: bool = False
    may_replace: bool = True


@dataclass(frozen=True, slots=True)
class Installed:
    """What a room had in force when it closed ``month``, as its newest package says. 0: none, or
    no package yet (then ``month`` is empty)."""

    room_code: str
    name: str
    month: str
    county_pack: int
    policy: int
    has_newest_pack: bool
    has_newest_policy: bool


@dataclass(frozen=True, slots=True)
class WrittenPacks:
    """Where they lie now, read back byte by byte."""

    folder: Path
    names: tuple[str, ...]
