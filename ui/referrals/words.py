"""Words for what a referral holds: state, urgency, consent."""

from PySide6.QtCore import QCoreApplication

from models.vocabulary import ReferralConsent, ReferralState, Signer, Urgency
from services.referrals.records import ReferralSummary
from ui.shared.theme import Tone

_TONES = {
    ReferralState.ISSUED: Tone.INFO,
    ReferralState.ARRIVED: Tone.ACCENT,
    ReferralState.RETURNED: Tone.ACCENT,
}


def state_word(state: ReferralState) -> str:
    """Where a referral stands."""
    words = {
        ReferralState.ISSUED: QCoreApplication.translate("ReferralWords", "Waiting"),
        ReferralState.ARRIVED: QCoreApplication.translate("ReferralWords", "Arrived"),
        ReferralState.DECLINED: QCoreApplication.translate("ReferralWords", "Not taken"),
        ReferralState.RETURNED: QCoreApplication.translate("ReferralWords", "Sent back"),
        ReferralState.CLOSED: QCoreApplication.translate("ReferralWords", "Closed"),
        ReferralState.LOST: QCoreApplication.translate("ReferralWords", "Lost from sight"),
    }
    return words[state]


def standing(referral: ReferralSummary) -> str:
    """The state, or how long the receipt is overdue."""
    if referral.is_overdue:
        late = referral.days_overdue
        return QCoreApplication.translate("ReferralWords", "%n day(s) late", "", late)
    return state_word(referral.state)


def standing_tone(referral: ReferralSummary) -> Tone:
    """Overdue warns; the word beside it says the same."""
    return Tone.WARN if referral.is_overdue else state_tone(referral.state)


def state_tone(state: ReferralState) -> Tone:
    """The colour of a state; its word says the same."""
    return _TONES.get(state, Tone.NEUTRAL)


def urgency_word(urgency: Urgency) -> str:
    """How soon the client should be seen."""
    words = {
        Urgency.NOW: QCoreApplication.translate("ReferralWords", "At once"),
        Urgency.WITHIN_DAY: QCoreApplication.translate("ReferralWords", "Within 24 hours"),
        Urgency.WITHIN_WEEK: QCoreApplication.translate("ReferralWords", "Within a week"),
        Urgency.ROUTINE: QCoreApplication.translate("ReferralWords", "Routine"),
    }
    return words[urgency]


def consent_word(consent: ReferralConsent) -> str:
    """Who agreed."""
    words = {
        ReferralConsent.CLIENT: QCoreApplication.translate("ReferralWords", "The client agreed"),
        ReferralConsent.GUARDIAN: QCoreApplication.translate(
            "ReferralWords", "The guardian agreed"
        ),
        ReferralConsent.CRISIS: QCoreApplication.translate(
            "ReferralWords", "Emergency, without consent"
        ),
    }
    return words[consent]


def refuser_word(signer: Signer) -> str:
    """Who did not want to follow advice."""
    words = {
        Signer.CLIENT: QCoreApplication.translate("ReferralWords", "The client"),
        Signer.GUARDIAN: QCoreApplication.translate("ReferralWords", "The guardian"),
        Signer.RELATIVE: QCoreApplication.translate("ReferralWords", "A relative"),
    }
    return words[signer]


def place_word(referral: ReferralSummary) -> str:
    """Institution and department."""
    return f"{referral.institution} {referral.department}".strip()
