"""What is wrong with a group or a session of one, field by field."""

from collections.abc import Collection
from dataclasses import astuple, fields, replace
from datetime import date

from models.vocabulary import AgeBand, Attendance, Sex
from services.code_lists import CodeLists
from services.desk import Desk
from services.errors import InvalidInput, Problem
from services.groups.records import NewGroup, NewSession, SessionWords
from services.risk.judged import NO_RISK
from services.visits.checks import EARLIEST, LONGEST_WORDS, checked
from services.visits.records import NewVisit

MODE = "group"
LONGEST_NAME = 60
LONGEST_GOAL = 2000
LONGEST_REASON = 100
MOST_SESSIONS = 200


def checked_group(new: NewGroup, desk: Desk) -> NewGroup:
    """The group with its texts trimmed. Raises InvalidInput with every field that is wrong."""
    new = replace(new, name=" ".join(new.name.split()), goal=new.goal.strip())
    problems: dict[str, Problem] = {}
    if not new.name or len(new.name) > LONGEST_NAME:
        problems["name"] = Problem.TOO_LONG if new.name else Problem.REQUIRED
    if len(new.goal) > LONGEST_GOAL:
        problems["goal"] = Problem.TOO_LONG
    if not desk.codes.has("topic", new.topic):
        problems["topic"] = Problem.UNKNOWN_CODE if new.topic else Problem.REQUIRED
    if new.since < EARLIEST:
        problems["since"] = Problem.OUT_OF_RANGE
    if new.planned_sessions is not None and not 1 <= new.planned_sessions <= MOST_SESSIONS:
        problems["planned_sessions"] = Problem.OUT_OF_RANGE
    if problems:
        raise InvalidInput(problems)
    return new


def checked_session(
    new: NewSession, topic: str, members: Collection[int], codes: CodeLists, today: date | None
) -> NewSession:
    """The session with its texts trimmed and its minutes computed.

    ``today`` is None when the clock is not believed. ``members`` must each have a mark, and
    nobody else. Raises InvalidInput: fields of a visit, ``place``, those of `SessionWords`,
    ``marks``, and ``reason`` for an excuse without one.
    """
    new = replace(
        new,
        place=new.place.strip(),
        words=SessionWords(*(text.strip() for text in astuple(new.words))),
        marks=tuple(replace(mark, reason=mark.reason.strip()) for mark in new.marks),
        note=new.note.strip(),
    )
    problems = {**_mark_problems(new, members), **_text_problems(new)}
    try:
        like = visit_of(new, topic, None)
        minutes = checked(like, codes, today).minutes
    except InvalidInput as error:
        raise InvalidInput({**error.problems, **problems}) from error
    if problems:
        raise InvalidInput(problems)
    return replace(new, minutes=minutes)


def visit_of(new: NewSession, topic: str, client_id: int | None) -> NewVisit:
    """The visit that a session is in the file of somebody who was there."""
    return NewVisit(
        day=new.day,
        mode=MODE,
        topics=(topic,),
        risk=NO_RISK,
        client_id=client_id,
        sex=Sex.UNKNOWN,
        age_band=AgeBand.UNKNOWN,
        counsellor_id=new.leader_id,
        start_minute=new.start_minute,
        end_minute=new.end_minute,
        minutes=new.minutes,
        note=new.note if client_id is None else "",
        is_day_confirmed=new.is_day_confirmed,
    )


def is_member_on(day: date, since: date, until: date | None) -> bool:
    """Whether a membership covers a day; the last day still counts."""
    return since <= day and (until is None or day <= until)


def _mark_problems(new: NewSession, members: Collection[int]) -> dict[str, Problem]:
    marked = [mark.client_id for mark in new.marks]
    if not marked or len(set(marked)) < len(marked) or set(marked) != set(members):
        return {"marks": Problem.REQUIRED if not marked else Problem.MISMATCH}
    for mark in new.marks:
        if mark.state is Attendance.EXCUSED and not mark.reason:
            return {"reason": Problem.REQUIRED}
        if len(mark.reason) > LONGEST_REASON:
            return {"reason": Problem.TOO_LONG}
    return {}


def _text_problems(new: NewSession) -> dict[str, Problem]:
    problems = {
        field.name: Problem.TOO_LONG
        for field in fields(SessionWords)
        if len(getattr(new.words, field.name)) > LONGEST_WORDS
    }
    if len(new.place) > LONGEST_NAME:
        problems["place"] = Problem.TOO_LONG
    return problems
