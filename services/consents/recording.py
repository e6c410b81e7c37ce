"""From what was typed to the row of a signature, and to a withdrawal."""

import calendar
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.client import Client
from models.consent import Consent, ConsentText
from models.vocabulary import ConsentPurpose, Signer
from services.consents import rules, standing, texts
from services.consents.records import NewConsent, Withdrawal
from services.consents.rules import Person
from services.desk import Desk
from services.errors import Conflict, InvalidInput, Problem
from services.preferences import Setting, stored_value

LONGEST_TEXT = 200
LONGEST_REASON = 500
CANCELLED_BECAUSE = "撤回同意"
MONTHS_MOST = 60

# Signatures are renewed after so many months; 0 = only when a text says so (mission.md 4, no. 14).
ASK_AGAIN_MONTHS = Setting("consent_months", 12, False, lambda months: 0 <= months <= MONTHS_MOST)


def row(session: Session, desk: Desk, new: NewConsent, client: Client) -> Consent:
    """The row to store. Raises InvalidInput by field."""
    today = desk.clock.today()
    person = Person(client.birth_date, client.birth_year)
    text = _text(session, new)
    problems = {
        **rules.signer_problems(new.purpose, new.signer, person.age(new.signed_day)),
        **_field_problems(new),
        **_day_problems(session, new, text, today),
    }
    if problems or text is None:
        raise InvalidInput(problems)
    months = stored_value(session, ASK_AGAIN_MONTHS)
    is_renewed = new.is_given and months and new.purpose is not ConsentPurpose.REFERRAL
    return Consent(
        client_id=client.id,
        text_id=text.id,
        purpose=new.purpose,
        is_given=new.is_given,
        signed_day=new.signed_day,
        signer=new.signer,
        signer_name=new.signer_name.strip(),
        signer_relation=new.signer_relation.strip(),
        paper_place=new.paper_place.strip(),
        ask_again_on=months_later(new.signed_day, months) if is_renewed else None,
        recorded_by=desk.actor.staff_id,
        recorded_at=desk.clock.now(),
    )


def withdraw(session: Session, desk: Desk, consent: Consent, asked: Withdrawal) -> None:
    """Write the withdrawal into ``consent``. Raises InvalidInput; Conflict ``not_in_force``."""
    today = desk.clock.today()
    by, reason = asked.by.strip(), asked.reason.strip()
    problems = {}
    if asked.day > today:
        problems["day"] = Problem.IN_FUTURE
    elif asked.day < consent.signed_day:
        problems["day"] = Problem.OUT_OF_RANGE
    if len(by) > LONGEST_TEXT or not by:
        problems["by"] = Problem.TOO_LONG if by else Problem.REQUIRED
    if len(reason) > LONGEST_REASON:
        problems["reason"] = Problem.TOO_LONG
    if problems:
        raise InvalidInput(problems)
    if not _is_in_force(session, consent, today):
        raise Conflict("not_in_force")
    consent.withdrawn_day, consent.withdrawn_by = asked.day, by
    consent.withdrawal_reason = reason
    consent.withdrawal_recorded_by = desk.actor.staff_id
    consent.withdrawal_recorded_at = desk.clock.now()
    session.flush()


def clear_withdrawal(consent: Consent) -> None:
    """As if it had not been withdrawn."""
    consent.withdrawn_day, consent.withdrawn_by, consent.withdrawal_reason = None, "", ""
    consent.withdrawal_recorded_by, consent.withdrawal_recorded_at = None, None


def months_later(day: date, months: int) -> date:
    """The same day ``months`` later, or the last one of a shorter month."""
    total = day.year * 12 + day.month - 1 + months
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _text(session: Session, new: NewConsent) -> ConsentText | None:
    if new.text_id is None:
        return texts.on_day(session, new.purpose, new.signed_day)
    text = texts.get(session, new.text_id)
    if text.purpose != new.purpose:
        raise InvalidInput({"purpose": Problem.MISMATCH})
    return text


def _field_problems(new: NewConsent) -> dict[str, Problem]:
    is_guardian = new.signer is Signer.GUARDIAN
    problems = {}
    for field, value, is_required in (
        ("signer_name", new.signer_name, is_guardian),
        ("signer_relation", new.signer_relation, is_guardian),
        # A signature without its paper proves nothing; a refusal may be spoken.
        ("paper_place", new.paper_place, new.is_given),
    ):
        if is_required and not value.strip():
            problems[field] = Problem.REQUIRED
        elif len(value) > LONGEST_TEXT:
            problems[field] = Problem.TOO_LONG
    return problems


def _day_problems(
    session: Session, new: NewConsent, text: ConsentText | None, today: date
) -> dict[str, Problem]:
    """A paper is never older than its text, nor older than the withdrawal that it lifts."""
    if new.signed_day > today:
        return {"signed_day": Problem.IN_FUTURE}
    if text is None or new.signed_day < text.valid_from:
        return {"signed_day": Problem.OUT_OF_RANGE}
    same = [p for p in ConsentPurpose if rules.matter(p) is rules.matter(new.purpose)]
    last = session.scalar(
        select(Consent)
        .where(Consent.client_id == new.client_id, Consent.purpose.in_(same))
        .order_by(Consent.signed_day.desc(), Consent.id.desc())
        .limit(1)
    )
    is_before = last is not None and last.withdrawn_day and new.signed_day < last.withdrawn_day
    return {"signed_day": Problem.OUT_OF_RANGE} if is_before else {}


def _is_in_force(session: Session, consent: Consent, today: date) -> bool:
    words = standing.words_of(session, (consent.client_id,), today)[consent.client_id]
    last = {rules.matter(word.purpose): word for word in words}
    word = last[rules.matter(ConsentPurpose(consent.purpose))]
    return word.id == consent.id and word.is_given and word.withdrawn_day is None
