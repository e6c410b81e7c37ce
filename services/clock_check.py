"""Can the computer's clock be right? Old computers have dead batteries (reliability.md 0, 11)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import table
from models.room import Room
from models.visit import Visit
from services.clock import Clock

LONGEST_PAUSE = timedelta(days=40)


class ClockDoubt(StrEnum):
    """Why the clock is not believed."""

    BEFORE_RELEASE = "before_release"
    BEFORE_NEWEST = "before_newest"
    LONG_PAUSE = "long_pause"


@dataclass(frozen=True, slots=True)
class ClockVerdict:
    """``doubt`` is None for a clock that can be right. Only an early clock is surely wrong."""

    doubt: ClockDoubt | None = None

    @property
    def is_wrong(self) -> bool:
        return self.doubt in (ClockDoubt.BEFORE_RELEASE, ClockDoubt.BEFORE_NEWEST)


# Doubtful entries are passed over, or one visit logged in 2099 would make every later one doubtful.
_VISIT = table(Visit).c
newest_certain = (
    select(_VISIT.finalised_at)
    .where(_VISIT.is_date_uncertain.is_(False))
    .order_by(_VISIT.id.desc())
    .limit(1)
)
_ROOM_MADE = select(Room.created_at)


def judge(clock: Clock, newest: datetime | None) -> ClockVerdict:
    """Compare the clock with the newest record (None: there is none) and with the release."""
    now = clock.now()
    if now.astimezone(UTC).date() < clock.earliest():
        return ClockVerdict(ClockDoubt.BEFORE_RELEASE)
    if newest is not None and now < newest:
        return ClockVerdict(ClockDoubt.BEFORE_NEWEST)
    if newest is not None and now - newest > LONGEST_PAUSE:
        return ClockVerdict(ClockDoubt.LONG_PAUSE)
    return ClockVerdict()


def check(session: Session, clock: Clock) -> ClockVerdict:
    """Ask when a register is opened and before a day is proposed."""
    newest = session.scalar(newest_certain) or session.scalar(_ROOM_MADE)
    return judge(clock, newest)
