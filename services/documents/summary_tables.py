"""The published figures as ruled tables: populations that share their rows stand side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.documents.columns import NumberTable, Row
from services.summary.tables import (
    Mark,
    Population,
    PublishedPopulation,
    PublishedSummary,
    PublishedTable,
)
from services.summary.wording import SummaryWording

_SIGNS = {Mark.NONE: "", Mark.CORRECTION: "*", Mark.MOVED: "†"}


@dataclass(frozen=True, slots=True)
class SheetWords:
    """``resources/forms/monthly_summary.zh.json``: words only the printed page needs."""

    item: str
    visits: str
    persons: str
    total: str
    continued: str
    not_closed: str
    note: str
    range_note: str
    filled_by: str
    checked_by: str
    seal: str
    blank_date: str
    footer: str
    page: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """A population and the words over its columns; empty if it stands alone."""

    heading: str
    population: PublishedPopulation


@dataclass(frozen=True, slots=True)
class SummaryTables:
    """Makes the tables of one summary."""

    summary: PublishedSummary
    words: SummaryWording
    page: SheetWords

    def all(self) -> list[NumberTable]:
        """Visits and persons together, then referrals."""
        found = {entry.population: entry for entry in self.summary.populations}
        people = (
            _Counted(self.page.visits, found[Population.VISITS]),
            _Counted(self.page.persons, found[Population.PERSONS]),
        )
        referrals = (_Counted("", found[Population.REFERRALS]),)
        return [
            self._table(counted, index)
            for counted in (people, referrals)
            for index in range(len(counted[0].population.tables))
        ]

    def _table(self, counted: Sequence[_Counted], index: int) -> NumberTable:
        tables = [entry.population.tables[index] for entry in counted]
        name = tables[0].name
        rows = [
            Row(
                self.words.row(name, row.code),
                _joined([self._cells(table, row.code) for table in tables]),
                row.depth,
            )
            for row in tables[0].rows
        ]
        populations = [entry.population for entry in counted]
        pending = [_numbers(p.step_pending, p.year_pending) for p in populations]
        totals = [_numbers(p.step, p.year, p.mark) for p in populations]
        rows.append(Row(self.words.words.pending, _joined(pending)))
        rows.append(Row(self._total(populations), _joined(totals), is_bold=True))
        return NumberTable(
            title=self._title(populations, name),
            item=self.page.item,
            groups=tuple(entry.heading for entry in counted),
            columns=(self.words.words.month, self.words.words.year),
            rows=tuple(rows),
            notes=self._notes(populations, tables),
        )

    def _title(self, populations: Sequence[PublishedPopulation], name: str) -> str:
        table = self.words.table(name)
        if len(populations) > 1:
            return table
        return f"{self.words.population(populations[0].population)}　{table}"

    def _total(self, populations: Sequence[PublishedPopulation]) -> str:
        if len(populations) > 1:
            return self.page.total
        return self.words.total(populations[0].population)

    def _cells(self, table: PublishedTable, code: str) -> tuple[str, str]:
        row = next(row for row in table.rows if row.code == code)
        if row.step is None:
            return self.words.words.not_yet, str(row.year)
        return _numbers(row.step, row.year, row.mark)

    def _notes(
        self, populations: Sequence[PublishedPopulation], tables: Sequence[PublishedTable]
    ) -> tuple[str, ...]:
        marks = {row.mark for table in tables for row in table.rows}
        marks |= {population.mark for population in populations}
        notes = [
            self.page.note.format(sign=_SIGNS[mark], text=self.words.mark(mark))
            for mark in (Mark.CORRECTION, Mark.MOVED)
            if mark in marks
        ]
        for population in populations:
            first = population.covers_from
            if first is not None and first != self.summary.month:
                text = self.words.contains_months(first, self.summary.month)
                name = self.words.population(population.population)
                notes.append(self.page.range_note.format(population=name, text=text))
        return tuple(notes)


def _numbers(step: int, year: int, mark: Mark = Mark.NONE) -> tuple[str, str]:
    return f"{step}{_SIGNS[mark]}", str(year)


def _joined(cells: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(cell for pair in cells for cell in pair)
