"""The published figures as ruled tables: populations that share their rows stand side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.documents.columns import NumberTable, Row
from services.summary.fact_units import amount
from services.summary.grouping import side_by_side
from services.summary.tables import (
    Mark,
    PublishedPopulation,
    PublishedRow,
    PublishedTable,
)
from services.summary.wording import SummaryWording

_SIGNS = {Mark.NONE: "", Mark.CORRECTION: "*", Mark.MOVED: "†"}
_NOTHING = ""
FACTS, ANSWERS = "facts", "answers"
# Of a table with more rows, groups in which nothing was counted are left out, and it says so.
_LONG = 40

Numbers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableWords:
    """``resources/forms/summary_sheet.zh.json``: words that only printed tables need."""

    item: str
    total: str
    continued: str
    note: str
    range_note: str
    zeros_note: str
    waiting_note: str


@dataclass(frozen=True, slots=True)
class Span:
    """``columns``: the heading over the figures of the month or period, and that over the year's,
    if there is a year beside it. ``first`` and ``last`` month of the first column."""

    columns: tuple[str, ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class SummaryTables:
    """Makes the tables of one month or period.

    ``margin``: of every number here, which are then sums of many rooms; it stands beside each in
    the place of the year's figure, and what it is more than a fifth of is grey (disclosure.md 5.8).
    """

    populations: Sequence[PublishedPopulation]
    span: Span
    words: SummaryWording
    page: TableWords
    margin: int = 0

    def all(self) -> list[NumberTable]:
        """Every table of every population, in order."""
        return [
            self._table(group, index)
            for group in side_by_side(self.populations)
            for index in range(len(group[0].tables))
        ]

    def facts(self, now: Mapping[str, int], year: Mapping[str, int]) -> list[NumberTable]:
        """Counts of things, a table each group; nothing for a room that did nothing yet."""
        return [
            NumberTable(
                title=heading,
                item=self.page.item,
                groups=("",),
                columns=self.span.columns,
                rows=tuple(self._fact(code, now.get(code, 0), year[code]) for code in codes),
                code=FACTS,
            )
            for heading, codes in self.words.facts_by_group(year).items()
        ]

    def answers(self, answers: Mapping[str, bool]) -> list[NumberTable]:
        """What was said yes or no to; nothing where nobody was asked."""
        rows = tuple(
            Row(
                self.words.asked(code),
                self._columns(self.words.answer(is_yes=is_yes), ""),
                key=code,
            )
            for code, is_yes in sorted(answers.items())
        )
        title, page = self.words.words.answers, self.page
        table = NumberTable(title, page.item, ("",), self.span.columns, rows, code=ANSWERS)
        return [table] if rows else []

    def _fact(self, code: str, now: int, year: int) -> Row:
        cells = self._columns(f"{amount(code, now):g}", f"{amount(code, year):g}")
        return Row(self.words.fact(code), cells, key=code)

    def _table(self, group: Sequence[PublishedPopulation], index: int) -> NumberTable:
        tables = [population.tables[index] for population in group]
        name = tables[0].name
        kept = _worth_printing(tables)
        rows = [
            Row(
                self.words.row(name, row.code),
                _joined([self._cells(table, row.code) for table in tables]),
                row.depth,
                key=f"{name}/{row.code}",
                grey=self._grey([_step(table, row.code) for table in tables]),
            )
            for row in kept
        ]
        pending = _joined([self._numbers(p.step_pending, p.year_pending) for p in group])
        totals = _joined([self._numbers(p.step, p.year, p.mark) for p in group])
        waits = self._grey([p.step_pending for p in group])
        rows.append(Row(self.words.words.pending, pending, key=f"{name}/pending", grey=waits))
        label, grey = self._total(group), self._grey([p.step for p in group])
        rows.append(Row(label, totals, is_bold=True, key=f"{name}/total", grey=grey))
        return NumberTable(
            title=self._title(group, name),
            item=self.page.item,
            groups=tuple(self.words.population(p.population) for p in group)
            if len(group) > 1
            else ("",),
            columns=self.span.columns,
            rows=tuple(rows),
            notes=self._notes(group, tables, kept=len(kept)),
            code=",".join(p.population for p in group),
        )

    def _title(self, group: Sequence[PublishedPopulation], name: str) -> str:
        table = self.words.table(name)
        if len(group) > 1:
            return table
        population = self.words.population(group[0].population)
        return table if table.startswith(population) else f"{population}　{table}"

    def _total(self, group: Sequence[PublishedPopulation]) -> str:
        return self.page.total if len(group) > 1 else self.words.total(group[0].population)

    def _cells(self, table: PublishedTable, code: str) -> Numbers:
        row = next((row for row in table.rows if row.code == code), None)
        if row is None:  # a guarded row that only the other population has
            return self._columns(_NOTHING, _NOTHING)
        if row.step is None:
            return self._columns(self.words.words.not_yet, str(row.year))
        return self._numbers(row.step, row.year, row.mark)

    def _numbers(self, step: int, year: int, mark: Mark = Mark.NONE) -> Numbers:
        return self._columns(f"{step}{_SIGNS[mark]}", str(year))

    def _columns(self, step: str, year: str) -> Numbers:
        if self.margin:
            year = f"±{self.margin}" if step not in (_NOTHING, self.words.words.not_yet) else ""
        return (step, year)[: len(self.span.columns)]

    def _grey(self, steps: Sequence[int | None]) -> tuple[int, ...]:
        """The cells of numbers that are off by more than a fifth."""
        if not self.margin:
            return ()
        wide = len(self.span.columns)
        unsure = [
            place for place, n in enumerate(steps) if n is not None and self.margin * 5 > abs(n)
        ]
        return tuple(place * wide + cell for place in unsure for cell in range(wide))

    def _notes(
        self,
        group: Sequence[PublishedPopulation],
        tables: Sequence[PublishedTable],
        *,
        kept: int,
    ) -> tuple[str, ...]:
        marks = {row.mark for table in tables for row in table.rows}
        marks |= {population.mark for population in group}
        notes = [
            self.page.note.format(sign=_SIGNS[mark], text=self.words.mark(mark))
            for mark in (Mark.CORRECTION, Mark.MOVED)
            if mark in marks
        ]
        if kept < max(len(table.rows) for table in tables):
            notes.append(self.page.zeros_note if kept else self.page.waiting_note)
        for population in group:
            first = population.covers_from
            if first is not None and first != self.span.first:
                text = self.words.contains_months(first, self.span.last)
                name = self.words.population(population.population)
                notes.append(self.page.range_note.format(population=name, text=text))
        return tuple(notes)


def _step(table: PublishedTable, code: str) -> int | None:
    return next((row.step for row in table.rows if row.code == code), None)


def _worth_printing(tables: Sequence[PublishedTable]) -> list[PublishedRow]:
    """The rows of a table; none where nothing was broken down yet, and of a long one only groups in
    which something was counted."""
    longest = max(tables, key=lambda table: len(table.rows))
    rows = [row for table in tables for row in table.rows]
    if all(row.step is None and not row.year for row in rows):
        return []
    if len(longest.rows) <= _LONG:
        return list(longest.rows)
    counted = {_group(row.code) for row in rows if row.step or row.year}
    return [row for row in longest.rows if _group(row.code) in counted]


def _group(code: str) -> str:
    return code.partition("/")[0]


def _joined(cells: Sequence[Numbers]) -> Numbers:
    return tuple(cell for numbers in cells for cell in numbers)
