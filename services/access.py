"""Who may open which file: restricted files, emergency access, and who looked.

Least privilege, approval by a responsible person and a log of access to minors' data: Regulation
on the Protection of Minors Online (2023) arts. 34 to 37; PIPL art. 51; practice.md 3.2, 3.3.
"""

from datetime import datetime

from sqlalchemy import and_, bindparam, exists, or_, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.rights import EmergencyAccess
from services.actor import Right
from services.desk import Desk
from services.errors import FileRestricted

_CLIENT = table(Client).c
_ACCESS = table(EmergencyAccess).c

# One statement for every file that is opened: is it closed to this person at this moment?
_SHUT = select(_CLIENT.id).where(
    _CLIENT.id == bindparam("client_id"),
    _CLIENT.is_restricted,
    or_(_CLIENT.responsible_id.is_(None), _CLIENT.responsible_id != bindparam("staff_id")),
    ~exists().where(
        and_(
            _ACCESS.client_id == _CLIENT.id,
            _ACCESS.staff_id == bindparam("staff_id"),
            _ACCESS.ends_at > bindparam("now", type_=_ACCESS.ends_at.type),
        )
    ),
)


def require_file(session: Session, desk: Desk, client_id: int | None) -> None:
    """Raises FileRestricted if the client's file is for its responsible person and the lead only,
    and the signed-in person is neither and has no emergency access at this moment.

    A file that does not exist is not restricted: the caller says that it is gone.
    """
    if client_id is None or desk.actor.may(Right.MANAGE):
        return
    if session.execute(_SHUT, _asked(desk, client_id)).first() is not None:
        raise FileRestricted(client_id)


def _asked(desk: Desk, client_id: int) -> dict[str, int | datetime]:
    return {
        "client_id": client_id,
        "staff_id": desk.actor.staff_id,
        "now": desk.clock.now(),
    }
