"""What one month publishes, flat, for other systems: totals, rows that add up, counts of things.

Made from `PublishedSummary` alone, so that no true figure can reach a file of another system. Only
the lowest rows go out: other systems add rows up by themselves, and groups would count twice.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from services.summary.tables import (
    PublishedPopulation,
    PublishedRow,
    PublishedSummary,
    PublishedTable,
)
from services.summary.wording import SummaryWording

PENDING = "pending"
FACTS, INDICATORS = "facts", "indicators"


@dataclass(frozen=True, slots=True)
class Option:
    """One row of a break-down. ``value`` is None while it is not broken down: that is no zero.

    ``holder``: the row that contains a guarded row in the months in which it is not broken out.
    """

    row: str  # "emotion/mood"
    words: str
    value: int | None
    holder: str = ""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One table of a figure; its values and the figure "pending" add up to the total."""

    table: str  # "topic"
    words: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the month under its immutable code: "visits", "facts.activities.lecture"."""

    code: str
    words: str
    value: int
    breakdowns: tuple[Breakdown, ...] = ()


def figures(summary: PublishedSummary, wording: SummaryWording) -> tuple[Figure, ...]:
    """Everything that is counted in a package, always in the same order."""
    facts = (
        Figure(dotted(FACTS, code), _fact(code, wording), number)
        for code, number in sorted(summary.facts.items())
    )
    return (*(f for p in summary.populations for f in _of_population(p, wording)), *facts)


def answers(indicators: Mapping[str, bool], words_of: Callable[[str], str]) -> tuple[Figure, ...]:
    """What a package says yes (1) or no (0) to: over many rooms the sum is how many said yes."""
    return tuple(
        Figure(dotted(INDICATORS, code), words_of(code), int(is_yes))
        for code, is_yes in sorted(indicators.items())
    )


def _fact(code: str, wording: SummaryWording) -> str:
    return f"{wording.words.fact_groups[code.partition('/')[0]]}：{wording.fact(code)}"


def dotted(*parts: str) -> str:
    """The code of a figure: "facts" and "activities/lecture" are "facts.activities.lecture"."""
    return ".".join(parts).replace("/", ".")


def _of_population(population: PublishedPopulation, wording: SummaryWording) -> Iterator[Figure]:
    code, words = population.population.value, wording.population(population.population)
    breakdowns = tuple(
        Breakdown(table.name, wording.table(table.name), tuple(_options(table, wording)))
        for table in population.tables
    )
    yield Figure(code, words, population.step, breakdowns)
    pending = f"{words}：{wording.words.pending}"
    yield Figure(dotted(code, PENDING), pending, population.step_pending)


def _options(table: PublishedTable, wording: SummaryWording) -> Iterator[Option]:
    """Rows that add up. What a guarded row breaks out once a year is taken off the row that holds
    it, so that the sum of the rows stays what it was (disclosure.md 5.6)."""
    words = {row.code: wording.row(table.name, row.code) for row in table.rows}
    for row in table.rows:
        if row.is_group:
            continue
        inside = [
            other.step
            for other in table.rows
            if other.is_guarded and other.step is not None and _above(other) == row.code
        ]
        above = words.get(_above(row))
        yield Option(
            row.code,
            f"{above}：{words[row.code]}" if above else words[row.code],
            (row.step or 0) - sum(inside) if inside else row.step,
            _above(row) if row.is_guarded else "",
        )


def _above(row: PublishedRow) -> str:
    return row.code.rpartition("/")[0]
