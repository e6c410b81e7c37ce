"""What is wrong with a screening or a student, field by field."""

from dataclasses import replace
from datetime import date, timedelta

from models.vocabulary import Sex
from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem
from services.scales.context import OLDEST
from services.screenings.classes import LONGEST, shown_class
from services.screenings.records import NewScreening, NewStudent
from services.written_numbers import squeeze

LONGEST_TITLE = 200
MOST_SCALES = 6
_FURTHEST = timedelta(days=366)
_FIRST_DAY = date(1990, 1, 1)


def checked_screening(new: NewScreening, codes: CodeLists, today: date) -> NewScreening:
    """Tidied. Raises InvalidInput (``title``, ``parts``, ``informant``, ``day``)."""
    new = replace(new, title=new.title.strip())
    problems = _of_facts(new.title, new.day, today)
    problems |= _of_scales([part.scale for part in new.parts])
    if not codes.has("informant", new.informant):
        problems["informant"] = Problem.UNKNOWN_CODE
    if problems:
        raise InvalidInput(problems)
    return new


def checked_title(title: str, day: date, today: date) -> str:
    """Tidied, for a screening on ``day``. Raises InvalidInput (``title``, ``day``)."""
    title = title.strip()
    problems = _of_facts(title, day, today)
    if problems:
        raise InvalidInput(problems)
    return title


def checked_student(new: NewStudent, day: date) -> NewStudent:
    """Tidied. Raises InvalidInput (``class_name``, ``number``, ``name``, ``birth_date``, ``age``,
    ``sex``)."""
    new = replace(
        new,
        class_name=shown_class(new.class_name),
        number=squeeze(new.number),
        name=" ".join(new.name.split()),
    )
    problems: dict[str, Problem] = {}
    for field in ("class_name", "number"):
        length = len(getattr(new, field))
        if not 0 < length <= LONGEST:
            problems[field] = Problem.TOO_LONG if length else Problem.REQUIRED
    if len(new.name) > LONGEST_TITLE:
        problems["name"] = Problem.TOO_LONG
    if new.birth_date is not None and new.birth_date > day:
        problems["birth_date"] = Problem.IN_FUTURE
    if new.age is not None and not 0 <= new.age <= OLDEST:
        problems["age"] = Problem.OUT_OF_RANGE
    if new.sex not in set(Sex):
        problems["sex"] = Problem.UNKNOWN_CODE
    if problems:
        raise InvalidInput(problems)
    return new


def _of_facts(title: str, day: date, today: date) -> dict[str, Problem]:
    problems: dict[str, Problem] = {}
    if not title:
        problems["title"] = Problem.REQUIRED
    elif len(title) > LONGEST_TITLE:
        problems["title"] = Problem.TOO_LONG
    if not _FIRST_DAY <= day <= today + _FURTHEST:
        problems["day"] = Problem.OUT_OF_RANGE
    return problems


def _of_scales(scales: list[str]) -> dict[str, Problem]:
    if not scales:
        return {"parts": Problem.REQUIRED}
    if len(scales) > MOST_SCALES:
        return {"parts": Problem.TOO_LONG}
    return {"parts": Problem.TAKEN} if len(set(scales)) < len(scales) else {}
