"""Reports of an office: on paper, in the county's own layouts, as text to paste.

What a room can do with its own published months an office can do with the sums of many: the same
charts, tables, names of cells and layouts, with the margin beside every sum.
"""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from models.county import Incoming, Unit
from models.room import Room
from services.actor import Right
from services.code_lists import CodeLists
from services.county.report_records import CountyReport
from services.county.report_words import CountyPeriodWords
from services.county.rollup import RollUpService, parsed
from services.county.rollup_records import COUNTY, RollUp, Scope
from services.county.rollup_view import View
from services.county.store import CountyDesk
from services.documents.rendered import Rendered
from services.errors import NotFound
from services.exchange.numbers import GUARDED
from services.indicators import periods
from services.indicators.periods import Period, PeriodKind
from services.months import first_day, month_of
from services.summary.periods import MonthPart, MonthSent, PeriodReport
from services.summary.reports import PeriodReportService
from services.summary.tables import Population

if TYPE_CHECKING:
    from services.interop.layouts.names import Figure
    from services.summary.period_words import PeriodWords

_KNOWN = frozenset(population.value for population in Population)


class CountyReportService(PeriodReportService):
    """Everybody at the office looks and prints; the lead takes layouts."""

    _layout_key = "county.layout.{kind}"

    def __init__(self, county: CountyDesk, scope: Scope = COUNTY) -> None:
        super().__init__(county.desk)
        self._county, self._scope = county, scope
        self._rollup = RollUpService(county)

    def of(self, scope: Scope) -> "CountyReportService":
        """The reports of a town, a unit or a room."""
        self._desk.actor.require(Right.LOG_VISITS)
        return CountyReportService(self._county, scope)

    def periods(self, kind: PeriodKind) -> tuple[Period, ...]:
        """Newest first: those with any package, and the one that goes on now."""
        self._desk.actor.require(Right.LOG_VISITS)
        with self._county.store.read() as session:
            months = select(Incoming.period).where(Incoming.counts.is_(True)).distinct()
            days = {first_day(month) for month in session.scalars(months)}
        found = {p.code: p for p in (periods.around(kind, day) for day in self._with_today(days))}
        return tuple(sorted(found.values(), key=lambda p: p.first_month, reverse=True))

    def report(self, code: str) -> CountyReport:
        """The sums of a period. Raises InvalidInput for a code that is none, and NotFound where
        nothing came."""
        self._desk.actor.require(Right.LOG_VISITS)
        rolled = self._rollup.roll_up(parsed(code).code, self._scope, compare=True)
        if not rolled.packages:
            raise NotFound("nothing came")
        view = self._rollup.view(code, self._scope)
        changes = {
            one.population: change
            for one in rolled.populations
            if (change := rolled.against_last_year(one.population)) is not None
        }
        code_name, name, division = self._who(rolled)
        return CountyReport(
            period=rolled.period,
            room_code=code_name,
            room_name=name,
            division_code=division,
            made_on=self._desk.clock.today(),
            base=min(rolled.bases),
            ledgers=(),
            months=self._months(view),
            populations=rolled.populations,
            totals=self._rollup.course(code, self._scope),
            facts=rolled.facts,
            year_facts=rolled.year_facts,
            answers={},
            guarded=_guarded(view),
            rolled=rolled,
            reported=view.reported(),
            parts={
                one.population: self._rollup.drill(code, self._scope, one.population)
                for one in rolled.populations
            },
            changes=changes,
        )

    def page(self, code: str) -> Rendered:
        """The report to print, with charts. Raises what `report` raises, and NotAllowed."""
        from services.documents import county_report

        self._desk.actor.require(Right.EXPORT)
        report = self.report(code)
        return county_report.render(report, self._words(report.period.kind))

    def text(self, code: str) -> str:
        """Totals and every row as lines with tabs, to be pasted into a document or a sheet; each
        number with its margin. Raises as `report`."""
        self._desk.actor.require(Right.EXPORT)
        report = self.report(code)
        words = self._words(report.period.kind)
        margin = f"±{report.margin}"
        lines = [words.title(report), words.missing(report), ""]
        heading = ("", words.this_period, words.summary.words.year, words.county.margin_column)
        for population in report.populations:
            name = words.summary.population(population.population)
            lines.append("\t".join((name, *heading[1:])))
            lines.append(_line(words.words.total, population.step, population.year, margin))
            for table in population.tables:
                lines.append(words.summary.table(table.name))
                for row in table.rows:
                    label = "　" * row.depth + words.summary.row(table.name, row.code)
                    step = words.words.not_yet if row.step is None else row.step
                    lines.append(_line(label, step, row.year, margin))
                waits = (population.step_pending, population.year_pending)
                lines.append(_line(words.summary.words.pending, *waits, margin))
            lines.append("")
        lines.append(words.explanation(report))
        return "\n".join(lines) + "\n"

    def _figures(self, report: PeriodReport, words: "PeriodWords") -> "tuple[Figure, ...]":
        from services.interop.layouts.names import Figure

        found = super()._figures(report, words)
        if not isinstance(report, CountyReport) or not isinstance(words, CountyPeriodWords):
            return found
        rolled, said = report.rolled, words.county
        return (
            *found,
            Figure("rooms.counted", rolled.rooms, said.rooms),
            Figure("rooms.expected", rolled.expected, said.rooms),
            Figure("reports.counted", rolled.packages, said.packages),
            Figure("reports.expected", rolled.expected_packages, said.packages),
            Figure("margin", report.margin, said.margin),
        )

    def _words(self, kind: PeriodKind) -> CountyPeriodWords:
        return CountyPeriodWords(CodeLists(), kind)

    def _with_today(self, days: set[date]) -> set[date]:
        return days | {self._desk.clock.today()}

    def _months(self, view: View) -> tuple[MonthSent, ...]:
        here = {head.period for head in view.inside}
        present = month_of(self._desk.clock.today())
        return tuple(
            MonthSent(month, MonthPart.PUBLISHED, closed_on=self._desk.clock.today())
            if month in here
            else MonthSent(month, MonthPart.AHEAD if month > present else MonthPart.OPEN)
            for month in view.period.months
        )

    def _who(self, rolled: RollUp) -> tuple[str, str, str]:
        """What files are called, whose figures these are, and the division code."""
        scope = self._scope
        if scope.room_code:
            return scope.room_code, rolled.name, ""
        if scope.unit_id is not None:
            with self._county.store.read() as session:
                division = session.get_one(Unit, scope.unit_id).division_code
            return division or f"unit{scope.unit_id}", rolled.name, division
        with self._desk.read() as vault:
            office = vault.scalars(select(Room)).one()
            return office.code, office.name, office.division_code


def _line(label: str, step: int | str, year: int, margin: str) -> str:
    return "\t".join((label, str(step), str(year), margin))


def _guarded(view: View) -> dict[tuple[Population, str], tuple[str, ...]]:
    """Rows that rooms may break out once a year."""
    rows: dict[tuple[Population, str], list[str]] = {}
    for population, table, row in view.keys:
        if table.endswith(GUARDED) and population in _KNOWN:
            key = Population(population), table.removesuffix(GUARDED)
            rows.setdefault(key, []).append(row)
    return {key: tuple(found) for key, found in rows.items()}
