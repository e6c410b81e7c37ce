"""Citizen identity numbers, GB 11643-1999: 6 address, 8 birth, 3 sequence, 1 check character.

Real cards and old papers contain mistakes, so everything here warns and nothing blocks. The address
part is the code at the time of issue; revoked county codes are right (practice.md 3.7).
"""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.vocabulary import Sex

LENGTH = 18
# ISO 7064 MOD 11-2
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"


class Doubt(StrEnum):
    """What looks wrong with a number."""

    LENGTH = "length"
    CHARACTERS = "characters"
    BIRTH = "birth"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number says; ``doubt`` is None if it is well-formed and its check digit fits."""

    birth_date: date | None
    sex: Sex
    doubt: Doubt | None


def tidy(text: str) -> str:
    """Full-width made plain, spaces and hyphens removed, ``x`` to ``X``."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(character for character in plain if character not in " -\t")


def check_character(digits: str) -> str:
    """The 18th character for the first 17 digits."""
    weighted = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[weighted % 11]


def read(text: str) -> Reading:
    """Birth date and sex of a number, as far as they can be told."""
    number = tidy(text)
    if len(number) != LENGTH:
        return Reading(None, Sex.UNKNOWN, Doubt.LENGTH)
    if not (number[:17].isascii() and number[:17].isdigit() and number[17] in _CHECK_CHARACTERS):
        return Reading(None, Sex.UNKNOWN, Doubt.CHARACTERS)
    birth_date = _birth_date(number[6:14])
    sex = Sex.MALE if int(number[16]) % 2 else Sex.FEMALE
    if birth_date is None:
        return Reading(None, sex, Doubt.BIRTH)
    doubt = None if number[17] == check_character(number[:17]) else Doubt.CHECK
    return Reading(birth_date, sex, doubt)


def _birth_date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
