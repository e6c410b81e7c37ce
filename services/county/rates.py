"""Rates with the county's own denominators, against their targets, and the weighted sheet.

A room has no denominators; most lines of practice.md 1.5 are the county's (``way`` county). What
the rooms' packages, answers and the list of units give is filled in; the rest is typed, with its
source, and nothing is guessed: a line without a number says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from models.county import Denominator, Unit
from models.room import Room, Staff
from services.actor import Right
from services.code_lists import CodeLists
from services.county import counted, rollup_view, sums
from services.county.counted import Counted, MeasureCount
from services.county.rate_records import EvaluationSheet, Origin, Part, RateEdit, RateLine, Typed
from services.county.rollup import RollUpService
from services.county.rollup_records import RollUp, Scope
from services.county.store import CountyDesk
from services.documents.rendered import Rendered
from services.errors import InvalidInput, NotFound, Problem
from services.exchange.document import TOTAL
from services.indicators import goals, library, periods, self_check
from services.indicators.definition import Answer, Indicator, Rhythm, Way
from services.indicators.evaluating import Facts, evaluate, own_period
from services.indicators.measures import Figure
from services.indicators.periods import Period
from services.indicators.records import Goal, PackView

PER = {"percent": 100, "per_mille": 1000, "per_100000": 100_000, "ratio": 1}
"""Units that are numerator by denominator, and what that is multiplied by."""

LARGEST = 10**9
LONGEST_SOURCE = 200
_PLACES = Decimal("0.01")
_YES_NO = "yes_no"
_SHARES = ("percent", "per_mille")  # never more than the whole


class RateService:
    """Everybody looks; the lead types."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk
        self._rollup = RollUpService(county)

    def packs(self) -> tuple[PackView, ...]:
        """The shipped packs, then those that were added."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._desk.read() as vault:
            return tuple(PackView(pack.id, pack.title) for pack in library.packs(vault))

    def sheet(
        self, year: int, pack_id: str = self_check.STANDARD, unit_id: int | None = None
    ) -> EvaluationSheet:
        """Every line of a pack for a year, of the county or of a unit. Raises NotFound,
        InvalidInput ``year``."""
        self._desk.actor.require(Right.LOG_VISITS)
        period = periods.parse(str(year))
        if period is None:
            raise InvalidInput({"year": Problem.OUT_OF_RANGE})
        rolled = self._rollup.roll_up(period.code, Scope(unit_id))
        with self._county.store.read() as session:
            typed = _typed(session, year, unit_id)
            units = _unit_counts(session, period.last)
        known = _Known(
            rolled, self._counted(period, rolled), units if unit_id is None else {}, typed
        )
        today = self._desk.clock.today()
        with self._desk.read() as vault:
            pack = library.pack(vault, pack_id)
            changed = goals.set_targets(vault, library.packs(vault))
            names = {id_: name for id_, name in vault.execute(select(Staff.id, Staff.name))}
            office = vault.scalars(select(Room.name)).one()
        on = max(period.first, min(today, period.last))
        lines = tuple(
            _line(
                indicator,
                period,
                goals.goals_of(indicator, pack.title, changed.get(indicator.id, ()), year, on),
                known,
                names,
                today,
            )
            for indicator in pack.indicators
        )
        check = self_check.check(
            rolled.name or office, pack, [one.line for one in lines], period, today
        )
        return EvaluationSheet(pack, period, rolled.name, lines, check, rolled.rooms, rolled.margin)

    def page(
        self, year: int, pack_id: str = self_check.STANDARD, unit_id: int | None = None
    ) -> Rendered:
        """The sheet to print. Raises as `sheet`."""
        from services.documents import evaluation_sheet
        from services.documents.forms import render

        return render(evaluation_sheet.paper(self.sheet(year, pack_id, unit_id)))

    def text(
        self, year: int, pack_id: str = self_check.STANDARD, unit_id: int | None = None
    ) -> str:
        """The sheet as lines with tabs, to be pasted. Raises as `sheet`."""
        from services.documents import evaluation_sheet

        return evaluation_sheet.text(self.sheet(year, pack_id, unit_id))

    def set_number(
        self, indicator_id: str, year: int, edit: RateEdit, unit_id: int | None = None
    ) -> None:
        """Keep what was typed for a line and year. Raises NotFound, InvalidInput ``numerator``,
        ``number``, ``source``, ``year``."""
        self._desk.actor.require(Right.MANAGE)
        with self._desk.read() as vault:
            _, indicator = library.indicator(vault, indicator_id)
        if problems := _problems(indicator, year, edit):
            raise InvalidInput(problems)
        with self._county.write() as action:
            session = action.session
            row = session.scalars(_of_line(indicator_id, year, unit_id)).first()
            if row is None:
                row = Denominator(indicator=indicator_id, year=year, unit_id=unit_id)
                session.add(row)
            row.numerator, row.number = edit.numerator, edit.number
            row.source = edit.source.strip()
            row.set_by, row.set_at = self._desk.actor.staff_id, self._desk.clock.now()
            session.flush()
            action.record("rate_typed", "denominator", row.id)

    def clear_number(self, indicator_id: str, year: int, unit_id: int | None = None) -> None:
        """Compute the line from what is here again. Raises NotFound if nothing was typed."""
        self._desk.actor.require(Right.MANAGE)
        with self._county.write() as action:
            row = action.session.scalars(_of_line(indicator_id, year, unit_id)).first()
            if row is None:
                raise NotFound
            action.record("rate_cleared", "denominator", row.id)
            action.session.delete(row)

    def _counted(self, period: Period, rolled: RollUp) -> Counted:
        """Facts and published numbers of the period by month."""
        view = self._rollup.view(period.code, rolled.scope)
        facts = {
            month: rollup_view.facts_of(h for h in view.heads if h.period == month)
            for month in dict.fromkeys(head.period for head in view.heads)
        }
        ids = {}
        for code in counted.figures_needed():
            population, _, cell = code.partition("/")
            table, _, row = cell.partition("/")
            key = (population, table or TOTAL, row or TOTAL)
            if key in view.keys:
                ids[view.keys[key]] = code
        figures: dict[str, dict[str, int]] = {}
        with self._county.store.read() as session:
            steps = sums.by_month(session, view.span, list(ids), *view.only)
        for (row_id, month), step in steps.items():
            figures.setdefault(ids[row_id], {})[month] = step
        return Counted(facts, figures, rolled.answers)


@dataclass(frozen=True, slots=True)
class _Known:
    """All that lines are filled from. ``units``: open units by kind."""

    rolled: RollUp
    counted: Counted
    units: Mapping[str, int]
    typed: Mapping[str, Denominator]


def _line(
    indicator: Indicator,
    period: Period,
    its_goals: tuple[Goal, ...],
    known: _Known,
    names: Mapping[int, str],
    today: date,
) -> RateLine:
    is_rate = indicator.unit in PER
    own = own_period(indicator, period, today)
    count = known.counted.of(indicator.measure, CodeLists())
    numerator, denominator = _parts(indicator, own, known, count)
    row = known.typed.get(indicator.id)
    value = _value(indicator, numerator, denominator)
    by_month = count.by_month if count and numerator.origin is Origin.PACKAGES else {}
    figure = Figure(value, by_month, numerator.number or 0, denominator.number)
    line = evaluate(_of_county(indicator), period, Facts(figure, None, its_goals), today)
    is_rounded = count is not None and count.is_rounded and numerator.origin is Origin.PACKAGES
    return RateLine(
        line=line,
        is_rate=is_rate,
        numerator=numerator,
        denominator=denominator,
        typed=None
        if row is None
        else Typed(row.numerator, row.number, row.source, names.get(row.set_by, ""), row.set_at),
        margin=known.rolled.margin if is_rounded else 0,
    )


def _of_county(indicator: Indicator) -> Indicator:
    """The line as the county is measured by it: every figure is here, and a share that is to be
    reached is not divided by the days of the year."""
    changed = replace(indicator, way=Way.COMPUTED)
    if indicator.unit != _YES_NO:
        changed = replace(changed, answer=Answer.NONE)
    return replace(changed, rhythm=Rhythm.STATE) if indicator.unit in PER else changed


def _parts(
    indicator: Indicator, period: Period, known: _Known, count: MeasureCount | None
) -> tuple[Part, Part]:
    numerator, denominator = _computed(indicator, period, known, count)
    row = known.typed.get(indicator.id)
    if row is not None and row.numerator is not None:
        numerator = Part(row.numerator, Origin.TYPED)
    if row is not None and row.number is not None:
        denominator = Part(row.number, Origin.TYPED)
    return numerator, denominator


def _computed(
    indicator: Indicator, period: Period, known: _Known, count: MeasureCount | None
) -> tuple[Part, Part]:
    nothing = Part(None, Origin.NONE)
    said = known.rolled.answers.get(indicator.id.lower().replace(".", "/"))
    kinds = [known.units[kind] for kind in indicator.units if kind in known.units]
    of_units = Part(sum(kinds), Origin.UNITS) if kinds else nothing
    if said is not None and (indicator.unit in PER or indicator.unit == _YES_NO):
        rooms = Part(known.rolled.expected, Origin.ROOMS)
        return Part(said.yes, Origin.ANSWERS), of_units if of_units.number else rooms
    if count is None or not known.rolled.rooms:
        return nothing, of_units
    number = count.between(period.months[0], period.months[-1])
    return Part(number, Origin.PACKAGES), of_units


def _value(indicator: Indicator, numerator: Part, denominator: Part) -> Decimal | None:
    if numerator.number is None:
        return None
    if indicator.unit == _YES_NO:
        if numerator.origin is Origin.ANSWERS:
            return Decimal(int(numerator.number >= (denominator.number or 0) > 0))
        return Decimal(int(numerator.number > 0))
    if indicator.unit not in PER:
        return Decimal(numerator.number)
    if not denominator.number:
        return None
    share = Decimal(numerator.number * PER[indicator.unit]) / denominator.number
    return share.quantize(_PLACES)


def _problems(indicator: Indicator, year: int, edit: RateEdit) -> dict[str, Problem]:
    numbers = {"numerator": edit.numerator, "number": edit.number}
    found = {
        name: Problem.OUT_OF_RANGE
        for name, number in numbers.items()
        if number is not None and not 0 <= number <= LARGEST
    }
    if not 2000 <= year <= 2099:
        found["year"] = Problem.OUT_OF_RANGE
    if len(edit.source.strip()) > LONGEST_SOURCE:
        found["source"] = Problem.TOO_LONG
    if edit.number == 0:
        found["number"] = Problem.OUT_OF_RANGE
    if edit.numerator is None and edit.number is None:
        found["numerator"] = Problem.REQUIRED
    elif indicator.unit in _SHARES and (edit.numerator or 0) > (edit.number or LARGEST):
        found["numerator"] = Problem.OUT_OF_RANGE
    return found


def _typed(session: Session, year: int, unit_id: int | None) -> dict[str, Denominator]:
    wanted = select(Denominator).where(Denominator.year == year, _is_of(unit_id))
    rows = {row.indicator: row for row in session.scalars(wanted)}
    for row in rows.values():
        session.expunge(row)
    return rows


def _is_of(unit_id: int | None) -> ColumnElement[bool]:
    return Denominator.unit_id.is_(None) if unit_id is None else Denominator.unit_id == unit_id


def _of_line(indicator_id: str, year: int, unit_id: int | None) -> Select[Denominator]:
    is_line = (Denominator.indicator == indicator_id, Denominator.year == year)
    return select(Denominator).where(*is_line, _is_of(unit_id))


def _unit_counts(session: Session, day: date) -> dict[str, int]:
    """How many units of each kind there are on ``day``."""
    is_open = and_(Unit.opened <= day, or_(Unit.closed.is_(None), Unit.closed > day))
    wanted = select(Unit.kind, func.count()).where(is_open).group_by(Unit.kind)
    return {kind: number for kind, number in session.execute(wanted)}
