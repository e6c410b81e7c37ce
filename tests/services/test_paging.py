"""Long lists are read off an index in its order: nothing is sorted, nothing skipped."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from models.vocabulary import ClientState
from services.clients import ClientCursor, ClientFilter, ClientService, ClientSort
from services.desk import Desk
from services.referrals import ReferralCursor, ReferralId, ReferralService
from services.visits import VisitCursor, VisitFilter, VisitId, VisitService

DAY = date(2026, 11, 2)


@contextmanager
def plans(desk: Desk) -> Iterator[list[str]]:
    """The query plan of each SELECT inside the block."""
    found: list[str] = []

    def explain(connection: Any, cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.startswith("SELECT"):
            explained = connection.connection.cursor()
            explained.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            found.append("\n".join(row[3] for row in explained.fetchall()))

    with desk.read() as session:
        engine = session.get_bind().engine
    event.listen(engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", explain)


@pytest.mark.parametrize(
    "chosen",
    [
        VisitFilter(),
        VisitFilter(month="2026-11"),
        VisitFilter(mode="phone"),
        VisitFilter(counsellor_id=1),
        VisitFilter(month="2026-11", counsellor_id=1),
        VisitFilter(client_id=1),
    ],
)
def test_visits_are_read_in_order(desk: Desk, chosen: VisitFilter) -> None:
    with plans(desk) as found:
        VisitService(desk).list_page(chosen, VisitCursor(DAY, VisitId(9)))
    assert_in_order(found[0], "visit")


@pytest.mark.parametrize(
    ("chosen", "after"),
    [
        (ClientFilter(), ClientCursor(("zhou 周", "S-2026-001"))),
        (ClientFilter(ClientState.CLOSED, "disabled", is_minor=True), None),
        (ClientFilter(sort=ClientSort.RECENT), ClientCursor(("2026-11-02", 9))),
    ],
)
def test_clients_are_read_in_order(
    desk: Desk, chosen: ClientFilter, after: ClientCursor | None
) -> None:
    with plans(desk) as found:
        ClientService(desk).list_page(chosen, after)
    assert_in_order(found[0], "visit" if chosen.sort is ClientSort.RECENT else "client")


def test_referrals_are_read_in_order(desk: Desk) -> None:
    with plans(desk) as found:
        ReferralService(desk).list_page(after=ReferralCursor(DAY, ReferralId(9)))
    assert_in_order(found[0], "referral")


def test_warming_reads_the_whole_search_index(desk: Desk) -> None:
    with plans(desk) as found:
        ClientService(desk).warm_search()
    assert "USING COVERING INDEX ix_client_search" in found[0]


def assert_in_order(plan: str, table: str) -> None:
    assert re.match(rf"SEARCH {table} USING (COVERING )?INDEX", plan)
    assert "TEMP B-TREE" not in plan
