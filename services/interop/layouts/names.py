"""The names under which a county's workbook asks for figures, and what each of them is now.

Names are those of a spreadsheet: letters, digits, full stops and underscores, no matter which case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.months import span
from services.summary.fact_units import amount
from services.summary.period_words import PeriodWords
from services.summary.periods import PeriodReport
from services.summary.tables import PublishedPopulation, PublishedTable

_FORBIDDEN = re.compile(r"[^a-z0-9_.]")
_SEPARATOR = "/"


@dataclass(frozen=True, slots=True)
class Figure:
    """``name`` of the cell, ``value`` to be put there, and what it ``means`` for people."""

    name: str
    value: str | float
    means: str


def figures(report: PeriodReport, words: PeriodWords) -> tuple[Figure, ...]:
    """Everything that a layout may ask for, each name once, always in the same order."""
    return (
        *_about(report, words),
        *(f for population in report.populations for f in _population(report, population, words)),
        *_facts(report, words),
    )


def name_of(*parts: str) -> str:
    """``visits.age_sex.18_34.male.step``: codes as a spreadsheet takes them for a name."""
    joined = ".".join(parts).lower().replace(_SEPARATOR, ".").replace("+", "_plus")
    return _FORBIDDEN.sub("_", joined)


def row_path(table: PublishedTable, code: str) -> str:
    """The part of a name that stands for a row: the code alone where the table has it only once
    ("mood"), with its group where codes come again ("phq9/mild", "phq4/mild")."""
    rows = (row.code for row in table.rows if not row.is_guarded)
    lasts = [row.rpartition(_SEPARATOR)[2] for row in rows]
    return code.rpartition(_SEPARATOR)[2] if len(set(lasts)) == len(lasts) else code


def _about(report: PeriodReport, words: PeriodWords) -> Iterator[Figure]:
    label = words.words.labels
    months = report.months
    yield Figure("room.name", report.room_name, label["room"])
    yield Figure("room.code", report.room_code, label["room_code"])
    yield Figure("room.division_code", report.division_code, label["division_code"])
    yield Figure("period", words.period(report.period), label["period"])
    yield Figure("period.title", words.title(report), label["title"])
    yield Figure("period.from", months[0].month, label["from"])
    yield Figure("period.to", months[-1].month, label["to"])
    yield Figure("period.months", len(report.published), label["months"])
    yield Figure("period.missing", words.missing(report), label["missing"])
    yield Figure("period.check_codes", words.check_codes(report), label["check_codes"])
    yield Figure("made_on", report.made_on.isoformat(), label["made_on"])
    yield Figure("explanation", words.explanation(report), label["explanation"])


def _population(
    report: PeriodReport, population: PublishedPopulation, words: PeriodWords
) -> Iterator[Figure]:
    code = population.population.value
    name = words.summary.population(population.population)
    total = words.words.total
    yield from _pair((code, "total"), (name, total), population.step, population.year, words)
    pending = (population.step_pending, population.year_pending)
    yield from _pair((code, "pending"), (name, words.summary.words.pending), *pending, words)
    totals, year = report.totals[population.population], report.period.months[-1][:4]
    for month in span(f"{year}-01", f"{year}-12"):
        means = words.joined(name, total, words.month_number(month))
        value = words.number(totals.get(month))
        yield Figure(name_of(code, "total", f"m{month[5:]}"), value, means)
    for table in population.tables:
        for row in table.rows:
            path = (code, table.name, row_path(table, row.code))
            label = words.summary.row(table.name, row.code)
            labels = (name, words.summary.table(table.name), label)
            yield from _pair(path, labels, row.step, row.year, words)
        for row_code in report.withheld(population.population, table):
            path = (code, table.name, row_path(table, row_code))
            label = words.summary.row(table.name, row_code)
            yield from _pair(
                path, (name, words.summary.table(table.name), label), None, None, words
            )


def _facts(report: PeriodReport, words: PeriodWords) -> Iterator[Figure]:
    for heading, codes in words.every_fact(report.year_facts).items():
        for code in codes:
            step, year = report.facts.get(code, 0), report.year_facts.get(code, 0)
            both = amount(code, step), amount(code, year)
            yield from _pair(("facts", code), (heading, words.summary.fact(code)), *both, words)
    for code, yes in report.answers.items():
        means = words.joined(words.words.answers, words.summary.asked(code))
        yield Figure(name_of("answers", code), words.summary.answer(is_yes=yes), means)


def _pair(
    path: tuple[str, ...],
    labels: tuple[str, ...],
    step: float | None,
    year: float | None,
    words: PeriodWords,
) -> Iterator[Figure]:
    for column, value, column_words in (
        ("step", step, words.this_period),
        ("year", year, words.summary.words.year),
    ):
        means = words.joined(*labels, column_words)
        yield Figure(name_of(*path, column), words.number(value), means)
