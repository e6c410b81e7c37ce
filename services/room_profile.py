"""What the wizard and the settings page ask about the room; light, as the first window needs it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from services.code_lists import CodeLists
from services.division_code import DivisionLevel, explained, is_division_code
from services.errors import InvalidInput, Problem

LONGEST_TEXT = 200
_UNIT_KINDS = "unit_kind"
_CITY_OFFICE = "city_office"
OFFICES = frozenset({"town_office", "county_office", _CITY_OFFICE})
"""Codes of ``unit_kind``: who collates rooms (architecture.md, county edition)."""


@dataclass(frozen=True, slots=True)
class RoomProfile:
    """What the wizard and the settings page ask about the room."""

    name: str
    kind: str
    division_code: str
    address: str = ""
    phone: str = ""

    def cleaned(self) -> "RoomProfile":
        """Without white space around what was typed."""
        return RoomProfile(*(getattr(self, field.name).strip() for field in fields(self)))


def is_office(kind: str) -> bool:
    """Whether a unit of this kind (code list ``unit_kind``) collates rooms and keeps no clients."""
    return kind in OFFICES


def require_valid(profile: RoomProfile, codes: CodeLists) -> None:
    """Raises InvalidInput that names each field and its problem."""
    problems = dict(_problems(profile, codes))
    if problems:
        raise InvalidInput(problems)


def profile_columns(profile: RoomProfile) -> dict[str, str]:
    """The profile as columns of the room's row."""
    return {field.name: getattr(profile, field.name) for field in fields(profile)}


def _problems(profile: RoomProfile, codes: CodeLists) -> Mapping[str, Problem]:
    found: dict[str, Problem] = {}
    for name, value in profile_columns(profile).items():
        if len(value) > LONGEST_TEXT:
            found[name] = Problem.TOO_LONG
    if not profile.name:
        found["name"] = Problem.REQUIRED
    if not codes.has(_UNIT_KINDS, profile.kind):
        found["kind"] = Problem.UNKNOWN_CODE
    if not profile.division_code:
        found["division_code"] = Problem.REQUIRED
    elif not _is_code_of(profile):
        found["division_code"] = Problem.MALFORMED
    return found


def _is_code_of(profile: RoomProfile) -> bool:
    """Twelve digits of a county or lower; an office of a city is named by its city's code."""
    if profile.kind == _CITY_OFFICE:
        parts = explained(profile.division_code)
        return bool(parts.province[0]) and parts.level is DivisionLevel.CITY
    return is_division_code(profile.division_code)
