"""What is wrong with a visit, field by field."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem
from services.populations import NO_POPULATION
from services.visits.records import NewVisit

DAY_MINUTES = 24 * 60
# An end before the start is after midnight only if that gives a length one would believe.
LONGEST_OVER_MIDNIGHT = 12 * 60
# Older than any room; a year before it is a slip of the keyboard.
EARLIEST = date(1990, 1, 1)
LONGEST_WORDS = 20_000
LONGEST_STEP = 500


@dataclass(frozen=True, slots=True)
class Times:
    """Length of a visit in minutes, or what is wrong with its end."""

    minutes: int | None
    problem: Problem | None = None


def past_day_problem(day: date, today: date) -> Problem | None:
    """What is wrong with the day of something that happened: older than any room, or to come."""
    if day < EARLIEST:
        return Problem.OUT_OF_RANGE
    return Problem.IN_FUTURE if day > today else None


def past_moment_problem(at: datetime, now: datetime) -> Problem | None:
    """The same of a moment: later on the same day is to come, too."""
    if at > now:
        return Problem.IN_FUTURE
    return Problem.OUT_OF_RANGE if at.date() < EARLIEST else None


def length(start: int | None, end: int | None) -> Times:
    """Minutes from ``start`` to ``end`` (minutes after midnight), over midnight if need be."""
    if start is None or end is None:
        return Times(None)
    minutes = (end - start) % DAY_MINUTES
    if minutes == 0 or (end < start and minutes > LONGEST_OVER_MIDNIGHT):
        return Times(None, Problem.OUT_OF_RANGE)
    return Times(minutes)


def checked(visit: NewVisit, codes: CodeLists, today: date | None) -> NewVisit:
    """The visit with its texts trimmed and its minutes computed.

    ``today`` is None when the clock is not believed: then no day counts as the future.
    Raises InvalidInput with every field that is wrong.
    """
    tidy = replace(
        visit,
        topics=tuple(dict.fromkeys(visit.topics)),
        done=visit.done.strip(),
        next_step=visit.next_step.strip(),
        note=visit.note.strip(),
    )
    times = length(tidy.start_minute, tidy.end_minute)
    problems = {
        **_day_problems(tidy, today),
        **_time_problems(tidy, times),
        **_code_problems(tidy, codes),
        **_person_problems(tidy),
        **_text_problems(tidy),
    }
    if problems:
        raise InvalidInput(problems)
    return replace(tidy, minutes=times.minutes if times.minutes is not None else tidy.minutes)


def _day_problems(visit: NewVisit, today: date | None) -> dict[str, Problem]:
    problems = {}
    if today is not None and visit.day > today:
        problems["day"] = Problem.IN_FUTURE
    elif visit.day < EARLIEST:
        problems["day"] = Problem.OUT_OF_RANGE
    if visit.next_day is not None and visit.next_day < visit.day:
        problems["next_day"] = Problem.OUT_OF_RANGE
    if visit.next_minute is not None and visit.next_day is None:
        problems["next_day"] = Problem.REQUIRED
    return problems


def _time_problems(visit: NewVisit, times: Times) -> dict[str, Problem]:
    problems = {}
    for field, minute in (
        ("start", visit.start_minute),
        ("end", visit.end_minute),
        ("next_minute", visit.next_minute),
    ):
        if minute is not None and not 0 <= minute < DAY_MINUTES:
            problems[field] = Problem.OUT_OF_RANGE
    if visit.end_minute is not None and visit.start_minute is None:
        problems["start"] = Problem.REQUIRED
    if times.problem is not None:
        problems.setdefault("end", times.problem)
    if visit.minutes is not None and not 1 <= visit.minutes <= DAY_MINUTES:
        problems["minutes"] = Problem.OUT_OF_RANGE
    return problems


def _code_problems(visit: NewVisit, codes: CodeLists) -> dict[str, Problem]:
    problems = {}
    for field, name, code in (
        ("mode", "mode", visit.mode),
        ("risk", "risk", visit.risk),
        ("population", "population", visit.population or NO_POPULATION),
    ):
        if not code:
            problems[field] = Problem.REQUIRED
        elif not codes.has(name, code):
            problems[field] = Problem.UNKNOWN_CODE
    if visit.legal_ground and not codes.has("legal_ground", visit.legal_ground):
        problems["legal_ground"] = Problem.UNKNOWN_CODE
    if not visit.topics:
        problems["topics"] = Problem.REQUIRED
    elif not all(codes.has("topic", topic) for topic in visit.topics):
        problems["topics"] = Problem.UNKNOWN_CODE
    return problems


def _person_problems(visit: NewVisit) -> dict[str, Problem]:
    if visit.client_id is not None:
        return {}
    given = (("sex", visit.sex), ("age_band", visit.age_band))
    return {field: Problem.REQUIRED for field, value in given if value is None}


def _text_problems(visit: NewVisit) -> dict[str, Problem]:
    lengths = (
        ("done", visit.done, LONGEST_WORDS),
        ("note", visit.note, LONGEST_WORDS),
        ("next_step", visit.next_step, LONGEST_STEP),
    )
    return {field: Problem.TOO_LONG for field, words, most in lengths if len(words) > most}
