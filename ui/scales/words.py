"""Words for scales: what may be done with one, how a pack stands, what a FHIR file leaves open."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from services.scales.fhir_questions import Asked
from services.scales.fhir_reading import Note, NoteKind
from services.scales.installing import Standing
from ui.shared.theme import Tone

PRIVATE = "private"


def tier_word(tier: str) -> str:
    """For a chip."""
    translate = QCoreApplication.translate
    return {
        "A": translate("ScaleWords", "With questions"),
        "A-NC": translate("ScaleWords", "Non-commercial"),
        "B": translate("ScaleWords", "Answer sheet"),
        PRIVATE: translate("ScaleWords", "The room's own"),
    }.get(tier, tier)


def tier_text(tier: str) -> str:
    """What may be done with it, in a sentence."""
    translate = QCoreApplication.translate
    return {
        "A": translate("ScaleWords", "May be shown, printed and answered here, with its credit."),
        "A-NC": translate(
            "ScaleWords",
            "May be shown, printed and answered here as long as nothing is sold or charged for.",
        ),
        "B": translate(
            "ScaleWords",
            "Numbers and options only. Use the licensed paper form that you hold; the program "
            "scores.",
        ),
        PRIVATE: translate(
            "ScaleWords", "Brought in by this room, which said that it may use it. Do not pass on."
        ),
    }.get(tier, "")


def tier_tone(tier: str) -> Tone:
    """The colour of its chip."""
    return {"A": Tone.ACCENT, "A-NC": Tone.INFO}.get(tier, Tone.NEUTRAL)


def use_word(use: str) -> str:
    """What the room does with scales."""
    translate = QCoreApplication.translate
    return {
        "clinical": translate("ScaleWords", "public counselling, free of charge"),
        "education": translate("ScaleWords", "school and teaching"),
        "research": translate("ScaleWords", "research"),
        "commercial": translate("ScaleWords", "charged for, or part of a business"),
    }.get(use, use)


def uses_words(uses: Iterable[str]) -> str:
    """Several, as one text."""
    comma = QCoreApplication.translate("ScaleWords", ", ")
    return comma.join(use_word(use) for use in uses if use)


def mark_word(mark: str) -> str:
    """How sure we are of the licence (scales.md, marks)."""
    translate = QCoreApplication.translate
    return {
        "V": translate("ScaleWords", "checked at the source"),
        "K": translate("ScaleWords", "generally known, not checked again"),
        "U": translate("ScaleWords", "uncertain"),
        "H": translate("ScaleWords", "our own convention"),
    }.get(mark, mark)


def language_word(language: str) -> str:
    """Of a wording."""
    translate = QCoreApplication.translate
    return {
        "zh": translate("ScaleWords", "Chinese"),
        "en": translate("ScaleWords", "English"),
    }.get(language, language)


def standing_word(standing: Standing, present: str) -> str:
    """A scale of a pack against what is here."""
    translate = QCoreApplication.translate
    words = {
        Standing.NEW: translate("ScaleWords", "new here"),
        Standing.SAME: translate("ScaleWords", "is here already"),
        Standing.NEWER: translate("ScaleWords", "takes the place of {version}"),
        Standing.OLDER: translate("ScaleWords", "older than {version}, which is here"),
    }
    return words[standing].format(version=present)


def standing_tone(standing: Standing) -> Tone:
    """Older is to be seen."""
    return Tone.WARN if standing is Standing.OLDER else Tone.NEUTRAL


def note_text(note: Note) -> str:
    """What of a FHIR file was not taken over, or is not as in it."""
    translate = QCoreApplication.translate
    words = {
        NoteKind.EXPRESSION: translate(
            "ScaleWords", "How {where} is calculated was not taken over: it is no plain sum."
        ),
        NoteKind.BLANKS: translate(
            "ScaleWords", "{where} counts a blank as zero there. Here a blank withholds the total."
        ),
        NoteKind.TOTAL_ADDED: translate(
            "ScaleWords", "The total is the sum of all options that count. Please check."
        ),
        NoteKind.CONDITION: translate(
            "ScaleWords", "{where} is asked under a condition there; here it is always shown."
        ),
        NoteKind.FREE_TEXT: translate("ScaleWords", "{where} has no options and was left out."),
        NoteKind.REPEATED_WEIGHTS: translate(
            "ScaleWords", "{where} takes several answers; it is kept, but does not count."
        ),
        NoteKind.AUDITC_ITEM: translate(
            "ScaleWords",
            "{where} asks for days of heavy drinking. That is not the first item of the AUDIT-C: "
            "do not compare its total with the published limits.",
        ),
        NoteKind.RULES_UNREADABLE: translate(
            "ScaleWords", "The file holds bands and rules that could not be read."
        ),
    }
    return words[note.kind].format(where=note.where)


def asked_text(kind: Asked) -> str:
    """What has to be decided, before the list."""
    translate = QCoreApplication.translate
    return {
        Asked.WEIGHTS: translate(
            "ScaleWords", "What an option counts is given twice, and the two differ."
        ),
        Asked.REVERSED_LIST: translate(
            "ScaleWords",
            'This is LOINC\'s list for the K6: "all of the time" counts 1 and "none" 5. The '
            "published form counts 4 to 0.",
        ),
        Asked.OWN_RULES: translate(
            "ScaleWords",
            "The questions were changed after this file was written with its own rules for bands "
            "and blanks.",
        ),
    }[kind]


def choice_word(key: str, said: str) -> str:
    """One way to decide."""
    translate = QCoreApplication.translate
    return {
        "rules": translate("ScaleWords", "As the rules say"),
        "plain": translate("ScaleWords", "As the questions say, without bands"),
        "file": translate("ScaleWords", "As in the file, 1 to 5"),
        "published": translate("ScaleWords", "As published, 4 to 0"),
    }.get(key, said)
