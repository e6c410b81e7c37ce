"""Which visits say something about a client's danger."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, not_

from models.group import GroupAttendance

NO_RISK = "none"


def is_judged(visit: Any) -> ColumnElement[bool]:
    """The SQL condition on a visit's columns ``id`` and ``risk``: somebody judged the danger.

    The visits of a group session are made for all who came, with no risk: nobody asked each of
    them. Such a visit must not end a danger that somebody saw (practice.md 2.7, 2.10). Once it was
    amended to another level, it counts like any other.
    """
    came = exists().where(GroupAttendance.visit_id == visit.id)
    return not_(and_(visit.risk == NO_RISK, came))
