"""The room's profile: what is printed on its forms and names its packages."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.actor import Right
from services.code_lists import CodeLists
from services.desk import Desk
from services.division_code import is_division_code
from services.errors import Conflict, InvalidInput, Problem

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


@dataclass(frozen=True, slots=True)
class RoomDetails:
    """The profile and what the program itself knows about the room."""

    profile: RoomProfile
    room_id: str
    county_name: str
    has_county: bool


class RoomService:
    """Reads and changes the room's profile."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def get(self) -> RoomDetails:
        """The room as it is."""
        with self._desk.read() as session:
            return _details(session.scalars(select(Room)).one())

    def change(self, profile: RoomProfile) -> RoomDetails:
        """Save another profile. Raises InvalidInput by field, NotAllowed.

        The login window's heading follows through `StaffService.rename_room`.
        """
        self._desk.actor.require(Right.MANAGE)
        profile = profile.cleaned()
        require_valid(profile, self._desk.codes)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            for name, value in profile_columns(profile).items():
                setattr(room, name, value)
            self._desk.audit.record(session, "room_changed", "room", 1)
            return _details(room)


def require_valid(profile: RoomProfile, codes: CodeLists) -> None:
    """Raises InvalidInput that names each field and its problem."""
    problems = dict(_problems(profile, codes))
    if problems:
        raise InvalidInput(problems)


def require_recovery_confirmed(session: Session) -> None:
    """No record before the recovery sheet was typed back. Raises Conflict."""
    if session.scalar(select(Room.recovery_confirmed_at)) is None:
        raise Conflict("recovery_unconfirmed")


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


def _details(room: Room) -> RoomDetails:
    return RoomDetails(
        profile=RoomProfile(room.name, room.kind, room.division_code, room.address, room.phone),
        room_id=room.code,
        county_name=room.county_name,
        has_county=bool(room.county_recipient),
    )
