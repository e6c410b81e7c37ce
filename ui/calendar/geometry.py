"""Where the parts of the week lie in pixels, and what lies under the mouse."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from ui.calendar.week_plan import DAY_MINUTES, DAYS, SLOT, Placed, WeekPlan
from ui.shared.theme import Theme

GUTTER, HEAD, BAND = 48, 42, 22  # of the design at 100 %
LEAST_SLOT, MOST_SLOT = 17, 30
SNAP = 15  # minutes; a drag lands on quarters of an hour


@dataclass(frozen=True, slots=True)
class Geometry:
    """Made anew for every size and every week."""

    plan: WeekPlan
    width: float
    height: float

    @property
    def slots(self) -> int:
        """How many are in sight."""
        return (self.plan.closes - self.plan.opens) // SLOT

    @property
    def top(self) -> float:
        """Where the first slot begins: below the days and perhaps a folded morning."""
        px = Theme.current().px
        return px(HEAD) + (px(BAND) if self.plan.opens > 0 else 0)

    @property
    def slot_height(self) -> float:
        """Height of half an hour."""
        px = Theme.current().px
        room = self.height - self.top - px(BAND)
        return max(px(LEAST_SLOT), min(px(MOST_SLOT), room / self.slots))

    @property
    def bottom(self) -> float:
        """Where the last slot ends."""
        return self.top + self.slots * self.slot_height

    def least_height(self) -> int:
        """What all of it needs at least."""
        px = Theme.current().px
        return round(self.top) + self.slots * px(LEAST_SLOT) + px(BAND)

    def column(self, number: int) -> QRectF:
        """A day, from the first slot to the last."""
        gutter = Theme.current().px(GUTTER)
        each = (self.width - gutter) / DAYS
        left = round(gutter + number * each)
        right = round(gutter + (number + 1) * each)
        return QRectF(left, self.top, right - left, self.bottom - self.top)

    def head(self, number: int) -> QRectF:
        """The name of a day."""
        column = self.column(number)
        return QRectF(column.left(), 0, column.width(), Theme.current().px(HEAD))

    def y(self, minute: int) -> float:
        """Height of a time of day."""
        return self.top + (minute - self.plan.opens) / SLOT * self.slot_height

    def slot(self, column: int, minute: int, minutes: int = SLOT) -> QRectF:
        """The room of a stretch of time in a day."""
        box = self.column(column)
        return QRectF(box.left(), self.y(minute), box.width(), minutes / SLOT * self.slot_height)

    def box(self, placed: Placed) -> QRectF:
        """The room of an appointment; never so low that its name has none."""
        px = Theme.current().px
        slot = self.slot(placed.column, placed.start, placed.end - placed.start)
        each = (slot.width() - px(4)) / placed.lanes
        left = slot.left() + px(2) + placed.lane * each
        height = max(slot.height(), px(LEAST_SLOT)) - px(1)
        return QRectF(left, slot.top(), each - px(2), height)

    def morning_band(self) -> QRectF | None:
        """The strip that says that the morning is folded."""
        if self.plan.opens == 0:
            return None
        px = Theme.current().px
        return QRectF(0, px(HEAD), self.width, px(BAND))

    def evening_band(self) -> QRectF:
        """The strip that says that the evening is folded, or folds everything again."""
        return QRectF(0, self.bottom, self.width, Theme.current().px(BAND))

    def column_at(self, x: float) -> int | None:
        """The day under the mouse."""
        here = (n for n in range(DAYS) if self.column(n).left() <= x < self.column(n).right())
        return next(here, None)

    def minute_at(self, y: float, step: int = SLOT) -> int:
        """The time under the mouse, down to a multiple of ``step``."""
        minute = self.plan.opens + (y - self.top) / self.slot_height * SLOT
        held = min(max(minute, self.plan.opens), self.plan.closes - step)
        return min(int(held // step) * step, DAY_MINUTES - step)

    def placed_at(self, point: QPointF) -> Placed | None:
        """The appointment under the mouse."""
        return next((one for one in self.plan.placed if self.box(one).contains(point)), None)
