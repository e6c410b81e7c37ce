"""Paints the week: days, hours, appointments, the cursor."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from models.vocabulary import AppointmentKind, AppointmentState
from services.appointments.records import AppointmentRow
from ui.calendar import words
from ui.calendar.geometry import Geometry
from ui.calendar.week_plan import DAYS, SLOT, Placed
from ui.curtain import Curtain
from ui.shared.icons import paint_icon
from ui.shared.theme import Theme
from ui.visits.words import Labels, clock_words

_CENTER = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TONES = {
    AppointmentState.PLANNED: "accent",
    AppointmentState.ATTENDED: "neutral",
    AppointmentState.NO_SHOW: "warn",
}
_NARROW = 84  # below it only the beginning stands beside the name
_ICONS = {AppointmentState.ATTENDED: "check", AppointmentState.NO_SHOW: "x"}


@dataclass(frozen=True, slots=True)
class Scene:
    """What the painter must know beside the plan."""

    today: date
    now_minute: int
    staff_id: int
    curtain: Curtain
    labels: Labels


class WeekPainter:
    """One picture of a `Geometry`."""

    def __init__(self, painter: QPainter, geometry: Geometry, scene: Scene) -> None:
        self._painter, self._geometry, self._scene = painter, geometry, scene
        self._theme = Theme.current()

    def paint_ground(self) -> None:
        """Days and hours; the month over the hours."""
        for number in range(DAYS):
            self._paint_day(number)
        plan = self._geometry.plan
        for minute in range(plan.opens, plan.closes + 1, SLOT):
            self._paint_line(minute)
        self._paint_now()
        head = self._geometry.head(0)
        corner = QRectF(0, 0, head.left(), head.height())
        self._painter.setPen(self._theme.color("muted"))
        self._painter.setFont(self._theme.font("small"))
        self._painter.drawText(corner, _CENTER, words.month_head(plan.monday))

    def paint_bands(self, morning: str, evening: str) -> None:
        """The strips that fold and unfold."""
        for box, text in (
            (self._geometry.morning_band(), morning),
            (self._geometry.evening_band(), evening),
        ):
            if box is None or not text:
                continue
            self._painter.fillRect(box, self._theme.color("hover"))
            self._painter.setPen(self._theme.color("muted"))
            self._painter.setFont(self._theme.font("small"))
            self._painter.drawText(box, _CENTER, text)

    def paint_appointment(self, placed: Placed, *, is_faint: bool) -> None:
        """One appointment; ``is_faint`` while it is being moved."""
        box, row = self._geometry.box(placed), placed.row
        tone = self._tone(row)
        self._painter.save()
        self._painter.setOpacity(0.4 if is_faint else 1.0)
        self._paint_paper(box, tone, is_blocked=row.kind is AppointmentKind.BLOCKED)
        self._paint_words(box, row, tone)
        self._painter.restore()

    def paint_ghost(self, row: AppointmentRow, column: int, minute: int) -> None:
        """Where something would come to lie."""
        box = self._geometry.slot(column, minute, row.minutes).adjusted(2, 0, -3, -1)
        self._painter.setPen(QPen(self._theme.color("accent"), 2, Qt.PenStyle.DashLine))
        self._painter.setBrush(self._theme.color("accent_soft"))
        self._painter.drawRoundedRect(box, 4, 4)
        self._painter.setPen(self._theme.color("accent_ink"))
        self._painter.setFont(self._theme.font("small", QFont.Weight.Bold))
        self._painter.drawText(box.adjusted(8, 2, -4, 0), _LEFT, clock_words(minute))

    def paint_cursor(self, box: QRectF, *, has_focus: bool) -> None:
        """Where the keyboard is."""
        color = self._theme.color("accent" if has_focus else "line_strong")
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if has_focus:
            ring = self._theme.color("ring")
            self._painter.setPen(QPen(ring, 5))
            self._painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        self._painter.setPen(QPen(color, 2 if has_focus else 1))
        self._painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_day(self, number: int) -> None:
        theme, day = self._theme, self._geometry.plan.day(number)
        is_today = day == self._scene.today
        column, head = self._geometry.column(number), self._geometry.head(number)
        ground = "selected" if is_today else "hover" if number >= 5 else "surface"
        self._painter.fillRect(column, theme.color(ground))
        self._painter.setPen(theme.color("line"))
        self._painter.drawLine(head.topLeft(), column.bottomLeft())
        weight = QFont.Weight.Bold if is_today else QFont.Weight.Normal
        self._painter.setFont(theme.font("label", weight))
        past = day < self._scene.today
        ink = "accent_ink" if is_today else "muted" if past else "text"
        self._painter.setPen(theme.color(ink))
        self._painter.drawText(head, _CENTER, words.day_head(day))
        if is_today:
            bar = QRectF(head.left(), head.bottom() - theme.px(3), head.width(), theme.px(3))
            self._painter.fillRect(bar, theme.color("accent"))

    def _paint_line(self, minute: int) -> None:
        theme, y = self._theme, round(self._geometry.y(minute))
        is_hour = minute % 60 == 0
        self._painter.setPen(theme.color("line" if is_hour else "line_soft"))
        left = self._geometry.column(0).left()
        self._painter.drawLine(QPointF(left, y), QPointF(self._geometry.width, y))
        if is_hour and minute < self._geometry.plan.closes:
            self._painter.setPen(theme.color("muted"))
            self._painter.setFont(theme.font("small"))
            box = QRectF(0, y + theme.px(1), left - theme.px(8), theme.px(16))
            words_at = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            self._painter.drawText(box, words_at, clock_words(minute))

    def _paint_now(self) -> None:
        """A line where the day has got to."""
        plan, minute = self._geometry.plan, self._scene.now_minute
        number = (self._scene.today - plan.monday).days
        if not 0 <= number < DAYS or not plan.opens <= minute <= plan.closes:
            return
        column, y = self._geometry.column(number), self._geometry.y(minute)
        self._painter.setPen(QPen(self._theme.color("risk"), self._theme.px(2)))
        self._painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y))

    def _tone(self, row: AppointmentRow) -> str:
        if row.kind is AppointmentKind.BLOCKED:
            return "neutral"
        is_planned = row.state is AppointmentState.PLANNED
        if is_planned and row.counsellor_id != self._scene.staff_id:
            return "info"
        return _TONES.get(row.state, "neutral")

    def _paint_paper(self, box: QRectF, tone: str, *, is_blocked: bool) -> None:
        theme = self._theme
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(theme.color("surface"), 1))
        self._painter.setBrush(theme.color(f"{tone}_soft"))
        self._painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if is_blocked:
            self._painter.setPen(Qt.PenStyle.NoPen)
            hatch = theme.color("line_strong")
            hatch.setAlphaF(0.35)
            self._painter.setBrush(hatch)
            brush = self._painter.brush()
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
            self._painter.setBrush(brush)
            self._painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        bar = QRectF(box.left(), box.top(), theme.px(3), box.height())
        self._painter.fillRect(bar, theme.color(f"{tone}_ink"))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_words(self, box: QRectF, row: AppointmentRow, tone: str) -> None:
        """The name first; time, mode and room below as far as there is room."""
        theme, px = self._theme, self._theme.px
        inner = box.adjusted(px(7), px(1), -px(2), 0)
        icon_name = _ICONS.get(row.state, "")
        if icon_name:
            side = px(13)
            square = QRectF(inner.right() - side, inner.top() + px(2), side, side)
            paint_icon(self._painter, icon_name, square.toRect(), f"{tone}_ink")
            inner.setRight(inner.right() - side - px(2))
        name_font = theme.font("small", QFont.Weight.Bold)
        high = QFontMetrics(name_font).height()
        self._painter.setPen(theme.color("text"))
        self._write(inner, words.who(row, self._scene.curtain), name_font)
        self._painter.setPen(theme.color("muted"))
        rest = inner.adjusted(0, high, 0, 0)
        is_narrow = inner.width() < px(_NARROW)
        for line in self._lines(row, is_narrow=is_narrow):
            if line and rest.height() >= high:
                self._write(rest, line, theme.font("small"))
                rest.adjust(0, high, 0, 0)

    def _lines(self, row: AppointmentRow, *, is_narrow: bool) -> tuple[str, ...]:
        time = words.span(row) if row.start_minute is not None else ""
        time = clock_words(row.start_minute) if is_narrow else time
        is_own = row.counsellor_id == self._scene.staff_id
        whose = "" if is_own else row.counsellor_name
        mode = self._scene.labels.label("mode", row.mode) if row.mode else ""
        return (time, "  ".join(part for part in (mode, row.place, whose) if part))

    def _write(self, box: QRectF, text: str, font: QFont) -> None:
        self._painter.setFont(font)
        # Where there is room for two characters at most, cut ones say more than dots.
        is_narrow = box.width() < 3 * QFontMetrics(font).height()
        dots = Qt.TextElideMode.ElideNone if is_narrow else Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(text, dots, int(box.width()))
        self._painter.save()
        self._painter.setClipRect(box)
        self._painter.drawText(box, _LEFT | Qt.TextFlag.TextSingleLine, shown)
        self._painter.restore()
