"""Which unit a room belongs to on a day, and moving it to another one from a day on."""

from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.county import EnrolledRoom, RoomPlace


def unit_on(session: Session, room_code: str, day: date) -> int | None:
    """The unit on ``day``; before its first day a room belongs to its first place. None: the room
    was never given one."""
    of_room = select(RoomPlace.unit_id).where(RoomPlace.room_code == room_code)
    earlier = of_room.where(RoomPlace.since <= day).order_by(RoomPlace.since.desc()).limit(1)
    found = session.scalar(earlier)
    if found is not None:
        return found
    return session.scalar(of_room.order_by(RoomPlace.since).limit(1))


def put(session: Session, room: EnrolledRoom, unit_id: int, day: date) -> None:
    """``room`` belongs to the unit from ``day`` on; what was planned for later days is dropped."""
    session.execute(
        delete(RoomPlace).where(RoomPlace.room_code == room.room_code, RoomPlace.since >= day)
    )
    session.add(RoomPlace(room_code=room.room_code, since=day, unit_id=unit_id))
    room.unit_id = unit_id
    room.version += 1
