"""The course of one score as a chart that a worn black and white printer still shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from services.assessments.records import Trend, TrendPoint
from services.documents.forms import Block
from services.documents.parts import SMALL
from services.documents.sheet import HAIRLINE, INK, QUIET, Box, Sheet

_HEIGHT = 58.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 10.0, 46.0, 3.0, 9.0
_DOT = 1.25
_PAPER = 1.0
_LEAST_BETWEEN = 3.2  # millimetres between two names of bands
_LEAST_DAYS = 19.0  # between two days under the axis


@dataclass(frozen=True, slots=True)
class TrendBlock:
    """Points over days; bands as dashed borders with their names at the right.

    A full point is a complete result, a ring a prorated one; only what is comparable is joined.
    ``band_word`` puts a band into words.
    """

    trend: Trend
    band_word: Callable[[str], str]
    is_ruled: bool = field(default=False, init=False)

    def height(self, sheet: Sheet, width: float) -> float:
        return _HEIGHT

    def split(self, sheet: Sheet, width: float, room: float) -> tuple[Block, Block] | None:
        return None

    def draw(self, sheet: Sheet, box: Box) -> None:
        plot = Box(
            box.left + _LEFT,
            box.top + _TOP,
            box.width - _LEFT - _RIGHT,
            box.height - _TOP - _BOTTOM,
        )
        sheet.frame(plot, HAIRLINE)
        self._draw_scale(sheet, plot)
        self._draw_bands(sheet, plot)
        self._draw_points(sheet, plot)
        self._draw_days(sheet, plot)

    def _draw_scale(self, sheet: Sheet, plot: Box) -> None:
        for value in (self.trend.lowest, self.trend.highest):
            y = self._y(plot, value)
            sheet.text(plot.left - 1.5, y + 1.0, f"{value:g}", SMALL.aligned("right"))

    def _draw_bands(self, sheet: Sheet, plot: Box) -> None:
        """Borders, and each band's name in the middle of its part, if there is room for it."""
        trend = self.trend
        edges = [trend.lowest, *(border.at for border in trend.borders), trend.highest]
        names = [trend.lowest_band, *(border.band for border in trend.borders)]
        for border in trend.borders:
            y = self._y(plot, border.at)
            sheet.dashed(plot.left, y, plot.right, y, QUIET)
        last = plot.bottom + _LEAST_BETWEEN
        for name, (low, high) in zip(names, pairwise(edges), strict=True):
            y = (self._y(plot, low) + self._y(plot, high)) / 2
            if name and last - y >= _LEAST_BETWEEN:
                name_box = Box(plot.right + 1.5, y - 2, _RIGHT - 1.5, 4)
                sheet.text_in(name_box, self.band_word(name), SMALL, 6)
                last = y

    def _draw_points(self, sheet: Sheet, plot: Box) -> None:
        places = [(point, self._x(plot, point), self._y(plot, point.value)) for point in self._all]
        for group in dict.fromkeys(point.group for point in self._all):
            joined = [(x, y) for point, x, y in places if point.group == group]
            if len(joined) > 1:
                sheet.strokes(joined, 0.9)
        for point, x, y in places:
            label_y = y - 2.2 if y - 5 > plot.top else y + 4.6
            halo = sheet.width(point.shown, SMALL) / 2 + 0.4
            sheet.circle(x, label_y - 1.0, halo, 0.1, _PAPER, _PAPER)
            sheet.text(x, label_y, point.shown, SMALL.aligned("centre"))
        for point, x, y in places:
            sheet.circle(x, y, _DOT, 0.9, INK, _PAPER if point.is_prorated else INK)

    def _draw_days(self, sheet: Sheet, plot: Box) -> None:
        """The first and the last day, and those between that have room."""
        ends = plot.right
        last_x = plot.left - _LEAST_DAYS
        for place, point in enumerate(self._all):
            x = self._x(plot, point)
            is_last = place == len(self._all) - 1
            sheet.line(x, plot.bottom, x, plot.bottom + 1.2, HAIRLINE)
            if x - last_x < _LEAST_DAYS or (not is_last and self._end_x(plot) - x < _LEAST_DAYS):
                continue
            text = point.day.isoformat()
            half = sheet.width(text, SMALL) / 2
            middle = min(max(x, plot.left + half - _LEFT), ends)
            sheet.text(middle, plot.bottom + 5, text, SMALL.aligned("centre"))
            last_x = x

    def _end_x(self, plot: Box) -> float:
        return self._x(plot, self._all[-1])

    @property
    def _all(self) -> Sequence[TrendPoint]:
        return self.trend.points

    def _x(self, plot: Box, point: TrendPoint) -> float:
        """Days to scale; a few millimetres are left free at both ends."""
        first, last = self._all[0].day, self._all[-1].day
        return plot.left + 5 + (plot.width - 10) * _share(first, last, point.day)

    def _y(self, plot: Box, value: float) -> float:
        low, high = self.trend.lowest, self.trend.highest
        return plot.bottom - plot.height * (value - low) / (high - low)


def _share(first: date, last: date, day: date) -> float:
    """Where a day stands between two others, from 0 to 1."""
    span = (last - first).days
    return (day - first).days / span if span else 0.5
