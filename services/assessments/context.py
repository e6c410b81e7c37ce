"""What scoring needs to know about the person, as it was on the day: frozen with the result."""

import json
from collections.abc import Mapping
from datetime import date

from models.client import Client
from models.vocabulary import Sex
from services.ages import age_on
from services.scales.context import OLDEST, Context

# GB/T 2261.1 knows more than scoring does (scales.md section 7).
_SEX = {Sex.MALE: "M", Sex.FEMALE: "F"}
_SEX_BACK = {"M": Sex.MALE, "F": Sex.FEMALE}
# Code list education; the three levels that norms of the MMSE tell apart (scales.md 8.38).
_EDUCATION = {
    "none": "illiterate",
    "primary": "primary",
    "junior": "junior_or_above",
    "senior": "junior_or_above",
    "college": "junior_or_above",
    "university": "junior_or_above",
}


def of_client(client: Client, day: date, informant: str, choices: Mapping[str, str]) -> Context:
    """The person as the file knows them; the age in completed years on ``day``: who was born on
    29 February is a year older on 1 March of a common year (scales.md section 7, convention 9).

    By the year of birth alone an age may be a year too high: the file says so, scoring takes it.
    A birth date of another century is a slip of the pen, not an age.
    """
    age = age_on(day, client.birth_date, client.birth_year)
    education = _EDUCATION.get(client.education, "")
    return of_person(client.sex, age, informant, choices, education)


def of_person(
    sex: int,
    age: int | None,
    informant: str,
    choices: Mapping[str, str],
    education: str = "",
) -> Context:
    """Somebody of that ``sex`` (vocabulary.Sex) and ``age``, with or without a file."""
    return Context(
        sex=_SEX.get(Sex(sex), "unknown"),
        age=None if age is None or age > OLDEST else age,
        education=education,
        informant=informant,
        choices=dict(choices),
    )


def stored(column: str) -> Context:
    """The context of a row; an empty one for a file that was destroyed."""
    return Context.from_json(json.loads(column or "{}"))


def sex_of(context: Context) -> Sex:
    """The sex that scoring was given."""
    return _SEX_BACK.get(context.sex, Sex.UNKNOWN)
