"""Bringing a ledger in, and looking at what it left in the tables."""

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.base import Base
from models.schema import metadata
from services.desk import Desk
from services.ledger_import import ImportId, LedgerImportService


def bring_in(service: LedgerImportService, path: Path) -> ImportId:
    return service.confirm(service.dry_run(service.open(path))).import_id


def counts(desk: Desk) -> dict[str, int]:
    """Rows of every table but the audit trail and the list of imports."""
    with desk.read() as session:
        return {
            name: session.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata().tables.items()
            if name not in ("audit_entry", "ledger_import")
        }


def only(session: Session, model: type[Base], **wanted: object) -> Base:
    return session.scalars(select(model).filter_by(**wanted)).one()
