"""What may stand in the plan."""

from datetime import date

from services.code_lists import CodeLists
from services.errors import Problem
from services.year_plan.records import NewTask

LONGEST_TITLE, LONGEST_REMARK = 80, 100
YEARS_BACK, YEARS_AHEAD = 1, 1
_KINDS = {"activity": "activity_kind", "training": "training_kind"}


def is_plannable(year: int, today: date) -> bool:
    """A plan is made for this year and the next; the last one can still be completed."""
    return today.year - YEARS_BACK <= year <= today.year + YEARS_AHEAD


def task_problems(new: NewTask, codes: CodeLists, today: date) -> dict[str, Problem]:
    """What is wrong with a task of the room's own, by field."""
    problems = {}
    title = new.title.strip()
    if not title or len(title) > LONGEST_TITLE:
        problems["title"] = Problem.TOO_LONG if title else Problem.REQUIRED
    if not is_plannable(new.due_day.year, today):
        problems["due_day"] = Problem.OUT_OF_RANGE
    known = _KINDS.get(new.record)
    if new.record and (known is None or not codes.has(known, new.kind)):
        problems["record"] = Problem.UNKNOWN_CODE
    return problems


def remark_problems(remark: str, *, is_required: bool) -> dict[str, Problem]:
    """What was said, or why something is not done this year."""
    if len(remark) > LONGEST_REMARK:
        return {"remark": Problem.TOO_LONG}
    return {"remark": Problem.REQUIRED} if is_required and not remark else {}
