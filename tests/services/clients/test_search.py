"""Finding clients by whatever comes to mind."""

import pytest

from services.clients import ClientFields, ClientService
from services.clients.search import Query
from services.desk import Desk

PEOPLE = {
    "周玉梅": "13800002817",
    "覃文": "13900001234",
    "单国平": "",
    "欧阳雪": "02812345",
    "买买提·吐尔逊": "",
    "王\U0003134f明": "",
    "吕律": "",
    "Anna Lee": "",
    "周玉": "13811112817",
}


@pytest.fixture
def clients(desk: Desk) -> ClientService:
    service = ClientService(desk)
    for name, phone in PEOPLE.items():
        service.add(ClientFields(name=name, phone=phone))
    return service


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("周玉梅", ["周玉梅"]),
        ("玉", ["周玉梅", "周玉"]),
        ("周 玉　梅", ["周玉梅"]),
        ("zym", ["周玉梅"]),
        ("ＺＹＭ", ["周玉梅"]),
        ("zhouyu", ["周玉", "周玉梅"]),
        ("zhou yu mei", ["周玉梅"]),
        ("yumei", ["周玉梅"]),
        ("qinw", ["覃文"]),
        ("tanwen", ["覃文"]),
        ("tw", ["覃文"]),
        ("shanguop", ["单国平"]),
        ("sgp", ["单国平"]),
        ("oyx", ["欧阳雪"]),
        ("吐尔逊", ["买买提·吐尔逊"]),
        ("\U0003134f", ["王\U0003134f明"]),
        ("lülü", ["吕律"]),
        ("lyulyu", ["吕律"]),
        ("anna", ["Anna Lee"]),
        ("2817", ["周玉", "周玉梅"]),
        ("２８１７", ["周玉", "周玉梅"]),
        ("138 0000", ["周玉梅"]),
        ("S-2026-004", ["欧阳雪"]),
        ("s2026004", ["欧阳雪"]),
        ("2026-004", ["欧阳雪"]),
        ("没有此人", []),
        ("", []),
        ("  ", []),
        ("|", []),
        ("%", []),
    ],
)
def test_search(clients: ClientService, typed: str, names: list[str]) -> None:
    found = [hit.name for hit in clients.search(typed)]
    assert sorted(found) == sorted(names)


def test_the_tail_of_a_phone_comes_before_its_middle(clients: ClientService) -> None:
    names = [hit.name for hit in clients.search("1234")]
    assert names == ["覃文", "欧阳雪"]


def test_one_digit_finds_tails_first(clients: ClientService) -> None:
    assert [hit.name for hit in clients.search("4", limit=2)] == ["欧阳雪", "覃文"]


def test_the_tail_of_a_file_number_comes_first(clients: ClientService) -> None:
    assert clients.search("002")[0].name == "覃文"


def test_the_answer_has_a_limit_and_no_one_twice(clients: ClientService) -> None:
    assert len(clients.search("2026", limit=3)) == 3
    found = [hit.id for hit in clients.search("zhou", limit=50)]
    assert len(found) == len(set(found)) == 2


def test_closed_files_are_found_and_merged_ones_are_not(clients: ClientService) -> None:
    keep, drop = (hit.id for hit in clients.search("2817"))
    clients.merge(keep, drop)
    assert [hit.id for hit in clients.search("2817")] == [keep]
    clients.close(keep, "goals_reached")
    assert [hit.id for hit in clients.search("周")] == [keep]


def test_a_hit_says_what_a_list_needs(clients: ClientService) -> None:
    (hit,) = clients.search("zym")
    assert (hit.file_no, hit.phone_tail, hit.visits) == ("S-2026-001", "2817", 0)


def test_a_query_keeps_characters_letters_and_numbers_apart() -> None:
    assert Query.of("Ｓ-2026 'x") == Query("S-2026'x", "s2026x", "S-2026'X")
