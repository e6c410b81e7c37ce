"""Words for what a screening holds."""

from PySide6.QtCore import QCoreApplication

from models.vocabulary import Sex
from services.ledger_import.rows import OtherKind
from services.screenings.answer_rows import AnswerNote
from services.screenings.entering import EntryState
from services.screenings.fitting import Unfit
from services.screenings.roster_rows import RosterNote
from services.screenings.table_columns import Meaning
from ui.shared.theme import Tone

_BETWEEN = " · "


def joined(*facts: str) -> str:
    """Facts side by side; empty ones are left out."""
    return _BETWEEN.join(fact for fact in facts if fact)


def sex_word(sex: int) -> str:
    """Nothing if it is unknown."""
    translate = QCoreApplication.translate
    words = {
        Sex.MALE: translate("ScreeningWords", "male"),
        Sex.FEMALE: translate("ScreeningWords", "female"),
    }
    return words.get(Sex(sex), "")


def place_words(class_name: str, number: str) -> str:
    """How a student is called without a name."""
    words = QCoreApplication.translate("ScreeningWords", "{class_name} no. {number}")
    return words.format(class_name=class_name, number=number)


def unfit_words(unfit: Unfit) -> str:
    """Why a scale cannot be given to a class."""
    translate = QCoreApplication.translate
    words = {
        Unfit.INPUT: translate(
            "ScreeningWords", "asks for times, numbers or several ticks: only one by one"
        ),
        Unfit.LONG: translate("ScreeningWords", "has answers of two digits: only one by one"),
    }
    return words[unfit]


def entry_words(state: EntryState) -> str:
    """How far one form is."""
    translate = QCoreApplication.translate
    words = {
        EntryState.NONE: "",
        EntryState.ONCE: translate("ScreeningWords", "typed"),
        EntryState.TWICE: translate("ScreeningWords", "checked"),
        EntryState.DIFFERS: translate("ScreeningWords", "differs"),
    }
    return words[state]


ENTRY_TONES = {
    EntryState.NONE: Tone.NEUTRAL,
    EntryState.ONCE: Tone.NEUTRAL,
    EntryState.TWICE: Tone.ACCENT,
    EntryState.DIFFERS: Tone.WARN,
}


def meaning_words(meaning: Meaning) -> str:
    """What a column holds."""
    translate = QCoreApplication.translate
    words = {
        Meaning.CLASS_NAME: translate("ScreeningWords", "Class"),
        Meaning.GRADE: translate("ScreeningWords", "Grade"),
        Meaning.SEAT: translate("ScreeningWords", "Seat number"),
        Meaning.STUDENT_NO: translate("ScreeningWords", "Student number"),
        Meaning.SERIAL: translate("ScreeningWords", "Running number"),
        Meaning.NAME: translate("ScreeningWords", "Name"),
        Meaning.SEX: translate("ScreeningWords", "Sex"),
        Meaning.AGE: translate("ScreeningWords", "Age"),
        Meaning.BIRTH: translate("ScreeningWords", "Birth date"),
        Meaning.CITIZEN_ID: translate("ScreeningWords", "Citizen id (not kept)"),
        Meaning.ANSWERS: translate("ScreeningWords", "All answers in one cell"),
        Meaning.ITEM: translate("ScreeningWords", "Answer to one question"),
        Meaning.IGNORE: translate("ScreeningWords", "Leave out"),
    }
    return words[meaning]


def roster_note_words(note: RosterNote) -> str:
    """What is to be said about a row of a class list."""
    translate = QCoreApplication.translate
    words = {
        RosterNote.CLASS_MISSING: translate("ScreeningWords", "no class"),
        RosterNote.NUMBER_MISSING: translate("ScreeningWords", "no number"),
        RosterNote.NAME_MISSING: translate("ScreeningWords", "no name"),
        RosterNote.TOO_LONG: translate("ScreeningWords", "a text is too long"),
        RosterNote.TWICE_IN_FILE: translate(
            "ScreeningWords", "the number stands twice in this class"
        ),
        RosterNote.NUMBER_TAKEN: translate(
            "ScreeningWords", "the number belongs to somebody else here"
        ),
        RosterNote.NUMBER_MADE: translate("ScreeningWords", "numbered in the order of the list"),
        RosterNote.SEX_UNREADABLE: translate("ScreeningWords", "sex not understood"),
        RosterNote.BIRTH_UNREADABLE: translate(
            "ScreeningWords", "birth date or age not understood"
        ),
        RosterNote.AGE_DOUBTFUL: translate("ScreeningWords", "an unusual age for a school"),
        RosterNote.COMPLETED: translate("ScreeningWords", "here already, is completed"),
        RosterNote.ALREADY_THERE: translate("ScreeningWords", "here already"),
    }
    return words[note]


def answer_note_words(note: AnswerNote, item: str) -> str:
    """Why a row of answers stays outside, or what becomes of it."""
    translate = QCoreApplication.translate
    words = {
        AnswerNote.WHO_MISSING: translate("ScreeningWords", "neither number nor name"),
        AnswerNote.UNKNOWN_STUDENT: translate("ScreeningWords", "not on the class list"),
        AnswerNote.SEVERAL_STUDENTS: translate("ScreeningWords", "fits several students"),
        AnswerNote.NAME_DIFFERS: translate("ScreeningWords", "number and name do not go together"),
        AnswerNote.NOT_AN_ANSWER: translate(
            "ScreeningWords", "question {item} has no such answer"
        ).format(item=item),
        AnswerNote.WRONG_LENGTH: translate("ScreeningWords", "not the right number of answers"),
        AnswerNote.TWICE_IN_FILE: translate("ScreeningWords", "stands twice in this file"),
        AnswerNote.NO_ANSWERS: translate("ScreeningWords", "no answers"),
        AnswerNote.ANSWERS_THERE: translate("ScreeningWords", "other answers are here already"),
        AnswerNote.SAME_THERE: translate("ScreeningWords", "the same answers are here already"),
    }
    return words[note]


def other_words(kind: OtherKind) -> str:
    """Rows that are part of the paper."""
    translate = QCoreApplication.translate
    words = {
        OtherKind.BLANK: translate("ScreeningWords", "blank"),
        OtherKind.HEADER: translate("ScreeningWords", "headings"),
        OtherKind.TOTAL: translate("ScreeningWords", "totals"),
        OtherKind.SIGNATURE: translate("ScreeningWords", "signatures"),
        OtherKind.SECTION: translate("ScreeningWords", "titles"),
        OtherKind.EXPLANATION: translate("ScreeningWords", "notes"),
        OtherKind.PREFILLED: translate("ScreeningWords", "lines without a student"),
    }
    return words[kind]
