"""The demonstration's county: its towns, villages and schools, and who keeps a room in them."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import resources
from services.county.units import NewUnit, UnitService
from services.demo.county_room import CHARACTERS

_PREFIX = "441302"
_FIRST_TOWN, _FIRST_VILLAGE = 101, 201
_CODE_LENGTH = 6
_SEED = 20261125

# Of every eight rooms of a town; the rest of its schools come after (disclosure.md 7).
_KINDS = ("town", "school", "village", "village", "school", "village", "village", "village")
_VISITS = {"town": 42.0, "school": 13.0, "village": 7.0}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one room works. ``unit_id``: of its village, school or town."""

    code: str
    name: str
    unit_id: int
    kind: str
    visits_a_month: float


def settle(units: UnitService, rooms: int, opened: date) -> list[Place]:
    """Enter the county, its towns and as many units as there are to be rooms, all on one day."""
    dice = random.Random(_SEED)  # noqa: S311 - a story, not a secret
    names = json.loads(resources.text("demo/county.json"))
    code = names["office"]["division_code"]
    county = units.add(NewUnit(names["county"], "county", opened, code))
    towns = {
        town: units.add(NewUnit(town, "town", opened, f"{_PREFIX}{number}000", county))
        for number, town in enumerate(names["towns"], start=_FIRST_TOWN)
    }
    per_town = -(-rooms // len(towns))
    places: list[Place] = []
    villages = _villages(names, dice)
    for number, (town, town_id) in enumerate(towns.items(), start=_FIRST_TOWN):
        schools = iter(names["schools"])
        count = min(per_town, rooms - len(places))
        for kind in _kinds(count, len(names["schools"])):
            unit = _unit(kind, town, villages, schools)
            unit_id = town_id
            if kind != "town":
                serial = _FIRST_VILLAGE + len(places) % per_town
                digits = f"{_PREFIX}{number}{serial}" if kind == "village" else ""
                unit_id = units.add(NewUnit(unit, kind, opened, digits, town_id))
            places.append(_place(unit, unit_id, kind, dice))
    return places


def _kinds(count: int, schools: int) -> Iterator[str]:
    """One station, some schools, and villages for the rest."""
    taken = 0
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        if kind == "town" and number:
            kind = "village"
        if kind == "school":
            taken += 1
            kind = "school" if taken <= schools else "village"
        yield kind


def _villages(names: dict[str, list[str]], dice: random.Random) -> Iterator[str]:
    every = [a + b + "村" for a in names["village_first"] for b in names["village_second"]]
    dice.shuffle(every)
    return iter(every)


def _unit(kind: str, town: str, villages: Iterator[str], schools: Iterator[str]) -> str:
    if kind == "town":
        return town
    return next(villages) if kind == "village" else f"{town}{next(schools)}"


_ROOM_NAMES = {"town": "{}社会心理服务站", "school": "{}心理辅导室", "village": "{}社会心理服务室"}


def _place(unit: str, unit_id: int, kind: str, dice: random.Random) -> Place:
    return Place(
        code="".join(dice.choices(CHARACTERS, k=_CODE_LENGTH)),
        name=_ROOM_NAMES[kind].format(unit),
        unit_id=unit_id,
        kind=kind,
        visits_a_month=_VISITS[kind] * (0.4 + 1.2 * dice.random()),
    )
