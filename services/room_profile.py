"""What the wizard and the settings page ask about the room; light, as the first window needs it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from services.code_lists import CodeLists
from services.division_code import is_division_code
from services.errors import InvalidInput, Problem

LONGEST_TEXT = 200
_UNIT_KINDS = "unit_kind"


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
    elif not is_division_code(profile.division_code):
        found["division_code"] = Problem.MALFORMED
    return found
