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
    """A note seal that tags who may open a note, for tests that are not about sealing.

    ``author`` names whoever is signed in; ``staff_id`` is what colleagues seal copies to.
    """

    def __init__(self, author: str = "author", staff_id: int = 1) -> None:
        self._mine = (author, f"staff {staff_id}")

    def seal(self, text: str) -> bytes:
        return f"{self._mine[0]}:{text}".encode()

    def seal_for(
        self, text: str, colleague: int, noted_key: str, *, and_self: bool = False
    ) -> bytes:
        own = f",{self._mine[0]}" if and_self else ""
        return f"staff {colleague}{own}:{text}".encode()

    def open(self, sealed: bytes) -> str:
        readers, _, text = sealed.decode().partition(":")
        if not set(self._mine) & set(readers.split(",")):
            raise NotAllowed
        return text
