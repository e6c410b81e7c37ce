"""Guarded rows come out of the row that contains them once a year, if enough people are in them."""

from datetime import UTC, datetime
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from services.code_lists import CodeLists
from services.desk import Desk
from services.exchange.document import CellState
from services.exchange.numbers import PublishedSoFar
from services.summary.case import read_case
from services.summary.guarded import break_out
from services.summary.policy import Policy
from services.summary.rounding import Counted, Rule
from services.summary.service import SummaryService
from services.summary.shape import shapes
from services.summary.tables import Population
from tests.fakes import FixedClock
from tests.services.summary.records import (
    add_clients,
    add_visits,
    months,
    open_room_in,
    visit,
)

LAST_OF_THE_YEAR = datetime(2026, 12, 31, 1, tzinfo=UTC)
TOPIC = next(
    shape
    for shape in shapes(CodeLists(), Policy(), is_school=False).of(Population.VISITS)
    if shape.name == "topic"
)


def close(desk: Desk, month: str) -> None:
    summaries = SummaryService(desk)
    summaries.close(month, summaries.preview(month).published.digest)


def guarded_cells(desk: Desk, month: str) -> dict[str, tuple[CellState, int | None]]:
    with desk.read() as session:
        document = read_case(session, desk, month).document
    assert document is not None
    return {c.row: (c.state, c.step) for c in document.cells if c.table == "topic/guarded"}


def test_a_year_with_enough_people_is_broken_out_in_december_only(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = LAST_OF_THE_YEAR
    people = add_clients(desk, 6)
    for month in months(11, 2):
        rows = [visit(month, client_id=one, topic="self_harm") for one in people]
        add_visits(desk, rows * 2)
        close(desk, month)
    assert set(guarded_cells(desk, "2026-11").values()) == {(CellState.WITHHELD, None)}
    found = guarded_cells(desk, "2026-12")
    state, step = found["other/self_harm"]
    assert state is CellState.PUBLISHED
    assert step is not None
    assert abs(step - 24) <= 2
    assert found["other/violence"] == (CellState.WITHHELD, None)
    rows_of = SummaryService(desk).preview("2026-12").published.populations[0].tables
    topic = next(table for table in rows_of if table.name == "topic")
    assert [r.code for r in topic.rows if r.is_guarded] == ["other/self_harm"]


def test_four_people_stay_inside_however_often_they_came(desk: Desk, clock: FixedClock) -> None:
    clock.moment = LAST_OF_THE_YEAR
    people = add_clients(desk, 4)
    add_visits(desk, [visit("2026-12", client_id=i, topic="violence") for i in people * 10])
    close(desk, "2026-12")
    assert guarded_cells(desk, "2026-12")["other/violence"] == (CellState.WITHHELD, None)


def test_that_a_row_is_there_never_says_more_than_its_step(desk: Desk, clock: FixedClock) -> None:
    """Five visits of five people: beside a published 3 or 6, a row of self-harm that was there at
    all would prove that everybody who came belongs to it."""
    clock.moment = LAST_OF_THE_YEAR
    people = add_clients(desk, 5)
    add_visits(desk, [visit("2026-12", client_id=one, topic="self_harm") for one in people])
    close(desk, "2026-12")
    assert guarded_cells(desk, "2026-12")["other/self_harm"] == (CellState.WITHHELD, None)


def test_a_row_that_waited_comes_out_whole_in_a_later_december(desk: Desk) -> None:
    open_room_in(desk, datetime(2024, 12, 1, tzinfo=UTC))
    people = add_clients(desk, 6)
    for month in months(12, 13, 2024):
        rows = [visit(month, client_id=one, topic="self_harm") for one in people]
        add_visits(desk, rows if month.endswith("-12") else [])
        close(desk, month)
    assert guarded_cells(desk, "2024-12")["other/self_harm"] == (CellState.WITHHELD, None)
    state, step = guarded_cells(desk, "2025-12")["other/self_harm"]
    assert state is CellState.PUBLISHED
    assert step is not None
    assert abs(step - 12) <= 2


def test_only_people_whom_the_ledger_counts_count(desk: Desk, clock: FixedClock) -> None:
    """Those who came before it began are in none of its rows."""
    clock.moment = LAST_OF_THE_YEAR
    people = add_clients(desk, 6)
    add_visits(desk, [visit("2026-11", client_id=i, topic="self_harm") for i in people])
    add_visits(desk, [visit("2026-12", client_id=people[0], topic="self_harm")] * 30)
    close(desk, "2026-12")
    assert guarded_cells(desk, "2026-12")["other/self_harm"] == (CellState.WITHHELD, None)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(-20, 40)), max_size=6),
    st.integers(0, 2),
)
def test_what_is_broken_out_is_never_more_than_what_contains_it(
    years: list[tuple[int, int, int]], offset: int
) -> None:
    so_far = PublishedSoFar()
    true = {"other/self_harm": 0, "other/violence": 0}
    for harm, violence, others in years:
        true = {"other/self_harm": harm, "other/violence": violence}
        whole = harm + violence + max(0, others)
        units = 3 * ((whole + offset) // 3)
        so_far = PublishedSoFar(units, units, {"topic": {"other": units}}, so_far.guarded)
        counted = Counted(whole, {"topic": {"other": whole}}, {"topic": true})
        rule = Rule(3, 12, lambda table, row: offset)
        steps = break_out((TOPIC,), counted, so_far, rule, lambda t, codes: {"self_harm": 9}, 5)
        taken = steps.get("topic", {})
        old = so_far.guarded.get("topic", {})
        new = {row: old.get(row, 0) + step for row, step in taken.items()}
        assert all(step < 0 or step >= 9 for step in taken.values())
        assert all(units % 3 == 0 and units >= 0 for units in new.values())
        assert sum(new.values()) <= so_far.leaf("topic", "other")
        so_far = PublishedSoFar(so_far.total, so_far.shown, so_far.leaves, {"topic": new})


def test_the_second_december_publishes_only_what_came_since(desk: Desk) -> None:
    """A row that was broken out twice in full would be more than the row that contains it."""
    open_room_in(desk, datetime(2024, 12, 1, tzinfo=UTC))
    people = add_clients(desk, 6)
    for month in months(12, 13, 2024):
        if month.endswith("-12"):
            rows = [visit(month, client_id=one, topic="self_harm") for one in people]
            add_visits(desk, rows * 3)
        assert SummaryService(desk).preview(month).checks_passed
        close(desk, month)
    years = [guarded_cells(desk, month)["other/self_harm"][1] for month in ("2024-12", "2025-12")]
    assert all(step is not None and abs(step - 18) <= 4 for step in years)


def broken_out(counted: Counted, after: PublishedSoFar, offset: int, people: int) -> int | None:
    rule = Rule(3, 12, lambda table, row: offset)
    steps = break_out((TOPIC,), counted, after, rule, lambda t, codes: {"self_harm": people}, 5)
    return steps.get("topic", {}).get("other/self_harm")


def test_every_small_room_hides_behind_others_with_the_same_numbers() -> None:
    """All rooms of up to 50 visits in one row, with every pair of offsets, and five persons or
    fewer: that the guarded row is there narrows its count no further than its step does, no small
    count is proved, and nobody learns that everybody belongs to it."""
    worlds: dict[tuple[int, int | None], set[tuple[int, int]]] = {}
    for whole, harm, of_row, of_guarded in product(range(50), range(50), range(3), range(3)):
        total = 3 * ((whole + of_row) // 3)
        shown = total if total >= 12 else 0
        after = PublishedSoFar(total, shown, {"topic": {"other": shown}})
        counted = Counted(whole, {}, {"topic": {"other/self_harm": min(harm, whole)}})
        for seen in range(min(harm, whole, 5) + 1):
            step = broken_out(counted, after, of_guarded, seen)
            worlds.setdefault((total, step), set()).add((whole, min(harm, whole)))
    for (total, step), rooms in worlds.items():
        counts = {harm for _, harm in rooms}
        assert min(counts) == 0 or max(counts) > 4
        assert total == 0 or total > 42 or any(harm < whole for whole, harm in rooms)
        if step is not None and total <= 42:
            assert (min(counts), max(counts)) == (step - 2, min(step, total) + 2)
