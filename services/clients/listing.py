"""The list of clients by keyset: a page costs the same at a hundred clients and at 100,000."""

from datetime import date, timedelta
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    exists,
    literal_column,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session, aliased

from models.base import table
from models.client import Client, ClientPopulation
from models.visit import Visit
from services.ages import ADULT
from services.clients import contact_age, rows, search
from services.clients.records import ClientCursor, ClientFilter, ClientPage, ClientRow, ClientSort
from services.populations import held_on
from services.preferences import stored_value

MOST_FOUND = 200  # a search that finds more is not narrow enough to read through

_CLIENT = table(Client).c
# The rest of ix_client_list after the state; the file number makes it unique.
_KEY = (_CLIENT.sort_key, _CLIENT.file_no)
_LATER = aliased(Visit)


def page(
    session: Session, chosen: ClientFilter, after: ClientCursor | None, limit: int, today: date
) -> ClientPage:
    """Up to ``limit`` clients after the cursor."""
    if chosen.text.strip():
        return ClientPage(_found(session, chosen, today), None)
    if chosen.sort is ClientSort.PINYIN:
        return _by_pinyin(session, chosen, after, limit, today)
    return _by_last_visit(session, chosen, after, limit, today)


def _found(session: Session, chosen: ClientFilter, today: date) -> tuple[ClientRow, ...]:
    ids = search.find_ids(session, chosen.text, MOST_FOUND)
    if chosen.is_out_of_touch:
        ids = _out_of_touch_among(session, ids, today)
    return tuple(
        row
        for row in rows.of_ids(session, ids, today)
        if (chosen.population is None or chosen.population in row.populations)
        and (row.is_minor or not chosen.is_minor)
    )


def _out_of_touch_among(session: Session, ids: tuple[int, ...], today: date) -> tuple[int, ...]:
    since = today - timedelta(days=stored_value(session, contact_age.OUT_OF_TOUCH_DAYS))
    last = contact_age.last_contacts(session, ids)
    return tuple(client_id for client_id in ids if client_id in last and last[client_id] <= since)


def _by_pinyin(
    session: Session, chosen: ClientFilter, after: ClientCursor | None, limit: int, today: date
) -> ClientPage:
    wanted = select(_CLIENT.id, *_KEY).where(*_conditions(session, chosen, today))
    if after is not None:
        wanted = wanted.where(tuple_(*_KEY) > tuple_(*after.key))
    found = session.execute(wanted.order_by(*_KEY).limit(limit + 1)).all()
    shown = rows.of_ids(session, [row.id for row in found[:limit]], today)
    last = ClientCursor(tuple(found[limit - 1])[1:]) if len(found) > limit else None
    return ClientPage(shown, last)


def _by_last_visit(
    session: Session, chosen: ClientFilter, after: ClientCursor | None, limit: int, today: date
) -> ClientPage:
    """Clients by their newest visit; then those never seen, with a cursor of their own."""
    found: list[tuple[int, ClientCursor]] = []
    if after is None or len(after.key) == 2:
        found = _seen(session, chosen, after, limit + 1, today)
        after = None
    if len(found) <= limit:
        found += _never_seen(session, chosen, after, limit + 1 - len(found), today)
    shown = rows.of_ids(session, [client_id for client_id, _ in found[:limit]], today)
    return ClientPage(shown, found[limit - 1][1] if len(found) > limit else None)


def _seen(
    session: Session, chosen: ClientFilter, after: ClientCursor | None, limit: int, today: date
) -> list[tuple[int, ClientCursor]]:
    """Walks the visits from the newest and takes each client at the first meeting."""
    place = tuple_(Visit.day, Visit.id)
    is_last = ~exists().where(
        _LATER.client_id == Visit.client_id,
        tuple_(_LATER.day, _LATER.id) > place,
    )
    # The plus keeps SQLite from beginning with all clients of a state (optoverview.html, 2.1).
    state: ColumnElement[str] = literal_column("+client.state", String())
    wanted: Select[int | None, date, int] = (
        select(Visit.client_id, Visit.day, Visit.id)
        .join(Client, Client.id == Visit.client_id)
        .where(is_last, state == chosen.state, *_narrowing(session, chosen, today))
        .order_by(Visit.day.desc(), Visit.id.desc())
        .limit(limit)
    )
    if after is not None:
        day, visit_id = after.key[0], after.key[1]
        wanted = wanted.where(place < tuple_(date.fromisoformat(str(day)), visit_id))
    return [
        (cast(int, client_id), ClientCursor((day.isoformat(), visit_id)))
        for client_id, day, visit_id in session.execute(wanted)
    ]


def _never_seen(
    session: Session, chosen: ClientFilter, after: ClientCursor | None, limit: int, today: date
) -> list[tuple[int, ClientCursor]]:
    wanted = (
        select(_CLIENT.id)
        .where(~exists().where(Visit.client_id == _CLIENT.id), *_conditions(session, chosen, today))
        .order_by(_CLIENT.id.desc())
        .limit(limit)
    )
    if after is not None:
        wanted = wanted.where(_CLIENT.id < after.key[0])
    return [(client_id, ClientCursor((client_id,))) for client_id in session.scalars(wanted)]


def _conditions(session: Session, chosen: ClientFilter, today: date) -> list[ColumnElement[bool]]:
    return [_CLIENT.state == chosen.state, *_narrowing(session, chosen, today)]


def _narrowing(session: Session, chosen: ClientFilter, today: date) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if chosen.population is not None:
        found.append(_holds(chosen.population, today))
    if chosen.is_out_of_touch:
        days = stored_value(session, contact_age.OUT_OF_TOUCH_DAYS)
        found.append(contact_age.is_out_of_touch(today, days))
    if chosen.is_minor:
        birthday = _eighteen_years_before(today)
        found.append(
            or_(
                _CLIENT.birth_date > birthday,
                and_(_CLIENT.birth_date.is_(None), _CLIENT.birth_year > birthday.year),
            )
        )
    return found


def _holds(population: str, today: date) -> ColumnElement[bool]:
    return exists().where(
        ClientPopulation.client_id == _CLIENT.id,
        ClientPopulation.population == population,
        held_on(today),
    )


def _eighteen_years_before(today: date) -> date:
    # Born on 29 February: eighteen from 1 March on, as services.ages counts.
    year = today.year - ADULT
    is_leap_day = (today.month, today.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day else today.replace(year=year)
