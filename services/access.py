"""Who may open which file: restricted files, emergency access, and who looked.

Least privilege, approval by a responsible person and a log of access to minors' data: Regulation
on the Protection of Minors Online (2023) arts. 34 to 37; PIPL art. 51; practice.md 3.2, 3.3.
"""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.rights import EmergencyAccess
from models.vocabulary import ClientState
from services.actor import Right
from services.desk import Desk
from services.errors import Conflict, FileRestricted, NotFound

_CLIENT = table(Client).c
_ACCESS = table(EmergencyAccess).c

_IS_NOT_THEIRS = or_(
    _CLIENT.responsible_id.is_(None), _CLIENT.responsible_id != bindparam("staff_id")
)

# One statement for every file that is opened: is it shut to this person at this moment? A locked
# file lies still for everybody but the lead (PIPL art. 47(2)).
_SHUT = select(_CLIENT.id).where(
    _CLIENT.id == bindparam("client_id"),
    or_(_CLIENT.state == ClientState.LOCKED, and_(_CLIENT.is_restricted, _IS_NOT_THEIRS)),
    ~exists().where(
        and_(
            _ACCESS.client_id == _CLIENT.id,
            _ACCESS.staff_id == bindparam("staff_id"),
            _ACCESS.ends_at > bindparam("now", type_=_ACCESS.ends_at.type),
        )
    ),
)

_STATE = select(_CLIENT.state).where(_CLIENT.id == bindparam("client_id"))
_STILL = {
    ClientState.MERGED: "merged",
    ClientState.LOCKED: "file_locked",
    ClientState.DESTROYED: "file_destroyed",
}
_UNTIL = select(func.max(_ACCESS.ends_at)).where(
    _ACCESS.client_id == bindparam("client_id"),
    _ACCESS.staff_id == bindparam("staff_id"),
    _ACCESS.ends_at > bindparam("now", type_=_ACCESS.ends_at.type),
)


def require_file(session: Session, desk: Desk, client_id: int | None) -> None:
    """Before a client's record is opened: raises FileRestricted if the file is locked, or for its
    responsible person and the lead only, and the signed-in person is not the lead, not responsible
    for it if it is not locked, and has no emergency access at this moment.

    A file that does not exist is not restricted: the caller says that it is gone.
    """
    if client_id is not None and not may_open(session, desk, client_id):
        raise FileRestricted(client_id)


def require_work(session: Session, desk: Desk, client_id: int | None) -> None:
    """Before something new is recorded in a file, by the lead too: raises as `require_file`,
    NotFound, and Conflict ``merged``, ``file_locked`` or ``file_destroyed``.

    Crises and mandatory reports do not ask: nothing may stand in their way (practice.md 3.4).
    """
    require_file(session, desk, client_id)
    if client_id is None:
        return
    state = session.scalar(_STATE, {"client_id": client_id})
    if state is None:
        raise NotFound
    if state in _STILL:
        raise Conflict(_STILL[state])


def may_open(session: Session, desk: Desk, client_id: int) -> bool:
    """Whether `require_file` would let the signed-in person through."""
    if desk.actor.may(Right.MANAGE):
        return True
    return session.execute(_SHUT, _asked(desk, client_id)).first() is None


def shut_of(session: Session, desk: Desk, client_ids: Iterable[int | None]) -> frozenset[int]:
    """Which of these files are shut to the signed-in person: lists leave their names out."""
    ids = {client_id for client_id in client_ids if client_id is not None}
    if not ids or desk.actor.may(Right.MANAGE):
        return frozenset()
    perhaps = select(_CLIENT.id).where(
        _CLIENT.id.in_(ids), or_(_CLIENT.is_restricted, _CLIENT.state == ClientState.LOCKED)
    )
    found = session.scalars(perhaps).all()
    return frozenset(number for number in found if not may_open(session, desk, number))


def emergency_until(session: Session, desk: Desk, client_id: int) -> datetime | None:
    """When the signed-in person's emergency access to this file ends; None if none runs."""
    until: datetime | None = session.scalar(_UNTIL, _asked(desk, client_id))
    return until


def _asked(desk: Desk, client_id: int) -> dict[str, int | datetime]:
    return {
        "client_id": client_id,
        "staff_id": desk.actor.staff_id,
        "now": desk.clock.now(),
    }
