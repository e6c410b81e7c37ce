"""A client's file made tidy, what is wrong with it, and what one may want to look at again."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from enum import StrEnum

from models.vocabulary import ClientKind, Sex
from services.ages import age_or_stated, is_minor
from services.clients import citizen_id
from services.clients.records import ClientFields, PopulationPeriod
from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem
from services.populations import NO_POPULATION

LONGEST_NAME = 60
LONGEST_LINE = 200
LONGEST_REMARKS = 5000
OLDEST = 130  # years; nobody has lived longer
_PHONE_SIGNS = re.compile(r"[\s()+.\-–—_/]+")
_PHONE_DIGITS = (5, 20)  # short village lines; country code, area code and extension
LONGEST_SHORT = 40  # a grade, a class, a number
_SHORT_LINES = ("grade", "class_name", "student_no", "ethnicity")
_LINES = ("household", "lives_with")
# Field to code list; empty: not known.
CHOICES = {
    "education": "education",
    "marital": "marital",
    "family_structure": "family_structure",
    "source": "client_source",
}
_UNSEEN = ("Cc", "Cf", "Cs")  # control, format (direction, joining), half of a character
_LETTERS = re.compile(r"[a-z0-9|]*")


class Hint(StrEnum):
    """Worth a second look; a file is saved all the same."""

    ID_LENGTH = "id_length"
    ID_CHARACTERS = "id_characters"
    ID_BIRTH = "id_birth"
    ID_CHECK = "id_check"
    ID_BIRTH_DIFFERS = "id_birth_differs"
    ID_SEX_DIFFERS = "id_sex_differs"
    GUARDIAN_MISSING = "guardian_missing"  # Law on the Protection of Minors; practice.md 2.1


_DOUBTS = {
    citizen_id.Doubt.LENGTH: Hint.ID_LENGTH,
    citizen_id.Doubt.CHARACTERS: Hint.ID_CHARACTERS,
    citizen_id.Doubt.BIRTH: Hint.ID_BIRTH,
    citizen_id.Doubt.CHECK: Hint.ID_CHECK,
}


def tidy_name(text: str) -> str:
    """One space between words, none between Chinese characters (``王　平`` is 王平).

    Without marks that cannot be seen, as they come with what is pasted: a name with one is found by
    nobody, is no duplicate of its like, and one that turns the direction hides what follows it.
    Rare characters of names, which Python may not know yet, stay.
    """
    if not text.isprintable():
        text = "".join(
            character
            for character in text
            if character.isspace() or unicodedata.category(character) not in _UNSEEN
        )
    words = text.split()
    is_chinese = all(ord(character) > 0x2E7F for word in words for character in word)
    return ("" if is_chinese else " ").join(words)


def tidy_phone(text: str) -> str:
    """Digits only where it was a phone number; anything else unchanged, to be complained of."""
    plain = unicodedata.normalize("NFKC", text)
    bare = _PHONE_SIGNS.sub("", plain)
    return bare if bare.isascii() and bare.isdigit() else plain.strip()


def phone_problem(number: str, fewest: int, most: int) -> Problem | None:
    """What is wrong with a tidied number of so many digits; none is fine."""
    if number and not (number.isascii() and number.isdigit()):
        return Problem.MALFORMED
    return Problem.OUT_OF_RANGE if number and not fewest <= len(number) <= most else None


def checked(fields: ClientFields, codes: CodeLists, today: date) -> ClientFields:
    """The fields made tidy. Raises InvalidInput with every field that is wrong."""
    tidied = _tidied(fields)
    problems = {
        **_name_problems(tidied),
        **_birth_problems(tidied, today),
        **_length_problems(tidied),
        **_phone_problems(tidied),
        **_choice_problems(tidied, codes),
        **_population_problems(tidied.populations, codes),
    }
    if problems:
        raise InvalidInput(problems)
    return tidied


def hints(fields: ClientFields, today: date) -> dict[str, Hint]:
    """What to show beside the fields without holding anybody up, by field."""
    found = {}
    if fields.citizen_id.strip():
        found.update(_id_hints(fields))
    if is_minor(age_of(fields, today)) and not fields.guardian_name.strip():
        found["guardian_name"] = Hint.GUARDIAN_MISSING
    return found


def age_of(fields: ClientFields, today: date) -> int | None:
    """Age today by birth date, else the age as given."""
    return age_or_stated(today, fields.birth_date, fields.age)


def _id_hints(fields: ClientFields) -> dict[str, Hint]:
    reading = citizen_id.read(fields.citizen_id)
    if reading.doubt is not None:
        return {"citizen_id": _DOUBTS[reading.doubt]}
    if fields.birth_date not in (None, reading.birth_date):
        return {"citizen_id": Hint.ID_BIRTH_DIFFERS}
    if fields.sex in (Sex.MALE, Sex.FEMALE) and fields.sex != reading.sex:
        return {"citizen_id": Hint.ID_SEX_DIFFERS}
    return {}


def _tidied(fields: ClientFields) -> ClientFields:
    return replace(
        fields,
        name=tidy_name(fields.name),
        initials=unicodedata.normalize("NFKC", fields.initials).replace(" ", "").lower(),
        age=None if fields.birth_date else fields.age,
        phone=tidy_phone(fields.phone),
        citizen_id=citizen_id.tidy(fields.citizen_id),
        address=fields.address.strip(),
        occupation=fields.occupation.strip(),
        school=fields.school.strip(),
        guardian_name=tidy_name(fields.guardian_name),
        guardian_relation=fields.guardian_relation.strip(),
        guardian_phone=tidy_phone(fields.guardian_phone),
        remarks=fields.remarks.strip(),
        **{name: getattr(fields, name).strip() for name in (*_SHORT_LINES, *_LINES)},
    )


def _name_problems(fields: ClientFields) -> dict[str, Problem]:
    problems = {}
    if not fields.name and fields.kind is not ClientKind.ANONYMOUS:
        problems["name"] = Problem.REQUIRED
    elif len(fields.name) > LONGEST_NAME:
        problems["name"] = Problem.TOO_LONG
    if not _LETTERS.fullmatch(fields.initials):
        problems["initials"] = Problem.MALFORMED
    return problems


def _birth_problems(fields: ClientFields, today: date) -> dict[str, Problem]:
    if fields.birth_date is not None and fields.birth_date > today:
        return {"birth_date": Problem.IN_FUTURE}
    if fields.birth_date is not None and today.year - fields.birth_date.year > OLDEST:
        return {"birth_date": Problem.OUT_OF_RANGE}
    if fields.age is not None and not 0 <= fields.age <= OLDEST:
        return {"age": Problem.OUT_OF_RANGE}
    return {}


def _length_problems(fields: ClientFields) -> dict[str, Problem]:
    lengths = {
        "citizen_id": citizen_id.LENGTH,
        "initials": LONGEST_LINE,
        "address": LONGEST_LINE,
        "occupation": LONGEST_LINE,
        "school": LONGEST_LINE,
        "guardian_name": LONGEST_NAME,
        "guardian_relation": LONGEST_LINE,
        "remarks": LONGEST_REMARKS,
        **dict.fromkeys(_SHORT_LINES, LONGEST_SHORT),
        **dict.fromkeys(_LINES, LONGEST_LINE),
    }
    return {
        field: Problem.TOO_LONG
        for field, most in lengths.items()
        if len(getattr(fields, field)) > most
    }


def _phone_problems(fields: ClientFields) -> dict[str, Problem]:
    numbers = {"phone": fields.phone, "guardian_phone": fields.guardian_phone}
    found = {field: phone_problem(number, *_PHONE_DIGITS) for field, number in numbers.items()}
    return {field: problem for field, problem in found.items() if problem is not None}


def _choice_problems(fields: ClientFields, codes: CodeLists) -> dict[str, Problem]:
    return {
        name: Problem.UNKNOWN_CODE
        for name, code_list in CHOICES.items()
        if getattr(fields, name) and not codes.has(code_list, getattr(fields, name))
    }


def _population_problems(
    populations: tuple[PopulationPeriod, ...], codes: CodeLists
) -> dict[str, Problem]:
    current: set[str] = set()
    for period in populations:
        problem = _period_problem(period, codes)
        if problem is None and period.until is None and period.population in current:
            problem = Problem.TAKEN
        if problem is not None:
            return {"populations": problem}
        if period.until is None:
            current.add(period.population)
    return {}


def _period_problem(period: PopulationPeriod, codes: CodeLists) -> Problem | None:
    """What is wrong with one period on its own."""
    if period.population == NO_POPULATION or not codes.has("population", period.population):
        return Problem.UNKNOWN_CODE
    if period.since and period.until and period.until < period.since:
        return Problem.OUT_OF_RANGE
    return None
