"""What makes a referral or a receipt acceptable."""

from datetime import date, timedelta

from models.client import Client
from models.vocabulary import ReferralConsent, ReferralState, Urgency
from services.ages import age_on
from services.code_lists import CodeLists
from services.errors import Problem
from services.referrals.records import Ending, NewReferral, Receipt
from services.referrals.states import ENDINGS, RECEIPTS, UNANSWERED

LONGEST_TEXT = 2000
LONGEST_CONTACT = 200
DECLINE = "decline_reason"
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


def receipt_problems(
    receipt: Receipt, issued: date, today: date, codes: CodeLists
) -> dict[str, Problem]:
    """What is wrong, by field; a client cannot have arrived before the form was written."""
    problems: dict[str, Problem] = {}
    if receipt.outcome not in RECEIPTS:
        problems["outcome"] = Problem.REQUIRED
    if receipt.day is not None:
        if receipt.day > today:
            problems["day"] = Problem.IN_FUTURE
        elif receipt.day < issued:
            problems["day"] = Problem.OUT_OF_RANGE
    if receipt.outcome is ReferralState.DECLINED and not codes.has(DECLINE, receipt.reason):
        problems["reason"] = Problem.UNKNOWN_CODE if receipt.reason else Problem.REQUIRED
    problems |= _follow_up_problems(receipt, today)
    if len(receipt.advice) > LONGEST_TEXT:
        problems["advice"] = Problem.TOO_LONG
    if len(receipt.contact) > LONGEST_CONTACT:
        problems["contact"] = Problem.TOO_LONG
    return problems


def _follow_up_problems(receipt: Receipt, today: date) -> dict[str, Problem]:
    if receipt.next_day is None:
        return {"next_day": Problem.REQUIRED} if receipt.next_minute is not None else {}
    return {"next_day": Problem.OUT_OF_RANGE} if receipt.next_day < today else {}


def ending_problems(ending: Ending, state: ReferralState) -> dict[str, Problem]:
    """What is wrong, by field, with ending a referral that stands at ``state``."""
    problems: dict[str, Problem] = {}
    if ending.state not in ENDINGS:
        problems["state"] = Problem.REQUIRED
    if len(ending.text) > LONGEST_TEXT:
        problems["text"] = Problem.TOO_LONG
    elif not ending.text and state in UNANSWERED:
        problems["text"] = Problem.REQUIRED
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
