"""Who looked at which file, read from the audit trail (practice.md 3.3: a log of staff access)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from models.audit import AuditEntry
from models.base import Base
from models.client import Client
from models.hotline import HotlineCall
from models.room import Staff
from models.visit import Visit

# Beside "<table>_viewed": other ways to see what a record says.
_LOOKS = (
    "case_note_read",
    "case_note_share_read",
    "case_note_printed",
    "emergency_opened",
    "record_copied",
    "referral_printed",
    "screening_answers_opened",
)


@dataclass(frozen=True, slots=True)
class Viewing:
    """Somebody looked at a record. Without a client the record belongs to nobody's file."""

    number: int
    at: datetime
    staff_name: str
    action: str
    subject: str
    client_id: int | None
    client_name: str
    file_no: str


@dataclass(frozen=True, slots=True)
class ViewingPage:
    """Newest first; ``next`` goes back as ``before`` (None: this is the last page)."""

    rows: tuple[Viewing, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ViewingFilter:
    """Whose looking, and at whose file; everybody's by default."""

    staff_id: int | None = None
    client_id: int | None = None


EVERYBODY = ViewingFilter()


def page(session: Session, chosen: ViewingFilter, before: int | None, limit: int) -> ViewingPage:
    """One page of the log, by the counter of the audit trail."""
    wanted = (
        select(AuditEntry, Staff.name)
        .outerjoin(Staff, Staff.id == AuditEntry.staff_id)
        .where(
            or_(AuditEntry.action.like(r"%\_viewed", escape="\\"), AuditEntry.action.in_(_LOOKS))
        )
        .order_by(AuditEntry.id.desc())
        .limit(limit + 1)
    )
    if before is not None:
        wanted = wanted.where(AuditEntry.id < before)
    if chosen.staff_id is not None:
        wanted = wanted.where(AuditEntry.staff_id == chosen.staff_id)
    if chosen.client_id is not None:
        wanted = wanted.where(_about(chosen.client_id))
    found = session.execute(wanted).all()
    entries = found[:limit]
    clients = _clients_of(session, {(row.subject, row.subject_id) for row, _ in entries})
    rows = tuple(_viewing(row, name, clients) for row, name in entries)
    return ViewingPage(rows, rows[-1].number if len(found) > limit else None)


def _viewing(
    row: AuditEntry, staff_name: str | None, clients: dict[tuple[str, int], Client]
) -> Viewing:
    client = clients.get((row.subject, row.subject_id))
    return Viewing(
        number=row.id,
        at=row.at,
        staff_name=staff_name or "",
        action=row.action,
        subject=row.subject,
        client_id=client.id if client else None,
        client_name=client.name if client else "",
        file_no=client.file_no if client else "",
    )


def _about(client_id: int) -> ColumnElement[bool]:
    """Entries about the client's file, or about a record in it."""
    is_file = and_(AuditEntry.subject == "client", AuditEntry.subject_id == client_id)
    records = [
        and_(
            AuditEntry.subject == name,
            AuditEntry.subject_id.in_(select(key).where(owner == client_id)),
        )
        for name, (key, owner) in _OWNERS.items()
    ]
    return or_(is_file, *records)


def _clients_of(session: Session, subjects: set[tuple[str, int]]) -> dict[tuple[str, int], Client]:
    """Whose record each is: one statement a table that occurs on the page."""
    owners: dict[tuple[str, int], int] = {}
    for name in {subject for subject, _ in subjects}:
        ids = [number for subject, number in subjects if subject == name]
        if name == "client":
            owners |= {(name, number): number for number in ids}
        elif name in _OWNERS:
            key, owner = _OWNERS[name]
            found = session.execute(select(key, owner).where(key.in_(ids), owner.is_not(None)))
            owners |= {(name, number): client_id for number, client_id in found}
    wanted = select(Client).where(Client.id.in_(set(owners.values())))
    by_id = {client.id: client for client in session.scalars(wanted)}
    return {subject: by_id[owner] for subject, owner in owners.items() if owner in by_id}


def _owners() -> dict[str, tuple[ColumnElement[int], ColumnElement[int]]]:
    """Of every table with a client in it: its key and that client."""
    found: dict[str, tuple[ColumnElement[int], ColumnElement[int]]] = {
        name: (table.c.id, table.c.client_id)
        for name, table in Base.metadata.tables.items()
        if "client_id" in table.c and "id" in table.c
    }
    visit = select(Visit.client_id).where(Visit.id == HotlineCall.visit_id).scalar_subquery()
    found["hotline_call"] = (HotlineCall.__table__.c.visit_id, visit)
    return found


_OWNERS = _owners()
