"""What makes a referral or a receipt acceptable."""

from datetime import date, timedelta

from models.client import Client
from models.vocabulary import ReferralConsent, ReferralState, Urgency
from services.ages import age_on
from services.code_lists import CodeLists
from services.errors import Problem
from services.referrals.records import NewReferral, Receipt

LONGEST_TEXT = 2000
LONGEST_CONTACT = 200
RECEIPTS = frozenset({ReferralState.ARRIVED, ReferralState.DECLINED, ReferralState.RETURNED})
# Below this age a guardian agrees (Personal Information Protection Law, art. 31).
GUARDIAN_CONSENTS_BELOW = 14

_DAYS_TO_REPLY = {Urgency.NOW: 7, Urgency.WITHIN_DAY: 7}
_USUAL_DAYS_TO_REPLY = 14


def default_reply_by(day: date, urgency: Urgency) -> date:
    """When a missing receipt becomes overdue: 14 days after ``day``, 7 if it is urgent."""
    return day + timedelta(days=_DAYS_TO_REPLY.get(urgency, _USUAL_DAYS_TO_REPLY))


def referral_problems(
    new: NewReferral, client: Client, day: date, today: date, codes: CodeLists
) -> dict[str, Problem]:
    """What is wrong, by field; empty if nothing is."""
    problems = _choice_problems(new, codes) | _consent_problems(new, client, day, today)
    for field in ("observations", "work_done"):
        if len(getattr(new, field)) > LONGEST_TEXT:
            problems[field] = Problem.TOO_LONG
    if day > today:
        problems["day"] = Problem.IN_FUTURE
    if new.reply_by is not None and new.reply_by < day:
        problems["reply_by"] = Problem.OUT_OF_RANGE
    return problems


def receipt_problems(receipt: Receipt, issued: date, today: date) -> dict[str, Problem]:
    """What is wrong, by field; a client cannot have arrived before the form was written."""
    problems: dict[str, Problem] = {}
    if receipt.outcome not in RECEIPTS:
        problems["outcome"] = Problem.REQUIRED
    if receipt.arrived_day is not None:
        if receipt.arrived_day > today:
            problems["arrived_day"] = Problem.IN_FUTURE
        elif receipt.arrived_day < issued:
            problems["arrived_day"] = Problem.OUT_OF_RANGE
    if len(receipt.advice) > LONGEST_TEXT:
        problems["advice"] = Problem.TOO_LONG
    if len(receipt.contact) > LONGEST_CONTACT:
        problems["contact"] = Problem.TOO_LONG
    return problems


def _choice_problems(new: NewReferral, codes: CodeLists) -> dict[str, Problem]:
    problems = {}
    if not new.reasons:
        problems["reasons"] = Problem.REQUIRED
    elif not all(codes.has("referral_reason", code) for code in new.reasons):
        problems["reasons"] = Problem.UNKNOWN_CODE
    if not codes.has("risk", new.risk):
        problems["risk"] = Problem.UNKNOWN_CODE if new.risk else Problem.REQUIRED
    return problems


def _consent_problems(
    new: NewReferral, client: Client, day: date, today: date
) -> dict[str, Problem]:
    problems = {}
    age = age_on(day, client.birth_date, client.birth_year)
    is_child = age is not None and age < GUARDIAN_CONSENTS_BELOW
    if new.consent is ReferralConsent.CLIENT and is_child:
        problems["consent"] = Problem.MISMATCH
    if new.consent_day is not None and new.consent_day > today:
        problems["consent_day"] = Problem.IN_FUTURE
    elif new.consent_day is None and new.consent is not ReferralConsent.CRISIS:
        problems["consent_day"] = Problem.REQUIRED
    return problems
