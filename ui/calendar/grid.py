"""The week as a widget of its own: keyboard first, the mouse as well."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from models.vocabulary import AppointmentState
from services.appointments.listing import week_of
from services.appointments.records import AppointmentRow, Week
from ui.calendar import words
from ui.calendar.cursor import Cursor
from ui.calendar.geometry import SNAP, Geometry
from ui.calendar.painting import Scene, WeekPainter
from ui.calendar.week_plan import DAY_MINUTES, WeekPlan, plan
from ui.shared.day_field import weekday
from ui.shared.theme import Theme
from ui.visits.words import clock_words, day_words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class WeekGrid(QWidget):
    """Signals: ``slot_chosen`` (day, minute) to book there; ``opened`` (row); ``moved`` (row, day,
    minute) after a drag or M; ``week_wanted`` (a day of another week); ``letter`` (the letter,
    the row under the cursor or None) for everything else that a key can do.
    """

    slot_chosen = Signal(object, int)
    opened = Signal(object)
    moved = Signal(object, object, int)
    week_wanted = Signal(object)
    letter = Signal(str, object)

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._rows: Sequence[AppointmentRow] = ()
        self._monday = week_of(scene.today)
        self._is_unfolded = False
        self._plan: WeekPlan = plan(self._monday, (), is_unfolded=False)
        self._cursor = Cursor(scene.today, 9 * 60)
        self._carried: AppointmentRow | None = None  # by M
        self._pressed: tuple[AppointmentRow, QPointF] | None = None
        self._ghost: tuple[int, int] | None = None  # column and minute of a drag
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Week"))
        scene.curtain.changed.connect(self.update)

    def show_week(self, week: Week, scene: Scene) -> None:
        """Show another week; the cursor keeps its weekday and time."""
        self._scene = scene
        self._rows, self._monday = week.rows, week.monday
        self._cursor = self._cursor.in_week(week.monday)
        self._let_go()
        self._lay_out()

    def day(self) -> date:
        """Where the cursor is."""
        return self._cursor.day

    def minute(self) -> int:
        """When the slot under the cursor begins."""
        return self._cursor.minute

    def current(self) -> AppointmentRow | None:
        """The appointment under the cursor."""
        return self._cursor.row(self._plan)

    def put_cursor(self, day: date, minute: int | None = None) -> None:
        """Move the cursor to a day of the week that is shown, or about to be."""
        self._cursor = Cursor(day, self._cursor.minute if minute is None else minute)
        self._lay_out()

    def beside(self) -> tuple[Sequence[AppointmentRow], Sequence[AppointmentRow]]:
        """Of the same week what has no place in the grid: at any time, and cancelled."""
        return self._plan.untimed, self._plan.off

    def is_carrying(self) -> bool:
        """Whether something was picked up with M and not put down yet."""
        return self._carried is not None

    @override
    def minimumSizeHint(self) -> QSize:
        px = Theme.current().px
        return QSize(px(520), Geometry(self._plan, self.width(), 0).least_height())

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        geometry = self._geometry()
        painter = QPainter(self)
        painting = WeekPainter(painter, geometry, self._scene)
        painter.fillRect(self.rect(), Theme.current().color("surface"))
        painting.paint_ground()
        painting.paint_bands(*self._band_words())
        moving = self._carried or (self._pressed[0] if self._ghost and self._pressed else None)
        for placed in self._plan.placed:
            is_faint = moving is not None and placed.row.id == moving.id
            painting.paint_appointment(placed, is_faint=is_faint)
        if self._ghost and moving is not None:
            painting.paint_ghost(moving, *self._ghost)
        elif self._carried is not None:
            painting.paint_ghost(self._carried, self._cursor.column, self._cursor.minute)
        else:
            painting.paint_cursor(self._cursor.box(geometry), has_focus=self.hasFocus())
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            placed = self._geometry().placed_at(QPointF(event.pos()))
            text = self._full_words(placed.row) if placed else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_override and self._puts_back(event):
            event.accept()  # instead of leaving the page
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            weeks = 1 if key == Qt.Key.Key_PageDown else -1
            self._go_to(self._cursor.day + timedelta(days=7 * weeks))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(self._plan.day(0 if key == Qt.Key.Key_Home else 6))
        elif key in _ENTER:
            self._take()
        elif self._puts_back(event):
            self._let_go()
        elif not self._take_letter(event.text().upper()):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, geometry = event.position(), self._geometry()
        morning = geometry.morning_band()
        is_band = geometry.evening_band().contains(point) or (morning and morning.contains(point))
        if is_band:
            self._is_unfolded = not self._is_unfolded
            self._lay_out()
            return
        column = geometry.column_at(point.x())
        if column is None or point.y() < geometry.top:
            return
        placed = geometry.placed_at(point)
        self._cursor = Cursor.on(self._plan, column, geometry.minute_at(point.y()), placed)
        if placed is not None:
            self._pressed = (placed.row, point)
        self._say_cursor()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        row, start = self._pressed
        is_far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
        can_move = row.state is AppointmentState.PLANNED and row.start_minute is not None
        if self._ghost is None and not (is_far and can_move):
            return
        geometry = self._geometry()
        first = geometry.y(row.start_minute or 0)
        top = event.position().y() - (start.y() - first)
        column = geometry.column_at(event.position().x())
        if column is not None:
            self._ghost = (column, geometry.minute_at(top + geometry.slot_height / 4, SNAP))
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, ghost = self._pressed, self._ghost
        self._pressed, self._ghost = None, None
        self.update()
        if pressed and ghost:
            self._drop(pressed[0], self._plan.day(ghost[0]), ghost[1])

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        geometry, point = self._geometry(), event.position()
        if (
            geometry.top <= point.y() < geometry.bottom
            and geometry.column_at(point.x()) is not None
        ):
            self._pressed = None
            self._take()

    def _puts_back(self, event: QKeyEvent) -> bool:
        """Esc while something is carried."""
        return event.key() == Qt.Key.Key_Escape and self._carried is not None

    def _take(self) -> None:
        """Enter or a double click: put down, open, or book."""
        row = self.current()
        if self._carried is not None:
            carried = self._carried
            self._let_go()
            self._drop(carried, self._cursor.day, self._cursor.minute)
        elif row is not None:
            self.opened.emit(row)
        else:
            self.slot_chosen.emit(self._cursor.day, self._cursor.minute)

    def _take_letter(self, letter: str) -> bool:
        if len(letter) != 1 or not letter.isalpha():
            return False
        row = self.current()
        if letter == "M" and row is not None and row.state is AppointmentState.PLANNED:
            self._carried = row
            self.update()
        else:
            self.letter.emit(letter, row)
        return True

    def _drop(self, row: AppointmentRow, day: date, minute: int) -> None:
        if (day, minute) != (row.day, row.start_minute):
            self.moved.emit(row, day, minute)

    def _let_go(self) -> None:
        self._carried = None
        self._pressed, self._ghost = None, None
        self.update()

    def _step(self, columns: int, slots: int) -> None:
        moved = self._cursor.stepped(self._plan, columns, slots, is_free=self._carried is not None)
        if moved.day < self._monday or moved.day > self._plan.day(6):
            self._go_to(moved.day)
        else:
            self._cursor = moved
            self._lay_out()

    def _go_to(self, day: date) -> None:
        self._cursor = Cursor(day, self._cursor.minute)
        if self._monday <= day <= self._plan.day(6):
            self._lay_out()
        else:
            self.week_wanted.emit(day)

    def _lay_out(self) -> None:
        needed = self._cursor.minute
        self._plan = plan(self._monday, self._rows, is_unfolded=self._is_unfolded, needed=needed)
        self.updateGeometry()
        self._say_cursor()

    def _say_cursor(self) -> None:
        """For whoever listens instead of looking."""
        row, day = self.current(), self._cursor.day
        where = f"{weekday(day)} {day_words(day)} {clock_words(self._cursor.minute)}"
        self.setAccessibleDescription(self._full_words(row) if row else where)
        self.update()

    def _geometry(self) -> Geometry:
        return Geometry(self._plan, self.width(), self.height())

    def _full_words(self, row: AppointmentRow) -> str:
        name = words.who(row, self._scene.curtain)
        state = "" if row.state is AppointmentState.PLANNED else words.state_word(row.state)
        about = words.what(row, self._scene.labels)
        return "\n".join(filter(None, (name, words.when(row), about, row.counsellor_name, state)))

    def _band_words(self) -> tuple[str, str]:
        opens, closes = self._plan.opens, self._plan.closes
        free = self.tr("{first} – {last} folded away; click to show")
        morning = free.format(first="00:00", last=clock_words(opens)) if opens else ""
        if closes < DAY_MINUTES:
            return morning, free.format(first=clock_words(closes), last="24:00")
        return morning, self.tr("Fold free hours away") if self._is_unfolded else ""
