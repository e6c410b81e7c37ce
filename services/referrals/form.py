"""What the printed form says about one referral; ``services.documents.referral_form`` sets it."""

import json
from collections.abc import Sequence
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
from services.preferences import REFERRAL_TITLE, stored_value


@dataclass(frozen=True, slots=True)
class TickedChoice:
    """A box on the form."""

    label: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class ReferralForm:
    """The facts on the form. An alias stands where a name would; there is no label for a state
    of mind and no citizen number, because the receiver does not need them (practice.md 2.5).

    Without a number it is a blank form: then empty texts and None are space to write in.
    ``title`` is what the county calls it.
    """

    title: str
    number: str
    check_code: str
    is_copy: bool
    room_name: str
    room_phone: str
    referred_by: str
    day: date | None
    reply_by: date | None
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
    urgency: Urgency | None
    consent: ReferralConsent | None
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
        title=stored_value(session, REFERRAL_TITLE),
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
        reasons=ticked(codes, "referral_reason", json.loads(referral.reasons), language),
        observations=referral.observations,
        work_done=referral.work_done,
        risks=ticked(codes, "risk", [referral.risk], language),
        urgency=Urgency(referral.urgency),
        consent=ReferralConsent(referral.consent),
        consent_day=referral.consent_day,
    )


def empty(codes: CodeLists, title: str, room_name: str, language: str = "zh") -> ReferralForm:
    """A form to be filled in by hand."""
    texts = (
        "number check_code room_phone referred_by client_name file_no phone guardian_name "
        "guardian_relation guardian_phone institution department institution_contact "
        "institution_phone observations work_done"
    )
    blank: dict[str, Any] = dict.fromkeys(texts.split(), "")
    return ReferralForm(
        **blank,
        title=title,
        is_copy=False,
        room_name=room_name,
        day=None,
        reply_by=None,
        client_kind=ClientKind.NAMED,
        sex=Sex.UNKNOWN,
        age=None,
        is_minor=True,
        reasons=ticked(codes, "referral_reason", (), language),
        risks=ticked(codes, "risk", (), language),
        urgency=None,
        consent=None,
        consent_day=None,
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


def ticked(
    codes: CodeLists, name: str, chosen: Sequence[str], language: str
) -> tuple[TickedChoice, ...]:
    """All choices of a list, those of ``chosen`` with a tick."""
    entries = codes.get(name).entries
    return tuple(TickedChoice(e.label(language), e.code in chosen) for e in entries)
