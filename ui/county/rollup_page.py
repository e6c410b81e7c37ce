"""The roll-up: sums of published numbers with their margins, by unit, compared, drilled into."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.vocabulary import Area
from services.county.rollup_records import COUNTY, Part, Scope
from services.indicators.periods import PeriodKind, around, before, parse
from services.months import first_day, month_of, shifted
from services.progress import Progress
from services.summary.period_words import PeriodWords
from services.summary.tables import Population
from ui.county.heat_grid import HeatCard
from ui.county.rollup_reading import Found, Question, read
from ui.county.sums_card import PartsCard, SumsCard
from ui.page import Page
from ui.shared.charts import Bar, BarChart
from ui.shared.choices import Choice, Option, Segmented
from ui.shared.columns import Columns
from ui.shared.entries import Entries, link_about, row_of
from ui.shared.widgets import Card, muted_label, text_label
from ui.workplace import Workplace

_PERIODS = {PeriodKind.MONTH: 24, PeriodKind.QUARTER: 8, PeriodKind.HALF: 4, PeriodKind.YEAR: 3}


class RollUpPage(Page):
    """Subject: the code of a period ("2026-Q3"), or None for the newest month."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.INCOMING, Area.UNITS})

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._path: list[tuple[Scope, str]] = []
        self._population = Population.VISITS
        self._table = ""
        self.kind = Segmented(self._kinds(), PeriodKind.MONTH.value)
        self.period = Choice()
        self._way = Entries()
        self._state = muted_label()
        self.sums, self.parts = SumsCard(workplace), PartsCard(workplace)
        self.heat = HeatCard(workplace)
        self.chart = BarChart()
        self._chart_card = Card(" ")
        self._lay_out()
        self._connect()
        self._offer_periods("")

    @override
    def title(self) -> str:
        return self.tr("Roll-up")

    @override
    def subtitle(self) -> str:
        return self.tr("sums of published numbers, rounded by the rooms alone")

    @override
    def open_subject(self, subject: object) -> None:
        period = parse(subject) if isinstance(subject, str) else None
        if period is not None:
            self.kind.set_value(period.kind.value)
            self._offer_periods(period.code)
            self.outdate()

    @override
    def reload(self) -> None:
        register = self.workplace.register
        scope = self._path[-1][0] if self._path else None
        question = Question(self.period.value(), scope, self._population, self._table)

        def work(progress: Progress) -> Found:
            return read(register, question)

        self.workplace.jobs.start(work).succeeded.connect(self._show)

    @override
    def go_back(self) -> None:
        if len(self._path) > 1:
            self._path.pop()
            self.reload()
        else:
            super().go_back()

    def scope(self) -> Scope:
        """Whose figures are shown."""
        return self._path[-1][0] if self._path else COUNTY

    def _show(self, found: Found) -> None:
        if not self._path:
            self._path.append((found.sums.scope, found.sums.name))
        words = self._words()
        self._show_way()
        self._state.setText(
            self.tr("{rooms} of {expected} rooms, {packages} of {months} monthly reports").format(
                rooms=found.sums.rooms,
                expected=found.sums.expected,
                packages=found.sums.packages,
                months=found.sums.expected_packages,
            )
        )
        self._population, self._table = found.population, found.table
        self.sums.show_sums(found.sums, words, found.population)
        name = words.summary.population(found.population)
        self.parts.show_parts(found.parts, name)
        self.heat.show_heat(found.heat, found.tables, words)
        self._chart_card.heading.setText(self.tr("{what} by month").format(what=name))
        self.chart.set_bars(
            [
                Bar(str(int(month[5:])), value)
                for month, value in found.course.items()
                if value is not None
            ]
        )

    def _show_way(self) -> None:
        steps: list[QWidget] = []
        for number, (scope, name) in enumerate(self._path):
            if number:
                steps.append(muted_label("›"))
            is_last = number == len(self._path) - 1
            steps.append(
                text_label(name, "lead") if is_last else link_about(scope, name, self._return_to)
            )
        self._way.set_rows([row_of(*steps, 1, self._state, spacing=8)], is_ruled=False)

    def _return_to(self, scope: object) -> None:
        while self._path and self._path[-1][0] != scope:
            self._path.pop()
        self.reload()

    def _drill(self, part: Part) -> None:
        if self.scope().room_code:
            return
        self._path.append((part.scope, part.name))
        self.reload()

    def _take_population(self, population: Population) -> None:
        if population is not self._population:
            self._population, self._table = population, ""
            self.reload()

    def _take_table(self, table: str) -> None:
        self._table = table
        self.reload()

    def _take_kind(self) -> None:
        self._offer_periods("")
        self.reload()

    def _offer_periods(self, wanted: str) -> None:
        kind = PeriodKind(self.kind.value())
        last = shifted(month_of(self.workplace.clock.today()), -1)
        period, words, options = around(kind, first_day(last)), self._words(), []
        for _ in range(_PERIODS[kind]):
            options.append(Option(period.code, words.period(period)))
            period = before(period)
        self.period.set_options(options, wanted or options[0].code)

    def _words(self) -> PeriodWords:
        kind = PeriodKind(self.kind.value())
        return PeriodWords(self.workplace.codes, kind, self.workplace.language.value)

    def _kinds(self) -> Sequence[Option]:
        return (
            Option(PeriodKind.MONTH.value, self.tr("Month")),
            Option(PeriodKind.QUARTER.value, self.tr("Quarter")),
            Option(PeriodKind.HALF.value, self.tr("Half-year")),
            Option(PeriodKind.YEAR.value, self.tr("Year")),
        )

    def _lay_out(self) -> None:
        self.body.addWidget(row_of(self.kind, self.period, 1))
        self.body.addWidget(self._way)
        columns = Columns((1, 1), narrow=900)
        columns.left.addWidget(self.sums)
        columns.right.addWidget(self._chart_card)
        columns.right.addWidget(self.parts, 1)
        self._chart_card.body.addWidget(self.chart)
        self.body.addWidget(columns)
        self.body.addWidget(self.heat)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._take_kind)
        self.period.chosen.connect(self.reload)
        self.sums.population_wanted.connect(self._take_population)
        self.parts.opened.connect(self._drill)
        self.heat.table_wanted.connect(self._take_table)
        self.heat.opened.connect(self._drill)
