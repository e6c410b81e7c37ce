"""What the tests of referrals share: people, institutions and referrals between them."""

from datetime import date
from typing import Any

from sqlalchemy import update

from models.client import Client
from models.room import Room
from models.vocabulary import (
    ClientKind,
    ClientState,
    ReferralConsent,
    ReferralState,
    Sex,
    Urgency,
)
from services.desk import Desk
from services.institutions import InstitutionEdit, InstitutionId, InstitutionService
from services.referrals import NewReferral, Receipt, ReferralService, ReferralSummary

TODAY = date(2026, 11, 22)
ADULT, CHILD = date(1980, 5, 1), date(2013, 3, 1)


def add_client(desk: Desk, name: str = "周玉梅", **facts: Any) -> int:
    """A client, an adult unless ``birth_date`` says otherwise."""
    with desk.write() as session:
        row = {
            "file_no": f"S-2026-{session.query(Client).count() + 1:03d}",
            "kind": ClientKind.NAMED,
            "state": ClientState.ACTIVE,
            "name": name,
            "pinyin": "",
            "initials": "",
            "sex": Sex.FEMALE,
            "birth_date": ADULT,
            "created_by": 1,
            "created_at": desk.clock.now(),
        }
        client = Client(**(row | facts))
        session.add(client)
        session.flush()
        return client.id


def add_hospital(
    desk: Desk, name: str = "县人民医院", kind: str = "general_hospital"
) -> InstitutionId:
    edit = InstitutionEdit(name, kind, "心理科", phone="0752-6660000")
    return InstitutionService(desk).add(edit).id


def new_referral(client_id: int, institution_id: int, **changes: Any) -> NewReferral:
    facts: dict[str, Any] = {
        "client_id": client_id,
        "institution_id": institution_id,
        "reasons": ("medical_assessment",),
        "risk": "medium",
        "urgency": Urgency.ROUTINE,
        "consent": ReferralConsent.CLIENT,
        "consent_day": TODAY,
        "observations": "近一个月入睡困难。",
    }
    return NewReferral(**(facts | changes))


def book(
    desk: Desk, referral: ReferralSummary, outcome: ReferralState, **told: Any
) -> ReferralSummary:
    """Book a slip by its code."""
    referrals = ReferralService(desk)
    code = referrals.get(referral.id).check_code
    return referrals.book_receipt(code, Receipt(outcome, **told))


def make_room(desk: Desk, kind: str) -> None:
    """The room is of another kind."""
    with desk.write() as session:
        session.execute(update(Room).values(kind=kind))
