"""Small groups stay hidden, even from somebody who adds and subtracts what is shown."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from services.screenings.hiding import THRESHOLD, WIDTH, hidden_cells, possible

_COUNTS = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 40), min_size=width, max_size=width), min_size=1, max_size=6
    )
)


def test_a_table_of_large_groups_is_shown_whole() -> None:
    assert hidden_cells([[20, 10], [15, 8]]) == frozenset()


def test_an_empty_table_hides_nothing() -> None:
    assert hidden_cells([]) == frozenset()


def test_a_small_group_takes_another_of_its_row_and_its_column_with_it() -> None:
    hidden = hidden_cells([[20, 12, 3], [22, 9, 6], [25, 11, 8]])

    assert (0, 2) in hidden
    assert sum(row == 0 for row, _ in hidden) >= 2, "the row's sum is known"
    assert sum(column == 2 for _, column in hidden) >= 2, "the column's total is known"


def test_a_zero_is_hidden_like_a_four() -> None:
    with_zero = hidden_cells([[30, 0], [20, 12], [22, 14]])
    with_four = hidden_cells([[30, 4], [20, 12], [22, 14]])

    assert (0, 1) in with_zero & with_four


def test_a_single_class_hides_the_same_in_its_total() -> None:
    hidden = hidden_cells([[30, 3, 7]])

    assert {column for row, column in hidden if row == 0} == {
        column for row, column in hidden if row == 1
    }
    assert len({column for _, column in hidden}) == 2


def test_how_far_a_hidden_count_can_move_is_what_full_enumeration_finds() -> None:
    counts = [[6, 2, 9], [1, 3, 8], [7, 7, 7]]
    hidden = {(0, 0), (0, 1), (1, 0), (1, 1)}

    for row, column in hidden:
        seen = [table[row][column] for table in _alike(counts, hidden)]
        true = counts[row][column]
        assert possible(counts, hidden, (row, column)) == (
            max(min(seen), true - WIDTH),
            min(max(seen), true + WIDTH),
        )


def _alike(counts: list[list[int]], hidden: set[tuple[int, int]]) -> Iterator[list[list[int]]]:
    """Every table with the same sums of rows and columns, and the same where it is shown."""
    cells = sorted(hidden)
    most = max(sum(counts[row][column] for row, column in cells), 1)
    for values in product(range(most + 1), repeat=len(cells)):
        table = [list(row) for row in counts]
        for (row, column), value in zip(cells, values, strict=True):
            table[row][column] = value
        if _sums(table) == _sums(counts):
            yield table


def _sums(table: list[list[int]]) -> tuple[list[int], list[int]]:
    return [sum(row) for row in table], [sum(column) for column in zip(*table, strict=True)]


@settings(max_examples=100, derandomize=True, deadline=None)
@given(_COUNTS)
def test_no_small_group_is_shown_and_none_can_be_worked_out(counts: list[list[int]]) -> None:
    hidden = hidden_cells(counts)

    for row, values in enumerate(counts):
        for column, value in enumerate(values):
            assert value >= THRESHOLD or (row, column) in hidden
    everything = len(hidden) == (len(counts) + 1) * len(counts[0])
    if len(counts) == 1 or everything:
        return
    for cell in hidden:
        least, most = possible(counts, hidden, cell)
        assert most - least >= WIDTH
