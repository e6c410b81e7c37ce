"""What the window and papers get to see of who reported and when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reported(StrEnum):
    """How a room stands with a month; "no report" and "nothing happened" are never mixed."""

    NOT_EXPECTED = "not_expected"
    AWAITED = "awaited"  # not due yet
    MISSING = "missing"
    LATE = "late"  # here, received after the due day
    REPLACED = "replaced"  # a later revision counts
    NIL = "nil"  # on time, and nothing happened
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class DueDays:
    """Days of the month after: reports are due on the first, the county's books close on the
    second; in between a report is late and still in the county's figures of that month."""

    due_day: int = 5
    closing_day: int = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """A room's month. ``closed_on``: signed by the room; ``received_on``: the county's own day of
    the first package of the month, by which timeliness goes (exchange.md)."""

    state: Reported
    is_late: bool = False
    is_closed_late: bool = False
    is_nil: bool = False
    is_replaced: bool = False
    is_after_closing: bool = False
    closed_on: date | None = None
    received_on: date | None = None

    @property
    def is_here(self) -> bool:
        """Whether there is a package."""
        return self.received_on is not None


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room and its months, in the order of `Matrix.months`."""

    room_code: str
    name: str
    unit_id: int | None
    unit: str
    town_id: int | None
    town: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TownMonth:
    """Counts of rooms. ``on_time_closed``: closed by the room until the due day, by its own signed
    day; ``on_time_received``: received by the county until then, which is what ranks."""

    expected: int = 0
    received: int = 0
    nil: int = 0
    late: int = 0
    missing: int = 0
    awaited: int = 0
    on_time_closed: int = 0
    on_time_received: int = 0

    @property
    def reporting_rate(self) -> int | None:
        """Per cent of the expected rooms that reported; None where none is expected."""
        return _per_cent(self.received, self.expected)

    @property
    def timeliness(self) -> int | None:
        """Per cent of the expected rooms whose report the county had in time."""
        return _per_cent(self.on_time_received, self.expected)

    @property
    def timeliness_closed(self) -> int | None:
        """Per cent of the expected rooms that closed the month in time, as they signed."""
        return _per_cent(self.on_time_closed, self.expected)

    @property
    def worst(self) -> Reported:
        """One colour for a town's month: what needs somebody first."""
        if not self.expected and not self.received:
            return Reported.NOT_EXPECTED
        if self.missing:
            return Reported.MISSING
        if self.late:
            return Reported.LATE
        if self.awaited:
            return Reported.AWAITED
        return Reported.NIL if self.nil == self.received else Reported.COMPLETE

    def __add__(self, other: "TownMonth") -> "TownMonth":
        return TownMonth(
            *(getattr(self, name) + getattr(other, name) for name in TownMonth.__slots__)
        )


@dataclass(frozen=True, slots=True)
class TownRow:
    """A town and its months. ``town_id`` None: rooms in no town; or the whole county."""

    town_id: int | None
    name: str
    months: tuple[TownMonth, ...]

    @property
    def sum(self) -> TownMonth:
        """All months together."""
        return sum(self.months, TownMonth())


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rooms by months, and towns by months; rooms in the order of towns, units and names."""

    months: tuple[str, ...]
    days: DueDays
    rooms: tuple[RoomRow, ...]
    towns: tuple[TownRow, ...]
    total: TownRow


@dataclass(frozen=True, slots=True)
class MissingRoom:
    """A room to be asked. ``months_missing``: how many of the last twelve; ``last_month``: the
    newest one that is here, or empty."""

    room_code: str
    name: str
    unit: str
    town: str
    is_overdue: bool
    months_missing: int
    last_month: str


@dataclass(frozen=True, slots=True)
class MissingList:
    """Who has not reported for a month yet, town by town."""

    office: str
    month: str
    due_on: date
    closes_on: date
    today: date
    expected: int
    rooms: tuple[MissingRoom, ...]


def _per_cent(part: int, whole: int) -> int | None:
    """Rounded down: 100 means all of them."""
    return part * 100 // whole if whole else None
