"""How long a client was not in touch: what the room calls too long, and whom that concerns.

Asked for by school rooms: "students not contacted for a while" (mission.md section 2, no. 36).
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from models.base import table
from models.client import Client
from models.visit import Visit
from models.vocabulary import ClientState
from services.clock import CHINA
from services.preferences import Setting

# A room's own habit; no rule was found that sets a number of days.
OUT_OF_TOUCH_DAYS = Setting("out_of_touch_days", 60, False, lambda days: 7 <= days <= 730)

_CLIENT = table(Client).c
# A name of its own: lists of clients walk the visits as well.
_VISIT = table(Visit).alias("contact").c


def last_contacts(session: Session, client_ids: Sequence[int]) -> dict[int, date]:
    """The day of the last visit of those with an open file; without a visit, when it was begun."""
    newest = select(func.max(_VISIT.day)).where(_VISIT.client_id == _CLIENT.id).scalar_subquery()
    wanted = select(_CLIENT.id, newest, _CLIENT.created_at).where(
        _CLIENT.id.in_(client_ids), _CLIENT.state == ClientState.ACTIVE
    )
    return {
        client_id: last or created_at.astimezone(CHINA).date()
        for client_id, last, created_at in session.execute(wanted)
    }


def is_out_of_touch(today: date, days: int) -> ColumnElement[bool]:
    """The SQL condition for a list of clients: the same rule as `last_contacts`."""
    since = today - timedelta(days=days)
    begun_before = datetime.combine(since + timedelta(days=1), time(), CHINA)
    was_seen = exists().where(_VISIT.client_id == _CLIENT.id)
    was_seen_lately = was_seen.where(_VISIT.day > since)
    return ~was_seen_lately & (was_seen | (_CLIENT.created_at < begun_before))
