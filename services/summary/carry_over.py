"""What a restore must not take away: months that were closed after the backup, and their packages.

B comes from the packages (disclosure.md 5.7.5), and the register that is replaced still has them.
So its ledger goes on in the restored one. Where it cannot be read, or where the two do not belong
together, nothing is carried over, and a person is asked instead (`services.summary.after_restore`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import RowMapping, delete, insert, select
from sqlalchemy.orm import Session

from models import migrations
from models.base import table
from models.engine import make_engine
from models.room import Preference, Room, Staff
from models.summary import ClosedMonth, Package
from services.audit import AuditTrail
from services.clock import Clock
from services.errors import AnxinbuError, BadPackage
from services.exchange.package import stored
from services.preferences import WHOLE_ROOM
from services.summary import after_restore
from services.unit_of_work import reading, writing
from services.vault import database, key_store, opening
from services.vault.database_trouble import database_trouble
from services.vault.files import VaultFiles

_OURS = "summary."  # preferences that belong to the ledger

_CLOSED, _PACKAGE, _PREFERENCE = table(ClosedMonth), table(Package), table(Preference)
_LEDGER_PREFERENCES = (
    _PREFERENCE.c.staff_id == WHOLE_ROOM,
    _PREFERENCE.c.key.startswith(_OURS, autoescape=True),
)

Rows = Sequence[RowMapping]


@dataclass(frozen=True, slots=True)
class _Ledger:
    """All that a register knows of what it has published."""

    room: str
    ledger_id: str
    secret: bytes
    closed: Rows
    packages: Rows
    preferences: Rows
    is_in_question: bool  # an older restore, of which a person has not said yet what was sent


def carry_over(
    files: VaultFiles, identities: Sequence[str], target: Path, key: bytes, clock: Clock
) -> None:
    """Take the ledger of the present register into ``target``, a staged backup under ``key``.

    ``identities`` may open the present register or not. Raises what is wrong with ``target``.
    """
    present = _present(files, identities)
    if present is None:
        return
    engine = make_engine(target, key)
    try:
        with database_trouble(target), writing(engine)() as session:
            if not (_is_known(session) and _goes_on(_read(session), present)):
                return
            _replace(session, present)
            AuditTrail(0, clock).record(session, "packages_carried_over", "package")
    finally:
        engine.dispose()
    database.require_whole(target, key)


def _present(files: VaultFiles, identities: Sequence[str]) -> _Ledger | None:
    """The ledger of the register in place; None if it is not whole or does not open."""
    path = files.database
    if files.is_log_missing or not path.exists():
        return None
    try:
        _, key = opening.database_key(path, key_store.read(files.keys), identities)
        engine = make_engine(path, key)
        try:
            with database_trouble(path), reading(engine)() as session:
                return _read(session) if _is_known(session) else None
        finally:
            engine.dispose()
    except AnxinbuError:
        return None


def _is_known(session: Session) -> bool:
    """An older backup is migrated when it is unlocked; until then its tables are not ours."""
    return migrations.version(session.connection()) == migrations.HEAD


def _read(session: Session) -> _Ledger:
    room = session.scalars(select(Room)).one()
    return _Ledger(
        room=room.code,
        ledger_id=room.ledger_id,
        secret=room.rounding_secret,
        closed=session.execute(select(_CLOSED)).mappings().all(),
        packages=session.execute(select(_PACKAGE).order_by(_PACKAGE.c.number)).mappings().all(),
        preferences=session.execute(select(_PREFERENCE).where(*_LEDGER_PREFERENCES))
        .mappings()
        .all(),
        is_in_question=bool(after_restore.maybe_sent(session)),
    )


def _goes_on(backup: _Ledger, present: _Ledger) -> bool:
    """Whether the present ledger contains all of the backup's: no second branch, no other room."""
    if (backup.room, backup.secret) != (present.room, present.secret):
        return False
    months = {row["month"] for row in present.closed}
    if not all(row["month"] in months for row in backup.closed):
        return False
    try:
        published = {_published(row) for row in present.packages}
        return all(_published(row) in published for row in backup.packages)
    except BadPackage:
        return False


def _published(row: RowMapping) -> tuple[object, ...]:
    """What sealing does not change."""
    return row["number"], row["ledger_id"], row["month"], stored(row["document"]).cells


def _replace(session: Session, present: _Ledger) -> None:
    staff = set(session.scalars(select(Staff.id)))
    lead = min(staff)
    # Who came after the backup is not in it; the first person of the room stands in for them.
    closed = [
        {**row, "closed_by": row["closed_by"] if row["closed_by"] in staff else lead}
        for row in present.closed
    ]
    connection = session.connection()
    connection.execute(delete(_PACKAGE))
    connection.execute(delete(_CLOSED))
    connection.execute(delete(_PREFERENCE).where(*_LEDGER_PREFERENCES))
    for into, rows in (
        (_CLOSED, closed),
        (_PACKAGE, present.packages),
        (_PREFERENCE, present.preferences),
    ):
        if rows:
            connection.execute(insert(into), [dict(row) for row in rows])
    room = session.scalars(select(Room)).one()
    room.ledger_id = present.ledger_id
    session.flush()
    if not present.is_in_question:
        after_restore.note_answer(session, room.epoch)
