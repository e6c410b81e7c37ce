"""The attack finds what it must find (disclosure.md 9.2): rooms on paper are safe as they publish,
and no longer when something is published that the ledger forbids."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from services.audit_dump.document import dump
from services.summary.policy import Policy
from services.summary.rounding import offsets
from tests.services.audit_dump.attacker import DISCLOSED, SAFE, Attack
from tests.services.audit_dump.rooms import AGES, GROUPS, MODES, PaperRoom, Visit

_ONLY = ("visits", "persons")
_TOTAL = "total"
Dump = dict[str, Any]


def room_of(seed: int, months: int = 3) -> PaperRoom:
    """A small room: rows with one, two or three visits are what an attack is after."""
    chance = random.Random(seed)
    room = PaperRoom(secret=seed.to_bytes(32), ledger=f"l{seed:011d}")
    for _ in range(months):
        room.visits += [_visit(room, chance) for _ in range(chance.randrange(4, 12))]
        room.close()
    return room


def _visit(room: PaperRoom, chance: random.Random) -> Visit:
    return Visit(
        month=room.month,
        mode=chance.choices(MODES, (1, 2, 9))[0],
        age_sex=chance.choices(AGES, (9, 1, 2))[0],
        population=chance.choices(GROUPS, (1, 2, 9))[0],
        client=chance.choice((None, 1, 2, 3, 4, 5)),
    )


def published(texts: list[str]) -> Dump:
    """The dump of visits and persons: other populations stand by themselves."""
    short = []
    for text in texts:
        document = json.loads(text)
        header, *rows = document["resources"][0]["data"]
        document["resources"][0]["data"] = [header, *(row for row in rows if row[0] in _ONLY)]
        short.append(json.dumps(document))
    return dump(short, "room on paper")


def exact_total(room: PaperRoom) -> Dump:
    """The true total of every month beside the rounded one."""
    found = published(room.texts)
    for document in room.documents:
        month = document.head.period
        true = sum(visit.month == month for visit in room.visits)
        found = with_number(found, {f"visits|{_TOTAL}|{_TOTAL}|{month}": 1}, true)
    return found


def second_rounding(room: PaperRoom) -> Dump:
    """The same months once more, in another ledger with other thresholds."""
    twin = PaperRoom(bytes(31) + b"2", "l2", room.policy)
    for document in room.documents:
        twin.visits = [v for v in room.visits if v.month <= document.head.period]
        twin.close()
    return published([*room.texts, *twin.texts])


def other_base(room: PaperRoom) -> Dump:
    """The last month rounded to steps of 5 from what was published in steps of 3."""
    other = PaperRoom(room.secret, room.ledger, Policy(base=5), list(room.visits))
    sums = other.close()
    document = json.loads(room.texts[-1])
    document["anxinbu"]["base"] = 5
    before = dump_sums(room.texts[:-1])
    for row in document["resources"][0]["data"][1:]:
        population, table, code = row[:3]
        if row[3] == "published" and code != "pending" and population in _ONLY:
            so_far = sums[population]
            new = so_far.total if table == _TOTAL else so_far.leaf(table, code)
            row[4] = new - before.get((population, table, code), 0)
    return published([*room.texts[:-1], json.dumps(document)])


def year_from_records(room: PaperRoom) -> Dump:
    """The year's column counted from the records and rounded by itself."""
    found = published(room.texts)
    offset = offsets(b"year" * 8, "year", "visits", 3)
    last = room.documents[-1].head.period
    for table, rows in (("mode", MODES), ("age_sex", AGES), ("population", GROUPS)):
        for row in rows:
            name = f"visits|{table}|{row}|to {last}|{room.ledger}"
            true = sum(getattr(visit, table) == row for visit in room.visits)
            if any(name in r["terms"] for r in found["releases"][-1]["relations"]):
                rounded = 3 * ((true + offset(table, row)) // 3)
                value = {"rounded": rounded, "base": 3, "steps": 0}
                found = with_number(found, {name: 1}, value)
    return found


def with_number(found: Dump, terms: dict[str, int], value: object) -> Dump:
    extra = {"id": "mutant", "relations": [{"id": "m", "terms": terms, "published": value}]}
    return found | {"releases": [*found["releases"], extra]}


def dump_sums(texts: list[str]) -> dict[tuple[str, str, str], int]:
    sums: dict[tuple[str, str, str], int] = {}
    for text in texts:
        for population, table, code, state, step in json.loads(text)["resources"][0]["data"][1:]:
            if state == "published":
                key = (population, table, code)
                sums[key] = sums.get(key, 0) + step
    return sums


@pytest.mark.parametrize("seed", range(8))
def test_a_room_as_it_publishes_is_safe(seed: int) -> None:
    assert Attack(published(room_of(seed).texts)).verdict() == SAFE


@pytest.mark.parametrize("mutant", [second_rounding, other_base, year_from_records, exact_total])
def test_a_mutant_is_caught(mutant: Callable[[PaperRoom], Dump]) -> None:
    """In most rooms; in some, by chance, no number of the mutant says more than the others."""
    verdicts = [Attack(mutant(room_of(seed))).verdict() for seed in range(8)]
    assert DISCLOSED in verdicts
