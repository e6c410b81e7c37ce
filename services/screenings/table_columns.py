"""What a column of a class list or of a table of answers can mean, told by its heading."""

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

import resources
from services.ledger_import.words import key_of

_BRACKETS = re.compile(r"[(\[【〔{<《][^)\]】〕}>》]*[)\]】〕}>》]?")
_LEADING = re.compile(r"^\d{1,2}[.、．)]\s*")
# 第1题, Q1, 题目1, T1, 1、做事时提不起劲, 1. …, 01
_ITEM = re.compile(r"^(?:第|q|t|题目?|item|问题)?\s*0*(\d{1,3})(?:题|[.、．:：)\s].*)?$", re.DOTALL)
_PREFIXES = "own_prefixes"


class Meaning(StrEnum):
    """Of a column; ``ITEM`` columns hold single answers."""

    CLASS_NAME = "class_name"
    GRADE = "grade"
    SEAT = "seat"
    STUDENT_NO = "student_no"
    SERIAL = "serial"
    NAME = "name"
    SEX = "sex"
    AGE = "age"
    BIRTH = "birth"
    CITIZEN_ID = "citizen_id"
    ANSWERS = "answers"  # a whole form in one cell
    ITEM = "item"
    IGNORE = "ignore"


def meaning_of(label: str) -> Meaning | None:
    """What a column called ``label`` holds; None if its name says nothing to us."""
    key = key_of(label)
    bare = key_of(_BRACKETS.sub("", key))
    known = _words()
    bare = _LEADING.sub("", bare)
    for candidate in (key, bare):
        if candidate in known:
            return known[candidate]
    if item_of(label) is not None:
        return Meaning.ITEM
    # 请填写您的姓名 is the student's name; 家长姓名 is somebody else's.
    own = (bare.removeprefix(start) for start in _prefixes() if bare.startswith(start))
    return next((known[rest] for rest in own if rest in known), None)


def item_of(label: str) -> str | None:
    """The number of the item that a heading names: ``第12题``, ``Q12``, ``12、…``."""
    found = _ITEM.match(label.strip().lower())
    return found.group(1) if found else None


@cache
def _words() -> Mapping[str, Meaning]:
    raw = _raw()
    names = (name for name in raw if name != _PREFIXES)
    return {key_of(word): Meaning(name) for name in names for word in raw[name]}


def _prefixes() -> list[str]:
    """What may stand before a word that is about the student."""
    return _raw()[_PREFIXES]


@cache
def _raw() -> Mapping[str, list[str]]:
    raw: dict[str, list[str]] = json.loads(resources.text("screenings/columns.json"))
    return raw
