"""Where everything stands in a week: which hours are shown, and what lies side by side.

No widgets in here: the grid paints what this says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import AppointmentRow

DAYS = 7
DAY_MINUTES = 24 * 60
SLOT = 30  # minutes from one line of the grid to the next
# Free mornings and evenings are folded away; what is booked there unfolds them.
OPENS, CLOSES = 8 * 60, 18 * 60


@dataclass(frozen=True, slots=True)
class Placed:
    """An appointment in its day's column: lane ``lane`` of ``lanes`` side by side."""

    row: AppointmentRow
    column: int
    start: int
    end: int
    lane: int
    lanes: int


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """Minutes after midnight that are shown, and everything with a time.

    ``untimed`` are follow-ups at any time, ``off`` what was cancelled: both stand in the agenda.
    """

    monday: date
    opens: int
    closes: int
    placed: tuple[Placed, ...]
    untimed: tuple[AppointmentRow, ...]
    off: tuple[AppointmentRow, ...]

    def day(self, column: int) -> date:
        """The day of a column, 0 for Monday."""
        return self.monday + timedelta(days=column)

    def all_at(self, column: int, minute: int) -> tuple[Placed, ...]:
        """What covers the slot that begins at ``minute``, or begins within it, left to right."""
        here = (
            one
            for one in self.placed
            if one.column == column and one.start < minute + SLOT and one.end > minute
        )
        return tuple(sorted(here, key=lambda one: (one.lane, one.start)))


def plan(
    monday: date, rows: Sequence[AppointmentRow], *, is_unfolded: bool, needed: int | None = None
) -> WeekPlan:
    """Lay out the week. ``is_unfolded`` shows all 24 hours; ``needed`` is a minute that must be
    in sight, e.g. that of the cursor."""
    off = tuple(row for row in rows if row.state is AppointmentState.CANCELLED)
    there = [row for row in rows if row.state is not AppointmentState.CANCELLED]
    timed = [row for row in there if _span(row) is not None]
    placed = tuple(
        place
        for column in range(DAYS)
        for place in _lanes(column, [r for r in timed if (r.day - monday).days == column])
    )
    opens, closes = (0, DAY_MINUTES) if is_unfolded else _hours(placed, needed)
    untimed = tuple(row for row in there if _span(row) is None)
    return WeekPlan(monday, opens, closes, placed, untimed, off)


def _span(row: AppointmentRow) -> tuple[int, int] | None:
    """From and until; a whole day that is blocked fills the room's hours."""
    if row.start_minute is not None:
        return row.start_minute, row.start_minute + row.minutes
    return (OPENS, CLOSES) if row.kind is AppointmentKind.BLOCKED else None


def _lanes(column: int, rows: Sequence[AppointmentRow]) -> list[Placed]:
    """Each in the first lane that is free; those that touch share the width between them."""
    found: list[Placed] = []
    heap: list[tuple[AppointmentRow, int, int, int]] = []
    lanes: list[int] = []
    for row in sorted(rows, key=lambda one: (_span(one), one.id)):
        start, end = _span(row) or (0, 0)
        if lanes and start >= max(lanes):
            found += _spread(column, heap, len(lanes))
            heap, lanes = [], []
        lane = next((n for n, until in enumerate(lanes) if until <= start), len(lanes))
        lanes[lane : lane + 1] = [end]
        heap.append((row, start, end, lane))
    return found + _spread(column, heap, len(lanes))


def _spread(
    column: int, heap: Sequence[tuple[AppointmentRow, int, int, int]], lanes: int
) -> list[Placed]:
    return [Placed(row, column, start, end, lane, lanes) for row, start, end, lane in heap]


def _hours(placed: Sequence[Placed], needed: int | None) -> tuple[int, int]:
    """Whole hours around what is booked, the room's usual ones at least."""
    starts = [one.start for one in placed] + [OPENS]
    ends = [one.end for one in placed] + [CLOSES]
    if needed is not None:
        starts.append(needed)
        ends.append(needed + SLOT)
    return min(starts) // 60 * 60, min(DAY_MINUTES, -(-max(ends) // 60) * 60)
