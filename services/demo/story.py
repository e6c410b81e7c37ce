"""What happened in the demo room: invented people and a year of visits, the same every time."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import resources
from models.vocabulary import Sex
from services.populations import NO_POPULATION

DAYS_TOLD = 400
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Person:
    """An invented client; ``age`` is the age on the demo's last day."""

    name: str
    sex: Sex
    age: int
    population: str
    topics: tuple[str, ...]
    guardian: str
    visits: int
    last_gap: int | None  # days between the last visit and the demo's last day
    last_risk: str
    next_step: str
    next_in: int | None  # days from the demo's last day to what was agreed
    next_minute: int | None

    @property
    def is_anonymous(self) -> bool:
        return not self.name


@dataclass(frozen=True, slots=True)
class Encounter:
    """One visit of ``person`` (an index into the people), ``minute`` after midnight."""

    person: int
    day: date
    minute: int
    minutes: int
    mode: str
    topics: tuple[str, ...]
    risk: str
    done: str
    is_last: bool


def people() -> tuple[Person, ...]:
    """The clients, in the order in which they first came."""
    told = json.loads(resources.text("demo/people.json"))
    return tuple(
        Person(
            name=one["name"],
            sex=Sex(one["sex"]),
            age=one["age"],
            population=one.get("population", NO_POPULATION),
            topics=tuple(one["topics"]),
            guardian=one.get("guardian", ""),
            visits=one["visits"],
            last_gap=one.get("last_gap"),
            last_risk=one.get("last_risk", ""),
            next_step=one.get("next_step", ""),
            next_in=one["next"][0] if "next" in one else None,
            next_minute=one["next"][1] if "next" in one else None,
        )
        for one in told["people"]
    )


def encounters(last_day: date) -> list[Encounter]:
    """A year of visits up to the day before ``last_day``, in the order of time."""
    chance = random.Random(20261122)  # noqa: S311 - a story, not a secret
    works = json.loads(resources.text("demo/people.json"))["done"]
    told = [
        encounter
        for index, person in enumerate(people())
        for encounter in _visits_of(index, person, last_day, chance, works)
    ]
    return sorted(told, key=lambda encounter: (encounter.day, encounter.minute))


def _visits_of(
    index: int, person: Person, last_day: date, chance: random.Random, works: dict[str, list[str]]
) -> Iterator[Encounter]:
    days = _days(person, last_day, chance)
    for number, day in enumerate(days):
        is_last = number == len(days) - 1
        topics = person.topics[: 1 + (number % 2)]
        yield Encounter(
            person=index,
            day=day,
            minute=chance.choice((540, 570, 600, 630, 660, 840, 870, 900, 930, 960)),
            minutes=chance.choice((20, 30, 40, 50, 50, 60)),
            mode=_mode(person, number, chance),
            topics=topics,
            risk=person.last_risk if is_last and person.last_risk else _risk(topics, number),
            done=chance.choice(works.get(topics[0], works["other"])),
            is_last=is_last,
        )


def _days(person: Person, last_day: date, chance: random.Random) -> list[date]:
    """Days one to four weeks apart; those without a told gap stopped coming at some time."""
    gap = chance.randrange(1, 300) if person.last_gap is None else person.last_gap
    day = last_day - timedelta(days=gap)
    days: list[date] = []
    for _ in range(person.visits):
        if (last_day - day).days <= DAYS_TOLD:
            days.append(day)
        day -= timedelta(days=chance.randrange(7, 28))
        if day.weekday() == _SUNDAY:
            day -= timedelta(days=1)
    return sorted(days)


def _mode(person: Person, number: int, chance: random.Random) -> str:
    if person.is_anonymous:
        return "hotline"
    if person.age >= 70:
        return chance.choice(("home_visit", "home_visit", "phone", "face_to_face"))
    if number == 0:
        return "face_to_face"
    return chance.choice(("face_to_face", "face_to_face", "phone", "online"))


def _risk(topics: tuple[str, ...], number: int) -> str:
    if "self_harm" in topics:
        return "medium" if number else "high"
    return ("none", "none", "low")[number % 3]
