"""What makes an answer or a changed target acceptable."""

import re

from sqlalchemy.orm import Session

from services.errors import Problem
from services.indicators import goals, library
from services.indicators.definition import Answer, Indicator
from services.indicators.numbers import COMPARISONS
from services.indicators.records import TargetEdit
from services.written_numbers import narrow

LONGEST_REMARK = 200
LONGEST_TEXT = 200
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,4})?")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?:[^0-9]|$))")
_YEARS = range(2000, 2101)


def written_number(text: str) -> str:
    """As it is stored: full-width digits and thousands signs are how people type, no mistake."""
    return _THOUSANDS.sub("", narrow(text))


def answer_problems(indicator: Indicator, value: str, remark: str) -> dict[str, Problem]:
    """By field: ``value``, ``remark``."""
    problems = {}
    if not value:
        problems["value"] = Problem.REQUIRED
    elif indicator.answer is Answer.NONE:
        problems["value"] = Problem.FORBIDDEN  # it is computed, or the county's
    elif indicator.answer is Answer.YES_NO and value not in ("yes", "no"):
        problems["value"] = Problem.UNKNOWN_CODE
    elif indicator.answer is Answer.NUMBER and not _NUMBER.fullmatch(value):
        problems["value"] = Problem.MALFORMED
    if len(remark) > LONGEST_REMARK:
        problems["remark"] = Problem.TOO_LONG
    return problems


def target_problems(edit: TargetEdit) -> dict[str, Problem]:
    """By field, as `IndicatorService.set_target` says."""
    problems = {}
    for name, text in (("text", edit.text.strip()), ("source", edit.source.strip())):
        if not text or len(text) > LONGEST_TEXT:
            problems[name] = Problem.TOO_LONG if text else Problem.REQUIRED
    if edit.year not in _YEARS:
        problems["year"] = Problem.OUT_OF_RANGE
    if edit.valid_from is None:
        problems["valid_from"] = Problem.REQUIRED
    elif not _YEARS.start <= edit.valid_from.year <= edit.year:
        problems["valid_from"] = Problem.OUT_OF_RANGE  # a slip, or its year would be over
    return problems | _number_problems(edit.comparison, written_number(edit.number))


def _number_problems(comparison: str, number: str) -> dict[str, Problem]:
    """Both or neither: a target without a number is words only."""
    problems = {}
    if number and not _NUMBER.fullmatch(number):
        problems["number"] = Problem.MALFORMED
    if comparison not in (*COMPARISONS, ""):
        problems["comparison"] = Problem.UNKNOWN_CODE
    elif bool(number) != bool(comparison):
        problems["comparison" if number else "number"] = Problem.REQUIRED
    return problems


def is_taken(session: Session, edit: TargetEdit) -> bool:
    """Two targets of one year that hold from the same day would contradict each other, be they
    typed here or set by a pack of the county."""
    held = goals.set_targets(session, library.packs(session)).get(edit.indicator, ())
    return any((one.year, one.valid_from) == (edit.year, edit.valid_from) for one in held)
