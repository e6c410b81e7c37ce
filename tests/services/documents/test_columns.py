"""Tables of any number and length end up whole, once, in order, and inside the page."""

from hypothesis import given
from hypothesis import strategies as st

from services.documents import columns
from services.documents.columns import NumberTable, Row

FIRST_TOP, TOP, BOTTOM = 60.0, 18.0, 281.0


def table(name: int, rows: int) -> NumberTable:
    labels = tuple(Row(f"{name}/{row}", ("0", "0")) for row in range(rows))
    return NumberTable(f"表{name}", "项目", ("",), ("本月", "今年"), labels, ("注",))


@given(st.lists(st.integers(min_value=1, max_value=160), min_size=1, max_size=9))
def test_no_row_is_lost_repeated_or_printed_outside(lengths: list[int]) -> None:
    tables = [table(name, rows) for name, rows in enumerate(lengths)]
    pages = columns.flow(tables, FIRST_TOP, TOP, BOTTOM, "{title}（续）")
    placed = [entry for page in pages for entry in page.placed]
    printed_tables = [e.table for e in placed if isinstance(e.table, NumberTable)]
    assert len(printed_tables) == len(placed)
    printed = [row.label for one in printed_tables for row in one.rows]
    assert printed == [row.label for entry in tables for row in entry.rows]
    assert sum(len(one.notes) for one in printed_tables) == len(tables)
    assert all(entry.top + entry.table.height <= BOTTOM + 1e-6 for entry in placed)
    assert all(page.placed for page in pages)


@given(st.lists(st.integers(min_value=1, max_value=12), min_size=1, max_size=6))
def test_the_last_page_is_balanced(lengths: list[int]) -> None:
    tables = [table(name, rows) for name, rows in enumerate(lengths)]
    page = columns.balanced(tables, TOP)
    assert [entry.table for entry in page.placed] == tables
    assert page.bottom <= columns.flow(tables, TOP, TOP, 1000, "{title}")[0].bottom + 1e-6


def test_a_split_table_says_that_it_goes_on() -> None:
    (page,) = columns.flow([table(1, 60)], FIRST_TOP, TOP, BOTTOM, "{title}（续）")
    assert [entry.table.title for entry in page.placed] == ["表1", "表1（续）"]
