"""The list of clients, page by page."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from models.visit import Visit
from models.vocabulary import ClientState
from services.clients import (
    ClientFields,
    ClientFilter,
    ClientService,
    ClientSort,
    PopulationPeriod,
)
from services.desk import Desk

TODAY = date(2026, 11, 22)
Came = Callable[[int, date], None]


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    return ClientService(desk)


@pytest.fixture
def came(desk: Desk) -> Came:
    """Puts a visit into the register."""

    def visit(client_id: int, day: date) -> None:
        with desk.write() as session:
            session.add(
                Visit(
                    client_id=client_id,
                    counsellor_id=1,
                    recorded_by=1,
                    day=day,
                    mode="face",
                    topic="sleep",
                    risk="none",
                    population="none",
                    sex=0,
                    age_band="unknown",
                    finalised_at=desk.clock.now(),
                )
            )

    return visit


def _names(clients: ClientService, chosen: ClientFilter, limit: int = 2) -> list[list[str]]:
    """All pages, as the list fetches them."""
    pages, after = [], None
    while True:
        page = clients.list_page(chosen, after, limit)
        pages.append([row.name for row in page.rows])
        after = page.next
        if after is None:
            return pages


def test_pages_go_by_pinyin_and_nobody_is_missed_or_shown_twice(clients: ClientService) -> None:
    for name in ("周玉梅", "白雪", "周玉梅", "陈建国", "单国平"):
        clients.add(ClientFields(name=name))
    assert _names(clients, ClientFilter()) == [["白雪", "陈建国"], ["单国平", "周玉梅"], ["周玉梅"]]


def test_an_empty_register_has_one_empty_page(clients: ClientService) -> None:
    assert _names(clients, ClientFilter()) == [[]]
    assert _names(clients, ClientFilter(sort=ClientSort.RECENT)) == [[]]


def test_recent_goes_by_last_visit_then_by_newest_file(clients: ClientService, came: Came) -> None:
    ids = [
        clients.add(ClientFields(name=name)).id for name in ("甲甲", "乙乙", "丙丙", "丁丁", "戊戊")
    ]
    came(ids[0], TODAY - timedelta(days=30))
    came(ids[1], TODAY - timedelta(days=2))
    came(ids[0], TODAY - timedelta(days=1))
    came(ids[2], TODAY - timedelta(days=2))
    chosen = ClientFilter(sort=ClientSort.RECENT)
    assert _names(clients, chosen) == [["甲甲", "丙丙"], ["乙乙", "戊戊"], ["丁丁"]]
    assert _names(clients, chosen, 3) == [["甲甲", "丙丙", "乙乙"], ["戊戊", "丁丁"]]


def test_rows_count_visits_and_show_todays_populations(clients: ClientService, came: Came) -> None:
    added = clients.add(
        ClientFields(
            name="周玉梅",
            populations=(
                PopulationPeriod("disabled"),
                PopulationPeriod("orphan", until=TODAY - timedelta(days=1)),
                PopulationPeriod("smd_family", since=TODAY + timedelta(days=1)),
            ),
        )
    )
    came(added.id, date(2026, 10, 1))
    came(added.id, date(2026, 11, 1))
    (row,) = clients.list_page().rows
    assert (row.visits, row.last_day, row.populations) == (2, date(2026, 11, 1), ("disabled",))
    assert clients.row(added.id) == row
    assert clients.get(added.id).last_day == date(2026, 11, 1)


def test_closed_files_have_their_own_list(clients: ClientService) -> None:
    closed = clients.add(ClientFields(name="周玉梅"))
    clients.add(ClientFields(name="白雪"))
    clients.close(closed.id, "goals_reached")
    assert _names(clients, ClientFilter()) == [["白雪"]]
    assert _names(clients, ClientFilter(state=ClientState.CLOSED)) == [["周玉梅"]]


@pytest.mark.parametrize("text", ["", "z"])
def test_filters_by_population_and_minors(clients: ClientService, text: str) -> None:
    orphan = (PopulationPeriod("orphan"),)
    clients.add(ClientFields(name="周小", age=17, populations=orphan))
    clients.add(ClientFields(name="周大", age=18, populations=orphan))
    clients.add(ClientFields(name="周明", birth_date=date(2008, 11, 23)))
    clients.add(ClientFields(name="周亮", birth_date=date(2008, 11, 22)))
    minors = _names(clients, ClientFilter(is_minor=True, text=text))[0]
    assert sorted(minors) == ["周小", "周明"]
    orphans = _names(clients, ClientFilter(population="orphan", text=text))[0]
    assert sorted(orphans) == ["周大", "周小"]


def test_typing_filters_the_list_by_search(clients: ClientService) -> None:
    for name in ("周玉梅", "白雪"):
        clients.add(ClientFields(name=name))
    assert _names(clients, ClientFilter(text="zym")) == [["周玉梅"]]


def test_a_client_born_on_a_leap_day_is_a_minor_until_march(
    desk: Desk, clients: ClientService
) -> None:
    clients.add(ClientFields(name="白雪", birth_date=date(2008, 2, 29)))
    assert not clients.list_page().rows[0].is_minor
    assert clients.list_page(ClientFilter(is_minor=True)).rows == ()


def test_the_list_is_read_from_the_index_alone(desk: Desk, clients: ClientService) -> None:
    clients.add(ClientFields(name="周玉梅"))
    with desk.read() as session:
        plan = session.connection().exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT id FROM client WHERE state = 'active'"
            " AND (sort_key, file_no) > ('a', 'S') ORDER BY sort_key, file_no LIMIT 100"
        )
        steps = " ".join(str(row[3]) for row in plan)
    assert "COVERING INDEX ix_client_list" in steps
    assert "TEMP B-TREE" not in steps


def test_people_are_ordered_by_surname(desk: Desk, clients: ClientService) -> None:
    for name in ("林素珍", "李梓涵", "汪洋", "王秀兰", "李𬭎", "汪海", "单小燕"):
        clients.add(ClientFields(name=name))
    names = [name for page in _names(clients, ClientFilter()) for name in page]
    assert names == ["李𬭎", "李梓涵", "林素珍", "单小燕", "汪海", "汪洋", "王秀兰"]
