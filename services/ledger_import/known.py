"""Compares a dry run with the register: who is known, what came in before."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import cast

from sqlalchemy import Table, bindparam, select
from sqlalchemy.orm import Session

from models.client import Client
from models.ledger_import import LedgerImport, LedgerRow
from models.room import Staff
from models.visit import Visit
from models.vocabulary import ClientKind
from services.ledger_import.dry_run import DryRun, totals_of
from services.ledger_import.rows import Note, NoteCode, ReadRow, Status

_CLIENT, _VISIT = cast(Table, Client.__table__).c, cast(Table, Visit.__table__).c
_IMPORT, _ROW = cast(Table, LedgerImport.__table__).c, cast(Table, LedgerRow.__table__).c
_STAFF = cast(Table, Staff.__table__).c

_CLIENTS = (
    select(
        _CLIENT.id,
        _CLIENT.name,
        _CLIENT.phone,
        _CLIENT.sex,
        _CLIENT.birth_date,
        _CLIENT.birth_year,
        _CLIENT.merged_into_id,
    )
    .where(_CLIENT.kind != ClientKind.ANONYMOUS)
    .order_by(_CLIENT.id)
)
_BROUGHT = (
    select(_ROW.fingerprint)
    .join(LedgerImport, _IMPORT.id == _ROW.import_id)
    .where(_IMPORT.undone_at.is_(None), _ROW.visit_id.is_not(None))
)
_SAME_FILE = (
    select(_IMPORT.at)
    .where(_IMPORT.content_hash == bindparam("hash"), _IMPORT.undone_at.is_(None))
    .limit(1)
)
_LOGGED = select(_VISIT.client_id, _VISIT.day, _VISIT.mode).where(
    _VISIT.import_id.is_(None), _VISIT.client_id.is_not(None)
)


@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client of the register as far as an import must know it."""

    id: int
    sex: int
    birth_date: date | None
    birth_year: int | None


def known_clients(session: Session) -> dict[tuple[str, str], KnownClient]:
    """Clients by name without spaces and phone; of two equal ones the older file.

    A file that was merged leads to the one it became part of.
    """
    rows = session.execute(_CLIENTS).all()
    by_id = {row.id: KnownClient(row.id, row.sex, row.birth_date, row.birth_year) for row in rows}
    merged = {row.id: row.merged_into_id for row in rows if row.merged_into_id is not None}
    known: dict[tuple[str, str], KnownClient] = {}
    for row in sorted(rows, key=lambda row: row.id in merged):
        target = row.id
        while target in merged:
            target = merged[target]
        if target in by_id:
            known.setdefault(("".join(row.name.split()), row.phone), by_id[target])
    return known


def staff_by_name(session: Session) -> dict[str, int]:
    """Users by name, also those who have left: the ledger is of the past."""
    rows = session.execute(select(_STAFF.id, _STAFF.name).order_by(_STAFF.id.desc()))
    return {"".join(row.name.split()): row.id for row in rows}


def imported_at(session: Session, content_hash: str) -> datetime | None:
    """When the same file was brought in, unless that was undone."""
    return session.scalar(_SAME_FILE, {"hash": content_hash})


def against_register(session: Session, dry_run: DryRun) -> DryRun:
    """The dry run with rows that came in before set aside, and with who is known already."""
    clients = known_clients(session)
    brought = set(session.scalars(_BROUGHT))
    logged = _logged_by_hand(session, clients, dry_run.rows)
    rows = tuple(_compared(row, clients, brought, logged) for row in dry_run.rows)
    persons = {row.person.key for row in rows if row.is_visit and row.person}
    return replace(
        dry_run,
        rows=rows,
        totals=totals_of(rows),
        known_persons=sum(key in clients for key in persons),
        strangers=_strangers(session, rows),
        imported_at=imported_at(session, dry_run.ledger.content_hash),
    )


def _compared(
    row: ReadRow,
    clients: dict[tuple[str, str], KnownClient],
    brought: set[str],
    logged: set[tuple[int, date, str]],
) -> ReadRow:
    if not row.is_visit or row.person is None or row.facts is None or row.day is None:
        return row
    if row.fingerprint in brought:
        notes = (Note(NoteCode.ALREADY_IMPORTED), *row.notes)
        return replace(row, status=Status.SKIPPED, notes=notes)
    client = clients.get(row.person.key)
    if client is not None and (client.id, row.day, row.facts.mode) in logged:
        return replace(row, status=Status.NOTE, notes=(*row.notes, Note(NoteCode.ALREADY_LOGGED)))
    return row


def _logged_by_hand(
    session: Session, clients: dict[tuple[str, str], KnownClient], rows: Iterable[ReadRow]
) -> set[tuple[int, date, str]]:
    keys = {row.person.key for row in rows if row.is_visit and row.person}
    ids = {client.id for key, client in clients.items() if key in keys}
    if not ids:
        return set()
    logged = session.execute(_LOGGED)
    return {(row.client_id, row.day, row.mode) for row in logged if row.client_id in ids}


def _strangers(session: Session, rows: Iterable[ReadRow]) -> tuple[tuple[str, int], ...]:
    staff = staff_by_name(session)
    names = Counter(row.facts.counsellor for row in rows if row.is_visit and row.facts)
    return tuple((name, n) for name, n in names.most_common() if name and name not in staff)
