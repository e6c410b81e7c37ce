"""Charts of published figures for a worn black and white printer: every bar says its number.

Dark and hatched bars are told apart without colour (ui.md, Habits).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.columns import WIDTH, Piece
from services.documents.parts import SMALL
from services.documents.sheet import FRAME, HAIRLINE, INK, QUIET, Box, Sheet, Style

_DARK = 0.3
_TITLE = 6.5
_HEADING = Style(9.5, is_bold=True)
_NUMBER = Style(7)
_NAME = Style(8)

_PLOT, _UNDER, _OVER = 24.0, 4.6, 3.6
_BAR_SHARE = 0.62
_WIDEST_BAR = 9.0

_LABELS, _NUMBERS = 30.0, 10.0
_THIN, _THICK, _BETWEEN, _LEGEND = 2.5, 3.1, 1.7, 4.8
_KEY = 9.0  # of a legend: the sign, and the space around its words


@dataclass(frozen=True, slots=True)
class Bar:
    """One month. ``value`` is None where nothing was published; ``is_inside``: of the period that
    the report is about, the others are shown to compare with."""

    label: str
    value: int | None
    is_inside: bool


@dataclass(frozen=True, slots=True)
class MonthBars:
    """Upright bars, month by month; ``nothing`` stands where no number is. ``legend``: words for
    the months of the period, and for the others. ``width`` in millimetres."""

    title: str
    bars: Sequence[Bar]
    nothing: str
    legend: tuple[str, str]
    width: float = WIDTH

    @property
    def height(self) -> float:
        return _TITLE + _OVER + _PLOT + _UNDER

    def split(self, room: float, continued: str) -> tuple[Piece, Piece] | None:
        """A chart stays in one."""
        return None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.text(left, top + 4.4, self.title, _HEADING)
        if len({bar.is_inside for bar in self.bars}) > 1:
            wide = sum(sheet.width(words, SMALL) + _KEY for words in self.legend)
            _draw_legend(sheet, left + self.width - wide, top + 1.9, self.legend)
        plot = Box(left, top + _TITLE + _OVER, self.width, _PLOT)
        numbers = [bar.value for bar in self.bars if bar.value is not None]
        high, low = max([1, *numbers]), min([0, *numbers])
        # Below zero there must be room for the number under the bar, too.
        depth = _PLOT - (_OVER if low < 0 else 0.0)
        zero = plot.top + depth * high / (high - low)
        step = plot.width / max(1, len(self.bars))
        for place, bar in enumerate(self.bars):
            middle = plot.left + (place + 0.5) * step
            sheet.text(middle, plot.bottom + 3.4, bar.label, SMALL.at(7).aligned("centre"))
            height = depth * (bar.value or 0) / (high - low)
            _upright(sheet, bar, (middle, zero, height), min(step * _BAR_SHARE, _WIDEST_BAR))
            number = self.nothing if bar.value is None else str(bar.value)
            y = zero - height - 0.9 if height >= 0 else zero - height + 2.9
            sheet.text(middle, y, number, _NUMBER.aligned("centre"))
        sheet.line(plot.left, zero, plot.right, zero, FRAME)


@dataclass(frozen=True, slots=True)
class RowBar:
    """One row of a break-down, with a number for each series. ``is_open``: not broken down yet."""

    label: str
    values: Sequence[int]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class RowBars:
    """Lying bars, row by row; the first series is dark, the second hatched."""

    title: str
    series: Sequence[str]
    rows: Sequence[RowBar]

    @property
    def height(self) -> float:
        return _TITLE + self._legend + len(self.rows) * self._row

    @property
    def _legend(self) -> float:
        return _LEGEND if len(self.series) > 1 else 0.0

    @property
    def _bar(self) -> float:
        return _THIN if len(self.series) > 1 else _THICK

    @property
    def _row(self) -> float:
        return len(self.series) * self._bar + _BETWEEN

    def split(self, room: float, continued: str) -> tuple[Piece, Piece] | None:
        """A chart stays in one."""
        return None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.text(left, top + 4.4, self.title, _HEADING)
        top += _TITLE
        if self._legend:
            _draw_legend(sheet, left + _LABELS, top, self.series)
            top += self._legend
        longest = max([1, *(value for row in self.rows for value in row.values)])
        scale = (WIDTH - _LABELS - _NUMBERS) / longest
        for number, row in enumerate(self.rows):
            y = top + number * self._row
            label = Box(left, y, _LABELS - 1.5, self._row - _BETWEEN)
            sheet.text_in(label, row.label, _NAME.aligned("right"), 6)
            for series, value in enumerate(row.values):
                bar_top = y + series * self._bar
                bar = Box(left + _LABELS, bar_top, max(0, value) * scale, self._bar - 0.3)
                _fill(sheet, bar, series=series, is_open=row.is_open)
                sheet.text(bar.right + 0.9, bar_top + self._bar / 2 + 0.75, str(value), _NUMBER)
        axis = left + _LABELS
        sheet.line(axis, top - 0.4, axis, top + len(self.rows) * self._row - _BETWEEN + 0.4, FRAME)


def _draw_legend(sheet: Sheet, x: float, top: float, words: Sequence[str]) -> None:
    for series, name in enumerate(words):
        _fill(sheet, Box(x, top, 4.5, 2.6), series=series, is_open=False)
        sheet.text(x + 5.4, top + 2.3, name, SMALL)
        x += sheet.width(name, SMALL) + _KEY


def _upright(sheet: Sheet, bar: Bar, place: tuple[float, float, float], width: float) -> None:
    middle, zero, height = place
    box = Box(middle - width / 2, zero - max(height, 0.0), width, abs(height))
    if box.height:
        _fill(sheet, box, series=0 if bar.is_inside else 1, is_open=False)


def _fill(sheet: Sheet, box: Box, *, series: int, is_open: bool) -> None:
    if box.width <= 0:
        return
    if is_open:
        sheet.frame(box, HAIRLINE, grey=QUIET)
    elif series == 0:
        sheet.fill(box, _DARK)
    else:
        sheet.hatch(box)
        sheet.frame(box, HAIRLINE, grey=INK)
