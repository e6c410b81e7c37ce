"""A clock that tells the demo's story day by day, and then shows the real time."""

from datetime import UTC, date, datetime, time, timedelta

from services.clock import CHINA, SystemClock


class TellingClock:
    """Stands at the told moment until `catch_up`."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self._told: datetime | None = None

    def tell(self, day: date, minute: int = 0) -> None:
        """It is now ``minute`` minutes after midnight of the local ``day``."""
        local = datetime.combine(day, time(), CHINA) + timedelta(minutes=minute)
        self._told = local.astimezone(UTC)

    def catch_up(self) -> None:
        """From now on the computer's own time."""
        self._told = None

    def now(self) -> datetime:
        return self._told or self._system.now()

    def today(self) -> date:
        return self.now().astimezone(CHINA).date()

    def earliest(self) -> date:
        return date.min

    def monotonic(self) -> float:
        return self._system.monotonic()
