"""Correction with history: what the file said before, who changed it, when and why (PIPL 46)."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client, ClientPopulation
from models.client_file import ClientAmendment
from models.room import Staff
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.rights.records import Correction, FieldChange

LONGEST_REASON = 200

# What the program itself writes beside the person's facts.
_OWN = frozenset(
    {
        "id",
        "file_no",
        "pinyin",
        "sort_key",
        "initials",
        "merged_into_id",
        "import_id",
        "created_by",
        "created_at",
        "updated_at",
        "version",
    }
)
_FACTS = tuple(column.key for column in Client.__table__.columns if column.key not in _OWN)


def as_it_stands(session: Session, client: Client) -> dict[str, object]:
    """The file as plain JSON values: its columns, and ``populations`` as code, since, until."""
    session.flush()
    held = (
        select(ClientPopulation.population, ClientPopulation.since, ClientPopulation.until)
        .where(ClientPopulation.client_id == client.id)
        .order_by(ClientPopulation.id)
    )
    values: dict[str, object] = {name: _plain(getattr(client, name)) for name in _FACTS}
    if client.birth_date is not None:
        values["birth_year"] = None  # follows from the date
    values["populations"] = [[_plain(value) for value in row] for row in session.execute(held)]
    return values


def keep(
    session: Session, desk: Desk, client: Client, before: Mapping[str, object], reason: str = ""
) -> bool:
    """After a change: store what the fields that differ from ``before`` (`as_it_stands`) said.

    False if nothing differs. Raises InvalidInput (``reason``) if it is too long.
    """
    reason = reason.strip()
    if len(reason) > LONGEST_REASON:
        raise InvalidInput({"reason": Problem.TOO_LONG})
    after = as_it_stands(session, client)
    changed = {name: value for name, value in before.items() if after[name] != value}
    if not changed:
        return False
    session.add(
        ClientAmendment(
            client_id=client.id,
            version=client.version,
            before=json.dumps(changed, ensure_ascii=False),
            reason=reason,
            staff_id=desk.actor.staff_id,
            at=desk.clock.now(),
        )
    )
    return True


def of_client(session: Session, client: Client) -> tuple[Correction, ...]:
    """All corrections of the file, newest first."""
    wanted = (
        select(ClientAmendment, Staff.name)
        .join(Staff, Staff.id == ClientAmendment.staff_id)
        .where(ClientAmendment.client_id == client.id)
        .order_by(ClientAmendment.id.desc())
    )
    stands = as_it_stands(session, client)
    found = []
    for row, name in session.execute(wanted):
        before = json.loads(row.before)
        changes = tuple(FieldChange(field, old, stands.get(field)) for field, old in before.items())
        found.append(Correction(row.version, row.at, name, row.reason, changes))
        stands |= before
    return tuple(found)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value
