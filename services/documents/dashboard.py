"""The room on one page, to show and to hand on: published figures of people, counts of things.

Made from `PublishedBoard` alone, so no true count of people can be on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.dashboard.published import Numbers, PublishedBoard
from services.dashboard.targets import goals
from services.documents import parts, wording
from services.documents.charts import Bar, MonthBars
from services.documents.columns import GUTTER, WIDTH
from services.documents.forms import Table, TableColumn
from services.documents.monthly_summary import paragraph
from services.documents.parts import SMALL, Cell
from services.documents.rendered import Rendered
from services.documents.sheet import (
    FRAME,
    HAIRLINE,
    INNER_WIDTH,
    MARGIN_LEFT,
    QUIET,
    Box,
    Sheet,
    Style,
)
from services.indicators.records import Line
from services.summary.tables import Population
from services.summary.wording import SummaryWording

_TITLE_BASELINE, _TOP, _ROW = 22.0, 27.0, 6.5
_TABLE_ROW, _NUMBER = 5.0, 24.0
_HEADING = Style(9.5, is_bold=True)
_DARK, _DASH = 0.3, 0.9
# One target: its name, the bar, and its figures in words; two side by side.
_TARGET, _BAR_TOP, _BAR, _OVER, _WORDS = 13.6, 5.4, 2.8, 0.9, 9.6
_MOST = 8  # targets that the page has room for; there are seven of things in the shipped packs
_YEAR = 12


@dataclass(frozen=True, slots=True)
class DashboardWords:
    """``resources/forms/dashboard.zh.json``."""

    title: str
    room: str
    until: str
    made_on: str
    month: str
    item: str
    now: str
    before: str
    year_ago: str
    last_12: str
    year_sum: str
    nothing: str
    trend: str
    this_year: str
    earlier: str
    targets: str
    standing: str
    forecast: str
    legend: str
    more: str
    persons: str
    explanation: str


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    numbers: Numbers


def render(board: PublishedBoard, summary: SummaryWording) -> Rendered:
    """One A4 page."""
    words = wording.load(DashboardWords, "dashboard")
    title = words.title.format(room=board.room_name)
    sheet = Sheet(title)
    measures = list(_measures(board, summary, words))
    top = _heading(sheet, title, board, words)
    top = _table(sheet, top, measures, board, words) + 4
    for measure in (measures[0], measures[len(board.people)]):
        top = _trend(sheet, top, measure, board.months, words) + 3
    top = _targets(sheet, top, board.targets, words)
    below = board.base - 1
    paragraph(sheet, words.explanation.format(base=board.base, below=below), top + 2, 8.5)
    parts.footer(sheet, title)
    return sheet.finish()


def _measures(
    board: PublishedBoard, summary: SummaryWording, words: DashboardWords
) -> Iterator[_Measure]:
    for population, numbers in board.people.items():
        is_persons = population is Population.PERSONS
        yield _Measure(words.persons if is_persons else summary.population(population), numbers)
    for group, numbers in board.facts.items():
        yield _Measure(summary.words.fact_groups[group], numbers)


def _heading(sheet: Sheet, title: str, board: PublishedBoard, words: DashboardWords) -> float:
    box = Box(MARGIN_LEFT, _TITLE_BASELINE - 8, INNER_WIDTH, 10)
    sheet.text_in(box, title, Style(15, is_bold=True, align="centre"), smallest=9)
    year, month = board.months[-1].split("-")
    until = words.month.format(year=year, month=int(month))
    cells = (
        Cell(words.room, board.room_name),
        Cell(words.until, until, 32),
        Cell(words.made_on, board.made_on.isoformat(), 24),
    )
    return parts.ruled_rows(sheet, _TOP, [cells], _ROW, 20).bottom + 3


def _table(
    sheet: Sheet,
    top: float,
    measures: Sequence[_Measure],
    board: PublishedBoard,
    words: DashboardWords,
) -> float:
    month = int(board.months[-1][5:])
    now = words.now.format(month=month)
    heads = (now, words.before, words.year_ago, words.last_12, words.year_sum)
    columns = (
        TableColumn(words.item),
        *(TableColumn(head, _NUMBER, "right") for head in heads),
    )
    rows = [
        (
            one.name,
            *(_shown(one.numbers[place], words) for place in (-1, -2, -1 - _YEAR)),
            _shown(_sum(one.numbers[-_YEAR:]), words),
            _shown(_sum(one.numbers[-month:]), words),
        )
        for one in measures
    ]
    table = Table(columns, rows, row_height=_TABLE_ROW)
    height = table.height(sheet, INNER_WIDTH)
    table.draw(sheet, Box(MARGIN_LEFT, top, INNER_WIDTH, height))
    return top + height


def _sum(numbers: Numbers) -> int | None:
    """None where a month is missing: a sum without it would say less than there was."""
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _shown(number: int | None, words: DashboardWords) -> str:
    return words.nothing if number is None else str(number)


def _trend(
    sheet: Sheet, top: float, measure: _Measure, months: Sequence[str], words: DashboardWords
) -> float:
    year = months[-1][:4]
    bars = [
        Bar(_label(place, month), number, month.startswith(year))
        for place, (month, number) in enumerate(zip(months, measure.numbers, strict=True))
    ]
    title = words.trend.format(measure=measure.name)
    legend = (words.this_year, words.earlier)
    chart = MonthBars(title, bars, words.nothing, legend, INNER_WIDTH)
    chart.draw(sheet, MARGIN_LEFT, top)
    return top + chart.height


def _label(place: int, month: str) -> str:
    """The year stands with its first month: 25.1."""
    number = str(int(month[5:]))
    return f"{month[2:4]}.{number}" if place == 0 or number == "1" else number


def _targets(sheet: Sheet, top: float, lines: Sequence[Line], words: DashboardWords) -> float:
    """What is missing stands first."""
    if not lines:
        return top
    sheet.text(MARGIN_LEFT, top + 4.4, words.targets, _HEADING)
    left_out = len(lines) - _MOST
    more = words.more.format(number=left_out) if left_out > 0 else ""
    sheet.text(MARGIN_LEFT, top + 9, words.legend + more, SMALL.at(7.5))
    top += 11
    for number, line in enumerate(lines[:_MOST]):
        left = MARGIN_LEFT + (WIDTH + GUTTER) * (number % 2)
        place = Box(left, top + _TARGET * (number // 2), WIDTH, _TARGET)
        _target(sheet, place, line, words)
    return top + _TARGET * -(-min(len(lines), _MOST) // 2)


def _target(sheet: Sheet, place: Box, line: Line, words: DashboardWords) -> None:
    goal, value = goals(line)[-1], line.figure.value or 0
    done, due, by_now = float(value), float(goal.due or 0), float(goal.by_now or 0)
    forecast = float(line.forecast or 0)
    said = words.standing.format(done=f"{done:g}", due=f"{due:g}", by_now=f"{by_now:.1f}")
    if line.forecast is not None:
        said += words.forecast.format(forecast=line.forecast)
    name = Box(place.left, place.top, WIDTH, _BAR_TOP - _OVER)
    sheet.text_in(name, line.indicator.name.zh, Style(8.5), smallest=6.5)
    sheet.text_in(Box(place.left, place.top + _WORDS, WIDTH, 3.4), said, SMALL, smallest=6)
    scale = WIDTH / (max(done, due, forecast) or 1)

    def bar(number: float) -> Box:
        return Box(place.left, place.top + _BAR_TOP, number * scale, _BAR)

    sheet.frame(bar(due), HAIRLINE, grey=QUIET)
    if forecast > done:
        sheet.hatch(bar(forecast))
        sheet.frame(bar(forecast), HAIRLINE)
    if done:
        sheet.fill(bar(done), _DARK)
    top, bottom = bar(0).top - _OVER, bar(0).bottom + _OVER
    if by_now < due:
        _dashes(sheet, bar(by_now).right, top, bottom)
    sheet.line(bar(due).right, top, bar(due).right, bottom, 2 * FRAME)


def _dashes(sheet: Sheet, x: float, top: float, bottom: float) -> None:
    """Short enough for the height of a bar, on white: they may lie on what is filled."""
    sheet.line(x, top, x, bottom, 3 * FRAME, 1)
    while top < bottom:
        sheet.line(x, top, x, min(top + _DASH, bottom), 1.5 * FRAME)
        top += 1.7 * _DASH
