"""What makes a report acceptable: as little as possible, so that nothing stands in its way.

Situations: Opinion of nine bodies on mandatory reporting (2020) art. 4; recipients: Minors
Protection Law art. 11(2), police first. No consent, no score, no guardian and no file is asked
for (practice.md 3.4), and neither law nor Opinion sets hours: at once.
"""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from services.desk import Desk
from services.errors import Problem
from services.reports.records import NewReport, NewReportEntry, ReportAnswers
from services.visits.checks import past_moment_problem

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

LONGEST_TEXT = 4000
LONGEST_LINE = 200
_TEXTS = ("seen", "suspect", "done", "also_words")

T = TypeVar("T", bound="DataclassInstance")


def report_problems(new: NewReport, desk: Desk) -> dict[str, Problem]:
    """What is wrong, by field. A report that was made says to whom; one that was not made yet
    needs only something to go by."""
    problems = _code_problems(new, desk) | _length_problems(new.answers)
    now = desk.clock.now()
    for name, at in (("known_at", new.known_at), ("reported_at", new.reported_at)):
        if at is not None and (problem := past_moment_problem(at, now)):
            problems[name] = problem
    if new.reported_at is None:
        if _is_empty(new):
            problems.setdefault("seen", Problem.REQUIRED)
        return problems
    if not new.answers.police.station:
        problems["station"] = Problem.REQUIRED
    if not new.situations:
        problems["situations"] = Problem.REQUIRED
    return problems


def entry_problems(entry: NewReportEntry, desk: Desk) -> dict[str, Problem]:
    """What is wrong with something added later."""
    problems = {}
    if len(entry.text) > LONGEST_TEXT:
        problems["text"] = Problem.TOO_LONG
    elif not (entry.text or entry.receipt or entry.also):
        problems["text"] = Problem.REQUIRED
    if len(entry.receipt) > LONGEST_LINE:
        problems["receipt"] = Problem.TOO_LONG
    if not all(desk.codes.has("report_also", code) for code in entry.also):
        problems["also"] = Problem.UNKNOWN_CODE
    return problems


def tidy(answers: ReportAnswers) -> ReportAnswers:
    """Without white space around what was typed."""
    child, police = _stripped(answers.child), _stripped(answers.police)
    return replace(_stripped(answers), child=child, police=police)


def _stripped(record: T) -> T:
    values = {f.name: getattr(record, f.name) for f in fields(record)}
    texts = {name: value.strip() for name, value in values.items() if isinstance(value, str)}
    return replace(record, **texts)


def _is_empty(new: NewReport) -> bool:
    """Nothing at all to go by."""
    said = (new.answers.seen, new.answers.child.name, new.answers.child.whereabouts)
    return not (new.situations or new.client_id or new.crisis_id or any(said))


def _code_problems(new: NewReport, desk: Desk) -> dict[str, Problem]:
    answers, has = new.answers, desk.codes.has
    problems = {}
    if not all(has("report_situation", code) for code in new.situations):
        problems["situations"] = Problem.UNKNOWN_CODE
    if not all(has("report_also", code) for code in answers.also):
        problems["also"] = Problem.UNKNOWN_CODE
    for name, of, code in (
        ("known_from", "report_known", answers.known_from),
        ("how", "report_how", answers.police.how),
    ):
        if code and not has(of, code):
            problems[name] = Problem.UNKNOWN_CODE
    return problems


def _length_problems(answers: ReportAnswers) -> dict[str, Problem]:
    problems = {
        name: Problem.TOO_LONG for name in _TEXTS if len(getattr(answers, name)) > LONGEST_TEXT
    }
    for part in (answers.child, answers.police):
        for name in (f.name for f in fields(part)):
            value = getattr(part, name)
            if isinstance(value, str) and len(value) > LONGEST_LINE:
                problems[name] = Problem.TOO_LONG
    return problems
