"""Words for what a client's file holds: sex, age, reasons, hints."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.vocabulary import AgeBand, ClientKind, Sex
from services.clients.checks import Hint
from services.clients.records import ClientFields, ClientRow, DuplicateReason
from services.populations import NO_POPULATION
from ui.shared.choices import Option
from ui.visits.words import Labels

_SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class ClientTerms:
    """What a room of this kind calls things; a school has parents, classes and teachers
    (practice.md 2.9)."""

    is_school: bool
    guardian: str
    guardian_phone: str
    contacts: str
    add_contact: str


def terms_for(room_kind: str) -> ClientTerms:
    """The words for a kind of room (code list unit_kind)."""
    translate = QCoreApplication.translate
    if room_kind == _SCHOOL:
        return ClientTerms(
            True,
            translate("ClientWords", "Parent or guardian"),
            translate("ClientWords", "Parent's phone"),
            translate("ClientWords", "Parents, teachers, contacts"),
            translate("ClientWords", "Add a parent or teacher"),
        )
    return ClientTerms(
        False,
        translate("ClientWords", "Guardian"),
        translate("ClientWords", "Guardian's phone"),
        translate("ClientWords", "Family and contacts"),
        translate("ClientWords", "Add somebody"),
    )


def school_words(fields: ClientFields) -> str:
    """School, grade, class and number in one line, or nothing."""
    number = ""
    if fields.student_no:
        words = QCoreApplication.translate("ClientWords", "no. {number}")
        number = words.format(number=fields.student_no)
    parts = (fields.school, fields.grade, fields.class_name, number)
    return " ".join(part for part in parts if part)


def sex_word(sex: Sex) -> str:
    """Male, female, or nothing where it is not known."""
    words = {
        Sex.MALE: QCoreApplication.translate("ClientWords", "Male"),
        Sex.FEMALE: QCoreApplication.translate("ClientWords", "Female"),
    }
    return words.get(sex, "")


def unknown_word() -> str:
    """For a choice of sex."""
    return QCoreApplication.translate("ClientWords", "Not known")


def age_word(age: int | None) -> str:
    """The age with its unit, or nothing."""
    if age is None:
        return ""
    # No plural: lupdate does not see one in QCoreApplication.translate.
    return QCoreApplication.translate("ClientWords", "{age} y").format(age=age)


def age_band_word(band: AgeBand) -> str:
    """The band as a choice."""
    if band is AgeBand.UNKNOWN:
        return QCoreApplication.translate("ClientWords", "Not known")
    if band is AgeBand.FROM_60:
        return QCoreApplication.translate("ClientWords", "60 and over")
    years = band.value.replace("-", "–")
    return QCoreApplication.translate("ClientWords", "{years} y").format(years=years)


def kind_word(kind: ClientKind) -> str:
    """How a client is known to the room."""
    words = {
        ClientKind.NAMED: QCoreApplication.translate("ClientWords", "By name"),
        ClientKind.ALIAS: QCoreApplication.translate("ClientWords", "By an alias"),
        ClientKind.ANONYMOUS: QCoreApplication.translate("ClientWords", "Anonymous"),
    }
    return words[kind]


def phone_tail(row: ClientRow) -> str:
    """``…2817``, or nothing."""
    return f"…{row.phone_tail}" if row.phone else ""


def facts(row: ClientRow) -> str:
    """Sex, age and phone tail in one muted line."""
    words = (sex_word(row.sex), age_word(row.age), phone_tail(row))
    return "    ".join(word for word in words if word)


def visit_number(visits_so_far: int) -> str:
    """Which visit the next one will be."""
    if visits_so_far == 0:
        return QCoreApplication.translate("ClientWords", "First visit")
    words = QCoreApplication.translate("ClientWords", "Visit {number}")
    return words.format(number=visits_so_far + 1)


def reason_word(reason: DuplicateReason) -> str:
    """Why two files may be of one person."""
    words = {
        DuplicateReason.CITIZEN_ID: QCoreApplication.translate("ClientWords", "same citizen id"),
        DuplicateReason.PHONE: QCoreApplication.translate("ClientWords", "same phone"),
        DuplicateReason.NAME_AND_BIRTH: QCoreApplication.translate(
            "ClientWords", "same name and birth date"
        ),
        DuplicateReason.NAME: QCoreApplication.translate("ClientWords", "same name"),
        DuplicateReason.READING_AND_BIRTH: QCoreApplication.translate(
            "ClientWords", "sounds alike, same birth date"
        ),
    }
    return words[reason]


def hint_text(hint: Hint) -> str:
    """What to look at again; nobody is held up by it."""
    words = {
        Hint.ID_LENGTH: QCoreApplication.translate(
            "ClientWords", "A citizen id has 18 characters; it can be saved like this"
        ),
        Hint.ID_CHARACTERS: QCoreApplication.translate(
            "ClientWords", "There is a character in it that does not belong; please compare"
        ),
        Hint.ID_BIRTH: QCoreApplication.translate(
            "ClientWords", "The birth date in it does not exist; please compare"
        ),
        Hint.ID_CHECK: QCoreApplication.translate(
            "ClientWords", "The last character does not fit; please compare with the card"
        ),
        Hint.ID_BIRTH_DIFFERS: QCoreApplication.translate(
            "ClientWords", "The birth date in it is not the one below"
        ),
        Hint.ID_SEX_DIFFERS: QCoreApplication.translate(
            "ClientWords", "The sex in it is not the one chosen"
        ),
        Hint.GUARDIAN_MISSING: QCoreApplication.translate(
            "ClientWords", "Under 18: please note who the guardian is"
        ),
    }
    return words[hint]


def population_options(labels: Labels) -> list[Option]:
    """All that a client may belong to; the general population is no choice."""
    return [option for option in labels.options("population") if option.code != NO_POPULATION]


def identifier_word(name: str) -> str:
    """An identifier of the room's policy, as a label."""
    words = {
        "name": QCoreApplication.translate("ClientWords", "Name"),
        "birth_date": QCoreApplication.translate("ClientWords", "Birth date"),
        "phone": QCoreApplication.translate("ClientWords", "Phone"),
        "citizen_id": QCoreApplication.translate("ClientWords", "Citizen id"),
        "student_no": QCoreApplication.translate("ClientWords", "Student number"),
        "address": QCoreApplication.translate("ClientWords", "Where the person lives"),
        "guardian_name": QCoreApplication.translate("ClientWords", "Guardian of a minor"),
        "guardian_phone": QCoreApplication.translate("ClientWords", "Guardian's phone"),
    }
    return words[name]


def field_word(field: str) -> str:
    """A field of the file by its name in the services."""
    words = {
        "birth_date": QCoreApplication.translate("ClientWords", "birth date"),
        "birth_year": QCoreApplication.translate("ClientWords", "age"),
        "phone": QCoreApplication.translate("ClientWords", "phone"),
        "citizen_id": QCoreApplication.translate("ClientWords", "citizen id"),
        "address": QCoreApplication.translate("ClientWords", "address"),
        "occupation": QCoreApplication.translate("ClientWords", "occupation"),
        "school": QCoreApplication.translate("ClientWords", "school"),
        "guardian_name": QCoreApplication.translate("ClientWords", "guardian"),
        "guardian_relation": QCoreApplication.translate("ClientWords", "guardian's relation"),
        "guardian_phone": QCoreApplication.translate("ClientWords", "guardian's phone"),
        "remarks": QCoreApplication.translate("ClientWords", "remarks"),
        "grade": QCoreApplication.translate("ClientWords", "grade"),
        "class_name": QCoreApplication.translate("ClientWords", "class"),
        "student_no": QCoreApplication.translate("ClientWords", "student number"),
        "ethnicity": QCoreApplication.translate("ClientWords", "ethnicity"),
        "education": QCoreApplication.translate("ClientWords", "education"),
        "marital": QCoreApplication.translate("ClientWords", "marital status"),
        "household": QCoreApplication.translate("ClientWords", "registered residence"),
        "lives_with": QCoreApplication.translate("ClientWords", "lives with"),
        "family_structure": QCoreApplication.translate("ClientWords", "family"),
        "source": QCoreApplication.translate("ClientWords", "how they came here"),
    }
    return words[field]
