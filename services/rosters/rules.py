"""What is wrong with a person, a post or a certificate, field by field."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from services.clients.checks import phone_problem, tidy_name, tidy_phone
from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem
from services.rosters.records import NewPost, NewQualification, PersonFields, PostView
from services.visits.checks import EARLIEST

LONGEST_NAME = 40
LONGEST_LINE = 200
LONGEST_REMARKS = 2000
_PHONE_DIGITS = (3, 20)  # the short number of an office, up to country code and extension
_LINES = ("unit", "strengths")
# Born before it, nobody works in a room; certificates and posts are no older than a working life.
_FIRST_BIRTH_YEAR = 1920
FIRST_DAY = date(1950, 1, 1)


def checked_person(fields: PersonFields, codes: CodeLists, today: date) -> PersonFields:
    """The person with tidy texts. Raises InvalidInput with every field that is wrong."""
    tidy = replace(
        fields,
        name=tidy_name(fields.name),
        unit=fields.unit.strip(),
        phone=tidy_phone(fields.phone),
        strengths=fields.strengths.strip(),
        remarks=fields.remarks.strip(),
    )
    problems = {
        name: Problem.TOO_LONG for name in _LINES if len(getattr(tidy, name)) > LONGEST_LINE
    }
    if not tidy.name or len(tidy.name) > LONGEST_NAME:
        problems["name"] = Problem.TOO_LONG if tidy.name else Problem.REQUIRED
    if len(tidy.remarks) > LONGEST_REMARKS:
        problems["remarks"] = Problem.TOO_LONG
    if problem := phone_problem(tidy.phone, *_PHONE_DIGITS):
        problems["phone"] = problem
    if tidy.education and not codes.has("education", tidy.education):
        problems["education"] = Problem.UNKNOWN_CODE
    if tidy.birth_year is not None and not _FIRST_BIRTH_YEAR <= tidy.birth_year <= today.year:
        problems["birth_year"] = Problem.OUT_OF_RANGE
    if problems:
        raise InvalidInput(problems)
    return tidy


def check_post(new: NewPost, others: Iterable[PostView], codes: CodeLists) -> None:
    """Raises InvalidInput: ``duty``, ``since``, ``until`` (before it began), and ``since`` TAKEN
    where the person stands on that roster already on one of the days: they would count twice.
    A post of the same roster may begin the day after the one before has ended."""
    problems: dict[str, Problem] = {}
    if not codes.has("roster_duty", new.duty):
        problems["duty"] = Problem.UNKNOWN_CODE if new.duty else Problem.REQUIRED
    if new.since < EARLIEST:
        problems["since"] = Problem.OUT_OF_RANGE
    if new.until is not None and new.until < new.since:
        problems["until"] = Problem.OUT_OF_RANGE
    elif any(_overlap(new, other) for other in others):
        problems["since"] = Problem.TAKEN
    if problems:
        raise InvalidInput(problems)


def checked_qualification(new: NewQualification, codes: CodeLists) -> NewQualification:
    """The certificate with tidy texts. Raises InvalidInput, also ``until`` for one that expires
    before it begins (issue 5, bad input)."""
    tidy = replace(new, number=new.number.strip(), issuer=new.issuer.strip())
    problems: dict[str, Problem] = {}
    if not codes.has("qualification", tidy.kind):
        problems["kind"] = Problem.UNKNOWN_CODE if tidy.kind else Problem.REQUIRED
    if tidy.since < FIRST_DAY:
        problems["since"] = Problem.OUT_OF_RANGE
    if tidy.until is not None and tidy.until < tidy.since:
        problems["until"] = Problem.OUT_OF_RANGE
    for name in ("number", "issuer"):
        if len(getattr(tidy, name)) > LONGEST_LINE:
            problems[name] = Problem.TOO_LONG
    if problems:
        raise InvalidInput(problems)
    return tidy


def _overlap(new: NewPost, other: PostView) -> bool:
    last = date.max
    return (
        new.roster == other.roster
        and new.since <= (other.until or last)
        and other.since <= (new.until or last)
    )
