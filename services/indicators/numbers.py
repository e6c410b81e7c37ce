"""The number in a target's words, as far as there is exactly one."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_RATIO = re.compile(r"\d\s*[:/]\s*\d")
_YEAR = re.compile(r"(?:19|20)\d\d\s*年|\d+\s*月")
_AT_LEAST = ("≥", ">=", "=>", "不少于", "不低于", "至少", "以上")
_AT_MOST = ("≤", "<=", "=<", "不超过", "不高于", "至多", "以下", "以内")
COMPARISONS = (">=", "=", "<=")


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """What a target's words say: ``=`` is a bare number."""

    comparison: str
    number: Decimal


def read_number(text: str) -> ReadNumber | None:
    """The comparison and number in ``text``; None if there is no number, or more than one (then a
    person has to say which). Years and months are not numbers of a target, nor are ratios."""
    plain = unicodedata.normalize("NFKC", text)
    plain = _YEAR.sub(" ", plain)
    numbers = _NUMBER.findall(plain)
    if len(numbers) != 1 or _RATIO.search(plain):
        return None
    number = Decimal(numbers[0])
    if any(sign in plain for sign in _AT_LEAST):
        return ReadNumber(">=", number)
    if any(sign in plain for sign in _AT_MOST):
        return ReadNumber("<=", number)
    return ReadNumber("=", number)
