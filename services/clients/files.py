"""One client's file: the row and its populations, read into and written from the fields."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.client_file import ClientContact
from models.visit import Visit
from models.vocabulary import ClientKind, ClientState, Sex
from services.ages import age_on, is_minor
from services.clients import pinyin
from services.clients.records import (
    ClientDetails,
    ClientFields,
    ClientId,
    PopulationId,
    PopulationPeriod,
)
from services.errors import Conflict, NotFound

# What is text about the person, beside name and reading.
TEXTS = (
    "phone",
    "citizen_id",
    "address",
    "occupation",
    "school",
    "guardian_name",
    "guardian_relation",
    "guardian_phone",
    "remarks",
    "grade",
    "class_name",
    "student_no",
    "ethnicity",
    "education",
    "marital",
    "household",
    "lives_with",
    "family_structure",
    "source",
)
# Columns that say the same as the field of the same name.
_COPIED = ("sex", *TEXTS)


def stored(session: Session, client_id: int) -> Client:
    """The row. Raises NotFound."""
    client = session.get(Client, client_id)
    if client is None:
        raise NotFound
    return client


def open_file(session: Session, client_id: int, version: int) -> Client:
    """The row, to be edited. Raises NotFound; Conflict ``merged`` or ``edited_meanwhile``."""
    client = stored(session, client_id)
    if client.state == ClientState.MERGED:
        raise Conflict("merged")
    if client.version != version:
        raise Conflict("edited_meanwhile")
    return client


def write(client: Client, fields: ClientFields, today: date) -> None:
    """Put checked fields into the row; the readings follow the name."""
    client.kind = fields.kind
    client.name = fields.name
    client.pinyin = pinyin.full(fields.name)
    client.sort_key = pinyin.sort_key(fields.name)
    client.initials = fields.initials or pinyin.initials(fields.name)
    client.birth_date = fields.birth_date
    # The year is kept even if the date is known, so that every query may use it.
    client.birth_year = _birth_year(fields, today)
    for name in _COPIED:
        setattr(client, name, getattr(fields, name))


def _birth_year(fields: ClientFields, today: date) -> int | None:
    if fields.birth_date is not None:
        return fields.birth_date.year
    return None if fields.age is None else today.year - fields.age


def write_populations(
    session: Session, client_id: int, periods: Sequence[PopulationPeriod]
) -> None:
    """Make the stored periods those given: new ones added, missing ones removed."""
    by_id = {row.id: row for row in session.scalars(_periods_of(client_id))}
    for period in periods:
        row = by_id.pop(period.id, None) if period.id is not None else None
        if row is None:
            row = ClientPopulation(client_id=client_id)
            session.add(row)
        row.population, row.since, row.until = period.population, period.since, period.until
    for row in by_id.values():
        session.delete(row)
    session.flush()


def details(session: Session, client: Client, today: date) -> ClientDetails:
    """The file as it is read."""
    visits, last_day = session.execute(
        select(func.count(), func.max(Visit.day)).where(Visit.client_id == client.id)
    ).one()
    age = age_on(today, client.birth_date, client.birth_year)
    merged_into = client.merged_into_id
    return ClientDetails(
        id=ClientId(client.id),
        file_no=client.file_no,
        state=ClientState(client.state),
        fields=_fields(session, client, age),
        age=age,
        is_minor=is_minor(age),
        lacks_guardian=is_minor(age) and not _has_guardian(session, client),
        visits=visits,
        last_day=last_day,
        created_at=client.created_at,
        merged_into=None if merged_into is None else ClientId(merged_into),
        version=client.version,
    )


def _fields(session: Session, client: Client, age: int | None) -> ClientFields:
    periods = tuple(
        PopulationPeriod(row.population, row.since, row.until, PopulationId(row.id))
        for row in session.scalars(_periods_of(client.id).order_by(ClientPopulation.id))
    )
    same: dict[str, Any] = {name: getattr(client, name) for name in _COPIED}
    same["sex"] = Sex(client.sex)
    return ClientFields(
        kind=ClientKind(client.kind),
        name=client.name,
        initials=client.initials,
        birth_date=client.birth_date,
        age=age if client.birth_date is None else None,
        populations=periods,
        **same,
    )


def _has_guardian(session: Session, client: Client) -> bool:
    named = exists().where(ClientContact.client_id == client.id, ClientContact.is_guardian)
    return bool(client.guardian_name) or bool(session.scalar(select(named)))


def _periods_of(client_id: int) -> Select[ClientPopulation]:
    return select(ClientPopulation).where(ClientPopulation.client_id == client_id)
