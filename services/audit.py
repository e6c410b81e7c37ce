"""The audit trail: append-only, hash-chained, no content (vault.md, Audit)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from sqlalchemy import event, insert, select
from sqlalchemy.orm import Session

from models.audit import AuditEntry
from models.base import table
from services.clock import Clock

GENESIS = "0" * 64

# Core statements built once: every action of a user appends an entry.
_ENTRY = table(AuditEntry)
_APPEND = insert(_ENTRY)
_NEWEST = select(_ENTRY.c.id, _ENTRY.c.hash).order_by(_ENTRY.c.id.desc()).limit(1)
_ALL = select(_ENTRY).order_by(_ENTRY.c.id).execution_options(yield_per=1000)


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
        self._seen: set[tuple[str, int]] = set()

    def record(
        self,
        session: Session,
        action: str,
        subject: str = "",
        subject_id: int = 0,
        head: ChainHead | None = None,
    ) -> None:
        """Append one entry: ``action`` on record ``subject_id`` of table ``subject``.

        ``head`` spares a query if the newest entry was read in this transaction.
        """
        head = head or chain_head(session)
        entry = {
            "id": head.number + 1,
            "at": self._clock.now(),
            "staff_id": self._staff_id,
            "action": action,
            "subject": subject,
            "subject_id": subject_id,
            "previous": head.hash,
        }
        session.connection().execute(_APPEND, {**entry, "hash": _digest(entry)})

    def record_view(self, session: Session, subject: str, subject_id: int) -> None:
        """Append that a record was looked into, unless this is known since unlocking.

        Once is enough to tell who saw it, and a page that reads it again costs nothing.
        """
        seen = (subject, subject_id)
        if seen in self._seen:
            return
        self.record(session, f"{subject}_viewed", subject, subject_id)

        def note_seen(ended: Session) -> None:
            self._seen.add(seen)

        event.listen(session, "after_commit", note_seen, once=True)


def chain_head(session: Session) -> ChainHead:
    """The newest entry, or number 0 with the genesis hash in an empty trail."""
    row = session.connection().execute(_NEWEST).first()
    return ChainHead(row.id, row.hash) if row else ChainHead(0, GENESIS)


def first_broken_entry(session: Session) -> int | None:
    """Number of the first entry that does not continue the chain, or None if it is whole."""
    expected, previous = 1, GENESIS
    for row in session.execute(_ALL).mappings():
        if (row["id"], row["previous"], row["hash"]) != (expected, previous, _digest(dict(row))):
            return expected
        expected, previous = expected + 1, row["hash"]
    return None


def _digest(entry: Mapping[str, Any]) -> str:
    moment = entry["at"].astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    names = ("staff_id", "action", "subject", "subject_id", "previous")
    parts = (str(entry["id"]), moment, *(str(entry[name]) for name in names))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
