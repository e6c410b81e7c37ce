"""A large invented register: 100,000 clients and their visits, by bulk insert."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import Engine, Table, insert

from models.client import Client
from models.visit import Visit, VisitText, VisitTopic
from models.vocabulary import AgeBand, ClientKind, ClientState
from services.clients import pinyin

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰建国志文玉梅春华海燕雨晨思涵子轩"
MODES = ("face_to_face", "phone", "hotline", "home_visit", "online", "group")
TOPICS = ("sleep", "mood", "anxiety", "family", "parenting", "study", "dispute", "livelihood")
POPULATIONS = ("none", "none", "none", "empty_nest_elder", "left_behind_child", "disabled")
RISKS = ("none", "none", "none", "low", "medium")
_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
_FIRST_DAY = date(2022, 1, 1)
_DAYS = 1795
_CHUNK = 20_000


def fill(engine: Engine, clients: int, visits: int) -> None:
    """Insert the population in one transaction; the same rows in every run."""
    chance = random.Random(7)
    with engine.begin() as connection:
        for table, rows in (
            (Client, _clients(clients, chance)),
            (Visit, _visits(visits, clients, chance)),
            (VisitTopic, _topics(visits)),
            (VisitText, _texts(visits)),
        ):
            statement = insert(cast(Table, table.__table__))
            chunk: list[dict[str, Any]] = []
            for row in rows:
                chunk.append(row)
                if len(chunk) == _CHUNK:
                    connection.execute(statement, chunk)
                    chunk = []
            if chunk:
                connection.execute(statement, chunk)
        connection.exec_driver_sql("ANALYZE")


def invented_name(chance: random.Random) -> str:
    """A common surname with one or two characters."""
    return chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.choice((1, 2, 2, 2))))


def _clients(count: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        name = invented_name(chance)
        yield {
            "id": number,
            "file_no": f"S-{2022 + number % 5}-{number:06d}",
            "kind": ClientKind.NAMED,
            "state": ClientState.ACTIVE,
            "name": name,
            "pinyin": pinyin.full(name),
            "initials": pinyin.initials(name),
            "sort_key": pinyin.sort_key(name),
            "sex": chance.choice((1, 2)),
            "birth_year": chance.randrange(1940, 2018),
            "phone": f"1{chance.randrange(3 * 10**9, 10**10)}",
            "created_by": 1,
            "created_at": _MOMENT,
        }


def _visits(count: int, clients: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        yield {
            "id": number,
            "client_id": chance.randrange(1, clients + 1),
            "counsellor_id": 1,
            "recorded_by": 1,
            "day": _FIRST_DAY + timedelta(days=number * _DAYS // count),
            "start_minute": 570,
            "minutes": 50,
            "mode": chance.choice(MODES),
            "topic": TOPICS[number % len(TOPICS)],
            "risk": chance.choice(RISKS),
            "population": chance.choice(POPULATIONS),
            "sex": chance.choice((1, 2)),
            "age_band": chance.choice((AgeBand.UNDER_18, AgeBand.UNDER_60, AgeBand.FROM_60)),
            "finalised_at": _MOMENT,
        }


def _topics(count: int) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        yield {"visit_id": number, "position": 0, "topic": TOPICS[number % len(TOPICS)]}


def _texts(count: int) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        yield {"visit_id": number, "done": "倾听、疏导，约下周再来。", "next_step": ""}
