"""Words for what an assessment holds: how it was answered, how complete it is, whose it is."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from models.vocabulary import AssessmentMode
from services.assessments.repeats import DueState
from services.scales.definition import Definition, Passport
from services.scales.result import Result
from services.scales.wording import Wording
from ui.shared.theme import Tone
from ui.translation import Language


def own(texts: Mapping[str, str], language: Language) -> str:
    """A text in the language of the window, or else in another one."""
    return texts.get(language.value) or texts.get("zh") or next(iter(texts.values()), "")


def wording_in(wordings: Mapping[str, Wording], language: Language) -> Wording | None:
    """The wording in the language of the window, or another one; None for an answer sheet."""
    return wordings.get(language.value) or wordings.get("zh") or next(iter(wordings.values()), None)


def not_a_diagnosis() -> str:
    """Beside every result."""
    return QCoreApplication.translate("AssessmentWords", "A screening result, not a diagnosis")


def mode_word(mode: AssessmentMode) -> str:
    """How the answers came in."""
    translate = QCoreApplication.translate
    return {
        AssessmentMode.INTERVIEW: translate("AssessmentWords", "Interview"),
        AssessmentMode.PAPER: translate("AssessmentWords", "From paper"),
        AssessmentMode.SELF: translate("AssessmentWords", "At the screen"),
    }[mode]


def status_word(status: str) -> str:
    """For a chip; nothing for a complete form."""
    translate = QCoreApplication.translate
    words = {
        "prorated": translate("AssessmentWords", "prorated"),
        "incomplete": translate("AssessmentWords", "incomplete"),
        "invalid": translate("AssessmentWords", "not valid"),
    }
    return words.get(status, "")


def status_text(result: Result) -> str:
    """How complete the form was and what follows from it, said plainly."""
    translate = QCoreApplication.translate
    number = result.n_missing
    words = {
        "complete": translate("AssessmentWords", "Every question was answered."),
        "prorated": translate(
            "AssessmentWords",
            "%n question(s) not answered, which the scale allows: the score is estimated from the "
            "others.",
            "",
            number,
        ),
        "incomplete": translate(
            "AssessmentWords",
            "%n question(s) not answered: by its rules the scale gives no score for them.",
            "",
            number,
        ),
        "invalid": translate(
            "AssessmentWords",
            "The check questions do not agree: the scores stand, but say nothing.",
        ),
    }
    return words.get(result.status, "")


def warning_text(warning: str) -> str:
    """What to keep in mind with a result."""
    translate = QCoreApplication.translate
    words = {
        "age_outside_range": translate(
            "AssessmentWords",
            "The age is outside what the scale is made for; its limits may not fit.",
        ),
        "context_ignored": translate(
            "AssessmentWords", "A choice that the scale does not have was left out."
        ),
    }
    return words.get(warning, warning)


def due_tone(state: str) -> Tone:
    """How a repeat is to be shown."""
    return {DueState.OVERDUE: Tone.WARN, DueState.NOW: Tone.ACCENT}.get(
        DueState(state), Tone.NEUTRAL
    )


def due_word(state: str, days: int) -> str:
    """How far away the due day is; ``days`` from today, negative when it is over."""
    translate = QCoreApplication.translate
    if state == DueState.OVERDUE:
        return translate("AssessmentWords", "%n day(s) late", "", -days)
    if state == DueState.NOW:
        return translate("AssessmentWords", "due now")
    return translate("AssessmentWords", "in %n day(s)", "", days)


def licence_word(passport: Passport) -> str:
    """What the licence allows, in a few words."""
    translate = QCoreApplication.translate
    words = {
        "PD": translate("AssessmentWords", "No permission needed"),
        "ATTR": translate("AssessmentWords", "Free with its credit line"),
        "NC": translate("AssessmentWords", "Non-commercial use only"),
        "OD": translate("AssessmentWords", "Official document"),
        "PERM": translate("AssessmentWords", "Permission needed"),
        "PROP": translate("AssessmentWords", "Licensed form needed"),
    }
    return words.get(passport.licence.licence_class, passport.licence.licence_class)


def translation_word(wording: Wording | None) -> str:
    """Whose wording it is."""
    translate = QCoreApplication.translate
    if wording is None:
        return translate("AssessmentWords", "No wording here: numbers and values only")
    words = {
        "official": translate("AssessmentWords", "Official wording"),
        "authors": translate("AssessmentWords", "The authors' translation"),
        "project": translate("AssessmentWords", "Project translation, not validated"),
        "original": translate("AssessmentWords", "Original wording"),
    }
    return words.get(wording.status, wording.status)


def choice_name(name: str) -> str:
    """One of a scale's own choices."""
    translate = QCoreApplication.translate
    words = {
        "rule": translate("AssessmentWords", "Rule of limits"),
        "order": translate("AssessmentWords", "Order of the items"),
        "item8": translate("AssessmentWords", "Item 8"),
        "print": translate("AssessmentWords", "Print"),
        "band_set": translate("AssessmentWords", "Set of limits"),
    }
    return words.get(name, name)


def choice_value(value: str) -> str:
    """What can be chosen; limits are named by what is printed on the result."""
    translate = QCoreApplication.translate
    words = {
        "pitt": translate("AssessmentWords", "Pittsburgh (7 h and 85 % score 0)"),
        "printed1989": translate("AssessmentWords", "Print of 1989 (7 h and 85 % score 1)"),
        "en1965": translate("AssessmentWords", "English order of 1965"),
        "cn1999": translate("AssessmentWords", "Chinese handbook of 1999"),
        "reverse": translate("AssessmentWords", "Reversed, as meant"),
        "forward": translate("AssessmentWords", "Not reversed"),
        "drop": translate("AssessmentWords", "Left out"),
        "scored": translate("AssessmentWords", "The numbers printed are the scores"),
        "harvard": translate("AssessmentWords", "Harvard print (1 = all of the time)"),
        "five_rows": translate("AssessmentWords", "Item 5 with five rows"),
        "four_rows": translate("AssessmentWords", "Item 5 with four rows"),
        "self_uk": translate("AssessmentWords", "Self-report, United Kingdom"),
        "parent_uk": translate("AssessmentWords", "Parents, United Kingdom"),
        "teacher_uk": translate("AssessmentWords", "Teachers, United Kingdom"),
        "parent_cn2014": translate("AssessmentWords", "Parents, China 2014"),
    }
    return words.get(value.replace("@", "_"), value)


def full_name(definition: Definition, language: Language) -> str:
    """``PHQ-9 Patient Health Questionnaire``."""
    return f"{definition.short}  {own(definition.names, language)}"
