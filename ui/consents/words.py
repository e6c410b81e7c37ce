"""Consents in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from models.vocabulary import ConsentPurpose, Signer
from services.ages import is_minor
from services.consents.guards import OWN_WORD_FROM
from services.consents.records import ConsentState, DueReason, Standing, Word
from ui.shared.theme import Tone

_TONES = {
    ConsentState.MISSING: Tone.WARN,
    ConsentState.SIGNED: Tone.ACCENT,
    ConsentState.DUE: Tone.WARN,
    ConsentState.REFUSED: Tone.RISK,
    ConsentState.WITHDRAWN: Tone.RISK,
}


def purpose_word(purpose: ConsentPurpose) -> str:
    """What the consent is about, short."""
    translate = QCoreApplication.translate
    words = {
        ConsentPurpose.SERVICE_ADULT: translate("ConsentWords", "Support (client)"),
        ConsentPurpose.SERVICE_GUARDIAN: translate("ConsentWords", "Support (guardian)"),
        ConsentPurpose.ASSENT: translate("ConsentWords", "The minor's own assent"),
        ConsentPurpose.SENSITIVE: translate("ConsentWords", "Sensitive information"),
        ConsentPurpose.REFERRAL: translate("ConsentWords", "Referral"),
    }
    return words[purpose]


def state_word(state: ConsentState) -> str:
    translate = QCoreApplication.translate
    words = {
        ConsentState.MISSING: translate("ConsentWords", "Not signed yet"),
        ConsentState.SIGNED: translate("ConsentWords", "Signed"),
        ConsentState.DUE: translate("ConsentWords", "Ask again"),
        ConsentState.REFUSED: translate("ConsentWords", "Did not agree"),
        ConsentState.WITHDRAWN: translate("ConsentWords", "Withdrawn"),
    }
    return words[state]


def state_tone(state: ConsentState) -> Tone:
    """The tone of the chip; its word says the same."""
    return _TONES[state]


def standing_words(standing: Standing, age: int | None) -> str:
    """The line below: who signed when, or what is missing and why."""
    word = standing.word
    if word is None:
        return rule_words(standing.purpose, age)
    if standing.state is ConsentState.WITHDRAWN and word.withdrawn_day is not None:
        taken = QCoreApplication.translate("ConsentWords", "signed {signed}, taken back {day}")
        return taken.format(signed=word.signed_day.isoformat(), day=word.withdrawn_day.isoformat())
    if standing.due is not None:
        return _due_words(standing.due, word.signed_day)
    return word_words(word)


def word_words(word: Word) -> str:
    """Who, when, under which version, and where the paper lies; names may be hidden instead."""
    translate = QCoreApplication.translate
    parts = [word.signed_day.isoformat(), signer_words(word)]
    if word.is_given:
        parts.append(translate("ConsentWords", "version {n}").format(n=word.version))
        parts.append(word.paper_place)
    return " · ".join(part for part in parts if part)


def signer_words(word: Word) -> str:
    """Who it was; for a guardian the relation, not the name: names are for the curtain."""
    if word.signer is Signer.GUARDIAN and word.signer_relation:
        return word.signer_relation
    return signer_word(word.signer)


def signer_word(signer: Signer) -> str:
    if signer is Signer.GUARDIAN:
        return QCoreApplication.translate("ConsentWords", "Guardian")
    return QCoreApplication.translate("ConsentWords", "The client")


def rule_words(purpose: ConsentPurpose, age: int | None) -> str:
    """Whose signature counts, and the rule's source (`services.consents.rules`)."""
    translate = QCoreApplication.translate
    if purpose is ConsentPurpose.ASSENT:
        return translate("ConsentWords", "From 14 on the minor's own word counts, too.")
    if age is not None and age < OWN_WORD_FROM:
        return translate("ConsentWords", "Under 14 a guardian has to sign (PIPL 31).")
    if purpose is ConsentPurpose.SERVICE_GUARDIAN and is_minor(age):
        return translate("ConsentWords", "Under 18 the guardian signs (Civil Code 19).")
    if purpose is ConsentPurpose.SERVICE_GUARDIAN:
        return translate("ConsentWords", "For an adult without capacity (Civil Code 21).")
    if purpose is ConsentPurpose.SENSITIVE:
        return translate("ConsentWords", "Asked for separately (PIPL 29).")
    if purpose is ConsentPurpose.REFERRAL:
        return translate("ConsentWords", "Signed for each referral by itself (PIPL 23).")
    if is_minor(age):
        return translate("ConsentWords", "From 16 on, living on their own work (Civil Code 18).")
    return translate("ConsentWords", "The client signs.")


def _due_words(reason: DueReason, signed: date) -> str:
    translate = QCoreApplication.translate
    words = {
        DueReason.TIME: translate("ConsentWords", "signed {day}; it is time to ask again"),
        DueReason.NEW_TEXT: translate("ConsentWords", "signed {day}; the text is a new one now"),
        DueReason.OF_AGE: translate(
            "ConsentWords", "the guardian signed {day}; the client is of age now"
        ),
    }
    return words[reason].format(day=signed.isoformat())
