"""Pro rata, forecast and what is missing, worked out by hand with a calculator."""

from datetime import date
from decimal import Decimal

import pytest

from services.indicators import library
from services.indicators.definition import Rhythm
from services.indicators.evaluating import Facts, evaluate
from services.indicators.goals import goals_of
from services.indicators.measures import Figure
from services.indicators.periods import parse
from services.indicators.records import Line, LineState

BEHIND, ON_TRACK, MISSED, MET = (
    LineState.BEHIND,
    LineState.ON_TRACK,
    LineState.MISSED,
    LineState.MET,
)


def line_of(pack_id: str, number: str, code: str, figure: Figure, today: date) -> Line:
    pack = library.shipped(pack_id)
    (indicator,) = (one for one in pack.indicators if one.number == number)
    period = parse(code)
    assert period is not None
    goals = goals_of(indicator, pack.title, (), period.year, today)
    return evaluate(indicator, period, Facts(figure, None, goals), today)


def due_of(line: Line) -> tuple[object, object]:
    """For the period, and by today."""
    return (line.goals[0].due, line.goals[0].by_now)


@pytest.mark.parametrize(
    ("code", "today", "value", "due", "by_now", "forecast", "missing", "state"),
    [
        # 500 a year; 31 March is day 90 of 365: 123.29, so 124 are needed, and 100 are there
        ("2026", date(2026, 3, 31), 100, "500", "123.29", 406, 24, BEHIND),
        # the first half has 181 days: 247.95 of the 500
        ("2026-H1", date(2026, 3, 31), 100, "247.95", "123.29", 201, 24, BEHIND),
        # 124 of the 123.29: on the way; nothing is missing by the end of March
        ("2026", date(2026, 3, 31), 124, "500", "123.29", 503, None, ON_TRACK),
        # by the end of a leap year's February 60 of 366 days: 81.97
        ("2028", date(2028, 2, 29), 82, "500", "81.97", 500, None, ON_TRACK),
        # mid-month: due by today 69.86 (51 days), by the end of February 80.82 (59 days)
        ("2026", date(2026, 2, 20), 70, "500", "69.86", 501, 11, ON_TRACK),
        # thirteen days say nothing about a year; fourteen do: 20 x 365 / 14 = 521.4
        ("2026", date(2026, 1, 13), 20, "500", "17.81", None, 23, ON_TRACK),
        ("2026", date(2026, 1, 14), 20, "500", "19.18", 521, 23, ON_TRACK),
        # over: what was missing then, no forecast
        ("2025", date(2026, 1, 1), 499, "500", "500.00", None, 1, MISSED),
        ("2025", date(2026, 1, 1), 500, "500", "500.00", None, None, MET),
        # not begun: nothing is due
        ("2027", date(2026, 12, 31), 0, "500", "0.00", None, None, ON_TRACK),
        # a quarter of 92 days: 126.03 due, 127 needed
        ("2026-Q3", date(2026, 10, 1), 126, "126.03", "126.03", None, 1, MISSED),
        # a month that is nearly over: 30 days of November are 41.10
        ("2026-11", date(2026, 11, 30), 41, "41.10", "41.10", 41, 1, BEHIND),
    ],
)
def test_a_count_of_the_year(
    code: str,
    today: date,
    value: int,
    due: str,
    by_now: str,
    forecast: int | None,
    missing: int | None,
    state: LineState,
) -> None:
    line = line_of("s0", "V01", code, Figure(Decimal(value)), today)
    (goal,) = (one for one in line.goals if one.is_compared)
    assert goal.due is not None
    assert goal.by_now is not None
    assert (round(goal.due, 2), round(goal.by_now, 2)) == (Decimal(due), Decimal(by_now))
    assert (line.forecast, line.missing, line.state) == (forecast, missing, state)


@pytest.mark.parametrize(
    ("today", "value", "by_now", "forecast", "state"),
    [
        # the spring term is February to July, 181 days; 10 March is day 38
        (date(2026, 3, 10), 0, "0.21", 0, BEHIND),
        (date(2026, 3, 10), 1, "0.21", 5, MET),
        (date(2026, 8, 1), 0, "1.00", None, MISSED),
    ],
)
def test_a_count_of_the_term(
    today: date, value: int, by_now: str, forecast: int | None, state: LineState
) -> None:
    pack = library.shipped("s4")
    (indicator,) = (one for one in pack.indicators if one.number == "E07")
    assert indicator.rhythm is Rhythm.TERM
    line = line_of("s4", "E07", "2026-T1", Figure(Decimal(value)), today)
    (goal,) = line.goals
    assert goal.by_now is not None
    assert (round(goal.by_now, 2), line.forecast, line.state) == (Decimal(by_now), forecast, state)


@pytest.mark.parametrize(
    ("months", "by_now", "missing", "state", "empty"),
    [
        (range(1, 11), 10, 1, BEHIND, ("2026-11",)),  # November is not over: still to be done
        (range(1, 12), 10, None, ON_TRACK, ()),
        (range(2, 12), 10, None, MISSED, ("2026-01",)),  # ten, and yet January had none
    ],
)
def test_a_count_of_every_month(
    months: range, by_now: int, missing: int | None, state: LineState, empty: tuple[str, ...]
) -> None:
    counts = {f"2026-{month:02d}": 1 for month in months}
    figure = Figure(Decimal(len(counts)), counts, len(counts))
    line = line_of("s4", "O02", "2026", figure, date(2026, 11, 20))
    assert due_of(line) == (12, by_now)
    assert (line.missing, line.state, line.empty_months) == (missing, state, empty)
    assert line.forecast is None


def test_a_state_is_never_divided_by_time() -> None:
    line = line_of("s0", "T04", "2026-Q1", Figure(Decimal(2)), date(2026, 1, 20))
    assert due_of(line) == (10, 10)
    assert (line.forecast, line.state) == (None, BEHIND)
    assert line.missing == 8
