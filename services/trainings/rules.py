"""What is wrong with a training, field by field."""

from collections.abc import Collection
from dataclasses import astuple, fields, replace
from datetime import date, timedelta

from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.trainings.hours import QUARTERS
from services.trainings.records import REMOTE, TRAINING, NewPart, NewTraining, TrainingWords
from services.visits.checks import past_day_problem

LONGEST_LINE = 200
LONGEST_WORDS = 4000
MOST_HOURS = 400
_LONGEST_COURSE = timedelta(days=366)
_LINES = ("title", "place", "organiser", "teacher", "paper_place")


def checked(new: NewTraining, desk: Desk) -> NewTraining:
    """The training with tidy texts. Raises InvalidInput with every field that is wrong.

    A remote consultation says who the expert was and what was advised (practice.md 1.2, F06).
    """
    new = _tidy(new)
    problems = {
        **_code_problems(new, desk),
        **_day_problems(new, desk.clock.today()),
        **_text_problems(new),
        **_part_problems(new, desk),
    }
    if not 0 < new.quarters <= MOST_HOURS * QUARTERS:
        problems["quarters"] = Problem.OUT_OF_RANGE
    if problems:
        raise InvalidInput(problems)
    return new


def require_known(parts: Collection[NewPart], known: Collection[int]) -> None:
    """Raises InvalidInput (``parts``) for somebody who is on no roster."""
    if any(part.person_id not in known for part in parts):
        raise InvalidInput({"parts": Problem.UNKNOWN_CODE})


def _tidy(new: NewTraining) -> NewTraining:
    return replace(
        new,
        title=_line(new.title),
        place=_line(new.place),
        organiser=_line(new.organiser),
        teacher=_line(new.teacher),
        paper_place=_line(new.paper_place),
        module=new.module if new.kind == TRAINING else "",
        last_day=None if new.last_day == new.day else new.last_day,
        words=TrainingWords(*(text.strip() for text in astuple(new.words))),
        parts=tuple(replace(part, certificate=part.certificate.strip()) for part in new.parts),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _code_problems(new: NewTraining, desk: Desk) -> dict[str, Problem]:
    problems = {}
    if not desk.codes.has("training_kind", new.kind):
        problems["kind"] = Problem.UNKNOWN_CODE if new.kind else Problem.REQUIRED
    if new.module and not desk.codes.has("training_module", new.module):
        problems["module"] = Problem.UNKNOWN_CODE
    return problems


def _day_problems(new: NewTraining, today: date) -> dict[str, Problem]:
    problems = {}
    if problem := past_day_problem(new.day, today):
        problems["day"] = problem
    if new.last_day is not None:
        if new.last_day > today:
            problems["last_day"] = Problem.IN_FUTURE
        elif not new.day < new.last_day <= new.day + _LONGEST_COURSE:
            problems["last_day"] = Problem.OUT_OF_RANGE
    return problems


def _text_problems(new: NewTraining) -> dict[str, Problem]:
    problems = {name: Problem.TOO_LONG for name in _LINES if len(getattr(new, name)) > LONGEST_LINE}
    for field in fields(TrainingWords):
        if len(getattr(new.words, field.name)) > LONGEST_WORDS:
            problems[field.name] = Problem.TOO_LONG
    if not new.title:
        problems["title"] = Problem.REQUIRED
    if new.kind == REMOTE:
        if not new.teacher:
            problems["teacher"] = Problem.REQUIRED
        if not new.words.advice:
            problems["advice"] = Problem.REQUIRED
    return problems


def _part_problems(new: NewTraining, desk: Desk) -> dict[str, Problem]:
    ids = [part.person_id for part in new.parts]
    if not ids or len(set(ids)) < len(ids):
        return {"parts": Problem.MISMATCH if ids else Problem.REQUIRED}
    for part in new.parts:
        if part.quarters is not None and not 0 < part.quarters <= new.quarters:
            return {"parts": Problem.OUT_OF_RANGE}
        if part.result and not desk.codes.has("training_result", part.result):
            return {"parts": Problem.UNKNOWN_CODE}
        if len(part.certificate) > LONGEST_LINE:
            return {"parts": Problem.TOO_LONG}
    return {}
