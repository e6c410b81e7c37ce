"""How good a password is: length, zxcvbn, and words that people here like to use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import resources
from services.errors import InvalidInput, Problem

SHORTEST = 10
LONGEST = 200

# zxcvbn scores 0 to 4; 3 means about 10^8 guesses and more, which at half a second each on one
# core takes a year and a half.
_GOOD_SCORE = 3
_READ_BY_ZXCVBN = 72
# What is left beside a telephone number or a name must be more than an ornament.
_LITTLE = 6
_NUMBER = re.compile(r"1[3-9]\d{9}|\d{17}[\dXx]|(?:19|20)\d{6}")
_ONLY_DIGITS = re.compile(r"[\d\s./-]+")


class PasswordHint(StrEnum):
    """The one thing that would help most, said in plain words by the form."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    PERSONAL = "personal"
    NUMBER = "number"
    GUESSABLE = "guessable"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Strength:
    """``score`` 0 to 4 fills the meter; only a password with the hint GOOD is accepted."""

    score: int
    hint: PasswordHint

    @property
    def is_enough(self) -> bool:
        return self.hint is PasswordHint.GOOD


def strength(password: str, personal: Sequence[str] = ()) -> Strength:
    """Judge a password; ``personal`` are names that must not carry it (person, room, village)."""
    from zxcvbn import zxcvbn

    if not password:
        return Strength(0, PasswordHint.TOO_SHORT)
    words = [*_local_words(), *_spellings(personal)]
    found = zxcvbn(password[:_READ_BY_ZXCVBN], user_inputs=words)
    score = int(found["score"])
    hint = _hint(password, score, _spellings(personal))
    return Strength(score if hint is PasswordHint.GOOD else min(score, 2), hint)


def require_strong(password: str, personal: Sequence[str], field: str = "password") -> None:
    """Raises InvalidInput with TOO_WEAK for a password that is not enough."""
    if not strength(password, personal).is_enough:
        raise InvalidInput({field: Problem.TOO_WEAK if password else Problem.REQUIRED})


def _hint(password: str, score: int, personal: Sequence[str]) -> PasswordHint:
    rest = _NUMBER.sub("", password.lower())
    own = rest
    for word in personal:
        own = own.replace(word, "")
    is_personal = own != rest and (score < _GOOD_SCORE or len(own) < _LITTLE)
    tests = (
        (len(password) < SHORTEST, PasswordHint.TOO_SHORT),
        (len(password) > LONGEST, PasswordHint.TOO_LONG),
        (len(rest) < _LITTLE or bool(_ONLY_DIGITS.fullmatch(password)), PasswordHint.NUMBER),
        (is_personal, PasswordHint.PERSONAL),
        (score < _GOOD_SCORE, PasswordHint.GUESSABLE),
    )
    return next((hint for is_so, hint in tests if is_so), PasswordHint.GOOD)


def _spellings(names: Sequence[str]) -> list[str]:
    """Names as they turn up in passwords: as written, in full pinyin and by initials."""
    from services.clients import pinyin

    found: list[str] = []
    for name in names:
        for spelling in (name, pinyin.full(name), pinyin.initials(name)):
            found += [part for part in spelling.lower().split("|") if len(part) > 1]
    return found


def _local_words() -> tuple[str, ...]:
    return tuple(resources.text("weak_passwords.txt").split())
