"""The answers of a risk assessment, and which of them usually go with a higher level.

The counsellor decides the level; the program never computes one. It only shows which answers
usually go with a higher one, and asks why if the level decided is lower (practice.md 2.7: ideas,
plan, means within reach, time, past, protective factors, support; mission.md 1.6 no. 35).
"""

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

import resources
from services.code_lists import CodeLists
from services.errors import Problem

LONGEST_WORDS = 2000

_SINGLE = {
    "ideation": "risk_ideation",
    "plan": "risk_plan",
    "means": "risk_means",
    "time": "risk_time",
    "harm": "risk_harm",
    "support": "risk_support",
}
_SEVERAL = {"past": "risk_past", "signs": "risk_sign", "protective": "risk_protective"}
_TEXTS = ("words", "means_words", "past_words", "harm_words", "protective_words", "support_words")
_NOTHING = "none"


@dataclass(frozen=True, slots=True)
class RiskAnswers:
    """The column ``risk_assessment.answers``, and ``risk`` within ``crisis.answers``.

    Codes of the lists ``risk_...``; empty is "not asked", which is not "none". ``words`` are what
    the person said; the other texts belong to the answer whose name they carry.
    """

    ideation: str = ""
    plan: str = ""
    means: str = ""
    time: str = ""
    past: tuple[str, ...] = ()
    harm: str = ""
    signs: tuple[str, ...] = ()
    protective: tuple[str, ...] = ()
    support: str = ""
    words: str = ""
    means_words: str = ""
    past_words: str = ""
    harm_words: str = ""
    protective_words: str = ""
    support_words: str = ""

    def as_json(self) -> str:
        """For the column."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def is_empty(self) -> bool:
        """Nothing was asked."""
        return self == RiskAnswers()


@dataclass(frozen=True, slots=True)
class Hint:
    """An answer that usually goes with ``level`` or a higher one; ``field`` is its question."""

    field: str
    code: str
    level: str


def answers_from(stored: str) -> RiskAnswers:
    """As `RiskAnswers.as_json` wrote it; what is unknown to this version is left out."""
    found: dict[str, Any] = json.loads(stored or "{}")
    known = {f.name for f in fields(RiskAnswers)} & found.keys()
    given: dict[str, Any] = {}
    for name in known:
        value = found[name]
        given[name] = tuple(value) if isinstance(value, list) else value
    return RiskAnswers(**given)


def answer_problems(answers: RiskAnswers, codes: CodeLists) -> dict[str, Problem]:
    """Codes that are not in their list, "none" beside something, texts that are too long."""
    problems = {}
    for name, listed in _SINGLE.items():
        code = getattr(answers, name)
        if code and not codes.has(listed, code):
            problems[name] = Problem.UNKNOWN_CODE
    for name, listed in _SEVERAL.items():
        chosen = getattr(answers, name)
        if not all(codes.has(listed, code) for code in chosen):
            problems[name] = Problem.UNKNOWN_CODE
        elif _NOTHING in chosen and len(chosen) > 1:
            problems[name] = Problem.MISMATCH
    for name in _TEXTS:
        if len(getattr(answers, name)) > LONGEST_WORDS:
            problems[name] = Problem.TOO_LONG
    return problems


def hints(answers: RiskAnswers) -> tuple[Hint, ...]:
    """The answers that usually go with a higher level, in the order of the form."""
    table = json.loads(resources.text("risk/hints.json"))["answers"]
    found = []
    for name in (*_SINGLE, *_SEVERAL):
        given = getattr(answers, name)
        for code in (given,) if isinstance(given, str) else given:
            level = table.get(name, {}).get(code)
            if level:
                found.append(Hint(name, code, level))
    return tuple(found)


def is_lower(level: str, given: tuple[Hint, ...], codes: CodeLists) -> bool:
    """The level decided is below what one of the answers usually goes with."""
    order = codes.get("risk").codes()
    if level not in order:
        return False
    return any(order.index(level) < order.index(hint.level) for hint in given)
