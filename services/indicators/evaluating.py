"""One line in one period: its figure against its goals.

Pro rata and forecast are linear by day, which the page says: half a year gone, half of the year's
number is due. What must be there every month or term, or simply be there, is not divided.
"""

from calendar import isleap
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from services.indicators.definition import Answer, Indicator, Rhythm, Way
from services.indicators.measures import Figure
from services.indicators.periods import Period, PeriodKind, around
from services.indicators.records import Goal, Line, LineState, Result, Said
from services.months import first_day, month_of, shifted

_WHOLE = Decimal(1)
_EARLIEST_FORECAST = 14  # days; before, one visit more or less says nothing


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a line."""

    figure: Figure
    said: Said | None
    goals: tuple[Goal, ...]
    applies: bool = True
    results: tuple[Result, ...] = ()


def own_period(indicator: Indicator, period: Period, today: date) -> Period:
    """The line's own: what is counted by terms is shown for the term of today (or of the end)."""
    if indicator.rhythm is not Rhythm.TERM or period.kind is PeriodKind.TERM:
        return period
    return around(PeriodKind.TERM, max(period.first, min(today, period.last)))


def said_for(indicator: Indicator, period: Period, today: date) -> str:
    """The period that an answer is for: the year, or the term."""
    if indicator.rhythm is Rhythm.TERM:
        return own_period(indicator, period, today).code
    return str(period.year)


def evaluate(indicator: Indicator, period: Period, facts: Facts, today: date) -> Line:
    """The line as it stands today."""
    value = facts.figure.value
    goals = tuple(_measured(indicator, goal, period, facts.figure, today) for goal in facts.goals)
    line = Line(
        indicator=indicator,
        period=period,
        applies=facts.applies,
        figure=facts.figure,
        said=facts.said,
        goals=goals,
        state=LineState.COUNTY,
        results=facts.results,
    )
    if indicator.is_reported:
        return replace(line, state=LineState.REPORTED)
    if indicator.way is Way.COUNTY or not facts.applies:
        return line
    if value is None:
        return replace(line, state=LineState.UNSAID, missing=_WHOLE)
    compared = [goal for goal in goals if goal.is_compared and goal.is_reached is not None]
    if indicator.answer is Answer.YES_NO:
        state = _state_of_answer(bool(value), period, today)
        return replace(line, state=state, missing=None if value else _WHOLE)
    if not compared:
        return replace(line, state=LineState.NO_NUMBER, forecast=_forecast(line, today))
    empty = _empty_months(indicator, period, facts.figure.by_month, compared, today)
    state = _state(indicator, compared, period, value, empty, today)
    return replace(
        line,
        state=state,
        forecast=_forecast(line, today),
        missing=_missing(line, compared, today) if state is not LineState.MET else None,
        empty_months=empty,
    )


def _measured(
    indicator: Indicator, goal: Goal, period: Period, figure: Figure, today: date
) -> Goal:
    if goal.number is None or not goal.comparison:
        return goal
    due = _share(indicator, goal.number, period, period.days)
    by_now = _share(indicator, goal.number, period, period.elapsed(today))
    if indicator.rhythm is Rhythm.MONTH:
        due = goal.number * len(period.months)
        by_now = goal.number * sum(1 for month in period.months if _is_over(month, today))
    return replace(
        goal, due=due, by_now=by_now, is_reached=_is_reached(indicator, goal, due, period, figure)
    )


def _share(indicator: Indicator, number: Decimal, period: Period, days: int) -> Decimal:
    if indicator.rhythm is Rhythm.YEAR:
        return number * days / (366 if isleap(period.year) else 365)
    if indicator.rhythm is Rhythm.TERM:
        return number * days / period.days
    return number


def _is_reached(
    indicator: Indicator, goal: Goal, due: Decimal, period: Period, figure: Figure
) -> bool | None:
    if figure.value is None or goal.number is None:
        return None
    if goal.comparison == "<=":
        return figure.value <= due
    if indicator.rhythm is Rhythm.MONTH:
        return all(figure.by_month.get(month, 0) >= goal.number for month in period.months)
    return figure.value >= due


def _state_of_answer(is_yes: bool, period: Period, today: date) -> LineState:
    if is_yes:
        return LineState.MET
    return LineState.MISSED if today > period.last else LineState.BEHIND


def _state(
    indicator: Indicator,
    compared: list[Goal],
    period: Period,
    value: Decimal,
    empty: tuple[str, ...],
    today: date,
) -> LineState:
    reached = [goal.is_reached for goal in compared]
    if all(reached):
        return LineState.MET
    if any(reached):
        return LineState.DISPUTED
    at_most = all(goal.comparison == "<=" for goal in compared)
    if today > period.last or at_most or any(_is_over(month, today) for month in empty):
        return LineState.MISSED
    if indicator.rhythm is Rhythm.STATE or month_of(today) in empty:
        return LineState.BEHIND
    if indicator.rhythm is Rhythm.MONTH:
        return LineState.ON_TRACK
    is_enough = all(value >= goal.by_now for goal in compared if goal.by_now is not None)
    return LineState.ON_TRACK if is_enough else LineState.BEHIND


def _empty_months(
    indicator: Indicator,
    period: Period,
    by_month: Mapping[str, int],
    compared: list[Goal],
    today: date,
) -> tuple[str, ...]:
    """Months up to this one that have fewer than every month must have."""
    if indicator.rhythm is not Rhythm.MONTH:
        return ()
    least = max(goal.number for goal in compared if goal.number is not None)
    begun = (month for month in period.months if month <= month_of(today))
    return tuple(month for month in begun if by_month.get(month, 0) < least)


def _missing(line: Line, compared: list[Goal], today: date) -> Decimal | None:
    """How many more are needed by the end of this month, or were at the end of the period."""
    value, period, indicator = line.figure.value, line.period, line.indicator
    wanted = [g.number for g in compared if g.number is not None and g.comparison != "<="]
    if value is None or not wanted:
        return None
    number, month = max(wanted), month_of(today)
    if indicator.rhythm is Rhythm.STATE:
        needed = number
    elif indicator.rhythm is Rhythm.MONTH:
        if month not in period.months:
            return None
        needed, value = number, Decimal(line.figure.by_month.get(month, 0))
    else:
        month_end = first_day(shifted(month, 1)) - timedelta(days=1)
        needed = _share(indicator, number, period, period.elapsed(month_end))
        needed = needed.quantize(_WHOLE, ROUND_CEILING)
    return needed - value if needed > value else None


def _forecast(line: Line, today: date) -> Decimal | None:
    """What the period will end with if it goes on as until today: linear by day."""
    elapsed, value = line.period.elapsed(today), line.figure.value
    is_count = line.indicator.rhythm in (Rhythm.YEAR, Rhythm.TERM)
    if not is_count or value is None or elapsed < _EARLIEST_FORECAST or today > line.period.last:
        return None
    return (value * line.period.days / elapsed).quantize(_WHOLE, ROUND_HALF_UP)


def _is_over(month: str, today: date) -> bool:
    return month < month_of(today)
