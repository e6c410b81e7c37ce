"""The room's profile: what is printed on its forms and names its packages."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.room import Room
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.room_profile import RoomProfile, is_office, profile_columns, require_valid

__all__ = ["RoomDetails", "RoomProfile", "RoomService", "require_recovery_confirmed", "room_name"]


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
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as session:
            return _details(session.scalars(select(Room)).one())

    def change(self, profile: RoomProfile) -> RoomDetails:
        """Save another profile. Raises InvalidInput by field, NotAllowed.

        A room stays a room and an office an office: the edition stands in the key file. The login
        window's heading follows through `StaffService.rename_room`.
        """
        self._desk.actor.require(Right.MANAGE)
        profile = profile.cleaned()
        require_valid(profile, self._desk.codes)
        with self._desk.write() as session:
            room = session.scalars(select(Room)).one()
            if is_office(room.kind) != is_office(profile.kind):
                raise InvalidInput({"kind": Problem.UNKNOWN_CODE})
            for name, value in profile_columns(profile).items():
                setattr(room, name, value)
            self._desk.audit.record(session, "room_changed", "room", 1)
            return _details(room)


def require_recovery_confirmed(session: Session) -> None:
    """Raises Conflict ``recovery_not_confirmed``: no record before the sheet was typed back."""
    if session.scalar(select(Room.recovery_confirmed_at)) is None:
        raise Conflict("recovery_not_confirmed")


def room_name(session: Session) -> str:
    """The room's name, for the head of a paper."""
    return session.scalars(select(Room.name)).one()


def _details(room: Room) -> RoomDetails:
    return RoomDetails(
        profile=RoomProfile(room.name, room.kind, room.division_code, room.address, room.phone),
        room_id=room.code,
        county_name=room.county_name,
        has_county=bool(room.county_recipient),
    )
