"""What may be written on a return, and what somebody should look at before it goes out."""

from dataclasses import fields, replace
from datetime import date

from services.errors import InvalidInput, Problem
from services.hotline_returns.records import CallFigures, Notice, ReturnFields, StaffRow
from services.hotline_returns.rows import split_rows
from services.indicators.periods import Period, PeriodKind, parse

LONGEST_LINE, LONGEST_TEXT = 100, 500
MOST_CALLS, MOST_LINES = 1_000_000, 1_000
_TEXTS = ("training_content", "remarks")
SPLIT = "split_"
"""Before the row's code: the name of its field in a form and in `InvalidInput`."""


def checked_period(code: str, today: date) -> Period:
    """A month, quarter, half-year or year that has begun. Raises InvalidInput ``period``."""
    period = parse(code)
    if period is None or period.kind is PeriodKind.TERM:
        raise InvalidInput({"period": Problem.MALFORMED})
    if period.first > today:
        raise InvalidInput({"period": Problem.IN_FUTURE})
    return period


def tidy(typed: ReturnFields) -> ReturnFields:
    """Without blanks around."""
    words = {name: getattr(typed, name).strip() for name in _words()}
    return replace(typed, **words)


def check(typed: ReturnFields, calls: CallFigures) -> None:
    """Raises InvalidInput: never more answered than came in, never more split off than counted."""
    problems = {
        name: Problem.TOO_LONG
        for name in _words()
        if len(getattr(typed, name)) > (LONGEST_TEXT if name in _TEXTS else LONGEST_LINE)
    }
    if typed.all_calls is not None and not 0 <= typed.all_calls <= MOST_CALLS:
        problems["all_calls"] = Problem.OUT_OF_RANGE
    elif typed.all_calls is not None and typed.all_calls < calls.answered:
        problems["all_calls"] = Problem.MISMATCH
    if typed.lines is not None and not 1 <= typed.lines <= MOST_LINES:
        problems["lines"] = Problem.OUT_OF_RANGE
    problems |= _split_problems(typed, calls)
    if problems:
        raise InvalidInput(problems)


def notices(
    period: Period,
    today: date,
    typed: ReturnFields,
    calls: CallFigures,
    staff: tuple[StaffRow, ...],
) -> tuple[Notice, ...]:
    """In the order in which they are said."""
    found = {
        Notice.RUNNING: period.last >= today,
        Notice.NO_CALLS: not calls.answered,
        Notice.MORE_ANSWERED: typed.all_calls is not None and typed.all_calls < calls.answered,
        Notice.SPLIT_TOO_LARGE: bool(_split_problems(typed, calls)),
        Notice.UNMARKED: calls.unmarked > 0,
        Notice.WITHOUT_RECORD: calls.without_record > 0,
        Notice.LATE: calls.late > 0,
        Notice.AREA_UNKNOWN: calls.area_unknown > calls.without_record,
        Notice.NO_STAFF: not any(row.persons for row in staff),
    }
    return tuple(notice for notice, is_said in found.items() if is_said)


def _words() -> tuple[str, ...]:
    return tuple(f.name for f in fields(ReturnFields) if f.type in (str, "str"))


def _split_problems(typed: ReturnFields, calls: CallFigures) -> dict[str, Problem]:
    by_source: dict[str, list[str]] = {}
    problems = {}
    known = {row.code: row.split_from for row in split_rows()}
    for code, number in typed.split.items():
        if code not in known:
            problems[SPLIT + code] = Problem.UNKNOWN_CODE
        elif number < 0:
            problems[SPLIT + code] = Problem.OUT_OF_RANGE
        else:
            by_source.setdefault(known[code], []).append(code)
    for source, codes in by_source.items():
        if sum(typed.split[code] for code in codes) > calls.problems.get(source, 0):
            problems |= {SPLIT + code: Problem.MISMATCH for code in codes}
    return problems
