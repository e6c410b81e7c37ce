"""What is said about a row of a ledger, in words: what is the matter and what to do."""

from PySide6.QtCore import QCoreApplication

from services.ledger_import.fields import Field
from services.ledger_import.records import ProblemWords
from services.ledger_import.rows import PROBLEMS, Note, NoteCode, OtherKind, ReadRow, Status


def explain(note: Note) -> str:
    """One note in a sentence, with the cell as written."""
    return _sentences()[note.code].format(value=note.value)


def said_of(row: ReadRow) -> tuple[str, ...]:
    """What is to be said about a row; of one that cannot come in, only why."""
    problems = [note for note in row.notes if note.code in PROBLEMS]
    return tuple(explain(note) for note in problems or row.notes)


def briefly_said_of(row: ReadRow) -> str:
    """The first of it for a list, where the date as written stands in its own column."""
    problems = [note for note in row.notes if note.code in PROBLEMS]
    first = next(iter(problems or row.notes), None)
    if first is None:
        return ""
    return _bare(_sentences()[first.code]) if first.field is Field.DAY else explain(first)


def _bare(sentence: str) -> str:
    """The sentence for a place beside the cell, where its text need not be quoted again."""
    return sentence.replace("“{value}”", "").strip(" :：")


def problem_words() -> ProblemWords:
    """The words of the workbook of problem rows."""
    translate = QCoreApplication.translate
    sentences = {str(code): _bare(text) for code, text in _plain_sentences().items()}
    return ProblemWords(
        title=translate("LedgerExport", "Rows to correct"),
        sheet=translate("LedgerExport", "Sheet"),
        row=translate("LedgerExport", "Row"),
        reason=translate("LedgerExport", "What to correct"),
        reasons=sentences,
    )


def neutral_file_name(day_text: str) -> str:
    """A name for the exported file that says nothing about anybody."""
    return QCoreApplication.translate("LedgerExport", "rows to correct {day}.xlsx").format(
        day=day_text
    )


def status_words(status: Status) -> str:
    """The status as a word."""
    translate = QCoreApplication.translate
    return {
        Status.OK: translate("LedgerStatus", "Fine"),
        Status.NOTE: translate("LedgerStatus", "Look"),
        Status.PROBLEM: translate("LedgerStatus", "Stays out"),
        Status.SKIPPED: translate("LedgerStatus", "Already in"),
    }[status]


def other_words(kind: OtherKind) -> str:
    """What a row of the paper is."""
    translate = QCoreApplication.translate
    return {
        OtherKind.BLANK: translate("LedgerOther", "blank"),
        OtherKind.HEADER: translate("LedgerOther", "header again"),
        OtherKind.TOTAL: translate("LedgerOther", "total"),
        OtherKind.SIGNATURE: translate("LedgerOther", "signature"),
        OtherKind.SECTION: translate("LedgerOther", "heading"),
        OtherKind.EXPLANATION: translate("LedgerOther", "explanation"),
        OtherKind.PREFILLED: translate("LedgerOther", "number only"),
    }[kind]


def field_words(field: Field) -> str:
    """The meaning of a column, as offered on the mapping page."""
    return _fields()[field]


def _fields() -> dict[Field, str]:
    translate = QCoreApplication.translate
    return {
        Field.DAY: translate("LedgerFields", "Date of the visit"),
        Field.NAME: translate("LedgerFields", "Name"),
        Field.SEX: translate("LedgerFields", "Sex"),
        Field.AGE: translate("LedgerFields", "Age"),
        Field.BIRTH: translate("LedgerFields", "Date of birth"),
        Field.CITIZEN_ID: translate("LedgerFields", "Citizen id"),
        Field.PHONE: translate("LedgerFields", "Phone"),
        Field.MODE: translate("LedgerFields", "Mode"),
        Field.TOPIC: translate("LedgerFields", "Topic"),
        Field.POPULATION: translate("LedgerFields", "Population"),
        Field.RISK: translate("LedgerFields", "Risk level"),
        Field.MINUTES: translate("LedgerFields", "Minutes"),
        Field.DONE: translate("LedgerFields", "What was done"),
        Field.NEXT_STEP: translate("LedgerFields", "Next step"),
        Field.REFERRED: translate("LedgerFields", "Referred or not"),
        Field.DESTINATION: translate("LedgerFields", "Referred to"),
        Field.COUNSELLOR: translate("LedgerFields", "Counsellor"),
        Field.REMARKS: translate("LedgerFields", "Remarks"),
        Field.ADDRESS: translate("LedgerFields", "Address"),
        Field.OCCUPATION: translate("LedgerFields", "Occupation"),
        Field.SCHOOL: translate("LedgerFields", "School and class"),
        Field.GUARDIAN_NAME: translate("LedgerFields", "Guardian"),
        Field.GUARDIAN_PHONE: translate("LedgerFields", "Guardian's phone"),
        Field.SERIAL: translate("LedgerFields", "Running number"),
        Field.IGNORE: translate("LedgerFields", "Not needed"),
    }


def _sentences() -> dict[NoteCode, str]:
    return _plain_sentences() | _note_sentences()


def _plain_sentences() -> dict[NoteCode, str]:
    translate = QCoreApplication.translate
    return {
        NoteCode.DAY_MISSING: translate(
            "LedgerNotes", "There is no date. Write the day of the visit."
        ),
        NoteCode.DAY_UNREADABLE: translate(
            "LedgerNotes", "“{value}” is no date. Write it like 2025-3-7."
        ),
        NoteCode.DAY_IMPOSSIBLE: translate(
            "LedgerNotes", "“{value}”: there is no such day. Check the month and the day."
        ),
        NoteCode.DAY_INCOMPLETE: translate(
            "LedgerNotes", "“{value}” names no single day. Write month and day."
        ),
        NoteCode.DAY_IN_FUTURE: translate(
            "LedgerNotes", "“{value}” has not come yet. Check the year and the month."
        ),
        NoteCode.DAY_TOO_OLD: translate(
            "LedgerNotes", "“{value}” is too long ago. Check the year."
        ),
        NoteCode.NAME_MISSING: translate(
            "LedgerNotes",
            "There is no name. Write it, or “anonymous” if the person did not give one.",
        ),
        NoteCode.NOTHING_ABOVE: translate(
            "LedgerNotes", "“{value}” stands here, but there is nothing above. Write it out."
        ),
        NoteCode.FORMULA_UNSOLVED: translate(
            "LedgerNotes",
            "A formula without its result. Open the file in the spreadsheet program, save it.",
        ),
        NoteCode.ALREADY_IMPORTED: translate(
            "LedgerNotes", "This visit came in with an earlier file. It is not counted twice."
        ),
    }


def _note_sentences() -> dict[NoteCode, str]:
    translate = QCoreApplication.translate
    return {
        **_day_sentences(),
        **_person_sentences(),
        **_code_sentences(),
        **_referral_sentences(),
        NoteCode.TWICE_IN_FILE: translate(
            "LedgerNotes", "The same person, day, mode and topic stand here a second time."
        ),
        NoteCode.ALREADY_LOGGED: translate(
            "LedgerNotes", "A visit of this client on this day is in the register already."
        ),
    }


def _day_sentences() -> dict[NoteCode, str]:
    translate = QCoreApplication.translate
    return {
        NoteCode.DAY_AMBIGUOUS: translate(
            "LedgerNotes", "“{value}” can be read in two ways. Please check the date."
        ),
        NoteCode.DAY_RANGE: translate("LedgerNotes", "Several days: the first one is taken."),
        NoteCode.DAY_AFTER_CLOCK: translate(
            "LedgerNotes", "This day is after today. Is the date of this computer right?"
        ),
        NoteCode.OTHER_MONTH: translate("LedgerNotes", "The day is not in the month of its sheet."),
        NoteCode.OTHER_YEAR: translate("LedgerNotes", "The day is not in the year of the ledger."),
    }


def _person_sentences() -> dict[NoteCode, str]:
    translate = QCoreApplication.translate
    return {
        NoteCode.ANONYMOUS: translate(
            "LedgerNotes", "Comes in as an anonymous visit, without a client's file."
        ),
        NoteCode.SEX_UNREADABLE: translate(
            "LedgerNotes", "Sex “{value}” is not understood: left open."
        ),
        NoteCode.AGE_UNREADABLE: translate(
            "LedgerNotes", "Age “{value}” is not understood: left open."
        ),
        NoteCode.PHONE_UNREADABLE: translate(
            "LedgerNotes", "“{value}” is no whole telephone number: left open."
        ),
        NoteCode.CITIZEN_ID_UNREADABLE: translate(
            "LedgerNotes", "The citizen id has not 18 characters: left open."
        ),
    }


def _code_sentences() -> dict[NoteCode, str]:
    translate = QCoreApplication.translate
    return {
        NoteCode.MODE_MISSING: translate("LedgerNotes", "No mode: counted as face to face."),
        NoteCode.MODE_UNKNOWN: translate(
            "LedgerNotes", "Mode “{value}” is not known: counted as face to face."
        ),
        NoteCode.TOPIC_MISSING: translate("LedgerNotes", "No topic: counted as other."),
        NoteCode.TOPIC_UNKNOWN: translate(
            "LedgerNotes", "Topic “{value}” is not known: counted as other."
        ),
        NoteCode.POPULATION_UNKNOWN: translate(
            "LedgerNotes", "Population “{value}” is not known: counted as general."
        ),
        NoteCode.RISK_UNKNOWN: translate(
            "LedgerNotes", "Risk level “{value}” is not known: taken as none."
        ),
    }


def _referral_sentences() -> dict[NoteCode, str]:
    translate = QCoreApplication.translate
    return {
        NoteCode.REFERRAL_UNCLEAR: translate(
            "LedgerNotes", "“{value}” under referral is not understood: not a referral."
        ),
        NoteCode.REFERRAL_DENIED: translate(
            "LedgerNotes", "“{value}” is named, but the mark says no: not a referral."
        ),
        NoteCode.REFERRAL_NOWHERE: translate(
            "LedgerNotes", "Referred, but it does not say where to."
        ),
        NoteCode.REFERRAL_OF_NOBODY: translate(
            "LedgerNotes", "An anonymous person cannot be referred: the visit alone comes in."
        ),
    }
