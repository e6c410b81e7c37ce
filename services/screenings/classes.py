"""Names of classes and numbers of students as schools write them, made comparable.

``七年级（1）班``, ``七(1)班``, ``初一1班`` and ``701`` are one class; ``01`` and ``1`` one number.
"""

import re

from services.written_numbers import chinese_number, squeeze

_CHINESE = re.compile(r"([〇零一二三四五六七八九十]+)(?=(\d?))")
_STAGES = {"初": 6, "高": 9}  # 初一 is the seventh year, 高一 the tenth
_STAGE = re.compile(r"^(初|高)中?(\d)(?!\d)")
_APART = re.compile(r"^(\d{1,2})(?:(?:年级|年|级)?[-.(/]|年级|年|级)(\d{1,2})\)?班?$")
_COMPACT = re.compile(r"^0?(\d{1,2})(\d{2})班?$")
_ALONE = re.compile(r"^\(?(\d{1,2})\)?班$")
_DIGITS = re.compile(r"\d+")
LONGEST = 40


def shown_class(written: str) -> str:
    """A class's name as it is kept: narrow signs, no white space."""
    return squeeze(written)


def class_key(written: str) -> str:
    """Equal for two ways to write one class."""
    key = _with_digits(written).replace("第", "").replace("[", "(").replace("]", ")")
    stage = _STAGE.match(key)
    if stage:
        key = f"{int(stage.group(2)) + _STAGES[stage.group(1)]}年级{key[stage.end() :]}"
        key = key.replace("年级年级", "年级")
    for pattern in (_APART, _COMPACT):
        found = pattern.match(key)
        if found:
            return f"{int(found.group(1))}-{int(found.group(2))}"
    alone = _ALONE.match(key)
    return f"-{int(alone.group(1))}" if alone else key


def in_grade(grade: str, written: str) -> str:
    """The class of two columns: 七年级 and 1 are 七年级1班, 2024级 and 1班 are 2024级1班.

    A class that names its grade itself stays as it is.
    """
    grade, written = shown_class(grade), shown_class(written)
    if written.isdigit() and len(written) < 3:
        written = f"{written}班"
    if not grade or not class_key(written).startswith("-"):
        return written
    return f"{grade}{written}" if grade.endswith("级") else f"{grade}年级{written}"


def number_key(written: str) -> str:
    """Equal for two ways to write one student's number."""
    key = squeeze(written).lower().removesuffix("号").removesuffix(".0")
    return key.lstrip("0") or key[:1]


def in_order(written: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key under which 2 stands before 10, and 七(2)班 before 七(10)班 and 八(1)班."""
    key = _with_digits(written)
    parts: list[tuple[int, int, str]] = []
    place = 0
    for found in _DIGITS.finditer(key):
        if found.start() > place:
            parts.append((1, 0, key[place : found.start()]))
        parts.append((0, int(found.group()), ""))
        place = found.end()
    if place < len(key):
        parts.append((1, 0, key[place:]))
    return tuple(parts)


def _with_digits(written: str) -> str:
    """Chinese numerals as digits, kept apart from digits that follow: 七1班 is 7-1班."""

    def digits(found: re.Match[str]) -> str:
        return chinese_number(found.group(1)) + ("-" if found.group(2) else "")

    return _CHINESE.sub(digits, squeeze(written).lower())
