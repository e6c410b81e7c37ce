"""What is wrong with an appointment, field by field, and the days of a series."""

from dataclasses import replace
from datetime import date, timedelta

from services.appointments.booking import LONGEST_PURPOSE
from services.appointments.places import LONGEST_PLACE
from services.appointments.records import NewAppointment, Repeat
from services.code_lists import CodeLists
from services.errors import InvalidInput, Problem

DAY_MINUTES = 24 * 60
SHORTEST, LONGEST = 5, 8 * 60
# Nobody agrees on a day further away; it is a slip of the keyboard.
FURTHEST = timedelta(days=2 * 366)
MOST_IN_SERIES = 104  # two years of weeks
LONGEST_STEP = 366


def checked(new: NewAppointment, codes: CodeLists, today: date, was: date | None) -> NewAppointment:
    """The appointment with its texts trimmed.

    ``was`` is the day it had before a change; a day in the past is right only if it stays.
    Raises InvalidInput with every field that is wrong.
    """
    tidy = replace(new, place=new.place.strip(), purpose=new.purpose.strip())
    problems = {
        **_day_problems(tidy.day, today, was),
        **_time_problems(tidy),
        **_other_problems(tidy, codes),
        **(_repeat_problems(tidy.repeat, tidy.day) if tidy.repeat else {}),
    }
    if problems:
        raise InvalidInput(problems)
    return tidy


def days_of(day: date, repeat: Repeat | None) -> tuple[date, ...]:
    """The days of the series, the first included; only ``day`` without one."""
    if repeat is None:
        return (day,)
    step = timedelta(days=repeat.every_days)
    if repeat.count is not None:
        return tuple(day + number * step for number in range(repeat.count))
    last = repeat.until or day
    return tuple(day + number * step for number in range((last - day) // step + 1))


def _day_problems(day: date, today: date, was: date | None) -> dict[str, Problem]:
    is_past = day < today and day != was
    return {"day": Problem.OUT_OF_RANGE} if is_past or day > today + FURTHEST else {}


def _time_problems(new: NewAppointment) -> dict[str, Problem]:
    problems = {}
    longest = DAY_MINUTES if new.is_blocked else LONGEST
    if not SHORTEST <= new.minutes <= longest:
        problems["minutes"] = Problem.OUT_OF_RANGE
    if new.start_minute is None:
        return problems
    if not 0 <= new.start_minute < DAY_MINUTES:
        problems["start"] = Problem.OUT_OF_RANGE
    elif new.start_minute + new.minutes > DAY_MINUTES:
        problems["minutes"] = Problem.OUT_OF_RANGE
    return problems


def _other_problems(new: NewAppointment, codes: CodeLists) -> dict[str, Problem]:
    problems = {}
    if not new.is_blocked:
        if not new.mode:
            problems["mode"] = Problem.REQUIRED
        elif not codes.has("mode", new.mode):
            problems["mode"] = Problem.UNKNOWN_CODE
        if new.client_id is None and not new.purpose:
            problems["client"] = Problem.REQUIRED
    if len(new.purpose) > LONGEST_PURPOSE:
        problems["purpose"] = Problem.TOO_LONG
    if len(new.place) > LONGEST_PLACE:
        problems["place"] = Problem.TOO_LONG
    return problems


def _repeat_problems(repeat: Repeat, day: date) -> dict[str, Problem]:
    if not 1 <= repeat.every_days <= LONGEST_STEP:
        return {"every_days": Problem.OUT_OF_RANGE}
    if (repeat.count is None) == (repeat.until is None):
        return {"until": Problem.REQUIRED}
    if repeat.count is not None and not 2 <= repeat.count <= MOST_IN_SERIES:
        return {"count": Problem.OUT_OF_RANGE}
    last = day + timedelta(days=repeat.every_days * MOST_IN_SERIES)
    if repeat.until is not None and not day < repeat.until <= last:
        return {"until": Problem.OUT_OF_RANGE}
    return {}
