"""What the printed form says about one referral; ``services.documents.referral_form`` sets it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import Institution, Referral
from models.room import Room, Staff
from models.vocabulary import ClientKind, ReferralConsent, Sex, Urgency
from services.ages import age_on, is_minor
from services.code_lists import CodeLists
from services.errors import NotFound


@dataclass(frozen=True, slots=True)
class TickedChoice:
    """A box on the form."""

    label: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class ReferralForm:
    """The facts on the form. An alias stands where a name would; there is no label for a state
    of mind and no citizen number, because the receiver does not need them (practice.md 2.5)."""

    number: str
    check_code: str
    is_copy: bool
    room_name: str
    room_phone: str
    referred_by: str
    day: date
    reply_by: date
    client_name: str
    client_kind: ClientKind
    sex: Sex
    age: int | None
    file_no: str
    phone: str
    is_minor: bool
    guardian_name: str
    guardian_relation: str
    guardian_phone: str
    institution: str
    department: str
    institution_contact: str
    institution_phone: str
    reasons: tuple[TickedChoice, ...]
    observations: str
    work_done: str
    risks: tuple[TickedChoice, ...]
    urgency: Urgency
    consent: ReferralConsent
    consent_day: date | None


_PARTIES = (
    select(Referral, Client, Institution, Staff, Room)
    .join(Client, Client.id == Referral.client_id)
    .join(Institution, Institution.id == Referral.institution_id)
    .join(Staff, Staff.id == Referral.referred_by)
    .join(Room, Room.id == 1)
)


def build(session: Session, referral_id: int, codes: CodeLists, language: str) -> ReferralForm:
    """The form of one referral as it would be printed now. Raises NotFound."""
    found = session.execute(_PARTIES.where(Referral.id == referral_id)).first()
    if found is None:
        raise NotFound
    referral, client, institution, staff, room = found
    age = age_on(referral.day, client.birth_date, client.birth_year)
    return ReferralForm(
        **_who(client),
        **_whereto(institution),
        number=referral.number,
        check_code=referral.check_code,
        is_copy=referral.prints > 0,
        room_name=room.name,
        room_phone=room.phone,
        referred_by=staff.name,
        day=referral.day,
        reply_by=referral.reply_by,
        age=age,
        is_minor=is_minor(age),
        reasons=_ticked(codes, "referral_reason", json.loads(referral.reasons), language),
        observations=referral.observations,
        work_done=referral.work_done,
        risks=_ticked(codes, "risk", [referral.risk], language),
        urgency=Urgency(referral.urgency),
        consent=ReferralConsent(referral.consent),
        consent_day=referral.consent_day,
    )


def _who(client: Client) -> dict[str, Any]:
    return {
        "client_name": client.name,
        "client_kind": ClientKind(client.kind),
        "sex": Sex(client.sex),
        "file_no": client.file_no,
        "phone": client.phone,
        "guardian_name": client.guardian_name,
        "guardian_relation": client.guardian_relation,
        "guardian_phone": client.guardian_phone,
    }


def _whereto(institution: Institution) -> dict[str, Any]:
    return {
        "institution": institution.name,
        "department": institution.department,
        "institution_contact": institution.contact,
        "institution_phone": institution.phone,
    }


def _ticked(
    codes: CodeLists, name: str, chosen: list[str], language: str
) -> tuple[TickedChoice, ...]:
    entries = codes.get(name).entries
    return tuple(TickedChoice(e.label(language), e.code in chosen) for e in entries)
