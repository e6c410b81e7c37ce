"""What makes a crisis record acceptable. Little is demanded: in a crisis nothing may be in the way.

A minor without a guardian on file is asked about, never refused; nor is a record without consent.
"""

from dataclasses import fields
from datetime import date, datetime, timedelta

from models.vocabulary import AgeBand, Sex
from services.clock import CHINA
from services.crises.records import CrisisAnswers, NewCrisis, NewEntry
from services.desk import Desk
from services.errors import Problem
from services.risk import disposing
from services.risk.answers import answer_problems
from services.risk.duty_records import Told
from services.visits.checks import past_day_problem

LONGEST_TEXT = 4000
LONGEST_LINE = 200
DAY_MINUTES = 24 * 60

_LINES = ("found_by", "reported_to", "place", "person")
_TEXTS = ("signs", "measures_words", "participants", "others_affected", "result")


def crisis_problems(new: NewCrisis, desk: Desk) -> dict[str, Problem]:
    """What is wrong, by field; those of the risk questions carry their own names."""
    codes, answers = desk.codes, new.answers
    problems = answer_problems(answers.risk, codes) | _code_problems(new, desk)
    problems |= _time_problems(new, desk.clock.today()) | _length_problems(answers)
    told = all_told(new)
    problems |= disposing.told_problems(told, desk)
    if disposing.is_outside(told, desk):
        problems |= disposing.said_problems(answers.said, answers.ground, desk)
    return problems


def entry_problems(entry: NewEntry, desk: Desk) -> dict[str, Problem]:
    """What is wrong with something added later."""
    problems = disposing.told_problems(entry.told, desk)
    if not entry.text or len(entry.text) > LONGEST_TEXT:
        problems["text"] = Problem.TOO_LONG if entry.text else Problem.REQUIRED
    if disposing.is_outside(entry.told, desk):
        problems |= disposing.said_problems(entry.said, entry.ground, desk)
    return problems


def all_told(new: NewCrisis) -> tuple[Told, ...]:
    """Everybody who was told: the guardian of the form's own part, and the others."""
    guardian = new.answers.guardian
    if guardian.state != "told":
        return new.answers.told
    day = date.fromisoformat(guardian.day) if _is_day(guardian.day) else new.day
    minute = guardian.minute if guardian.minute is not None else new.minute or 0
    minute = min(max(minute, 0), DAY_MINUTES - 1)  # what is wrong with it is said elsewhere
    at = datetime(day.year, day.month, day.day, tzinfo=CHINA) + timedelta(minutes=minute)
    name = f"{guardian.relation} {guardian.name}".strip()
    return (Told("guardian", name, at, guardian.how), *new.answers.told)


def _code_problems(new: NewCrisis, desk: Desk) -> dict[str, Problem]:
    codes, guardian = desk.codes, new.answers.guardian
    problems = {}
    if not new.kinds:
        problems["kinds"] = Problem.REQUIRED
    for field, listed, chosen in (
        ("kinds", "crisis_kind", new.kinds),
        ("measures", "crisis_measure", new.measures),
        ("level", "risk", (new.level,) if new.level else ()),
        ("legal_ground", "legal_ground", (new.legal_ground,) if new.legal_ground else ()),
        ("guardian_state", "guardian_told", (guardian.state,) if guardian.state else ()),
        (
            "guardian_signature",
            "guardian_signature",
            (guardian.signature,) if guardian.signature else (),
        ),
    ):
        if not all(codes.has(listed, code) for code in chosen):
            problems[field] = Problem.UNKNOWN_CODE
    if not new.level:
        problems["level"] = Problem.REQUIRED
    if guardian.signature == "refused" and not guardian.remark:
        problems["guardian_remark"] = Problem.REQUIRED
    return problems


def _time_problems(new: NewCrisis, today: date) -> dict[str, Problem]:
    answers = new.answers
    problems = {}
    for field, text in (
        ("day", new.day.isoformat()),
        ("event_day", answers.event_day),
        ("reported_day", answers.reported_day),
        ("guardian_day", answers.guardian.day),
    ):
        if text and not _is_day(text):
            problems[field] = Problem.MALFORMED
        elif text and (problem := past_day_problem(date.fromisoformat(text), today)):
            problems[field] = problem
    for field, minute in (
        ("minute", new.minute),
        ("event_minute", answers.event_minute),
        ("reported_minute", answers.reported_minute),
        ("guardian_minute", answers.guardian.minute),
        ("went", answers.callout.went),
        ("back", answers.callout.back),
    ):
        if minute is not None and not 0 <= minute < DAY_MINUTES:
            problems[field] = Problem.OUT_OF_RANGE
    return problems


def _length_problems(answers: CrisisAnswers) -> dict[str, Problem]:
    problems = {
        name: Problem.TOO_LONG
        for names, most in ((_LINES, LONGEST_LINE), (_TEXTS, LONGEST_TEXT))
        for name in names
        if len(getattr(answers, name)) > most
    }
    for part, prefix in ((answers.guardian, "guardian_"), (answers.callout, "callout_")):
        for named in fields(part):
            value = getattr(part, named.name)
            if isinstance(value, str) and len(value) > LONGEST_LINE:
                problems[prefix + named.name] = Problem.TOO_LONG
    if answers.sex not in list(Sex):
        problems["sex"] = Problem.UNKNOWN_CODE
    if answers.age_band not in list(AgeBand):
        problems["age_band"] = Problem.UNKNOWN_CODE
    return problems


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
