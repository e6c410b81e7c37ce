"""Where the keyboard is in the week: a day, a time, and which of several side by side."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF

from services.appointments.records import AppointmentRow
from ui.calendar.geometry import Geometry
from ui.calendar.week_plan import DAY_MINUTES, SLOT, Placed, WeekPlan


@dataclass(frozen=True, slots=True)
class Cursor:
    """Moves by half hours and days; what stands side by side is one step each."""

    day: date
    minute: int
    index: int = 0

    @staticmethod
    def on(plan: WeekPlan, column: int, minute: int, placed: Placed | None) -> "Cursor":
        """On what was clicked."""
        if placed is None:
            return Cursor(plan.day(column), minute)
        start = placed.start // SLOT * SLOT
        here = plan.all_at(column, start)
        return Cursor(plan.day(column), start, here.index(placed) if placed in here else 0)

    @property
    def column(self) -> int:
        """0 for Monday."""
        return self.day.weekday()

    def in_week(self, monday: date) -> "Cursor":
        """The same weekday and time of another week; unchanged in its own."""
        if monday <= self.day <= monday + timedelta(days=6):
            return self
        return Cursor(monday + timedelta(days=self.column), self.minute)

    def placed(self, plan: WeekPlan) -> Placed | None:
        """What is under it."""
        here = plan.all_at(self.column, self.minute)
        return here[min(self.index, len(here) - 1)] if here else None

    def row(self, plan: WeekPlan) -> AppointmentRow | None:
        """The appointment under it."""
        placed = self.placed(plan)
        return placed.row if placed else None

    def box(self, geometry: Geometry) -> QRectF:
        """What is framed."""
        placed = self.placed(geometry.plan)
        return geometry.box(placed) if placed else geometry.slot(self.column, self.minute)

    def stepped(self, plan: WeekPlan, columns: int, slots: int, *, is_free: bool) -> "Cursor":
        """One step; ``is_free`` passes over appointments slot by slot, to put something down."""
        if is_free:
            held = min(max(self.minute + slots * SLOT, 0), DAY_MINUTES - SLOT)
            return Cursor(self.day + timedelta(days=columns), held)
        if columns:
            return self._beside(plan, columns)
        return replace(self, minute=self._above_or_below(plan, slots), index=0)

    def _beside(self, plan: WeekPlan, columns: int) -> "Cursor":
        index = self.index + columns
        if 0 <= index < len(plan.all_at(self.column, self.minute)):
            return replace(self, index=index)
        day = self.day + timedelta(days=columns)
        last = len(plan.all_at(day.weekday(), self.minute)) - 1
        return Cursor(day, self.minute, max(0, last) if columns < 0 else 0)

    def _above_or_below(self, plan: WeekPlan, slots: int) -> int:
        """An appointment is one step high."""
        placed = self.placed(plan)
        if placed is None:
            minute = self.minute + slots * SLOT
        elif slots > 0:
            minute = max(self.minute + SLOT, -(-placed.end // SLOT) * SLOT)
        else:
            minute = min(self.minute, placed.start // SLOT * SLOT) - SLOT
        return min(max(minute, 0), DAY_MINUTES - SLOT)
