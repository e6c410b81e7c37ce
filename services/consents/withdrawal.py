"""Taking a consent back (PIPL art. 15), and what depended on it.

What was done before stays lawful and on record. From now on the guards refuse what depended on
the consent; what is under way is named, so that somebody ends it: an institution that has a
referral is told (PIPL art. 47: the receiver has no ground any more, either), a plan is ended,
an appointment cancelled.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.consent import Consent
from models.group import CounsellingGroup, GroupMember
from models.plan import Plan
from models.referral import Institution, Referral
from models.vocabulary import (
    ConsentPurpose,
    PlanState,
    ReferralState,
)
from services.ages import age_on
from services.appointments import cancelling
from services.consents import guards
from services.consents.records import (
    Consequences,
    OpenPlan,
    OpenReferral,
    PlannedAppointment,
)

# The paper is still with somebody who may act on it.
_WITH_OTHERS = (ReferralState.ISSUED, ReferralState.ARRIVED)
_MOST = 50


def consequences(session: Session, consent: Consent, today: date) -> Consequences:
    """What is under way and depends on ``consent``."""
    client_id = consent.client_id
    if not decides(session, consent, today):
        return Consequences()
    referrals = _referrals(session, client_id)
    if consent.purpose == ConsentPurpose.REFERRAL:
        return Consequences(referrals)
    return Consequences(
        referrals,
        _plans(session, client_id),
        _appointments(session, client_id),
        _groups(session, client_id, today),
        blocks_service=True,
    )


def decides(session: Session, consent: Consent, today: date) -> bool:
    """Whether a no to this consent blocks anything: below 14 the guardian's does (PIPL art. 31)."""
    if consent.purpose != ConsentPurpose.ASSENT:
        return True
    client = session.get_one(Client, consent.client_id)
    age = age_on(today, client.birth_date, client.birth_year)
    return age is None or age >= guards.OWN_WORD_FROM


def to_recall(session: Session, client_id: int) -> tuple[OpenReferral, ...]:
    """Referrals that are still with others after the consent that carried them was withdrawn."""
    if not guards.is_withdrawn(session, client_id, ConsentPurpose.REFERRAL):
        return ()
    return _referrals(session, client_id)


def _referrals(session: Session, client_id: int) -> tuple[OpenReferral, ...]:
    rows = session.execute(
        select(Referral.id, Referral.number, Institution.name, Referral.day)
        .join(Institution, Institution.id == Referral.institution_id)
        .where(Referral.client_id == client_id, Referral.state.in_(_WITH_OTHERS))
        .order_by(Referral.day, Referral.id)
        .limit(_MOST)
    )
    return tuple(OpenReferral(*row) for row in rows)


def _plans(session: Session, client_id: int) -> tuple[OpenPlan, ...]:
    rows = session.execute(
        select(Plan.id, Plan.number, Plan.since)
        .where(Plan.client_id == client_id, Plan.state == PlanState.ACTIVE)
        .order_by(Plan.since)
        .limit(_MOST)
    )
    return tuple(OpenPlan(*row) for row in rows)


def _appointments(session: Session, client_id: int) -> tuple[PlannedAppointment, ...]:
    return tuple(
        PlannedAppointment(row.id, row.day, row.start_minute)
        for row in cancelling.planned(session, client_id)[:_MOST]
    )


def _groups(session: Session, client_id: int, today: date) -> tuple[str, ...]:
    names = (
        select(CounsellingGroup.name)
        .join(GroupMember, GroupMember.group_id == CounsellingGroup.id)
        .where(
            GroupMember.client_id == client_id,
            GroupMember.until.is_(None) | (GroupMember.until >= today),
        )
        .order_by(CounsellingGroup.id)
        .limit(_MOST)
    )
    return tuple(session.scalars(names))
