"""The audit trail: append-only, hash-chained, no content (vault.md, Audit)."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import AuditEntry
from services.clock import Clock

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The newest entry; it travels in backups and packages, so a rolled-back file is noticed."""

    number: int
    hash: str


class AuditTrail:
    """Writes entries in the name of one member of staff, inside the action's own transaction."""

    def __init__(self, staff_id: int, clock: Clock) -> None:
        self._staff_id = staff_id
        self._clock = clock

    def record(self, session: Session, action: str, subject: str = "", subject_id: int = 0) -> None:
        """Append one entry: ``action`` on record ``subject_id`` of table ``subject``."""
        head = chain_head(session)
        at = self._clock.now()
        number = head.number + 1
        row = AuditEntry(
            id=number,
            at=at,
            staff_id=self._staff_id,
            action=action,
            subject=subject,
            subject_id=subject_id,
            previous=head.hash,
            hash=_digest(number, at, self._staff_id, action, subject, subject_id, head.hash),
        )
        session.add(row)
        session.flush()


def chain_head(session: Session) -> ChainHead:
    """The newest entry, or number 0 with the genesis hash in an empty trail."""
    newest = select(AuditEntry.id, AuditEntry.hash).order_by(AuditEntry.id.desc()).limit(1)
    row = session.execute(newest).first()
    return ChainHead(row.id, row.hash) if row else ChainHead(0, GENESIS)


def first_broken_entry(session: Session) -> int | None:
    """Number of the first entry that does not continue the chain, or None if it is whole."""
    expected, previous = 1, GENESIS
    entries = select(AuditEntry).order_by(AuditEntry.id).execution_options(yield_per=1000)
    for entry in session.scalars(entries):
        digest = _digest(
            entry.id,
            entry.at,
            entry.staff_id,
            entry.action,
            entry.subject,
            entry.subject_id,
            previous,
        )
        if (entry.id, entry.previous, entry.hash) != (expected, previous, digest):
            return expected
        expected, previous = expected + 1, entry.hash
    return None


def _digest(
    number: int,
    at: datetime,
    staff_id: int,
    action: str,
    subject: str,
    subject_id: int,
    previous: str,
) -> str:
    moment = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    parts = (str(number), moment, str(staff_id), action, subject, str(subject_id), previous)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
