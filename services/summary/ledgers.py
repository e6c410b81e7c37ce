"""Ledgers of rounded numbers: one at a time; a new one begins with counters at zero."""

from sqlalchemy.orm import Session

from models.room import Room
from services.desk import Desk
from services.summary import policy as policies
from services.summary.policy import Policy

_CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_LENGTH = 12


def begin(session: Session, desk: Desk, room: Room, policy: Policy) -> None:
    """From the next package on, under ``policy``. Packages that were made stay as they are, and
    no month that was published is published a second time (disclosure.md 5.3 ii)."""
    room.ledger_id = "".join(desk.randomness.choice(_CHARACTERS) for _ in range(_LENGTH))
    policies.remember(session, room.ledger_id, policy)
    session.flush()
    desk.audit.record(session, "ledger_begun", "room", room.id)
