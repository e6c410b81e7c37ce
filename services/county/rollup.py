"""The roll-up of a county, a town, a unit or a room, for any period: sums of published numbers.

Nothing is counted anew and nothing is rounded again; every number is the sum of its parts to the
unit, and beside it stands how far rounding can have moved it (disclosure.md 5.8).
"""

from collections import Counter
from dataclasses import replace

from sqlalchemy.orm import Session

from services.actor import Right
from services.county import expected, margins, rollup_view, sums
from services.county.rollup_records import COUNTY, HeatMap, Part, RollUp, Scope
from services.county.rollup_view import View
from services.county.store import CountyDesk
from services.county.sums import FigureIndex, Span
from services.county.unit_tree import UnitTree
from services.errors import InvalidInput, NotFound, Problem
from services.exchange.document import PENDING, TOTAL
from services.indicators import periods
from services.indicators.periods import Period
from services.months import first_day, shifted, span
from services.summary.tables import Population

_YEAR = 12


class RollUpService:
    """Everybody at the office looks at sums."""

    def __init__(self, county: CountyDesk) -> None:
        self._county, self._desk = county, county.desk
        self._index = FigureIndex()

    def roll_up(self, period_code: str, scope: Scope = COUNTY, *, compare: bool = False) -> RollUp:
        """The sums of a period ("2026", "2026-H1", "2026-Q3", "2026-11", "2026-T2").

        ``compare``: with the same period a year before. Raises InvalidInput ``period``, NotFound
        for a unit that there is none.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        period = parsed(period_code)
        with self._county.store.read() as session:
            found = self._rolled(session, period, scope)
            if compare:
                before = self._rolled(session, year_before(period), scope)
                found = replace(found, last_year=before if before.rooms else None)
        return found

    def course(
        self, period_code: str, scope: Scope = COUNTY
    ) -> dict[Population, dict[str, int | None]]:
        """The published totals month by month, from January to the end of the period; None where
        no room has a package. Raises as `roll_up`."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            view = self._view(session, parsed(period_code), scope)
            totals = {key[0]: id_ for key, id_ in view.keys.items() if sums.is_total(key)}
            steps = sums.by_month(session, view.span, list(totals.values()), *view.only)
        reported = {head.period for head in view.heads}
        months = span(view.span.year_from, view.span.last)
        return {
            population: {
                month: steps.get((totals[population], month), 0) if month in reported else None
                for month in months
            }
            for population in Population
            if population in totals
        }

    def drill(
        self,
        period_code: str,
        scope: Scope,
        population: Population,
        table: str = TOTAL,
        row: str = TOTAL,
    ) -> tuple[Part, ...]:
        """What each unit or room below gives to one number; they add up to it to the unit.

        ``row``: a code of the table, a group's too, or "pending". Raises as `roll_up`.
        """
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            view = self._view(session, parsed(period_code), scope)
            signs = rollup_view.signs(view.keys, population, table, row)
            signs = rollup_view.with_folded(signs, view.folded)
            steps = sums.by_room(session, view.span, list(signs), *view.only)
        numbers: Counter[Scope] = Counter()
        for (unit_id, room, row_id), step in steps.items():
            numbers[view.part_of(unit_id, room)] += signs[row_id] * step
        return view.parts(lambda part: numbers[part])

    def heat(
        self, period_code: str, population: Population, table: str, scope: Scope = COUNTY
    ) -> HeatMap:
        """Units or rooms by the rows of a table. Raises as `roll_up`, and NotFound for a table
        that no room has."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            view = self._view(session, parsed(period_code), scope)
            ids = {id_: key[2] for key, id_ in view.keys.items() if key[:2] == (population, table)}
            total = view.keys.get((population.value, TOTAL, TOTAL))
            if not ids or total is None:
                raise NotFound("table")
            ids |= {one: ids[into] for one, into in view.folded.items() if into in ids}
            steps = sums.by_room(session, view.span, [total, *ids], *view.only)
        numbers: dict[Scope, Counter[str]] = {}
        for (unit_id, room, row_id), step in steps.items():
            counter = numbers.setdefault(view.part_of(unit_id, room), Counter())
            if row_id == total:
                counter.update({TOTAL: step, PENDING: step})
            else:
                counter.update({rollup_view.top(ids[row_id]): step, PENDING: -step})
        rows = (*dict.fromkeys(map(rollup_view.top, ids.values())), PENDING)
        nothing: Counter[str] = Counter()
        parts = view.parts(lambda part: numbers.get(part, nothing)[TOTAL])
        cells = tuple(
            tuple(numbers.get(part.scope, nothing)[row] for row in rows) for part in parts
        )
        return HeatMap(population, table, rows, parts, cells)

    def view(self, period_code: str, scope: Scope = COUNTY) -> View:
        """What the sums consist of, for other sums of the same packages. Raises as `roll_up`."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            return self._view(session, parsed(period_code), scope)

    def _rolled(self, session: Session, period: Period, scope: Scope) -> RollUp:
        view = self._view(session, period, scope)
        added = sums.added(session, view.span, *view.only)
        levels = [id_ for key, id_ in view.keys.items() if sums.is_pending(key)]
        if len(period.months) == 1:  # of one month the level is in the sums already
            waiting = {id_: now for id_ in levels if (now := added.get(id_, (0, 0))[0])}
        else:
            waiting = sums.levels(session, view.span, levels, *view.only)
        wanted = [months for room in view.rooms if (months := view.wanted(room))]
        bases = rollup_view.room_bases(view.inside)
        return RollUp(
            period=period,
            scope=scope,
            name=view.name,
            rooms=sum(behind for _, behind in bases.values()),
            expected=len(wanted),
            packages=len(view.inside),
            expected_packages=sum(wanted),
            bases=tuple(sorted({base for base, _ in bases.values()})),
            margin=margins.margin(bases.values()),
            populations=rollup_view.populations(view, added, waiting),
            facts=rollup_view.facts_of(view.inside),
            year_facts=rollup_view.facts_of(view.heads),
            answers=rollup_view.answers_of(view.inside),
        )

    def _view(self, session: Session, period: Period, scope: Scope) -> View:
        tree = UnitTree.read(session, period.last)
        if scope.unit_id is not None and scope.unit_id not in tree.units:
            raise NotFound("unit")
        only = rollup_view.filters(tree, scope)
        first, last = period.first_month, period.months[-1]
        spanned = Span(first, last, min(first, f"{last[:4]}-01"))
        heads = sums.heads(session, spanned, *only)
        layouts = list(dict.fromkeys(head.layout_id for head in heads))
        self._index.learn(session, layouts)
        keys, folded = rollup_view.fold(self._index.keys(layouts))
        rooms = expected.rooms(session)
        return View(period, scope, spanned, tree, only, heads, keys, folded, rooms)


def parsed(period_code: str) -> Period:
    """The period of a code. Raises InvalidInput for one that is none."""
    period = periods.parse(period_code)
    if period is None:
        raise InvalidInput({"period": Problem.MALFORMED})
    return period


def year_before(period: Period) -> Period:
    """The same months of the year before."""
    return periods.around(period.kind, first_day(shifted(period.first_month, -_YEAR)))
