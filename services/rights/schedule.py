"""How long each class of records is kept: what ships, and what a room decided instead.

No national period exists for community counselling rooms, so the schedule is the room's own, with
a reason for every line (practice.md 3.6; PIPL art. 19). ``resources/retention/schedule.json``
holds the defaults.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from models.rights import RetentionRule


class RecordClass(StrEnum):
    """What the schedule tells apart."""

    FILE = "file"
    MINOR_FILE = "minor_file"
    STUDENT_FILE = "student_file"
    HOTLINE = "hotline"
    ANONYMOUS_VISIT = "anonymous_visit"
    CASE = "case"  # a crisis or mandatory report about somebody without a file
    SCREENING = "screening"
    DISCLOSURE = "disclosure"
    RIGHTS_REQUEST = "rights_request"
    AUDIT = "audit"


class Basis(StrEnum):
    """From when the years are counted."""

    LAST_CONTACT = "last_contact"
    ADULTHOOD = "adulthood"  # the 18th birthday
    GRADUATION = "graduation"
    DAY = "day"  # of the record itself
    NEVER = "never"  # the program does not destroy it


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the schedule; ``least`` years are the law's or the least that makes sense."""

    record_class: RecordClass
    basis: Basis
    title: str
    years: int
    least: int
    reason: str
    is_own: bool
    """The room decided this itself, instead of what ships."""


Schedule = Mapping[RecordClass, Rule]

LONGEST_YEARS = 100


def in_force(session: Session, language: str = "zh") -> dict[RecordClass, Rule]:
    """All lines in the order in which they ship."""
    own = {row.record_class: row for row in session.scalars(select(RetentionRule))}
    rules = {}
    for shipped in _shipped():
        record_class = RecordClass(shipped["code"])
        mine = own.get(record_class)
        rules[record_class] = Rule(
            record_class=record_class,
            basis=Basis(shipped["basis"]),
            title=shipped["zh" if language == "zh" else "en"],
            years=mine.years if mine else shipped["years"],
            least=shipped["least"],
            reason=mine.reason if mine else shipped[f"reason_{language}"],
            is_own=mine is not None,
        )
    return rules


@cache
def _shipped() -> tuple[dict[str, Any], ...]:
    raw = json.loads(resources.text("retention/schedule.json"))
    return tuple(raw["classes"])
