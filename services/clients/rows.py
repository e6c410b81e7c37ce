"""Lines of lists and searches, read by id in one query for the page."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from sqlalchemy import BindParameter, Row, Table, bindparam, func, or_, select
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.visit import Visit
from models.vocabulary import ClientKind, ClientState, Sex
from services.ages import age_on, is_minor
from services.clients.records import ClientId, ClientRow

# Core statements built once (performance.md, Writing): an ORM row costs four times as much.
_CLIENT = cast(Table, Client.__table__).c
_HELD = cast(Table, ClientPopulation.__table__).c
_VISIT = cast(Table, Visit.__table__).c
_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)

_LINES = select(
    _CLIENT.id,
    _CLIENT.file_no,
    _CLIENT.kind,
    _CLIENT.state,
    _CLIENT.name,
    _CLIENT.sex,
    _CLIENT.birth_date,
    _CLIENT.birth_year,
    _CLIENT.phone,
).where(_CLIENT.id.in_(_IDS))
_VISITS = (
    select(_VISIT.client_id, func.count().label("visits"), func.max(_VISIT.day).label("last_day"))
    .where(_VISIT.client_id.in_(_IDS))
    .group_by(_VISIT.client_id)
)
_POPULATIONS = (
    select(_HELD.client_id, _HELD.population)
    .where(_HELD.client_id.in_(_IDS))
    .where(or_(_HELD.since.is_(None), _HELD.since <= bindparam("today")))
    .where(or_(_HELD.until.is_(None), _HELD.until >= bindparam("today")))
    .order_by(_HELD.id)
)


def of_ids(session: Session, ids: Sequence[int], today: date) -> tuple[ClientRow, ...]:
    """The lines of these clients, in the order of the ids; an unknown id is left out."""
    if not ids:
        return ()
    values = {"ids": list(ids)}
    seen = {row.client_id: (row.visits, row.last_day) for row in session.execute(_VISITS, values)}
    held: dict[int, list[str]] = defaultdict(list)
    for client_id, population in session.execute(_POPULATIONS, {**values, "today": today}):
        held[client_id].append(population)
    lines = {
        row.id: _line(row, today, tuple(dict.fromkeys(held[row.id])), *seen.get(row.id, (0, None)))
        for row in session.execute(_LINES, values)
    }
    return tuple(lines[client_id] for client_id in ids if client_id in lines)


def _line(
    row: "Row[*tuple[Any, ...]]",
    today: date,
    populations: tuple[str, ...],
    visits: int,
    last_day: date | None,
) -> ClientRow:
    values = row._mapping
    age = age_on(today, values["birth_date"], values["birth_year"])
    return ClientRow(
        id=ClientId(values["id"]),
        file_no=values["file_no"],
        kind=ClientKind(values["kind"]),
        state=ClientState(values["state"]),
        name=values["name"],
        sex=Sex(values["sex"]),
        age=age,
        is_minor=is_minor(age),
        phone=values["phone"],
        populations=populations,
        visits=visits,
        last_day=last_day,
    )
