"""The list of receipts to ask for by telephone: institutions and numbers, nobody's name.

On the telephone number and check code are enough; a list that lies about tells nobody who was
referred where (practice.md 3.9: no named lists).
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.referral import Institution, Referral
from models.room import Room
from services.referrals.queries import is_late
from services.referrals.records import ReferralId

MOST = 200


@dataclass(frozen=True, slots=True)
class Call:
    """One receipt that is late, and whom to ask for it."""

    id: ReferralId
    number: str
    check_code: str
    day: date
    reply_by: date
    days_late: int
    institution: str
    department: str
    contact: str
    phone: str
    hours: str
    duty_phone: str


@dataclass(frozen=True, slots=True)
class CallList:
    """All of them, longest late first, at most `MOST`."""

    room: str
    day: date
    calls: tuple[Call, ...]


_LATE = (
    select(
        Referral.id,
        Referral.number,
        Referral.check_code,
        Referral.day,
        Referral.reply_by,
        Institution.name,
        Institution.department,
        Institution.contact,
        Institution.phone,
        Institution.hours,
        Institution.duty_phone,
    )
    .join(Institution, Institution.id == Referral.institution_id)
    .order_by(Referral.reply_by, Referral.id)
    .limit(MOST)
)


def load(session: Session, today: date) -> CallList:
    """What is late ``today``."""
    found = session.execute(_LATE.where(is_late(today)))
    calls = tuple(
        Call(
            id=ReferralId(row.id),
            number=row.number,
            check_code=row.check_code,
            day=row.day,
            reply_by=row.reply_by,
            days_late=(today - row.reply_by).days,
            institution=row.name,
            department=row.department,
            contact=row.contact,
            phone=row.phone,
            hours=row.hours,
            duty_phone=row.duty_phone,
        )
        for row in found
    )
    return CallList(session.scalars(select(Room.name)).one(), today, calls)
