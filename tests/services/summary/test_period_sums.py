"""Whatever twelve months published, quarters add up to halves and halves to the year (5.10)."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from services.exchange.document import PENDING, TOTAL, Cell, CellState, Document
from services.exchange.numbers import GUARDED
from services.indicators.periods import parse
from services.summary.periods import populations
from services.summary.tables import Population, PublishedPopulation
from tests.services.exchange.packages import document
from tests.services.summary.records import months

ROWS = ("emotion/mood", "emotion/sleep", "other")
HALVES = {"2026-H1": ("2026-Q1", "2026-Q2"), "2026-H2": ("2026-Q3", "2026-Q4")}

# Units of each row that a month would publish, and whether it breaks them down.
Months = list[tuple[tuple[int, int, int], bool]]
MONTHS = st.lists(
    st.tuples(st.tuples(*[st.integers(-2, 5)] * 3), st.booleans()), min_size=12, max_size=12
)


def packages(steps: Months) -> list[Document]:
    """A year's packages: what is not broken down waits for the next one that is."""
    found = []
    waiting = [0, 0, 0]
    for month, (units, is_released) in zip(months(1, 12), steps, strict=True):
        waiting = [a + 3 * b for a, b in zip(waiting, units, strict=True)]
        taken: list[int | None] = [*waiting] if is_released else [None] * 3
        pending = 0 if is_released else sum(waiting)
        found.append(package(month, 3 * sum(units), pending, taken))
        waiting = [0, 0, 0] if is_released else waiting
    return found


def package(month: str, total: int, pending: int, taken: Iterable[int | None]) -> Document:
    name = Population.VISITS.value
    cells = [
        Cell(name, TOTAL, TOTAL, CellState.PUBLISHED, total),
        Cell(name, TOTAL, PENDING, CellState.PUBLISHED, pending),
    ]
    for row, step in zip(ROWS, taken, strict=True):
        state = CellState.NOT_YET_BROKEN_DOWN if step is None else CellState.PUBLISHED
        cells.append(Cell(name, "topic", row, state, step))
    guarded = 3 if month.endswith("-12") else None
    state = CellState.WITHHELD if guarded is None else CellState.PUBLISHED
    cells.append(Cell(name, f"topic{GUARDED}", "other/self_harm", state, guarded))
    made = document("", period=month)
    return Document(made.head, tuple(cells), {}, {})


def visits(code: str, documents: list[Document]) -> PublishedPopulation:
    period = parse(code)
    assert period is not None
    (found,) = populations(period, documents)
    return found


def rows(population: PublishedPopulation) -> dict[str, int]:
    return {row.code: row.step or 0 for row in population.tables[0].rows}


@settings(max_examples=100, deadline=None)
@given(MONTHS)
def test_parts_add_up_to_the_whole(steps: Months) -> None:
    documents = packages(steps)
    for whole, parts in (*HALVES.items(), ("2026", tuple(HALVES))):
        total, added = visits(whole, documents), [visits(code, documents) for code in parts]
        assert total.step == sum(part.step for part in added)
        for code, number in rows(total).items():
            assert number == sum(rows(part).get(code, 0) for part in added)
        assert total.year == added[-1].year
        assert total.pending == added[-1].pending


@settings(max_examples=100, deadline=None)
@given(MONTHS)
def test_rows_groups_and_what_waits_balance(steps: Months) -> None:
    documents = packages(steps)
    for code in ("2026-03", "2026-Q2", "2026-H2", "2026"):
        found = visits(code, documents)
        by_code = {row.code: row for row in found.tables[0].rows}
        tops = [row for row in found.tables[0].rows if row.depth == 0]
        assert sum(row.step or 0 for row in tops) + found.step_pending == found.step
        assert sum(row.year for row in tops) + found.year_pending == found.year
        inside = [by_code["emotion/mood"], by_code["emotion/sleep"]]
        assert by_code["emotion"].year == sum(row.year for row in inside)
        assert (by_code["emotion"].step is None) == (found.covers_from is None)
        assert ("other/self_harm" in by_code) == (code in ("2026-H2", "2026"))
        if found.covers_from is not None:
            assert documents[0].head.period <= found.covers_from
