"""The only caller of the system clock. Stored times are UTC; report days and months are local."""

import time
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Protocol

from services.program import RELEASED

# China has had one zone and no summer time since 1991. A PC set to another zone still reports
# by the Chinese calendar day, because the county does.
CHINA = timezone(timedelta(hours=8), "UTC+08:00")


class Clock(Protocol):
    """Time as the services see it; tests pass a fixed one."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""

    def today(self) -> date:
        """The local calendar day."""

    def earliest(self) -> date:
        """A time before this day cannot be right: the program is not older."""

    def monotonic(self) -> float:
        """Seconds that never run backwards, for waits and idle times."""


class SystemClock:
    """The computer's own clock."""

    def __init__(self, zone: tzinfo = CHINA) -> None:
        self._zone = zone

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return datetime.now(self._zone).date()

    def earliest(self) -> date:
        return date.fromisoformat(RELEASED)

    def monotonic(self) -> float:
        return time.monotonic()
