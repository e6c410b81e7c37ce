"""Opens files for the people of a ledger who are not clients yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.client import Client
from models.vocabulary import ClientKind, ClientState
from services.ages import age_band, age_on
from services.clients import pinyin
from services.clients.identity import policy_of, without_forbidden
from services.clients.numbering import next_file_nos
from services.ledger_import.known import KnownClient, known_clients
from services.ledger_import.records import ImportId
from services.ledger_import.rows import Person, ReadRow

_NO_POPULATION = "none"


@dataclass(frozen=True, slots=True)
class Seen:
    """A visit's client, sex and age band, as they are stored with it."""

    client_id: int | None
    sex: int
    age_band: str
    age: int | None


@dataclass(slots=True)
class OpenedFiles:
    """Rows for the tables of clients, and how many people were clients already."""

    clients: list[dict[str, Any]]
    populations: list[dict[str, Any]]
    known: int


@dataclass(slots=True)
class _Gathered:
    """One person over all rows: the first value that is not empty."""

    first_day: date
    values: dict[str, Any]
    populations: dict[str, date] = field(default_factory=dict)


class Files:
    """Finds or opens one file for each distinct person."""

    def __init__(self, session: Session, import_id: ImportId, staff_id: int, now: datetime) -> None:
        self._session, self._import_id, self._staff_id = session, import_id, staff_id
        self._now = now
        self._known = known_clients(session)
        self._policy = policy_of(session)

    def open_for(self, rows: Iterable[ReadRow]) -> OpenedFiles:
        """Prepare the files of all people in ``rows`` who have none."""
        people = _gathered(rows)
        strangers = {key: one for key, one in people.items() if key not in self._known}
        first_id = (self._session.scalar(select(func.max(Client.id))) or 0) + 1
        numbers = self._file_numbers(strangers.values())
        opened = OpenedFiles([], [], len(people) - len(strangers))
        for client_id, (key, one) in enumerate(strangers.items(), start=first_id):
            number = next(numbers[one.first_day.year])
            row = self._client(client_id, number, one)
            opened.clients.append(row)
            opened.populations += [
                {"client_id": client_id, "population": code, "since": since}
                for code, since in one.populations.items()
            ]
            known = KnownClient(client_id, row["sex"], row["birth_date"], row["birth_year"])
            self._known[key] = known
        return opened

    def on_the_day(self, person: Person, day: date) -> Seen:
        """The person as of ``day``: what the row says, else what the file knows."""
        if person.kind is ClientKind.ANONYMOUS:
            age = _age(person, None, day)
            return Seen(None, person.sex, age_band(age), age)
        client = self._known[person.key]
        age = _age(person, client, day)
        return Seen(client.id, person.sex or client.sex, age_band(age), age)

    def _file_numbers(self, people: Iterable[_Gathered]) -> dict[int, Any]:
        counts: dict[int, int] = {}
        for one in people:
            counts[one.first_day.year] = counts.get(one.first_day.year, 0) + 1
        return {
            year: iter(next_file_nos(self._session, year, count)) for year, count in counts.items()
        }

    def _client(self, client_id: int, file_no: str, one: _Gathered) -> dict[str, Any]:
        name = one.values["name"]
        return {
            "id": client_id,
            "file_no": file_no,
            "state": ClientState.ACTIVE.value,
            "pinyin": pinyin.full(name),
            "initials": pinyin.initials(name),
            "sort_key": pinyin.sort_key(name),
            "guardian_relation": "",
            "remarks": "",
            "import_id": self._import_id,
            "created_by": self._staff_id,
            "created_at": self._now,
            "version": 1,
            **without_forbidden(self._policy, one.values),
        }


def _gathered(rows: Iterable[ReadRow]) -> dict[tuple[str, str], _Gathered]:
    people: dict[tuple[str, str], _Gathered] = {}
    for row in rows:
        person, day, facts = row.person, row.day, row.facts
        if person is None or day is None or facts is None:
            continue
        if person.kind is ClientKind.ANONYMOUS:
            continue
        one = people.get(person.key)
        values = _values(person, day)
        if one is None:
            one = people[person.key] = _Gathered(day, values)
        else:
            one.first_day = min(one.first_day, day)
            _fill_gaps(one.values, values)
        if facts.population != _NO_POPULATION:
            since = one.populations.get(facts.population, day)
            one.populations[facts.population] = min(since, day)
    return people


def _values(person: Person, day: date) -> dict[str, Any]:
    return {
        "kind": person.kind.value,
        "name": person.name,
        "phone": person.phone,
        "sex": person.sex,
        "birth_date": person.birth_date,
        "birth_year": _birth_year(person, day),
        "citizen_id": person.citizen_id,
        "address": person.address,
        "occupation": person.occupation,
        "school": person.school,
        "guardian_name": person.guardian_name,
        "guardian_phone": person.guardian_phone,
    }


def _fill_gaps(values: dict[str, Any], others: Mapping[str, Any]) -> None:
    for name, value in others.items():
        if not values[name] and value:
            values[name] = value


def _birth_year(person: Person, day: date) -> int | None:
    if person.birth_date is not None:
        return person.birth_date.year
    if person.birth_year is not None:
        return person.birth_year
    return None if person.age is None else day.year - person.age


def _age(person: Person, client: KnownClient | None, day: date) -> int | None:
    if person.age is not None:
        return person.age
    age = age_on(day, person.birth_date, person.birth_year)
    if age is None and client is not None:
        age = age_on(day, client.birth_date, client.birth_year)
    return age
