"""After going back to a backup: months that may have been reported by what the backup knows not.

The county may hold packages that were made after the backup. A month of theirs, closed once more,
would go out a second time with different numbers, from which small counts can be proved
(disclosure.md 5.3 ii and 5.7). The sealed packages cannot be opened by the room, so a person is
asked; for what was handed over a new ledger begins.
"""

import json
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.audit import AuditEntry
from models.room import Preference, Room
from models.summary import ClosedMonth, Package
from services.clock import CHINA
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.months import month_of, shifted, span
from services.preferences import WHOLE_ROOM
from services.summary import ledgers
from services.summary import policy as policies

_ANSWERED = "summary.restore_answered"

_RESTORED_AT = (
    select(AuditEntry.at)
    .where(AuditEntry.action == "backup_restored")
    .order_by(AuditEntry.id.desc())
    .limit(1)
)
_NEWEST_EPOCH = select(Package.epoch).order_by(Package.number.desc()).limit(1)


def maybe_sent(session: Session) -> tuple[str, ...]:
    """The months, oldest first, of which a person must say whether they were handed over before the
    newest restore; none if nothing was restored, or if it was said or shown by closing since."""
    restored_at = session.scalar(_RESTORED_AT)
    if restored_at is None:
        return ()
    room = session.scalars(select(Room)).one()
    if room.epoch in (session.scalar(_NEWEST_EPOCH), _answered(session)):
        return ()
    first = _first_open(session, room.created_at)
    # A month that was running at the restore can have been closed before its end.
    last = month_of(restored_at.astimezone(CHINA).date())
    return tuple(span(first, last)) if first <= last else ()


def settle(session: Session, desk: Desk, last_sent: str | None) -> None:
    """Keep the answer: nothing was handed over, or everything up to ``last_sent``.

    What was handed over is never closed here; the counters begin again at zero with the month
    after it, under a new ledger id. Raises Conflict("nothing_in_question"), and InvalidInput for a
    month that is not in question.
    """
    months = maybe_sent(session)
    if not months:
        raise Conflict("nothing_in_question")
    room = session.scalars(select(Room)).one()
    if last_sent is None:
        desk.audit.record(session, "restore_nothing_sent", "room", room.id)
    elif last_sent not in months:
        raise InvalidInput({"month": Problem.OUT_OF_RANGE})
    else:
        _begin_ledger(session, desk, room, [m for m in months if m <= last_sent])
    note_answer(session, room.epoch)


def note_answer(session: Session, epoch: str) -> None:
    """In ``epoch`` there is no question any more."""
    answer = json.dumps(epoch)
    session.merge(Preference(staff_id=WHOLE_ROOM, key=_ANSWERED, value=answer))


def next_number(session: Session) -> int:
    """The number of the next package: every closed month had one, also those that were handed over
    before a restore, and a replacement had one more, so that no file of the room ever has the name
    of another one."""
    newest = session.scalar(select(func.max(Package.number))) or 0
    closed = session.scalar(select(func.count()).select_from(ClosedMonth)) or 0
    return max(newest, closed, ledgers.highest_number(session)) + 1


def _begin_ledger(session: Session, desk: Desk, room: Room, sent: list[str]) -> None:
    now, closer = desk.clock.now(), desk.actor.staff_id
    session.add_all(ClosedMonth(month=m, closed_at=now, closed_by=closer) for m in sent)
    ledgers.begin(session, desk, room, policies.of_ledger(session, room.ledger_id))


def _answered(session: Session) -> str | None:
    row = session.get(Preference, (WHOLE_ROOM, _ANSWERED))
    return str(json.loads(row.value)) if row is not None else None


def _first_open(session: Session, opened_at: datetime) -> str:
    last = session.scalar(select(func.max(ClosedMonth.month)))
    return shifted(last, 1) if last else month_of(opened_at.astimezone(CHINA).date())
