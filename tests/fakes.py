"""Stand-ins for the outside world: clock, randomness, key ring."""

import random
from datetime import UTC, date, datetime, timedelta

from services.clock import CHINA
from services.errors import NotAllowed


class FixedClock:
    """A clock that stands until it is moved."""

    def __init__(self, moment: datetime = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)) -> None:
        self.moment = moment
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.astimezone(CHINA).date()

    def earliest(self) -> date:
        return date(2026, 9, 1)

    def monotonic(self) -> float:
        return self.seconds

    def move(self, **delta: float) -> None:
        """Move both clocks forward, e.g. ``move(days=1)``."""
        step = timedelta(**delta)
        self.moment += step
        self.seconds += step.total_seconds()


class SeededRandomness:
    """The same bytes in every run."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def token(self, size: int) -> bytes:
        return self._random.randbytes(size)

    def choice(self, alphabet: str) -> str:
        return self._random.choice(alphabet)


class PlainNotes:
    """A note seal that tags its author, for tests that are not about sealing."""

    def __init__(self, author: str = "author") -> None:
        self._tag = f"{author}:".encode()

    def seal(self, text: str) -> bytes:
        return self._tag + text.encode()

    def open(self, sealed: bytes) -> str:
        if not sealed.startswith(self._tag):
            raise NotAllowed
        return sealed.removeprefix(self._tag).decode()
