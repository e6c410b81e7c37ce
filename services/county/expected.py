"""Which rooms are to report for a month, and to which unit they belonged then.

Expected is who was enrolled with a first month, until a last one; opening and closing dates count
(mission.md row 75), so a room that was not there yet is never missing.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.county import EnrolledRoom, RoomPlace
from services.clock import CHINA
from services.months import month_of

APPROVED, REVOKED = "approved", "revoked"
_NEVER = "9999-12"

_ROOMS = (
    select(
        EnrolledRoom.room_code,
        EnrolledRoom.name,
        EnrolledRoom.unit_id,
        EnrolledRoom.state,
        EnrolledRoom.first_month,
        EnrolledRoom.last_month,
        EnrolledRoom.decided_at,
    )
    .where(EnrolledRoom.state.in_((APPROVED, REVOKED)))
    .order_by(EnrolledRoom.room_code)
)
_PLACES = select(RoomPlace.room_code, RoomPlace.since, RoomPlace.unit_id).order_by(
    RoomPlace.room_code, RoomPlace.since
)


@dataclass(frozen=True, slots=True)
class ExpectedRoom:
    """A room that is, or was, enrolled. ``places``: since when in which unit, in order."""

    room_code: str
    name: str
    first_month: str
    last_month: str
    places: tuple[tuple[date, int], ...]

    def reports_for(self, month: str) -> bool:
        """Whether the county waits for this month."""
        return self.first_month <= month <= self.last_month

    def months(self, first: str, last: str) -> tuple[str, str]:
        """The part of ``first`` to ``last`` it reports for; the second is earlier for none."""
        return max(first, self.first_month), min(last, self.last_month)

    def unit_on(self, day: date) -> int | None:
        """Its unit on a day; before its first place, the first one."""
        unit: int | None = self.places[0][1] if self.places else None
        for since, unit_id in self.places:
            if since <= day:
                unit = unit_id
        return unit


def rooms(session: Session) -> list[ExpectedRoom]:
    """All of them; two statements."""
    places: dict[str, list[tuple[date, int]]] = {}
    for room_code, since, unit_id in session.execute(_PLACES):
        places.setdefault(room_code, []).append((since, unit_id))
    found = []
    for code, name, unit, state, first, last, decided in session.execute(_ROOMS):
        own = places.get(code) or ([(date.min, unit)] if unit is not None else [])
        until = last or (_revoked_month(decided) if state == REVOKED else _NEVER)
        found.append(ExpectedRoom(code, name, first or _NEVER, until, tuple(own)))
    return found


def _revoked_month(decided_at: datetime | None) -> str:
    """A key that was taken back without a last month: the month of that decision is the last."""
    return month_of(decided_at.astimezone(CHINA).date()) if decided_at else _NEVER
