"""What happens when a referral is issued: its parties, number and code, and who is told what."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.referral import Institution, Referral
from models.vocabulary import ConsentPurpose, ReferralConsent, ReferralState
from services import check_codes, disclosures
from services.access import require_work
from services.clients import files
from services.consents.guards import require_not_withdrawn
from services.desk import Desk
from services.errors import Conflict, InvalidInput, NotFound
from services.referrals import queries, rules
from services.referrals.record_words import record_words
from services.referrals.records import NewReferral

GROUNDS = {
    ReferralConsent.CLIENT: "consent",
    ReferralConsent.GUARDIAN: "guardian_consent",
    ReferralConsent.CRISIS: "crisis_life",  # PIPL art. 13(4)
}


def issue(session: Session, desk: Desk, new: NewReferral) -> Referral:
    """Write the referral and the disclosure that it is. Raises as `ReferralService.issue`."""
    client, institution = parties(session, desk, new.client_id, new.institution_id)
    if not institution.is_active:
        raise Conflict("institution_inactive")
    row = _row(session, desk, new, client, institution)
    require_consent(session, client.id, new.consent)
    session.add(row)
    session.flush()
    disclosures.record(
        session,
        desk,
        client_id=client.id,
        recipient=f"{institution.name} {institution.department}".strip()[:200],
        ground=GROUNDS[new.consent],
        what=record_words("referral_told", number=row.number),
        minimum=record_words("referral_minimum"),
        day=row.day,
        source="referral",
        source_id=row.id,
    )
    return row


def require_consent(session: Session, client_id: int, consent: ReferralConsent) -> None:
    """Raises Conflict ``consent_withdrawn``, except where life and health come first."""
    if consent is not ReferralConsent.CRISIS:
        require_not_withdrawn(session, client_id, ConsentPurpose.REFERRAL)


def parties(
    session: Session, desk: Desk, client_id: int, institution_id: int
) -> tuple[Client, Institution]:
    """Whom it is about and who is written to. Raises NotFound, and as `access.require_work`."""
    require_work(session, desk, client_id)
    institution = session.get(Institution, institution_id)
    if institution is None:
        raise NotFound
    return files.stored(session, client_id), institution


def _row(
    session: Session, desk: Desk, new: NewReferral, client: Client, institution: Institution
) -> Referral:
    today = desk.clock.today()
    day = new.day or today
    problems = rules.referral_problems(new, client, day, today, desk.codes)
    if problems:
        raise InvalidInput(problems)
    return Referral(
        number=queries.next_number(session, day.year),
        check_code=_new_code(session, desk),
        client_id=client.id,
        visit_id=new.visit_id,
        institution_id=institution.id,
        destination=institution.destination,
        referred_by=desk.actor.staff_id,
        day=day,
        reasons=json.dumps(new.reasons),
        observations=new.observations,
        work_done=new.work_done,
        risk=new.risk,
        urgency=new.urgency,
        consent=new.consent,
        consent_day=new.consent_day,
        state=ReferralState.ISSUED,
        reply_by=new.reply_by or rules.default_reply_by(day, new.urgency),
        created_at=desk.clock.now(),
    )


def _new_code(session: Session, desk: Desk) -> str:
    while True:
        code = check_codes.make(desk.randomness)
        taken = select(Referral.id).where(Referral.check_code == code)
        if session.scalar(taken) is None:
            return code
