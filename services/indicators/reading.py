"""Reading what lines are made of: figures, answers, targets; each measure once an overview."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.indicator import IndicatorFact
from models.room import Staff
from services.code_lists import CodeLists
from services.indicators import goals, library, measures, standing
from services.indicators.definition import Answer, Indicator, Pack, Way
from services.indicators.evaluating import Facts, evaluate, own_period, said_for
from services.indicators.measures import Figure
from services.indicators.periods import Period
from services.indicators.records import Line, LineState, Result, Said

_YES_NO = {"yes": Decimal(1), "no": Decimal(0)}
_NOTHING = Figure(None)

_RANK = {
    LineState.BEHIND: 0,
    LineState.MISSED: 0,
    LineState.UNSAID: 1,
    LineState.DISPUTED: 2,
    LineState.ON_TRACK: 3,
    LineState.MET: 4,
    LineState.NO_NUMBER: 5,
    LineState.REPORTED: 6,
    LineState.COUNTY: 7,
}


class Reader:
    """Reads lines inside one transaction."""

    def __init__(self, session: Session, codes: CodeLists, unit_kind: str, today: date) -> None:
        self._session, self._codes = session, codes
        self._unit_kind, self._today = unit_kind, today
        self._set = goals.set_targets(session, library.packs(session))
        self._figures: dict[tuple[str, str], Figure] = {}

    def lines(self, pack: Pack, wanted: Iterable[Indicator], period: Period) -> tuple[Line, ...]:
        """In the order of the pack."""
        indicators = tuple(wanted)
        said = self._said(indicators, period)
        return tuple(self._line(pack, one, period, said.get(one.id)) for one in indicators)

    def _line(self, pack: Pack, indicator: Indicator, period: Period, said: Said | None) -> Line:
        own = own_period(indicator, period, self._today)
        changed = self._set.get(indicator.id, ())
        on = min(self._today, own.last)
        facts = Facts(
            figure=self._figure(indicator, own, said),
            said=said,
            goals=goals.goals_of(indicator, pack.title, changed, own.year, on),
            applies=indicator.concerns(self._unit_kind),
            results=_results(indicator),
        )
        return evaluate(indicator, own, facts, self._today)

    def _figure(self, indicator: Indicator, period: Period, said: Said | None) -> Figure:
        if indicator.measure:
            return self._measured(indicator.measure, period)
        if said is None:
            return _NOTHING
        value = _YES_NO.get(said.value)
        return Figure(Decimal(said.value) if value is None else value)

    def _measured(self, measure: str, period: Period) -> Figure:
        key = (measure, period.code)
        if key not in self._figures:
            span = (period.first, period.last)
            found = measures.counted(self._session, self._codes, measure, *span)
            if found is None:
                on = max(period.first, min(self._today, period.last))
                look = standing.Look(self._session, self._codes, *span, on)
                found = standing.looked_at(measure, look)
            self._figures[key] = found
        return self._figures[key]

    def _said(self, indicators: tuple[Indicator, ...], period: Period) -> dict[str, Said]:
        """The newest answer to each, for the year or term that it is asked for."""
        asked = {
            one.id: said_for(one, period, self._today)
            for one in indicators
            if one.answer is not Answer.NONE
        }
        newest = (
            select(func.max(IndicatorFact.id))
            .where(
                IndicatorFact.indicator.in_(asked), IndicatorFact.period.in_(set(asked.values()))
            )
            .group_by(IndicatorFact.indicator, IndicatorFact.period)
        )
        rows = self._session.execute(
            select(IndicatorFact, Staff.name)
            .join(Staff, Staff.id == IndicatorFact.said_by)
            .where(IndicatorFact.id.in_(newest))
        )
        return {
            row.indicator: Said(row.value, row.remark, by, row.said_at)
            for row, by in rows
            if asked[row.indicator] == row.period
        }


def missing_first(lines: Iterable[Line]) -> tuple[Line, ...]:
    """What somebody has to do something about first, else in the order of the paper."""
    return tuple(sorted(lines, key=_urgency))


def _urgency(line: Line) -> tuple[int, int]:
    return (_RANK[line.state], 0 if line.missing is not None else 1)


def _results(indicator: Indicator) -> tuple[Result, ...]:
    if indicator.is_reported or indicator.way is Way.ASKED:
        return ()
    return tuple(
        Result(document.title, line.targets[0].text)
        for document, line in library.results_like(indicator.measure)
        if line.targets
    )
